/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "hexapla-saved-test.h"

/* What is saved, as a file that is read in again. */

#define WAIT 20000

static void
test_save_as_and_import (HexaplaSavedTest *fixture, gconstpointer data)
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
  hexapla_saved_save_as_async (fixture->saved, file, NULL, hexapla_saved_test_on_result, &saved);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (saved != NULL, WAIT);
  hexapla_saved_save_as_finish (fixture->saved, saved, &error);
  g_assert_no_error (error);

  hexapla_saved_load_async (other, hexapla_saved_test_on_result, &loaded);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (loaded != NULL, WAIT);
  g_assert_true (hexapla_saved_load_finish (other, loaded, &error));
  hexapla_saved_test_flush (fixture->saved);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_count_notes (other, "a") == 1, WAIT);

  g_signal_connect (other, "merged", G_CALLBACK (hexapla_saved_test_on_merged), counts);
  {
    g_autoptr (HexaplaSavedUndo) undo = hexapla_saved_remove_bookmark (other, "a");

    g_assert_nonnull (undo);
  }
  hexapla_saved_import_async (other, file, NULL, hexapla_saved_test_on_result, &imported);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (imported != NULL, WAIT);
  g_assert_true (hexapla_saved_import_finish (other, imported, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_nonnull (hexapla_saved_lookup_bookmark (other, "a"));

  hexapla_saved_import_async (other, missing, NULL, hexapla_saved_test_on_result, &failed);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (failed != NULL, WAIT);
  g_assert_false (hexapla_saved_import_finish (other, failed, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  hexapla_saved_test_flush (other);
}

static void
test_import_refused (HexaplaSavedTest *fixture, gconstpointer data)
{
  g_autoptr (GBytes) newer =
      g_bytes_new_static (HEXAPLA_SAVED_TEST_NEWER, strlen (HEXAPLA_SAVED_TEST_NEWER));
  g_autoptr (GError) error = NULL;

  g_assert_false (hexapla_saved_import (fixture->saved, newer, &error));
  g_assert_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION);
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_SAVED);
}

int
main (int argc, char **argv)
{
  static const HexaplaSavedTestCase cases[] = {
    { "/core/saved/import/save-as-and-import", test_save_as_and_import },
    { "/core/saved/import/import-refused", test_import_refused },
  };

  g_test_init (&argc, &argv, NULL);
  hexapla_saved_test_add_cases (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
