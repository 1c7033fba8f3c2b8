# SPDX-License-Identifier: MIT
"""heed agree against the same method written plainly: exact fractions, and
every pair of answers gone through one by one (TAP).

HEED is the program. The tables are drawn by chance; those of the published
examples are below, with what their papers and handbooks print.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction as F
from itertools import permutations

HEED = os.environ.get('HEED', 'build/heed')
SEED = 1971


def columns(rows):
    """The answers to each unit, gaps left out."""
    return [[row[u] for row in rows if row[u] != ''] for u in
            range(len(rows[0]))]


def percent(units):
    """The mean over units of the part of their pairs that agree."""
    each = [unit_percent(u) for u in units if len(u) > 1]
    return sum(each, F(0)) / len(each) if each else None


def unit_percent(unit):
    if len(unit) < 2:
        return None
    pairs = list(permutations(unit, 2))
    return F(sum(a == b for a, b in pairs), len(pairs))


def alpha(units, distance):
    """Krippendorff's, with a distance that may look at all that was given."""
    paired = [u for u in units if len(u) > 1]
    values = [v for u in paired for v in u]
    n = len(values)
    if len(set(values)) < 2:
        return None
    d = distance(values)
    seen = sum((F(sum(d(a, b) for a, b in permutations(u, 2))) / (len(u) - 1)
                for u in paired), F(0)) / n
    by_chance = F(0)
    totals = {v: values.count(v) for v in set(values)}
    for a in totals:
        for b in totals:
            by_chance += totals[a] * totals[b] * d(a, b)
    return 1 - seen / (by_chance / (n * (n - 1)))


def nominal(_):
    return lambda a, b: F(a != b)


def interval(_):
    return lambda a, b: F(int(a) - int(b)) ** 2


def ordinal(values):
    """From c to k, all there are between, and half of both ends."""
    numbers = [int(v) for v in values]

    def distance(a, b):
        low, high = sorted((int(a), int(b)))
        between = sum(low <= n <= high for n in numbers)
        ends = F(numbers.count(low) + numbers.count(high), 2)
        return (between - ends) ** 2 if low != high else F(0)
    return distance


def weight(kind, labels):
    if kind == 'identity':
        return lambda a, b: F(a == b)
    span = max(map(int, labels)) - min(map(int, labels))
    power = 1 if kind == 'linear' else 2
    return lambda a, b: 1 - (F(abs(int(a) - int(b)), span) ** power if span
                             else 0)


def shares(units, labels):
    some = [u for u in units if u]
    return {k: sum((F(u.count(k), len(u)) for u in some), F(0)) / len(some)
            for k in labels}


def agreed(units, w):
    each = []
    for u in units:
        if len(u) > 1:
            pairs = list(permutations(u, 2))
            each.append(F(sum(w(a, b) for a, b in pairs)) / len(pairs))
    return sum(each, F(0)) / len(each) if each else None


def gwet(units, labels, kind):
    if len(labels) < 2:
        return None
    w = weight(kind, labels)
    pa = agreed(units, w)
    if pa is None:
        return None
    p = shares(units, labels)
    total = sum((w(a, b) for a in labels for b in labels), F(0))
    q = len(labels)
    pe = total * sum(p[k] * (1 - p[k]) for k in labels) / (q * (q - 1))
    return (pa - pe) / (1 - pe)


def fleiss(units, labels):
    pa = percent(units)
    if pa is None:
        return None
    p = shares(units, labels)
    pe = sum((p[k] ** 2 for k in labels), F(0))
    return None if pe == 1 else (pa - pe) / (1 - pe)


def figures(units, labels):
    """All of them, as heed names them."""
    ordered = all(is_whole(k) for k in labels)
    some = any(len(u) > 1 for u in units)
    return {
        'percent': percent(units),
        'nominal': alpha(units, nominal),
        'ordinal': alpha(units, ordinal) if ordered else None,
        'interval': alpha(units, interval) if ordered else None,
        'ac1': gwet(units, labels, 'identity') if some else None,
        'ac2_linear': gwet(units, labels, 'linear') if some and ordered
        else None,
        'ac2_quadratic': gwet(units, labels, 'quadratic') if some and ordered
        else None,
        'fleiss_kappa': fleiss(units, labels),
    }


def is_whole(text):
    try:
        return str(int(text)) == text
    except ValueError:
        return False


def draws(units):
    """The resamples of heed: SplitMix64, the upper half times the count."""
    mask = (1 << 64) - 1
    state = SEED
    while True:
        drawn = []
        for _ in range(len(units)):
            state = (state + 0x9e3779b97f4a7c15) & mask
            z = state
            z = ((z ^ z >> 30) * 0xbf58476d1ce4e5b9) & mask
            z = ((z ^ z >> 27) * 0x94d049bb133111eb) & mask
            drawn.append(units[((z ^ z >> 31) >> 32) * len(units) >> 32])
        yield drawn


def percent_interval(units, times):
    """Of the percentage alone, since all of it would take minutes."""
    each = [(unit_percent(u), len(u) > 1) for u in units]
    got = []
    source = draws(each)
    for _ in range(times):
        paired = [p for p, some in next(source) if some]
        if paired:
            got.append(sum(paired, F(0)) / len(paired))
    got.sort()
    low = -(-len(got) * 25 // 1000)
    high = -(-len(got) * 975 // 1000)
    return [got[low - 1], got[high - 1]]


def heed(rows, names=None):
    """What heed says of a table."""
    names = names or ['u%d' % i for i in range(len(rows[0]))]
    with tempfile.NamedTemporaryFile('w', suffix='.csv') as f:
        f.write(','.join(['id'] + names) + '\n')
        for i, row in enumerate(rows):
            f.write(','.join(['r%d' % i] + row) + '\n')
        f.flush()
        out = subprocess.run([HEED, 'agree', '--format', 'json', f.name],
                             stdout=subprocess.PIPE, check=True).stdout
    return json.loads(out)


def flat(tree):
    return {'percent': tree['percent'],
            'fleiss_kappa': tree['fleiss_kappa'],
            **tree['krippendorff'], **tree['gwet']}


def close(got, expected):
    if expected is None or got is None:
        return got is expected
    return abs(got - float(expected)) < 1e-9


def make(seed):
    r = random.Random(seed)
    labels = r.choice([['0', '1'], ['1', '2', '3'], ['-2', '0', '7', '40'],
                       ['yes', 'no', 'not known'], ['a', '1'], ['5']])
    units, raters = r.randint(1, 9), r.randint(1, 7)
    gaps = r.choice([0, 0.1, 0.5])
    alike = r.choice([0, 0.8])
    usual = [r.choice(labels) for _ in range(units)]
    return [['' if r.random() < gaps else usual[u] if r.random() < alike
             else r.choice(labels) for u in range(units)]
            for _ in range(raters)]


def differences(rows):
    """What heed says otherwise than the plain method of a table."""
    got = heed(rows)
    units = columns(rows)
    labels = sorted({v for u in units for v in u})
    expected = figures(units, labels)
    wrong = ['%s: %s, not %s' % (name, flat(got['overall'])[name], value)
             for name, value in expected.items()
             if not close(flat(got['overall'])[name], value)]
    for i, unit in enumerate(units):
        one = got['units_detail'][i]
        split = {k: unit.count(k) for k in labels if k in unit}
        if one['n'] != len(unit) or one['split'] != split or \
                not close(one['percent'], unit_percent(unit)):
            wrong.append('unit %d: %s' % (i, one))
    order = [one['id'] for one in sorted(
        (o for o in got['units_detail'] if o['percent'] is not None and
         o['percent'] < 1), key=lambda o: o['percent'])]
    if got['agenda'] != order:
        wrong.append('agenda: %s' % got['agenda'])
    return wrong + interval_differences(got, units)


def interval_differences(got, units):
    paired = sum(len(u) > 1 for u in units)
    ends = got['overall']['intervals']['percent']
    if paired < 5:
        return [] if ends is None else ['an interval of %d' % paired]
    times = got['overall']['intervals']['resamples']
    expected = percent_interval(units, times)
    if all(close(a, b) for a, b in zip(ends, expected)):
        return []
    return ['interval %s, not %s' % (ends, expected)]


def rated(*lines):
    return [['' if c == '.' else c for c in line.split()] for line in lines]


def from_counts(text, labels):
    """Raters of a table of counts, whoever they were."""
    units = [[label for label, n in zip(labels, line.split())
              for _ in range(int(n))] for line in text.split('/')]
    return [list(row) for row in zip(*units)]


FOUR = rated('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . .',
             '. 3 3 3 2 3 4 2 2 5 1 3', '1 2 3 3 2 4 4 1 2 5 1 .')
FLEISS = ('0 0 0 6 0/0 3 0 0 3/0 1 4 0 1/0 0 0 0 6/0 3 0 3 0/2 0 4 0 0/'
          '0 0 4 0 2/2 0 3 1 0/2 0 0 4 0/0 0 0 0 6/1 0 0 5 0/1 1 0 4 0/'
          '0 3 3 0 0/1 0 0 5 0/0 2 0 3 1/0 0 5 0 1/3 0 0 1 2/5 1 0 0 0/'
          '0 2 0 4 0/1 0 2 0 3/0 0 0 0 6/0 1 0 5 0/0 2 0 1 3/2 0 0 4 0/'
          '1 0 0 4 1/0 5 0 1 0/4 0 0 0 2/0 2 0 4 0/1 0 5 0 0/0 0 0 0 6')

PUBLISHED = [
    ('krippendorff_a', rated('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'),
     {'nominal': 0.095238}),
    ('krippendorff_b', rated('a a b b d c c c e d d a',
                             'b a b b b c c c e d d d'),
     {'nominal': 0.691964}),
    ('krippendorff_c_and_d_and_gwet', FOUR,
     {'nominal': 0.743421, 'ordinal': 0.815388, 'interval': 0.849107,
      'percent': 0.818182, 'ac1': 0.775444, 'ac2_linear': 0.858739,
      'ac2_quadratic': 0.914001, 'fleiss_kappa': 0.761169}),
    ('fleiss_1971', from_counts(FLEISS, 'DPSNO'),
     {'percent': 0.555556, 'fleiss_kappa': 0.430245, 'ac1': 0.447885,
      'nominal': 0.433410}),
    ('no_variation', rated('1 1', '1 1'),
     {'percent': 1, 'nominal': None, 'fleiss_kappa': None, 'ac1': None}),
    ('one_rater', rated('1 2 3'), {'percent': None, 'nominal': None}),
]


def published(name, rows, expected):
    got = flat(heed(rows)['overall'])
    return ['%s: %s, not %s' % (k, got[k], v) for k, v in expected.items()
            if (v is None) != (got[k] is None) or
            (v is not None and abs(got[k] - v) > 5e-7)]


def main():
    failed = 0
    tests = [('published_%s_comes_out' % name,
              lambda rows=rows, expected=expected, name=name:
              published(name, rows, expected))
             for name, rows, expected in PUBLISHED]
    tests += [('table_%d_is_worked_out_alike' % seed,
               lambda seed=seed: differences(make(seed)))
              for seed in range(150)]
    print('1..%d' % len(tests))
    for number, (name, test) in enumerate(tests, 1):
        wrong = test()
        print('%s %d - %s' % ('not ok' if wrong else 'ok', number, name))
        for line in wrong:
            print('# %s' % line)
        failed += bool(wrong)
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
