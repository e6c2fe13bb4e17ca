/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "search/hexapla-query.h"

static const struct
{
  const char *typed;
  const char *read; /* one form for all that mean the same */
} cases[] = {
  /* Nothing */
  { "", "" },
  { " ", "" },
  { "\t\n\u3000\u00A0", "" },
  { "-", "" },
  { "\"", "" },
  { "\"\"", "" },
  { "\"  \"", "" },
  { "- -", "" },
  { "-\"\"", "" },
  { "tag:", "" },
  { "-tag:", "" },
  /* Words */
  { "cable", "cable" },
  { "  undersea   cables ", "undersea cables" },
  { "网络\u3000安全", "网络 安全" },
  { "网", "网" },
  { "a\u00A0b", "a b" },
  { "الأمن السيبراني", "الأمن السيبراني" },
  { "Cyber-Sicherheit", "Cyber-Sicherheit" },
  { "l’été", "l’été" },
  { "O'Brien", "O'Brien" },
  { "C++ & (C)", "C++ & (C)" },
  { "AND OR NOT", "AND OR NOT" },
  { "*.?", "*.?" },
  { "2022-2024", "2022-2024" },
  { "a-", "a-" },
  { "https://example.org/", "https://example.org/" },
  { "hexapla:us-icdps-2024/effort-1-1", "hexapla:us-icdps-2024/effort-1-1" },
  /* Phrases */
  { "\"undersea cables\"", "\"undersea cables\"" },
  { "\" undersea cables \"", "\"undersea cables\"" },
  { "\"undersea cables", "\"undersea cables\"" },
  { "undersea \"", "undersea" },
  { "“undersea cables”", "\"undersea cables\"" },
  { "„zwei Wörter“", "\"zwei Wörter\"" },
  { "«deux mots»", "\"deux mots\"" },
  { "»zwei Wörter«", "\"zwei Wörter\"" },
  { "＂两 个＂", "\"两 个\"" },
  { "「二 語」", "\"二 語\"" },
  { "a\"b c\"d", "a \"b c\" d" },
  { "\"a\"\"b\"", "\"a\" \"b\"" },
  { "\"kind:effort\"", "\"kind:effort\"" },
  { "\"-a\"", "\"-a\"" },
  { "a \"b c\" d", "a \"b c\" d" },
  /* Without */
  { "-cable", "-cable" },
  { "cyber -cable", "cyber -cable" },
  { "-\"undersea cables\"", "-\"undersea cables\"" },
  { "–cable", "-cable" },
  { "−cable", "-cable" },
  { "－网络", "-网络" },
  { "a - b", "a b" },
  { "a -b -c d", "a -b -c d" },
  { "--a", "--a" }, /* without “-a” */
  { "a -", "a" },
  /* Kinds */
  { "kind:effort", "kind:effort" },
  { "KIND:Effort", "kind:effort" },
  { "kind：effort", "kind:effort" },
  { "kind:eff", "kind:eff" },
  { "kind:o", "kind:o" },
  { "-kind:source", "-kind:source" },
  { "cable kind:term kind:event", "cable kind:term kind:event" },
  { "kind:nonsense", "kind:nonsense" },
  { "kind:\"effort\"", "\"effort\"" },
  { "kindeffort", "kindeffort" },
  { "mankind:effort", "mankind:effort" },
  /* Tags */
  { "tag:ransomware", "tag:ransomware" },
  { "Tag:ransomware", "tag:ransomware" },
  { "-tag:ai", "-tag:ai" },
  { "tag:nothing-like-it", "tag:nothing-like-it" },
  { "tag:网络", "tag:网络" },
  { "tags:x", "tags:x" },
  { "tag: x", "x" },
  /* All of it */
  { "attack \"critical infrastructure\" -energy kind:term tag:ransomware",
    "attack \"critical infrastructure\" -energy kind:term tag:ransomware" },
  /* Bytes of no text */
  { "a\xffz", "a\uFFFDz" },
  { "\xc3", "\uFFFD" },
  { "\"\x80 a", "\"\uFFFD a\"" },
  { "a\x01z", "a z" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (cases[i].typed);
      g_autofree char *read = hexapla_query_to_string (query);
      g_autoptr (HexaplaQuery) again = hexapla_query_parse (read);
      g_autofree char *reread = hexapla_query_to_string (again);

      g_test_message ("“%s”", cases[i].read);
      g_assert_cmpstr (read, ==, cases[i].read);
      g_assert_cmpstr (reread, ==, read);
    }
}

static const struct
{
  const char *typed;
  HexaplaQueryTermType type;
  guint kinds;
} types[] = {
  { "effort", HEXAPLA_QUERY_WORD, 0 },
  { "\"effort\"", HEXAPLA_QUERY_PHRASE, 0 },
  { "kind:effort", HEXAPLA_QUERY_KIND, 1u << HEXAPLA_ENTRY_EFFORT },
  { "-kind:effort", HEXAPLA_QUERY_KIND, 1u << HEXAPLA_ENTRY_EFFORT },
  { "kind:e", HEXAPLA_QUERY_KIND, 1u << HEXAPLA_ENTRY_EFFORT | 1u << HEXAPLA_ENTRY_EVENT },
  { "kind:TERM", HEXAPLA_QUERY_KIND, 1u << HEXAPLA_ENTRY_TERM },
  { "kind:terms", HEXAPLA_QUERY_WORD, 0 },
  { "kind:", HEXAPLA_QUERY_KIND, (1u << (HEXAPLA_ENTRY_SOURCE + 1)) - 1 },
  { "tag:ai", HEXAPLA_QUERY_TAG, 0 },
  { "tag", HEXAPLA_QUERY_WORD, 0 },
};

static void
test_types (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (types[i].typed);
      const HexaplaQueryTerm *term;

      g_test_message ("“%s”", types[i].typed);
      /* While one types it, it leaves nothing out. */
      if (g_str_equal (types[i].typed, "kind:"))
        {
          g_assert_cmpuint (hexapla_query_get_n_terms (query), ==, 0);
          continue;
        }
      g_assert_cmpuint (hexapla_query_get_n_terms (query), ==, 1);
      term = hexapla_query_get_term (query, 0);
      g_assert_cmpint (term->type, ==, types[i].type);
      g_assert_cmpuint (term->kinds, ==, types[i].kinds);
      g_assert_cmpint (term->without, ==, types[i].typed[0] == '-');
    }
}

static void
test_limits (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new ("x");
  g_autoptr (HexaplaQuery) many = NULL;
  g_autoptr (HexaplaQuery) one = NULL;

  for (guint i = 0; i < 2 * HEXAPLA_QUERY_MAX_TERMS; i++)
    g_string_append_printf (words, "w%u ", i);
  many = hexapla_query_parse (words->str);
  g_assert_cmpuint (hexapla_query_get_n_terms (many), ==, HEXAPLA_QUERY_MAX_TERMS);

  for (guint i = 0; i < HEXAPLA_QUERY_MAX_LENGTH; i++)
    g_string_append (word, "é");
  one = hexapla_query_parse (word->str);
  g_assert_cmpuint (strlen (hexapla_query_get_term (one, 0)->text), ==,
                    HEXAPLA_QUERY_MAX_LENGTH - 1);
}

static void
test_replace (void)
{
  g_autoptr (HexaplaQuery) query = hexapla_query_parse ("kind:term ransomwear -x");
  g_autoptr (HexaplaQuery) replaced = hexapla_query_replace (query, 1, "ransomware");
  g_autofree char *string = hexapla_query_to_string (replaced);

  g_assert_cmpstr (string, ==, "kind:term ransomware -x");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/query/parse", test_parse);
  g_test_add_func ("/core/search/query/types", test_types);
  g_test_add_func ("/core/search/query/limits", test_limits);
  g_test_add_func ("/core/search/query/replace", test_replace);

  return g_test_run ();
}
