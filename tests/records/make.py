#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write the vectors of heed-record(5): small stores, whole and faulty.

usage: make.py FOLDER [core]

Each vector is a folder, with one fault that its name tells; vectors.txt says
what a reader must say of each. The same files come out every time. With core
only those that are kept in tests/data/records.
"""
import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
import _bad  # noqa: E402
import _good  # noqa: E402


HEAD = """\
# What a reader of heed-record(5) must say of each store here. By column, apart
# by tabs: the folder; the passphrase, bytes beyond plain ASCII as \\xNN; the
# record, or - of a store that does not open or is empty; and what is so:
#   whole       all of the newest file
#   older       the newest file is not whole, this is of the newest that is
#   partial     no file is whole, of the newest these parts open
#   damaged     nothing can be shown
#   newer       a later version wrote it, as all its files say
#   passphrase  that is not its passphrase
#   empty       it opens and holds no record
# Then the parts by kind, - for one that does not open; a digest of what the
# parts hold; a digest of what a list shows. _writer.py says of what they are.
# tests/records/make.py writes all this: do not edit.
"""


def escaped(passphrase):
    """With every byte that is no plain ASCII as \\xNN."""
    return ''.join(chr(b) if 32 <= b < 127 and b != 92 else '\\x%02x' % b
                   for b in passphrase.encode())


def main():
    """Write them all."""
    folder, core = sys.argv[1], sys.argv[2:] == ['core']
    lines, seen = [], set()
    for vector in _good.vectors() + _bad.vectors():
        assert vector.name not in seen, vector.name
        seen.add(vector.name)
        if core and not vector.core:
            continue
        os.makedirs(os.path.join(folder, vector.name))
        for name, data in vector.files.items():
            with open(os.path.join(folder, vector.name, name), 'wb') as file:
                file.write(data)
        for passphrase, *rest in vector.lines:
            lines.append('\t'.join([vector.name, escaped(passphrase)] + rest))
    with open(os.path.join(folder, 'vectors.txt'), 'w',
              encoding='ascii') as file:
        file.write(HEAD + '\n'.join(lines) + '\n')


main()
