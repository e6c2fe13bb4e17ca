/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* hexapla-cli search */

#include "hexapla-cli-test.h"

#include <string.h>

static const struct
{
  const char *arguments[6];
  const char *line; /* how the first one begins */
} searches[] = {
  { { "undersea", "cables" }, "effort-1-3\ten\t" },
  { { "UNDERSEA cábles" }, "effort-1-3\ten\t" },
  { { "\"undersea cables\"", "kind:effort" }, "effort-1-3\ten\t" },
  { { "--kind", "term", "ransomware" }, "term-ransomware\ten\tRansomware\t" },
  { { "ransomware", "-k", "term" }, "term-ransomware\ten\tRansomware\t" },
  { { "-k", "term", "\"ransomware" }, "term-ransomware\ten\tRansomware\t" },
  { { "--lang", "de", "prinzipien" }, "principles\tde\tPrinzipien\t" },
  { { "--lang", "zh_CN", "则" }, "principles\tzh-CN\t原则\t" },
  { { "--lang", "all", "prinzipien" }, "principles\tde\tPrinzipien\t" },
  { { "--lang", "fr,tr", "ilkeler" }, "principles\ttr\t" },
  { { "--", "-xylophone", "kind:principle" }, "principle-1\ten\t" },
  { { "kind:principle" }, "principle-1\ten\t" },
};

static void
test_search (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) arguments = NULL;
      g_auto (GStrv) lines = NULL;
      g_auto (HexaplaCliResult) result = { 0 };

      g_strv_builder_add (builder, "search");
      g_strv_builder_addv (builder, (const char **)searches[i].arguments);
      arguments = g_strv_builder_end (builder);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      hexapla_cli_test_run (&result, (const char *const *)arguments);
      g_assert_cmpstr (result.err, ==, "");
      g_assert_cmpint (result.status, ==, 0);
      g_assert_true (g_str_has_prefix (result.out, searches[i].line));
      lines = g_strsplit (result.out, "\n", -1);
      for (guint j = 0; lines[j + 1] != NULL; j++)
        {
          g_auto (GStrv) fields = g_strsplit (lines[j], "\t", -1);

          g_assert_cmpuint (g_strv_length (fields), ==, 4);
        }
    }
}

static void
test_search_nothing (void)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("search", "qqqqqqqqq"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  hexapla_cli_test_assert_contains (result.err, "Nothing was found.\n");
  hexapla_cli_test_assert_one_line (result.err);

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("search", "ransomwear"));
  g_assert_cmpint (result.status, ==, 1);
  hexapla_cli_test_assert_contains (result.err, "Did you mean “ransomware”?");

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("search", ""));
  g_assert_cmpint (result.status, ==, 1);
  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("search", "\377\033[2J"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_null (strchr (result.err, '\033'));

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("search", "--kind", "efforts", "cable"));
  g_assert_cmpint (result.status, ==, 2);
  hexapla_cli_test_assert_contains (result.err, "There is no kind “efforts”");
  hexapla_cli_test_assert_contains (result.err, "principle, action, effort");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/search", test_search);
  g_test_add_func ("/cli/search/nothing", test_search_nothing);

  return g_test_run ();
}
