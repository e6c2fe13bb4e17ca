/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "search/hexapla-search-marks.h"

/* Puts brackets around what is marked. */
static char *
show_marks (const char *text, GArray *marks)
{
  GString *shown = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      HexaplaSearchRange range = g_array_index (marks, HexaplaSearchRange, i);

      g_string_append_len (shown, text + at, (gssize)(range.start - at));
      g_string_append_printf (shown, "[%.*s]", (int)(range.end - range.start), text + range.start);
      at = range.end;
    }
  g_string_append (shown, text + at);
  return g_string_free (shown, FALSE);
}

static void
test_find (void)
{
  static const struct
  {
    const char *language;
    const char *typed;
    const char *text;
    const char *shown;
  } rows[] = {
    { "en", "a", "banana", "b[a]n[a]n[a]" },
    { "en", "ana", "banana", "b[ana]na" },
    { "en", "ban nan", "banana", "[banan]a" },
    { "en", "sea under", "undersea cables", "[undersea] cables" },
    { "en", "\"sea cab\" -les", "undersea cables", "under[sea cab]les" },
    { "en", "kind:effort x", "effort x", "effort [x]" },
    { "en", "none", "undersea", "undersea" },
    { "en", "cafe", "Un CAFE\u0301.", "Un [CAFE\u0301]." },
    { "tr", "ısı", "ISI ısı isi", "[ISI] [ısı] isi" },
    { "ar", "امن", "الأَمْنُ آمن", "ال[أَمْنُ] [آمن]" },
    { "zh-CN", "网", "互联网网络", "互联[网网]络" },
    { "ja", "バイ", "サイﾊﾞｲ", "サイ[ﾊﾞｲ]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (rows[i].typed);
      g_autoptr (GArray) marks = hexapla_search_find_marks (query, rows[i].text, rows[i].language);
      g_autofree char *shown = show_marks (rows[i].text, marks);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_cut (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    const char *shown;
  } rows[] = {
    { "x", "short x", "short [x]" },
    { "one", "one two three four five six seven", "[one] two three four…" },
    { "seven", "one two three four five six seven", "…six [seven]" },
    { "four", "one two three four five six seven", "…three [four] five six…" },
    { "none", "one two three four five six seven", "one two three four…" },
    { "网", "一二三四五六七八九十一二三四五六七八九十网一二三四五六七八九十",
      "…五六七八九十[网]一二三四五六七八九十" },
    { "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz", "[abcdefghijklmnopqrst]…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (rows[i].typed);
      g_autoptr (GArray) marks = hexapla_search_find_marks (query, rows[i].text, "en");
      g_autoptr (GArray) cut_marks = NULL;
      g_autofree char *line = hexapla_search_cut (rows[i].text, marks, 20, &cut_marks);
      g_autofree char *shown = show_marks (line, cut_marks);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/marks/find", test_find);
  g_test_add_func ("/core/search/marks/cut", test_cut);

  return g_test_run ();
}
