#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors

"""Lists the inputs in a folder, and in the folders in it, for the build."""

import pathlib
import sys

folder = pathlib.Path(__file__).parent.joinpath(sys.argv[1]).resolve()
for path in sorted(folder.rglob('*')):
    if path.is_file() and path.suffix != '.expected':
        print(path)
