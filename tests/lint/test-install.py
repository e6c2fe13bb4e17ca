#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What is installed: which files, where, whether they fit together, and that they can be removed.

Usage: test-install.py MESON NINJA BUILD PREFIX ID

Installs into a scratch folder, as one who makes a package does. tests/lint/installed.txt lists what
must be there, with @id@ for the id of the program.
"""

import configparser
import os
import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import project

MESON, NINJA, BUILD, PREFIX, ID = sys.argv[1:]
BUILD = pathlib.Path(BUILD)
LOG = BUILD / 'meson-logs' / 'install-log.txt'
GOLDEN = 'tests/lint/installed.txt'

# What those who install for themselves run afterwards; nobody may have run it here.
CACHES = ('share/glib-2.0/schemas/gschemas.compiled', 'share/applications/mimeinfo.cache',
          'share/icons/hicolor/icon-theme.cache', 'share/mime/mime.cache')


def list_files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob('*')
                  if not path.is_dir() or path.is_symlink())


def read_golden():
    lines = project.read(GOLDEN).replace('@id@', ID).splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def read_log():
    return [pathlib.Path(line) for line in LOG.read_text(encoding='utf-8').splitlines()
            if not line.startswith('#')]


def stamp(path):
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


class Installation:
    """One round: what stood in the real place before, the scratch folder, what is in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.root = self.folder / pathlib.PurePosixPath(PREFIX).relative_to('/')
        self.real = [pathlib.Path(PREFIX, name) for name in (*read_golden(), *CACHES)]
        self.before = [stamp(path) for path in self.real]

    def get(self, name):
        return self.root / name

    def read_keys(self, name):
        keys = configparser.ConfigParser(interpolation=None, delimiters='=', strict=True)
        keys.optionxform = str
        keys.read(self.get(name), encoding='utf-8')
        return keys

    def install(self):
        return project.run(MESON, 'install', '-C', BUILD, '--no-rebuild', '--quiet',
                           '--destdir', self.folder)

    def check_list(self):
        found, wanted = set(list_files(self.root)), set(read_golden())
        return ([f'{name}: installed, but not in {GOLDEN}' for name in sorted(found - wanted)]
                + [f'{name}: not installed' for name in sorted(wanted - found)])

    def check_inside(self):
        """Nothing is outside of the folder, nothing in it tells of the folder."""
        problems = [f'{path}: outside' for path in read_log()
                    if self.folder not in path.parents and path != self.folder]
        problems += [f'{name}: outside of the prefix' for name in list_files(self.folder)
                     if self.root not in (self.folder / name).parents]
        problems += [f'{path}: touched' for path, before in zip(self.real, self.before)
                     if stamp(path) != before]
        for name in list_files(self.root):
            content = self.get(name).read_bytes()
            if str(self.folder).encode() in content:
                problems.append(f'{name}: has the folder in it')
            if name.startswith('share/') and str(BUILD).encode() in content:
                problems.append(f'{name}: has the folder of the build in it')
        return problems

    def check_names(self):
        """What a Flatpak shows to the system begins with the id."""
        folders = ('share/applications/', 'share/dbus-1/', 'share/icons/', 'share/metainfo/',
                   'share/mime/', 'share/glib-2.0/', 'share/gnome-shell/')
        return [f'{name}: not by the name of the program' for name in list_files(self.root)
                if name.startswith(folders)
                and not re.match(re.escape(ID) + r'(-symbolic|\.SearchProvider)?\.[a-z.-]+$', name.split('/')[-1])]

    def check_modes(self):
        problems = []
        for name in list_files(self.root):
            mode = self.get(name).stat().st_mode & 0o777
            if mode != (0o755 if name.startswith(('bin/', 'libexec/')) else 0o644):
                problems.append(f'{name}: mode {mode:o}')
        return problems

    def check_files(self):
        """The tools of the desktop take them."""
        icons = self.get('share/icons/hicolor').rglob('*.svg')
        return (project.run('desktop-file-validate', self.get(f'share/applications/{ID}.desktop'))
                + project.run('appstreamcli', 'validate', '--no-net',
                              self.get(f'share/metainfo/{ID}.metainfo.xml'))
                + project.run('glib-compile-schemas', '--strict', '--dry-run',
                              self.get('share/glib-2.0/schemas'))
                + project.run_on(sorted(icons), 'xmllint', '--noout', '--nonet'))

    def check_together(self):
        """One file names another, or a program: it is there."""
        problems = []
        desktop = self.read_keys(f'share/applications/{ID}.desktop')
        service = self.read_keys(f'share/dbus-1/services/{ID}.service')['D-BUS Service']
        program = pathlib.PurePosixPath(service['Exec'].split()[0])
        metainfo = ElementTree.parse(self.get(f'share/metainfo/{ID}.metainfo.xml')).getroot()
        binaries = [binary.text for binary in metainfo.iter('binary')]
        for group in desktop.sections():
            if desktop[group]['Exec'].split()[0] not in binaries:
                problems.append(f'{group}: runs {desktop[group]["Exec"]}')
        problems += [f'bin/{binary}: named, but not there' for binary in binaries
                     if not self.get(f'bin/{binary}').is_file()]
        if desktop['Desktop Entry']['Icon'] != ID:
            problems.append('the icon is not the one of the program')
        if service['Name'] != ID or not (self.folder / program.relative_to('/')).is_file():
            problems.append(f'the service is {service["Name"]}, and starts {program}')
        if [metainfo.findtext('id'), metainfo.findtext('launchable')] != [ID, f'{ID}.desktop']:
            problems.append('the metainfo is for something else')
        return problems + project.run(self.get('bin/hexapla-cli'), 'list') + self.start()

    def start(self):
        """The program finds its settings in the schema that is installed with it."""
        with tempfile.TemporaryDirectory() as folder:
            problems = project.run('glib-compile-schemas', f'--targetdir={folder}',
                                   self.get('share/glib-2.0/schemas'))
            return problems + project.run('env', f'GSETTINGS_SCHEMA_DIR={folder}',
                                          'GSETTINGS_BACKEND=memory',
                                          self.get('bin/hexapla'), '--version')

    def check_removal(self):
        """Those who install from the build can take all of it away again."""
        problems = project.run(NINJA, '-C', BUILD, 'uninstall')
        left = [str(path) for path in self.folder.rglob('*')]
        return problems + [f'{path}: still there' for path in left]


def main():
    # The build may have been installed, and its log is what that is removed by.
    saved = LOG.read_bytes() if LOG.exists() else None
    folder = tempfile.mkdtemp(prefix='hexapla-install-')
    try:
        installation = Installation(folder)
        project.report([
            ('install', installation.install),
            ('list', installation.check_list),
            ('inside', installation.check_inside),
            ('names', installation.check_names),
            ('modes', installation.check_modes),
            ('files', installation.check_files),
            ('together', installation.check_together),
            ('removal', installation.check_removal),
        ])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if saved is not None:
            LOG.write_bytes(saved)
        else:
            LOG.unlink(missing_ok=True)


main()
