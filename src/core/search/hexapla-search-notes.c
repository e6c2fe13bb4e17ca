/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-notes.h"

#include "hexapla-search-needles.h"

#define CANCEL_INTERVAL 256

/* The notes on one entry. */
typedef struct
{
  const char *entry; /* of the first of them */
  GArray *positions; /* of guint32 */
} Group;

struct _HexaplaSearchNotes
{
  gatomicrefcount ref_count;

  GPtrArray *notes;
  GArray *groups; /* of Group, in the order of their first notes */
};

/* A search in a shelf: what is found without regard to notes is passed on, but for entries in
 * whose notes there is something of what is looked for. */
typedef struct
{
  HexaplaSearchNotes *notes;
  HexaplaSearchShelf *shelf;
  HexaplaSearchNeedles *needles;
  GHashTable *noted; /* Group, by the position of its entry */
  HexaplaSearchFoundFunc func;
  gpointer user_data;
} Finder;

static void
clear_group (gpointer data)
{
  g_array_unref (((Group *)data)->positions);
}

static void
add_note (HexaplaSearchNotes *self, GHashTable *numbers, HexaplaSearchNote *note)
{
  const char *entry = hexapla_search_note_get_entry (note);
  guint32 position = self->notes->len;
  gpointer number;

  if (!g_hash_table_lookup_extended (numbers, entry, NULL, &number))
    {
      Group group = { entry, g_array_new (FALSE, FALSE, sizeof (guint32)) };

      number = GUINT_TO_POINTER (self->groups->len);
      g_hash_table_insert (numbers, (gpointer)entry, number);
      g_array_append_val (self->groups, group);
    }
  g_array_append_val (g_array_index (self->groups, Group, GPOINTER_TO_UINT (number)).positions,
                      position);
  g_ptr_array_add (self->notes, hexapla_search_note_ref (note));
}

HexaplaSearchNotes *
hexapla_search_notes_new (GPtrArray *notes)
{
  HexaplaSearchNotes *self;
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (notes != NULL, NULL);

  self = g_new0 (HexaplaSearchNotes, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)hexapla_search_note_unref);
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self->groups, clear_group);
  for (guint i = 0; i < notes->len; i++)
    add_note (self, numbers, g_ptr_array_index (notes, i));
  return self;
}

HexaplaSearchNotes *
hexapla_search_notes_ref (HexaplaSearchNotes *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hexapla_search_notes_unref (HexaplaSearchNotes *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->groups);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

HexaplaSearchNote *
hexapla_search_notes_get (HexaplaSearchNotes *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->notes->len, NULL);

  return g_ptr_array_index (self->notes, position);
}

/* In which of the notes @needle is, and how well: in the first that has it as a whole word. */
static guint8
judge_notes (HexaplaSearchNotes *self,
             const Group *group,
             const HexaplaSearchNeedle *needle,
             HexaplaFold fold,
             guint32 *position)
{
  guint8 rank = HEXAPLA_SEARCH_NO_RANK;

  for (guint i = 0; i < group->positions->len; i++)
    {
      guint32 note = g_array_index (group->positions, guint32, i);
      gsize length;
      const char *text =
          hexapla_search_note_get_folded (hexapla_search_notes_get (self, note), fold, &length);
      const char *found = hexapla_search_needle_find (needle, text, text + length);

      if (found == NULL)
        continue;
      if (hexapla_search_needle_find_whole (needle, text, found, text + length) != NULL)
        {
          *position = note;
          return 2 * HEXAPLA_SEARCH_NOTE;
        }
      if (rank == HEXAPLA_SEARCH_NO_RANK)
        *position = note;
      rank = 2 * HEXAPLA_SEARCH_NOTE + 1;
    }
  return rank;
}

static gboolean
has_any (HexaplaSearchNotes *self, const Group *group, GArray *needles, HexaplaFold fold)
{
  guint32 position;

  for (guint i = 0; i < needles->len; i++)
    if (judge_notes (self, group, &g_array_index (needles, HexaplaSearchNeedle, i), fold, &position)
        != HEXAPLA_SEARCH_NO_RANK)
      return TRUE;
  return FALSE;
}

/* The worst of all words, each judged in the entry, if there is one, or else in the notes. */
static guint8
judge_all (HexaplaSearchNotes *self,
           const Group *group,
           HexaplaSearchNeedles *needles,
           HexaplaSearchShelf *shelf,
           HexaplaFold fold,
           guint entry,
           guint32 *offset)
{
  guint8 worst = HEXAPLA_SEARCH_NO_RANK;

  *offset = 0;
  if (has_any (self, group, needles->unwanted, fold))
    return HEXAPLA_SEARCH_NO_RANK;
  for (guint i = 0; shelf != NULL && i < needles->unwanted->len; i++)
    if (hexapla_search_shelf_judge (
            shelf, entry, &g_array_index (needles->unwanted, HexaplaSearchNeedle, i), offset)
        != HEXAPLA_SEARCH_NO_RANK)
      return HEXAPLA_SEARCH_NO_RANK;
  for (guint i = 0; i < needles->wanted->len; i++)
    {
      const HexaplaSearchNeedle *needle = &g_array_index (needles->wanted, HexaplaSearchNeedle, i);
      guint8 rank = HEXAPLA_SEARCH_NO_RANK;
      guint32 found = 0;

      if (shelf != NULL)
        rank = hexapla_search_shelf_judge (shelf, entry, needle, &found);
      if (rank == HEXAPLA_SEARCH_NO_RANK)
        rank = judge_notes (self, group, needle, fold, &found);
      if (rank == HEXAPLA_SEARCH_NO_RANK)
        return rank;
      if (i == 0 || rank > worst)
        {
          worst = rank;
          *offset = found;
        }
    }
  return worst;
}

/* The groups that change what is found. Few are, so that only they are looked up in a shelf. */
static gboolean
collect_noted (Finder *finder, GCancellable *cancellable)
{
  HexaplaSearchNotes *self = finder->notes;
  HexaplaFramework *framework = hexapla_search_shelf_get_framework (finder->shelf);
  HexaplaFold fold = hexapla_search_shelf_get_fold (finder->shelf);

  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = &g_array_index (self->groups, Group, i);
      HexaplaEntry *entry;

      if (i % CANCEL_INTERVAL == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (!has_any (self, group, finder->needles->wanted, fold)
          && !has_any (self, group, finder->needles->unwanted, fold))
        continue;
      entry = hexapla_framework_lookup (framework, group->entry);
      if (entry != NULL)
        g_hash_table_insert (finder->noted, GUINT_TO_POINTER (hexapla_entry_get_position (entry)),
                             group);
    }
  return TRUE;
}

static void
pass_on (guint position, guint8 rank, guint32 offset, gpointer user_data)
{
  Finder *finder = user_data;

  if (!g_hash_table_contains (finder->noted, GUINT_TO_POINTER (position)))
    finder->func (position, rank, offset, finder->user_data);
}

static void
find_noted (Finder *finder, HexaplaQuery *query)
{
  HexaplaFold fold = hexapla_search_shelf_get_fold (finder->shelf);
  GHashTableIter iter;
  gpointer key, group;

  g_hash_table_iter_init (&iter, finder->noted);
  while (g_hash_table_iter_next (&iter, &key, &group))
    {
      guint position = GPOINTER_TO_UINT (key);
      guint32 offset;
      guint8 rank;

      if (!hexapla_search_shelf_admits (finder->shelf, position, query))
        continue;
      rank =
          judge_all (finder->notes, group, finder->needles, finder->shelf, fold, position, &offset);
      if (rank != HEXAPLA_SEARCH_NO_RANK)
        finder->func (position, rank, offset, finder->user_data);
    }
}

gboolean
hexapla_search_notes_find (HexaplaSearchNotes *self,
                           HexaplaSearchShelf *shelf,
                           HexaplaQuery *query,
                           HexaplaSearchFoundFunc func,
                           gpointer user_data,
                           GCancellable *cancellable)
{
  g_autoptr (HexaplaSearchNeedles) needles = NULL;
  g_autoptr (GHashTable) noted = NULL;
  Finder finder;

  g_return_val_if_fail (shelf != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (self == NULL || self->notes->len == 0)
    return hexapla_search_shelf_find (shelf, query, func, user_data, cancellable);
  needles = hexapla_search_needles_new (query, hexapla_search_shelf_get_fold (shelf));
  noted = g_hash_table_new (NULL, NULL);
  finder = (Finder){ self, shelf, needles, noted, func, user_data };
  if (!collect_noted (&finder, cancellable)
      || !hexapla_search_shelf_find (shelf, query, pass_on, &finder, cancellable))
    return FALSE;
  find_noted (&finder, query);
  return TRUE;
}

/* What is not there is of no kind and has no tag. */
static gboolean
admits_orphans (HexaplaQuery *query)
{
  for (guint i = 0; i < hexapla_query_get_n_terms (query); i++)
    {
      const HexaplaQueryTerm *term = hexapla_query_get_term (query, i);

      if (!term->without && (term->type == HEXAPLA_QUERY_KIND || term->type == HEXAPLA_QUERY_TAG))
        return FALSE;
    }
  return TRUE;
}

void
hexapla_search_notes_find_orphans (HexaplaSearchNotes *self,
                                   HexaplaQuery *query,
                                   HexaplaFold fold,
                                   HexaplaSearchOrphanFunc func,
                                   gpointer user_data)
{
  g_autoptr (HexaplaSearchNeedles) needles = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (query != NULL);
  g_return_if_fail (func != NULL);

  needles = hexapla_search_needles_new (query, fold);
  if (!admits_orphans (query))
    return;
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = &g_array_index (self->groups, Group, i);
      guint32 note;
      guint8 rank = judge_all (self, group, needles, NULL, fold, 0, &note);

      if (rank != HEXAPLA_SEARCH_NO_RANK)
        func (group->entry, rank, note, user_data);
    }
}
