/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* What hexapla-cli says of itself, lists, and refuses. */

#define _GNU_SOURCE /* memmem */

#include "hexapla-cli-test.h"

#include <string.h>

static void
test_help (void)
{
  g_auto (HexaplaCliResult) result = { 0 };
  const char *const commands[] = { "list", "search", "show", "validate" };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("--help"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  hexapla_cli_test_assert_contains (result.out, "Exit status:");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    hexapla_cli_test_assert_contains (result.out, commands[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strconcat ("hexapla-cli ", commands[i], " [OPTION…]", NULL);

      hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS (commands[i], "--help"));
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.err, ==, "");
      hexapla_cli_test_assert_contains (result.out, usage);
      hexapla_cli_test_assert_contains (result.out, "Exit status:");
    }
}

static void
test_version (void)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("--version"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "hexapla-cli " PROJECT_VERSION "\n");
  g_assert_cmpstr (result.err, ==, "");

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("show", "-V"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "hexapla-cli " PROJECT_VERSION "\n");
}

static void
test_usage (void)
{
  const char *const *cases[] = {
    (const char *const[]){ NULL },
    HEXAPLA_CLI_ARGUMENTS ("frobnicate"),
    HEXAPLA_CLI_ARGUMENTS ("--frobnicate"),
    HEXAPLA_CLI_ARGUMENTS ("show"),
    HEXAPLA_CLI_ARGUMENTS ("show", "--frobnicate"),
    HEXAPLA_CLI_ARGUMENTS ("validate"),
    HEXAPLA_CLI_ARGUMENTS ("list", "everything"),
    HEXAPLA_CLI_ARGUMENTS (""),
    HEXAPLA_CLI_ARGUMENTS ("\377"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HexaplaCliResult) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      hexapla_cli_test_run (&result, cases[i]);
      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.out, ==, "");
      g_assert_true (g_str_has_prefix (result.err, "hexapla-cli: "));
      hexapla_cli_test_assert_contains (result.err, "--help");
    }
}

/* A program that links with GTK would need its libraries where there is no desktop. */
static void
test_no_gtk (void)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (g_getenv ("HEXAPLA_CLI"), &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_nonnull (memmem (bytes, length, "libgio-2.0", strlen ("libgio-2.0")));
  g_assert_null (memmem (bytes, length, "libgtk", strlen ("libgtk")));
}

static void
test_unwritable (gconstpointer data)
{
  HexaplaCliDestination destination = (HexaplaCliDestination)GPOINTER_TO_INT (data);
  const char *const *cases[] = {
    HEXAPLA_CLI_ARGUMENTS ("--help"),
    HEXAPLA_CLI_ARGUMENTS ("--version"),
    HEXAPLA_CLI_ARGUMENTS ("list"),
    HEXAPLA_CLI_ARGUMENTS ("show", "overview"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HexaplaCliResult) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      hexapla_cli_test_run_to (destination, &result, cases[i]);
      g_assert_cmpint (result.status, ==, 1);
      hexapla_cli_test_assert_contains (result.err, "could not be written");
      hexapla_cli_test_assert_contains (result.err, destination == HEXAPLA_CLI_TO_FULL_DISK
                                                        ? "No space left on device"
                                                        : "Broken pipe");
      hexapla_cli_test_assert_one_line (result.err);
    }
}

static void
test_list (void)
{
  g_auto (HexaplaCliResult) result = { 0 };
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("list"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_true (g_str_has_prefix (result.out, "overview\toverview\t\tOverview\n"));
  g_assert_true (g_str_has_suffix (result.out, "\n"));
  hexapla_cli_test_assert_contains (result.out, "\nprinciple-3\tprinciple\t3\t");
  hexapla_cli_test_assert_contains (result.out, "\naction-4\taction\t4\t");
  hexapla_cli_test_assert_contains (result.out, "\neffort-1-3\teffort\t1.3\t");

  lines = g_strsplit (result.out, "\n", -1);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      char **fields = g_strsplit (lines[i], "\t", -1);

      g_ptr_array_add (rows, fields);
      g_assert_cmpuint (g_strv_length (fields), ==, 4);
      g_assert_cmpstr (fields[3], !=, "");
      g_assert_true (g_hash_table_add (ids, fields[0]));
    }
}

static void
test_languages (void)
{
  g_auto (HexaplaCliResult) result = { 0 };
  g_auto (GStrv) lines = NULL;

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("languages"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  lines = g_strsplit (result.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 14);
  g_assert_true (g_str_has_prefix (lines[0], "en\tEnglish\t"));
  g_assert_true (g_str_has_suffix (lines[0], "\toriginal"));
  g_assert_true (g_str_has_prefix (lines[1], "ar\tالعربية\t"));
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, 5);
      g_assert_cmpstr (fields[2], ==, fields[3]);
      g_assert_cmpstr (fields[4], ==, i == 0 ? "original" : "draft");
    }
}

/* What is asked for is what comes, of the same entries in every language. */
static void
test_list_language (void)
{
  static const struct
  {
    const char *lang;
    const char *line;
  } rows[] = {
    { "en", "principles\tpart\t\tPrinciples\n" }, { "de", "principles\tpart\t\tPrinzipien\n" },
    { "DE", "principles\tpart\t\tPrinzipien\n" }, { "zh_CN", "principles\tpart\t\t原则\n" },
    { "zh-CN", "principles\tpart\t\t原则\n" },
  };
  g_auto (HexaplaCliResult) english = { 0 };

  hexapla_cli_test_run (&english, HEXAPLA_CLI_ARGUMENTS ("list"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (HexaplaCliResult) result = { 0 };

      g_test_message ("%s", rows[i].lang);
      hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("list", "--lang", rows[i].lang));
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpuint (hexapla_cli_test_count_lines (result.out), ==,
                        hexapla_cli_test_count_lines (english.out));
      hexapla_cli_test_assert_contains (result.out, rows[i].line);
    }
}

static void
test_wrong_language (void)
{
  const char *const *cases[] = {
    HEXAPLA_CLI_ARGUMENTS ("list", "--lang", "tlh"),
    HEXAPLA_CLI_ARGUMENTS ("list", "--lang", ""),
    HEXAPLA_CLI_ARGUMENTS ("list", "--lang", "fr,tlh"),
    HEXAPLA_CLI_ARGUMENTS ("list", "--lang", "fr,en"),
    HEXAPLA_CLI_ARGUMENTS ("show", "--lang", "pt", "overview"),
    HEXAPLA_CLI_ARGUMENTS ("show", "--lang", "fr,", "overview"),
    HEXAPLA_CLI_ARGUMENTS ("show", "--lang", "en,ar,de,es,fr,id,ja", "overview"),
    HEXAPLA_CLI_ARGUMENTS ("show", "overview", "--lang"),
    HEXAPLA_CLI_ARGUMENTS ("languages", "--lang", "fr"),
    HEXAPLA_CLI_ARGUMENTS ("validate", "--lang", "fr", "x"),
    HEXAPLA_CLI_ARGUMENTS ("search"),
    HEXAPLA_CLI_ARGUMENTS ("search", "--lang", "tlh", "x"),
    HEXAPLA_CLI_ARGUMENTS ("list", "--lang", "all"),
    HEXAPLA_CLI_ARGUMENTS ("list", "--kind", "term"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HexaplaCliResult) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      hexapla_cli_test_run (&result, cases[i]);
      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.out, ==, "");
      g_assert_cmpstr (result.err, !=, "");
      if (i == 0)
        {
          hexapla_cli_test_assert_contains (result.err, "There is no text in “tlh”");
          hexapla_cli_test_assert_contains (
              result.err, "en, ar, de, es, fr, id, ja, ko, pt-BR, ru, tr, uk, zh-CN");
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/no-gtk", test_no_gtk);
  g_test_add_data_func ("/cli/full-disk", GINT_TO_POINTER (HEXAPLA_CLI_TO_FULL_DISK),
                        test_unwritable);
  g_test_add_data_func ("/cli/closed-pipe", GINT_TO_POINTER (HEXAPLA_CLI_TO_CLOSED_PIPE),
                        test_unwritable);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/languages", test_languages);
  g_test_add_func ("/cli/list/language", test_list_language);
  g_test_add_func ("/cli/wrong-language", test_wrong_language);

  return g_test_run ();
}
