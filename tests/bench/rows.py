#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Score one table with heed and with the programs one would use instead.

  rows.py HEED [--rows 1000000] [--rounds 5] [--all] [--only NAME ...]

Every program prints the same bytes, which is checked first; then they take
turns, writing to /dev/null. What is missing is named and left out.

  MB/s       bytes of the table (10^6) by wall time, median of the rounds
  MB/cpu s   the same by CPU time, which other work on the machine moves less
  of X       MB/s by that of X in the same round, median
  RSS MiB    peak memory

wc -l only finds line ends. tuned is plain C with nothing checked, written for
this one table: what one thread can do without looking. After them: heed alone
from 10^4 rows on (10^7 with --all), the exponent of its CPU time, its threads,
a table of which it refuses every row, and a list of 200 questions and 20 rules.
"""
import argparse
import hashlib
import importlib.util
import math
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent / "rows"
OUT = Path("build/bench").resolve()
median = statistics.median


def build(name):
    """Compile one of the small programs."""
    subprocess.run(["cc", "-O2", "-o", OUT / name, HERE / f"{name}.c"],
                   check=True)


def table(rows):
    """The table of so many rows, made if it is not there."""
    path = OUT / f"rows-{rows}.csv"
    if not path.exists():
        with open(path, "wb") as file:
            subprocess.run([OUT / "gen", str(rows)], stdout=file, check=True)
    return path


def timed(command, path, output="/dev/null", well=0):
    """Wall s, CPU s, peak MiB of a command on a table; None if it fails."""
    argv = [str(part).replace("{csv}", str(path)) for part in command]
    done = subprocess.run([OUT / "timed", path, output] + argv, check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True, cwd=HERE,
                          env=dict(os.environ, LC_ALL="C"))
    wall, cpu, rss, status = map(int, done.stdout.split())
    return (wall / 1e6, cpu / 1e6, rss / 1024) if status == well << 8 else None


def find_peers(heed):
    """{name: command} of what is here; what is not is printed."""
    peers = {"heed": [heed, "score", "list.ini", "{csv}"],
             "tuned": [OUT / "tuned"]}
    tools = {
        "wc -l": ["wc", "-l", "{csv}"],
        "mawk": ["mawk", "-f", "score.awk", "{csv}"],
        "miller": ["mlr", "--icsv", "--ocsv", "put", "-q", "-f", "score.mlr",
                   "{csv}"],
        "sqlite3": ["sqlite3", "-cmd", ".import --csv {csv} answers", "-cmd",
                    ".mode list", "-cmd", ".separator ,", "-cmd",
                    ".headers on", ":memory:", ".read score.sql"],
    }
    for name, command in tools.items():
        if shutil.which(command[0]):
            peers[name] = command
        else:
            print(f"{name}: left out, {command[0]} is missing")
    peers["python csv"] = [sys.executable, "score.py", "{csv}"]
    if importlib.util.find_spec("duckdb"):
        peers["duckdb"] = [sys.executable, "score_duckdb.py", "{csv}"]
    else:
        print("duckdb: left out, it is missing from this Python")
    return peers


def digest(path):
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def same_output(peers, path):
    """Leave out, and name, whatever prints something else."""
    output = OUT / "output"
    timed([sys.executable, "expected.py", "{csv}"], path, output)
    expected, well = digest(output), True
    for name in list(peers):
        if name == "wc -l":
            continue
        if timed(peers[name], path, output) is None or \
                digest(output) != expected:
            print(f"{name}: DIFFERS, and is left out")
            del peers[name]
            well = False
    output.unlink()
    return well


def compare(peers, path, rounds):
    """Let them take turns, and print a table, the quickest first."""
    size = path.stat().st_size / 1e6
    names, figures = list(peers), []
    for n in range(rounds):
        turn = n % len(names)
        figures.append({name: timed(peers[name], path)
                        for name in names[turn:] + names[:turn]})
    bases = [base for base in ("tuned", "mawk", "wc -l") if base in peers]
    print(f"\n{'program':<12}{'MB/s':>8}{'MB/cpu s':>10}"
          + "".join(f"{'of ' + base:>11}" for base in bases)
          + f"{'RSS MiB':>9}")
    for name in sorted(names, key=lambda n: median(f[n][0] for f in figures)):
        print(f"{name:<12}{median(size / f[name][0] for f in figures):>8.0f}"
              f"{median(size / f[name][1] for f in figures):>10.0f}"
              + "".join("%11.3g" % median(f[base][0] / f[name][0]
                                          for f in figures) for base in bases)
              + f"{max(f[name][2] for f in figures):>9.1f}")


def scaling(heed, largest, rounds):
    """Time by rows, and the exponent from the second size on."""
    rows, points = 10000, []
    print(f"\n{'rows':>9}{'ms':>9}{'MB/s':>8}{'RSS MiB':>9}")
    while rows <= largest:
        path = table(rows)
        runs = [timed([heed, "score", "list.ini", "{csv}"], path)
                for _ in range(rounds)]
        wall = min(run[0] for run in runs)
        points.append((rows, min(run[1] for run in runs)))
        print(f"{rows:>9}{wall * 1e3:>9.1f}"
              f"{path.stat().st_size / 1e6 / wall:>8.0f}"
              f"{max(run[2] for run in runs):>9.1f}")
        rows *= 10
    (few, short), (many, long) = points[1], points[-1]
    print("exponent of CPU time by rows, from %d on: %.3f"
          % (few, math.log(long / short) / math.log(many / few)))


def threads(heed, path, rounds):
    """The same table with more threads."""
    alone = None
    for jobs in sorted({1, 2, os.cpu_count() or 1}):
        command = [heed, "score", "list.ini", "{csv}", "--jobs", str(jobs)]
        wall = min(timed(command, path)[0] for _ in range(rounds))
        alone = alone or wall
        print(f"{jobs} threads: {path.stat().st_size / 1e6 / wall:.0f} MB/s, "
              f"{alone / wall:.2f} times one")


def refused(heed):
    """A table of rows that are short in every way: what is kept of them."""
    path, rejects = OUT / "refused.csv", OUT / "rejects.csv"
    header = table(10000).read_text(encoding="ascii").partition("\n")[0]
    path.write_text(header + "\n" + "x\n" * 300000)
    for jobs in sorted({1, 2, os.cpu_count() or 1}):
        rejects.unlink(missing_ok=True)
        run = timed([heed, "score", "list.ini", "{csv}", "--jobs", str(jobs),
                     "--on-error", "mark", "--rejects", rejects], path, well=1)
        print(f"300000 refused rows, {jobs} threads: {run[0] * 1e3:.0f} ms, "
              f"{run[2]:.1f} MiB")
    path.unlink()
    rejects.unlink()


def large_list():
    """A list of 200 questions and 20 rules, and a table of it."""
    text = (HERE / "list.ini").read_text()
    head = text[:text.index("[indicator.i01]")]
    tail = text[text.index("[band.watch]"):text.index("[rule.share]")]
    names = [f"q{n:03}" for n in range(1, 201)]
    for name in names:
        group = "one" if name < "q101" else "two"
        head += (f"[indicator.{name}]\ngroup = {group}\nkind = risk\n"
                 f"title = Sign {name}\nask = Is it {name}?\n"
                 "scale = sign\npoints = unsure:2 yes:5\nlook.1 = Something\n"
                 "source.1 = the tests\n")
    for rule in range(20):
        some = " ".join(f"{name}:yes" for name in names[rule::23])
        tail += (f"[rule.r{rule:02}]\nat-least.1 = {2 + rule % 4} of {some}\n"
                 f"floor = {'share' if rule % 2 else 'refer'}\n"
                 "because = Several are there.\n")
    folder = OUT / "large"
    shutil.copytree(HERE / "contacts", folder / "contacts",
                    dirs_exist_ok=True)
    (folder / "large.ini").write_text(head + tail)
    return folder / "large.ini", names


def large(heed, rows, rounds):
    """Score a table of that."""
    path, names = large_list()
    source, csv = table(rows), OUT / f"large-{rows}.csv"
    with open(source, encoding="ascii") as lines, \
            open(csv, "w", encoding="ascii") as out:
        next(lines)
        out.write(",".join(["id"] + names) + "\n")
        rest = []
        for number, line in enumerate(lines):
            rest = (line.rstrip("\n").split(",")[1:] + rest)[:200]
            row = (rest * 15)[:200] if len(rest) < 200 else rest
            out.write(",".join([f"r{number}"] + row) + "\n")
    wall, _, rss = min(timed([heed, "score", str(path), "{csv}"], csv)
                       for _ in range(rounds))
    size = csv.stat().st_size / 1e6
    print(f"\n200 questions, 20 rules, {rows} rows, {size:.0f} MB: "
          f"{size / wall:.0f} MB/s, {rows / wall / 1e6:.2f} million rows/s, "
          f"{rss:.1f} MiB")
    csv.unlink()


def main():
    """All of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("heed")
    parser.add_argument("--rows", type=int, default=1000000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--only", nargs="+")
    args = parser.parse_args()
    heed = str(Path(args.heed).resolve())

    OUT.mkdir(parents=True, exist_ok=True)
    for name in ("gen", "timed", "tuned"):
        build(name)
    peers = find_peers(heed)
    if args.only:
        peers = {n: c for n, c in peers.items() if n in args.only}
    path = table(args.rows)
    print(f"{args.rows} rows, {path.stat().st_size / 1e6:.0f} MB, "
          f"{args.rounds} rounds", flush=True)
    well = same_output(peers, path)
    compare(peers, path, args.rounds)
    scaling(heed, 10000000 if args.all else 1000000, args.rounds)
    threads(heed, path, args.rounds)
    refused(heed)
    large(heed, 1000000 if args.all else 20000, min(3, args.rounds))
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
