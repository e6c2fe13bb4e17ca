/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_NOTE_VIEW (hexapla_note_view_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaNoteView, hexapla_note_view, HEXAPLA, NOTE_VIEW, GtkBox)

/**
 * HexaplaNoteView:
 *
 * A note to read and to write. Every change is kept at once; the button that removes the note
 * activates win.remove-note with its id, so that the window can offer it back. A note without text
 * goes when the focus leaves it. What lost against a newer change is shown, not edited.
 *
 * # CSS nodes: box.note[.conflict] → box.note-head, textview, box.note-changed
 */

/** hexapla_note_view_new: @note: one of @saved. */
GtkWidget   *hexapla_note_view_new       (HexaplaSaved    *saved,
                                          HexaplaNote     *note) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_note_view_get_note: (transfer none): the note. */
HexaplaNote *hexapla_note_view_get_note  (HexaplaNoteView *self);

/**
 * hexapla_note_view_set_match:
 * @match: how the note fits what it was written on
 * @block: where it belongs now
 * @now: (nullable): the words that stand there now
 *
 * If the words under the note changed, says so, and offers to keep the note on the new ones.
 */
void         hexapla_note_view_set_match (HexaplaNoteView  *self,
                                          HexaplaNoteMatch  match,
                                          int               block,
                                          const char       *now);

/** hexapla_note_view_drop_blank: removes the note if nothing is written in it; whether it did. */
gboolean     hexapla_note_view_drop_blank (HexaplaNoteView *self);

G_END_DECLS
