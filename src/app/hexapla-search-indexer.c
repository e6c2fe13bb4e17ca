/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-indexer.h"

struct _HexaplaSearchIndexer
{
  GObject parent_instance;

  HexaplaLibrary *library;
  GMutex lock;              /* of what follows */
  HexaplaSearchIndex *last; /* the index that was made last */
};

G_DEFINE_FINAL_TYPE (HexaplaSearchIndexer, hexapla_search_indexer, G_TYPE_OBJECT)

static HexaplaSearchIndex *
dup_last (HexaplaSearchIndexer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->last != NULL ? g_object_ref (self->last) : NULL;
}

static void
set_last (HexaplaSearchIndexer *self, HexaplaSearchIndex *index)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_set_object (&self->last, index);
}

static GPtrArray *
load (HexaplaSearchIndexer *self, const char *const *languages, GError **error)
{
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *languages != NULL; languages++)
    {
      HexaplaFramework *framework = hexapla_library_load (self->library, *languages, error);

      if (framework == NULL)
        return NULL;
      g_ptr_array_add (frameworks, framework);
    }
  return g_steal_pointer (&frameworks);
}

static gboolean
is_index_of (HexaplaSearchIndex *index, GPtrArray *frameworks)
{
  if (index == NULL || hexapla_search_index_get_n_languages (index) != frameworks->len)
    return FALSE;
  for (guint i = 0; i < frameworks->len; i++)
    if (hexapla_search_index_get_framework (index, i) != g_ptr_array_index (frameworks, i))
      return FALSE;
  return TRUE;
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  HexaplaSearchIndexer *self = source;
  g_autoptr (HexaplaSearchIndex) last = dup_last (self);
  GError *error = NULL;
  g_autoptr (GPtrArray) frameworks = load (self, data, &error);
  g_autoptr (HexaplaSearchIndex) index = NULL;

  if (frameworks == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;
  if (is_index_of (last, frameworks))
    index = g_steal_pointer (&last);
  else
    index = hexapla_search_index_new_from (frameworks, last);
  set_last (self, index);
  g_task_return_pointer (task, g_steal_pointer (&index), g_object_unref);
}

static void
hexapla_search_indexer_finalize (GObject *object)
{
  HexaplaSearchIndexer *self = HEXAPLA_SEARCH_INDEXER (object);

  g_clear_object (&self->last);
  g_clear_object (&self->library);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (hexapla_search_indexer_parent_class)->finalize (object);
}

static void
hexapla_search_indexer_class_init (HexaplaSearchIndexerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_search_indexer_finalize;
}

static void
hexapla_search_indexer_init (HexaplaSearchIndexer *self)
{
  g_mutex_init (&self->lock);
}

HexaplaSearchIndexer *
hexapla_search_indexer_new (HexaplaLibrary *library)
{
  HexaplaSearchIndexer *self;

  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (library), NULL);

  self = g_object_new (HEXAPLA_TYPE_SEARCH_INDEXER, NULL);
  self->library = g_object_ref (library);
  return self;
}

HexaplaLibrary *
hexapla_search_indexer_get_library (HexaplaSearchIndexer *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEXER (self), NULL);

  return self->library;
}

void
hexapla_search_indexer_make_async (HexaplaSearchIndexer *self,
                                   const char *const *languages,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HEXAPLA_IS_SEARCH_INDEXER (self));
  g_return_if_fail (languages != NULL && languages[0] != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hexapla_search_indexer_make_async);
  g_task_set_task_data (task, g_strdupv ((char **)languages), (GDestroyNotify)g_strfreev);
  g_task_run_in_thread (task, make);
}

HexaplaSearchIndex *
hexapla_search_indexer_make_finish (HexaplaSearchIndexer *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
