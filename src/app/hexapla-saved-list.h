/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-saved-rows.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SAVED_LIST (hexapla_saved_list_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSavedList, hexapla_saved_list, HEXAPLA, SAVED_LIST, GObject)

/**
 * HexaplaSavedList:
 *
 * The list of the page Saved: a list view, what stands in it, the way of the focus through it, and
 * the keys of its rows. Owns the view. What stays from one content to the next keeps its widgets.
 *
 * Signals:
 * - "verb" (const char *verb, GObject *item): do that with @item, as in [class@Hexapla.SavedRow];
 *   to open it is wanted of a row that is activated, too
 * - "dropped" (HexaplaBookmark *bookmark, HexaplaBookmark *other): @bookmark was let go over
 *   @other, to take its place
 */

/** hexapla_saved_list_new: @top: what is shown in the first row. */
HexaplaSavedList *hexapla_saved_list_new         (HexaplaSavedRows *rows,
                                                  GtkWidget        *top) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_list_get_view: (transfer none): a list view. */
GtkWidget        *hexapla_saved_list_get_view    (HexaplaSavedList *self);

/** hexapla_saved_list_get_items: (transfer none): what stands in it. */
GListModel       *hexapla_saved_list_get_items   (HexaplaSavedList *self);

/** hexapla_saved_list_set_items: @items: (element-type GObject): from hexapla_saved_rows_list(). */
void              hexapla_saved_list_set_items   (HexaplaSavedList *self,
                                                  GPtrArray        *items);

/** hexapla_saved_list_refresh: shows each item as it is now. */
void              hexapla_saved_list_refresh     (HexaplaSavedList *self);

/**
 * hexapla_saved_list_find:
 * @item: (nullable) (type GObject): one that may be in the list
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint             hexapla_saved_list_find        (HexaplaSavedList *self,
                                                  gpointer          item);

/** hexapla_saved_list_get_focused: (nullable) (transfer none): the item with the focus. */
GObject          *hexapla_saved_list_get_focused (HexaplaSavedList *self);

/** hexapla_saved_list_focus_item: scrolls to @item; %FALSE if it cannot have the focus. */
gboolean          hexapla_saved_list_focus_item  (HexaplaSavedList *self,
                                                  gpointer          item);

/** hexapla_saved_list_focus_near: the row nearest to @position with something saved; else the top. */
void              hexapla_saved_list_focus_near  (HexaplaSavedList *self,
                                                  guint             position);

/**
 * hexapla_saved_list_move_focus:
 * @view: what hexapla_saved_list_get_view() returned
 *
 * Instead of gtk_widget_child_focus(): Tab stops at all of the top, then once at the list, among
 * which the arrow keys go.
 */
gboolean          hexapla_saved_list_move_focus  (GtkWidget        *view,
                                                  GtkDirectionType  direction);

G_END_DECLS
