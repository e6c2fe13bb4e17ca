#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""Whether build-aux/test adds up what its parts say, and hides none that has failed.

The command runs in a tree of its own, whose parts, meson and ninja are small scripts that end as
each case wants them to.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import project

SCRIPTS = {
    'build-aux/setup': 'exit "${SETUP:-0}"',
    'build-aux/headless': '"$@"',
    'build-aux/test-newer': '''
        trap 'kill $!; touch ended; exit 143' TERM
        sleep "${NEWER_SECONDS:-0}" & wait $!
        [ -z "${NEWER:-}" ] || echo "$NEWER"; exit "${NEWER_STATUS:-0}"''',
    'flatpak/try': '[ -z "${TRY:-}" ] || echo "$TRY"; exit "${TRY_STATUS:-0}"',
    'bin/ninja': 'exit "${NINJA:-0}"',
    'bin/meson': '''
        case $1 in
          setup) for folder; do case $folder in */_build-*) mkdir -p "$folder/meson-logs" ;; esac; done ;;
          test)
            logs=$3/meson-logs
            printf '{"name": "a", "result": "%s"}\\n' "${RESULT:-OK}" > "$logs/testlog.json"
            printf '<testsuites><testsuite name="p.a"><testcase name="x"/><testcase name="y"/>%s' \\
              '</testsuite></testsuites>' > "$logs/testlog.junit.xml"
            [ "${RESULT:-OK}" = OK ] ;;
        esac''',
}
GOOD = {'NEWER': '10 passed, 0 failed', 'TRY': '5 passed, 0 failed'}

# Name, what differs from all being good, arguments, the last line, what is said before it.
CASES = [
    ('good', {}, [], '19 passed, 0 failed', ''),
    ('quick', {}, ['--quick'], '4 passed, 0 failed', ''),
    ('tests-fail', {'RESULT': 'FAIL'}, ['--quick'], '4 passed, 2 failed', '_build-asan: a: FAIL'),
    ('no-build', {'NINJA': '1'}, [], '15 passed, 2 failed', ''),
    ('newer-fails', {'NEWER': '8 passed, 2 failed', 'NEWER_STATUS': '1'}, [],
     '17 passed, 2 failed', 'build-aux/test-newer: 2 of its checks'),
    ('newer-cannot-run', {'NEWER': 'no root', 'NEWER_STATUS': '1'}, [], '9 passed, 1 failed',
     'build-aux/test-newer: did not come to an end'),
    ('newer-says-nothing', {'NEWER': ''}, [], '9 passed, 1 failed', 'did not come to an end'),
    ('newer-contradicts', {'NEWER_STATUS': '3'}, [], '19 passed, 1 failed', '(status 3)'),
    ('nothing-tried', {'TRY': '0 passed, 0 failed'}, [], '14 passed, 1 failed', 'flatpak/try'),
    ('flatpak-fails', {'TRY': '4 passed, 1 failed', 'TRY_STATUS': '1'}, [], '18 passed, 1 failed',
     'flatpak/try: 1 of its checks'),
    ('no-time', {'NEWER_SECONDS': '60', 'HEXAPLA_TEST_MINUTES': '0'}, [], '9 passed, 1 failed',
     'all the time was used up'),
]


def make_tree(folder):
    for name in ('build-aux/test', 'build-aux/count-tests'):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project.ROOT / name, path)
    for name, text in SCRIPTS.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'#!/bin/bash\n{text}\n')
        path.chmod(0o755)


def start(folder, arguments, **environment):
    return subprocess.Popen(
        [folder / 'build-aux' / 'test', *arguments], cwd=folder, encoding='utf-8',
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, 'HEXAPLA_TEST_MINUTES': '1', **GOOD, **environment,
             'PATH': f'{folder}/bin:{os.environ["PATH"]}'})


def check_case(environment, arguments, last, said):
    with tempfile.TemporaryDirectory() as name:
        make_tree(pathlib.Path(name))
        process = start(pathlib.Path(name), arguments, **environment)
        output = process.communicate(timeout=60)[0]
    expected = 0 if last.endswith(' 0 failed') else 1
    problems = []
    if output.splitlines()[-1:] != [last] or process.returncode != expected:
        problems.append(f'not {last!r} and {expected}, but ended with {process.returncode}')
    if said not in output:
        problems.append(f'did not say {said!r}')
    return problems + output.splitlines() if problems else []


def check_no_setup():
    with tempfile.TemporaryDirectory() as name:
        make_tree(pathlib.Path(name))
        process = start(pathlib.Path(name), [], SETUP='1')
        output = process.communicate(timeout=60)[0]
    return [] if process.returncode == 1 and 'passed' not in output else [f'went on: {output}']


def check_signal():
    """What runs beside it ends with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_tree(folder)
        process = start(folder, [], NEWER_SECONDS='60')
        while 'beside' not in process.stdout.readline():
            pass
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        if process.returncode != 143 or not (folder / 'ended').exists():
            return [f'ended with {process.returncode}, and left a part behind']
    return []


project.report(
    [(case[0], lambda case=case: check_case(*case[1:])) for case in CASES]
    + [('no-setup', check_no_setup), ('signal', check_signal)])
