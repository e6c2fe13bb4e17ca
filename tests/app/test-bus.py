#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What a screen reader meets: the accessibility tree of the running program, read over AT-SPI.

Usage: test-bus.py DATASET. HEXAPLA in the environment is the program. Needs a display and a session
bus of its own, as build-aux/headless makes them.

Prints TAP: one test point per page and check, each complaint as a diagnostic line below it.
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

F = '{https://hexaplareader.github.io/ns/framework/1}'
FRAMEWORK = 'us-icdps-2024'

# Far beyond what anything takes, also under the sanitizers on a busy machine.
WAIT_SECONDS = 40 * int(os.environ.get('HEXAPLA_TEST_TIME_FACTOR', '1'))

PAGES = ['overview', 'principles', 'principle-1', 'action-1', 'effort-1-3', 'topic-ai-governance',
         'glossary', 'timeline', 'term-attribution', 'org-state-department', 'event-1998-un-agenda',
         'source-official-page']

PARALLEL = 'principle-1', ('en', 'ar')
# With a list and a table in its text.
TABLE = 'topic-digital-solidarity'
LANGUAGE_NAMES = ['English', 'العربية', 'Deutsch']


def wait_for(find, what):
    """What find() returns as soon as it is true; the bus may lose a widget that is going."""
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        try:
            found = find()
            if found:
                return found
        except GLib.Error:
            pass
        time.sleep(0.1)
    raise SystemExit(f'Bail out! waited in vain for {what}')


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def language_of(node):
    return Atspi.Text.get_attribute_run(node, 0, True)[0].get('language')


def has_text(node):
    return 'Text' in node.get_interfaces()


def describe(node):
    return f'{Atspi.role_get_name(node.get_role())} {node.get_name()!r}'


class Program:
    """The program from its start to its end, with no settings but its own defaults."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix='hexapla-bus-')
        self.environment = dict(os.environ, GSETTINGS_BACKEND='memory')
        for variable in ('CONFIG', 'DATA', 'CACHE', 'STATE'):
            self.environment[f'XDG_{variable}_HOME'] = self.folder.name
        self.environment.pop('GTK_A11Y', None)
        self.process = self.start(f'hexapla:{FRAMEWORK}/overview')
        self.window = wait_for(self.find_window, 'the window on the bus')

    def start(self, address):
        return subprocess.Popen([os.environ['HEXAPLA'], address], env=self.environment,
                                stdin=subprocess.DEVNULL)

    def find_window(self):
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid:
                return next((node for node in children(application)
                             if node.get_role() == Atspi.Role.FRAME), None)
        return None

    def find_document(self):
        return next((node for node in walk(self.window) if node.get_role() in
                     (Atspi.Role.DOCUMENT_TEXT, Atspi.Role.DOCUMENT_FRAME)), None)

    def find_list(self, title):
        return next((node for node in walk(self.window) if node.get_role() == Atspi.Role.LIST
                     and node.get_name() == title), None)

    def show(self, entry, title, query=''):
        """Opens the page as a second start does, and returns its root when it is complete."""
        second = self.start(f'hexapla:{FRAMEWORK}/{entry}{query}')
        if second.wait(timeout=WAIT_SECONDS) != 0:
            raise SystemExit(f'Bail out! the program could not be told to open {entry}')

        def find():
            document = self.find_document()
            if document is not None and document.get_name() == title:
                return document
            return self.find_list(title)

        page = wait_for(find, f'the page of {entry}')
        count = -1
        while count != sum(1 for _ in walk(page)):
            count = sum(1 for _ in walk(page))
            time.sleep(0.3)
        return page

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=WAIT_SECONDS)
        self.folder.cleanup()
        return status


def check_names(root):
    """Whatever takes the focus or can be pressed has a name, which is not that of a class."""
    roles = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.LINK,
             Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.LIST_ITEM, Atspi.Role.LIST,
             Atspi.Role.HEADING, Atspi.Role.FOOTNOTE, Atspi.Role.ENTRY, Atspi.Role.COMBO_BOX}
    faults = []
    for node in walk(root):
        focusable = node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
        # The pane that scrolls is no stop for Tab, whatever its state says.
        if node.get_role() not in roles and (not focusable or node.get_role() in
                                             (Atspi.Role.SCROLL_PANE, Atspi.Role.FRAME)):
            continue
        name = node.get_name()
        # In newer GTK the links of a text are objects in it, without a name: the text has the words.
        if node.get_role() == Atspi.Role.LINK and not name and has_text(node.get_parent()):
            continue
        if not name.strip() or name.startswith(('Gtk', 'Hexapla')):
            faults.append(f'no name: {describe(node)}')
    return faults


def check_images(root):
    """Icons say nothing that words do not say: nobody is told of them."""
    return [f'an image: {describe(node)} in {describe(node.get_parent())}' for node in walk(root)
            if node.get_role() in (Atspi.Role.IMAGE, Atspi.Role.ICON)]


def check_form(page, title):
    """The title is the first heading; lists have items; the official document is a link."""
    faults = []
    headings = [node for node in walk(page) if node.get_role() == Atspi.Role.HEADING]
    if not headings or headings[0].get_name() != title:
        faults.append(f'the first heading is not {title!r}')
    for node in walk(page):
        if node.get_role() != Atspi.Role.LIST:
            continue
        items = [child for child in walk(node) if child.get_role() in
                 (Atspi.Role.LIST_ITEM, Atspi.Role.PUSH_BUTTON)]
        if not items:
            faults.append(f'nothing in the {describe(node)}')
    if page.get_role() != Atspi.Role.LIST:
        links = {node.get_name() for node in walk(page) if node.get_role() == Atspi.Role.LINK}
        if 'Official Document' not in links:
            faults.append('the official document is no link')
    return faults


def plain(element):
    return ' '.join(''.join(element.itertext()).split())


def expected_order(entry):
    """The beginnings of the texts of an entry, as the file has them."""
    texts = [plain(entry.find(F + 'title')), plain(entry.find(F + 'summary'))]
    body = entry.find(F + 'body')
    for block in body if body is not None else []:
        if block.tag in (F + 'heading', F + 'p'):
            texts.append(plain(block))
    # As far as no reference to a source comes between.
    return [text[:24] for text in texts]


def check_order(page, entry):
    """What is read comes in the order of the text."""
    shown = [' '.join(text_of(node).replace('\u2060', '').split()) for node in walk(page)
             if has_text(node)]
    position, faults = 0, []
    for text in expected_order(entry):
        later = [index for index in range(position, len(shown)) if shown[index].startswith(text)]
        if not later:
            faults.append(f'not in its place: {text!r}')
        else:
            position = later[0]
    return faults


def check_languages(page, languages):
    """Each cell of a page in several languages says in which it is, for the voice to change."""
    faults = []
    titles = [node for node in walk(page) if node.get_role() == Atspi.Role.HEADING][:len(languages)]
    if [language_of(node) for node in titles] != list(languages):
        faults.append(f'titles in {[language_of(node) for node in titles]}')
    for node in walk(page):
        if not has_text(node) or not text_of(node).strip():
            continue
        text = text_of(node)
        arabic = sum('\u0600' <= letter <= '\u06ff' for letter in text) > len(text) / 3
        if arabic and language_of(node) != 'ar':
            faults.append(f'{language_of(node)} is not the language of {text[:40]!r}')
    counts = {language: sum(1 for node in walk(page) if has_text(node)
                            and language_of(node) == language) for language in languages}
    if min(counts.values()) < 4:
        faults.append(f'texts by language: {counts}')
    return faults


def nodes_of(root, role):
    return [node for node in walk(root) if node.get_role() == role]


def check_inner_table(page, table):
    """A table of the text: named by its caption, each cell by the head of its column."""
    tables = nodes_of(page, Atspi.Role.TABLE)
    if len(tables) != 1:
        return [f'{len(tables)} tables']
    faults = []
    caption = plain(table.find(F + 'caption'))
    if tables[0].get_name() != caption:
        faults.append(f'named {tables[0].get_name()!r}, not {caption!r}')
    rows = [[plain(cell) for cell in row] for row in table if row.tag != F + 'caption']
    expected = [(head, text) for row in rows for head, text in zip(rows[0], row)]
    shown = [(cell.get_name(), next(text_of(node) for node in walk(cell) if has_text(node)))
             for cell in nodes_of(tables[0], Atspi.Role.TABLE_CELL)]
    if [name for name, _ in shown] != [name for name, _ in expected]:
        faults.append(f'names: {shown}')
    if not all(text.startswith(start[:24]) for (_, text), (_, start) in zip(shown, expected)):
        faults.append(f'texts: {shown}')
    return faults


def check_table(page, entry, names):
    """The text in several languages is a table: a row for each block, a cell for each language."""
    tables = nodes_of(page, Atspi.Role.TABLE)
    faults = []
    if not tables:
        return ['no table']
    rows = [node for node in children(tables[0]) if node.get_role() == Atspi.Role.TABLE_ROW]
    if tables[0].get_name() != ', '.join(names):
        faults.append(f'the table is named {tables[0].get_name()!r}')
    if len(rows) != len(entry.find(F + 'body')):
        faults.append(f'{len(rows)} rows for {len(entry.find(F + "body"))} blocks')
    for position, row in enumerate(rows):
        cells = list(children(row))
        if {node.get_role() for node in cells} != {Atspi.Role.TABLE_CELL} \
                or [node.get_name() for node in cells] != names:
            faults.append(f'row {position}: {[describe(node) for node in cells]}')
        if row.get_name() != str(position + 1):
            faults.append(f'row {position} is named {row.get_name()!r}')
        for node in cells:
            # Only newer versions of GTK pass on in words which column it is.
            column = node.get_attributes().get('colindextext', node.get_name())
            if column != node.get_name():
                faults.append(f'row {position}: {describe(node)} in column {column!r}')
    for node in walk(tables[0]):
        if has_text(node) and text_of(node) in names:
            faults.append(f'the name of a language once more: {describe(node)}')
    lists = [node for row in rows for node in walk(row) if node.get_role() == Atspi.Role.LIST]
    if len(lists) != len(names) * len(entry.find(F + 'body').findall(F + 'list')):
        faults.append(f'{len(lists)} lists')
    return faults


class Report:
    def __init__(self):
        self.n_points = 0
        self.failed = False

    def add(self, name, faults):
        self.n_points += 1
        self.failed = self.failed or bool(faults)
        print(f'{"not ok" if faults else "ok"} {self.n_points} - {name}')
        for fault in faults[:20]:
            print(f'#   {fault}')
        sys.stdout.flush()


def main():
    report = Report()
    tree = ElementTree.parse(sys.argv[1])
    entries = {entry.get('id'): entry for entry in tree.iter(F + 'entry')}
    framework_title = plain(tree.getroot().find(F + 'metadata').find(F + 'title'))
    program = Program()
    for name in PAGES:
        title = plain(entries[name].find(F + 'title'))
        page = program.show(name, title)
        # The first page shows the title of all of it.
        heading = framework_title if name == 'overview' else title
        report.add(f'{name}: names', check_names(program.window))
        report.add(f'{name}: images', check_images(program.window))
        report.add(f'{name}: form', check_form(page, heading))
        report.add(f'{name}: no table', [describe(node) for role in
                                         (Atspi.Role.TABLE, Atspi.Role.TABLE_CELL)
                                         for node in nodes_of(page, role)])
        if name != 'overview':
            report.add(f'{name}: order', check_order(page, entries[name]))
    name, languages = PARALLEL
    page = program.show(name, plain(entries[name].find(F + 'title')),
                        f'?lang={",".join(languages)}')
    report.add('parallel: languages', check_languages(page, languages))
    report.add('parallel: names', check_names(program.window))
    title = plain(entries[TABLE].find(F + 'title'))
    page = program.show(TABLE, title, '?lang=en')
    report.add('table: in a text', check_inner_table(page, entries[TABLE].find(f'.//{F}table')))
    page = program.show(TABLE, title, '?lang=en,ar,de')
    report.add('parallel: table', check_table(page, entries[TABLE], LANGUAGE_NAMES))
    status = program.end()
    report.add('end', [f'exit status {status}'] if status else [])
    print(f'1..{report.n_points}')
    return 1 if report.failed else 0


if __name__ == '__main__':
    if 'DISPLAY' not in os.environ:
        print('1..0 # SKIP no display')
        sys.exit(0)
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib

    # Warnings of the program are fatal, not those of the library here, which may ask too early.
    GLib.log_set_always_fatal(GLib.LogLevelFlags.LEVEL_ERROR)
    sys.exit(main())
