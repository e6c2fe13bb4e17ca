/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hexapla-core-test.h"
#include "xml/hexapla-load.h"

typedef struct
{
  guint n_calls;
  gsize last_done;
  gsize total;
  GCancellable *cancellable; /* to cancel at the first call */
} Progress;

static void
on_progress (gsize done, gsize total, gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpuint (done, >, progress->last_done);
  g_assert_cmpuint (done, <=, total);
  progress->n_calls++;
  progress->last_done = done;
  progress->total = total;
  if (progress->cancellable != NULL)
    g_cancellable_cancel (progress->cancellable);
}

static GListStore *
new_findings (void)
{
  return g_list_store_new (HEXAPLA_TYPE_FINDING);
}

/* Loads a document that is no framework, and returns its findings. */
static char *
refuse (GBytes *bytes)
{
  g_autoptr (GListStore) findings = new_findings ();
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework;

  framework = hexapla_load_bytes (bytes, "name", findings, NULL, NULL, NULL, &error);
  g_assert_error (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID);
  g_assert_null (framework);

  return hexapla_core_test_list_findings (findings);
}

static void
test_valid (void)
{
  g_auto (GStrv) paths = hexapla_core_test_fixtures ("valid");

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (GListStore) findings = new_findings ();
      g_autoptr (GError) error = NULL;
      HexaplaFramework *framework;

      g_test_message ("%s", paths[i]);
      framework = hexapla_load_file (file, findings, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 0);
      g_assert_finalize_object (framework);
    }
}

/* Beside each file stands what is to be found in it, in the order of lines. */
static void
test_invalid (gconstpointer data)
{
  const char *folder = data;
  g_auto (GStrv) paths = hexapla_core_test_fixtures (folder);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = hexapla_core_test_read (paths[i]);
      g_autoptr (GString) expected_path = g_string_new (paths[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      g_test_message ("%s", paths[i]);
      g_string_replace (expected_path, ".hexapla", ".expected", 0);
      g_file_get_contents (expected_path->str, &expected, NULL, &error);
      g_assert_no_error (error);

      found = refuse (bytes);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_messages (void)
{
  static const struct
  {
    const char *fixture;
    const char *message;
  } cases[] = {
    { "structure/entry-no-title", "<entry> needs a <title> before <body>." },
    { "structure/entry-no-kind",
      "<entry> needs the attribute “kind”, one of: overview, part, principle, action, effort, "
      "topic, term, organization, event, source." },
    { "structure/entry-title-late", "<title> must stand before <summary> in <entry>." },
    { "structure/entry-summary-twice", "There may be only one <summary> in <entry>." },
    { "structure/list-text", "Text may not stand in <list> itself. What may: <item>." },
    { "structure/cite-element", "<em> may not stand in <cite>, which is empty." },
    { "structure/title-attribute",
      "The attribute “short” may not stand on <title>, which has none." },
    { "structure/body-empty",
      "<body> needs at least one of these: <heading>, <p>, <list>, <quote>, <table>." },
    { "structure/entry-date-month",
      "“2024-13”, the value of “date” on <entry>, is not a year, a month or a day of the calendar: "
      "2024, 2024-05 or 2024-05-06." },
    { "meaning/duplicate-entry", "The id “a” is already used in line 17." },
    { "meaning/dangling-ref", "There is no entry with the id “b”." },
    { "meaning/dangling-tags", "No tag with the id “tag-b” is declared in <tags>." },
    { "meaning/table-short-row",
      "This <row> and the <head> of its table do not have the same number of <cell>s: 1 and 2." },
    { "hostile/vocabulary-oscal-catalog",
      "This is an OSCAL catalog; Hexapla cannot open these yet." },
    { "hostile/vocabulary-unknown",
      "This is XML with the root element <unknown>, not a Hexapla framework." },
    { "hostile/namespace-none", "This <framework> is not one of Hexapla, which would say "
                                "xmlns=\"https://hexaplareader.github.io/ns/framework/1\"." },
    { "hostile/empty", "The file is empty." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat (cases[i].fixture, ".hexapla", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "invalid", name, NULL);
      g_autoptr (GBytes) bytes = hexapla_core_test_read (path);
      g_autoptr (GListStore) findings = new_findings ();
      g_autoptr (HexaplaFinding) finding = NULL;
      g_autofree char *string = NULL;
      g_autofree char *expected = NULL;

      g_assert_null (hexapla_load_bytes (bytes, "a\nname", findings, NULL, NULL, NULL, NULL));
      finding = g_list_model_get_item (G_LIST_MODEL (findings), 0);
      g_assert_cmpstr (hexapla_finding_get_file (finding), ==, "a\nname");
      g_assert_cmpstr (hexapla_finding_get_message (finding), ==, cases[i].message);

      string = hexapla_finding_to_string (finding);
      expected = g_strdup_printf (
          "a name:%u: %s: %s", hexapla_finding_get_line (finding),
          hexapla_finding_code_to_string (hexapla_finding_get_code (finding)), cases[i].message);
      g_assert_cmpstr (string, ==, expected);
    }
}

/* What a file says is shown in a form that cannot break a line or turn its direction. */
static void
test_quoting (void)
{
  g_autoptr (GListStore) findings = new_findings ();
  g_autoptr (GString) entry = g_string_new ("<entry id=\"\xe2\x80\xae&#10;\xc2\x9b");
  g_autofree char *document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HexaplaFinding) finding = NULL;
  const char *message;

  for (guint i = 0; i < 1000; i++)
    g_string_append (entry, "é");
  g_string_append (entry, "\" kind=\"topic\"><title>t</title><summary>s</summary></entry>");
  document = hexapla_core_test_wrap (entry->str);
  bytes = g_bytes_new (document, strlen (document));

  g_assert_null (hexapla_load_bytes (bytes, "name", findings, NULL, NULL, NULL, NULL));
  finding = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  message = hexapla_finding_get_message (finding);
  g_assert_true (g_str_has_prefix (message, "“\xef\xbf\xbd \xef\xbf\xbdéé"));
  g_assert_nonnull (strstr (message, "éé…”"));
  g_assert_cmpuint (strlen (message), <, 400);
}

/* Cut anywhere, a document is refused; until the end of its last tag. */
static void
test_truncation (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", name, NULL);
  g_autoptr (GBytes) bytes = hexapla_core_test_read (path);
  gsize length;
  const char *document = g_bytes_get_data (bytes, &length);

  while (length > 0 && document[length - 1] != '>')
    length--;

  for (gsize i = 0; i < length; i++)
    {
      /* A copy, so that a sanitizer sees reading beyond its end. */
      g_autoptr (GBytes) piece = g_bytes_new (document, i);
      g_autofree char *found = refuse (piece);

      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, found);
      g_assert_nonnull (strstr (found, i == 0 ? "0 unreadable\n" : " not-well-formed\n"));
    }
}

/* Findings are added to what the store holds, and the error tells the first of them. */
static void
test_store (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "invalid", "structure",
                                                 "many-faults.hexapla", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) findings = new_findings ();
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_null (hexapla_load_file (file, findings, NULL, NULL, NULL, &error));
  g_assert_error (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Line 4: <framework> needs the attribute “xml:lang”, a language tag such as en, "
                   "pt-BR or zh-CN.");

  n = g_list_model_get_n_items (G_LIST_MODEL (findings));
  g_assert_cmpuint (n, ==, 6);
  g_assert_null (hexapla_load_file (file, findings, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 2 * n);
}

static void
test_progress (void)
{
  g_autoptr (GBytes) bytes = hexapla_core_test_generate (5000);
  g_autoptr (HexaplaFramework) framework = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };
  gsize size = g_bytes_get_size (bytes);

  framework = hexapla_load_bytes (bytes, "name", NULL, on_progress, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.last_done, ==, size);
  g_assert_cmpuint (progress.total, ==, size);
  g_assert_cmpuint (progress.n_calls, >, 1);
  g_assert_cmpuint (progress.n_calls, <=, size / (256 * 1024) + 1);
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = hexapla_core_test_generate (5000);
  g_autoptr (GListStore) findings = new_findings ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Progress progress = { .cancellable = cancellable };

  g_assert_null (
      hexapla_load_bytes (bytes, "name", findings, on_progress, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (progress.n_calls, ==, 1);
  g_clear_error (&error);

  g_assert_null (hexapla_load_bytes (bytes, "name", findings, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 0);
}

static void
assert_unreadable (const char *path, GIOErrorEnum code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) findings = new_findings ();
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_null (hexapla_load_file (file, findings, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, (int)code);
  found = hexapla_core_test_list_findings (findings);
  g_assert_cmpstr (found, ==, "0 unreadable\n");
}

static void
test_unreadable (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hexapla-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file.hexapla", NULL);

  assert_unreadable (path, G_IO_ERROR_NOT_FOUND);
  assert_unreadable (folder, G_IO_ERROR_IS_DIRECTORY);

  /* Root may read what nobody may. */
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  if (geteuid () != 0)
    assert_unreadable (path, G_IO_ERROR_PERMISSION_DENIED);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A file that says itself that it is too large is not read at all: this one has a terabyte. */
static void
test_size (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hexapla-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file.hexapla", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) findings = new_findings ();
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  Progress progress = { 0 };

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (truncate (path, (off_t)1 << 40), ==, 0);

  g_assert_null (hexapla_load_file (file, findings, on_progress, &progress, NULL, &error));
  g_assert_error (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID);
  found = hexapla_core_test_list_findings (findings);
  g_assert_cmpstr (found, ==, "0 too-large\n");
  g_assert_cmpuint (progress.n_calls, ==, 0);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Nothing but the file is opened, whatever it says: the tags lead to a pipe on which a reader
 * would wait for ever.
 */
static void
test_no_access (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hexapla-XXXXXX", NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *document =
      g_strdup_printf ("<!DOCTYPE framework SYSTEM \"file://%s\" [\n"
                       "  <!ENTITY %% p SYSTEM \"file://%s\">\n  %%p;\n"
                       "  <!ENTITY e SYSTEM \"%s\">\n]>\n<framework>&e;</framework>",
                       pipe_path, pipe_path, pipe_path);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autofree char *found = NULL;

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  found = refuse (bytes);
  g_assert_cmpstr (found, ==, "1 doctype\n");

  g_assert_cmpint (g_unlink (pipe_path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
load_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  HexaplaFramework *framework =
      hexapla_load_bytes (data, "name", NULL, NULL, NULL, cancellable, &error);

  if (framework != NULL)
    g_task_return_pointer (task, framework, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* 100 000 entries, in a worker, while the main loop turns. */
static void
test_worker (void)
{
  const guint n = 100000;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework;
  HexaplaEntry *entry;

  g_task_set_task_data (task, hexapla_core_test_generate (n), (GDestroyNotify)g_bytes_unref);
  g_task_run_in_thread (task, load_in_worker);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (g_task_get_completed (task),
                                60000 * hexapla_core_test_time_factor ());

  framework = g_task_propagate_pointer (task, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (hexapla_framework_get_entries (framework)), ==, n);
  g_assert_cmpuint (g_list_model_get_n_items (hexapla_framework_get_roots (framework)), ==,
                    (n - 1 + 99) / 100 + 1);

  for (guint i = 0; i < n - 1; i++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "e-%u", i);
      entry = hexapla_framework_lookup (framework, id);
      g_assert_cmpuint (hexapla_entry_get_position (entry), ==, i);
      g_assert_cmpuint (g_list_model_get_n_items (hexapla_entry_get_sources (entry)), ==, 1);
    }
  entry = hexapla_framework_lookup (framework, "s");
  g_assert_cmpuint (g_list_model_get_n_items (hexapla_entry_get_referrers (entry)), ==, n - 1);

  g_assert_finalize_object (framework);
}

static double
time_load (GBytes *bytes)
{
  double start = hexapla_core_test_cpu_time ();
  g_autoptr (HexaplaFramework) framework =
      hexapla_load_bytes (bytes, "name", NULL, NULL, NULL, NULL, NULL);

  g_assert_nonnull (framework);
  return hexapla_core_test_cpu_time () - start;
}

/* Eight times as much may take twice eight times as long, but not 64 times. */
static void
test_linear (void)
{
  g_autoptr (GBytes) some = hexapla_core_test_generate (4000);
  g_autoptr (GBytes) many = hexapla_core_test_generate (32000);
  double some_time = time_load (some);
  double many_time;

  for (guint i = 0; i < 4; i++)
    some_time = MIN (some_time, time_load (some));
  many_time = MIN (time_load (many), time_load (many));

  g_test_message ("%.0f ms, %.0f ms", some_time * 1000, many_time * 1000);
  g_assert_cmpfloat (many_time, <, 20 * MAX (some_time, 0.01));
}

static gpointer
load_often (gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (HexaplaFramework) framework =
          hexapla_load_bytes (data, "name", NULL, NULL, NULL, NULL, NULL);

      g_assert_nonnull (framework);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "valid", "everything.hexapla", NULL);
  g_autoptr (GBytes) bytes = hexapla_core_test_read (path);
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_often, bytes);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/xml/load/valid", test_valid);
  g_test_add_data_func ("/core/xml/load/invalid/structure", "invalid/structure", test_invalid);
  g_test_add_data_func ("/core/xml/load/invalid/meaning", "invalid/meaning", test_invalid);
  g_test_add_data_func ("/core/xml/load/invalid/hostile", "invalid/hostile", test_invalid);
  g_test_add_func ("/core/xml/load/messages", test_messages);
  g_test_add_func ("/core/xml/load/quoting", test_quoting);
  g_test_add_data_func ("/core/xml/load/truncation/sample", "sample.hexapla", test_truncation);
  g_test_add_data_func ("/core/xml/load/truncation/everything", "everything.hexapla",
                        test_truncation);
  g_test_add_func ("/core/xml/load/store", test_store);
  g_test_add_func ("/core/xml/load/progress", test_progress);
  g_test_add_func ("/core/xml/load/cancelled", test_cancelled);
  g_test_add_func ("/core/xml/load/unreadable", test_unreadable);
  g_test_add_func ("/core/xml/load/size", test_size);
  g_test_add_func ("/core/xml/load/no-access", test_no_access);
  g_test_add_func ("/core/xml/load/worker", test_worker);
  g_test_add_func ("/core/xml/load/linear", test_linear);
  g_test_add_func ("/core/xml/load/threads", test_threads);

  return g_test_run ();
}
