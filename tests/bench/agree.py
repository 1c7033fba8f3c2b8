# SPDX-License-Identifier: MIT
"""Measure `heed agree` on wide tables, beside a plain Python program and R.

    tests/bench/agree.py build/heed

Each reads the same file in a process of its own, so that time and memory are
whole; the best of RUNS is taken, as other work on the computer only adds to
it. Python and R work out three coefficients alone, and beside them stands what
heed takes for all of its own without intervals. "heed +" and "R +" work out
intervals as well, heed of all coefficients and R of the three, from as many
resamples. R runs only where it is installed, and with irrCAC where that is.
Last come as many tables of one person each, in a folder, as a room of rooms
would leave.
"""
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

SIZES = [(1000, 1000), (10000, 1000), (10, 50000)]
LABELS = 5
RUNS = 3
FILES, FILE_UNITS = 10000, 22

R = r"""
path <- commandArgs(trailingOnly = TRUE)[1]
x <- if (dir.exists(path)) {
    lines <- lapply(list.files(path, full.names = TRUE), readLines)
    one <- c(lines[[1]][1], vapply(lines, `[`, "", 2))
    as.matrix(read.csv(text = one, row.names = 1, check.names = FALSE))
} else {
    as.matrix(read.csv(path, row.names = 1, check.names = FALSE))
}
q <- sort(unique(as.vector(x[!is.na(x)])))
r <- sapply(q, function(k) colSums(x == k, na.rm = TRUE))
n <- rowSums(r)
p <- n > 1
pa <- mean((rowSums(r^2) - n)[p] / (n * (n - 1))[p])
pi <- colMeans((r / n)[n > 0, , drop = FALSE])
pe <- sum(pi * (1 - pi)) / (length(q) - 1)
t <- colSums(r[p, , drop = FALSE])
do <- sum(((n^2 - rowSums(r^2)) / (n - 1))[p])
de <- sum(t)^2 - sum(t^2)
cat(sprintf("%.6f %.6f %.6f\n", pa, (pa - pe) / (1 - pe),
            1 - (sum(t) - 1) * do / de))
draws <- as.integer(commandArgs(trailingOnly = TRUE)[2])
if (draws > 0) {
    values <- sapply(seq_len(draws), function(i) {
        s <- r[sample.int(nrow(r), replace = TRUE), ]
        m <- rowSums(s)
        g <- m > 1
        a <- mean((rowSums(s^2) - m)[g] / (m * (m - 1))[g])
        w <- colMeans((s / m)[m > 0, , drop = FALSE])
        e <- sum(w * (1 - w)) / (length(q) - 1)
        u <- colSums(s[g, , drop = FALSE])
        d <- sum(((m^2 - rowSums(s^2)) / (m - 1))[g])
        c(a, (a - e) / (1 - e), 1 - (sum(u) - 1) * d / (sum(u)^2 - sum(u^2)))
    })
    invisible(apply(values, 1, quantile, c(.025, .975), na.rm = TRUE))
}
if (requireNamespace("irrCAC", quietly = TRUE))
    invisible(irrCAC::gwet.ac1.raw(t(x)))
"""


def write(path, raters, units):
    """A table with gaps, its rows repeated so that writing takes no time."""
    r = random.Random(raters)
    rows = [','.join('' if r.random() < 0.05 else
                     str(min(LABELS, max(1, round(r.gauss(1 + u % LABELS,
                                                          1)))))
                     for u in range(units)) for _ in range(min(raters, 50))]
    with open(path, 'w') as f:
        f.write('id,%s\n' % ','.join('u%d' % u for u in range(units)))
        for i in range(raters):
            f.write('r%d,%s\n' % (i, rows[i % len(rows)]))


def write_folder(folder, files, units):
    """So many people's tables, one row each."""
    whole = folder + '.csv'
    write(whole, files, units)
    os.mkdir(folder)
    with open(whole) as f:
        head = f.readline()
        for i, row in enumerate(f):
            with open(os.path.join(folder, '%05d.csv' % i), 'w') as one:
                one.write(head + row)


def count(path, counts):
    """Add the answers in a file to the counts by column."""
    with open(path) as f:
        rows = csv.reader(f)
        counts = counts or [{} for _ in next(rows)[1:]]
        for row in rows:
            for unit, label in zip(counts, row[1:]):
                if label and row[0] != 'id':
                    unit[label] = unit.get(label, 0) + 1
    return counts


def plain(path):
    """The same three numbers in Python, from counts."""
    counts = None
    for one in sorted(os.scandir(path), key=lambda e: e.name) if \
            os.path.isdir(path) else [path]:
        counts = count(one, counts)
    labels = {k for unit in counts for k in unit}
    totals = dict.fromkeys(labels, 0)
    shares = dict.fromkeys(labels, 0.0)
    agreed = apart = units = any_units = 0.0
    for unit in counts:
        n = sum(unit.values())
        squares = sum(c * c for c in unit.values())
        any_units += n > 0
        for k, c in unit.items():
            shares[k] += c / n
        if n > 1:
            units += 1
            agreed += (squares - n) / (n * (n - 1))
            apart += (n * n - squares) / (n - 1)
            for k, c in unit.items():
                totals[k] += c
    pa = agreed / units
    pe = sum(s / any_units * (1 - s / any_units) for s in shares.values())
    pe /= len(labels) - 1
    n = sum(totals.values())
    alpha = 1 - (n - 1) * apart / (n * n - sum(t * t for t in
                                               totals.values()))
    print('%.6f %.6f %.6f' % (pa, (pa - pe) / (1 - pe), alpha))


def measure(command):
    """The best of several runs."""
    return min(measure_once(command) for _ in range(RUNS))


def measure_once(command):
    """Seconds, MB by time(1) or 0 without it, and what was printed."""
    with tempfile.NamedTemporaryFile('r') as size:
        if os.path.exists('/usr/bin/time'):
            command = ['/usr/bin/time', '-o', size.name, '-f', '%M',
                       *command]
        before = time.monotonic()
        run = subprocess.run(command, stdout=subprocess.PIPE, check=True)
        seconds = time.monotonic() - before
        kilobytes = int(size.read() or 0)
    return seconds, kilobytes / 1024, run.stdout.decode()


def numbers(out):
    """percent, AC1 and nominal alpha, from what heed prints as JSON or not."""
    if not out.startswith('{'):
        return out.strip()
    all_units = json.loads(out)['overall']
    return '%.6f %.6f %.6f' % (all_units['percent'],
                               all_units['gwet']['ac1'],
                               all_units['krippendorff']['nominal'])


def contest(ratings, commands, expected):
    """Time them, each in times of the first; what the first of all said."""
    base = None
    for name, command in commands:
        seconds, size, out = measure(command)
        base = base or seconds
        expected = expected or numbers(out)
        print('%9d  %-7s %8.3f s %7.0f MB  %5.1f times %s%s' %
              (ratings, name, seconds, size, seconds / base, commands[0][0],
               '' if numbers(out) == expected else
               '  DIFFERS: %s' % numbers(out)))
    return expected


def compare(heed, path, raters, units):
    ours = [heed, 'agree', '--format', 'json']
    draws = json.loads(measure_once([*ours, path])[2])
    draws = draws['overall']['intervals']['resamples']
    plain_ones = [('heed', [*ours, '--resamples', '0', path]),
                  ('Python', [sys.executable, __file__, '--plain', path])]
    drawn = [('heed +', [*ours, path])]
    if shutil.which('Rscript'):
        plain_ones.append(('R', ['Rscript', '-e', R, path, '0']))
        drawn.append(('R +', ['Rscript', '-e', R, path, str(draws)]))
    expected = contest(raters * units, plain_ones, None)
    contest(raters * units, drawn, expected)


def main():
    if sys.argv[1:2] == ['--plain']:
        return plain(sys.argv[2])
    print('  ratings  by             time     memory')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'table.csv')
        for raters, units in SIZES:
            write(path, raters, units)
            compare(os.path.abspath(sys.argv[1]), path, raters, units)
        print('  %d files of %d' % (FILES, FILE_UNITS))
        path = os.path.join(folder, 'people')
        write_folder(path, FILES, FILE_UNITS)
        compare(os.path.abspath(sys.argv[1]), path, FILES, FILE_UNITS)
    if not shutil.which('Rscript'):
        print('R is not installed, and was not measured')
    return 0


if __name__ == '__main__':
    sys.exit(main())
