/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search.h"

#include "hexapla-search-results-private.h"

struct _HexaplaSearch
{
  GObject parent_instance;

  HexaplaSearchIndex *index;     /* or NULL */
  HexaplaSearchResults *results; /* or NULL */
  char *typed;
  char **languages;
  gboolean follows;          /* whether only notes have changed since the results */
  GCancellable *cancellable; /* of the search that runs, which is the newest; or NULL */
};

typedef enum
{
  PROP_BUSY = 1,
} Property;

static GParamSpec *properties[PROP_BUSY + 1];

static GType
hexapla_search_get_item_type (GListModel *model)
{
  return HEXAPLA_TYPE_SEARCH_MATCH;
}

static guint
hexapla_search_get_n_items (GListModel *model)
{
  HexaplaSearch *self = HEXAPLA_SEARCH (model);

  return self->results != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->results)) : 0;
}

static gpointer
hexapla_search_get_item (GListModel *model, guint position)
{
  HexaplaSearch *self = HEXAPLA_SEARCH (model);

  return self->results != NULL ? g_list_model_get_item (G_LIST_MODEL (self->results), position)
                               : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hexapla_search_get_item_type;
  iface->get_n_items = hexapla_search_get_n_items;
  iface->get_item = hexapla_search_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HexaplaSearch,
                               hexapla_search,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* Who looks at the list keeps their place in it when a note has changed somewhere. */
static guint
count_same_first (HexaplaSearchResults *old, HexaplaSearchResults *results)
{
  guint n_most = MIN (g_list_model_get_n_items (G_LIST_MODEL (old)),
                      g_list_model_get_n_items (G_LIST_MODEL (results)));
  guint n = 0;

  while (n < n_most && hexapla_search_results_is_same (old, n, results, n))
    n++;
  return n;
}

static guint
count_same_last (HexaplaSearchResults *old, HexaplaSearchResults *results, guint n_most)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (old));
  guint n_new = g_list_model_get_n_items (G_LIST_MODEL (results));
  guint n = 0;

  while (n < n_most && hexapla_search_results_is_same (old, n_old - 1 - n, results, n_new - 1 - n))
    n++;
  return n;
}

static void
take_results (HexaplaSearch *self, HexaplaSearchResults *results)
{
  g_autoptr (HexaplaSearchResults) old = self->results;
  guint n_old = hexapla_search_get_n_items (G_LIST_MODEL (self));
  guint n_new = results != NULL ? g_list_model_get_n_items (G_LIST_MODEL (results)) : 0;
  guint n_first = 0, n_last = 0;

  if (self->follows && old != NULL && results != NULL)
    {
      n_first = count_same_first (old, results);
      n_last = count_same_last (old, results, MIN (n_old, n_new) - n_first);
    }
  self->follows = FALSE;
  self->results = results;
  g_list_model_items_changed (G_LIST_MODEL (self), n_first, n_old - n_first - n_last,
                              n_new - n_first - n_last);
}

static void
on_searched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HexaplaSearch) self = user_data;
  g_autoptr (HexaplaSearchResults) results =
      hexapla_search_index_search_finish (HEXAPLA_SEARCH_INDEX (source), result, NULL);

  /* Superseded, maybe when it was already done. */
  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  take_results (self, g_steal_pointer (&results));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
stop (HexaplaSearch *self)
{
  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start (HexaplaSearch *self)
{
  gboolean busy = self->cancellable != NULL;

  stop (self);
  if (self->index != NULL && self->typed != NULL)
    {
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (self->typed);

      self->cancellable = g_cancellable_new ();
      hexapla_search_index_search_async (self->index, query, (const char *const *)self->languages,
                                         self->cancellable, on_searched, g_object_ref (self));
    }
  else
    take_results (self, NULL);
  if (busy != (self->cancellable != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
hexapla_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, hexapla_search_is_busy (HEXAPLA_SEARCH (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_search_dispose (GObject *object)
{
  HexaplaSearch *self = HEXAPLA_SEARCH (object);

  stop (self);
  g_clear_object (&self->index);
  g_clear_object (&self->results);
  g_clear_pointer (&self->typed, g_free);
  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (hexapla_search_parent_class)->dispose (object);
}

static void
hexapla_search_class_init (HexaplaSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hexapla_search_dispose;
  object_class->get_property = hexapla_search_get_property;

  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hexapla_search_init (HexaplaSearch *self)
{
}

HexaplaSearch *
hexapla_search_new (void)
{
  return g_object_new (HEXAPLA_TYPE_SEARCH, NULL);
}

void
hexapla_search_set_index (HexaplaSearch *self, HexaplaSearchIndex *index)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH (self));
  g_return_if_fail (index == NULL || HEXAPLA_IS_SEARCH_INDEX (index));

  if (self->index == index)
    return;
  self->follows = (self->follows || self->cancellable == NULL) && self->index != NULL
                  && index != NULL && hexapla_search_index_is_kin (self->index, index);
  g_set_object (&self->index, index);
  start (self);
}

void
hexapla_search_set_query (HexaplaSearch *self, const char *typed, const char *const *languages)
{
  char **copy;

  g_return_if_fail (HEXAPLA_IS_SEARCH (self));
  g_return_if_fail (typed != NULL);

  copy = g_strdupv ((char **)languages);
  g_strfreev (self->languages);
  self->languages = copy;
  g_free (self->typed);
  self->typed = g_strdup (typed);
  self->follows = FALSE;
  start (self);
}

HexaplaSearchResults *
hexapla_search_get_results (HexaplaSearch *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH (self), NULL);

  return self->results;
}

gboolean
hexapla_search_is_busy (HexaplaSearch *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH (self), FALSE);

  return self->cancellable != NULL;
}
