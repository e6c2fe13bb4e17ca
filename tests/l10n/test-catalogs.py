#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""Holds the catalogs, and the documents that are made with them, to what readers rely on.

Usage: test-catalogs.py MSGFMT XMLLINT DOCUMENTS, the last one being the folder with the documents.

Prints TAP: one test point per language and check, each complaint as a diagnostic line below it.
"""

import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'build-aux'))

import catalog  # noqa: E402  (the line above finds it)

F = '{https://hexaplareader.github.io/ns/framework/1}'
SCHEMA = ROOT / 'data' / 'schema' / 'framework.rng'
INTERFACE = ROOT / 'po'

# The languages that are complete, and stay so.
COMPLETE = {'ar', 'de', 'es', 'fr', 'id', 'ja', 'ko', 'pt_BR', 'ru', 'tr', 'uk', 'zh_CN'}

# What is in the text in more than a few places only if somebody did not know the language's own.
FOREIGN_MARKS = {
    'ar': ',;?', 'zh_CN': ',;?', 'ja': ',;?',
}


def run(*command):
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
                          encoding='utf-8', errors='replace', env={'LC_ALL': 'C'})
    return done.stdout.splitlines() or ['failed'] if done.returncode else []


def check_form(language, msgfmt):
    """msgfmt has no objection, to any catalog of the language."""
    return [complaint for folder in catalog.FRAMEWORKS
            for complaint in run(msgfmt, '-c', '-o', '/dev/null', folder / f'{language}.po')
            ] + run(msgfmt, '-c', '--check-accelerators=_', '-o', '/dev/null',
                    INTERFACE / f'{language}.po')


def check_complete(language, msgfmt):
    """Everything is translated, in all catalogs, and nothing is fuzzy."""
    faults = []
    for path in (folder / f'{language}.po' for folder in (*catalog.FRAMEWORKS, INTERFACE)):
        done = subprocess.run([msgfmt, '--statistics', '-o', '/dev/null', str(path)], timeout=120,
                              stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding='utf-8',
                              env={'LC_ALL': 'C'})
        if 'fuzzy' in done.stderr or 'untranslated' in done.stderr:
            faults.append(f'{path.relative_to(ROOT)}: {done.stderr.strip()}')
    return faults


def check_messages(folder, language):
    """Markup, references and spaces are those of the English."""
    return [f'{fault}: {message.source[:80]}'
            for message in catalog.read_catalog(folder / f'{language}.po')
            for fault in catalog.find_faults(message)]


def check_terms(folder, language):
    """Terms of art are called as the table says."""
    return [f'{term}: {catalog.strip_markup(message.source)[:80]}'
            for message in catalog.read_catalog(folder / f'{language}.po')
            for term in catalog.find_deviations(language, message)]


def check_punctuation(folder, language):
    """Punctuation is the language's own between its own words."""
    faults = []
    for message in catalog.read_catalog(folder / f'{language}.po'):
        text = catalog.strip_markup(message.target)
        for mark in FOREIGN_MARKS.get(language, ''):
            for piece in text.split(mark)[:-1]:
                # After a Latin name or a number, the mark may belong to it.
                if piece and not piece[-1].isascii() and not piece[-1].isdigit():
                    faults.append(f'“{mark}” in: {text[:80]}')
        if language == 'fr' and any(f' {mark}' in text for mark in ';:!?»'):
            faults.append(f'a plain space before a mark: {text[:80]}')
        if language == 'de' and ('“' in text) != ('„' in text):
            faults.append(f'quotation marks of another language: {text[:80]}')
        if language in ('ru', 'uk', 'fr', 'es') and text.count('«') != text.count('»'):
            faults.append(f'quotation marks that do not close: {text[:80]}')
    return faults


def outline(document):
    """What has to be the same in every language: ids, kinds, and the shape of every text."""
    result = {}
    for entry in ElementTree.parse(document).getroot().iter(F + 'entry'):
        shape = []
        for part in entry:
            if part.tag != F + 'entry':
                shape.append([(element.tag, tuple(sorted(element.attrib.items())))
                              for element in part.iter()
                              # Inside a sentence, the order may change.
                              if element.tag not in (F + 'ref', F + 'term', F + 'cite', F + 'em',
                                                     F + 'key', F + 'link')])
        result[entry.get('id')] = (entry.get('kind'), shape)
    return result


def get_document(folder, language, documents):
    """The document that is made with a catalog."""
    return documents / f"{catalog.FRAMEWORKS[folder][0]}.{language.replace('_', '-')}.xml"


def check_document(folder, language, documents, english):
    """The document has all of the English one, in the same shape, under its own tag."""
    tag = language.replace('_', '-')
    path = get_document(folder, language, documents)
    found = outline(path)
    faults = [f'{name}: is not as in English'
              for name in sorted(english.keys() | found.keys())
              if english.get(name) != found.get(name)]
    root = ElementTree.parse(path).getroot()
    if root.get('{http://www.w3.org/XML/1998/namespace}lang') != tag:
        faults.append('xml:lang is not ' + tag)
    return faults


def check_schema(folder, language, documents, xmllint):
    """The schema accepts the document: a translator may put any element into a message."""
    return run(xmllint, '--noout', '--nonet', '--relaxng', SCHEMA,
               get_document(folder, language, documents))


def check_lists():
    """Interface and texts are in the same languages, and all that are promised are there."""
    interface = catalog.list_languages(INTERFACE)
    texts = [catalog.list_languages(folder) for folder in catalog.FRAMEWORKS]
    faults = [f'the interface and a text do not both have {name}' for text in texts
              for name in sorted(set(text) ^ set(interface))]
    faults += [f'{name} is missing' for name in sorted(COMPLETE - set(interface))]
    faults += [f'{names} is not sorted' for names in (*texts, interface) if names != sorted(names)]
    return faults


def check_table():
    """The table of terms has every language; exceptions name what exists."""
    languages = set(catalog.list_languages())
    terms = {term for term, _ in catalog.read_terms()}
    faults = [f'{term}: not in {name}' for term, renderings in catalog.read_terms()
              for name in sorted(languages) if not renderings.get(name, [''])[0]]
    faults += [f'exception for {language}, {term}: no such thing'
               for language, term, _ in catalog.read_exceptions()
               if term not in terms or language not in languages | {'*'}]
    if len(terms) < 60:
        faults.append(f'only {len(terms)} terms')
    return faults


def list_text_checks(folder, language, documents, english, xmllint):
    """What is asked of a text in one language."""
    name = f'{language} {folder.name}'
    return [
        (f'{name} messages', lambda: check_messages(folder, language)),
        (f'{name} terms', lambda: check_terms(folder, language)),
        (f'{name} punctuation', lambda: check_punctuation(folder, language)),
        (f'{name} document', lambda: check_document(folder, language, documents, english)),
        (f'{name} schema', lambda: check_schema(folder, language, documents, xmllint)),
    ]


def main():
    msgfmt, xmllint, documents = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    checks = [('lists', check_lists), ('table', check_table)]
    for folder, (_, path) in catalog.FRAMEWORKS.items():
        english = outline(path)
        checks.append((f'en {folder.name} schema',
                       lambda p=path: run(xmllint, '--noout', '--nonet', '--relaxng', SCHEMA, p)))
        for language in catalog.list_languages(folder):
            checks += list_text_checks(folder, language, documents, english, xmllint)
    for language in catalog.list_languages():
        checks.append((f'{language} form', lambda l=language: check_form(l, msgfmt)))
        if language in COMPLETE:
            checks.append((f'{language} complete', lambda l=language: check_complete(l, msgfmt)))
    print(f'1..{len(checks)}')
    for number, (name, check) in enumerate(checks, 1):
        faults = check()
        print('not ok' if faults else 'ok', number, name)
        for fault in faults[:20]:
            print(f'# {fault}')
        if len(faults) > 20:
            print(f'# and {len(faults) - 20} more')


main()
