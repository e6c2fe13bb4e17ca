# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What the lint tests share: the files of the project, and results as TAP, with reasons on standard error."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def list_files():
    """All files of the project, made ones left out, as paths relative to its root."""
    command = ['git', '-C', str(ROOT), 'ls-files', '-z', '--cached', '--others',
               '--exclude-standard']
    try:
        output = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
        names = output.decode().split('\0')
    except (OSError, subprocess.SubprocessError):
        # A release has no history.
        names = []
        for folder, folders, files in os.walk(ROOT):
            folders[:] = [f for f in folders
                          if f not in ('.git', '__pycache__') and not f.startswith('_build')]
            # In a working tree of its own, .git is a file.
            names += [os.path.relpath(os.path.join(folder, name), ROOT) for name in files
                      if name != '.git']
    paths = (pathlib.PurePosixPath(name) for name in sorted(set(names)) if name)
    return [path for path in paths if (ROOT / path).is_file()]


def select(files, folders, suffixes):
    """Those of the files that lie in the folders, at any depth, and end in the suffixes."""
    return [path for path in files
            if str(path).startswith(folders) and path.name.endswith(suffixes)]


def read(path):
    return (ROOT / path).read_text(encoding='utf-8')


def run(*command, stdin=None):
    """Runs a tool; returns what it says if it ends badly, as lines."""
    command = [str(word) for word in command]
    try:
        done = subprocess.run(command, input=stdin, stdin=None if stdin else subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=240,
                              cwd=ROOT, encoding='utf-8', errors='replace')
    except FileNotFoundError:
        return [f'{command[0]} is not installed: run build-aux/setup test']
    lines = done.stdout.splitlines()
    return lines or [f'ended with {done.returncode}'] if done.returncode else []


def ask(*command, environment):
    """What a tool prints, with some variables set besides."""
    try:
        return subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
                              encoding='utf-8', errors='replace',
                              env={**os.environ, **environment}).stdout
    except FileNotFoundError:
        return f'{command[0]} is not installed'


def run_on(paths, *command):
    """Runs a tool on files, of which there must be some."""
    return run(*command, *paths) if paths else [f'there is nothing to check for {command[0]}']


def report(checks):
    """Runs checks, each a name and a function that returns what is wrong as lines."""
    print(f'1..{len(checks)}')
    for number, (name, check) in enumerate(checks, 1):
        problems = check()
        for line in problems[:200]:
            print(line, file=sys.stderr)
        print('not ok' if problems else 'ok', number, name, flush=True)
