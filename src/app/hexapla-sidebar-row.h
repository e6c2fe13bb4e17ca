/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-entry.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SIDEBAR_ROW (hexapla_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSidebarRow, hexapla_sidebar_row, HEXAPLA, SIDEBAR_ROW, GtkWidget)

/**
 * HexaplaSidebarRow:
 *
 * Row of the sidebar: an arrow where it opens, number, short title, and the number of entries
 * inside for a part. Bound to one row of the tree after another as the list scrolls. Made of as
 * few widgets as it takes, since they all have their style before the window is first seen.
 */

GtkWidget  *hexapla_sidebar_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_sidebar_row_bind:
 * @row: row of the tree, with a [class@Hexapla.Entry]
 * @heading: whether to look like the heading of a section, which neither opens nor closes
 */
void        hexapla_sidebar_row_bind     (HexaplaSidebarRow *self,
                                          GtkTreeListRow    *row,
                                          gboolean           heading);

/** hexapla_sidebar_row_set_language: @language: the language of the entry. */
void        hexapla_sidebar_row_set_language (HexaplaSidebarRow *self,
                                              const char        *language);

void        hexapla_sidebar_row_unbind   (HexaplaSidebarRow *self);

/** hexapla_sidebar_row_get_name: (nullable): number and title, for assistive technology. */
const char *hexapla_sidebar_row_get_name (HexaplaSidebarRow *self);

G_END_DECLS
