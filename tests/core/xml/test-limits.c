/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "xml/hexapla-load.h"

#define ENTRY "<entry id=\"a\" kind=\"topic\">"
#define TITLE "<title>t</title><summary>s</summary>"

static char *
repeat (const char *string, guint n)
{
  GString *repeated = g_string_sized_new (strlen (string) * n);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, string);

  return g_string_free (repeated, FALSE);
}

/* Loads a document with these entries, all on one line. */
static char *
list_findings (const char *entries)
{
  g_autofree char *document = hexapla_core_test_wrap (entries);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  g_autoptr (HexaplaFramework) framework =
      hexapla_load_bytes (bytes, "name", findings, NULL, NULL, NULL, NULL);

  g_assert_cmpint (framework != NULL, ==, g_list_model_get_n_items (G_LIST_MODEL (findings)) == 0);
  return hexapla_core_test_list_findings (findings);
}

static char *
load_repeated (const char *before, const char *repeated, guint n, const char *after)
{
  g_autofree char *middle = repeat (repeated, n);
  g_autofree char *entries = g_strconcat (before, middle, after, NULL);

  return list_findings (entries);
}

/* Each limit is reached without a finding, and passed with one. */
static void
test_text (void)
{
  static const struct
  {
    const char *before;
    const char *repeated;
    guint n;
    const char *after;
    const char *finding;
  } cases[] = {
    { ENTRY "<title>", "x", HEXAPLA_LOAD_MAX_TEXT, "</title><summary>s</summary></entry>",
      "1 text-too-long\n" },
    { ENTRY "<title>t</title><summary>", "x", HEXAPLA_LOAD_MAX_TEXT, "</summary></entry>",
      "1 text-too-long\n" },
    { ENTRY "<title>t</title><summary>s<![CDATA[", "x", HEXAPLA_LOAD_MAX_TEXT - 1,
      "]]></summary></entry>", "1 text-too-long\n" },
    { ENTRY TITLE "</entry><!--", "x", HEXAPLA_LOAD_MAX_TEXT, "-->", "1 text-too-long\n" },
    { ENTRY TITLE "</entry><?x ", "x", HEXAPLA_LOAD_MAX_TEXT, "?>", "1 text-too-long\n" },
    { "<entry id=\"a\" kind=\"topic\" number=\"", "1", HEXAPLA_LOAD_MAX_TEXT,
      "\">" TITLE "</entry>", "1 text-too-long\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *within =
          load_repeated (cases[i].before, cases[i].repeated, cases[i].n, cases[i].after);
      g_autofree char *beyond =
          load_repeated (cases[i].before, cases[i].repeated, cases[i].n + 1, cases[i].after);

      g_assert_cmpstr (within, ==, "");
      g_assert_cmpstr (beyond, ==, cases[i].finding);
    }
}

/* Entry in entry, and their ends. The last title stands one level deeper. */
static char *
load_nested (guint n)
{
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autofree char *ends = repeat ("</entry>", n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (entries, "<entry id=\"e-%u\" kind=\"part\">" TITLE, i);
  g_string_append (entries, ends);

  return list_findings (entries->str);
}

static void
test_depth (void)
{
  g_autofree char *within = load_nested (HEXAPLA_LOAD_MAX_DEPTH - 2);
  g_autofree char *beyond = load_nested (HEXAPLA_LOAD_MAX_DEPTH - 1);

  g_assert_cmpstr (within, ==, "");
  g_assert_cmpstr (beyond, ==, "1 too-deep\n");
}

/* Nine elements of the metadata, three of the source, four around those that are repeated. What
 * is passed over counts as well.
 */
static void
test_elements (void)
{
  const guint n = HEXAPLA_LOAD_MAX_ELEMENTS - 9 - 3 - 4;
  g_autofree char *within = load_repeated (ENTRY TITLE "<x>", "<x/>", n, "</x></entry>");
  g_autofree char *beyond = load_repeated (ENTRY TITLE "<x>", "<x/>", n + 1, "</x></entry>");

  g_assert_cmpstr (within, ==, "1 unknown-element\n");
  g_assert_cmpstr (beyond, ==, "1 unknown-element\n1 too-many\n");
}

/* A text is one text, whatever stands in it. */
static void
test_markup (void)
{
  g_autofree char *within = load_repeated (ENTRY "<title>t</title><summary>s", "<em>x</em>",
                                           HEXAPLA_LOAD_MAX_TEXT / 33 - 1, "</summary></entry>");
  g_autofree char *beyond = load_repeated (ENTRY "<title>t</title><summary>s", "<em>x</em>",
                                           HEXAPLA_LOAD_MAX_TEXT / 33 + 1, "</summary></entry>");

  g_assert_cmpstr (within, ==, "");
  g_assert_cmpstr (beyond, ==, "1 text-too-long\n");
}

static void
test_attributes (void)
{
  for (guint n = HEXAPLA_LOAD_MAX_ATTRIBUTES - 2; n <= HEXAPLA_LOAD_MAX_ATTRIBUTES - 1; n++)
    {
      g_autoptr (GString) entry = g_string_new ("<entry id=\"a\" kind=\"topic\"");
      g_autofree char *found = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (entry, " x%u=\"\"", i);
      g_string_append (entry, ">" TITLE "</entry>");
      found = list_findings (entry->str);

      if (n + 2 <= HEXAPLA_LOAD_MAX_ATTRIBUTES)
        g_assert_true (g_str_has_prefix (found, "1 unknown-attribute\n1 unknown-attribute\n"));
      else
        g_assert_cmpstr (found, ==, "1 too-many\n");
    }
}

/* Names are counted now and then, and there are those of the vocabulary besides. */
static void
test_names (void)
{
  const guint slack = 1000;

  for (guint n = HEXAPLA_LOAD_MAX_NAMES - slack; n <= HEXAPLA_LOAD_MAX_NAMES + slack;
       n += 2 * slack)
    {
      g_autoptr (GString) entries = g_string_new (ENTRY TITLE "<x>");
      g_autofree char *found = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (entries, "<x%u/>", i);
      g_string_append (entries, "</x></entry>");
      found = list_findings (entries->str);

      g_assert_cmpstr (found, ==,
                       n <= HEXAPLA_LOAD_MAX_NAMES ? "1 unknown-element\n"
                                                   : "1 unknown-element\n1 too-many\n");
    }
}

static void
test_findings (void)
{
  g_autofree char *found = load_repeated (ENTRY TITLE "<body>", "<x/>",
                                          HEXAPLA_LOAD_MAX_FINDINGS + 50, "</body></entry>");
  g_autofree char *expected = repeat ("1 unknown-element\n", HEXAPLA_LOAD_MAX_FINDINGS);

  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/xml/limits/text", test_text);
  g_test_add_func ("/core/xml/limits/markup", test_markup);
  g_test_add_func ("/core/xml/limits/depth", test_depth);
  g_test_add_func ("/core/xml/limits/elements", test_elements);
  g_test_add_func ("/core/xml/limits/attributes", test_attributes);
  g_test_add_func ("/core/xml/limits/names", test_names);
  g_test_add_func ("/core/xml/limits/findings", test_findings);

  return g_test_run ();
}
