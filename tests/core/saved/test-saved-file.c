/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include "hexapla-saved-test.h"

/* The file itself: damaged, missing, linked to, with leftovers beside it. */

#define NAME HEXAPLA_SAVED_TEST_NAME
#define BACKUP NAME "~"

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
test_damaged_everywhere (HexaplaSavedTest *fixture, gconstpointer data)
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
test_damaged (HexaplaSavedTest *fixture, gconstpointer data)
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
test_damaged_meanwhile (HexaplaSavedTest *fixture, gconstpointer data)
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
  hexapla_saved_test_assert_written (fixture);
}

static void
test_missing_file (HexaplaSavedTest *fixture, gconstpointer data)
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
  hexapla_saved_test_assert_written (fixture);
}

/* What a killed program left is removed when it is old; what is being written is not. */
static void
test_leftovers (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (GFile) old = g_file_get_child (fixture->folder, "." NAME ".old");
  g_autoptr (GFile) young = g_file_get_child (fixture->folder, "." NAME ".new");
  g_autofree char *path = g_file_get_path (old);
  struct utimbuf times = { 1, 1 };

  hexapla_saved_test_write (fixture->folder, "." NAME ".old", "x", -1);
  hexapla_saved_test_write (fixture->folder, "." NAME ".new", "x", -1);
  hexapla_saved_test_write (fixture->folder, ".other.xml.old", "x", -1);
  g_assert_cmpint (g_utime (path, &times), ==, 0);
  hexapla_saved_test_reopen (fixture);
  hexapla_saved_test_assert_names (fixture, ".other.xml.old ." NAME ".new");
}

static void
test_link (HexaplaSavedTest *fixture, gconstpointer data)
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
  hexapla_saved_test_assert_written (fixture);
}

static void
test_mode (HexaplaSavedTest *fixture, gconstpointer data)
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

int
main (int argc, char **argv)
{
  static const HexaplaSavedTestCase cases[] = {
    { "/core/saved/file/damaged-everywhere", test_damaged_everywhere },
    { "/core/saved/file/damaged", test_damaged },
    { "/core/saved/file/damaged-meanwhile", test_damaged_meanwhile },
    { "/core/saved/file/missing-file", test_missing_file },
    { "/core/saved/file/leftovers", test_leftovers },
    { "/core/saved/file/link", test_link },
    { "/core/saved/file/mode", test_mode },
  };

  g_test_init (&argc, &argv, NULL);
  hexapla_saved_test_add_cases (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
