/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "hexapla-search-test.h"
#include "xml/hexapla-load.h"

static const struct
{
  const char *language;
  const char *typed;
  const char *first; /* NULL if nothing is to be found */
} firsts[] = {
  { "en", "undersea cables", "effort-1-3" },
  { "en", "UNDERSEA CABLES", "effort-1-3" },
  { "en", "1.3", "effort-1-3" },
  { "en", "\"undersea cables\" kind:effort", "effort-1-3" },
  { "en", "ransomware kind:term", "term-ransomware" },
  { "en", "ransomware", "effort-3-6" },
  { "en", "kind:principle", "principle-1" },
  { "en", "kind:principle -kind:principle", NULL },
  { "en", "xyzzy", NULL },
  { "en", "", NULL },
  { "en", "\u0301", NULL },
  { "en", "-", NULL },
  { "de", "seekabel", "effort-1-3" },
  { "fr", "cables sous-marins", "effort-1-3" },
  { "es", "CABLES SUBMARINOS", "effort-1-3" },
  { "pt-BR", "principios", "principles" },
  { "id", "prinsip", "principles" },
  { "tr", "ilkeler", "principles" },
  { "ru", "принципы", "principles" },
  { "uk", "принципи", "principles" },
  { "ar", "المبادئ", "principles" },
  { "ar", "المبادي", "principles" },
  { "zh-CN", "原则", "principles" },
  { "zh-CN", "则", "principles" },
  { "ja", "げんそく", NULL },
  { "ko", "원칙", "principles" },
};

static void
test_firsts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr (HexaplaSearchIndex) index =
          hexapla_search_test_create_index ((const char *const[]){ firsts[i].language, NULL });
      g_autoptr (HexaplaSearchResults) results =
          hexapla_search_test_search (index, firsts[i].typed, NULL);
      g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), 0);

      g_test_message ("%s: “%s”", firsts[i].language, firsts[i].typed);
      g_assert_cmpstr (match != NULL ? hexapla_entry_get_id (hexapla_search_match_get_entry (match))
                                     : NULL,
                       ==, firsts[i].first);
    }
}

/* A word in one language leads to the entry in all; each entry comes once. */
static void
test_languages (void)
{
  static const char *const codes[] = { "en", "de", "fr", NULL };
  static const char *const only_french[] = { "fr", NULL };
  g_autoptr (HexaplaSearchIndex) index = hexapla_search_test_create_index (codes);
  g_autoptr (HexaplaSearchResults) german = hexapla_search_test_search (index, "Seekabel", NULL);
  g_autoptr (HexaplaSearchResults) french =
      hexapla_search_test_search (index, "Seekabel", only_french);
  g_autoptr (HexaplaSearchResults) both = hexapla_search_test_search (index, "cyber", NULL);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse ("Seekabel");
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (german), 0);

  g_assert_cmpstr (hexapla_search_match_get_language (match), ==, "de");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (french)), ==, 0);
  g_assert_cmpuint (hexapla_search_index_count (index, query, "fr", NULL), ==, 0);
  g_assert_cmpuint (hexapla_search_index_count (index, query, "de", NULL), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (german)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (both)); i++)
    {
      g_autoptr (HexaplaSearchMatch) one = g_list_model_get_item (G_LIST_MODEL (both), i);

      g_assert_true (g_hash_table_add (
          ids, (gpointer)hexapla_entry_get_id (hexapla_search_match_get_entry (one))));
    }
}

/* Editions need not have the same entries in the same places. */
static void
test_editions (void)
{
  static const char *const bodies[] = {
    "<entry id='a' kind='topic' sources='s'><title>One</title><summary>Alpha.</summary></entry>"
    "<entry id='b' kind='topic' sources='s'><title>Two</title><summary>Alpha.</summary></entry>",
    "<entry id='b' kind='topic' sources='s'><title>Zwei</title><summary>Alpha.</summary></entry>"
    "<entry id='c' kind='topic' sources='s'><title>Drei</title><summary>Alpha.</summary></entry>"
    "<entry id='a' kind='topic' sources='s'><title>Eins</title><summary>Alpha.</summary></entry>",
  };
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HexaplaSearchIndex) index = NULL;
  g_autoptr (HexaplaSearchResults) alpha = NULL;
  g_autoptr (HexaplaSearchResults) two = NULL;
  g_autofree char *alphas = NULL;
  g_autofree char *twos = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *document = hexapla_core_test_wrap (bodies[i]);
      g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (frameworks,
                       hexapla_load_bytes (bytes, "test", NULL, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
    }
  index = hexapla_search_index_new (frameworks);
  alpha = hexapla_search_test_search (index, "alpha", NULL);
  alphas = hexapla_search_test_describe (alpha);
  g_assert_cmpstr (alphas, ==, "a en 2\nb en 2\nc en 2\n");
  two = hexapla_search_test_search (index, "zwei", NULL);
  twos = hexapla_search_test_describe (two);
  g_assert_cmpstr (twos, ==, "b en 0\n");
}

static void
on_searched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (HexaplaSearchIndex) index =
      hexapla_search_test_create_index (hexapla_search_test_languages);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse ("cyber");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) other = NULL;
  g_autoptr (HexaplaSearchResults) results = NULL;
  g_autoptr (HexaplaSearchResults) expected = hexapla_search_test_search (index, "cyber", NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancelled);
  g_assert_null (hexapla_search_index_search (index, query, NULL, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (hexapla_search_index_count (index, query, "en", cancelled), ==, 0);

  hexapla_search_index_search_async (index, query, NULL, NULL, on_searched, &result);
  hexapla_search_index_search_async (index, query, NULL, cancelled, on_searched, &other);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (result != NULL && other != NULL, 10000);
  results = hexapla_search_index_search_finish (index, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (expected)));
  g_assert_null (hexapla_search_index_search_finish (index, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/index/firsts", test_firsts);
  g_test_add_func ("/core/search/index/languages", test_languages);
  g_test_add_func ("/core/search/index/editions", test_editions);
  g_test_add_func ("/core/search/index/async", test_async);

  return g_test_run ();
}
