#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Print where read.py does not say what vectors.txt says; fail if it does.

usage: check.py [--copied] FOLDER...

--copied: these were written by heed, and are the good ones only.
"""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(__file__))
import _writer  # noqa: E402
import read  # noqa: E402


def typed(escaped):
    """A passphrase as it was before make.py escaped it."""
    data = re.sub(rb'\\x(..)', lambda m: bytes([int(m[1], 16)]),
                  escaped.encode('ascii'))
    return data.decode()


def digests(record):
    """Of a record, and of what the list shows of it."""
    text = [record.get(k, '') for k in ('reference', 'created', 'checklist',
                                        'version', 'title', 'place', 'list',
                                        'contacts')]
    text[1] = record.get('created', 0)
    for event in record['events']:
        text += event.values()
    listed = [record.get(k) for k in (
        'reference', 'created', 'changed', 'checklist', 'version', 'title',
        'state', 'band', 'outcome', 'review', 'copied', 'count')]
    listed[6] = int(listed[6] == 'finished')
    whole = record['says'] in ('whole', 'older')
    return [_writer.digest(text) if record['opened'].strip('-') else '-',
            _writer.digest(listed) if whole else '-']


def lines(folder, name, escaped):
    """What the reader says, in the words of the table."""
    try:
        found = read.read(os.path.join(folder, name), typed(escaped))
    except read.Unreadable as trouble:
        return [[name, escaped, '-', str(trouble), '-', '-', '-']]
    out = []
    for r in found['records']:
        out.append([name, escaped, r['id'], r['says'], r['opened'] or '-'] +
                   digests(r))
    return out or [[name, escaped, '-', 'empty', '-', '-', '-']]


def compare(folder):
    """The lines on which reader and table differ."""
    with open(os.path.join(folder, 'vectors.txt'), encoding='ascii') as file:
        wanted = [line.split('\t') for line in file.read().splitlines()
                  if not line.startswith('#')]
    given, seen = [], set()
    for name, escaped, *_ in wanted:
        if (name, escaped) not in seen:
            seen.add((name, escaped))
            given += lines(folder, name, escaped)
    return [(w, g) for w, g in zip(wanted, given) if w != g] or \
        ([] if len(wanted) == len(given) else [(len(wanted), len(given))])


def as_program(folder):
    """Run on its own it prints the same as JSON, with a status."""
    def run(name, passphrase):
        return subprocess.run(
            [sys.executable, read.__file__, os.path.join(folder, name)],
            input=passphrase + '\n', capture_output=True, text=True,
            encoding='utf-8')
    good = run('two-records', 'correct horse')
    hurt = run('part-1-flipped', 'correct horse')
    shut = run('two-records', 'wrong horse')
    return [good.returncode, hurt.returncode, shut.returncode] == [0, 1, 1] \
        and len(json.loads(good.stdout)['records']) == 2 \
        and json.loads(hurt.stdout)['records'][0]['opened'] == 'S-CE' \
        and not shut.stdout and 'passphrase' in shut.stderr


def main():
    """Print what differs."""
    folders = [f for f in sys.argv[1:] if f != '--copied']
    wrong = [pair for folder in folders for pair in compare(folder)]
    for want, got in wrong:
        print('wanted %s\ngot    %s' % (want, got))
    if '--copied' not in sys.argv and not as_program(folders[0]):
        wrong.append('')
        print('read.py prints something else on its own')
    sys.exit(bool(wrong))


if __name__ == '__main__':
    main()
