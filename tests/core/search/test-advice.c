/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-test.h"
#include "search/hexapla-search-advice.h"

static HexaplaSearchIndex *
create_index (HexaplaLibrary *library, const char *const *codes, HexaplaSearchIndex *older)
{
  g_autoptr (GPtrArray) frameworks = hexapla_search_test_load (library, codes);

  return hexapla_search_index_new_from (frameworks, older);
}

static const struct
{
  const char *typed;
  const char *searched;
  const char *spelling;
  const char *language;
} rows[] = {
  { "ransomwear", "en", "ransomware", NULL },
  { "undrsea cables", "en", "undersea cables", NULL },
  { "Seekabel", "en", NULL, "de" },
  { "undersea", "de", NULL, "en" },
  { "undersea", "ja", NULL, "en" },
  { "qqqqqqqqqqqq", "en", NULL, NULL },
  { "-", "en", NULL, NULL },
  { "kind:effort Seekabel", "en", NULL, "de" },
  /* Each word is near one that occurs, but they never occur together. */
  { "kind:principle ransomwear", "en", NULL, NULL },
};

static void
test_rows (void)
{
  static const char *const codes[] = { "en", "de", "ja", NULL };
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  g_autoptr (HexaplaSearchIndex) index = create_index (library, codes, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *searched[] = { rows[i].searched, NULL };
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (rows[i].typed);
      g_autoptr (HexaplaSearchAdvice) advice = hexapla_search_advise (index, query, searched, NULL);

      g_test_message ("%s in %s", rows[i].typed, rows[i].searched);
      g_assert_cmpstr (advice->spelling, ==, rows[i].spelling);
      g_assert_cmpstr (advice->language, ==, rows[i].language);
      g_assert_cmpuint (advice->n_found, ==,
                        advice->language != NULL
                            ? hexapla_search_index_count (index, query, advice->language, NULL)
                            : 0);
      if (advice->spelling != NULL)
        {
          g_autoptr (HexaplaQuery) other = hexapla_query_parse (advice->spelling);

          g_assert_cmpuint (hexapla_search_index_count (index, other, rows[i].searched, NULL), >,
                            0);
        }
    }
}

static guint
count (HexaplaSearchIndex *index, const char *typed)
{
  g_autoptr (HexaplaSearchResults) results = hexapla_search_test_search (index, typed, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (results));
}

/* What was folded before serves other languages beside it, and outlives the index it was for. */
static void
test_new_from (void)
{
  static const char *const one[] = { "en", NULL };
  static const char *const two[] = { "de", "en", NULL };
  static const char *const other[] = { "ja", NULL };
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  HexaplaSearchIndex *older = create_index (library, one, NULL);
  g_autoptr (HexaplaSearchIndex) index = create_index (library, two, older);
  g_autoptr (HexaplaSearchIndex) fresh = create_index (library, two, NULL);
  g_autoptr (HexaplaSearchIndex) last = create_index (library, other, older);

  g_object_unref (older);
  g_assert_cmpuint (hexapla_search_index_get_size (index), ==,
                    hexapla_search_index_get_size (fresh));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (count (index, rows[i].typed), ==, count (fresh, rows[i].typed));
  g_assert_cmpuint (count (index, "undersea"), >, 0);
  g_assert_cmpuint (count (index, "Seekabel"), >, 0);
  g_assert_cmpuint (count (last, "undersea"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/advice/rows", test_rows);
  g_test_add_func ("/search/advice/new-from", test_new_from);
  return g_test_run ();
}
