/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-content.h"

#include <glib/gi18n.h>

#include "hexapla-flow-layout.h"
#include "hexapla-follow-up-words.h"
#include "hexapla-format.h"

#define EXCERPT_LINES 2

static char *
dup_note_count (HexaplaSaved *saved, const char *id)
{
  guint n = hexapla_saved_count_notes (saved, id);

  return n > 0 ? g_strdup_printf (ngettext ("%u note", "%u notes", n), n) : NULL;
}

/* What else is kept about the entry. */
static GtkWidget *
new_marks (HexaplaSaved *saved, const char *id, GString *name)
{
  HexaplaFollowUpStatus status = hexapla_saved_get_status (saved, id);
  g_autofree char *count = dup_note_count (saved, id);
  GtkWidget *marks;

  if (count == NULL && status == HEXAPLA_FOLLOW_UP_NONE)
    return NULL;
  marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (marks, hexapla_flow_layout_new ());
  gtk_widget_add_css_class (marks, "saved-marks");
  if (status != HEXAPLA_FOLLOW_UP_NONE)
    {
      gtk_box_append (GTK_BOX (marks), hexapla_follow_up_mark_new (status, NULL));
      hexapla_saved_name_add (name, hexapla_follow_up_status_get_label (status));
    }
  if (count != NULL)
    gtk_box_append (GTK_BOX (marks), hexapla_saved_mark_new ("hexapla-note-symbolic", count));
  hexapla_saved_name_add (name, count);
  return marks;
}

/* What is gone is still shown by what there was of it: its id. */
static GtkWidget *
new_gone (const char *id, GString *name)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *text = _ ("This edition has no such page");

  gtk_box_append (GTK_BOX (words), hexapla_saved_text_new (id, "row-title", NULL));
  gtk_box_append (GTK_BOX (words), hexapla_saved_warning_new (text));
  hexapla_saved_name_add (name, id);
  hexapla_saved_name_add (name, text);
  return words;
}

static GtkWidget *
new_entry (HexaplaFramework *framework, HexaplaEntry *entry, GString *name)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *language = hexapla_framework_get_language (framework);
  const char *summary = hexapla_text_get_plain (hexapla_entry_get_summary (entry));
  GtkWidget *excerpt = hexapla_saved_text_new (summary, "row-note", language);

  hexapla_saved_text_shorten (excerpt, EXCERPT_LINES);
  gtk_box_append (GTK_BOX (words),
                  hexapla_saved_text_new (hexapla_entry_get_title (entry), "row-title", language));
  gtk_box_append (GTK_BOX (words), excerpt);
  hexapla_saved_name_add (name, hexapla_entry_get_number (entry));
  hexapla_saved_name_add (name, hexapla_entry_get_title (entry));
  return words;
}

GtkWidget *
hexapla_saved_bookmark_new (HexaplaSavedRows *rows, HexaplaBookmark *bookmark, GString *name)
{
  const char *id;
  HexaplaEntry *entry;
  GtkWidget *words, *marks;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (rows), NULL);
  g_return_val_if_fail (HEXAPLA_IS_BOOKMARK (bookmark), NULL);

  id = hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (bookmark));
  entry = hexapla_saved_rows_lookup (rows, HEXAPLA_SAVED_ITEM (bookmark));
  words = entry != NULL ? new_entry (hexapla_saved_rows_get_framework (rows), entry, name)
                        : new_gone (id, name);
  marks = new_marks (hexapla_saved_rows_get_saved (rows), id, name);
  if (marks != NULL)
    gtk_box_append (GTK_BOX (words), marks);
  return hexapla_saved_line_new (entry != NULL ? hexapla_entry_get_number (entry) : NULL, words);
}
