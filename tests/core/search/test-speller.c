/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-test.h"

static void
test_suggest (void)
{
  static const struct
  {
    const char *language;
    const char *typed;
    const char *suggested;
  } rows[] = {
    { "en", "ransomwear", "ransomware" },
    { "en", "cabels undersea", "cables undersea" },
    { "en", "solidarty", "solidarity" },
    { "en", "kind:term ransmoware -x", "kind:term ransomware -x" },
    { "en", "ransomware", NULL }, /* it is there */
    { "en", "qqqqqqqqqq", NULL },
    { "en", "zq", NULL },
    { "fr", "securitte", "sécurité" },
    { "de", "solidaritat", NULL }, /* found without its accent */
    { "ru", "безопастность", "безопасность" },
    { "zh-CN", "网罗", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaSearchIndex) index =
          hexapla_search_test_create_index ((const char *const[]){ rows[i].language, NULL });
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (rows[i].typed);
      g_autofree char *suggested =
          hexapla_search_index_suggest (index, query, rows[i].language, NULL);

      g_test_message ("%s: “%s”", rows[i].language, rows[i].typed);
      g_assert_cmpstr (suggested, ==, rows[i].suggested);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/speller/suggest", test_suggest);

  return g_test_run ();
}
