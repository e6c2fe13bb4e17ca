#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""Holds the bundled dataset to the editorial rules that its schema cannot express.

Usage: test-dataset.py DATASET SCHEMA XMLLINT

Prints TAP: one test point per check, each complaint as a diagnostic line below it.
"""

import collections
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import strategy
from dataset import NAMESPACE, Dataset, count_words, folded, shorten

# Words of the workshop that have no place in a published text.
UNFIT_WORDS = [r'\bFACTS\b', r'\bTODO\b', r'\bFIXME\b', r'(?i)\bseeds?\b', r'(?i)\bexcerpts?\b',
               r'(?i)\bstored (copy|copies|pages?)\b', r'\[(unverified|context|analysis)\b']

CHECKS = []


def check(name):
    """Registers a function of the dataset that yields one string per complaint."""
    def register(function):
        CHECKS.append((name, function))
        return function
    return register


# Form and identity ------------------------------------------------------------------------------

@check('valid against the schema')
def check_schema(dataset):
    result = subprocess.run([dataset.xmllint, '--nonet', '--noout', '--relaxng', dataset.schema,
                             dataset.path], capture_output=True, text=True, timeout=60, check=False)
    if result.returncode != 0:
        yield from result.stderr.splitlines()[:5] or ['xmllint failed']


@check('ids are unique')
def check_unique(dataset):
    counts = collections.Counter(entry.id for entry in dataset.entries)
    yield from (f'{name} is used {count} times' for name, count in counts.items() if count > 1)
    tags = collections.Counter(tag.get('id') for tag in dataset.metadata.iter(NAMESPACE + 'tag'))
    yield from (f'tag {name} is declared {count} times' for name, count in tags.items()
                if count > 1)


@check('ids have the form of their kind, and entries stand in their part')
def check_ids(dataset):
    if dataset.root.get('id') != 'us-icdps-2024':
        yield f'the framework has the id {dataset.root.get("id")}'
    for entry in dataset.entries:
        parent = entry.parent.id if entry.parent else None
        if entry.kind == 'overview':
            form, home = 'overview', None
        elif entry.kind == 'part':
            form, home = '|'.join(strategy.PARTS), strategy.PARTS.get(entry.id)
        else:
            home, form = strategy.HOMES[entry.kind]
        if not re.fullmatch(form, entry.id):
            yield f'{entry.id} is no id for the kind {entry.kind}'
            continue
        if entry.kind == 'effort':
            home = 'action-' + entry.id.split('-')[1]
        if parent != home:
            yield f'{entry.id} stands in {parent}, not in {home}'
    yield from (f'there is no part {name}' for name in strategy.PARTS if name not in dataset.by_id)


@check('numbers match ids')
def check_numbers(dataset):
    for entry in dataset.entries:
        numbered = entry.kind in ('principle', 'action', 'effort')
        expected = '.'.join(entry.id.split('-')[1:]) if numbered else None
        if entry.get('number') != expected:
            yield f'{entry.id} has the number {entry.get("number")}'


@check('3 principles, 4 action items, 23 lines of effort, in order')
def check_structure(dataset):
    expected = [f'principle-{number}' for number in range(1, 4)]
    for action, count in strategy.EFFORTS_PER_ACTION.items():
        expected.append(f'action-{action}')
        expected += [f'effort-{action}-{number}' for number in range(1, count + 1)]
    found = [entry.id for entry in dataset.of_kind('principle', 'action', 'effort')]
    if found != expected:
        yield 'missing: ' + ' '.join(sorted(set(expected) - set(found)))
        yield 'too many: ' + ' '.join(sorted(set(found) - set(expected)))
        yield 'order: ' + ' '.join(found)


@check('enough terms, organizations, events and topics')
def check_counts(dataset):
    organizations = dataset.of_kind('organization')
    counts = [
        ('terms', dataset.of_kind('term'), 50),
        ('events', dataset.of_kind('event'), 25),
        ('topics', dataset.of_kind('topic'), 12),
        ('organizations', organizations, 30),
        ('organizations with a date', [entry for entry in organizations if entry.get('date')], 30),
        ('organizations with an address', [entry for entry in organizations if entry.get('href')],
         30),
    ]
    for what, entries, least in counts:
        if len(entries) < least:
            yield f'{len(entries)} {what}, expected {least}'


@check('events are in order of date')
def check_dates(dataset):
    events = dataset.of_kind('event')
    for index, event in enumerate(events):
        date = event.get('date')
        if not event.id.startswith(f'event-{date[:4]}-'):
            yield f'{event.id} is dated {date}'
        for earlier in events[:index]:
            # A year or month alone fits anywhere within itself.
            length = min(len(date), len(earlier.get('date')))
            if earlier.get('date')[:length] > date[:length]:
                yield f'{event.id} stands after {earlier.id}'


# References -------------------------------------------------------------------------------------

@check('no reference dangles')
def check_targets(dataset):
    tags = {tag.get('id') for tag in dataset.metadata.iter(NAMESPACE + 'tag')}
    used = set()
    for entry in dataset.entries:
        for name in entry.targets() | entry.cited() | set(entry.sources()):
            if name not in dataset.by_id:
                yield f'{entry.id} refers to {name}'
        for name in (entry.get('tags') or '').split():
            used.add(name)
            if name not in tags:
                yield f'{entry.id} has the tag {name}'
    yield from (f'no entry has the tag {name}' for name in sorted(tags - used))


@check('terms and sources are referred to as such')
def check_target_kinds(dataset):
    kinds = {entry.id: entry.kind for entry in dataset.entries}
    for entry in dataset.entries:
        for node in entry.iter('term'):
            if kinds.get(node.get('to')) != 'term':
                yield f'{entry.id} takes {node.get("to")} for a term'
        for name in sorted(entry.cited() | set(entry.sources())):
            if kinds.get(name) != 'source':
                yield f'{entry.id} takes {name} for a source'


@check('no entry refers to itself')
def check_self(dataset):
    for entry in dataset.entries:
        if entry.id in entry.targets() | entry.cited() | set(entry.sources()):
            yield entry.id


@check('every line of effort serves a principle, and says why')
def check_serves(dataset):
    for entry in dataset.of_kind('effort'):
        serves = [node for node in entry.iter('relation') if node.get('type') == 'serves']
        if not serves:
            yield f'{entry.id} serves no principle'
        for node in serves:
            target = dataset.by_id.get(node.get('to'))
            if target is None or target.kind != 'principle':
                yield f'{entry.id} serves {node.get("to")}'
            if len(folded(node).split()) < 8:
                yield f'{entry.id} does not justify that it serves {node.get("to")}'
    for entry in dataset.entries:
        if entry.kind != 'effort':
            yield from (f'{entry.id} serves {node.get("to")}' for node in entry.iter('relation')
                        if node.get('type') == 'serves')


@check('relations have a text and are said once')
def check_relations(dataset):
    for entry in dataset.entries:
        relations = list(entry.iter('relation'))
        for node in relations:
            if len(folded(node).split()) < 4 or not folded(node).endswith('.'):
                yield f'{entry.id} to {node.get("to")}: “{folded(node)}”'
        counts = collections.Counter((node.get('type'), node.get('to')) for node in relations)
        yield from (f'{entry.id} has “{kind}” to {target} {count} times'
                    for (kind, target), count in counts.items() if count > 1)


@check('every entry can be reached from another branch or from its part')
def check_reachable(dataset):
    mentions = dataset.mentions()
    for entry in dataset.entries:
        if entry.parent is None or entry.parent.kind == 'part':
            continue
        if all(other.lies_in(entry) for other in mentions[entry.id]):
            yield entry.id


@check('few terms and organizations are dead ends')
def check_dead_ends(dataset):
    mentions = dataset.mentions()
    for kind in ('term', 'organization'):
        entries = dataset.of_kind(kind)
        lonely = [entry.id for entry in entries if set(mentions[entry.id]) <= {entry}]
        if len(lonely) * 10 > len(entries):
            yield f'{len(lonely)} of {len(entries)}: ' + ' '.join(lonely)


# Sources ----------------------------------------------------------------------------------------

@check('every entry names its sources')
def check_sources(dataset):
    for entry in dataset.entries:
        if entry.kind == 'source':
            continue
        if not entry.sources():
            yield f'{entry.id} names no source'
        unnamed = entry.cited() - set(entry.sources())
        if unnamed:
            yield f'{entry.id} cites, but does not name, ' + ' '.join(sorted(unnamed))


@check('every source is used')
def check_sources_used(dataset):
    used = set()
    for entry in dataset.entries:
        used |= (entry.cited() | set(entry.sources())) - {entry.id}
    yield from (entry.id for entry in dataset.of_kind('source') if entry.id not in used)


@check('sources have a publisher, and an address or a word on where they were read')
def check_source_details(dataset):
    for entry in dataset.of_kind('source'):
        if not entry.text_of('publisher'):
            yield f'{entry.id} has no publisher'
        if not entry.get('href') and not re.search(
                r'\bread (in|on|from|through|without)\b|\baddress is (not known|unknown)',
                entry.text_of('summary')):
            yield f'{entry.id} has no address and does not say where it was read'


@check('every fact has sources')
def check_fact_sources(dataset):
    for entry in dataset.entries:
        for fact in entry.iter('fact'):
            if not fact.get('sources', '').split():
                yield f'{entry.id}: {folded(fact)}'


@check('long paragraphs have a citation in them or beside them')
def check_citations(dataset):
    for entry in dataset.entries:
        blocks = [] if entry.body is None else [
            block for block in entry.body if block.tag != NAMESPACE + 'heading']
        has_cite = [block.find('.//' + NAMESPACE + 'cite') is not None
                    or block.tag == NAMESPACE + 'quote' for block in blocks]
        for index, block in enumerate(blocks):
            if block.tag == NAMESPACE + 'p' and len(folded(block).split()) > 40:
                if not any(has_cite[max(index - 1, 0):index + 2]):
                    yield f'{entry.id}: {shorten(folded(block))}'


# What the strategy says -------------------------------------------------------------------------

@check('official titles are word for word')
def check_titles(dataset):
    for name, title in (('title', strategy.TITLE), ('subtitle', strategy.SUBTITLE)):
        found = dataset.metadata.find(NAMESPACE + name)
        if found is None or folded(found) != title:
            yield f'the {name} of the strategy'
    for name, title in strategy.OFFICIAL_TITLES.items():
        entry = dataset.by_id.get(name)
        if entry is None or entry.text_of('title') != title:
            yield f'{name}: {entry.text_of("title") if entry else "missing"}'


@check('titles are marked as official or descriptive')
def check_title_status(dataset):
    for entry in dataset.entries:
        expected = ('official' if entry.id in strategy.OFFICIAL_TITLES
                    else 'descriptive' if entry.id in strategy.DESCRIPTIVE_TITLES else None)
        if entry.get('title-status') != expected:
            yield f'{entry.id}: {entry.get("title-status")}, expected {expected}'


@check('lines of effort say how much of their text was read')
def check_text_read(dataset):
    for value, names in strategy.TEXT_READ.items():
        for name in sorted(names):
            found = dataset.by_id[name].get('text-read') if name in dataset.by_id else 'missing'
            if found != value:
                yield f'{name}: {found}, expected {value}'


@check('what was not read in full points to the official document')
def check_unread(dataset):
    address = dataset.metadata.find(NAMESPACE + 'official').get('href')
    if address != strategy.PAGE:
        yield f'the official document is at {address}'
    for entry in dataset.entries:
        if entry.get('text-read') in ('part', 'none') and entry.body is not None:
            if not re.search(r'official document', folded(entry.body)):
                yield f'{entry.id} does not say where the full text is'
        elif entry.get('text-read') in ('part', 'none'):
            yield f'{entry.id} has no text'


@check('all 25 points of the first report are there')
def check_points(dataset):
    for number, name, places, patterns in strategy.CHECKLIST:
        for place in places:
            entry = dataset.by_id.get(place)
            texts = [folded(block) for block in entry.blocks()] if entry else []
            if not any(all(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
                       for text in texts):
                yield f'{number}, {name}: not in {place}'
    links = {(entry.id, node.get('href')) for entry in dataset.entries
             for node in entry.iter('link')}
    if ('overview', strategy.PAGE) not in links:
        yield '25, link to the full document: not in overview'
    numbers = {number for number, *_ in strategy.CHECKLIST} | {25}
    yield from (f'{number} is not checked' for number in range(1, 26) if number not in numbers)


# Length and language ----------------------------------------------------------------------------

@check('texts have their length')
def check_lengths(dataset):
    for entry in dataset.of_kind('principle', 'action', 'effort'):
        if entry.id in strategy.SHORT_EFFORTS:
            least, most = 40, 150
        else:
            least, most = (150, 300) if entry.kind == 'principle' else (120, 250)
        words = count_words(entry.body) if entry.body is not None else 0
        if not least <= words <= most:
            yield f'{entry.id} has {words} words, expected {least} to {most}'


@check('lines of effort have 4 to 8 facts')
def check_facts(dataset):
    for entry in dataset.of_kind('effort'):
        facts = len(list(entry.iter('fact')))
        if entry.get('text-read') != 'none' and not 4 <= facts <= 8:
            yield f'{entry.id} has {facts} facts'


@check('summaries are at most 50 words, short titles at most 42 characters')
def check_short_texts(dataset):
    for entry in dataset.entries:
        words = len(entry.text_of('summary').split())
        if words > 50:
            yield f'{entry.id} has a summary of {words} words'
        title = entry.text_of('short-title')
        if title and len(title) > 42:
            yield f'{entry.id} has a short title of {len(title)} characters'


@check('typography')
def check_typography(dataset):
    slips = [
        ('straight quote', r'["\']'),
        ('double space', r'\S[ \u00a0]{2,}\S'),
        ('three dots', r'\.\.\.'),
        # Not in GAO-24-105563 or 2024-05-06.
        ('hyphen between figures', r'(?<![\w-])\d+-\d+(?![\w-])'),
        ('space before a stop', r'\s[,.;:](?=\s|$)'),
    ]
    for where, node in dataset.prose():
        text = ''.join(node.itertext())
        for name, pattern in slips:
            for match in re.finditer(pattern, text):
                around = ' '.join(text[max(match.start() - 15, 0):match.end() + 15].split())
                yield f'{where}: {name} in “{around}”'


@check('no insecure address')
def check_addresses(dataset):
    yield from re.findall(r'http://\S*', dataset.raw)


@check('no word that must not ship')
def check_words(dataset):
    texts = [(where, folded(node)) for where, node in dataset.prose()]
    texts += [('a comment', text) for text in re.findall(r'<!--(.*?)-->', dataset.raw, re.DOTALL)]
    for where, text in texts:
        for pattern in UNFIT_WORDS:
            yield from (f'{where}: {match.group()}' for match in re.finditer(pattern, text))
        # The site that republished the text is named in citations only.
        entry = dataset.by_id.get(where)
        if (entry is None or entry.kind != 'source') and 'hackernoon' in text.lower():
            yield f'{where}: {shorten(text)}'


def main():
    try:
        dataset = Dataset(*sys.argv[1:4])
    except ElementTree.ParseError as error:
        print(f'Bail out! {error}')
        return 1
    print(f'1..{len(CHECKS)}')
    failed = 0
    for number, (name, function) in enumerate(CHECKS, 1):
        complaints = list(function(dataset))
        failed += bool(complaints)
        print(f'{"not ok" if complaints else "ok"} {number} - {name}')
        for complaint in complaints:
            print(f'# {complaint}')
        if complaints and function is check_schema:
            # The other checks take for granted what the schema demands.
            print('Bail out! The dataset is not valid.')
            return 1
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
