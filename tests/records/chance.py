#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write stores that were changed by chance, and what read.py says of them.

usage: chance.py FOLDER COUNT [SEED]

Half of them are changed before they are sealed, which no one without the key
can do and a faulty program can; so that two readers are compared where no
table says what is right. The same seed gives the same stores.
"""
import os
import random
import sys

sys.path.insert(0, os.path.dirname(__file__))
import check  # noqa: E402
from _good import all_kinds, long_events, many_events  # noqa: E402
from _vector import ID, KEYS, PASSPHRASE, RECORD, STORE, named  # noqa: E402
from _writer import Record, checked, pad, record_file  # noqa: E402

BYTES = (b'', b'\0', b'\x80', b'\xff', b'\xc3\xa9', b'\xed\xa0\x80',
         b'\xf4\x8f\xbf\xbf', b'\xef\xbb\xbf', b'\1\0\0\0', b'note', b'seen',
         b'\x20', b'2026-12-24', b'\0' * 1024)
RECORDS = [RECORD, all_kinds(), Record('', '', []), many_events(9),
           long_events(16400)]


def changed(draw, data):
    """With one thing in it that is otherwise."""
    at = draw.randrange(len(data) + 1)
    end = min(len(data), at + draw.choice((0, 1, 1, 2, 4, 5, 8, 40, 1040)))
    kind = draw.randrange(6)
    if kind == 0:
        return data[:at]
    if kind == 1 and at < len(data):
        bit = data[at] ^ 1 << draw.randrange(8)
        return data[:at] + bytes([bit]) + data[at + 1:]
    if kind == 2:
        return data[:at] + data[end:]
    if kind == 3:
        return data[:at] + data[at:end] + data[at:]
    if kind == 4:
        return data[:at] + draw.choice(BYTES) + data[at:]
    new = draw.choice(BYTES)
    return data[:at] + new + data[at + len(new):]


def plains(draw, record):
    """The parts of a record, one of them changed or moved."""
    parts = record.parts()
    at = draw.randrange(len(parts))
    kind = draw.randrange(10)
    if kind == 0:
        parts[at], parts[0] = parts[0], parts[at]
    elif kind == 1:
        parts.insert(at, draw.choice(parts))
    elif kind == 2 and len(parts) > 3:
        del parts[at]
    elif kind == 3:
        padded = [pad(p) for p in parts]
        padded[at] = changed(draw, padded[at])
        return padded
    else:
        parts[at] = changed(draw, parts[at])
    return [pad(p) for p in parts]


def store(draw):
    """The files of one."""
    sealed = [record_file(STORE, ID, g, [pad(p) for p in draw.choice(
        RECORDS).parts()]) for g in (1, 2)]
    if draw.random() < 0.5:
        sealed[1] = record_file(STORE, ID, 2,
                                plains(draw, draw.choice(RECORDS)))
    else:
        sealed[1] = changed(draw, sealed[1])
    keys = KEYS
    if draw.random() < 0.1:
        keys = changed(draw, KEYS[:-32])
        keys = checked(keys) if draw.random() < 0.7 else keys + KEYS[-32:]
    files = {'keys': keys, named(ID, 2): sealed[1]}
    if draw.random() < 0.3:
        files[named(ID)] = sealed[0]
    return files


def main():
    """Write them all."""
    folder, count = sys.argv[1], int(sys.argv[2])
    draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    said = {}
    os.makedirs(folder)
    with open(os.path.join(folder, 'vectors.txt'), 'w',
              encoding='ascii') as table:
        for number in range(count):
            name = 'chance-%04d' % number
            os.makedirs(os.path.join(folder, name))
            for file, data in store(draw).items():
                with open(os.path.join(folder, name, file), 'wb') as out:
                    out.write(data)
            for line in check.lines(folder, name, PASSPHRASE):
                table.write('\t'.join(line) + '\n')
                said[line[3]] = said.get(line[3], 0) + 1
    print(said)
    # Every kind of answer has to be among them, or it is no test of it.
    sys.exit(count >= 500 and not {'whole', 'older', 'partial', 'damaged',
                                   'passphrase'} <= said.keys())


main()
