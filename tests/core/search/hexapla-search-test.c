/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-test.h"

const char *const hexapla_search_test_languages[] = { "en", "ar", "de", "ja", "tr", "zh-CN", NULL };

GPtrArray *
hexapla_search_test_load (HexaplaLibrary *library, const char *const *codes)
{
  GPtrArray *frameworks = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *codes != NULL; codes++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (frameworks, hexapla_library_load (library, *codes, &error));
      g_assert_no_error (error);
    }
  return frameworks;
}

HexaplaSearchIndex *
hexapla_search_test_create_index (const char *const *codes)
{
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  g_autoptr (GPtrArray) frameworks = hexapla_search_test_load (library, codes);

  return hexapla_search_index_new (frameworks);
}

HexaplaSearchResults *
hexapla_search_test_search (HexaplaSearchIndex *index, const char *typed, const char *const *codes)
{
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (typed);
  g_autoptr (GError) error = NULL;
  HexaplaSearchResults *results = hexapla_search_index_search (index, query, codes, NULL, &error);

  g_assert_no_error (error);
  return results;
}

char *
hexapla_search_test_describe (HexaplaSearchResults *results)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), i);

      g_string_append_printf (
          string, "%s %s %u\n", hexapla_entry_get_id (hexapla_search_match_get_entry (match)),
          hexapla_search_match_get_language (match), hexapla_search_match_get_rank (match));
    }
  return g_string_free (string, FALSE);
}
