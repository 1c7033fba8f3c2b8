# SPDX-License-Identifier: MIT
"""heed score gives every row what the method, written in Python, gives it."""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
import _oracle as oracle  # noqa: E402

LISTS, ROWS = 150, 40
HEED = os.environ.get('HEED', 'build/heed')
CONTACTS = """[contacts]
title = None
[contact.police]
role = police
name = Police
phone = 101
when = Always
checked = 2026-11-01
"""
COLUMNS = 'id,score,low,high,band,band_low,band_high,rules'


def draw(c, r):
    """Some answers, each question left out at times."""
    answers = {}
    for sign in c['signs']:
        some = oracle.ANSWERS + [oracle.UNKNOWN]
        some += [oracle.SKIP] if sign['skip'] else []
        if r.random() < 0.8:
            answers[sign['id']] = r.choice(some)
    return answers


def wanted(c, answers):
    """What the oracle says of them, as a row of JSON Lines does."""
    order = [b['id'] for b in c['bands']]
    points, _, band, fired = oracle.outcome(c, answers)
    low, high, band_low, band_high = oracle.extremes(c, answers)
    scored = any(any(s['points'].values()) for s in c['signs'])
    return {'score': points if scored else None,
            'low': low if scored else None,
            'high': high if scored else None, 'band': order[band],
            'band_low': order[band_low], 'band_high': order[band_high],
            'rules': fired}


def score(path, names, rows, r):
    """What heed says of a table, its columns in any order."""
    columns = ['id'] + names
    r.shuffle(columns)
    lines = [','.join(columns)]
    for number, answers in enumerate(rows):
        row = dict(answers, id=str(number))
        lines.append(','.join(row.get(name, '') for name in columns))
    run = subprocess.run([HEED, 'score', path, '--columns', COLUMNS,
                          '--format', 'jsonl', '--jobs', r.choice('12')],
                         input='\n'.join(lines), capture_output=True,
                         text=True)
    if run.returncode != 0:
        raise AssertionError('%s: status %d\n%s' % (path, run.returncode,
                                                    run.stderr))
    return [json.loads(line) for line in run.stdout.splitlines()]


def try_list(seed, folder):
    """The first difference of one list, or None."""
    r = random.Random(seed)
    c = oracle.make(seed)
    path = os.path.join(folder, 'random.ini')
    oracle.write(c, path)
    rows = [draw(c, r) for _ in range(ROWS)]
    names = [s['id'] for s in c['signs']]
    for number, got in enumerate(score(path, names, rows, r)):
        want = wanted(c, rows[number])
        given = {key: got[key] for key in want}
        given['rules'] = sorted(given['rules'])
        if given != want or got['id'] != str(number):
            return '%s\nwanted %s\ngot    %s' % (rows[number], want, given)
    return None


def read_as_python_does(folder):
    """A table that Python's csv module wrote comes to the same as plain."""
    r = random.Random(3)
    texts = ['', 'a', 'a,b', 'say "no"', 'two\nlines', 'two\r\nlines',
             ' blank ', '\u00e9\u4e2d', "5'6", '"', ',', '""']
    path = os.path.join(folder, 'quoted.csv')
    rows = [[r.choice(texts), r.choice(['yes', 'no', '']), r.choice(texts)]
            for _ in range(3000)]
    with open(path, 'w', newline='', encoding='utf-8') as file:
        out = csv.writer(file, quoting=csv.QUOTE_MINIMAL)
        out.writerow(['id', 'missing', 'other'])
        out.writerows(rows)
    for jobs in '13':
        run = subprocess.run([HEED, 'score', 'tests/data/small.ini', path,
                              '--columns', 'id', '--keep', 'missing,other',
                              '--jobs', jobs], capture_output=True)
        lines = run.stdout.decode().splitlines(keepends=True)
        got = list(csv.reader(lines))[1:]
        if run.returncode != 0 or got != rows:
            return 'jobs %s: status %d' % (jobs, run.returncode)
    return None


def main():
    """TAP."""
    print('1..2')
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'contacts'))
        with open(os.path.join(folder, 'contacts', 'random.ini'), 'w',
                  encoding='utf-8') as f:
            f.write(CONTACTS)
        wrong = None
        for seed in range(LISTS):
            wrong = wrong or try_list(seed, folder)
        tell(1, 'rows_come_to_what_the_method_gives', wrong)
        tell(2, 'a_table_of_pythons_is_read_as_python_reads_it',
             read_as_python_does(folder))


def tell(number, name, wrong):
    """A line of TAP."""
    print('%sok %d - %s' % ('not ' if wrong else '', number, name))
    if wrong:
        print('# ' + wrong.replace('\n', '\n# '))


main()
