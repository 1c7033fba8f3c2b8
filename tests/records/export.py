#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Print where the JSON of `heed export` is not what read.py reads.

usage: export.py EXPORT FOLDER PASSPHRASE
"""
import datetime
import json
import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
import read  # noqa: E402


def time(seconds):
    """As the export has it."""
    when = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return when.strftime('%Y-%m-%dT%H:%M:%SZ')


def exported(record):
    """What read.py found, as the export says it."""
    return {
        'id': record['id'], 'reference': record['reference'],
        'created': time(record['created']), 'place': record['place'],
        'checklist': [record['checklist'], record['version'],
                      record['title'], record['list']],
        'contacts': record['contacts'], 'partial': False,
        'changed': time(record['changed']),
        'finished': record['state'] == 'finished',
        'events': [[time(e['time']), e['kind'], e['subject'],
                    e['part'] or None, e['value']]
                   for e in record['events']]}


def said(record):
    """The same of a record in the export."""
    out = {k: record[k] for k in ('id', 'reference', 'created', 'place',
                                  'contacts', 'partial')}
    out['checklist'] = [record['checklist'][k]
                        for k in ('id', 'version', 'title', 'text')]
    out['changed'] = record['derived']['changed']
    out['finished'] = record['derived']['finished']
    out['events'] = [[e[k] for k in ('time', 'kind', 'subject', 'part',
                                     'value')] for e in record['events']]
    return out


def main():
    """Compare the two."""
    with open(sys.argv[1], encoding='utf-8') as file:
        given = [said(r) for r in json.load(file)['records']]
    found = [exported(r) for r in read.read(*sys.argv[2:])['records']]
    given.sort(key=lambda r: r['id'])
    if given != found or not found:
        print('exported %s\nread     %s' % (given, found))
        sys.exit(1)


main()
