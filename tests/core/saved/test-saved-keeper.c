/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <glib/gstdio.h>
#include <string.h>

#include "hexapla-core-test.h"
#include "hexapla-saved-test.h"

/* When the file is visited: for what was changed here, and for what others do to it. */

#define NAME HEXAPLA_SAVED_TEST_NAME
#define BACKUP NAME "~"
#define WAIT 20000

static guint64
get_inode (HexaplaSavedTest *fixture)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);
  GStatBuf info;

  g_assert_cmpint (g_stat (g_file_peek_path (file), &info), ==, 0);
  return info.st_ino;
}

static void
test_saves (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *backup = NULL;

  hexapla_saved_test_assert_names (fixture, "");
  hexapla_saved_add_bookmark (fixture->saved, "a");
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_PENDING);
  hexapla_saved_test_flush (fixture->saved);
  hexapla_saved_test_assert_names (fixture, NAME);
  hexapla_saved_test_assert_written (fixture);
  first = hexapla_saved_test_read (fixture->folder, NAME);

  hexapla_saved_add_note (fixture->saved, "a", 0, "words", "en", "note");
  hexapla_saved_test_flush (fixture->saved);
  hexapla_saved_test_assert_names (fixture, NAME " " BACKUP);
  hexapla_saved_test_assert_written (fixture);
  backup = hexapla_saved_test_read (fixture->folder, BACKUP);
  g_assert_cmpstr (backup, ==, first);

  hexapla_saved_test_reopen (fixture);
  hexapla_saved_test_assert_written (fixture);
  g_assert_cmpuint (hexapla_saved_count_notes (fixture->saved, "a"), ==, 1);
}

/* By itself, within a second of the first change, also while changes go on. */
static void
test_soon (HexaplaSavedTest *fixture, gconstpointer data)
{
  HexaplaNote *note = hexapla_saved_add_note (fixture->saved, "a", -1, NULL, NULL, "");
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);
  gint64 end = g_get_monotonic_time () + (gint64)(1000000 * hexapla_core_test_time_factor ());
  GString *text = g_string_new (NULL);

  while (!g_file_query_exists (file, NULL))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      hexapla_saved_set_note_text (fixture->saved, note, g_string_append_c (text, 'x')->str);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
  g_string_free (text, TRUE);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (
      hexapla_saved_get_state (fixture->saved) == HEXAPLA_SAVED_STATE_SAVED, WAIT);
  hexapla_saved_test_assert_written (fixture);
}

/* Nothing is written that says nothing new. */
static void
test_no_needless_writing (HexaplaSavedTest *fixture, gconstpointer data)
{
  static const char by_hand[] =
      "<saved xmlns='https://hexaplareader.github.io/ns/saved/1' framework='us-icdps-2024'\n"
      "   version='1.0'><bookmarks><!-- mine --><bookmark created='2026-01-01T00:00:00.000Z'"
      " entry='a'/></bookmarks></saved>";
  g_autofree char *file = NULL;
  guint64 inode;
  g_autoptr (HexaplaSavedUndo) undo = NULL;

  hexapla_saved_test_write (fixture->folder, NAME, by_hand, -1);
  hexapla_saved_test_reopen (fixture);
  g_assert_nonnull (hexapla_saved_lookup_bookmark (fixture->saved, "a"));
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_SAVED);
  hexapla_saved_test_flush (fixture->saved);
  file = hexapla_saved_test_read (fixture->folder, NAME);
  g_assert_cmpstr (file, ==, by_hand);

  hexapla_saved_add_bookmark (fixture->saved, "b");
  hexapla_saved_test_flush (fixture->saved);
  inode = get_inode (fixture);
  undo = hexapla_saved_remove_bookmark (fixture->saved, "b");
  hexapla_saved_undo (fixture->saved, undo);
  hexapla_saved_test_flush (fixture->saved);
  g_assert_cmpuint (get_inode (fixture), ==, inode);
}

/* Who keeps nothing has no folder. */
static void
test_no_folder (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (GFile) sub = g_file_get_child (fixture->folder, "sub");
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (sub);

  hexapla_saved_test_flush (saved);
  hexapla_saved_test_assert_names (fixture, "");

  hexapla_saved_add_bookmark (saved, "a");
  hexapla_saved_test_flush (saved);
  hexapla_saved_test_assert_names (fixture, "sub");
  g_clear_object (&saved);
  hexapla_saved_test_remove_folder (g_steal_pointer (&sub));
}

static void
test_before_loading (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (HexaplaSaved) other = NULL;

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);

  other = hexapla_saved_new (fixture->folder, "us-icdps-2024");
  hexapla_saved_add_bookmark (other, "b");
  g_assert_false (hexapla_saved_is_loaded (other));
  hexapla_saved_test_flush (other);
  g_assert_true (hexapla_saved_is_loaded (other));
  g_assert_nonnull (hexapla_saved_lookup_bookmark (other, "a"));
  g_clear_object (&fixture->saved);
  fixture->saved = g_steal_pointer (&other);
  hexapla_saved_test_assert_written (fixture);
}

/* Another program, as a sync client would: with a file of its own, moved into place. */
static void
test_others (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (HexaplaSaved) other = NULL;
  HexaplaNote *note;
  HexaplaNote *same;
  guint counts[3] = { 0 };

  note = hexapla_saved_add_note (fixture->saved, "a", 0, "words", "en", "first");
  hexapla_saved_test_flush (fixture->saved);
  g_signal_connect (fixture->saved, "merged", G_CALLBACK (hexapla_saved_test_on_merged), counts);

  /* Noticed without saving */
  other = hexapla_saved_test_open (fixture->folder);
  hexapla_saved_add_bookmark (other, "b");
  hexapla_saved_test_flush (other);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_lookup_bookmark (fixture->saved, "b") != NULL, WAIT);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[2], ==, 0);
  hexapla_saved_test_assert_written (fixture);

  /* Noticed when saving; the later one wins */
  same = hexapla_saved_lookup_note (other, hexapla_note_get_id (note));
  hexapla_saved_set_note_text (fixture->saved, note, "ours");
  hexapla_saved_set_note_text (other, same, "theirs, and later");
  while (hexapla_note_get_changed (same) <= hexapla_note_get_changed (note))
    {
      hexapla_saved_set_note_text (other, same, "");
      hexapla_saved_set_note_text (other, same, "theirs, and later");
    }
  hexapla_saved_test_flush (other);
  hexapla_saved_test_flush (fixture->saved);
  g_assert_cmpstr (hexapla_note_get_text (note), ==, "theirs, and later");
  g_assert_cmpuint (counts[2], ==, 1);
  g_assert_cmpuint (hexapla_saved_count_notes (fixture->saved, "a"), ==, 2);
  hexapla_saved_test_assert_written (fixture);

  /* And the other one comes to the same. */
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_count_notes (other, "a") == 2, WAIT);
  hexapla_saved_test_flush (other);
  hexapla_saved_test_assert_written (fixture);
}

static void
test_removed_by_others (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  g_assert_true (g_file_delete (file, NULL, NULL));
  HEXAPLA_CORE_TEST_WAIT_UNTIL (g_file_query_exists (file, NULL), WAIT);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (
      hexapla_saved_get_state (fixture->saved) == HEXAPLA_SAVED_STATE_SAVED, WAIT);
  hexapla_saved_test_assert_written (fixture);
}

static void
test_newer (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (HexaplaSaved) saved = hexapla_saved_new (fixture->folder, "us-icdps-2024");
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *old = hexapla_saved_test_print (fixture->saved);

  hexapla_saved_test_write (fixture->folder, NAME, HEXAPLA_SAVED_TEST_NEWER, -1);
  g_assert_false (hexapla_saved_load (saved, &error));
  g_assert_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION);
  g_assert_cmpint (hexapla_saved_get_state (saved), ==, HEXAPLA_SAVED_STATE_READ_ONLY);
  g_assert_cmpint (hexapla_saved_get_problem (saved), ==, HEXAPLA_SAVED_PROBLEM_NEWER_VERSION);
  g_assert_nonnull (strstr (hexapla_saved_get_problem_message (saved), "newer"));

  g_assert_null (hexapla_saved_add_bookmark (saved, "a"));
  g_assert_null (hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "x"));
  g_assert_false (hexapla_saved_set_status (saved, "a", HEXAPLA_FOLLOW_UP_DONE));
  hexapla_saved_retry (saved);
  hexapla_saved_flush (saved, WAIT, NULL);
  file = hexapla_saved_test_read (fixture->folder, NAME);
  g_assert_cmpstr (file, ==, HEXAPLA_SAVED_TEST_NEWER);
  hexapla_saved_test_assert_names (fixture, NAME);

  /* Until the old program may again. */
  hexapla_saved_test_write (fixture->folder, NAME, old, -1);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_get_state (saved) == HEXAPLA_SAVED_STATE_SAVED, WAIT);
  g_assert_nonnull (hexapla_saved_add_bookmark (saved, "a"));
  hexapla_saved_test_flush (saved);
}

/* The other computer was updated first. */
static void
test_newer_meanwhile (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  hexapla_saved_add_bookmark (fixture->saved, "b");
  hexapla_saved_test_write (fixture->folder, NAME, HEXAPLA_SAVED_TEST_NEWER, -1);
  g_assert_false (hexapla_saved_flush (fixture->saved, WAIT, &error));
  g_assert_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION);
  file = hexapla_saved_test_read (fixture->folder, NAME);
  g_assert_cmpstr (file, ==, HEXAPLA_SAVED_TEST_NEWER);
  g_assert_nonnull (hexapla_saved_lookup_bookmark (fixture->saved, "b"));
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_READ_ONLY);
}

int
main (int argc, char **argv)
{
  static const HexaplaSavedTestCase cases[] = {
    { "/core/saved/keeper/saves", test_saves },
    { "/core/saved/keeper/soon", test_soon },
    { "/core/saved/keeper/no-needless-writing", test_no_needless_writing },
    { "/core/saved/keeper/no-folder", test_no_folder },
    { "/core/saved/keeper/before-loading", test_before_loading },
    { "/core/saved/keeper/others", test_others },
    { "/core/saved/keeper/removed-by-others", test_removed_by_others },
    { "/core/saved/keeper/newer", test_newer },
    { "/core/saved/keeper/newer-meanwhile", test_newer_meanwhile },
  };

  g_test_init (&argc, &argv, NULL);
  hexapla_saved_test_add_cases (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
