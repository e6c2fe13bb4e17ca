/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HexaplaNoteText:
 *
 * The text of a note, to be written in. It wraps, does not scroll, and is as high as its lines are,
 * at whatever width: by itself a text view asks for the height that it had at its last width. In
 * the main thread.
 */
#define HEXAPLA_TYPE_NOTE_TEXT (hexapla_note_text_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaNoteText, hexapla_note_text, HEXAPLA, NOTE_TEXT, GtkTextView)

/** hexapla_note_text_new: (transfer floating): @text: what is in it at first */
GtkWidget *hexapla_note_text_new      (const char *text);

/** hexapla_note_text_dup_text: (transfer full): all that is in it. */
char      *hexapla_note_text_dup_text (HexaplaNoteText *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
