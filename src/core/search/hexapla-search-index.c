/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-index-private.h"

#include "hexapla-search-results-private.h"
#include "hexapla-search-speller.h"

struct _HexaplaSearchIndex
{
  GObject parent_instance;

  GPtrArray *frameworks;
  GPtrArray *shelves; /* of HexaplaSearchShelf, one for each framework */
  GPtrArray *groups;  /* for each shelf, the group of each of its entries, or NULL: its position */
  guint n_groups;     /* different ids */
  HexaplaSearchNotes *notes; /* or NULL */
};

/* What is found of each group so far: its best hit. */
typedef struct
{
  HexaplaSearchHit *hits;
  const guint32 *groups;
  guint16 language;
  guint n_found[HEXAPLA_SEARCH_N_RANKS];
} Gathering;

G_DEFINE_FINAL_TYPE (HexaplaSearchIndex, hexapla_search_index, G_TYPE_OBJECT)

static void
hexapla_search_index_finalize (GObject *object)
{
  HexaplaSearchIndex *self = HEXAPLA_SEARCH_INDEX (object);

  g_clear_pointer (&self->notes, hexapla_search_notes_unref);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->shelves);
  g_ptr_array_unref (self->frameworks);

  G_OBJECT_CLASS (hexapla_search_index_parent_class)->finalize (object);
}

static void
hexapla_search_index_class_init (HexaplaSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_search_index_finalize;
}

static void
hexapla_search_index_init (HexaplaSearchIndex *self)
{
  self->frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  self->shelves = g_ptr_array_new_with_free_func ((GDestroyNotify)hexapla_search_shelf_unref);
  self->groups = g_ptr_array_new_with_free_func (g_free);
}

static guint
count_entries (HexaplaFramework *framework)
{
  return g_list_model_get_n_items (hexapla_framework_get_entries (framework));
}

static const char *
peek_id (HexaplaFramework *framework, guint position)
{
  g_autoptr (HexaplaEntry) entry =
      g_list_model_get_item (hexapla_framework_get_entries (framework), position);

  return entry != NULL ? hexapla_entry_get_id (entry) : NULL;
}

/* Whether all entries of @framework have the ids that those of the first one have there. */
static gboolean
is_parallel (HexaplaSearchIndex *self, HexaplaFramework *framework)
{
  HexaplaFramework *first = g_ptr_array_index (self->frameworks, 0);

  if (framework == first)
    return TRUE;
  for (guint i = 0; i < count_entries (framework); i++)
    if (g_strcmp0 (peek_id (framework, i), peek_id (first, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Editions may differ: the same id is the same entry, wherever it stands. */
static void
add_groups (HexaplaSearchIndex *self, HexaplaFramework *framework, GHashTable *numbers)
{
  guint n_entries = count_entries (framework);
  guint32 *groups = NULL;

  if (!is_parallel (self, framework))
    groups = g_new (guint32, n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      const char *id = peek_id (framework, i);
      gpointer number;

      if (!g_hash_table_lookup_extended (numbers, id, NULL, &number))
        {
          number = GUINT_TO_POINTER (self->n_groups++);
          g_hash_table_insert (numbers, (gpointer)id, number);
        }
      if (groups != NULL)
        groups[i] = GPOINTER_TO_UINT (number);
    }
  g_ptr_array_add (self->groups, groups);
}

/* What @older, which may be NULL, has of it already, or else a new one. */
static HexaplaSearchShelf *
take_shelf (HexaplaFramework *framework, HexaplaSearchIndex *older)
{
  guint position;

  if (older != NULL && g_ptr_array_find (older->frameworks, framework, &position))
    return hexapla_search_shelf_ref (g_ptr_array_index (older->shelves, position));
  return hexapla_search_shelf_new (framework);
}

HexaplaSearchIndex *
hexapla_search_index_new (GPtrArray *frameworks)
{
  return hexapla_search_index_new_from (frameworks, NULL);
}

HexaplaSearchIndex *
hexapla_search_index_new_from (GPtrArray *frameworks, HexaplaSearchIndex *older)
{
  HexaplaSearchIndex *self;
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (frameworks != NULL && frameworks->len > 0, NULL);
  g_return_val_if_fail (frameworks->len < G_MAXUINT16, NULL);
  g_return_val_if_fail (older == NULL || HEXAPLA_IS_SEARCH_INDEX (older), NULL);

  self = g_object_new (HEXAPLA_TYPE_SEARCH_INDEX, NULL);
  for (guint i = 0; i < frameworks->len; i++)
    {
      HexaplaFramework *framework = g_ptr_array_index (frameworks, i);

      g_ptr_array_add (self->frameworks, g_object_ref (framework));
      g_ptr_array_add (self->shelves, take_shelf (framework, older));
      add_groups (self, framework, numbers);
    }
  return self;
}

static void
share (GPtrArray **array, GPtrArray *other)
{
  g_ptr_array_unref (*array);
  *array = g_ptr_array_ref (other);
}

HexaplaSearchIndex *
hexapla_search_index_new_with_notes (HexaplaSearchIndex *index, HexaplaSearchNotes *notes)
{
  HexaplaSearchIndex *self;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (index), NULL);

  self = g_object_new (HEXAPLA_TYPE_SEARCH_INDEX, NULL);
  share (&self->frameworks, index->frameworks);
  share (&self->shelves, index->shelves);
  share (&self->groups, index->groups);
  self->n_groups = index->n_groups;
  self->notes = notes != NULL ? hexapla_search_notes_ref (notes) : NULL;
  return self;
}

gboolean
hexapla_search_index_is_kin (HexaplaSearchIndex *self, HexaplaSearchIndex *other)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), FALSE);
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (other), FALSE);

  return self->shelves == other->shelves;
}

HexaplaSearchNotes *
hexapla_search_index_get_notes (HexaplaSearchIndex *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), NULL);

  return self->notes;
}

guint
hexapla_search_index_get_n_languages (HexaplaSearchIndex *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), 0);

  return self->shelves->len;
}

HexaplaFramework *
hexapla_search_index_get_framework (HexaplaSearchIndex *self, guint position)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), NULL);
  g_return_val_if_fail (position < self->frameworks->len, NULL);

  return g_ptr_array_index (self->frameworks, position);
}

HexaplaSearchShelf *
hexapla_search_index_get_shelf (HexaplaSearchIndex *self, guint position)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), NULL);
  g_return_val_if_fail (position < self->shelves->len, NULL);

  return g_ptr_array_index (self->shelves, position);
}

gsize
hexapla_search_index_get_size (HexaplaSearchIndex *self)
{
  gsize size = 0;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), 0);

  for (guint i = 0; i < self->shelves->len; i++)
    {
      gsize length;

      hexapla_search_shelf_get_text (g_ptr_array_index (self->shelves, i), &length);
      size += length;
    }
  return size;
}

gsize
hexapla_search_index_get_memory (HexaplaSearchIndex *self)
{
  gsize size = sizeof *self;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), 0);

  for (guint i = 0; i < self->shelves->len; i++)
    size += hexapla_search_shelf_get_memory (g_ptr_array_index (self->shelves, i));
  return size;
}

static void
gather (guint position, guint8 rank, guint32 offset, gpointer user_data)
{
  Gathering *gathering = user_data;
  guint group = gathering->groups != NULL ? gathering->groups[position] : position;
  HexaplaSearchHit *hit = &gathering->hits[group];

  if (rank >= hit->rank)
    return;
  if (hit->rank != HEXAPLA_SEARCH_NO_RANK)
    gathering->n_found[hit->rank]--;
  gathering->n_found[rank]++;
  *hit = (HexaplaSearchHit){ position, offset, gathering->language, rank };
}

/* Sorts by rank. Groups are in reading order already. */
static GArray *
sort_hits (HexaplaSearchIndex *self, const Gathering *gathering)
{
  guint starts[HEXAPLA_SEARCH_N_RANKS];
  guint n_hits = 0;
  GArray *hits;

  for (guint rank = 0; rank < HEXAPLA_SEARCH_N_RANKS; rank++)
    {
      starts[rank] = n_hits;
      n_hits += gathering->n_found[rank];
    }
  hits = g_array_sized_new (FALSE, FALSE, sizeof (HexaplaSearchHit), n_hits);
  g_array_set_size (hits, n_hits);
  for (guint i = 0; i < self->n_groups; i++)
    if (gathering->hits[i].rank != HEXAPLA_SEARCH_NO_RANK)
      g_array_index (hits, HexaplaSearchHit, starts[gathering->hits[i].rank]++) =
          gathering->hits[i];
  return hits;
}

typedef struct
{
  HexaplaSearchIndex *index;
  guint16 language;
  GHashTable *entries; /* ids of those that are found already */
  GArray *hits;        /* of HexaplaSearchHit */
} OrphanGathering;

static gboolean
has_entry (HexaplaSearchIndex *self, const char *id)
{
  for (guint i = 0; i < self->frameworks->len; i++)
    if (hexapla_framework_lookup (g_ptr_array_index (self->frameworks, i), id) != NULL)
      return TRUE;
  return FALSE;
}

static void
gather_orphan (const char *entry, guint8 rank, guint32 note, gpointer user_data)
{
  OrphanGathering *gathering = user_data;
  HexaplaSearchHit hit = { HEXAPLA_SEARCH_NO_ENTRY, note, gathering->language, rank };

  if (!g_hash_table_contains (gathering->entries, entry) && !has_entry (gathering->index, entry)
      && g_hash_table_add (gathering->entries, (gpointer)entry))
    g_array_append_val (gathering->hits, hit);
}

static gboolean
is_asked_for (const char *const *languages, HexaplaSearchShelf *shelf)
{
  return languages == NULL
         || g_strv_contains (languages, hexapla_search_shelf_get_language (shelf));
}

/* Notes whose entry is not there come last. */
static void
append_orphans (HexaplaSearchIndex *self,
                HexaplaSearchNotesFinder *finder,
                const char *const *languages,
                GArray *hits)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  OrphanGathering gathering = { self, 0, entries, hits };
  guint folds = 0;

  for (guint i = 0; i < self->shelves->len; i++)
    {
      HexaplaSearchShelf *shelf = g_ptr_array_index (self->shelves, i);
      HexaplaFold fold = hexapla_search_shelf_get_fold (shelf);

      if (!is_asked_for (languages, shelf) || (folds & 1u << fold) != 0)
        continue;
      folds |= 1u << fold;
      gathering.language = (guint16)i;
      hexapla_search_notes_finder_find_orphans (finder, fold, gather_orphan, &gathering);
    }
}

HexaplaSearchResults *
hexapla_search_index_search (HexaplaSearchIndex *self,
                             HexaplaQuery *query,
                             const char *const *languages,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autofree HexaplaSearchHit *hits = NULL;
  g_autoptr (HexaplaSearchNotesFinder) finder = NULL;
  Gathering gathering = { 0 };
  GArray *found;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  finder = hexapla_search_notes_finder_new (self->notes, query);
  hits = g_new (HexaplaSearchHit, self->n_groups);
  for (guint i = 0; i < self->n_groups; i++)
    hits[i].rank = HEXAPLA_SEARCH_NO_RANK;
  gathering.hits = hits;
  for (guint i = 0; i < self->shelves->len; i++)
    {
      HexaplaSearchShelf *shelf = g_ptr_array_index (self->shelves, i);

      if (!is_asked_for (languages, shelf))
        continue;
      gathering.groups = g_ptr_array_index (self->groups, i);
      gathering.language = (guint16)i;
      if (!hexapla_search_notes_finder_find (finder, shelf, gather, &gathering, cancellable))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
          return NULL;
        }
    }
  found = sort_hits (self, &gathering);
  append_orphans (self, finder, languages, found);
  return hexapla_search_results_new (self, query, found);
}

typedef struct
{
  HexaplaQuery *query;
  char **languages;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  hexapla_query_unref (job->query);
  g_strfreev (job->languages);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  HexaplaSearchResults *results = hexapla_search_index_search (
      source, job->query, (const char *const *)job->languages, cancellable, &error);

  if (results != NULL)
    g_task_return_pointer (task, results, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
hexapla_search_index_search_async (HexaplaSearchIndex *self,
                                   HexaplaQuery *query,
                                   const char *const *languages,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HEXAPLA_IS_SEARCH_INDEX (self));
  g_return_if_fail (query != NULL);

  job = g_new0 (Job, 1);
  job->query = hexapla_query_ref (query);
  job->languages = g_strdupv ((char **)languages);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hexapla_search_index_search_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

HexaplaSearchResults *
hexapla_search_index_search_finish (HexaplaSearchIndex *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static HexaplaSearchShelf *
find_shelf (HexaplaSearchIndex *self, const char *language)
{
  for (guint i = 0; i < self->shelves->len; i++)
    {
      HexaplaSearchShelf *shelf = g_ptr_array_index (self->shelves, i);

      if (g_str_equal (hexapla_search_shelf_get_language (shelf), language))
        return shelf;
    }
  return NULL;
}

static void
count (guint position, guint8 rank, guint32 offset, gpointer user_data)
{
  (*(guint *)user_data)++;
}

guint
hexapla_search_index_count (HexaplaSearchIndex *self,
                            HexaplaQuery *query,
                            const char *language,
                            GCancellable *cancellable)
{
  g_autoptr (HexaplaSearchNotesFinder) finder = NULL;
  HexaplaSearchShelf *shelf;
  guint n_found = 0;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), 0);
  g_return_val_if_fail (query != NULL, 0);
  g_return_val_if_fail (language != NULL, 0);

  shelf = find_shelf (self, language);
  g_return_val_if_fail (shelf != NULL, 0);
  finder = hexapla_search_notes_finder_new (self->notes, query);
  return hexapla_search_notes_finder_find (finder, shelf, count, &n_found, cancellable) ? n_found
                                                                                        : 0;
}

char *
hexapla_search_index_suggest (HexaplaSearchIndex *self,
                              HexaplaQuery *query,
                              const char *language,
                              GCancellable *cancellable)
{
  HexaplaSearchShelf *shelf;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEX (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  shelf = find_shelf (self, language);
  g_return_val_if_fail (shelf != NULL, NULL);
  return hexapla_search_spell (shelf, query, cancellable);
}
