/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-saved-rows.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SAVED_ROW (hexapla_saved_row_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSavedRow, hexapla_saved_row, HEXAPLA, SAVED_ROW, GtkWidget)

/**
 * HexaplaSavedRow:
 *
 * A row on the page Saved, for whatever stands there. What can be done with it is in a menu, and
 * are actions of the row: row.open, row.move-up, row.move-down, row.remove, row.copy, row.keep,
 * row.place-here, row.place. A bookmark can be dragged onto another one.
 *
 * Signals:
 * - "verb" (const char *verb): do that with the item; the name of the action without the prefix
 * - "dropped" (HexaplaBookmark *bookmark): it was let go over this one, to take its place
 */

/** hexapla_saved_row_new: @top: what is shown in the first row. */
GtkWidget  *hexapla_saved_row_new       (HexaplaSavedRows *rows,
                                         GtkWidget        *top) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_row_bind: @item: of those that [class@Hexapla.SavedRows] lists. */
void        hexapla_saved_row_bind      (HexaplaSavedRow  *self,
                                         GObject          *item);
void        hexapla_saved_row_unbind    (HexaplaSavedRow  *self);

/** hexapla_saved_row_refresh: shows the item as it is now. */
void        hexapla_saved_row_refresh   (HexaplaSavedRow  *self);

/** hexapla_saved_row_get_item: (nullable) (transfer none) */
GObject    *hexapla_saved_row_get_item  (HexaplaSavedRow  *self);

/** hexapla_saved_row_popup_menu: opens the menu, if there is one; as the key for it. */
gboolean    hexapla_saved_row_popup_menu (HexaplaSavedRow *self);

G_END_DECLS
