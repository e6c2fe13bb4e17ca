#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What Flathub and Flatpak ask of the manifest, the metainfo and the names of what is exported.

The argument is the build folder. The rules are those that Flathub publishes, as far as they can be
checked without its own tools.
"""

import configparser
import datetime
import json
import pathlib
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree

import project

BUILD = pathlib.Path(sys.argv[1])
MANIFESTS = sorted((project.ROOT / 'flatpak').glob('*.json'))
ID = MANIFESTS[0].stem if MANIFESTS else ''

# In the order in which the documentation names them.
KEYS = ['id', 'runtime', 'runtime-version', 'sdk', 'command', 'separate-locales', 'finish-args',
        'modules']
MODULE_KEYS = ['name', 'buildsystem', 'config-opts', 'sources']
FINISH_ARGS = ['--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri']

# What flatpak exports to the host, by folder: only if the name begins with the id.
EXPORTED = ('share/applications/', 'share/icons/', 'share/dbus-1/services/', 'share/metainfo/',
            'share/mime/packages/', 'share/gnome-shell/search-providers/',
            'share/krunner/dbusplugins/')
GENERIC_CATEGORIES = {'Application', 'GNOME', 'GTK', 'KDE', 'Qt'}
XML_LANG = '{http://www.w3.org/XML/1998/namespace}lang'


def load_manifest():
    return json.loads(MANIFESTS[0].read_text(encoding='utf-8'))


def load_metainfo():
    return ElementTree.parse(next((BUILD / 'data').glob('*.metainfo.xml'))).getroot()


def load_keyfile(path):
    keyfile = configparser.ConfigParser(interpolation=None, delimiters='=')
    keyfile.optionxform = str
    keyfile.read(path, encoding='utf-8')
    return keyfile


def load_desktop():
    return load_keyfile(next((BUILD / 'data').glob('*.desktop')))['Desktop Entry']


def built_id():
    """The id of this build: that of a development build has an ending of its own."""
    return next((BUILD / 'data').glob('*.desktop')).stem


def list_installed():
    """The installed files, as paths relative to the prefix."""
    plan = json.loads((BUILD / 'meson-info' / 'intro-installed.json').read_text(encoding='utf-8'))
    options = json.loads((BUILD / 'meson-info' / 'intro-buildoptions.json')
                         .read_text(encoding='utf-8'))
    prefix = next(option['value'] for option in options if option['name'] == 'prefix')
    return {str(pathlib.PurePath(path).relative_to(prefix)): pathlib.Path(made)
            for made, path in plan.items()}


def expect(*claims):
    """The words of those claims that do not hold."""
    return [words for holds, words in claims if not holds]


def check_manifest():
    if len(MANIFESTS) != 1:
        return [f'flatpak/ has {len(MANIFESTS)} manifests, not one']
    manifest = load_manifest()
    return expect(
        (list(manifest) == KEYS, f'the keys are not {KEYS}'),
        (manifest.get('id') == ID, 'the id is not the name of the file'),
        (manifest.get('runtime') == 'org.gnome.Platform', 'the runtime is another one'),
        (manifest.get('sdk') == 'org.gnome.Sdk', 'the sdk is another one'),
        (re.fullmatch(r'[1-9]\d+', str(manifest.get('runtime-version'))),
         'the branch of the runtime is not a stable one'),
        (isinstance(manifest.get('runtime-version'), str), 'the branch is not a string'),
        (f'bin/{manifest.get("command")}' in list_installed(),
         'the command is not the name of an installed program'),
        (manifest.get('separate-locales') is False, 'the languages are taken away'),
        (manifest.get('finish-args') == FINISH_ARGS, f'the permissions are not {FINISH_ARGS}'),
    )


def check_module():
    modules = load_manifest()['modules']
    if len(modules) != 1 or not isinstance(modules[0], dict):
        return ['there is not one module']
    module = modules[0]
    sources = module.get('sources', [])
    problems = expect(
        (set(module) <= set(MODULE_KEYS), f'a key of the module is not one of {MODULE_KEYS}'),
        (module.get('buildsystem') == 'meson', 'the module is not built by meson'),
        ('--buildtype=debug' not in module.get('config-opts', []), 'a development build'),
        ([source.get('type') for source in sources] == ['dir'], 'the tree is not the only source'),
    )
    for source in sources:
        problems += expect(
            (set(source) <= {'type', 'path', 'skip'}, 'a source has other keys'),
            ((MANIFESTS[0].parent / source.get('path', '')).resolve() == project.ROOT,
             'a source is not this tree'),
            ('.git' in source.get('skip', []), 'the history is copied'),
            ('_build' in source.get('skip', []), 'build folders are copied'),
        )
    return problems


def check_ids():
    parts = ID.split('.')
    app_id = built_id()
    desktop = load_desktop()
    settings = next((BUILD / 'data').glob('*.gschema.xml'))
    ids = [schema.get('id') for schema in ElementTree.parse(settings).iter('schema')]
    return expect(
        (app_id in (ID, ID + '.Devel'), f'{app_id} is not the id of the manifest'),
        (parts[:2] == ['io', 'github'] and len(parts) == 4, 'the id is not io.github.OWNER.REPO'),
        (re.fullmatch(r'[a-z0-9_.]+\.[A-Z][A-Za-z0-9_]*', ID), 'the id has other characters'),
        (parts[-1].lower() not in ('desktop', 'app', 'linux'), 'the id ends in a common word'),
        (load_metainfo().findtext('id') == app_id, 'the metainfo has another id'),
        (desktop.get('Icon') == app_id, 'the icon has another id'),
        (settings.name == f'{app_id}.gschema.xml' and ids == [app_id],
         'the settings have another id'),
    )


def check_desktop():
    desktop = load_desktop()
    categories = set(desktop.get('Categories', '').strip(';').split(';'))
    words = desktop.get('Exec', '').split()
    return expect(
        (desktop.get('Name') == load_metainfo().findtext('name'), 'the name is another one'),
        (words[:1] == [load_manifest()['command']], 'Exec does not begin with the command'),
        (not re.search(r'[$`"\'\\;|&<>]', desktop.get('Exec', '')), 'Exec is more than words'),
        ('application/vnd.hexapla.framework+xml' in desktop.get('MimeType', '').split(';'),
         'does not open *.hexapla'),
        ('x-scheme-handler/hexapla' in desktop.get('MimeType', '').split(';'),
         'addresses are not opened'),
        ('application/xml' not in desktop.get('MimeType', '').split(';'), 'claims all of XML'),
        (desktop.get('DBusActivatable') == 'true', 'not started over the bus'),
        (categories - GENERIC_CATEGORIES, 'there are only generic categories'),
        (not {'NoDisplay', 'Hidden', 'TryExec', 'SingleMainWindow'} & set(desktop),
         'NoDisplay, Hidden, TryExec and SingleMainWindow have no place here'),
    )


def check_exports():
    problems = []
    for path, made in list_installed().items():
        name = pathlib.PurePath(path).name
        if path.startswith(EXPORTED) and not re.match(re.escape(built_id()) + r'[.-]', name):
            problems.append(f'{path}: does not begin with the id, and is not exported')
        if path.startswith('share/dbus-1/services/'):
            service = load_keyfile(made)['D-BUS Service']
            problems += expect(
                (service.get('Name') == name[:-len('.service')], f'{path}: Name is another one'),
                (name.endswith('.service'), f'{path}: not a service'),
            )
    exported = [path for path in list_installed() if path.startswith(EXPORTED)]
    for kind in ('share/applications/', 'share/metainfo/', 'share/dbus-1/services/',
                 'share/icons/hicolor/scalable/apps/', 'share/icons/hicolor/symbolic/apps/'):
        if not any(path.startswith(kind) for path in exported):
            problems.append(f'nothing is exported to {kind}')
    return problems


def check_metainfo():
    info = load_metainfo()
    summary = info.findtext('summary', '')
    urls = {url.get('type'): url.text for url in info.findall('url')}
    colors = [color.text.lower() for color in info.findall('branding/color[@type="primary"]')]
    launchable = info.find('launchable[@type="desktop-id"]')
    return expect(
        (info.get('type') == 'desktop-application', 'not of type desktop-application'),
        (info.findtext('metadata_license') in ('CC0-1.0', 'FSFAP'), 'metadata_license'),
        (info.findtext('project_license', '').startswith('GPL-3.0-or-later'), 'project_license'),
        (0 < len(info.findtext('name', '')) < 15, 'name: 1 to 14 characters'),
        (10 <= len(summary) <= 35, 'summary: 10 to 35 characters'),
        (not summary.endswith('.'), 'summary: a full stop'),
        (info.findtext('name', '').lower() not in summary.lower(), 'summary: repeats the name'),
        (not re.search(r'GTK|GNOME|free|open.source|^(A|An|The) ', summary, re.IGNORECASE),
         'summary: a toolkit, a licence or an article'),
        (info.find('developer[@id]/name') is not None, 'developer'),
        (launchable is not None and launchable.text == f'{built_id()}.desktop', 'launchable'),
        (info.find('content_rating[@type="oars-1.1"]') is not None, 'content_rating'),
        (urls.get('homepage', '').lower()
         == 'https://github.com/' + '/'.join(ID.lower().split('.')[2:]),
         'the homepage is not that of the id'),
        ({'bugtracker', 'vcs-browser', 'contribute', 'help'} <= set(urls), 'addresses lack'),
        (all(url.startswith('https://') for url in urls.values()), 'an address without https'),
        (len(set(colors)) == 2, 'branding: two colours that differ'),
        (info.find('translation[@type="gettext"]') is not None, 'translation'),
        (info.find('project_group') is None, 'project_group has no place here'),
        (info.find('categories') is None, 'categories belong into the desktop file'),
        (info.find('keywords') is None, 'keywords belong into the desktop file'),
        (f'bin/{info.findtext("provides/binary")}' in list_installed(), 'provides/binary'),
    )


def check_description():
    description = load_metainfo().find('description')
    if description is None:
        return ['there is no description']
    first = ' '.join(description.findtext('p', '').split())
    return expect(
        (len(first) >= 80, 'the first paragraph has less than 80 characters'),
        (all(len([item for item in items if XML_LANG not in item.attrib]) <= 10
             for items in [*description.iter('ul'), *description.iter('ol')]),
         'a list has more than ten items'),
        (all(XML_LANG not in items.attrib
             for items in [*description.iter('ul'), *description.iter('ol')]),
         'a list is translated as a whole'),
    )


def read_png_head(path):
    """Width, height, and whether there is transparency for the shadow."""
    with path.open('rb') as file:
        head = file.read(26)
    if head[:8] != b'\x89PNG\r\n\x1a\n':
        return None
    return *struct.unpack('>II', head[16:24]), head[25] == 6


def check_screenshots():
    shots = load_metainfo().findall('screenshots/screenshot')
    version = load_metainfo().find('releases/release').get('version')
    base = ('https://raw.githubusercontent.com/' + '/'.join(ID.split('.')[2:])
            + f'/v{version}/data/screenshots/')
    problems = expect(
        (3 <= len(shots) <= 6, f'{len(shots)} screenshots, not three to six'),
        ([shot.get('type') for shot in shots].count('default') == 1, 'not one default screenshot'),
    )
    for shot in shots:
        address = shot.findtext('image', '').strip()
        caption = shot.findtext('caption', '')
        size = None
        if address.startswith(base):
            path = project.ROOT / 'data' / 'screenshots' / address[len(base):]
            size = read_png_head(path) if path.is_file() else None
        problems += expect(
            (size, f'{address}: not a PNG of this tree, at the tag of the newest release'),
            (not size or size[0] <= 2000 and size[1] <= 1400, f'{address}: too large'),
            (not size or size[2], f'{address}: a window without its shadow'),
            (caption and not caption.endswith('.'), f'{address}: no caption, or a full stop'),
        )
    return problems


def version_key(version):
    return [int(part) for part in version.split('.')]


def read_version():
    return re.search(r"^  version: '(\S+)',$", (project.ROOT / 'meson.build').read_text(), re.M)[1]


def check_releases():
    releases = load_metainfo().findall('releases/release')
    versions = [release.get('version') for release in releases]
    if not releases or not all(re.fullmatch(r'\d+(\.\d+)+', version) for version in versions):
        return ['there is no release, or one that is not stable']
    ordered = sorted(versions, key=version_key, reverse=True)
    dated = [(release.get('version'), release.get('date')) for release in releases]
    news = re.findall(r'^## (\S+) \((\S+)\)$', (project.ROOT / 'NEWS.md').read_text(), re.M)
    problems = expect(
        (versions == ordered, 'the newest release does not come first'),
        (dated == news, f'NEWS.md has the releases {news}'),
        (versions[0] == read_version(), f'the version in meson.build is {read_version()}'),
    )
    for release in releases:
        day = datetime.date.fromisoformat(release.get('date'))
        problems += expect(
            (day <= datetime.date.today(), f'{release.get("version")}: in the future'),
            (len(' '.join(release.itertext()).split()) >= 10,
             f'{release.get("version")}: says nothing'),
            (release.get('type', 'stable') == 'stable', f'{release.get("version")}: not stable'),
        )
    return problems


project.report([
    ('manifest', check_manifest),
    ('module', check_module),
    ('ids', check_ids),
    ('desktop', check_desktop),
    ('exports', check_exports),
    ('metainfo', check_metainfo),
    ('description', check_description),
    ('screenshots', check_screenshots),
    ('releases', check_releases),
])
