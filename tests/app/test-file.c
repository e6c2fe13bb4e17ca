/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "hexapla-test-window.h"
#include "xml/hexapla-load.h"

/* A file of the tests of the loader, under a name in the folder of this test. */
static GFile *
copy_fixture (const char *folder, const char *fixture, const char *name)
{
  g_autofree char *file_name = g_strconcat (fixture, ".hexapla", NULL);
  g_autofree char *from =
      g_test_build_filename (G_TEST_DIST, "..", "data", folder, file_name, NULL);
  g_autofree char *to = g_build_filename (hexapla_test_get_folder (), name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_file_get_contents (from, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, contents, (gssize)length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (to);
}

/* Opens it as a double click does. */
static HexaplaWindow *
open_file (HexaplaTestWindow *fixture, GFile *file)
{
  GtkWindow *window;

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  window = gtk_application_get_active_window (GTK_APPLICATION (fixture->application));
  g_assert_true (HEXAPLA_IS_WINDOW (window));
  g_assert_true (window != GTK_WINDOW (fixture->window));
  g_assert_false (hexapla_window_is_main (HEXAPLA_WINDOW (window)));
  return HEXAPLA_WINDOW (window);
}

/* In a window of its own, in the language that it has; nothing else changes. */
static void
test_good (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = copy_fixture ("valid", "everything", "Good.HEXAPLA");
  g_autofree char *last_page = NULL;
  g_auto (GStrv) languages = NULL;
  HexaplaWindow *window = open_file (fixture, file);

  hexapla_test_wait_until (hexapla_window_get_page_id (window) != NULL);
  g_assert_cmpstr (hexapla_window_get_page_id (window), ==, "overview");
  hexapla_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (window), "Everything the vocabulary has"));
  hexapla_window_open (window, "effort-1-1");
  g_assert_cmpstr (hexapla_window_get_page_id (window), ==, "effort-1-1");
  hexapla_window_save_state (window);
  hexapla_test_destroy_window (GTK_WINDOW (window));

  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");
  hexapla_window_save_state (fixture->window);
  last_page = g_settings_get_string (fixture->settings, "last-page");
  languages = g_settings_get_strv (fixture->settings, "languages");
  g_assert_cmpstr (last_page, ==, "overview");
  g_assert_null (languages[0]);
}

/* All that is wrong with it is listed, with the line. */
static void
test_bad (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *folder;
    const char *name;
  } rows[] = {
    { "invalid/meaning", "dangling-ref" }, { "invalid/hostile", "doctype" },
    { "invalid/hostile", "empty" },        { "invalid/hostile", "json" },
    { "invalid/hostile", "binary" },       { "invalid/structure", "official-bad-href" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file = copy_fixture (rows[i].folder, rows[i].name, "bad.hexapla");
      g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
      GListModel *model = G_LIST_MODEL (findings);
      HexaplaWindow *window = open_file (fixture, file);
      g_autofree char *text = NULL;

      g_test_message ("%s", rows[i].name);
      g_assert_null (hexapla_load_file (file, findings, NULL, NULL, NULL, NULL));
      g_assert_cmpuint (g_list_model_get_n_items (model), >, 0);
      hexapla_test_wait_until (
          hexapla_test_find_label (GTK_WIDGET (window), "File Could Not Be Opened") != NULL);
      hexapla_test_settle (GTK_WIDGET (window));
      g_assert_null (hexapla_window_get_page_id (window));
      text = hexapla_test_dup_text (GTK_WIDGET (window));
      g_assert_nonnull (strstr (text, "bad.hexapla"));
      for (guint j = 0; j < g_list_model_get_n_items (model); j++)
        {
          g_autoptr (HexaplaFinding) finding = g_list_model_get_item (model, j);
          g_autofree char *line = g_strdup_printf ("Line %u", hexapla_finding_get_line (finding));

          g_assert_nonnull (strstr (text, hexapla_finding_get_message (finding)));
          if (hexapla_finding_get_line (finding) > 0)
            g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (window), line));
        }
      hexapla_test_destroy_window (GTK_WINDOW (window));
    }
}

/* What is no file is not opened, and so does not stop anything either. */
static void
test_no_file (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const names[] = { "missing.hexapla", "folder.hexapla", "pipe.hexapla" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (hexapla_test_get_folder (), names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      HexaplaWindow *window;

      g_test_message ("%s", names[i]);
      if (i == 1)
        g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      else if (i == 2)
        g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      window = open_file (fixture, file);
      hexapla_test_wait_until (
          hexapla_test_find_label (GTK_WIDGET (window), "File Could Not Be Opened") != NULL);
      hexapla_test_destroy_window (GTK_WINDOW (window));
    }
}

/* Loading ends with Cancel, and with the window, whatever the thread is doing. */
static void
test_cancel (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = copy_fixture ("valid", "everything", "cancelled.hexapla");
  HexaplaWindow *window = open_file (fixture, file);
  GtkWidget *label = hexapla_test_find_label (GTK_WIDGET (window), "Cancel");

  g_assert_nonnull (label);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  hexapla_test_wait_until (window == NULL);

  window = open_file (fixture, file);
  hexapla_test_destroy_window (GTK_WINDOW (window));
}

static void
test_names (void)
{
  static const struct
  {
    const char *uri;
    gboolean is_file;
  } rows[] = {
    { "file:///home/x/a.hexapla", TRUE },
    { "file:///home/x/A.HEXAPLA", TRUE },
    { "file:///home/x/%C3%BC%20b.hexapla", TRUE },
    { "file:///etc/hostname", FALSE },
    { "file:///home/x/a.xml", FALSE },
    { "file:///home/x/hexapla", FALSE },
    { "hexapla:us-icdps-2024/a.hexapla", FALSE },
    { "hexapla:///home/x/a.hexapla", FALSE },
    { "https://example.org/a.hexapla", FALSE },
    { "sftp://example.org/a.hexapla", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (rows[i].uri);

      g_test_message ("%s", rows[i].uri);
      g_assert_cmpint (hexapla_window_is_file (file), ==, rows[i].is_file);
    }
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/file/good", test_good, 0 },
    { "/file/bad", test_bad, 0 },
    { "/file/no-file", test_no_file, 0 },
    { "/file/cancel", test_cancel, 0 },
  };

  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/file/names", test_names);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
