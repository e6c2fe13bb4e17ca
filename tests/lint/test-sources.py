#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""Rules that the sources keep: layers, headers, translations, words.

With --potfiles, prints what po/POTFILES.in should list.
"""

import pathlib
import re
import sys

import project

FILES = project.list_files()

# What each folder of the sources may include from others: see CONTRIBUTING.md.
MAY_INCLUDE = {
    'src/core/model': [],
    'src/core/xml': ['src/core/model'],
    'src/core/l10n': ['src/core/model', 'src/core/xml'],
    'src/core/search': ['src/core/model'],
    'src/core/saved': ['src/core/model', 'src/core/xml'],
    'src/core/export': ['src/core/model', 'src/core/l10n', 'src/core/saved'],
    'src/app': ['src/core'],
    'src/cli': ['src/core'],
    'src/search-provider': ['src/core'],
}
GTK = re.compile(r'(gtk|gdk|gsk|pango|cairo|graphene|adwaita)[-/.]?')
PARSER = 'src/core/xml/hexapla-xml-parser.c'

# Files that are somebody's data, or have no place for a comment.
NO_HEADER = ('tests/data/', 'tests/fuzz/corpus/', '.git')
NO_HEADER_SUFFIXES = ('.json', '.png', '.expected', '.txt', '.hexapla')

# Folders of one machine have no business in what is shipped.
MACHINE_PATH = re.compile(r'(^|[\s"\'=(<>`:])/(root|work|tmp|home)(/|\b)')

TRANSLATED = {
    '.c': re.compile(r'\b(_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?)\s*\('),
    '.ui': re.compile(r'translatable="(yes|true)"'),
    '.desktop.in.in': re.compile(r'^Name=', re.M),
    '.metainfo.xml.in.in': re.compile(r'<summary>'),
    '.mime.xml.in': re.compile(r'<comment>'),
    '.gschema.xml.in': re.compile(r'gettext-domain'),
}


def folder_of(path):
    """The folder of MAY_INCLUDE in which a path lies."""
    return next((f for f in MAY_INCLUDE if str(path).startswith(f + '/')), None)


def find_included(path, name):
    """The file of the project that an include with quotes leads to, if it is one."""
    for base in (path.parent, pathlib.PurePosixPath('src/core')):
        candidate = base / name
        if (project.ROOT / candidate).is_file():
            resolved = (project.ROOT / candidate).resolve()
            return pathlib.PurePosixPath(resolved.relative_to(project.ROOT).as_posix())
    return None


def check_include(path, style, name):
    if style == '<':
        if str(path).startswith(('src/core/', 'src/cli/', 'src/search-provider/')) and GTK.match(name):
            return 'GTK is for the window alone'
        if name.startswith('libxml/') and str(path) != PARSER:
            return f'only {PARSER} knows libxml2'
        return None

    included = find_included(path, name)
    if included is None:
        return None  # made by the build
    own, other = folder_of(path), folder_of(included)
    if other is None:
        return 'not one of the layers'
    if other != own and not any(other.startswith(allowed) for allowed in MAY_INCLUDE[own]):
        return f'{own} may not know {other}'
    return None


def check_layers():
    problems = []
    for path in project.select(FILES, 'src/', ('.c', '.h')):
        if folder_of(path) is None:
            problems.append(f'{path}: its folder is not one of the layers')
            continue
        for number, line in enumerate(project.read(path).splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
            problem = match and check_include(path, match[1], match[2])
            if problem:
                problems.append(f'{path}:{number}: {match[2]}: {problem}')
    return problems


def check_headers():
    problems = []
    for path in FILES:
        if (str(path).startswith(NO_HEADER) or path.suffix in NO_HEADER_SUFFIXES
                or path.name == 'LICENSE'):
            continue
        # Not looked for in this form, which would count as a header of this file.
        head = '\n'.join(project.read(path).splitlines()[:12])
        for word in ('License-Identifier', 'FileCopyrightText'):
            if f'SPDX-{word}: ' not in head:
                problems.append(f'{path}: no SPDX-{word}')
    return problems


def list_translated():
    names = []
    for path in FILES:
        if not str(path).startswith(('src/', 'ui/', 'data/')):
            continue
        pattern = next((p for s, p in TRANSLATED.items() if path.name.endswith(s)), None)
        if pattern and pattern.search(project.read(path)):
            names.append(str(path))
    return names


def check_potfiles():
    lines = project.read('po/POTFILES.in').splitlines()
    listed = [line for line in lines if line and not line.startswith('#')]
    wanted = list_translated()
    problems = [f'po/POTFILES.in lacks {name}' for name in sorted(set(wanted) - set(listed))]
    problems += [f'po/POTFILES.in has {name}, which has nothing to translate'
                 for name in sorted(set(listed) - set(wanted))]
    if listed != sorted(set(listed)):
        problems.append('po/POTFILES.in is not sorted, or names a file twice')
    return problems


def check_machine_paths():
    problems = []
    for path in FILES:
        if str(path).startswith('tests/') or path.suffix in ('.png', '.svg'):
            continue
        for number, line in enumerate(project.read(path).splitlines(), 1):
            match = MACHINE_PATH.search(line)
            if match and not (number == 1 and line.startswith('#!')):
                problems.append(f'{path}:{number}: {match[0].strip()}')
    return problems


def check_findings():
    """Every code of a finding is explained in CONTRIBUTING.md, and no other."""
    codes = re.findall(r'\[HEXAPLA_FINDING_\w+\] = "([a-z-]+)"',
                       project.read('src/core/xml/hexapla-finding.c'))
    table = project.read('CONTRIBUTING.md').split('| code | meaning |')[1].split('\n\n')[0]
    explained = re.findall(r'^\| `([a-z-]+)` \|', table, re.M)
    if not codes:
        return ['no codes found']
    return [] if codes == explained else [f'differ: {sorted(set(codes) ^ set(explained))}']


def find_test(name):
    """The source of a test of the window; one of them is run for several languages."""
    stem = re.sub(r'^app-', 'test-', re.sub(r'-(\*|ar|de)$', '', name))
    return next((path for path in FILES
                 if path.parent.as_posix() == 'tests/app' and path.stem == stem), None)


def check_accessibility():
    """The tests, and their cases, that hold the points of accessibility are there."""
    chapter = project.read('CONTRIBUTING.md').split('\n## Accessibility\n')[1].split('\n## ')[0]
    held = re.findall(r'`(app-[a-z*-]+)`(?: \(([a-z, -]+)\))?', chapter)
    problems = [] if held else ['no test is named']
    for name, cases in held:
        path = find_test(name)
        if path is None:
            problems.append(f'there is no {name}')
            continue
        text = project.read(path)
        problems += [f'{name} has no case {case}' for case in filter(None, cases.split(', '))
                     if not re.search(rf"""[/" ]{re.escape(case)}[/"']""", text)]
    return problems


if sys.argv[1:] == ['--potfiles']:
    print('\n'.join(list_translated()))
else:
    project.report([
        ('layers', check_layers),
        ('headers', check_headers),
        ('potfiles', check_potfiles),
        ('findings', check_findings),
        ('accessibility', check_accessibility),
        ('machine-paths', check_machine_paths),
    ])
