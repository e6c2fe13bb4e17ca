/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-test.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "hexapla-core-test.h"
#include "xml/hexapla-load.h"

#define FRAMEWORK "us-icdps-2024"
#define TIMEOUT 20000

GFile *
hexapla_saved_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("hexapla-saved-XXXXXX", &error);

  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

void
hexapla_saved_test_remove_folder (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_object_unref (folder);
}

HexaplaSaved *
hexapla_saved_test_open (GFile *folder)
{
  HexaplaSaved *saved = hexapla_saved_new (folder, FRAMEWORK);
  g_autoptr (GError) error = NULL;

  hexapla_saved_load (saved, &error);
  g_assert_no_error (error);
  return saved;
}

void
hexapla_saved_test_flush (HexaplaSaved *saved)
{
  g_autoptr (GError) error = NULL;
  gboolean flushed = hexapla_saved_flush (saved, TIMEOUT, &error);

  g_assert_no_error (error);
  g_assert_true (flushed);
  g_assert_cmpint (hexapla_saved_get_state (saved), ==, HEXAPLA_SAVED_STATE_SAVED);
}

void
hexapla_saved_test_save_note (GFile *folder)
{
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (folder);

  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "one");
  hexapla_saved_test_flush (saved);
}

guint
hexapla_saved_test_count_notes (GFile *folder)
{
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (folder);

  return hexapla_saved_count_notes (saved, "a");
}

char *
hexapla_saved_test_print (HexaplaSaved *saved)
{
  g_autoptr (GBytes) bytes = hexapla_saved_serialize (saved);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

char *
hexapla_saved_test_list (GListModel *items)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", hexapla_saved_item_get_entry (item));
    }

  return g_string_free (list, FALSE);
}

char *
hexapla_saved_test_read (GFile *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  char *contents = NULL;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL);
  return contents;
}

void
hexapla_saved_test_write (GFile *folder, const char *name, const char *contents, gssize length)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  FILE *stream = fopen (g_file_peek_path (file), "we");
  size_t n = length < 0 ? strlen (contents) : (size_t)length;

  /* Thousands of times, so nothing is synced. */
  g_assert_nonnull (stream);
  g_assert_cmpuint (fwrite (contents, 1, n, stream), ==, n);
  g_assert_cmpint (fclose (stream), ==, 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

char *
hexapla_saved_test_names (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **)names->pdata);
}

HexaplaFramework *
hexapla_saved_test_framework (const char *entries)
{
  g_autofree char *document = hexapla_core_test_wrap (entries);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework =
      hexapla_load_bytes (bytes, "made up", NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return framework;
}

static void
set_up (HexaplaSavedTest *fixture, gconstpointer data)
{
  fixture->folder = hexapla_saved_test_make_folder ();
  fixture->saved = hexapla_saved_test_open (fixture->folder);
}

static void
tear_down (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_clear_object (&fixture->saved);
  hexapla_saved_test_remove_folder (fixture->folder);
}

void
hexapla_saved_test_add_cases (const HexaplaSavedTestCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    g_test_add (cases[i].path, HexaplaSavedTest, NULL, set_up, cases[i].test, tear_down);
}

void
hexapla_saved_test_reopen (HexaplaSavedTest *fixture)
{
  g_clear_object (&fixture->saved);
  fixture->saved = hexapla_saved_test_open (fixture->folder);
}

void
hexapla_saved_test_assert_written (HexaplaSavedTest *fixture)
{
  g_autofree char *file = hexapla_saved_test_read (fixture->folder, HEXAPLA_SAVED_TEST_NAME);
  g_autofree char *memory = hexapla_saved_test_print (fixture->saved);

  g_assert_cmpstr (file, ==, memory);
}

void
hexapla_saved_test_assert_names (HexaplaSavedTest *fixture, const char *expected)
{
  g_autofree char *names = hexapla_saved_test_names (fixture->folder);

  g_assert_cmpstr (names, ==, expected);
}

void
hexapla_saved_test_on_merged (HexaplaSaved *saved,
                              guint n_changes,
                              guint n_conflicts,
                              guint *counts)
{
  counts[0]++;
  counts[1] += n_changes;
  counts[2] += n_conflicts;
}

void
hexapla_saved_test_on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}
