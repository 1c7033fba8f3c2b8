# SPDX-License-Identifier: MIT
"""A writer of its own for the files of heed-record(5), apart from read.py.

Whatever heed takes at random is made of a seed here, so that the same files
come out every time. That makes them fit for tests and nothing else. Whatever
can be wrong in a file can be asked for.
"""
import hashlib
import struct
import unicodedata

import nacl.bindings
import nacl.pwhash

BLOCK, CLOSED = 1024, 16384
CHEAP = (1, 8)


def chance(size, *seed):
    """Bytes that are the same for the same seed."""
    name = '/'.join(str(s) for s in seed).encode()
    out = b''
    while len(out) < size:
        out += hashlib.blake2b(b'%d %s' % (len(out), name)).digest()
    return out[:size]


def seal(key, nonce, plain, extra):
    """XChaCha20-Poly1305."""
    return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        plain, extra, nonce, key)


def subkey(key, use):
    """Keyed BLAKE2b."""
    return hashlib.blake2b(use, key=key, digest_size=32).digest()


# --- The keys ----------------------------------------------------------------

class Store:
    """A store's secrets, as a seed gives them."""

    def __init__(self, seed='store'):
        self.seed = seed
        self.key = chance(32, seed, 'key')
        self.id = chance(16, seed, 'id')
        self.salt = chance(16, seed, 'salt')

    def slot(self, number, passphrase, fixed, cost):
        """The store's key, sealed for one passphrase."""
        typed = unicodedata.normalize('NFC', passphrase).encode()
        derived = nacl.pwhash.argon2id.kdf(
            32, typed, self.salt, opslimit=cost[0], memlimit=cost[1] * 1024)
        nonce = chance(24, self.seed, 'slot', number)
        return nonce + seal(derived, nonce, self.key,
                            fixed[:10] + fixed[12:])

    def keys(self, people=(('lead', 'correct horse'),), cost=CHEAP,
             version=1, padded=None):
        """The file with the keys; padded stands in for the names."""
        fixed = struct.pack('<8sHHII', b'heedkeys', version, len(people),
                            *cost) + self.salt + self.id
        out = fixed
        for number, (_, passphrase) in enumerate(people):
            out += self.slot(number, passphrase, fixed, cost)
        if padded is None:
            padded = b''.join(who.encode().ljust(64, b'\0')
                              for who, _ in people)
        nonce = chance(24, self.seed, 'names')
        out += nonce + seal(subkey(self.key, b'heed names'), nonce, padded,
                            out)
        return checked(out)


def checked(body):
    """With its SHA-256 behind it."""
    return body + hashlib.sha256(body).digest()


# --- Records -----------------------------------------------------------------

def field(tag, value):
    """A tag, a size and bytes."""
    return struct.pack('<BI', tag, len(value)) + value


def as_bytes(value):
    """A text as UTF-8, a number as eight bytes."""
    if isinstance(value, int):
        return struct.pack('<q', value)
    return value.encode() if isinstance(value, str) else value


def tagged(values):
    """Fields tagged from 1 in order."""
    return b''.join(field(tag, as_bytes(v))
                    for tag, v in enumerate(values, 1))


def event(time, kind, subject='', part='', value=''):
    """One event, as a field of a part of events."""
    return field(32, tagged([time, kind, subject, part, value]))


class Record:
    """A record to write; its members are what a reader must find."""

    def __init__(self, list_text='[checklist]\nid = tiny\n',
                 contacts='[contacts]\ntitle = Nobody\n', events=None,
                 **summary):
        self.list, self.contacts = list_text, contacts
        self.events = EVENTS if events is None else events
        begun = summary.get('created', 1795500000)
        result = self.last('result')
        self.s = {'reference': 'kestrel-lamp-27', 'created': begun,
                  'changed': self.events[-1][0] if self.events else begun,
                  'list_id': 'tiny', 'version': '1', 'title': 'A tiny list',
                  'state': b'\1' if result[1] else b'\0',
                  'place': 'result' if result[1] else 'intro',
                  'band': result[2], 'outcome': result[4],
                  'review': self.last('review')[4],
                  'copied': self.last('copy')[0], 'count': len(self.events)}
        self.s.update(summary)

    def last(self, kind):
        """The last event of a kind."""
        return next((e for e in reversed(self.events) if e[1] == kind),
                    (0, '', '', '', ''))

    def summary(self):
        """The contents of the part S."""
        return tagged(self.s.values())

    def parts(self):
        """All parts, each its kind and contents."""
        out = [b'S' + self.summary(), b'L' + as_bytes(self.list),
               b'C' + as_bytes(self.contacts)]
        now = b''
        for one in self.events:
            now += event(*one)
            if len(now) >= CLOSED:
                out.append(b'E' + now)
                now = b''
        return out + [b'E' + now] if now else out


EVENTS = [
    (1795500060, 'answer', 'missing', '', 'yes'),
    (1795500120, 'note', 'missing', 'seen', 'Out until four, wet and cold.'),
    (1795500180, 'result', 'refer', '', 'Refer today'),
]


def pad(plain):
    """ISO/IEC 7816-4, up to whole blocks."""
    plain += b'\x80'
    return plain + b'\0' * (-len(plain) % BLOCK)


def record_file(store, rid, generation, plains, version=1, zero=0, count=None,
                sealed_as=None):
    """A record's file of padded plain texts. sealed_as: of another id."""
    nonce = chance(20, store.seed, rid.hex(), generation)
    head = struct.pack(
        '<8sHHI16sQ16s20s', b'heedreco', version, zero,
        len(plains) if count is None else count, rid, generation, store.id,
        nonce)
    key = subkey(store.key, b'heed record' + (sealed_as or rid))
    sealed = [seal(key, nonce + struct.pack('<I', i), plain, head)
              for i, plain in enumerate(plains)]
    return head + b''.join(struct.pack('<I', len(s)) for s in sealed) + \
        b''.join(sealed)


# --- What a reader must find ---------------------------------------------------

def digest(values):
    """Sixteen digits that stand for these texts and numbers, in order."""
    whole = hashlib.sha256()
    for value in values:
        data = str(value).encode() if isinstance(value, int) else \
            as_bytes(value)
        whole.update(struct.pack('<Q', len(data)) + data)
    return whole.hexdigest()[:16]


def digest_record(record, opened='SLCE'):
    """Of all that is in a record, or in those of its parts that open."""
    s = record.s if opened[0] == 'S' else dict.fromkeys(record.s, '')
    created = s['created'] if opened[0] == 'S' else 0
    out = [s['reference'], created, s['list_id'], s['version'], s['title'],
           s['place'], record.list if 'L' in opened else '',
           record.contacts if 'C' in opened else '']
    for number, part in enumerate(events_by_part(record)):
        if opened[3 + number:4 + number] == 'E':
            for one in part:
                out += one
    return digest(out)


def events_by_part(record):
    """The events, as they are put into parts."""
    out, size = [[]], 0
    for one in record.events:
        out[-1].append(one)
        size += len(event(*one))
        if size >= CLOSED:
            out.append([])
            size = 0
    return out


def digest_summary(record):
    """Of all that a list of records shows."""
    s = dict(record.s)
    s['state'] = s['state'][0]
    return digest(v for k, v in s.items() if k != 'place')
