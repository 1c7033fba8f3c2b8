# SPDX-License-Identifier: MIT
"""Vectors with one fault each."""
import struct

from _vector import (ID, KEYS, OTHER, OTHER_ID, PASSPHRASE, RECORD, STORE,
                     Vector, named, nothing, one, partly, sealed, shut, whole)
from _writer import Record, checked, event, field, pad, record_file, tagged

GOOD = sealed(RECORD)
PLAINS = [pad(p) for p in RECORD.parts()]
PARTS = len(PLAINS)
BODY = 76 + 4 * PARTS
PART = 1024 + 16


def flip(data, at, bit=1):
    """With a bit of this byte another."""
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1:]


def put(data, at, new):
    """With other bytes here."""
    return data[:at] + new + data[at + len(new):]


def keys_vector(name, keys, says='damaged', core=True):
    """A store whose file of keys has a fault."""
    return Vector('keys-' + name, {'keys': keys, named(ID): GOOD},
                  [shut(says)], core)


# --- The keys ----------------------------------------------------------------

def keys_damaged():
    """What the SHA-256 of the file tells."""
    for name, at in (('magic', 3), ('passes', 12), ('memory', 16),
                     ('salt', 25), ('store-id', 40), ('slot-nonce', 60),
                     ('slot', 90), ('names-nonce', 130), ('names', 160),
                     ('sum', len(KEYS) - 1)):
        yield keys_vector(name + '-flipped', flip(KEYS, at),
                          core=name in ('magic', 'salt', 'slot', 'sum'))
    yield keys_vector('version-flipped-to-0', flip(KEYS, 8))
    yield keys_vector('count-flipped', flip(KEYS, 10, 2), core=False)
    ends = (0, 4, 8, 9, 10, 12, 16, 20, 36, 52, 76, 124, 148, 212, 228, 259)
    for end in ends:
        yield keys_vector('cut-at-%d' % end, KEYS[:end],
                          core=end in (0, 52, 259))
    yield keys_vector('byte-added', KEYS + b'\0')
    yield keys_vector('are-a-record', GOOD, core=False)
    yield Vector('keys-and-copy-gone', {named(ID): GOOD},
                 [shut('damaged')], core=False)
    yield Vector('keys-and-copy-damaged', {
        'keys': flip(KEYS, 60), 'keys.copy': flip(KEYS, 90),
        named(ID): GOOD}, [shut('damaged')])


def keys_forged():
    """What an attacker wrote who made the SHA-256 right again."""
    body = KEYS[:-32]

    def forged(name, at, new, says='damaged', core=True):
        return keys_vector(name, checked(put(body, at, new)), says, core)

    yield forged('version-2', 8, b'\2\0', 'newer')
    yield forged('version-0', 8, b'\0\0', core=False)
    yield forged('count-0', 10, b'\0\0', core=False)
    yield keys_vector('count-0-and-no-slots', checked(
        put(body, 10, b'\0\0')[:52] + body[124:148] + body[-16:]))
    nine = STORE.keys([('p%d' % i, 'phrase %d' % i) for i in range(9)])
    yield Vector('keys-count-9', {'keys': nine, named(ID): GOOD},
                 [shut('damaged', 'phrase 0')])
    for name, passes in (('0', 0), ('17', 17), ('largest', (1 << 32) - 1)):
        yield forged('passes-' + name, 12, struct.pack('<I', passes))
    for name, memory in (('0', 0), ('7', 7), ('1-gib-and-1', (1 << 20) + 1),
                         ('64-gib', 64 << 20), ('largest', (1 << 32) - 1)):
        yield forged('memory-' + name, 16, struct.pack('<I', memory))
    # Nothing tells these from a wrong passphrase, and so it is.
    yield forged('salt-forged', 20, b'\1', 'passphrase')
    yield forged('store-id-forged', 36, OTHER.id, 'passphrase')
    yield forged('passes-forged', 12, b'\2', 'passphrase', False)
    yield forged('slot-forged', 90, bytes([KEYS[90] ^ 1]), 'passphrase')
    yield forged('slot-nonce-forged', 52, bytes([KEYS[52] ^ 1]),
                 'passphrase', False)
    # These are found with the passphrase.
    yield forged('names-forged', 160, bytes([KEYS[160] ^ 1]))
    yield forged('names-nonce-forged', 124, bytes([KEYS[124] ^ 1]),
                 core=False)
    two = STORE.keys([('lead', PASSPHRASE), ('deputy', 'another horse')])
    yield keys_vector('other-slot-forged', checked(
        flip(two[:-32], 52 + 72 + 40)))
    yield keys_vector('slot-left-out', checked(
        put(two[:124], 10, b'\1\0') + two[196:-96 - 0] + two[-48:-32]))
    yield keys_vector('slots-swapped', checked(
        two[:52] + two[124:196] + two[52:124] + two[196:-32]))
    other = OTHER.keys()
    yield Vector('keys-of-another-store', {'keys': other, named(ID): GOOD},
                 [nothing('damaged')])


def keys_malformed():
    """What a faulty program sealed."""
    yield keys_vector('malformed-name-without-end',
                      STORE.keys(padded=b'x' * 64))
    yield keys_vector('malformed-name-not-utf-8', STORE.keys(
        padded=b'l\xe9a'.ljust(64, b'\0')))
    yield keys_vector('malformed-name-behind-its-end', STORE.keys(
        padded=b'lead\0x'.ljust(64, b'\0')))


# --- Records that do not authenticate ----------------------------------------

def hurt(name, data, opened, core=True):
    """A record of which these parts open."""
    line = partly(RECORD, opened) if opened.strip('-') else \
        nothing('damaged', opened or '-')
    return one(name, data, line, core)


def record_flipped():
    """Every field, and every part."""
    for name, at in (('magic', 0), ('zero', 10), ('id', 20),
                     ('generation', 39), ('store-id', 40)):
        yield hurt(name + '-flipped', flip(GOOD, at), '',
                   core=name in ('magic', 'id'))
    yield hurt('nonce-flipped', flip(GOOD, 75), '----')
    yield hurt('version-flipped-to-0', flip(GOOD, 8), '')
    yield one('version-flipped-to-newer', flip(GOOD, 9), nothing('newer'))
    yield hurt('count-too-small', put(GOOD, 12, b'\3'), '---')
    yield hurt('count-too-large', put(GOOD, 12, b'\5'), '-----')
    yield hurt('count-0', put(GOOD, 12, b'\0'), '', core=False)
    yield hurt('count-2', put(GOOD, 12, b'\2'), '', core=False)
    yield hurt('count-65536', put(GOOD, 12, b'\0\0\1'), '', core=False)
    yield hurt('count-largest', put(GOOD, 12, b'\xff' * 4), '')
    for i, kind in enumerate('SLCE'):
        opened = 'SLCE'.replace(kind, '-')
        at = BODY + i * PART
        yield hurt('part-%d-flipped' % i, flip(GOOD, at + 500), opened)
        yield hurt('part-%d-tag-flipped' % i, flip(GOOD, at + PART - 1),
                   opened, core=False)
        yield hurt('part-%d-first-byte-flipped' % i, flip(GOOD, at), opened,
                   core=False)


def sizes():
    """Sizes that lie: no part behind can be found."""
    size = struct.pack('<I', PART)
    for i in range(PARTS):
        at = 76 + 4 * i
        opened = 'SLCE'[:i].ljust(PARTS, '-')
        for name, lie in (('0', 0), ('15', 15), ('1-less', PART - 1),
                          ('a-block-more', PART + 1024),
                          ('largest', (1 << 32) - 1)):
            yield hurt('size-%d-is-%s' % (i, name),
                       put(GOOD, at, struct.pack('<I', lie)), opened,
                       core=i == 2 and name in ('0', 'largest'))
    # Lies that add up: what lies behind them is where it was.
    yield hurt('sizes-moved', put(GOOD, 80, struct.pack(
        '<II', PART - 1024, PART + 1024)), 'S--E', core=False)
    assert GOOD[76:80] == size


def parts_moved():
    """Parts swapped, doubled, left out, or from elsewhere."""
    part = [GOOD[BODY + i * PART:BODY + (i + 1) * PART] for i in range(PARTS)]
    head = GOOD[:BODY]
    yield hurt('parts-swapped', head + part[0] + part[2] + part[1] + part[3],
               'S--E')
    yield hurt('part-doubled', head + part[0] + part[1] + part[1] + part[3],
               'SL-E')
    yield hurt('part-left-out', head + part[0] + part[1] + part[3], 'SL--')
    yield hurt('part-left-out-and-counted', put(
        head[:-4], 12, b'\3') + part[0] + part[1] + part[3], '---')
    yield hurt('last-part-left-out', head + b''.join(part[:3]), 'SLC-')
    newer = sealed(RECORD, generation=2)
    yield hurt('part-of-another-generation', head + part[0] + part[1] +
               newer[BODY + 2 * PART:BODY + 3 * PART] + part[3], 'SL-E')
    other = sealed(RECORD, OTHER_ID)
    yield hurt('part-of-another-record', head + part[0] + other[
        BODY + PART:BODY + 2 * PART] + part[2] + part[3], 'S-CE')


def cut():
    """Truncated at every boundary, and lengthened."""
    ends = [0, 1, 8, 10, 12, 16, 32, 40, 56, 75, 76, 80, BODY - 1]
    for end in ends:
        yield hurt('cut-at-%d' % end, GOOD[:end], '', core=end in (0, 76))
    for i in range(PARTS):
        opened = 'SLCE'[:i].ljust(PARTS, '-')
        yield hurt('cut-before-part-%d' % i, GOOD[:BODY + i * PART], opened)
        yield hurt('cut-in-part-%d' % i, GOOD[:BODY + (i + 1) * PART - 1],
                   opened, core=i == 3)
    yield hurt('byte-added', GOOD + b'\0', 'SLCE')
    yield hurt('block-added', GOOD + b'\0' * PART, 'SLCE', core=False)
    yield hurt('all-zero', b'\0' * len(GOOD), '', core=False)
    yield hurt('are-keys', KEYS, '', core=False)


def elsewhere():
    """Files that belong elsewhere."""
    yield Vector('id-differs-from-name',
                 {'keys': KEYS, named(OTHER_ID): GOOD},
                 [nothing('damaged', rid=OTHER_ID)])
    yield Vector('generation-differs-from-name',
                 {'keys': KEYS, named(ID, 2): GOOD}, [nothing('damaged')])
    yield hurt('id-written-over', put(sealed(RECORD, OTHER_ID), 16, ID),
               '----')
    yield hurt('generation-written-over', put(
        sealed(RECORD, generation=2), 32, b'\1'), '----')
    foreign = record_file(OTHER, ID, 1, PLAINS)
    yield hurt('record-of-another-store', foreign, '')
    yield hurt('store-id-written-over', put(foreign, 40, STORE.id), '----')
    yield hurt('sealed-for-another-id', sealed(RECORD, sealed_as=OTHER_ID),
               '----')


def newer():
    """What a later heed wrote."""
    yield one('version-2', sealed(RECORD, version=2), nothing('newer'))
    yield one('version-65535', sealed(RECORD, version=65535),
              nothing('newer'), core=False)
    yield Vector('newest-version-2', {
        'keys': KEYS, named(ID): GOOD,
        named(ID, 2): sealed(RECORD, generation=2, version=2)},
        [whole(RECORD, says='older')])
    yield Vector('newest-version-flipped-to-newer', {
        'keys': KEYS, named(ID): GOOD,
        named(ID, 2): flip(sealed(RECORD, generation=2), 9)},
        [whole(RECORD, says='older')])
    yield Vector('generations-all-version-2', {'keys': KEYS, **{
        named(ID, g): sealed(RECORD, generation=g, version=2)
        for g in (1, 2)}}, [nothing('newer')])
    yield Vector('newest-version-2-older-damaged', {
        'keys': KEYS, named(ID): flip(GOOD, BODY + PART),
        named(ID, 2): sealed(RECORD, generation=2, version=2)},
        [partly(RECORD, 'S-CE')])
    yield Vector('newest-version-2-older-empty', {
        'keys': KEYS, named(ID): b'',
        named(ID, 2): sealed(RECORD, generation=2, version=2)},
        [nothing('damaged')], core=False)
    yield Vector('older-version-2', {
        'keys': KEYS, named(ID): sealed(RECORD, version=2),
        named(ID, 2): sealed(RECORD, generation=2)}, [whole(RECORD)],
        core=False)


def all_damaged():
    """No generation is whole: of the newest that has any what opens."""
    files = {named(ID, g): sealed(Record(reference='take %d' % g),
                                  generation=g) for g in (1, 2)}
    newest = Record(reference='take 2')
    files[named(ID, 1)] = flip(files[named(ID, 1)], BODY)
    files[named(ID, 2)] = flip(files[named(ID, 2)], BODY + PART)
    yield Vector('generations-all-damaged', {'keys': KEYS, **files},
                 [partly(newest, 'S-CE')])
    files[named(ID, 2)] = b''
    yield Vector('newest-empty-older-damaged', {'keys': KEYS, **files},
                 [partly(Record(reference='take 1'), '-LCE')])


# --- Records that authenticate and are wrong -----------------------------------

def wrong(name, plains, opened, core=True, record=RECORD, **how):
    """A record sealed with the right key."""
    data = record_file(STORE, ID, 1, plains, **how)
    line = partly(record, opened) if opened.strip('-') else \
        nothing('damaged', opened or '-')
    return one('malformed-' + name, data, line, core)


def with_part(at, plain):
    """The good parts with another in this place."""
    return [plain if i == at else p for i, p in enumerate(PLAINS)]


def padding():
    """A part that is no kind, contents and padding."""
    text = RECORD.parts()[1]
    for name, plain in (
            ('without-mark', text.ljust(1024, b'\0')),
            ('of-ones', text.ljust(1024, b'\xff')),
            ('behind-its-mark-not-zero',
             (text + b'\x80').ljust(1023, b'\0') + b'\1'),
            ('a-block-too-long', pad(text) + b'\0' * 1024),
            ('not-of-a-block', text + b'\x80'),
            ('only', pad(b''))):
        yield wrong('padding-' + name, with_part(1, plain), 'S-CE',
                    core=name == 'without-mark')
    yield wrong('part-without-a-byte', with_part(1, b''), 'S-CE')
    most = pad(b'L' + b'x' * (16 << 20))
    yield wrong('part-too-large', with_part(1, most), 'S-CE', core=False)


def kinds():
    """Parts of a wrong kind, or in a wrong place."""
    s, text, call, events = RECORD.parts()
    yield wrong('kind-unknown', with_part(1, pad(b'X' + text[1:])), 'S-CE')
    yield wrong('summary-twice', with_part(1, PLAINS[0]), 'S-CE')
    yield wrong('summary-last', PLAINS[1:] + PLAINS[:1], '----')
    yield wrong('list-missing', [PLAINS[0]] + PLAINS[2:], 'S--')
    yield wrong('list-twice', with_part(2, PLAINS[1]), 'SL-E')
    yield wrong('contacts-missing', PLAINS[:2] + PLAINS[3:], 'SL-')
    yield wrong('contacts-behind-events',
                PLAINS[:2] + [PLAINS[3], PLAINS[2]], 'SL--')
    yield wrong('zero-not-zero', PLAINS, '', zero=1)
    assert s[:1] + text[:1] + call[:1] + events[:1] == b'SLCE'


def fields_of(name, values):
    """A summary with other fields."""
    core = name in ('field-unknown', 'text-with-nul', 'order')
    return wrong('summary-' + name, with_part(0, pad(b'S' + values)), '-LCE',
                 core)


def summaries():
    """Fields of the summary that are wrong."""
    good = RECORD.summary()
    values = list(RECORD.s.values())
    yield fields_of('field-unknown', good + field(14, b''))
    yield fields_of('field-missing', tagged(values[:-1]))
    yield fields_of('field-twice', field(1, b'again') + good)
    swapped = [field(i, v.encode()) for i, v in ((5, '1'), (4, 'tiny'))]
    yield fields_of('order', tagged(values[:3]) + b''.join(swapped) +
                    good[len(tagged(values[:5])):])
    yield fields_of('cut', good[:-1])
    yield fields_of('field-cut', good + b'\16')
    yield fields_of('size-largest', good[:1] + b'\xff' * 4 + good[5:])
    yield fields_of('empty', b'')
    for name, key, value in (
            ('text-with-nul', 'reference', b'kes\0trel'),
            ('text-not-utf-8', 'reference', b'caf\xe9'),
            ('text-overlong', 'reference', b'\xc0\xaf'),
            ('text-surrogate', 'reference', b'\xed\xa0\x80'),
            ('text-above-unicode', 'reference', b'\xf4\x90\x80\x80'),
            ('text-cut', 'reference', b'caf\xc3'),
            ('state-2', 'state', b'\2'), ('state-long', 'state', b'\0\0'),
            ('state-empty', 'state', b''), ('time-short', 'created', b'1234'),
            ('time-long', 'changed', b'123456789'),
            ('count-short', 'count', b'\3'),
            ('day-long', 'review', b'2026-12-240'),
            ('day-short', 'review', b'2026-12-2'),
            ('day-in-words', 'review', b'24 Dec 26.')):
        yield fields_of(name, Record(**{key: value}).summary())
    for name, count in (('too-small', 2), ('too-large', 4)):
        other = Record(count=count)
        yield wrong('count-of-events-' + name,
                    [pad(p) for p in other.parts()], 'SLCE', record=other)


def events_of(name, contents):
    """A part of events with other contents."""
    core = name in ('event-kind-unknown', 'event-text-not-utf-8')
    return wrong(name, with_part(3, pad(b'E' + contents)), 'SLC-', core)


def events():
    """Events that are wrong; the good ones beside them are not shown."""
    good = b''.join(event(*e) for e in RECORD.events[:2])
    answer = [1, 'answer', 'missing', '', 'yes']

    def bad(name, values):
        return events_of('event-' + name, good + field(32, tagged(values)))

    yield events_of('event-tag-unknown', good + field(33, tagged(answer)))
    yield events_of('event-cut', good + event(*answer)[:-1])
    yield events_of('event-bytes-left-over', good + event(*answer) + b'\0')
    yield bad('kind-unknown', [1, 'guess', 'missing', '', 'yes'])
    yield bad('kind-empty', [1, '', 'missing', '', 'yes'])
    yield bad('part-unknown', [1, 'note', '', 'heard', 'It was said.'])
    yield bad('part-missing', [1, 'note', '', '', 'It was said.'])
    yield bad('part-of-an-answer', [1, 'answer', 'missing', 'seen', 'yes'])
    yield bad('field-missing', answer[:4])
    yield bad('field-unknown', answer + ['more'])
    yield bad('time-short', [b'1'] + answer[1:])
    yield bad('text-with-nul', [1, 'tell', '', '', b'a\0b'])
    yield bad('text-not-utf-8', [1, 'tell', '', '', b'caf\xe9'])
    order = field(2, b'answer') + field(1, b'\0' * 8) + \
        tagged(answer)[len(tagged(answer[:2])):]
    yield events_of('event-order', good + field(32, order))


def texts():
    """A list or contacts that are no text."""
    yield wrong('list-not-utf-8', with_part(1, pad(b'Lcaf\xe9')), 'S-CE')
    yield wrong('list-with-nul', with_part(1, pad(b'La\0b')), 'S-CE')
    yield wrong('contacts-not-utf-8', with_part(2, pad(b'C\xff')), 'SL-E')


def vectors():
    """All of them."""
    return [*keys_damaged(), *keys_forged(), *keys_malformed(),
            *record_flipped(), *sizes(), *parts_moved(), *cut(),
            *elsewhere(), *newer(), *all_damaged(), *padding(), *kinds(),
            *summaries(), *events(), *texts()]
