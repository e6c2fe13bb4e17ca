# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""Catalogs of the texts: their messages, and what can be wrong with a translation.

Used by build-aux/check-translations and by the tests of the catalogs.
"""

import ast
import collections
import functools
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[1]
STRATEGY = ROOT / 'po' / 'strategy'
HELP = ROOT / 'po' / 'help'

# Each folder of catalogs, with the id of what they translate, and its English.
FRAMEWORKS = {
    STRATEGY: ('us-icdps-2024', ROOT / 'data' / 'strategy' / 'us-icdps-2024.xml'),
    HELP: ('hexapla-help', ROOT / 'data' / 'help' / 'help.xml'),
}

Message = collections.namedtuple('Message', 'path source target fuzzy')

# Without spaces between words, and without inflection.
UNSPACED = ('zh_CN', 'ja', 'ko')

# How much longer or shorter than usual in its language a translation may be.
LENGTH_FACTOR = 2.2
LENGTH_LEAST = 60


def list_languages(folder=STRATEGY):
    """The languages of a LINGUAS file."""
    lines = (folder / 'LINGUAS').read_text(encoding='utf-8').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def unquote(lines):
    return ''.join(ast.literal_eval(line) for line in lines)


def read_catalog(path):
    """All messages of a catalog but its header."""
    messages = []
    for block in pathlib.Path(path).read_text(encoding='utf-8').split('\n\n'):
        fields = collections.defaultdict(list)
        field = None
        for line in block.splitlines():
            if line.startswith('#~'):
                continue
            found = re.match(r'(msgctxt|msgid|msgstr)\s+(".*")$', line)
            if found:
                field = found.group(1)
                fields[field].append(found.group(2))
            elif line.startswith('"') and field:
                fields[field].append(line)
        source = unquote(fields['msgid'])
        if source:
            path_line = re.search(r'^#\. \(itstool\) path: (\S+)', block, re.MULTILINE)
            messages.append(Message(path_line.group(1) if path_line else '', source,
                                    unquote(fields['msgstr']),
                                    bool(re.search(r'^#,.*\bfuzzy\b', block, re.MULTILINE))))
    return messages


def strip_markup(text):
    return re.sub(r'<[^>]*>', '', text)


def list_markup(text):
    """The elements of a text, each with its attributes and whether there are words in it."""
    root = ElementTree.fromstring(f'<x>{text}</x>')
    return sorted((child.tag, tuple(sorted(child.attrib.items())), bool((child.text or '').strip()))
                  for child in root.iter() if child is not root)


def find_faults(message):
    """What is wrong with the form of a translation, as sentences."""
    if not message.target:
        return ['not translated']
    faults = []
    if message.fuzzy:
        faults.append('fuzzy')
    try:
        if list_markup(message.source) != list_markup(message.target):
            faults.append('other markup than in English')
    except ElementTree.ParseError as error:
        faults.append(f'broken markup: {error}')
    for side in ('lstrip', 'rstrip'):
        if getattr(message.target, side)() != message.target:
            faults.append('space at an end')
    if '  ' in message.target:
        faults.append('two spaces in a row')
    return faults


# Terms ===========================================================================


def read_table(name):
    lines = (STRATEGY / name).read_text(encoding='utf-8').splitlines()
    return [line.split('\t') for line in lines if line and not line.startswith('#')]


@functools.cache
def read_terms():
    """The table of terms: for each, its English and, per language, what it may be called."""
    head, *rows = read_table('terms.tsv')
    return [(row[0], {language: cell.split('|') for language, cell in zip(head[1:], row[1:])})
            for row in rows]


@functools.cache
def read_exceptions():
    """Where a term stands in the English but not in a translation, and for what reason."""
    return [tuple(row[:3]) for row in read_table('terms-exceptions.tsv')]


def fold(text):
    decomposed = unicodedata.normalize('NFKD', text.lower())
    plain = ''.join(c for c in decomposed if not unicodedata.combining(c))
    return plain.replace('ß', 'ss').replace('’', "'").replace('ı', 'i')


def get_stem(word):
    """The part of a word that inflection leaves alone."""
    word = re.sub(r'^(ال|لل)', '', word)
    return word[:max(3, (3 * len(word) + 2) // 5)] if len(word) > 4 else word[:max(2, len(word) - 1)]


def has_rendering(language, rendering, text):
    folded = fold(strip_markup(text))
    if language in UNSPACED:
        def squeeze(words):
            return re.sub(r'[\s《》「」・·、，,]', '', words)
        return squeeze(fold(rendering)) in squeeze(folded)
    # Short words are articles and prepositions.
    words = [word for word in re.findall(r"[\w']+", fold(rendering)) if len(word) > 3] \
        or re.findall(r"[\w']+", fold(rendering))
    return all(get_stem(word) in folded for word in words)


def is_excepted(language, term, source):
    return any(where in ('*', language) and what == term and piece in source
               for where, what, piece in read_exceptions())


@functools.cache
def get_pattern(term):
    # International law is not law enforcement among nations.
    tail = '(?! enforcement)' if term.endswith(' law') else ''
    return re.compile(rf'\b{re.escape(term)}(s|es)?\b{tail}', re.IGNORECASE)


def find_deviations(language, message):
    """The terms of the English that the translation does not call as the table does."""
    source = strip_markup(message.source).replace('&amp;', '&')
    # A name that stays as it is has the English term in it.
    return [term for term, renderings in read_terms()
            if get_pattern(term).search(source)
            and not get_pattern(term).search(strip_markup(message.target))
            and not any(has_rendering(language, rendering, message.target)
                        for rendering in renderings[language])
            and not is_excepted(language, term, source)]


def find_outliers(messages):
    """Translations that are much longer or shorter than is usual in their language."""
    pairs = [(message, len(strip_markup(message.target)) / len(strip_markup(message.source)))
             for message in messages
             if message.target and len(strip_markup(message.source)) >= LENGTH_LEAST]
    if not pairs:
        return []
    usual = sorted(ratio for _, ratio in pairs)[len(pairs) // 2]
    return [(message, ratio / usual) for message, ratio in pairs
            if not 1 / LENGTH_FACTOR < ratio / usual < LENGTH_FACTOR]
