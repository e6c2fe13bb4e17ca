/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-results-private.h"

#include "hexapla-search-match-private.h"

struct _HexaplaSearchResults
{
  GObject parent_instance;

  HexaplaSearchIndex *index;
  HexaplaQuery *query;
  GArray *hits;
};

static GType
hexapla_search_results_get_item_type (GListModel *model)
{
  return HEXAPLA_TYPE_SEARCH_MATCH;
}

static guint
hexapla_search_results_get_n_items (GListModel *model)
{
  return HEXAPLA_SEARCH_RESULTS (model)->hits->len;
}

static gpointer
hexapla_search_results_get_item (GListModel *model, guint position)
{
  HexaplaSearchResults *self = HEXAPLA_SEARCH_RESULTS (model);

  if (position >= self->hits->len)
    return NULL;
  return hexapla_search_match_new (self->index, self->query,
                                   &g_array_index (self->hits, HexaplaSearchHit, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hexapla_search_results_get_item_type;
  iface->get_n_items = hexapla_search_results_get_n_items;
  iface->get_item = hexapla_search_results_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HexaplaSearchResults,
                               hexapla_search_results,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
hexapla_search_results_finalize (GObject *object)
{
  HexaplaSearchResults *self = HEXAPLA_SEARCH_RESULTS (object);

  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->query, hexapla_query_unref);
  g_clear_object (&self->index);

  G_OBJECT_CLASS (hexapla_search_results_parent_class)->finalize (object);
}

static void
hexapla_search_results_class_init (HexaplaSearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_search_results_finalize;
}

static void
hexapla_search_results_init (HexaplaSearchResults *self)
{
}

HexaplaSearchResults *
hexapla_search_results_new (HexaplaSearchIndex *index, HexaplaQuery *query, GArray *hits)
{
  HexaplaSearchResults *self = g_object_new (HEXAPLA_TYPE_SEARCH_RESULTS, NULL);

  self->index = g_object_ref (index);
  self->query = hexapla_query_ref (query);
  self->hits = hits;
  return self;
}

gboolean
hexapla_search_results_is_same (HexaplaSearchResults *self,
                                guint position,
                                HexaplaSearchResults *other,
                                guint other_position)
{
  const HexaplaSearchHit *a, *b;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_RESULTS (self) && position < self->hits->len, FALSE);
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_RESULTS (other) && other_position < other->hits->len,
                        FALSE);

  a = &g_array_index (self->hits, HexaplaSearchHit, position);
  b = &g_array_index (other->hits, HexaplaSearchHit, other_position);
  if (a->position != b->position || a->language != b->language || a->rank != b->rank)
    return FALSE;
  if (a->rank < 2 * HEXAPLA_SEARCH_NOTE)
    return a->offset == b->offset;
  return hexapla_search_notes_get (hexapla_search_index_get_notes (self->index), a->offset)
         == hexapla_search_notes_get (hexapla_search_index_get_notes (other->index), b->offset);
}

HexaplaQuery *
hexapla_search_results_get_query (HexaplaSearchResults *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_RESULTS (self), NULL);

  return self->query;
}
