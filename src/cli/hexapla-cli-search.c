/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include <glib/gi18n.h>

#include "hexapla-cli-output.h"
#include "hexapla-cli.h"
#include "search/hexapla-search-index.h"

static HexaplaSearchIndex *
create_index (HexaplaLibrary *library, const char *const *languages)
{
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *languages != NULL; languages++)
    {
      const HexaplaLanguage *language =
          hexapla_languages_find (hexapla_library_get_languages (library), *languages);
      g_autoptr (GError) error = NULL;
      HexaplaFramework *framework = hexapla_library_load (library, language->code, &error);

      if (framework == NULL)
        {
          hexapla_cli_complain ("%s", error->message);
          return NULL;
        }
      g_ptr_array_add (frameworks, framework);
    }
  return hexapla_search_index_new (frameworks);
}

static void
print_match (HexaplaSearchMatch *match)
{
  HexaplaEntry *entry = hexapla_search_match_get_entry (match);
  g_autofree char *context = hexapla_search_match_dup_context (match, NULL);
  g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\t%s\n", hexapla_entry_get_id (entry),
                                           hexapla_search_match_get_language (match),
                                           hexapla_entry_get_title (entry), context);

  hexapla_cli_print (line);
}

static void
complain_of_nothing (HexaplaSearchIndex *index, HexaplaQuery *query)
{
  const char *language =
      hexapla_framework_get_language (hexapla_search_index_get_framework (index, 0));
  g_autofree char *suggestion = hexapla_search_index_suggest (index, query, language, NULL);

  if (suggestion != NULL)
    hexapla_cli_complain (_ ("Nothing was found. Did you mean “%s”?"), suggestion);
  else
    hexapla_cli_complain (_ ("Nothing was found."));
}

HexaplaCliStatus
hexapla_cli_search (HexaplaLibrary *library,
                    const char *const *languages,
                    const char *const *arguments)
{
  g_autofree char *typed = g_strjoinv (" ", (char **)arguments);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (typed);
  g_autoptr (HexaplaSearchIndex) index = create_index (library, languages);
  g_autoptr (HexaplaSearchResults) results = NULL;
  guint n_matches;

  if (index == NULL)
    return HEXAPLA_CLI_FAILED;

  results = hexapla_search_index_search (index, query, NULL, NULL, NULL);
  n_matches = g_list_model_get_n_items (G_LIST_MODEL (results));
  for (guint i = 0; i < n_matches; i++)
    {
      g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), i);

      print_match (match);
    }
  if (n_matches > 0)
    return HEXAPLA_CLI_DONE;

  complain_of_nothing (index, query);
  return HEXAPLA_CLI_FAILED;
}
