#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What the tools of the desktop, of XML and of the languages used here say about the files.

The argument is the folder in which the build has made the files of data/.
"""

import pathlib
import sys

import project

FILES = project.list_files()
BUILT = pathlib.Path(sys.argv[1])

# The smallest framework, to see that the schema is one.
FRAMEWORK = '''<framework xmlns="https://hexaplareader.github.io/ns/framework/1"
 id="a" xml:lang="en"><metadata><title>T</title><publisher>P</publisher><published date="2024"/>
<official href="https://example.org/"/><edition date="2026">1</edition>
<license href="https://example.org/">L</license><notice>N</notice></metadata>
<entry id="b" kind="topic"><title>T</title><summary>S</summary></entry></framework>'''


def list_built(pattern):
    return sorted(BUILT.glob(pattern))


def check_desktop_file():
    return project.run_on(list_built('*.desktop'), 'desktop-file-validate')


def check_metainfo():
    return project.run_on(list_built('*.metainfo.xml'),
                          'appstreamcli', 'validate', '--no-net')


def check_settings():
    if not list_built('*.gschema.xml'):
        return ['there is no schema of settings']
    return project.run('glib-compile-schemas', '--strict', '--dry-run', BUILT)


def check_format():
    return project.run_on(project.select(FILES, ('src/', 'tests/'), '.c'),
                          'clang-format', '--dry-run', '--Werror')


def is_script(path):
    with (project.ROOT / path).open('rb') as file:
        line = file.readline().rstrip()
    return line.startswith(b'#!') and line.endswith((b'/sh', b'/bash', b' sh', b' bash'))


def check_scripts():
    return project.run_on([path for path in FILES if is_script(path)], 'shellcheck')


def check_xml():
    suffixes = ('.xml', '.ui', '.svg', '.rng', '.its', '.loc', '.xml.in', '.xml.in.in')
    return project.run_on(project.select(FILES, ('data/', 'ui/', 'po/'), suffixes),
                          'xmllint', '--noout', '--nonet')


def check_schema():
    return project.run('xmllint', '--noout', '--nonet', '--relaxng', 'data/schema/framework.rng',
                       '-', stdin=FRAMEWORK)


# groff warns without ending badly.
def check_manual():
    paths = project.select(FILES, 'data/man/', '.1')
    script = 'said=$(groff -man -Tutf8 -Kutf8 -ww -z "$@" 2>&1) && test -z "$said" && exit; ' \
             'echo "$said"; exit 1'
    return project.run_on(paths, 'sh', '-c', script, 'groff')


project.report([
    ('desktop-file', check_desktop_file),
    ('metainfo', check_metainfo),
    ('settings', check_settings),
    ('format', check_format),
    ('scripts', check_scripts),
    ('xml', check_xml),
    ('schema', check_schema),
    ('manual', check_manual),
])
