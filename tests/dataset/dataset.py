# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""The dataset as its checks look at it: entries, with their texts and what they refer to."""

import collections
import xml.etree.ElementTree as ElementTree

NAMESPACE = '{https://hexaplareader.github.io/ns/framework/1}'


def folded(element):
    """The text of an element as a page shows it."""
    return ' '.join(''.join(element.itertext()).split())


def count_words(element):
    return sum(len(folded(block).split()) for block in element)


def shorten(text):
    return text if len(text) <= 60 else text[:57] + '…'


class Entry:
    """One <entry>, without the entries nested in it."""

    def __init__(self, element, parent):
        self.element = element
        self.parent = parent
        self.id = element.get('id')
        self.kind = element.get('kind')
        self.own = [child for child in element if child.tag != NAMESPACE + 'entry']
        self.body = element.find(NAMESPACE + 'body')

    def get(self, name):
        return self.element.get(name)

    def text_of(self, name):
        child = self.element.find(NAMESPACE + name)
        return folded(child) if child is not None else None

    def iter(self, *names):
        tags = {NAMESPACE + name for name in names}
        for child in self.own:
            yield from (node for node in child.iter() if not tags or node.tag in tags)

    def blocks(self):
        """The pieces of running text: titles and labels are none."""
        return self.iter('summary', 'p', 'item', 'cell', 'value', 'relation')

    def targets(self):
        return {node.get('to') for node in self.iter() if node.get('to')}

    def cited(self):
        """The sources that the sentences and facts of the entry name."""
        ids = {node.get('source') for node in self.iter() if node.get('source')}
        return ids.union(*(fact.get('sources', '').split() for fact in self.iter('fact')))

    def sources(self):
        return (self.get('sources') or '').split()

    def lies_in(self, other):
        return self is other or (self.parent is not None and self.parent.lies_in(other))


class Dataset:
    def __init__(self, path, schema, xmllint):
        self.path = path
        self.schema = schema
        self.xmllint = xmllint
        with open(path, encoding='utf-8') as file:
            self.raw = file.read()
        self.root = ElementTree.fromstring(self.raw.encode('utf-8'))
        self.metadata = self.root.find(NAMESPACE + 'metadata')
        self.entries = []
        self.collect(self.root, None)
        self.by_id = {entry.id: entry for entry in self.entries}

    def collect(self, element, parent):
        for child in element.findall(NAMESPACE + 'entry'):
            entry = Entry(child, parent)
            self.entries.append(entry)
            self.collect(child, entry)

    def of_kind(self, *kinds):
        return [entry for entry in self.entries if entry.kind in kinds]

    def mentions(self):
        """For each id, the entries that refer to it."""
        result = collections.defaultdict(list)
        for entry in self.entries:
            for target in entry.targets():
                result[target].append(entry)
        return result

    def prose(self):
        """Every text that a reader sees, as (where, element)."""
        leaves = ('title', 'subtitle', 'short-title', 'publisher', 'place', 'edition', 'license',
                  'notice', 'tag')
        for node in self.metadata.iter():
            if node.tag.removeprefix(NAMESPACE) in leaves:
                yield 'metadata', node
        for entry in self.entries:
            for node in entry.iter('title', 'short-title', 'publisher', 'summary', 'heading', 'p',
                                   'item', 'cell', 'caption', 'speaker', 'label', 'value',
                                   'relation'):
                yield entry.id, node
