#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Print what heed-record(5) says and is not so, of its example and kinds."""
import os
import re
import struct
import sys

sys.path.insert(0, os.path.dirname(__file__))
import read  # noqa: E402

PAGE, STORE = 'man/heed-record.5', 'tests/data/records/no-events'
HEADER = 'src/model/record.h'


def blocks():
    """The bytes of each block of the examples."""
    with open(PAGE, encoding='utf-8') as file:
        examples = file.read().split('.Sh EXAMPLES')[1].split('.Sh ')[0]
    for block in re.findall(r'\.Bd [^\n]*\n(.*?)\.Ed', examples, re.S):
        found = ''
        for line in block.splitlines():
            match = re.match('[PKNR] ', line)
            found += line[2:] if match else re.match('([0-9a-f]{2} ?)*', line)[0]
        yield bytes.fromhex(found)


def kinds():
    """The kinds of events by page, by header and by reader."""
    with open(PAGE, encoding='utf-8') as file:
        said = file.read().split('.Ss Events')[1].split('.Sh ')[0]
    with open(HEADER, encoding='utf-8') as file:
        known = re.findall(r'^\s+_\([A-Z]+, "([a-z]+)"\)', file.read(), re.M)
    return re.findall(r'^\.It Li (\w+)$', said, re.M), known, read.KINDS


def main():
    """Compare each block, and the kinds."""
    rid = next(f for f in os.listdir(STORE) if f.endswith('.1'))[:-2]
    keys, data = (read.contents(STORE, f) for f in ('keys', rid + '.1'))
    passes, memory, salt = struct.unpack_from('<II16s', keys, 12)
    key, *_ = read.read_keys(keys, 'correct horse')
    derived = read.nacl.pwhash.argon2id.kdf(32, b'correct horse', salt, passes,
                                            memory * 1024)
    of_names = read.subkey(key, b'heed names')
    of_record = read.subkey(key, b'heed record' + bytes.fromhex(rid))
    size = struct.unpack_from('<I', data, 76)[0]
    summary = read.unseal(of_record, data[56:76] + b'\0' * 4,
                          data[88:88 + size], data[:76])
    wanted = [keys, derived + key + of_names + of_record, data, summary]
    said = list(blocks())
    wrong = len(said) != len(wanted)
    for number, (block, whole) in enumerate(zip(said, wanted)):
        if not whole.startswith(block) or len(block) < 32:
            wrong = True
            print('block %d: %s\nis not   %s' % (number, block.hex(' '),
                                                 whole[:99].hex(' ')))
    said, known, of_reader = kinds()
    if not said == known == of_reader or not said:
        wrong = True
        print('kinds: %s, %s, %s' % (said, known, of_reader))
    sys.exit(wrong)


main()
