/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-saved-rows.h"

G_BEGIN_DECLS

/*
 * What the rows of the page Saved show, each a function from what is saved to a widget. @name is
 * filled with what a screen reader says of the row, in a sentence or two.
 */

/** hexapla_saved_bookmark_new: (transfer floating): which entry, its notes and follow-up. */
GtkWidget *hexapla_saved_bookmark_new  (HexaplaSavedRows *rows,
                                        HexaplaBookmark  *bookmark,
                                        GString          *name) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_note_new: (transfer floating): what was written, on which words of which entry. */
GtkWidget *hexapla_saved_note_new      (HexaplaSavedRows *rows,
                                        HexaplaNote      *note,
                                        GString          *name) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_follow_up_action_new: (transfer floating): an action item and how far it is. */
GtkWidget *hexapla_follow_up_action_new (HexaplaSavedRows *rows,
                                         HexaplaEntry     *entry,
                                         GString          *name) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_follow_up_effort_new: (transfer floating): a line of effort, who and until when. */
GtkWidget *hexapla_follow_up_effort_new (HexaplaSavedRows *rows,
                                         HexaplaEntry     *entry,
                                         GString          *name) G_GNUC_WARN_UNUSED_RESULT;

/* Pieces of them */

/**
 * hexapla_saved_text_new:
 * @language: (nullable): of a text of the framework; %NULL for one of the interface or the reader
 *
 * Returns: (transfer floating): a label that wraps, and stands where the interface begins lines
 */
GtkWidget *hexapla_saved_text_new      (const char       *text,
                                        const char       *css_class,
                                        const char       *language) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_text_shorten: shows @lines lines of a text at most. */
void       hexapla_saved_text_shorten  (GtkWidget        *text,
                                        int               lines);

/**
 * hexapla_saved_line_new:
 * @number: (nullable): stands before it
 * @words: (transfer none): what stands in the line
 *
 * Returns: (transfer floating): a line of a list, as those of related entries
 */
GtkWidget *hexapla_saved_line_new      (const char       *number,
                                        GtkWidget        *words) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_mark_new: (transfer floating): an icon and what it means, as wide as there is room. */
GtkWidget *hexapla_saved_mark_new      (const char       *icon,
                                        const char       *text) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_warning_new: (transfer floating): a sentence with the sign of a warning. */
GtkWidget *hexapla_saved_warning_new   (const char       *text) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_name_add: adds a part to what a screen reader says; @text: (nullable). */
void       hexapla_saved_name_add      (GString          *name,
                                        const char       *text);

G_END_DECLS
