/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-saved-rows.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SAVED_PAGE (hexapla_saved_page_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSavedPage, hexapla_saved_page, HEXAPLA, SAVED_PAGE, GObject)

/**
 * HexaplaSavedPage:
 *
 * The page Saved: all that a reader keeps about a framework, in three lists: bookmarks by kind,
 * notes, and follow-up by action item. Owns the list view that shows it, which is given to a
 * [class@Hexapla.Page], and keeps what is looked for while another page is shown.
 *
 * Signals:
 * - "removed" (const char *message, HexaplaSavedUndo *undo): something was removed; whoever
 *   listens owns @undo
 * - "done" (const char *message): something was done that is not seen
 */

HexaplaSavedPage *hexapla_saved_page_new          (HexaplaSaved     *saved,
                                                   HexaplaLibrary   *library,
                                                   HexaplaReading   *reading) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_page_get_view: (transfer none): a list view. */
GtkWidget        *hexapla_saved_page_get_view     (HexaplaSavedPage *self);

/** hexapla_saved_page_set_reading: shows titles in the first language of @reading. */
void              hexapla_saved_page_set_reading  (HexaplaSavedPage *self,
                                                   HexaplaReading   *reading);

/** hexapla_saved_page_show: shows another of the lists. */
void              hexapla_saved_page_show         (HexaplaSavedPage *self,
                                                   HexaplaSavedView  view);

/** hexapla_saved_page_show_note: shows all notes, and gives @note the focus. */
void              hexapla_saved_page_show_note    (HexaplaSavedPage *self,
                                                   HexaplaNote      *note);

/** hexapla_saved_page_update: shows at once what is saved now; else it follows soon by itself. */
void              hexapla_saved_page_update       (HexaplaSavedPage *self);

/**
 * hexapla_saved_page_focus:
 * @view: what hexapla_saved_page_get_view() returned
 *
 * Instead of gtk_widget_child_focus(): Tab stops at all of the top, then once at the list, among
 * which the arrow keys go.
 */
gboolean          hexapla_saved_page_focus        (GtkWidget        *view,
                                                   GtkDirectionType  direction);

G_END_DECLS
