# SPDX-License-Identifier: MIT
"""heed gives the result that the method, written in Python, gives."""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
import _oracle as oracle  # noqa: E402

LISTS = 400
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


def result(path, answers):
    """What heed says of these answers."""
    pairs = ''.join('%s=%s\n' % pair for pair in answers.items())
    run = subprocess.run([HEED, 'result', path, '--format', 'json', '-'],
                         input=pairs, capture_output=True, text=True)
    if run.returncode != 0:
        raise AssertionError('%s: status %d\n%s' % (path, run.returncode,
                                                    run.stderr))
    return json.loads(run.stdout)


def compare(c, path, answers):
    """The first difference, or None."""
    got = result(path, answers)
    order = [b['id'] for b in c['bands']]
    points, by_score, band, fired = oracle.outcome(c, answers)
    low, high, band_low, band_high = oracle.extremes(c, answers)
    wanted = {'points': points, 'lowest': low, 'highest': high,
              'by_score': order[by_score], 'computed': order[band],
              'band lowest': order[band_low],
              'band highest': order[band_high], 'rules': fired}
    given = {'points': got['score']['points'],
             'lowest': got['score']['lowest'],
             'highest': got['score']['highest'],
             'by_score': got['band']['by_score'],
             'computed': got['band']['computed'],
             'band lowest': got['band']['lowest'],
             'band highest': got['band']['highest'],
             'rules': sorted(r['id'] for r in got['rules'])}
    if given != wanted:
        return '%s\nwanted %s\ngot    %s' % (answers, wanted, given)
    return None


def scored(c):
    """heed calls a checklist scored when any answer has points."""
    return any(any(s['points'].values()) for s in c['signs'])


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'contacts'))
        with open(os.path.join(folder, 'contacts', 'random.ini'), 'w',
                  encoding='utf-8') as f:
            f.write(CONTACTS)
        path = os.path.join(folder, 'list.ini')
        tried = 0
        for seed in range(LISTS):
            c = oracle.make(seed)
            if not scored(c):
                continue
            oracle.write(c, path)
            for again in range(3):
                wrong = compare(c, path, oracle.answer(c, seed * 7 + again))
                tried += 1
                if wrong:
                    print('not ok 1 - the_range_is_that_of_all_completions')
                    print('# seed %d: %s' % (seed,
                                             wrong.replace('\n', '\n# ')))
                    print('1..1')
                    return
    assert tried > LISTS
    print('ok 1 - the_range_is_that_of_all_completions')
    print('1..1')


main()
