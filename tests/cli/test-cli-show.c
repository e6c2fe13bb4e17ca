/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* hexapla-cli show */

#include "hexapla-cli-test.h"

#include <string.h>

static void
test_show (void)
{
  g_auto (HexaplaCliResult) result = { 0 };
  g_auto (HexaplaCliResult) by_address = { 0 };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("show", "effort-1-3"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_true (g_str_has_prefix (result.out, "Line of effort 1.3\n"));
  hexapla_cli_test_assert_contains (result.out, "\nAddress: hexapla:us-icdps-2024/effort-1-3\n");
  hexapla_cli_test_assert_contains (result.out, "\nSources\n-------\n");

  hexapla_cli_test_run (&by_address,
                        HEXAPLA_CLI_ARGUMENTS ("show", "hexapla:us-icdps-2024/effort-1-3"));
  g_assert_cmpint (by_address.status, ==, 0);
  g_assert_cmpstr (by_address.out, ==, result.out);

  hexapla_cli_test_run (&by_address,
                        HEXAPLA_CLI_ARGUMENTS ("show", "HEXAPLA:us-icdps-2024/effort-1-3?lang=en"));
  g_assert_cmpint (by_address.status, ==, 0);
  g_assert_cmpstr (by_address.out, ==, result.out);
}

static void
test_show_framework (void)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("show", "hexapla:us-icdps-2024"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.out, "Overview\n"));
}

/* The help of the window is there as well, at its addresses. */
static void
test_show_help (void)
{
  g_auto (HexaplaCliResult) whole = { 0 };
  g_auto (HexaplaCliResult) result = { 0 };
  g_auto (HexaplaCliResult) unknown = { 0 };

  hexapla_cli_test_run (&whole, HEXAPLA_CLI_ARGUMENTS ("show", "hexapla:hexapla-help"));
  g_assert_cmpint (whole.status, ==, 0);
  hexapla_cli_test_assert_contains (whole.out, "Framework: Hexapla Help\n");
  g_assert_null (strstr (whole.out, "Official document"));

  hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("show", "principle-1",
                                                        "hexapla:hexapla-help/searching?lang=en",
                                                        "principle-2"));
  g_assert_cmpint (result.status, ==, 0);
  hexapla_cli_test_assert_contains (result.out, "Address: hexapla:us-icdps-2024/principle-1\n");
  hexapla_cli_test_assert_contains (result.out, "Address: hexapla:hexapla-help/searching\n");
  hexapla_cli_test_assert_contains (result.out, "Address: hexapla:us-icdps-2024/principle-2\n");
  hexapla_cli_test_assert_contains (result.out, "press Ctrl+F,");

  hexapla_cli_test_run (&unknown, HEXAPLA_CLI_ARGUMENTS ("show", "hexapla:hexapla-help/seraching"));
  g_assert_cmpint (unknown.status, ==, 1);
  hexapla_cli_test_assert_contains (unknown.err, "searching");
}

static void
test_show_several (void)
{
  g_auto (HexaplaCliResult) result = { 0 };
  const char *second = NULL;

  hexapla_cli_test_run (
      &result, HEXAPLA_CLI_ARGUMENTS ("show", "principle-1", "no-such-entry", "principle-2"));
  g_assert_cmpint (result.status, ==, 1);
  hexapla_cli_test_assert_contains (result.err, "“no-such-entry”");
  g_assert_true (g_str_has_prefix (result.out, "Guiding principle 1\n"));
  second = strstr (result.out, "\n\nGuiding principle 2\n");
  g_assert_nonnull (second);
}

/* Every entry there is, so that none of them can break the page. */
static void
test_show_all (void)
{
  g_auto (HexaplaCliResult) list = { 0 };
  g_auto (HexaplaCliResult) result = { 0 };
  g_auto (GStrv) lines = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_auto (GStrv) shown = NULL;

  hexapla_cli_test_run (&list, HEXAPLA_CLI_ARGUMENTS ("list"));
  lines = g_strsplit (list.out, "\n", -1);
  g_strv_builder_add (builder, "show");
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_autofree char *id = g_strndup (lines[i], strcspn (lines[i], "\t"));

      g_strv_builder_add (builder, id);
    }
  arguments = g_strv_builder_end (builder);

  hexapla_cli_test_run (&result, (const char *const *)arguments);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  shown = g_strsplit (result.out, "\nAbout this text\n", -1);
  g_assert_cmpuint (g_strv_length (shown) - 1, ==, g_strv_length (arguments) - 1);
  g_assert_null (strstr (result.out, " \n"));
  g_assert_null (strstr (result.out, "(null)"));
}

typedef struct
{
  const char *argument;
  const char *message;
} UnknownCase;

static const UnknownCase unknown_cases[] = {
  { "effort-1-33", "Did you mean effort-1-3" },
  { "hexapla:us-icdps-2024/effort-1-33", "Did you mean effort-1-3" },
  { "Principle 1", "Did you mean principle-1" },
  { "nothing-like-it-anywhere", "hexapla-cli list" },
  { "", "There is no entry" },
  { "\377\376", "There is no entry" },
  { "\033[2J", "There is no entry" },
  { "hexapla:another/effort-1-3", "There is no framework “another”" },
  { "hexapla:", "hexapla-cli: " },
  { "hexapla:us-icdps-2024/../x", "hexapla-cli: " },
  { "https://example.org/", "hexapla-cli: " },
  { "hexapla:us-icdps-2024/effort-1-3#x", "hexapla-cli: " },
};

static void
test_show_unknown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unknown_cases); i++)
    {
      g_auto (HexaplaCliResult) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      hexapla_cli_test_run (&result, HEXAPLA_CLI_ARGUMENTS ("show", unknown_cases[i].argument));
      g_assert_cmpint (result.status, ==, 1);
      g_assert_cmpstr (result.out, ==, "");
      hexapla_cli_test_assert_contains (result.err, unknown_cases[i].message);
      hexapla_cli_test_assert_one_line (result.err);
      g_assert_null (strchr (result.err, '\033'));
    }
}

static void
test_show_language (void)
{
  g_auto (HexaplaCliResult) result = { 0 };

  hexapla_cli_test_run (
      &result, HEXAPLA_CLI_ARGUMENTS ("show", "hexapla:us-icdps-2024/principle-1?lang=tlh"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.out, "Guiding principle 1\n"));
  hexapla_cli_test_assert_contains (result.err, "There is no text in “tlh”");
}

static void
test_show_lang (void)
{
  g_auto (HexaplaCliResult) german = { 0 };
  g_auto (HexaplaCliResult) both = { 0 };
  g_auto (HexaplaCliResult) other = { 0 };

  hexapla_cli_test_run (&german, HEXAPLA_CLI_ARGUMENTS ("show", "--lang", "de", "term-ransomware"));
  g_assert_cmpint (german.status, ==, 0);
  hexapla_cli_test_assert_contains (
      german.out, "Courtesy translation: Deutsch (Draft). The English text prevails.");
  hexapla_cli_test_assert_contains (german.out,
                                    "Address: hexapla:us-icdps-2024/term-ransomware?lang=de\n");

  /* Aligned: the same text of each language follows the other. */
  hexapla_cli_test_run (&both, HEXAPLA_CLI_ARGUMENTS ("show", "-l", "fr,en,zh_CN", "effort-1-3"));
  g_assert_cmpint (both.status, ==, 0);
  hexapla_cli_test_assert_contains (
      both.out, "fr     Renforcer la sécurité et la résilience des câbles sous-marins\n"
                "en     Enhance Security and Resilience of Undersea Cables\n"
                "zh-CN  加强海底电缆的安全和韧性\n");
  hexapla_cli_test_assert_contains (both.out, "?lang=fr,en,zh-CN\n");
  g_assert_null (strstr (both.out, "(not translated)"));

  /* An address brings its own. */
  hexapla_cli_test_run (&other, HEXAPLA_CLI_ARGUMENTS ("show", "--lang", "de",
                                                       "hexapla:us-icdps-2024/principles?lang=ru"));
  g_assert_cmpint (other.status, ==, 0);
  hexapla_cli_test_assert_contains (other.out, "Принципы\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/show", test_show);
  g_test_add_func ("/cli/show/framework", test_show_framework);
  g_test_add_func ("/cli/show/help", test_show_help);
  g_test_add_func ("/cli/show/several", test_show_several);
  g_test_add_func ("/cli/show/all", test_show_all);
  g_test_add_func ("/cli/show/unknown", test_show_unknown);
  g_test_add_func ("/cli/show/language", test_show_language);
  g_test_add_func ("/cli/show/lang", test_show_lang);

  return g_test_run ();
}
