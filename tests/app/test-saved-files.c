/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* What is saved, out to files and in from them. */

#include "hexapla-window-private.h"

#include <string.h>

#include "hexapla-test-saved.h"

static GFile *
new_file (const char *name)
{
  return g_file_new_build_filename (hexapla_test_get_folder (), name, NULL);
}

static void
test_export (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) notes = new_file ("notes.md");
  g_autoptr (GFile) all = new_file ("all.xml");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_add_note (fixture, "effort-3-2", HEXAPLA_NOTE_ON_ENTRY, NULL,
                               "Ask the ministry.");
  hexapla_test_saved_show (fixture);
  hexapla_window_export_notes (fixture->window, notes, HEXAPLA_NOTES_MARKDOWN);
  hexapla_test_saved_assert_message (fixture, "Notes exported to “notes.md”");
  g_file_load_contents (notes, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Ask the ministry."));
  g_assert_nonnull (strstr (text, "hexapla:us-icdps-2024/effort-3-2"));

  hexapla_window_export_saved (fixture->window, all);
  hexapla_test_saved_assert_message (fixture, "Everything saved was exported to “all.xml”");
  hexapla_test_window_forget_saved (fixture);
  hexapla_test_saved_assert_rows (fixture, "[No Bookmarks Yet]");
  hexapla_window_import_saved (fixture->window, all);
  hexapla_test_wait_until (g_list_model_get_n_items (hexapla_saved_get_bookmarks (fixture->saved))
                           == 6);
  g_assert_cmpuint (hexapla_saved_count_notes (fixture->saved, "effort-3-2"), ==, 1);
  hexapla_test_saved_assert_rows (fixture,
                                  "[Guiding Principles] principle-1 [Action Items] action-1 "
                                  "[Lines of Effort] effort-3-2 effort-1-1 effort-2-1 "
                                  "[Glossary] term-attribution");
  hexapla_window_import_saved (fixture->window, all);
  hexapla_test_saved_assert_message (fixture, "Imported: there was nothing new in the file");
}

static char *
dup_failure (HexaplaTestWindow *fixture)
{
  GtkWidget *dialog;
  char *text;

  hexapla_test_wait_until ((dialog = hexapla_test_find_window (GTK_TYPE_MESSAGE_DIALOG)) != NULL);
  hexapla_test_focus_window (GTK_WINDOW (dialog));
  text = hexapla_test_dup_text (dialog);
  hexapla_test_saved_press (fixture, "Escape");
  hexapla_test_wait_until (hexapla_test_find_window (GTK_TYPE_MESSAGE_DIALOG) == NULL);
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  return text;
}

static void
test_failures (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) wrong = new_file ("wrong.xml");
  g_autoptr (GFile) nowhere = new_file ("nowhere/notes.md");
  g_autofree char *imported = NULL;
  g_autofree char *exported = NULL;
  g_autofree char *saved = NULL;

  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_show (fixture);
  g_assert_true (g_file_replace_contents (wrong, "<saved", 6, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                          NULL, NULL));
  hexapla_window_import_saved (fixture->window, wrong);
  imported = dup_failure (fixture);
  g_assert_nonnull (strstr (imported, "“wrong.xml” could not be imported"));
  g_assert_cmpuint (strlen (imported), >, strlen ("“wrong.xml” could not be imported\nClose\n"));

  hexapla_window_export_notes (fixture->window, nowhere, HEXAPLA_NOTES_CSV);
  exported = dup_failure (fixture);
  g_assert_nonnull (strstr (exported, "The notes could not be exported to “notes.md”"));
  hexapla_window_export_saved (fixture->window, nowhere);
  saved = dup_failure (fixture);
  g_assert_nonnull (strstr (saved, "What is saved could not be exported to “notes.md”"));
  g_assert_cmpuint (g_list_model_get_n_items (hexapla_saved_get_bookmarks (fixture->saved)), ==, 6);
}

/* There in a build with the sanitizers, where GTK's own file chooser is left alone: its list of
 * places keeps what it looked up, in threads of its own. */
void __lsan_disable (void) __attribute__ ((weak));

/* The menu opens, and its items lead to where a file is chosen. */
static void
test_chooser (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button, *chooser;

  hexapla_test_saved_show (fixture);
  button = hexapla_test_find_type (hexapla_test_saved_get_list (fixture), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  hexapla_test_wait_until (hexapla_test_find_label (button, "Export Everything…") != NULL);
  hexapla_test_settle (button);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-export");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  hexapla_test_settle (button);

  if (__lsan_disable != NULL)
    return;
  hexapla_test_window_act (fixture, "win.export-notes", "html");
  hexapla_test_wait_until ((chooser = hexapla_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG))
                           != NULL);
  g_assert_nonnull (hexapla_test_find_label (chooser, "Export"));
  {
    g_autofree char *name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));

    g_assert_cmpstr (name, ==, "Notes.html");
  }
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  hexapla_test_wait_until (hexapla_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/saved-files/export", test_export, 0 },
    { "/saved-files/failures", test_failures, 0 },
    { "/saved-files/chooser", test_chooser, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_saved_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
