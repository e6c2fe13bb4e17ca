/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-content.h"

#include <glib/gi18n.h>

#include "hexapla-flow-layout.h"
#include "hexapla-follow-up-words.h"
#include "hexapla-format.h"

/* Who and until when; what is overdue says so with a sign and in words. */
static void
add_details (GtkWidget *words, HexaplaSavedRows *rows, HexaplaEntry *entry, GString *name)
{
  HexaplaFollowUp *follow_up = hexapla_saved_lookup_follow_up (hexapla_saved_rows_get_saved (rows),
                                                               hexapla_entry_get_id (entry));
  g_autofree char *today = hexapla_follow_up_dup_today ();
  g_autofree char *details =
      follow_up != NULL ? hexapla_follow_up_dup_details (follow_up, today) : NULL;

  if (details == NULL)
    return;
  gtk_box_append (GTK_BOX (words), hexapla_follow_up_is_overdue (follow_up, today)
                                       ? hexapla_saved_warning_new (details)
                                       : hexapla_saved_text_new (details, "row-note", NULL));
  hexapla_saved_name_add (name, details);
}

static void
add_status (GtkWidget *words, HexaplaSavedRows *rows, HexaplaEntry *entry, GString *name)
{
  HexaplaFollowUpStatus status =
      hexapla_saved_get_status (hexapla_saved_rows_get_saved (rows), hexapla_entry_get_id (entry));

  gtk_box_append (GTK_BOX (words), hexapla_follow_up_mark_new (status, NULL));
  hexapla_saved_name_add (name, hexapla_follow_up_status_get_label (status));
}

static void
add_title (GtkWidget *words, HexaplaSavedRows *rows, HexaplaEntry *entry, GString *name)
{
  const char *language = hexapla_framework_get_language (hexapla_saved_rows_get_framework (rows));

  gtk_box_append (GTK_BOX (words),
                  hexapla_saved_text_new (hexapla_entry_get_title (entry), "row-title", language));
  hexapla_saved_name_add (name, hexapla_entry_get_number (entry));
  hexapla_saved_name_add (name, hexapla_entry_get_title (entry));
}

/* What is not applicable is nothing to be done: it does not keep the bar from its end. */
static void
add_progress (GtkWidget *words, const HexaplaFollowUpCounts *counts, GString *name)
{
  guint n = counts->total - counts->n[HEXAPLA_FOLLOW_UP_NOT_APPLICABLE];
  guint n_done = counts->n[HEXAPLA_FOLLOW_UP_DONE];
  g_autofree char *text = hexapla_follow_up_dup_progress (n_done, n);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), n > 0 ? n_done / (double)n : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: name of a bar that shows how much is done. */
                                  _ ("Progress"), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_box_append (GTK_BOX (words), hexapla_saved_text_new (text, "progress-text", NULL));
  gtk_box_append (GTK_BOX (words), bar);
  hexapla_saved_name_add (name, text);
}

static void
add_counts (GtkWidget *words, const HexaplaFollowUpCounts *counts, GString *name)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (marks, hexapla_flow_layout_new ());
  gtk_widget_add_css_class (marks, "saved-marks");
  for (HexaplaFollowUpStatus status = 0; status < HEXAPLA_N_FOLLOW_UP_STATUS; status++)
    {
      g_autofree char *text = NULL;

      if (counts->n[status] == 0 || status == HEXAPLA_FOLLOW_UP_NONE)
        continue;
      /* Translators: a status of follow-up, and of how many lines of effort: “In progress: 2”. */
      text = g_strdup_printf (C_ ("status and number", "%s: %u"),
                              hexapla_follow_up_status_get_label (status), counts->n[status]);
      gtk_box_append (GTK_BOX (marks), hexapla_follow_up_mark_new (status, text));
      hexapla_saved_name_add (name, text);
    }
  gtk_widget_set_visible (marks, gtk_widget_get_first_child (marks) != NULL);
  gtk_box_append (GTK_BOX (words), marks);
}

GtkWidget *
hexapla_follow_up_action_new (HexaplaSavedRows *rows, HexaplaEntry *entry, GString *name)
{
  HexaplaSaved *saved;
  HexaplaFollowUpCounts counts;
  GtkWidget *words, *line;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (rows), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);

  saved = hexapla_saved_rows_get_saved (rows);
  hexapla_saved_count_follow_up (saved, entry, &counts);
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_title (words, rows, entry, name);
  if (counts.total > 0)
    {
      add_progress (words, &counts, name);
      add_counts (words, &counts, name);
    }
  if (hexapla_saved_get_status (saved, hexapla_entry_get_id (entry)) != HEXAPLA_FOLLOW_UP_NONE)
    add_status (words, rows, entry, name);
  add_details (words, rows, entry, name);
  line = hexapla_saved_line_new (hexapla_entry_get_number (entry), words);
  gtk_widget_add_css_class (line, "follow-up-action");
  return line;
}

GtkWidget *
hexapla_follow_up_effort_new (HexaplaSavedRows *rows, HexaplaEntry *entry, GString *name)
{
  GtkWidget *words, *line;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (rows), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);

  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_title (words, rows, entry, name);
  add_status (words, rows, entry, name);
  add_details (words, rows, entry, name);
  line = hexapla_saved_line_new (hexapla_entry_get_number (entry), words);
  gtk_widget_add_css_class (line, "follow-up-effort");
  return line;
}
