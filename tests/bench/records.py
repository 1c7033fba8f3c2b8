#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure how long it takes to open a store and to list 10,000 records.

usage: records.py PROGRAM FOLDER

PROGRAM is tests/bench/records.c. The store costs what a new one does, and has
eight passphrases, of which the last is typed. The floor of opening it is to
derive a key once; that of the list to open each file once and to read 4 KiB of
it, in the same program.
"""
import os
import statistics
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'records'))
import _writer  # noqa: E402

RECORDS, ROUNDS, AIM = 10000, 5, 2.0
COST = (3, 256 << 10)
PEOPLE = [('person %d' % i, 'correct horse %d' % i) for i in range(8)]


def write(folder):
    """A store of records that look like those of 2,500 children."""
    store = _writer.Store('bench')
    os.makedirs(folder, mode=0o700, exist_ok=True)
    put(folder, 'keys', store.keys(PEOPLE, COST))
    for i in range(RECORDS):
        rid = _writer.chance(16, 'record', i)
        name = '%s.1' % rid.hex()
        if os.path.exists(os.path.join(folder, name)):
            continue
        record = _writer.Record(reference='kestrel-lamp-%d' % (i // 4),
                                created=1795500000 + i)
        put(folder, name, _writer.record_file(
            store, rid, 1, [_writer.pad(p) for p in record.parts()]))


def put(folder, name, data):
    """A file that others cannot read."""
    path = os.path.join(folder, name)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
              'wb') as file:
        file.write(data)


def main():
    """Print the table."""
    program, folder = sys.argv[1:3]
    write(folder)
    rounds = []
    for _ in range(ROUNDS):
        run = subprocess.run(
            [program, folder, PEOPLE[-1][1], *map(str, COST)], check=True,
            stdout=subprocess.PIPE, text=True)
        *times, count, files = map(float, run.stdout.split())
        if not count == files == RECORDS:
            sys.exit('records.py: %d records listed of %d files'
                     % (count, files))
        rounds.append(times)
    opened, derived, listed, floor = map(statistics.median, zip(*rounds))
    print('\nrecords, %d of them, median of %d\n' % (RECORDS, ROUNDS))
    print('                  seconds   times floor   aim')
    print('open              %7.3f%14.1f' % (opened, opened / derived))
    print('derive a key      %7.3f' % derived)
    print('list them         %7.3f%14.1f   %.2f %s' % (
        listed, listed / floor, AIM, 'met' if listed < AIM else 'MISSED'))
    print('read their heads  %7.3f' % floor)


if __name__ == '__main__':
    main()
