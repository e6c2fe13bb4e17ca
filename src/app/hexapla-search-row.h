/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "search/hexapla-search-match.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_ROW (hexapla_search_row_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchRow, hexapla_search_row, HEXAPLA, SEARCH_ROW, GtkWidget)

/**
 * HexaplaSearchRow:
 *
 * Row of the results: what the entry is, its title, and a line of its text, or of a note, where it is
 * found, each
 * with what is found marked, in the language in which it is found. Bound to one match after
 * another as the list scrolls.
 *
 * # CSS nodes: searchrow → label.caption, wraplabel.title, wraplabel.context
 */

GtkWidget  *hexapla_search_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_row_bind:
 * @language_name: (nullable): what the language is called, where it is not the one first read
 */
void        hexapla_search_row_bind     (HexaplaSearchRow   *self,
                                         HexaplaSearchMatch *match,
                                         const char         *language_name);

/** hexapla_search_row_get_name: (nullable): all that it says, for assistive technology. */
const char *hexapla_search_row_get_name (HexaplaSearchRow   *self);

G_END_DECLS
