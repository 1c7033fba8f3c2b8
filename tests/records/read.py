#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Print the records of heed as JSON, without heed: see heed-record(5).

usage: read.py FOLDER

The folder is that of the records. The passphrase is asked for, or read as a
line where standard input is no terminal. What is printed is not sealed. Needs
python3-nacl. The exit status is 1 when something could not be read whole.
"""
import getpass
import hashlib
import json
import os
import re
import struct
import sys
import unicodedata

try:
    import nacl.bindings
    import nacl.exceptions
    import nacl.pwhash
except ImportError:
    sys.exit('This needs PyNaCl (on Debian python3-nacl, with its own Python, '
             '/usr/bin/python3).')

SHUT = {'damaged': 'The files with the keys are damaged, or not there.',
        'newer': 'A newer heed wrote the keys.',
        'passphrase': 'That is not a passphrase of these records.'}


class Unreadable(Exception):
    """It is 'damaged', 'newer', or that is not the 'passphrase'."""


def need(true, word='damaged'):
    """Go on only if this is so."""
    if not true:
        raise Unreadable(word)


def unseal(key, nonce, sealed, extra):
    """XChaCha20-Poly1305."""
    need(len(sealed) >= 16)
    try:
        return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed, extra, nonce, key)
    except nacl.exceptions.CryptoError:
        raise Unreadable('damaged') from None


def subkey(key, use):
    """A key made of a key and what it is for."""
    return hashlib.blake2b(use, key=key, digest_size=32).digest()


def contents(folder, file):
    """What is in a file, if it is there and not too large to be ours."""
    path = os.path.join(folder, file)
    need(os.path.isfile(path) and os.path.getsize(path) <= 256 << 20)
    with open(path, 'rb') as opened:
        return opened.read()


def begins(data, magic, least):
    """Every file begins with what it is, and a version."""
    need(len(data) >= 10 and data[:8] == magic)
    version = struct.unpack_from('<H', data, 8)[0]
    need(version <= 1, 'newer')
    need(version == 1 and len(data) >= least)


# --- The keys ----------------------------------------------------------------

def read_keys(data, passphrase):
    """The store's key and id, and the names of its passphrases."""
    begins(data, b'heedkeys', 52)
    n, passes, memory, salt, store = struct.unpack_from('<HII16s16s', data, 10)
    end = 52 + 72 * n
    need(len(data) == end + 24 + 64 * n + 16 + 32)
    need(hashlib.sha256(data[:-32]).digest() == data[-32:])
    need(1 <= n <= 8 and 1 <= passes <= 16 and 8 <= memory <= 1 << 20)
    typed = unicodedata.normalize('NFC', passphrase).encode()
    need(1 <= len(typed) <= 1024, 'passphrase')
    derived = nacl.pwhash.argon2id.kdf(32, typed, salt, opslimit=passes,
                                       memlimit=memory * 1024)
    key = None
    for at in range(52, end, 72):
        try:
            key = unseal(derived, data[at:at + 24], data[at + 24:at + 72],
                         data[:10] + data[12:52])
        except Unreadable:
            pass
    need(key, 'passphrase')
    names = unseal(subkey(key, b'heed names'), data[end:end + 24],
                   data[end + 24:-32], data[:end])
    names = [names[i:i + 64] for i in range(0, 64 * n, 64)]
    need(all(name[-1] == 0 for name in names))
    return key, store, [text(name.rstrip(b'\0')) for name in names]


def open_store(folder, passphrase):
    """As read_keys(), of the second copy where the first is no good."""
    try:
        return read_keys(contents(folder, 'keys'), passphrase)
    except Unreadable as trouble:
        need(str(trouble) == 'damaged', str(trouble))
        return read_keys(contents(folder, 'keys.copy'), passphrase)


# --- What is in a record -----------------------------------------------------

def text(data):
    """UTF-8 without a NUL."""
    try:
        need(b'\0' not in data)
        return data.decode()
    except UnicodeDecodeError:
        raise Unreadable('damaged') from None


def number(data):
    """A time or a count."""
    need(len(data) == 8)
    return struct.unpack('<q', data)[0]


def day(data):
    """A day, or none."""
    need(re.fullmatch(rb'([0-9]{4}-[0-9]{2}-[0-9]{2})?', data))
    return text(data)


def state(data):
    """A byte."""
    need(data in (b'\0', b'\1'))
    return ('open', 'finished')[data[0]]


SUMMARY = {'reference': text, 'created': number, 'changed': number,
           'checklist': text, 'version': text, 'title': text, 'state': state,
           'place': text, 'band': text, 'outcome': text, 'review': day,
           'copied': number, 'count': number}
EVENT = {'time': number, 'kind': text, 'subject': text, 'part': text,
         'value': text}
KINDS = 'answer note tell raise result reason detail review copy'.split()


def fields(data):
    """Fields, each a tag, a size and bytes."""
    at, found = 0, []
    while at < len(data):
        need(at + 5 <= len(data))
        tag, size = struct.unpack_from('<BI', data, at)
        at += 5 + size
        need(at <= len(data))
        found.append((tag, data[at - size:at]))
    return found


def each_once(data, forms):
    """The fields of a table, in its order."""
    found = fields(data)
    need([tag for tag, _ in found] == list(range(1, len(forms) + 1)))
    return {name: form(value)
            for (name, form), (_, value) in zip(forms.items(), found)}


def events(data):
    """The events of one part."""
    need(all(tag == 32 for tag, _ in fields(data)))
    found = [each_once(value, EVENT) for _, value in fields(data)]
    for e in found:
        need(e['kind'] in KINDS)
        need(e['part'] in (('seen', 'when', 'opinion')
                           if e['kind'] == 'note' else ('',)))
    return found


def part(plain, place):
    """Kind and contents of the part at this place."""
    bare = plain.rstrip(b'\0')
    need(0 < len(plain) <= 16 << 20 and len(plain) % 1024 == 0)
    need(bare[1:].endswith(b'\x80') and len(plain) - len(bare) < 1024)
    kind = 'SLCE'[min(place, 3)]
    need(bare[:1] == kind.encode())
    form = {'S': lambda data: each_once(data, SUMMARY), 'E': events}
    return kind, form.get(kind, text)(bare[1:-1])


# --- Records -----------------------------------------------------------------

def read_record(data, wanted, key):
    """The parts, each (kind, contents) or None, and is it whole?"""
    begins(data, b'heedreco', 76)
    zero, count, *said, nonce = struct.unpack_from('<HI16sQ16s20s', data, 10)
    at = 76 + 4 * count
    need(said == wanted and zero == 0)
    need(3 <= count <= 65535 and at <= len(data))
    sealing, found = subkey(key, b'heed record' + wanted[0]), []
    for i, size in enumerate(struct.unpack_from('<%dI' % count, data, 76)):
        try:
            need(at + size <= len(data))
            plain = unseal(sealing, nonce + struct.pack('<I', i),
                           data[at:at + size], data[:76])
            found.append(part(plain, i))
        except Unreadable:
            found.append(None)
        at += size
    return found, at == len(data) and None not in found and \
        found[0][1]['count'] == sum(len(value) for _, value in found[3:])


def read_newest(folder, rid, generations, opened):
    """The newest whole file, or what opens of the newest that has any."""
    best, says, newer, (key, store, _) = (0, []), None, True, opened
    for generation in sorted(generations, reverse=True):
        try:
            found, whole = read_record(
                contents(folder, '%s.%d' % (rid, generation)),
                [bytes.fromhex(rid), generation, store], key)
            newer = False
        except Unreadable as trouble:
            found, whole = [], False
            newer = newer and str(trouble) == 'newer'
        if whole:
            return generation, 'older' if says else 'whole', found
        says = 'newer' if newer else 'damaged'
        if not any(best[1]):
            best = generation, found
    return best[0], 'partial' if any(best[1]) else says, best[1]


def as_json(rid, generation, says, found):
    """One record, all of it."""
    out = {'id': rid, 'generation': generation, 'says': says,
           'opened': ''.join(p[0] if p else '-' for p in found), 'events': []}
    for kind, value in filter(None, found):
        if kind == 'S':
            out.update(value)
        elif kind == 'E':
            out['events'] += value
        else:
            out['list' if kind == 'L' else 'contacts'] = value
    return out


def read(folder, passphrase):
    """All records of a store."""
    opened, there = open_store(folder, passphrase), {}
    for file in os.listdir(folder):
        name = re.fullmatch('([0-9a-f]{32})[.]([1-9][0-9]{0,19})', file)
        if name and int(name[2]) < 1 << 64:
            there.setdefault(name[1], []).append(int(name[2]))
    return {'passphrases': opened[2], 'records': [
        as_json(rid, *read_newest(folder, rid, there[rid], opened))
        for rid in sorted(there)]}


def main():
    """Read the store that was named."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    typed = getpass.getpass('Passphrase: ') if sys.stdin.isatty() else \
        sys.stdin.buffer.readline().decode().rstrip('\r\n')
    try:
        found = read(sys.argv[1], typed)
    except Unreadable as trouble:
        sys.exit(SHUT[str(trouble)])
    sys.stdout.reconfigure(encoding='utf-8')
    json.dump(found, sys.stdout, indent=1, ensure_ascii=False)
    print()
    sys.exit(any(r['says'] != 'whole' for r in found['records']))


if __name__ == '__main__':
    main()
