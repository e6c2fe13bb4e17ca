/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/**
 * hexapla_cli_format_entry:
 *
 * Writes out @entry for people: wrapped at %HEXAPLA_CLI_WIDTH columns, with its sources
 * numbered, the ids of everything it leads to, its address, and the standing of the text. What
 * there is in several languages stands together, each below the tag of its language.
 *
 * Returns: (transfer full): the text, ending in a new line
 */
char *hexapla_cli_format_entry (HexaplaReading *reading,
                                HexaplaEntry   *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
