# SPDX-License-Identifier: MIT
"""What good and faulty vectors are made with."""
from _writer import (Record, Store, digest_record, digest_summary, pad,
                     record_file)

PASSPHRASE = 'correct horse'
ID = bytes.fromhex('3f0a5c7e91d24b6880a1b2c3d4e5f607')
OTHER_ID = bytes.fromhex('7b0a5c7e91d24b6880a1b2c3d4e5f607')
STORE = Store()
KEYS = STORE.keys()
OTHER = Store('other')


class Vector:
    """A store as files, and what a reader must say of it."""

    def __init__(self, name, files, lines, core=True):
        self.name, self.files = name, files
        self.lines, self.core = lines, core


def named(rid, generation=1):
    """The name of a record's file."""
    return '%s.%d' % (rid.hex(), generation)


def sealed(record, rid=ID, generation=1, **how):
    """A record's file."""
    return record_file(STORE, rid, generation,
                       [pad(p) for p in record.parts()], **how)


def whole(record, rid=ID, passphrase=PASSPHRASE, says='whole'):
    """A line on a record that is all there."""
    opened = ''.join(p[:1].decode() for p in record.parts())
    return (passphrase, rid.hex(), says, opened,
            digest_record(record, opened), digest_summary(record))


def partly(record, opened, rid=ID):
    """A line on a record of which only some parts open, others being -."""
    return (PASSPHRASE, rid.hex(), 'partial', opened,
            digest_record(record, opened), '-')


def nothing(says, opened='-', rid=ID):
    """A line on a record of which nothing is shown."""
    return (PASSPHRASE, rid.hex(), says, opened, '-', '-')


def shut(says, passphrase=PASSPHRASE):
    """A line on a store that does not open."""
    return (passphrase, '-', says, '-', '-', '-')


def one(name, data, line, core=True):
    """A vector of one record's file."""
    return Vector(name, {'keys': KEYS, named(ID): data}, [line], core)


RECORD = Record()
