#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What the tools of the desktop, of XML and of the languages used here say about the files.

The argument is the folder in which the build has made the files of data/.
"""

import pathlib
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

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


# What the specification of shared MIME info asks of such a file, as a grammar: of the elements
# that we use, in the order in which update-mime-database takes them.
MIME_GRAMMAR = '''<grammar xmlns="http://relaxng.org/ns/structure/1.0"
 ns="http://www.freedesktop.org/standards/shared-mime-info"
 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start>
<element name="mime-info"><oneOrMore><element name="mime-type">
  <attribute name="type"><data type="string"><param name="pattern"
   >(application|image|text|model)/[a-z0-9.+-]+</param></data></attribute>
  <element name="comment"><text/></element>
  <zeroOrMore><element name="comment"><attribute name="xml:lang"/><text/></element></zeroOrMore>
  <zeroOrMore><element name="sub-class-of"><attribute name="type"/></element></zeroOrMore>
  <optional><element name="generic-icon"><attribute name="name"/></element></optional>
  <oneOrMore><element name="glob"><attribute name="pattern"/></element></oneOrMore>
  <zeroOrMore><element name="root-XML"><attribute name="namespaceURI"/>
   <attribute name="localName"/></element></zeroOrMore>
</element></oneOrMore></element></start></grammar>'''
MIME_TYPE = 'application/vnd.hexapla.framework+xml'
MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'


def list_mime_packages():
    return [path for path in list_built('*.xml')
            if not path.name.endswith(('.metainfo.xml', '.gschema.xml', '.gresource.xml'))]


def check_mime_form(path):
    with tempfile.NamedTemporaryFile('w', suffix='.rng') as grammar:
        grammar.write(MIME_GRAMMAR)
        grammar.flush()
        problems = project.run('xmllint', '--noout', '--nonet', '--relaxng', grammar.name, path)
    root = ElementTree.parse(path).getroot()
    tags = {comment.get('{http://www.w3.org/XML/1998/namespace}lang')
            for comment in root.iter(MIME + 'comment')}
    wanted = {line for line in project.read('po/LINGUAS').splitlines() if line[:1].isalpha()}
    problems += [f'{path}: no comment in {tag}' for tag in sorted(wanted - tags)]
    framework = ElementTree.fromstring(FRAMEWORK).tag
    for element in root.iter(MIME + 'root-XML'):
        if f"{{{element.get('namespaceURI')}}}{element.get('localName')}" != framework:
            problems.append(f'{path}: root-XML is not the root of a framework')
    return problems


# In a folder of its own, with the types of the system beside it, GIO must know a framework by the
# name of its file, whatever is in it.
def check_mime_database(path):
    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder, 'mime', 'packages')
        packages.mkdir(parents=True)
        shutil.copy(path, packages)
        problems = project.run('update-mime-database', packages.parent)
        globs = (packages.parent / 'globs2').read_text(encoding='utf-8')
        if f':{MIME_TYPE}:*.hexapla' not in globs:
            problems.append(f'{path}: *.hexapla is not among the patterns')
        sample = pathlib.Path(folder, 'sample.hexapla')
        for content in (FRAMEWORK, '<?xml version="1.0"?>', 'no XML'):
            sample.write_text(content, encoding='utf-8')
            found = project.ask('gio', 'info', '-a', 'standard::content-type', sample,
                                environment={'XDG_DATA_HOME': folder, 'LC_ALL': 'C.UTF-8'})
            if f'standard::content-type: {MIME_TYPE}' not in found:
                problems.append(f'{path}: GIO says {found.strip()}')
    return problems


def check_mime():
    packages = list_mime_packages()
    if len(packages) != 1:
        return [f'{len(packages)} packages of media types']
    return check_mime_form(packages[0]) + check_mime_database(packages[0])


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
    ('mime', check_mime),
    ('format', check_format),
    ('scripts', check_scripts),
    ('xml', check_xml),
    ('schema', check_schema),
    ('manual', check_manual),
])
