/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include "hexapla-core-test.h"
#include "hexapla-saved-test.h"

/* A layer and its file: when it is saved, what is read again, and what others do to it. */

#define NAME HEXAPLA_SAVED_TEST_NAME
#define BACKUP NAME "~"
#define WAIT 20000

typedef struct
{
  GFile *folder;
  HexaplaSaved *saved;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = hexapla_saved_test_make_folder ();
  fixture->saved = hexapla_saved_test_open (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->saved);
  hexapla_saved_test_remove_folder (fixture->folder);
}

/* Ends the program, and begins it anew. */
static void
reopen (Fixture *fixture)
{
  g_clear_object (&fixture->saved);
  fixture->saved = hexapla_saved_test_open (fixture->folder);
}

static void
assert_file_is_memory (Fixture *fixture)
{
  g_autofree char *file = hexapla_saved_test_read (fixture->folder, NAME);
  g_autofree char *memory = hexapla_saved_test_print (fixture->saved);

  g_assert_cmpstr (file, ==, memory);
}

static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autofree char *names = hexapla_saved_test_names (fixture->folder);

  g_assert_cmpstr (names, ==, expected);
}

static guint64
get_inode (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);
  GStatBuf info;

  g_assert_cmpint (g_stat (g_file_peek_path (file), &info), ==, 0);
  return info.st_ino;
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *backup = NULL;

  assert_names (fixture, "");
  hexapla_saved_add_bookmark (fixture->saved, "a");
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_PENDING);
  hexapla_saved_test_flush (fixture->saved);
  assert_names (fixture, NAME);
  assert_file_is_memory (fixture);
  first = hexapla_saved_test_read (fixture->folder, NAME);

  hexapla_saved_add_note (fixture->saved, "a", 0, "words", "en", "note");
  hexapla_saved_test_flush (fixture->saved);
  assert_names (fixture, NAME " " BACKUP);
  assert_file_is_memory (fixture);
  backup = hexapla_saved_test_read (fixture->folder, BACKUP);
  g_assert_cmpstr (backup, ==, first);

  reopen (fixture);
  assert_file_is_memory (fixture);
  g_assert_cmpuint (hexapla_saved_count_notes (fixture->saved, "a"), ==, 1);
}

/* By itself, within a second of the first change, also while changes go on. */
static void
test_soon (Fixture *fixture, gconstpointer data)
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
  assert_file_is_memory (fixture);
}

/* Nothing is written that says nothing new. */
static void
test_no_needless_writing (Fixture *fixture, gconstpointer data)
{
  static const char by_hand[] =
      "<saved xmlns='https://hexaplareader.github.io/ns/saved/1' framework='us-icdps-2024'\n"
      "   version='1.0'><bookmarks><!-- mine --><bookmark created='2026-01-01T00:00:00.000Z'"
      " entry='a'/></bookmarks></saved>";
  g_autofree char *file = NULL;
  guint64 inode;
  g_autoptr (HexaplaSavedUndo) undo = NULL;

  hexapla_saved_test_write (fixture->folder, NAME, by_hand, -1);
  reopen (fixture);
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

static void
test_before_loading (Fixture *fixture, gconstpointer data)
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
  assert_file_is_memory (fixture);
}

/* Who keeps nothing has no folder. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) sub = g_file_get_child (fixture->folder, "sub");
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (sub);

  hexapla_saved_test_flush (saved);
  assert_names (fixture, "");

  hexapla_saved_add_bookmark (saved, "a");
  hexapla_saved_test_flush (saved);
  assert_names (fixture, "sub");
  g_clear_object (&saved);
  hexapla_saved_test_remove_folder (g_steal_pointer (&sub));
}

static void
on_merged (HexaplaSaved *saved, guint n_changes, guint n_conflicts, guint *counts)
{
  counts[0]++;
  counts[1] += n_changes;
  counts[2] += n_conflicts;
}

/* Another program, as a sync client would: with a file of its own, moved into place. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HexaplaSaved) other = NULL;
  HexaplaNote *note;
  HexaplaNote *same;
  guint counts[3] = { 0 };

  note = hexapla_saved_add_note (fixture->saved, "a", 0, "words", "en", "first");
  hexapla_saved_test_flush (fixture->saved);
  g_signal_connect (fixture->saved, "merged", G_CALLBACK (on_merged), counts);

  /* Noticed without saving */
  other = hexapla_saved_test_open (fixture->folder);
  hexapla_saved_add_bookmark (other, "b");
  hexapla_saved_test_flush (other);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_lookup_bookmark (fixture->saved, "b") != NULL, WAIT);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[2], ==, 0);
  assert_file_is_memory (fixture);

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
  assert_file_is_memory (fixture);

  /* And the other one comes to the same. */
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_count_notes (other, "a") == 2, WAIT);
  hexapla_saved_test_flush (other);
  assert_file_is_memory (fixture);
}

static void
test_removed_by_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  g_assert_true (g_file_delete (file, NULL, NULL));
  HEXAPLA_CORE_TEST_WAIT_UNTIL (g_file_query_exists (file, NULL), WAIT);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (
      hexapla_saved_get_state (fixture->saved) == HEXAPLA_SAVED_STATE_SAVED, WAIT);
  assert_file_is_memory (fixture);
}

#define NEWER                                                                                      \
  "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/2\" version=\"2.0\"><new/></saved>"

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HexaplaSaved) saved = hexapla_saved_new (fixture->folder, "us-icdps-2024");
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *old = hexapla_saved_test_print (fixture->saved);

  hexapla_saved_test_write (fixture->folder, NAME, NEWER, -1);
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
  g_assert_cmpstr (file, ==, NEWER);
  assert_names (fixture, NAME);

  /* Until the old program may again. */
  hexapla_saved_test_write (fixture->folder, NAME, old, -1);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_get_state (saved) == HEXAPLA_SAVED_STATE_SAVED, WAIT);
  g_assert_nonnull (hexapla_saved_add_bookmark (saved, "a"));
  hexapla_saved_test_flush (saved);
}

/* The other computer was updated first. */
static void
test_newer_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  hexapla_saved_add_bookmark (fixture->saved, "b");
  hexapla_saved_test_write (fixture->folder, NAME, NEWER, -1);
  g_assert_false (hexapla_saved_flush (fixture->saved, WAIT, &error));
  g_assert_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION);
  file = hexapla_saved_test_read (fixture->folder, NAME);
  g_assert_cmpstr (file, ==, NEWER);
  g_assert_nonnull (hexapla_saved_lookup_bookmark (fixture->saved, "b"));
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_READ_ONLY);
}

static void
on_damaged (HexaplaSaved *saved, const char *path, const char *reason, char **result)
{
  g_assert_null (*result);
  g_assert_cmpstr (reason, !=, "");
  *result = g_strdup (path);
}

/* Loads a file that was changed into @contents. Whatever that makes of it, nothing is lost: it is
 * read, or set aside as it is while the generation before is read.
 */
static void
try_damage (GFile *folder, const char *contents, gsize length, const char *before)
{
  g_autoptr (HexaplaSaved) saved = hexapla_saved_new (folder, "us-icdps-2024");
  g_autofree char *aside = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *main_file = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *memory = NULL;
  gboolean loaded;
  gsize kept_length = 0;

  hexapla_saved_test_write (folder, NAME, contents, (gssize)length);
  g_signal_connect (saved, "damaged", G_CALLBACK (on_damaged), &aside);
  loaded = hexapla_saved_load (saved, NULL);

  backup = hexapla_saved_test_read (folder, BACKUP);
  main_file = hexapla_saved_test_read (folder, NAME);
  g_assert_cmpstr (backup, ==, before);
  g_assert_true (loaded == (aside == NULL) || hexapla_saved_is_read_only (saved));
  if (aside == NULL)
    {
      g_assert_nonnull (main_file);
      return;
    }

  g_assert_null (main_file);
  g_file_get_contents (aside, &kept, &kept_length, NULL);
  g_assert_cmpmem (kept, kept_length, contents, length);
  memory = hexapla_saved_test_print (saved);
  g_assert_cmpstr (memory, ==, before);
  g_assert_cmpint (g_unlink (aside), ==, 0);
}

static void
test_damaged_everywhere (Fixture *fixture, gconstpointer data)
{
  static const guint8 flips[] = { 0x01, 0x20, 0x80, 0xff };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length;

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_add_note (fixture->saved, "a", 0, "wörds", "en", "note");
  hexapla_saved_test_flush (fixture->saved);
  hexapla_saved_set_status (fixture->saved, "a", HEXAPLA_FOLLOW_UP_DONE);
  hexapla_saved_test_flush (fixture->saved);
  before = hexapla_saved_test_read (fixture->folder, BACKUP);
  after = hexapla_saved_test_read (fixture->folder, NAME);
  length = strlen (after);
  g_clear_object (&fixture->saved);

  for (gsize i = 0; i < length; i++)
    {
      try_damage (fixture->folder, after, i, before);
      for (guint j = 0; j < G_N_ELEMENTS (flips); j++)
        {
          g_autofree char *flipped = g_strdup (after);

          flipped[i] = (char)((guint8)flipped[i] ^ flips[j]);
          try_damage (fixture->folder, flipped, length, before);
        }
    }
}

/* After damage all goes on: the good generation is saved anew, and both damaged files are kept. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = NULL;
  g_autofree char *names = NULL;
  g_autoptr (HexaplaSaved) saved = NULL;
  g_autoptr (GError) error = NULL;

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  hexapla_saved_test_write (fixture->folder, BACKUP, "also damaged", -1);
  hexapla_saved_test_write (fixture->folder, NAME, "damaged", -1);

  saved = hexapla_saved_new (fixture->folder, "us-icdps-2024");
  g_signal_connect (saved, "damaged", G_CALLBACK (on_damaged), &aside);
  g_assert_false (hexapla_saved_load (saved, &error));
  g_assert_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_INVALID);
  g_assert_nonnull (aside);
  g_assert_cmpint (hexapla_saved_get_state (saved), ==, HEXAPLA_SAVED_STATE_SAVED);
  g_assert_null (strstr (aside, "~"));

  names = hexapla_saved_test_names (fixture->folder);
  g_assert_nonnull (strstr (names, ".damaged-"));
  g_assert_nonnull (strstr (names, ".xml~"));
  g_assert_null (hexapla_saved_test_read (fixture->folder, NAME));
  g_assert_null (hexapla_saved_test_read (fixture->folder, BACKUP));
}

/* The program in memory knows better than a file that somebody broke meanwhile. */
static void
test_damaged_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = NULL;
  g_autofree char *kept = NULL;

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  g_signal_connect (fixture->saved, "damaged", G_CALLBACK (on_damaged), &aside);
  hexapla_saved_test_write (fixture->folder, NAME, "half a fi", -1);
  hexapla_saved_add_bookmark (fixture->saved, "b");
  hexapla_saved_test_flush (fixture->saved);
  g_assert_nonnull (aside);
  g_file_get_contents (aside, &kept, NULL, NULL);
  g_assert_cmpstr (kept, ==, "half a fi");
  assert_file_is_memory (fixture);
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  hexapla_saved_add_bookmark (fixture->saved, "b");
  hexapla_saved_test_flush (fixture->saved);
  g_clear_object (&fixture->saved);
  g_assert_true (g_file_delete (file, NULL, NULL));

  fixture->saved = hexapla_saved_test_open (fixture->folder);
  g_assert_nonnull (hexapla_saved_lookup_bookmark (fixture->saved, "a"));
  hexapla_saved_test_flush (fixture->saved);
  assert_file_is_memory (fixture);
}

/* What a killed program left is removed when it is old; what is being written is not. */
static void
test_leftovers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) old = g_file_get_child (fixture->folder, "." NAME ".old");
  g_autoptr (GFile) young = g_file_get_child (fixture->folder, "." NAME ".new");
  g_autofree char *path = g_file_get_path (old);
  struct utimbuf times = { 1, 1 };

  hexapla_saved_test_write (fixture->folder, "." NAME ".old", "x", -1);
  hexapla_saved_test_write (fixture->folder, "." NAME ".new", "x", -1);
  hexapla_saved_test_write (fixture->folder, ".other.xml.old", "x", -1);
  g_assert_cmpint (g_utime (path, &times), ==, 0);
  reopen (fixture);
  assert_names (fixture, ".other.xml.old ." NAME ".new");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  hexapla_saved_test_write (fixture->folder, "elsewhere", "", 0);
  hexapla_saved_add_bookmark (fixture->saved, "a");
  {
    g_autofree char *memory = hexapla_saved_test_print (fixture->saved);

    hexapla_saved_test_write (fixture->folder, "elsewhere", memory, -1);
  }
  g_assert_true (g_file_make_symbolic_link (file, "elsewhere", NULL, &error));
  hexapla_saved_add_bookmark (fixture->saved, "b");
  hexapla_saved_test_flush (fixture->saved);
  g_assert_cmpint (g_lstat (g_file_peek_path (file), &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  assert_file_is_memory (fixture);
}

static void
test_mode (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, NAME);
  const char *path = g_file_peek_path (file);
  GStatBuf info;

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_test_flush (fixture->saved);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600); /* notes are nobody else's */

  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  hexapla_saved_add_bookmark (fixture->saved, "b");
  hexapla_saved_test_flush (fixture->saved);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0644);
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
test_save_as_and_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "exported.xml");
  g_autoptr (GFile) missing = g_file_get_child (fixture->folder, "missing.xml");
  g_autoptr (HexaplaSaved) other = hexapla_saved_new (fixture->folder, "us-icdps-2024");
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (GAsyncResult) failed = NULL;
  g_autoptr (GError) error = NULL;
  guint counts[3] = { 0 };

  hexapla_saved_add_bookmark (fixture->saved, "a");
  hexapla_saved_add_note (fixture->saved, "a", -1, NULL, NULL, "note");
  hexapla_saved_save_as_async (fixture->saved, file, NULL, on_result, &saved);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (saved != NULL, WAIT);
  hexapla_saved_save_as_finish (fixture->saved, saved, &error);
  g_assert_no_error (error);

  hexapla_saved_load_async (other, on_result, &loaded);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (loaded != NULL, WAIT);
  g_assert_true (hexapla_saved_load_finish (other, loaded, &error));
  hexapla_saved_test_flush (fixture->saved);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_count_notes (other, "a") == 1, WAIT);

  g_signal_connect (other, "merged", G_CALLBACK (on_merged), counts);
  {
    g_autoptr (HexaplaSavedUndo) undo = hexapla_saved_remove_bookmark (other, "a");

    g_assert_nonnull (undo);
  }
  hexapla_saved_import_async (other, file, NULL, on_result, &imported);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (imported != NULL, WAIT);
  g_assert_true (hexapla_saved_import_finish (other, imported, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_nonnull (hexapla_saved_lookup_bookmark (other, "a"));

  hexapla_saved_import_async (other, missing, NULL, on_result, &failed);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (failed != NULL, WAIT);
  g_assert_false (hexapla_saved_import_finish (other, failed, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  hexapla_saved_test_flush (other);
}

static void
test_import_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) newer = g_bytes_new_static (NEWER, strlen (NEWER));
  g_autoptr (GError) error = NULL;

  g_assert_false (hexapla_saved_import (fixture->saved, newer, &error));
  g_assert_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION);
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_SAVED);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/core/saved/disk/saves", test_saves },
    { "/core/saved/disk/soon", test_soon },
    { "/core/saved/disk/no-needless-writing", test_no_needless_writing },
    { "/core/saved/disk/no-folder", test_no_folder },
    { "/core/saved/disk/before-loading", test_before_loading },
    { "/core/saved/disk/others", test_others },
    { "/core/saved/disk/removed-by-others", test_removed_by_others },
    { "/core/saved/disk/newer", test_newer },
    { "/core/saved/disk/newer-meanwhile", test_newer_meanwhile },
    { "/core/saved/disk/damaged-everywhere", test_damaged_everywhere },
    { "/core/saved/disk/damaged", test_damaged },
    { "/core/saved/disk/damaged-meanwhile", test_damaged_meanwhile },
    { "/core/saved/disk/missing-file", test_missing_file },
    { "/core/saved/disk/leftovers", test_leftovers },
    { "/core/saved/disk/link", test_link },
    { "/core/saved/disk/mode", test_mode },
    { "/core/saved/disk/save-as-and-import", test_save_as_and_import },
    { "/core/saved/disk/import-refused", test_import_refused },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
