/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <glib.h>
#include <locale.h>
#include <string.h>

#include "hexapla-cli-table.h"
#include "hexapla-cli-text.h"
#include "hexapla-cli-wrap.h"
#include "model/hexapla-suggest.h"
#include "xml/hexapla-load.h"

typedef struct
{
  const char *text;
  int width;
  const char *lines; /* with | between them */
} WrapCase;

static const WrapCase wrap_cases[] = {
  { "", 10, "" },
  { "word", 10, "word" },
  { "one two", 7, "one two" },
  { "one two", 6, "one|two" },
  { "one two three", 8, "one two|three" },
  { "one two three four", 9, "one two|three|four" },
  { "https://example.org/ is long", 10, "https://example.org/|is long" },
  { "see https://example.org/", 10, "see|https://example.org/" },
  { "10\302\240km away", 6, "10\302\240km|away" },
  { "e\314\201te\314\201 e\314\201te\314\201", 7, "e\314\201te\314\201 e\314\201te\314\201" },
  { "中文句子", 4, "中文|句子" },
  { "中文句子", 5, "中文|句子" },
  { "中文。句", 4, "中|文。|句" },
  { "中\357\274\210文\357\274\211句", 6, "中|\357\274\210文\357\274\211|句" },
  { "한국어 문장", 8, "한국어|문장" },
  { "a b", 1, "a|b" },
};

static void
test_wrap (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrap_cases); i++)
    {
      const WrapCase *c = &wrap_cases[i];
      g_auto (GStrv) lines = hexapla_cli_wrap (c->text, c->width);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_test_message ("“%s” at %d", c->text, c->width);
      g_assert_cmpstr (joined, ==, c->lines);
    }
}

static void
test_measure (void)
{
  g_assert_cmpint (hexapla_cli_measure (""), ==, 0);
  g_assert_cmpint (hexapla_cli_measure ("abc"), ==, 3);
  g_assert_cmpint (hexapla_cli_measure ("“é”"), ==, 3);
  g_assert_cmpint (hexapla_cli_measure ("e\314\201"), ==, 1);
  g_assert_cmpint (hexapla_cli_measure ("中文"), ==, 4);
}

/* Wrapping must not cost the square of the length. */
static void
test_wrap_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  gint64 begun = g_get_monotonic_time ();

  for (int i = 0; i < 200000; i++)
    g_string_append (text, i % 7 == 0 ? "word " : "字");
  lines = hexapla_cli_wrap (text->str, HEXAPLA_CLI_WIDTH);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (hexapla_cli_measure (lines[i]), <=, HEXAPLA_CLI_WIDTH);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 10 * G_TIME_SPAN_SECOND);
}

static void
test_table_narrow (void)
{
  const char *const cells[] = { "A", "Long head", "x", "y", NULL };
  g_autoptr (GString) out = g_string_new (NULL);

  hexapla_cli_append_table (out, cells, 2);

  g_assert_cmpstr (out->str, ==,
                   "A  Long head\n"
                   "-  ---------\n"
                   "x  y\n");
}

static void
test_table_wide (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 12; i++)
    g_strv_builder_add (builder, "several short words to be broken in a cell");
  cells = g_strv_builder_end (builder);
  hexapla_cli_append_table (out, (const char *const *)cells, 4);

  lines = g_strsplit (out->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (hexapla_cli_measure (lines[i]), <=, HEXAPLA_CLI_WIDTH);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static HexaplaFramework *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_load_file (file, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return framework;
}

/* With HEXAPLA_UPDATE_GOLDEN set, writes the expected text instead: look at the difference
 * before it goes in. */
static void
test_entry (gconstpointer data)
{
  const char *id = data;
  g_autoptr (HexaplaFramework) framework = load_sample ();
  HexaplaEntry *entry = hexapla_framework_lookup (framework, id);
  g_autofree char *name = g_strconcat (id, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (HexaplaReading) reading = hexapla_reading_new_single (framework);
  g_autofree char *text = hexapla_cli_format_entry (reading, entry);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("HEXAPLA_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static const char *const suggest_cases[][2] = {
  { "effort-1-2", "effort-1-1" },
  { "Effort 1.1", "effort-1-1" },
  { "1.1", "effort-1-1" },
  { "1", "action-1, principle-1" },
  { "principel-1", "principle-1" },
  { "cable", "term-cable" },
  { "TERM-CABLES", "term-cable" },
  { "source", "sources, source-text, source-speech" },
  { "something-else-altogether", "" },
  { "\377\376", "" },
  { "", "" },
};

static void
test_suggest (void)
{
  g_autoptr (HexaplaFramework) framework = load_sample ();
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_auto (GStrv) none = hexapla_suggest_ids (framework, endless);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (suggest_cases); i++)
    {
      g_auto (GStrv) ids = hexapla_suggest_ids (framework, suggest_cases[i][0]);
      g_autofree char *joined = g_strjoinv (", ", ids);

      g_test_message ("%s", suggest_cases[i][0]);
      g_assert_cmpstr (joined, ==, suggest_cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/wrap", test_wrap);
  g_test_add_func ("/cli/wrap/long", test_wrap_long);
  g_test_add_func ("/cli/measure", test_measure);
  g_test_add_func ("/cli/table/narrow", test_table_narrow);
  g_test_add_func ("/cli/table/wide", test_table_wide);
  g_test_add_data_func ("/cli/entry/effort", "effort-1-1", test_entry);
  g_test_add_data_func ("/cli/entry/principle", "principle-1", test_entry);
  g_test_add_data_func ("/cli/entry/action", "action-1", test_entry);
  g_test_add_data_func ("/cli/entry/event", "event-begin", test_entry);
  g_test_add_data_func ("/cli/entry/source", "source-text", test_entry);
  g_test_add_func ("/cli/suggest", test_suggest);

  return g_test_run ();
}
