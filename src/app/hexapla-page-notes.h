/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-block-row.h"
#include "l10n/hexapla-reading.h"
#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE_NOTES (hexapla_page_notes_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPageNotes, hexapla_page_notes, HEXAPLA, PAGE_NOTES, GObject)

/**
 * HexaplaPageNotes:
 *
 * The notes on the entry of a page, on that page: each at its block or, on the entry as a whole,
 * below the header. Of those whose place is gone, it says how many there are. Made for a page that
 * is complete, and not used once another one takes its place.
 */

/**
 * hexapla_page_notes_new:
 * @page: a [class@Hexapla.Page], which is there longer than this
 * @sheet: the complete page of @entry, as [class@Hexapla.PageBuilder] makes it
 *
 * Shows the notes that there are.
 */
HexaplaPageNotes *hexapla_page_notes_new        (GtkWidget        *page,
                                                 HexaplaSaved     *saved,
                                                 HexaplaReading   *reading,
                                                 HexaplaEntry     *entry,
                                                 GtkWidget        *sheet) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_page_notes_update: shows the notes that there are now, if @entry is the one here. */
void              hexapla_page_notes_update     (HexaplaPageNotes *self,
                                                 const char       *entry);

/**
 * hexapla_page_notes_drop_blank:
 *
 * Removes the notes in which nothing is written, because the page goes; what stands on it is left
 * alone.
 */
void              hexapla_page_notes_drop_blank (HexaplaPageNotes *self);

/**
 * hexapla_page_notes_add:
 * @row: (nullable): what it is on; %NULL for the entry, as is the row of the title
 * @cell: of which language
 *
 * Returns: (nullable) (transfer none): a new note without text; %NULL if nothing can be kept
 */
HexaplaNote      *hexapla_page_notes_add        (HexaplaPageNotes *self,
                                                 HexaplaBlockRow  *row,
                                                 guint             cell);

/** hexapla_page_notes_focus: gives the note with @id the focus; %FALSE if it is not here. */
gboolean          hexapla_page_notes_focus      (HexaplaPageNotes *self,
                                                 const char       *id);

/** hexapla_page_notes_go_to: the same; for one whose paragraph is gone, what leads to it. */
void              hexapla_page_notes_go_to      (HexaplaPageNotes *self,
                                                 const char       *id);

/** hexapla_page_notes_leave: takes the focus from the note with @id to what it is on. */
void              hexapla_page_notes_leave      (HexaplaPageNotes *self,
                                                 const char       *id);

G_END_DECLS
