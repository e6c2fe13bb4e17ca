/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-content.h"

#include <glib/gi18n.h>

#define QUOTE_LINES 3
#define NOTE_LINES 8

/* Which entry it was written on: its title, or its id if it is gone. */
static void
add_entry (GtkWidget *words, HexaplaSavedRows *rows, HexaplaNote *note, GString *name)
{
  HexaplaEntry *entry = hexapla_saved_rows_lookup (rows, HEXAPLA_SAVED_ITEM (note));
  const char *language = hexapla_framework_get_language (hexapla_saved_rows_get_framework (rows));
  const char *title = entry != NULL ? hexapla_entry_get_title (entry)
                                    : hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note));

  gtk_box_append (GTK_BOX (words),
                  hexapla_saved_text_new (title, "row-title", entry != NULL ? language : NULL));
  hexapla_saved_name_add (name, entry != NULL ? hexapla_entry_get_number (entry) : NULL);
  hexapla_saved_name_add (name, title);
}

static void
add_quote (GtkWidget *words, const char *quote, const char *language, const char *css_class)
{
  GtkWidget *text = hexapla_saved_text_new (quote, css_class, language);

  hexapla_saved_text_shorten (text, QUOTE_LINES);
  gtk_box_append (GTK_BOX (words), text);
}

/* What is the matter with the place of the note; NULL if it is in order. */
static const char *
get_remark (HexaplaNoteMatch match)
{
  switch (match)
    {
    case HEXAPLA_NOTE_MOVED:
      return _ ("The words under this note stand in another paragraph now");
    case HEXAPLA_NOTE_CHANGED:
      return _ ("The words under this note have changed");
    case HEXAPLA_NOTE_BLOCK_GONE:
      return _ ("The paragraph under this note is gone");
    case HEXAPLA_NOTE_ENTRY_GONE:
      return _ ("The page under this note is gone");
    case HEXAPLA_NOTE_SAME:
    case HEXAPLA_NOTE_UNKNOWN:
    default:
      return NULL;
    }
}

/* The words as they were when the note was written, and as they are now if that differs. */
static void
add_place (GtkWidget *words, HexaplaSavedRows *rows, HexaplaNote *note, GString *name)
{
  const char *quote = hexapla_note_get_quote (note);
  const char *language = hexapla_note_get_language (note);
  g_autofree char *now = NULL;
  HexaplaNoteMatch match = hexapla_saved_rows_match (rows, note, NULL, &now);
  const char *remark = get_remark (match);

  if (remark != NULL)
    gtk_box_append (GTK_BOX (words), hexapla_saved_warning_new (remark));
  hexapla_saved_name_add (name, remark);
  if (match == HEXAPLA_NOTE_CHANGED)
    gtk_box_append (GTK_BOX (words), hexapla_saved_text_new (_ ("Before"), "quote-label", NULL));
  if (quote != NULL)
    add_quote (words, quote, language, "saved-quote");
  if (match == HEXAPLA_NOTE_CHANGED && now != NULL)
    {
      gtk_box_append (GTK_BOX (words), hexapla_saved_text_new (_ ("Now"), "quote-label", NULL));
      add_quote (words, now, language, "saved-quote");
    }
}

GtkWidget *
hexapla_saved_note_new (HexaplaSavedRows *rows, HexaplaNote *note, GString *name)
{
  GtkWidget *words, *text;
  HexaplaEntry *entry;
  g_autofree char *conflict = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (rows), NULL);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), NULL);

  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_entry (words, rows, note, name);
  conflict = hexapla_note_dup_conflict_title (note);
  if (conflict != NULL)
    gtk_box_append (GTK_BOX (words), hexapla_saved_warning_new (conflict));
  hexapla_saved_name_add (name, conflict);
  add_place (words, rows, note, name);
  text = hexapla_saved_text_new (hexapla_note_get_text (note), "saved-note-text", NULL);
  hexapla_saved_text_shorten (text, NOTE_LINES);
  gtk_box_append (GTK_BOX (words), text);
  hexapla_saved_name_add (name, hexapla_note_get_text (note));
  entry = hexapla_saved_rows_lookup (rows, HEXAPLA_SAVED_ITEM (note));
  return hexapla_saved_line_new (entry != NULL ? hexapla_entry_get_number (entry) : NULL, words);
}
