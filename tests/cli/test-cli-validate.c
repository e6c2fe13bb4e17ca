/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* hexapla-cli validate */

#include "hexapla-cli-test.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *good;
  char *bad;
  char *missing;
} Files;

static void
write_file (const char *path, const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
set_up_files (Files *files, gconstpointer data)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "data", "sample.xml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) broken = NULL;
  g_autoptr (GError) error = NULL;

  files->folder = g_dir_make_tmp ("hexapla-cli-XXXXXX", &error);
  g_assert_no_error (error);
  files->good = g_build_filename (files->folder, "good.hexapla", NULL);
  files->bad = g_build_filename (files->folder, "schlecht & böse.hexapla", NULL);
  files->missing = g_build_filename (files->folder, "missing.hexapla", NULL);

  g_file_get_contents (sample, &contents, NULL, &error);
  g_assert_no_error (error);
  write_file (files->good, contents);

  broken = g_string_new (contents);
  g_string_replace (broken, "<title>Cable</title>", "", 1);
  g_string_replace (broken, "to=\"principle-1\"", "to=\"principle-9\"", 1);
  write_file (files->bad, broken->str);
}

static void
tear_down_files (Files *files, gconstpointer data)
{
  g_assert_cmpint (g_unlink (files->good), ==, 0);
  g_assert_cmpint (g_unlink (files->bad), ==, 0);
  g_assert_cmpint (g_rmdir (files->folder), ==, 0);
  g_free (files->folder);
  g_free (files->good);
  g_free (files->bad);
  g_free (files->missing);
}

/* Every line of what validate prints is a finding about one of the files, as typed. */
static guint
count_findings (const char *out, const char *path)
{
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  g_autofree char *escaped = g_regex_escape_string (path, -1);
  g_autofree char *pattern = g_strconcat ("^", escaped, ":[0-9]+: [a-z-]+: .", NULL);
  guint n_findings = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_regex_match_simple (pattern, lines[i], G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
      n_findings++;

  return n_findings;
}

static void
test_validate_good (Files *files, gconstpointer data)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("validate", files->good, files->good));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "");
  g_assert_cmpstr (result.err, ==, "");
}

static void
test_validate_bad (Files *files, gconstpointer data)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("validate", files->bad));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpuint (count_findings (result.out, files->bad), >=, 1);
  g_assert_cmpuint (count_findings (result.out, files->bad), ==,
                    hexapla_cli_test_count_lines (result.out));
  hexapla_cli_test_assert_contains (result.out, ": missing-element: ");
}

static void
test_validate_unreadable (Files *files, gconstpointer data)
{
  const char *const paths[] = { files->missing, files->folder, "" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (HexaplaCliResult) result = { 0 };

      g_test_message ("“%s”", paths[i]);
      hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("validate", paths[i]));
      g_assert_cmpint (result.status, ==, 1);
      g_assert_cmpuint (count_findings (result.out, paths[i]), ==, 1);
      g_assert_cmpuint (hexapla_cli_test_count_lines (result.out), ==, 1);
      hexapla_cli_test_assert_contains (result.out, ": unreadable: ");
      g_assert_cmpstr (result.err, ==, "");
    }
}

static void
test_validate_several (Files *files, gconstpointer data)
{
  g_auto (HexaplaCliResult) result = { 0 };
  guint n_bad = 0;
  guint n_missing = 0;

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("validate", files->good, files->bad,
                                                        files->missing, files->good));
  g_assert_cmpint (result.status, ==, 1);
  n_bad = count_findings (result.out, files->bad);
  n_missing = count_findings (result.out, files->missing);
  g_assert_cmpuint (n_bad, >=, 1);
  g_assert_cmpuint (n_missing, ==, 1);
  g_assert_cmpuint (n_bad + n_missing, ==, hexapla_cli_test_count_lines (result.out));
}

/* Names that would draw on the terminal, or look like options. */
static void
test_validate_odd_names (Files *files, gconstpointer data)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("validate", "\033[2Jx"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_null (strchr (result.out, '\033'));

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("validate", "--", "--help"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpuint (count_findings (result.out, "--help"), ==, 1);
}

static void
test_validate_full_disk (Files *files, gconstpointer data)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run_to (HEXAPLA_CLI_TO_FULL_DISK, &result,
                           HEXAPLA_CLI_ARGUMENTS ("validate", files->bad));
  g_assert_cmpint (result.status, ==, 1);
  hexapla_cli_test_assert_contains (result.err, "could not be written");
}

#define ADD_WITH_FILES(path, test)                                                                 \
  g_test_add (path, Files, NULL, set_up_files, test, tear_down_files)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_WITH_FILES ("/cli/validate/good", test_validate_good);
  ADD_WITH_FILES ("/cli/validate/bad", test_validate_bad);
  ADD_WITH_FILES ("/cli/validate/unreadable", test_validate_unreadable);
  ADD_WITH_FILES ("/cli/validate/several", test_validate_several);
  ADD_WITH_FILES ("/cli/validate/odd-names", test_validate_odd_names);
  ADD_WITH_FILES ("/cli/validate/full-disk", test_validate_full_disk);

  return g_test_run ();
}
