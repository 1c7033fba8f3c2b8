#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Walk heed, a do-nothing ncurses program and dialog(1) through 14 questions.

Each question is three moves and Enter, every key typed once the program has
been quiet for 25 ms. A walk counts only if the program then ends by itself
with the words expected of it last, so every key is known to have arrived. The
programs take turns; the first round warms up and is thrown away. Figures are
medians over the rounds, ratios medians of the ratio within each round, so
that a slow moment of the machine weighs on both sides.
"""
import argparse
import fcntl
import gc
import os
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
QUESTIONS, MOVES, QUIET, PATIENCE = 14, 3, 0.025, 5.0
FIGURES = ["first ms", "first B", "key ms", "key B", "key cpu ms",
           "next ms", "next B", "walk cpu ms", "rss MiB"]


class OutOfStep(Exception):
    """A walk that did not go as expected; its figures mean nothing."""


class Program:
    """What to start, and which keys take it from its start to its end."""

    def __init__(self, name, argv, move, expect, start=(), finish=()):
        self.name, self.argv, self.move = name, argv, move
        self.start, self.finish, self.expect = start, finish, expect
        self.alone = argv[0] != "sh"    # else its children do the work


class Session:
    """A program on a terminal of its own."""

    def __init__(self, argv, home):
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ,
                    struct.pack("HHHH", 24, 80, 0, 0))
        env = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
               "PATH": os.environ["PATH"], "HOME": home}
        # Opened by name in a new session, it becomes the controlling one.
        files = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(slave), os.O_RDWR, 0),
                 (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.ended, self.out = False, b""
        self.started = time.perf_counter()
        self.pid = os.posix_spawnp(argv[0], argv, env, file_actions=files,
                                   setsid=True)
        os.close(slave)

    def read(self, patience=PATIENCE):
        """Output until quiet, and the moment of its last byte."""
        data, last = b"", time.perf_counter()
        while select.select([self.master], [], [],
                            QUIET if data else patience)[0]:
            try:
                data += os.read(self.master, 65536)
            except OSError:     # nobody holds the other side any more
                self.ended = True
                break
            last = time.perf_counter()
        self.out = (self.out + data)[-4096:]
        return data, last

    def key(self, keys):
        """Type: milliseconds to the last byte it causes, how many bytes."""
        begin = time.perf_counter()
        os.write(self.master, keys)
        data, last = self.read()
        if not data and not self.ended:
            raise OutOfStep(f"the key {keys!r} did nothing")
        return (last - begin) * 1e3, len(data)

    def cpu(self):
        """Milliseconds of CPU that the program itself has used."""
        return time.clock_gettime(~self.pid << 3 | 2) * 1e3

    def peak(self):
        """MiB of the largest process of the session at its peak."""
        most = 0
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2]
                if int(fields.split()[3]) != self.pid:
                    continue
                for line in (entry / "status").read_text().splitlines():
                    if line.startswith("VmHWM:"):
                        most = max(most, int(line.split()[1]))
            except OSError:     # gone meanwhile
                pass
        return most / 1024

    def wait(self):
        """Reap it; milliseconds of CPU that it and its children used."""
        _, status, usage = os.wait4(self.pid, 0)
        self.pid = 0
        if status:
            raise OutOfStep(f"ended with wait status {status}")
        return (usage.ru_utime + usage.ru_stime) * 1e3

    def close(self):
        if self.pid:
            os.killpg(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)


def answer_all(session, program):
    """Go through the questions; figures of moves and of next."""
    moves, nexts, cpu, peak = [], [], 0.0, 0.0
    for question in range(QUESTIONS):
        before = session.cpu()
        for _ in range(MOVES):
            moves.append(session.key(program.move))
        cpu += session.cpu() - before
        peak = max(peak, session.peak())
        took = session.key(b"\r")
        if question < QUESTIONS - 1:
            nexts.append(took)
            if session.ended:
                raise OutOfStep(f"ended after question {question + 1}")
    figures = {"rss MiB": peak}
    if program.alone:
        figures["key cpu ms"] = cpu / len(moves)
    for what, pairs in ("key", moves), ("next", nexts):
        took, size = zip(*pairs)
        figures[what + " ms"] = statistics.median(took)
        figures[what + " B"] = statistics.median(size)
    return figures


def walk(program, home):
    """One walk; its FIGURES."""
    session = Session(program.argv, home)
    try:
        screen, last = session.read()
        first = (last - session.started) * 1e3
        for key in program.start:
            session.key(key)
        figures = answer_all(session, program)
        for key in program.finish:
            if not session.ended:
                session.key(key)
        while not session.ended:
            if not session.read()[0] and not session.ended:
                raise OutOfStep("still there after the last key")
        if program.expect not in session.out:
            raise OutOfStep(f"expected {program.expect!r} at the end")
        figures["walk cpu ms"] = session.wait()
    finally:
        session.close()
    figures["first ms"], figures["first B"] = first, len(screen)
    return figures


def others_since(before=None):
    """CPU seconds that other work on this machine used since before."""
    with open("/proc/stat", encoding="ascii") as file:
        ticks = [int(n) for n in file.readline().split()[1:9]]
    busy = (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")
    now = busy - sum(os.times()[:4])
    return now if before is None else max(0.0, now - before)


def measure(programs, rounds, home):
    """Figures by program of each round, and what went wrong."""
    result, failures = [], {}
    gc.disable()
    for n in range(rounds + 1):
        figures = {}
        turn = n % len(programs)
        for program in programs[turn:] + programs[:turn]:
            try:
                figures[program.name] = walk(program, home)
            except OutOfStep as why:
                failures.setdefault(program.name, []).append(str(why))
        result.append(figures)
        gc.collect()
    return result[1:], failures


def median(rounds, figure, name, base=None):
    """Of a figure, or of its ratio to base's in the same round; or None."""
    values = []
    for figures in rounds:
        value = figures.get(name, {}).get(figure)
        unit = figures.get(base, {}).get(figure) if base else 1
        if value is not None and unit:
            values.append(value / unit)
    return statistics.median(values) if values else None


def cell(value, whole=False):
    if value is None:
        return f"{'-':>12}"
    return f"{value:>12.0f}" if whole else f"{value:>12.2f}"


def print_table(title, rows):
    print(f"{title:<16}" + "".join(f"{f:>12}" for f in FIGURES))
    for name, figures in rows:
        print(f"{name:<16}" + "".join(figures))
    print()


def print_tables(rounds, names):
    print_table("median", [
        (name, [cell(median(rounds, f, name), f.endswith(" B"))
                for f in FIGURES]) for name in names])
    for base in names[1:]:
        print_table(f"times {base}", [
            (name, [cell(median(rounds, f, name, base)) for f in FIGURES])
            for name in names if name != base])


def aims(rounds, with_dialog):
    """(what, figure, aim) of each aim that could be measured."""
    yield ("first screen, times floor",
           median(rounds, "first ms", "heed", "floor"), 1.5)
    yield "CPU of a key, ms", median(rounds, "key cpu ms", "heed"), 0.5
    yield "bytes of a key", median(rounds, "key B", "heed"), 80
    yield ("CPU of a walk, times floor",
           median(rounds, "walk cpu ms", "heed", "floor"), 1.5)
    yield "resident, MiB", median(rounds, "rss MiB", "heed"), 6
    if with_dialog:
        yield ("first screen, times dialog",
               median(rounds, "first ms", "heed", "dialog"), 1)
        yield ("CPU of a walk, times dialog",
               median(rounds, "walk cpu ms", "heed", "dialog"), 1 / 3)


def find_programs(args):
    tags = b" 4" * QUESTIONS
    programs = [
        Program("heed", [args.heed, "walk", str(HERE / "bench.ini")], b"j",
                b"999", start=[b"\r"], finish=[b"\r", b"q", b"y"]),
        Program("floor", [args.floor], b"j", b"answers:" + b" 3" * QUESTIONS)]
    if any(os.access(Path(d) / "dialog", os.X_OK)
           for d in os.environ["PATH"].split(":")):
        programs.append(Program("dialog", ["sh", str(HERE / "dialog.sh")],
                                b"\x1bOB", b"answers:" + tags))
    else:
        print("dialog is not installed, left out (make setup-dev)")
    return programs


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("heed")
    parser.add_argument("floor")
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    programs = find_programs(args)
    begin, others = time.monotonic(), others_since()
    with tempfile.TemporaryDirectory() as home:
        rounds, failures = measure(programs, args.rounds, home)
    busy = others_since(others) / (time.monotonic() - begin)
    names = [p.name for p in programs]
    print(f"{args.rounds} rounds of {QUESTIONS} questions at 80x24, {MOVES} "
          f"moves each; other work kept {busy:.2f} cores busy\n")
    print_tables(rounds, names)
    for what, figure, aim in aims(rounds, "dialog" in names):
        verdict = "-" if figure is None else \
            "met" if figure <= aim else "MISSED"
        print(f"{what:<28}{cell(figure)}   aim {aim:>6.2f}   {verdict}")
    for name, whys in failures.items():
        print(f"{name}: {len(whys)} of {args.rounds + 1} walks out of step; "
              f"the first: {whys[0]}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
