/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Notes on the page Saved, and what is done about those that have lost their place. */

#include "hexapla-saved-page.h"

#include "hexapla-place-dialog.h"
#include "hexapla-test-saved.h"

/* The words of a block as they are, and others. */
static void
test_notes (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), "effort-1-1");
  g_autofree char *words = hexapla_note_dup_words (entry, 1);
  HexaplaNote *changed;

  hexapla_test_saved_add_note (fixture, "effort-1-1", 1, words, "As it is");
  changed = hexapla_test_saved_add_note (fixture, "effort-1-1", 0, "The words of another year",
                                         "Check again");
  hexapla_test_saved_add_note (fixture, "principle-1", HEXAPLA_NOTE_ON_ENTRY, NULL, "On all of it");
  hexapla_test_saved_show_view (fixture, HEXAPLA_SAVED_NOTES);
  hexapla_test_saved_assert_rows (fixture, "[Notes] principle-1 effort-1-1 effort-1-1");
  hexapla_test_saved_assert_shown (fixture, "The words under this note have changed");
  hexapla_test_saved_assert_shown (fixture, "The words of another year");
  hexapla_test_saved_assert_shown (fixture, "On all of it");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-notes");

  hexapla_test_saved_tab_to_list (fixture);
  hexapla_test_saved_press (fixture, "Down");
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-1-1");
  gtk_widget_activate_action (hexapla_test_saved_get_focus_row (fixture), "row.keep", NULL);
  hexapla_test_wait_until (
      hexapla_test_find_label (fixture->page, "The words under this note have changed") == NULL);
  g_assert_cmpstr (hexapla_note_get_quote (changed), !=, "The words of another year");
}

static void
test_orphans (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaNote *gone =
      hexapla_test_saved_add_note (fixture, "effort-99-1", 0, "What was", "Where did it go?");
  HexaplaNote *block =
      hexapla_test_saved_add_note (fixture, "effort-1-1", 900, "Far below", "No such block");
  GtkWidget *dialog;

  hexapla_test_saved_show (fixture);
  hexapla_test_saved_assert_shown (fixture, "2 notes have lost their place");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-orphans-hint");
  gtk_widget_activate (hexapla_test_find_class (fixture->page, "saved-orphans"));
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Notes Without a Place")
                           != NULL);
  hexapla_test_saved_assert_rows (fixture, "[Notes Without a Place] effort-99-1 effort-1-1");
  hexapla_test_saved_assert_shown (fixture, "What was");
  hexapla_test_saved_assert_shown (fixture, "The page under this note is gone");
  hexapla_test_saved_assert_shown (fixture, "The paragraph under this note is gone");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-orphans");

  /* Placed on the page that is left of its place. */
  hexapla_test_saved_tab_to_list (fixture);
  hexapla_test_saved_press (fixture, "Down");
  gtk_widget_activate_action (hexapla_test_saved_get_focus_row (fixture), "row.place-here", NULL);
  hexapla_test_wait_until (hexapla_note_get_block (block) == HEXAPLA_NOTE_ON_ENTRY);
  hexapla_test_saved_assert_rows (fixture,
                                  "[Notes Without a Place] effort-99-1 [Notes] effort-1-1");

  /* Placed on another one. */
  gtk_widget_activate_action (hexapla_test_saved_find_row (fixture, "effort-99-1"), "row.place",
                              NULL);
  hexapla_test_wait_until ((dialog = hexapla_test_find_window (HEXAPLA_TYPE_PLACE_DIALOG)) != NULL);
  hexapla_test_focus_window (GTK_WINDOW (dialog));
  hexapla_test_type (dialog, "attribution");
  hexapla_test_settle (dialog);
  hexapla_test_keep_picture (dialog, "saved-place");
  hexapla_test_saved_press (fixture, "Return");
  hexapla_test_wait_until (hexapla_test_find_window (HEXAPLA_TYPE_PLACE_DIALOG) == NULL);
  g_assert_cmpstr (hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (gone)), ==,
                   "term-attribution");
  hexapla_test_saved_assert_rows (fixture, "[Notes] effort-1-1 term-attribution");
}

static void
test_note_undo (HexaplaTestWindow *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;

  hexapla_test_saved_add_note (fixture, "effort-99-1", 0, "What was", "Where did it go?");
  hexapla_test_saved_show_view (fixture, HEXAPLA_SAVED_NOTES);
  hexapla_test_saved_tab_to_list (fixture);
  gtk_widget_activate_action (hexapla_test_saved_get_focus_row (fixture), "row.copy", NULL);
  hexapla_test_saved_assert_message (fixture, "Note copied");
  content = gdk_clipboard_get_content (clipboard);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==,
                   "effort-99-1\n\n“What was”\n\nWhere did it go?");
  hexapla_test_saved_press (fixture, "Delete");
  hexapla_test_saved_assert_rows (fixture, "[No Notes Yet]");
  hexapla_test_saved_press (fixture, "ctrl+z");
  hexapla_test_saved_assert_rows (fixture, "[Notes Without a Place] effort-99-1");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/saved-notes/notes", test_notes, 0 },
    { "/saved-notes/orphans", test_orphans, 0 },
    { "/saved-notes/note-undo", test_note_undo, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_saved_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
