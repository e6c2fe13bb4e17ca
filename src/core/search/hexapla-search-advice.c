/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-advice.h"

void
hexapla_search_advice_free (HexaplaSearchAdvice *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->spelling);
  g_free (self->language);
  g_free (self);
}

/* Of several words, each may occur after it was replaced, and yet not together. */
static gboolean
finds_anything (HexaplaSearchIndex *index,
                const char *typed,
                const char *language,
                GCancellable *cancellable)
{
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (typed);

  return hexapla_search_index_count (index, query, language, cancellable) > 0;
}

static char *
find_spelling (HexaplaSearchIndex *index,
               HexaplaQuery *query,
               const char *const *searched,
               GCancellable *cancellable)
{
  for (; *searched != NULL; searched++)
    {
      g_autofree char *spelling =
          hexapla_search_index_suggest (index, query, *searched, cancellable);

      if (spelling != NULL && finds_anything (index, spelling, *searched, cancellable))
        return g_steal_pointer (&spelling);
    }
  return NULL;
}

static void
find_language (HexaplaSearchAdvice *self,
               HexaplaSearchIndex *index,
               HexaplaQuery *query,
               const char *const *searched,
               GCancellable *cancellable)
{
  const char *best = NULL;

  for (guint i = 0; i < hexapla_search_index_get_n_languages (index); i++)
    {
      const char *language =
          hexapla_framework_get_language (hexapla_search_index_get_framework (index, i));
      guint n_found;

      if (g_strv_contains (searched, language))
        continue;
      n_found = hexapla_search_index_count (index, query, language, cancellable);
      if (n_found <= self->n_found)
        continue;
      self->n_found = n_found;
      best = language;
    }
  self->language = g_strdup (best);
}

HexaplaSearchAdvice *
hexapla_search_advise (HexaplaSearchIndex *index,
                       HexaplaQuery *query,
                       const char *const *searched,
                       GCancellable *cancellable)
{
  HexaplaSearchAdvice *self;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (index), NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (searched != NULL, NULL);

  self = g_new0 (HexaplaSearchAdvice, 1);
  self->spelling = find_spelling (index, query, searched, cancellable);
  find_language (self, index, query, searched, cancellable);
  return self;
}
