/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-cli-page.h"

G_BEGIN_DECLS

/**
 * hexapla_cli_append_parallel:
 *
 * Appends the text of an entry in all languages of its reading, row by row: what belongs together
 * stands together, each line below the tag of its language.
 */
void hexapla_cli_append_parallel (HexaplaCliPage *page);

G_END_DECLS
