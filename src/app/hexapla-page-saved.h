/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"
#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE_SAVED (hexapla_page_saved_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPageSaved, hexapla_page_saved, HEXAPLA, PAGE_SAVED, GObject)

/**
 * HexaplaPageSaved:
 *
 * What the reader keeps about the entry on a page, on that page: [class@Hexapla.PageNotes] and the
 * follow-up. Put there when the rest of the page is complete, and kept as it is kept. Attached to
 * one page, which owns it.
 */

/** hexapla_page_saved_new: @page: inside a window. */
HexaplaPageSaved *hexapla_page_saved_new       (GtkWidget        *page,
                                                HexaplaSaved     *saved) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_page_saved_show:
 * @sheet: the complete page of @entry, as [class@Hexapla.PageBuilder] makes it
 */
void              hexapla_page_saved_show      (HexaplaPageSaved *self,
                                                HexaplaReading   *reading,
                                                HexaplaEntry     *entry,
                                                GtkWidget        *sheet);

/** hexapla_page_saved_reset: the content of the page is about to change. */
void              hexapla_page_saved_reset     (HexaplaPageSaved *self);

/**
 * hexapla_page_saved_add_note:
 * @whole: whether it is on the entry, even if a row is meant
 *
 * Begins a note on the row under the pointer, or else with the focus, or else on the entry, and
 * gives it the focus; %FALSE if there is no page for notes, or nothing can be kept.
 */
gboolean          hexapla_page_saved_add_note  (HexaplaPageSaved *self,
                                                gboolean          whole);

/**
 * hexapla_page_saved_go_to_note:
 *
 * Gives the note with @id the focus, as soon as it is there and has its place; for one whose
 * paragraph is gone, what leads to it.
 */
void              hexapla_page_saved_go_to_note (HexaplaPageSaved *self,
                                                 const char       *id);

/** hexapla_page_saved_leave_note: takes the focus from the note to what it is on. */
void              hexapla_page_saved_leave_note (HexaplaPageSaved *self,
                                                 const char       *id);

/** hexapla_page_saved_follow_up: opens the follow-up of the entry; %FALSE if it has none. */
gboolean          hexapla_page_saved_follow_up (HexaplaPageSaved *self);

G_END_DECLS
