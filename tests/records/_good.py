# SPDX-License-Identifier: MIT
"""Vectors that open."""
import os
import unicodedata

from _vector import (ID, KEYS, OTHER_ID, PASSPHRASE, RECORD, STORE, Vector,
                     named, one, sealed, shut, whole)
from _writer import CLOSED, EVENTS, Record, event

DATA = os.path.join(os.path.dirname(__file__), '..', 'data')
MARIE = 'Marie-Th\u00e9r\u00e8se caf\u00e9'
WIDTHS = '\u007f\u0080\u07ff\u0800\ufffd\U00010000\U0010ffff e\u0301 \u05d0'


def good(name, record, core=True):
    """A record that is whole, and nothing more."""
    return one(name, sealed(record), whole(record), core)


def data(*path):
    """A file of the tests' data."""
    with open(os.path.join(DATA, *path), encoding='utf-8') as file:
        return file.read()


def all_kinds():
    """A walk through the small list with every kind of event in it."""
    events = [
        (1795500010, 'answer', 'danger', '', 'no'),
        (1795500015, 'answer', 'missing', '', 'yes'),
        (1795500020, 'note', '', 'seen', 'She said: \u201cHe waits.\u201d'),
        (1795500030, 'note', '', 'when', 'Today, at the gate'),
        (1795500040, 'note', '', 'opinion', 'I think it was the same man.'),
        (1795500050, 'tell', '', '', 'The lead, at four'),
        (1795500060, 'raise', 'act', '', 'A colleague saw it too.'),
        (1795500070, 'result', 'act', '', 'Ring now'),
        (1795600000, 'reason', '', '', 'She told more.'),
        (1795600010, 'answer', 'danger', '', ''),
        (1795600020, 'detail', 'writer', '', 'Form tutor'),
        (1795600030, 'review', '', '', '2026-12-24'),
        (1795600040, 'copy', 'the school\u2019s system', '', 'the lead'),
    ]
    return Record(data('small.ini'), data('contacts', 'small.ini'), events,
                  list_id='small', version='1.2', title='Small list')


def long_events(size):
    """Events of which the first alone has this size, then another."""
    first = (1795500060, 'note', 'missing', 'seen', '')
    first = first[:4] + ('x' * (size - len(event(*first))),)
    return Record(events=[first, EVENTS[2]])


def many_events(count):
    """As many events as that."""
    return Record(events=[(1795500000 + i, 'answer', 'sign-%d' % (i % 14), '',
                           ('no', 'yes', '')[i % 3]) for i in range(count)])


def records():
    """One record, of every size and with every text."""
    yield good('all-kinds-of-events', all_kinds())
    yield good('no-events', Record(events=[]))
    yield good('texts-empty', Record(
        '', '', [(0, 'answer', '', '', '')], reference='', created=0,
        list_id='', version='', title='', place=''))
    yield good('texts-of-all-widths', Record(
        '# ' + WIDTHS, '# ' + WIDTHS, [(1, 'note', WIDTHS, 'seen', WIDTHS),
        (1, 'result', WIDTHS, '', WIDTHS)],
        reference=WIDTHS, title=WIDTHS))
    yield good('texts-with-controls', Record(
        events=[(1, 'note', '', 'seen', 'one\n\ttwo\r\n\x1b[2J\x7f')]))
    yield good('times-before-1970', Record(
        events=[(-1, 'tell', '', '', 'nobody')], created=-(1 << 40)))
    for size in (1021, 1022, 1023, 1024, 1025):
        yield good('part-of-%d' % size, Record('x' * size))
    for size in (0, 1, 2045, 2046, 2047, 16382, 16383):
        yield good('part-of-%d' % size, Record('x' * size), core=False)
    for size in (CLOSED - 1, CLOSED, CLOSED + 1):
        yield good('events-of-%d' % size, long_events(size))
    yield good('events-many', many_events(3000), core=False)
    yield good('note-huge', long_events(300000), core=False)
    yield good('part-largest', Record('x' * ((16 << 20) - 2)), core=False)


def generations():
    """Which of several files is the record."""
    old = Record(events=EVENTS[:1], place='question:missing')
    files = {named(ID, g): sealed(RECORD if g == 3 else old, generation=g)
             for g in (1, 2, 3)}
    yield Vector('generations-three', {'keys': KEYS, **files},
                 [whole(RECORD)])
    yield Vector('generations-with-a-gap', {
        'keys': KEYS, named(ID, 2): files[named(ID, 2)],
        named(ID, 10): sealed(RECORD, generation=10)}, [whole(RECORD)])
    last = (1 << 64) - 1
    yield Vector('generation-largest', {
        'keys': KEYS, named(ID, last): sealed(RECORD, generation=last)},
        [whole(RECORD)])
    hurt = dict(files)
    hurt[named(ID, 3)] = flipped_in(files[named(ID, 3)])
    yield Vector('newest-damaged', {'keys': KEYS, **hurt},
                 [whole(old, says='older')])
    hurt = dict(hurt)
    hurt[named(ID, 2)] = b''
    yield Vector('two-newest-damaged', {'keys': KEYS, **hurt},
                 [whole(old, says='older')])


def flipped_in(data):
    """A bit of the last part is another."""
    return data[:-100] + bytes([data[-100] ^ 1]) + data[-99:]


def folders():
    """What else lies in a folder."""
    yield Vector('no-records', {'keys': KEYS}, [
        (PASSPHRASE, '-', 'empty', '-', '-', '-')])
    two = Record(reference='heron-spoon-41')
    yield Vector('two-records', {
        'keys': KEYS, named(ID): sealed(RECORD),
        named(OTHER_ID): sealed(two, OTHER_ID)},
        [whole(RECORD), whole(two, OTHER_ID)])
    stray = sealed(two, OTHER_ID)
    yield Vector('files-that-are-no-records', {
        'keys': KEYS, 'keys.lock': b'', 'keys.new': b'', 'notes.txt': b'',
        named(ID): sealed(RECORD), ID.hex() + '.lock': b'',
        ID.hex() + '.new': stray, OTHER_ID.hex() + '.01': stray,
        OTHER_ID.hex() + '.0': stray, OTHER_ID.hex() + '.': stray,
        OTHER_ID.hex() + '.18446744073709551617': stray,
        OTHER_ID.hex().upper() + '.1': stray,
        OTHER_ID.hex()[1:] + '.1': stray}, [whole(RECORD)], core=False)


def passphrases():
    """Who opens it."""
    record = {named(ID): sealed(RECORD)}
    people = [('lead', PASSPHRASE)] + [
        ('deputy %d' % i, 'deputy phrase %d' % i) for i in range(1, 8)]
    yield Vector('passphrases-eight', {
        'keys': STORE.keys(people), **record},
        [whole(RECORD, passphrase=p) for _, p in people] +
        [shut('passphrase', 'deputy phrase 8')])
    composed = unicodedata.normalize('NFC', MARIE)
    yield Vector('passphrase-composed-or-not', {
        'keys': STORE.keys([('l\u00e9a ' + 'x' * 58, composed)]), **record},
        [whole(RECORD, passphrase=composed),
         whole(RECORD, passphrase=unicodedata.normalize('NFD', MARIE)),
         shut('passphrase', MARIE.lower())])
    yield Vector('passphrase-ligature', {
        'keys': STORE.keys([('lead', '\ufb01ve \ufb01shes')]), **record},
        [whole(RECORD, passphrase='\ufb01ve \ufb01shes'),
         shut('passphrase', 'five fishes')])
    longest = 'long ' * 204 + 'long'
    yield Vector('passphrase-longest', {
        'keys': STORE.keys([('lead', longest)]), **record},
        [whole(RECORD, passphrase=longest), shut('passphrase', longest[1:])])
    yield Vector('passphrase-wrong', {'keys': KEYS, **record},
                 [shut('passphrase', PASSPHRASE + ' '),
                  shut('passphrase', 'Correct horse')])
    for name, cost in (('passes-most', (16, 8)), ('memory-4-mib', (1, 4096))):
        yield Vector('cost-' + name, {'keys': STORE.keys(cost=cost),
                                      **record}, [whole(RECORD)])


def copies():
    """The second copy of the keys."""
    record = {named(ID): sealed(RECORD)}
    for name, first in (('gone', {}), ('empty', {'keys': b''}),
                        ('cut', {'keys': KEYS[:100]}),
                        ('damaged', {'keys': flipped_in(KEYS)})):
        yield Vector('keys-%s-copy-whole' % name,
                     {**first, 'keys.copy': KEYS, **record},
                     [whole(RECORD)])
    yield Vector('copy-damaged-keys-whole', {
        'keys': KEYS, 'keys.copy': flipped_in(KEYS), **record},
        [whole(RECORD)])
    yield Vector('copy-of-an-older-passphrase', {
        'keys': STORE.keys([('lead', 'a newer one')]), 'keys.copy': KEYS,
        **record}, [shut('passphrase'),
                    whole(RECORD, passphrase='a newer one')])


def vectors():
    """All of them."""
    return [*records(), *generations(), *folders(), *passphrases(),
            *copies()]
