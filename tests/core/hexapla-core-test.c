/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-core-test.h"

#include <string.h>
#include <sys/resource.h>

#include "xml/hexapla-load.h"

#define HEAD                                                                                       \
  "<framework xmlns=\"https://hexaplareader.github.io/ns/framework/1\" id=\"f\" xml:lang=\"en\">"  \
  "<metadata><title>t</title><publisher>p</publisher><published date=\"2024\"/>"                   \
  "<official href=\"https://example.org/\"/><edition date=\"2026\">1</edition>"                    \
  "<license href=\"https://example.org/terms\">l</license><notice>n</notice></metadata>"
#define TAIL                                                                                       \
  "<entry id=\"s\" kind=\"source\"><title>s</title><summary>s</summary></entry></framework>"

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

double
hexapla_core_test_time_factor (void)
{
  const char *factor = g_getenv ("HEXAPLA_TEST_TIME_FACTOR");

  return factor != NULL ? g_ascii_strtod (factor, NULL) : 1;
}

double
hexapla_core_test_cpu_time (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

char **
hexapla_core_test_fixtures (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  GPtrArray *paths = g_ptr_array_new ();
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".hexapla") || g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (paths, g_build_filename (path, name, NULL));
    }
  g_assert_cmpuint (paths->len, >, 0);

  g_ptr_array_sort (paths, compare_paths);
  g_ptr_array_add (paths, NULL);
  return (char **)g_ptr_array_free (paths, FALSE);
}

GBytes *
hexapla_core_test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

HexaplaFramework *
hexapla_core_test_load (const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".hexapla", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", file_name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_load_file (file, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (framework);
  return framework;
}

char *
hexapla_core_test_list_findings (GListStore *findings)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (HexaplaFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      g_string_append_printf (list, "%u %s\n", hexapla_finding_get_line (finding),
                              hexapla_finding_code_to_string (hexapla_finding_get_code (finding)));
    }

  return g_string_free (list, FALSE);
}

char *
hexapla_core_test_list_ids (GListModel *entries)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      g_string_append_printf (list, "%s%s", i == 0 ? "" : " ", hexapla_entry_get_id (entry));
    }

  return g_string_free (list, FALSE);
}

char *
hexapla_core_test_wrap (const char *entries)
{
  return g_strconcat (HEAD, entries, TAIL, NULL);
}

/* Every hundredth entry is a part with the others in it; each refers to the one before. */
GBytes *
hexapla_core_test_generate (guint n_entries)
{
  GString *document = g_string_new (HEAD);

  g_assert_cmpuint (n_entries, >, 1);
  for (guint i = 0; i < n_entries - 1; i++)
    {
      gboolean is_part = i % 100 == 0;

      if (is_part && i > 0)
        g_string_append (document, "</entry>\n");
      g_string_append_printf (
          document,
          "<entry id=\"e-%u\" kind=\"%s\" number=\"%u\" sources=\"s\">\n"
          "  <title>Title of entry number %u</title>\n"
          "  <summary>One sentence that says what it is.<cite source=\"s\"/></summary>\n"
          "  <body>\n"
          "    <p>A paragraph, with <ref to=\"e-%u\">a reference to another entry</ref> and\n"
          "      some more words, as many as a short one has.<cite source=\"s\"/></p>\n"
          "  </body>\n"
          "  <facts><fact sources=\"s\"><label>A label</label><value>A "
          "value</value></fact></facts>\n"
          "%s",
          i, is_part ? "part" : "topic", i, i, i > 0 ? i - 1 : 0, is_part ? "" : "</entry>\n");
    }
  g_string_append (document, "</entry>\n" TAIL);

  return g_string_free_to_bytes (document);
}
