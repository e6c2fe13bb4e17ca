/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-search-test.h"

/* Every match shows what was found, in its title or in its context. */
static void
test_context (void)
{
  static const char *const typed[] = { "cable", "cyber",    "الأمن", "安全",
                                       "siber", "サイバー", "güven" };
  g_autoptr (HexaplaSearchIndex) index =
      hexapla_search_test_create_index (hexapla_search_test_languages);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (HexaplaSearchResults) results = hexapla_search_test_search (index, typed[i], NULL);
      guint n_matches = g_list_model_get_n_items (G_LIST_MODEL (results));

      g_assert_cmpuint (n_matches, >, 0);
      for (guint j = 0; j < n_matches; j++)
        {
          g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), j);
          g_autoptr (GArray) marks = NULL;
          g_autoptr (GArray) title_marks = hexapla_search_match_find_title_marks (match);
          g_autofree char *context = hexapla_search_match_dup_context (match, &marks);

          g_assert_true (g_utf8_validate (context, -1, NULL));
          g_assert_cmpint (g_utf8_strlen (context, -1), <=, 122);
          g_assert_null (strchr (context, '\n'));
          if (hexapla_search_match_get_rank (match) >= 2)
            g_assert_cmpuint (marks->len, >, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/match/context", test_context);

  return g_test_run ();
}
