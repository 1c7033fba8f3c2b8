#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure `heed check` and `heed diff` on large checklists drawn by chance.

usage: check.py HEED FOLDER

The floor is `heed result` on the same file, which reads it and scores it once.
Each list has 200 signs and 20 rules; of one, four of ten groups have a cap.
"""
import os
import random
import statistics
import subprocess
import sys
import time

SIGNS, RULES, GROUPS, ROUNDS, AIM = 200, 20, 10, 5, 1.0

HEAD = """[checklist]
format = 1
id = big
version = {version}
title = A big list
publisher = A board
source = https://board.example/signs
scoring-by = the bench
purpose = screening
limits.1 = It decides nothing.
reviewed = 2026-11-01
reviewed-by = none
contacts = big

[card]
title = What to do
step.1 = Tell your lead today.
call.1 = danger

[scale.seen]
answers = no suspected yes
unknown = unknown
[answer.no]
label = No
key = n
[answer.suspected]
label = Suspected
key = p
present = yes
[answer.yes]
label = Yes
key = y
present = yes
[answer.unknown]
label = Not known
key = d
"""

CONTACTS = """[contacts]
title = Numbers
[contact.danger]
role = emergency
name = Emergency
phone = 999
when = Danger now
checked = 2026-11-01
"""


def signs(draw, caps):
    for group in range(GROUPS):
        yield f"[group.g{group}]\ntitle = Group {group}"
        if caps and group % 3 == 0:
            yield "cap = 30"
    for i in range(SIGNS):
        kind = draw.choice(["harm"] + 3 * ["risk"] + ["vulnerability"])
        low = draw.randint(0, 3)
        high = low + draw.randint(0 if low else 1, 3)
        yield (f"[indicator.q{i}]\ngroup = g{i * GROUPS // SIGNS}\n"
               f"kind = {kind}\ntitle = Sign {i}\nask = Is sign {i} there?\n"
               f"scale = seen\npoints = suspected:{low} yes:{high}\n"
               "source.1 = a book")


def bands():
    for name, least in (("record", 0), ("share", 10), ("refer", 60),
                        ("act", 0)):
        yield f"[band.{name}]\ntitle = {name}\nmeaning = Tell your lead."
        if least:
            yield f"from = {least}"
        yield "step.1 = Tell your lead today."


def some(draw, least, most, suffix=""):
    count = draw.randint(least, most)
    return " ".join(f"q{i}{suffix}" for i in
                    draw.sample(range(1, SIGNS), count))


def rules(draw):
    yield "[rule.harm]\nany.1 = kind:harm\nfloor = share\nbecause = Harm."
    for i in range(RULES - 1):
        yield f"[rule.r{i}]\nbecause = It is so."
        yield f"floor = {'act' if i == 0 else 'refer'}"
        if i % 4 == 0:
            yield f"any.1 = {some(draw, 1, 3, ':yes')}"
        elif i % 4 == 1:
            yield f"at-least.1 = 3 of {some(draw, 5, 8, ':yes')}"
        elif i % 4 == 2:
            yield f"any.1 = q0\nany.2 = {some(draw, 2, 6)}"
        else:
            yield f"all.1 = {some(draw, 2, 3, ':yes')}"


def write(path, seed, caps, version=1):
    draw = random.Random(seed)
    text = [HEAD.format(version=version)]
    text += list(signs(draw, caps)) + list(bands()) + list(rules(draw))
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(text) + "\n")


def seconds(*command):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times), done.stdout.decode()


def main():
    heed, folder = sys.argv[1:3]
    os.makedirs(os.path.join(folder, "contacts"), exist_ok=True)
    with open(os.path.join(folder, "contacts", "big.ini"), "w",
              encoding="utf-8") as file:
        file.write(CONTACTS)
    print(f"\nproofs, {SIGNS} signs and {RULES} rules, median of {ROUNDS}\n")
    print("list              seconds   times floor   not decided   aim")
    for name, seed, caps in (("plain", 1, False), ("plain 2", 2, False),
                             ("caps", 1, True), ("caps 2", 2, True)):
        path = os.path.join(folder, name.replace(" ", "-") + ".ini")
        write(path, seed, caps)
        floor, _ = seconds(heed, "result", path)
        took, said = seconds(heed, "check", path)
        print(f"{name:<16}{took:>9.3f}{took / floor:>14.1f}"
              f"{said.count('[not-decided]'):>14}   {AIM:.2f} "
              f"{'met' if took < AIM else 'MISSED'}")
    path = os.path.join(folder, "plain.ini")
    later = os.path.join(folder, "later.ini")
    with open(path, encoding="utf-8") as file:
        text = file.read().replace("from = 60", "from = 58")
    with open(later, "w", encoding="utf-8") as file:
        file.write(text)
    floor, _ = seconds(heed, "result", path)
    took, said = seconds(heed, "diff", path, later)
    print(f"{'a revision':<16}{took:>9.3f}{took / floor:>14.1f}"
          f"{said.count('Not decided'):>14}")


if __name__ == "__main__":
    main()
