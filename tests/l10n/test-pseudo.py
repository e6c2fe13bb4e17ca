#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What build-aux/pseudo-translate makes: single messages, whole catalogs, and the documents.

Usage: test-pseudo.py MSGFMT XMLLINT INTERFACE CONTENT, the last two being the folders in which the
build has made the catalogs of the interface, and those of the texts with the documents.
"""

import importlib.machinery
import importlib.util
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'build-aux'))

import catalog  # noqa: E402  (the line above finds it)

# It is a program, so that its name does not end as that of a module.
loader = importlib.machinery.SourceFileLoader('pseudo', str(ROOT / 'build-aux/pseudo-translate'))
pseudo = importlib.util.module_from_spec(importlib.util.spec_from_loader('pseudo', loader))
loader.exec_module(pseudo)

SCHEMA = ROOT / 'data' / 'schema' / 'framework.rng'
MSGFMT, XMLLINT = sys.argv[1:3]
INTERFACE, CONTENT = (pathlib.Path(folder) for folder in sys.argv[3:5])

MESSAGES = [
    ('default:LTR', 'default:LTR', 'default:RTL'),
    ('_Preferences', '_Þŕééƒééŕééñçééš', '\u202e_Preferences\u202c'),
    ('N_ormal', 'Ñ_ööŕḿààļ', '\u202eN_ormal\u202c'),
    ('%-e %B %Y', '%-e %B %Y', '%-e %B %Y'),
    ('%1$s, 50\u202f%%', '%1$s, 50\u202f%%', '%1$s, 50\u202f%%'),
    ('%u of %s', '%u ööƒ %s', '%u \u202eof\u202c %s'),
    ('See <ref to="a-b">it</ref> &amp; go', 'Šééé <ref to="a-b">îîţ</ref> &amp; ĝöö',
     '\u202eSee\u202c <ref to="a-b">\u202eit\u202c</ref> &amp; \u202ego\u202c'),
    ('hexapla:us-icdps-2024/effort-1-3 opens', 'hexapla:us-icdps-2024/effort-1-3 ööþééñš',
     'hexapla:us-icdps-2024/effort-1-3 \u202eopens\u202c'),
]


def check_messages():
    return [f'{language}: {source!r} became {got!r}'
            for source, *expected in MESSAGES
            for language, wanted in zip(('en_XA', 'ar_XB'), expected)
            for got in [pseudo.translate(language, source)] if got != wanted]


def list_texts(language):
    return [CONTENT / f'{folder.name}-{language}.po' for folder in catalog.FRAMEWORKS]


def read_texts(language):
    return [message for path in list_texts(language) for message in catalog.read_catalog(path)]


def list_catalogs(language):
    return [INTERFACE / f'hexapla-{language}.po', *list_texts(language)]


def check_catalogs():
    """msgfmt has no objection, and everything is there."""
    faults = []
    for path in list_catalogs('en_XA') + list_catalogs('ar_XB'):
        done = subprocess.run([MSGFMT, '-c', '--check-accelerators=_', '--statistics', '-o',
                               '/dev/null', str(path)], timeout=120, stdin=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, encoding='utf-8', env={'LC_ALL': 'C'})
        if done.returncode or not re.fullmatch(r'\d+ translated messages?\.\s*', done.stderr):
            faults += [f'{path.name}: {line}' for line in done.stderr.splitlines()]
    return faults


def check_markup():
    return [f'{fault}: {message.source[:80]}'
            for language in ('en_XA', 'ar_XB')
            for message in read_texts(language)
            for fault in catalog.find_faults(message)]


def check_length():
    """Each sentence is longer by two fifths."""
    faults = []
    for message in read_texts('en_XA'):
        letters, longer = (sum(c.isalpha() for c in catalog.strip_markup(text))
                           for text in (message.source, message.target))
        if letters >= 20 and not 1.3 < longer / letters < 1.5:
            faults.append(f'{longer / letters:.2f} times as long: {message.source[:80]}')
    return faults


def check_accents():
    return [f'not accented: {message.target[:80]}'
            for message in read_texts('en_XA')
            if re.search('[A-Za-z]', pseudo.FIXED.sub('', message.target))]


def check_documents():
    faults = []
    names = [f'{name}.{tag}.xml' for name, _ in catalog.FRAMEWORKS.values()
             for tag in ('en-XA', 'ar-XB')]
    for name in names:
        done = subprocess.run([XMLLINT, '--noout', '--nonet', '--relaxng', str(SCHEMA),
                               str(CONTENT / name)], timeout=120,
                              stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding='utf-8')
        if done.returncode:
            faults += done.stderr.splitlines()[:5]
    return faults


def main():
    checks = [check_messages, check_catalogs, check_markup, check_length, check_accents,
              check_documents]
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        faults = check()
        for fault in faults[:20]:
            print(f'# {fault}')
        print('not ok' if faults else 'ok', number, check.__name__.removeprefix('check_'))


main()
