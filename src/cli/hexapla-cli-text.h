/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/**
 * hexapla_cli_format_entry:
 *
 * Writes out @entry for people: wrapped at %HEXAPLA_CLI_WIDTH columns, with its sources
 * numbered, the ids of everything it leads to, its address, and the standing of the text.
 *
 * Returns: (transfer full): the text, ending in a new line
 */
char *hexapla_cli_format_entry (HexaplaFramework *framework,
                                HexaplaEntry     *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
