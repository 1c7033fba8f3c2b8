# SPDX-License-Identifier: MIT
"""The method of heed-method(7), written plainly: no cleverness, no speed.

A checklist here is a dict that make() draws at random; write() puts it into a
file, outcome() scores one set of answers, and extremes() tries every
completion there is.
"""
import itertools
import random

ANSWERS = ['no', 'some', 'yes']
UNKNOWN = 'unknown'
SKIP = 'never'


def make(seed):
    """A random small checklist."""
    r = random.Random(seed)
    groups = [{'id': 'g%d' % i, 'cap': r.choice([None, None, 3, 5, 8])}
              for i in range(r.randint(1, 3))]
    signs = []
    for i in range(r.randint(2, 6)):
        sign = {'id': 's%d' % i, 'group': r.choice(groups)['id'],
                'kind': r.choice(['harm', 'risk', 'protective']),
                'skip': r.random() < 0.3, 'gate': None, 'opens': [],
                'points': {a: r.choice([0, 0, 1, 2, 3, 5, -1, -2])
                           for a in ANSWERS}}
        before = [s for s in signs if s['group'] == sign['group'] or
                  not any(s['points'].values())]
        if before and r.random() < 0.4:
            sign['gate'] = r.choice(before)['id']
            sign['opens'] = sorted(r.sample(ANSWERS, r.randint(1, 2)))
        signs.append(sign)
    bands, last = [{'id': 'b0', 'from': None}], -2
    for i in range(1, r.randint(2, 4)):
        last += r.randint(1, 5)
        bands.append({'id': 'b%d' % i,
                      'from': last if r.random() < 0.8 else None})
    rules = [make_rule(r, i, signs, bands) for i in range(r.randint(0, 3))]
    return {'groups': groups, 'signs': signs, 'bands': bands, 'rules': rules}


def make_rule(r, number, signs, bands):
    """A random rule with one or two clauses."""
    clauses = []
    for _ in range(r.randint(1, 2)):
        some = r.sample(signs, r.randint(1, min(3, len(signs))))
        items = {s['id']: sorted(r.sample(ANSWERS, r.randint(1, 2)))
                 for s in some}
        kind = r.choice(['any', 'all', 'at-least'])
        need = {'any': 1, 'all': len(items)}.get(
            kind, r.randint(1, len(items)))
        clauses.append({'type': kind, 'need': need, 'items': items})
    return {'id': 'r%d' % number, 'clauses': clauses,
            'floor': r.choice(bands)['id']}


def write(c, path):
    """The checklist as a file."""
    out = ['[checklist]', 'format = 1', 'id = random', 'version = 1',
           'title = Random', 'publisher = a test', 'source = a test',
           'scoring-by = a test', 'purpose = screening',
           'limits.1 = It means nothing.', 'reviewed = 2026-11-01',
           'reviewed-by = none', 'contacts = random', '[card]',
           'title = What to do', 'step.1 = Ring.', 'call.1 = police']
    for a, key in [('no', 'n'), ('some', 'p'), ('yes', 'y'),
                   (UNKNOWN, 'd'), (SKIP, 'c')]:
        out += ['[answer.%s]' % a, 'label = %s' % a, 'key = %s' % key]
        if a in ('some', 'yes'):
            out.append('present = yes')
    out += ['[scale.plain]', 'answers = no some yes', 'unknown = unknown',
            '[scale.skips]', 'answers = no some yes', 'unknown = unknown',
            'skip = never']
    for g in c['groups']:
        out += ['[group.%s]' % g['id'], 'title = Group']
        if g['cap'] is not None:
            out.append('cap = %d' % g['cap'])
    for s in c['signs']:
        out += ['[indicator.%s]' % s['id'], 'group = ' + s['group'],
                'kind = ' + s['kind'], 'origin = project', 'title = Sign',
                'ask = Is it so?',
                'scale = ' + ('skips' if s['skip'] else 'plain'),
                'points = ' + ' '.join('%s:%d' % p
                                       for p in s['points'].items())]
        if s['gate']:
            out.append('follow.when = %s: %s' % (s['gate'],
                                                 ' '.join(s['opens'])))
    for b in c['bands']:
        out += ['[band.%s]' % b['id'], 'title = Band', 'meaning = Means.',
                'step.1 = Do it.']
        if b['from'] is not None:
            out.append('from = %d' % b['from'])
    for rule in c['rules']:
        out += ['[rule.%s]' % rule['id'], 'because = So it is.',
                'floor = ' + rule['floor']]
        count = {}
        for clause in rule['clauses']:
            kind = clause['type']
            count[kind] = count.get(kind, 0) + 1
            items = ' '.join(':'.join([i] + a)
                             for i, a in clause['items'].items())
            need = '%d of ' % clause['need'] if kind == 'at-least' else ''
            out.append('%s.%d = %s%s' % (kind, count[kind], need, items))
    with open(path, 'w', encoding='utf-8') as f:
        f.write('\n'.join(out) + '\n')


def asked(c, answers, sign):
    """Is this sign asked?"""
    if sign['gate'] is None:
        return True
    gate = next(s for s in c['signs'] if s['id'] == sign['gate'])
    return asked(c, answers, gate) and \
        answers.get(gate['id']) in sign['opens']


def outcome(c, answers):
    """Points, band of the points, band, and the rules that fire."""
    now = {s['id']: answers.get(s['id']) for s in c['signs']
           if asked(c, answers, s)}
    total = 0
    for g in c['groups']:
        points = sum(s['points'].get(now.get(s['id']), 0)
                     for s in c['signs'] if s['group'] == g['id'])
        total += points if g['cap'] is None else min(points, g['cap'])
    order = [b['id'] for b in c['bands']]
    by_score = 0
    for i, b in enumerate(c['bands']):
        if b['from'] is not None and total >= b['from']:
            by_score = i
    fired = [r['id'] for r in c['rules'] if all(
        sum(now.get(i) in a for i, a in clause['items'].items())
        >= clause['need'] for clause in r['clauses'])]
    floors = [order.index(r['floor']) for r in c['rules']
              if r['id'] in fired]
    return total, by_score, max([by_score] + floors), sorted(fired)


def extremes(c, answers):
    """Lowest and highest points and band over all completions."""
    choices = []
    for s in c['signs']:
        a = answers.get(s['id'])
        if a is None or a == UNKNOWN:
            choices.append(ANSWERS + ([SKIP] if s['skip'] else []))
        else:
            choices.append([a])
    ids = [s['id'] for s in c['signs']]
    ends = [outcome(c, dict(zip(ids, one)))
            for one in itertools.product(*choices)]
    return (min(e[0] for e in ends), max(e[0] for e in ends),
            min(e[2] for e in ends), max(e[2] for e in ends))


def answer(c, seed):
    """Random answers, some left out or unknown."""
    r = random.Random(seed)
    answers = {}
    for s in c['signs']:
        a = r.choice(ANSWERS + [UNKNOWN, None, None] +
                     ([SKIP] if s['skip'] else []))
        if a:
            answers[s['id']] = a
    return answers
