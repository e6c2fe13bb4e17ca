/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-notes.h"

#include "hexapla-search-needles.h"

#define CANCEL_INTERVAL 256
#define N_FOLDS (HEXAPLA_FOLD_TURKIC + 1)
#define NOT_JUDGED (HEXAPLA_SEARCH_NO_RANK - 1)

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

/* How well a word is found in the notes on an entry, and in which one. */
typedef struct
{
  guint8 rank; /* NOT_JUDGED until it is asked for */
  guint32 note;
} Verdict;

/* The notes on an entry in which there is something of what is looked for. */
typedef struct
{
  const Group *group;
  gboolean unwanted; /* whether there is something that must not be there */
  Verdict *verdicts; /* one for each wanted word */
} Noted;

/* A query, folded in one way, and the notes in which there is something of it. */
typedef struct
{
  HexaplaSearchNeedles *needles;
  GPtrArray *noted; /* of Noted */
} Asked;

struct _HexaplaSearchNotesFinder
{
  HexaplaSearchNotes *notes; /* or NULL */
  HexaplaQuery *query;
  Asked asked[N_FOLDS]; /* each empty until it is needed */
};

/* Of what is found in a shelf without regard to notes, all is passed on but for entries whose
 * notes change it. */
typedef struct
{
  GHashTable *noted; /* Noted, by the position of its entry */
  HexaplaSearchFoundFunc func;
  gpointer user_data;
} Passing;

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
  for (guint i = 0; i < group->positions->len; i++)
    {
      guint32 note = g_array_index (group->positions, guint32, i);
      gsize length;
      const char *text =
          hexapla_search_note_get_folded (hexapla_search_notes_get (self, note), fold, &length);

      for (guint k = 0; k < needles->len; k++)
        if (hexapla_search_needle_find (&g_array_index (needles, HexaplaSearchNeedle, k), text,
                                        text + length)
            != NULL)
          return TRUE;
    }
  return FALSE;
}

static void
free_noted (gpointer data)
{
  Noted *noted = data;

  g_free (noted->verdicts);
  g_free (noted);
}

/* NULL: there is nothing of what is looked for. */
static Noted *
look_into (HexaplaSearchNotes *self,
           const Group *group,
           HexaplaSearchNeedles *needles,
           HexaplaFold fold)
{
  gboolean unwanted = has_any (self, group, needles->unwanted, fold);
  Noted *noted;

  if (!unwanted && !has_any (self, group, needles->wanted, fold))
    return NULL;
  noted = g_new0 (Noted, 1);
  noted->group = group;
  noted->unwanted = unwanted;
  noted->verdicts = g_new0 (Verdict, needles->wanted->len);
  for (guint i = 0; i < needles->wanted->len; i++)
    noted->verdicts[i].rank = NOT_JUDGED;
  return noted;
}

/* Judged once, in however many languages the entry is searched. */
static guint8
judge_noted (HexaplaSearchNotes *self,
             Noted *noted,
             guint word,
             const HexaplaSearchNeedle *needle,
             HexaplaFold fold,
             guint32 *position)
{
  Verdict *verdict = &noted->verdicts[word];

  if (verdict->rank == NOT_JUDGED)
    verdict->rank = judge_notes (self, noted->group, needle, fold, &verdict->note);
  *position = verdict->note;
  return verdict->rank;
}

/* The worst of all words, each judged in the entry, if there is one, or else in the notes. */
static guint8
judge_all (HexaplaSearchNotes *self,
           Noted *noted,
           HexaplaSearchNeedles *needles,
           HexaplaSearchShelf *shelf,
           HexaplaFold fold,
           guint entry,
           guint32 *offset)
{
  guint8 worst = HEXAPLA_SEARCH_NO_RANK;

  *offset = 0;
  if (noted->unwanted)
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
        rank = judge_noted (self, noted, i, needle, fold, &found);
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

HexaplaSearchNotesFinder *
hexapla_search_notes_finder_new (HexaplaSearchNotes *notes, HexaplaQuery *query)
{
  HexaplaSearchNotesFinder *self;

  g_return_val_if_fail (query != NULL, NULL);

  self = g_new0 (HexaplaSearchNotesFinder, 1);
  if (notes != NULL && notes->notes->len > 0)
    self->notes = hexapla_search_notes_ref (notes);
  self->query = hexapla_query_ref (query);
  return self;
}

void
hexapla_search_notes_finder_free (HexaplaSearchNotesFinder *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_FOLDS; i++)
    {
      g_clear_pointer (&self->asked[i].needles, hexapla_search_needles_free);
      g_clear_pointer (&self->asked[i].noted, g_ptr_array_unref);
    }
  g_clear_pointer (&self->notes, hexapla_search_notes_unref);
  hexapla_query_unref (self->query);
  g_free (self);
}

/* NULL: cancelled. */
static Asked *
ask (HexaplaSearchNotesFinder *self, HexaplaFold fold, GCancellable *cancellable)
{
  Asked *asked = &self->asked[fold];
  g_autoptr (GPtrArray) noted = NULL;

  if (asked->noted != NULL)
    return asked;
  if (asked->needles == NULL)
    asked->needles = hexapla_search_needles_new (self->query, fold);
  noted = g_ptr_array_new_with_free_func (free_noted);
  for (guint i = 0; i < self->notes->groups->len; i++)
    {
      Noted *one;

      if (i % CANCEL_INTERVAL == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      one = look_into (self->notes, &g_array_index (self->notes->groups, Group, i), asked->needles,
                       fold);
      if (one != NULL)
        g_ptr_array_add (noted, one);
    }
  asked->noted = g_steal_pointer (&noted);
  return asked;
}

static GHashTable *
list_noted (Asked *asked, HexaplaSearchShelf *shelf)
{
  HexaplaFramework *framework = hexapla_search_shelf_get_framework (shelf);
  GHashTable *noted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < asked->noted->len; i++)
    {
      Noted *one = g_ptr_array_index (asked->noted, i);
      HexaplaEntry *entry = hexapla_framework_lookup (framework, one->group->entry);

      if (entry != NULL)
        g_hash_table_insert (noted, GUINT_TO_POINTER (hexapla_entry_get_position (entry)), one);
    }
  return noted;
}

static void
pass_on (guint position, guint8 rank, guint32 offset, gpointer user_data)
{
  Passing *passing = user_data;

  if (!g_hash_table_contains (passing->noted, GUINT_TO_POINTER (position)))
    passing->func (position, rank, offset, passing->user_data);
}

static void
find_noted (HexaplaSearchNotesFinder *self,
            HexaplaSearchShelf *shelf,
            HexaplaSearchNeedles *needles,
            Passing *passing)
{
  GHashTableIter iter;
  gpointer key, noted;

  g_hash_table_iter_init (&iter, passing->noted);
  while (g_hash_table_iter_next (&iter, &key, &noted))
    {
      guint position = GPOINTER_TO_UINT (key);
      guint32 offset;
      guint8 rank;

      if (!hexapla_search_shelf_admits (shelf, position, self->query))
        continue;
      rank = judge_all (self->notes, noted, needles, shelf, hexapla_search_shelf_get_fold (shelf),
                        position, &offset);
      if (rank != HEXAPLA_SEARCH_NO_RANK)
        passing->func (position, rank, offset, passing->user_data);
    }
}

gboolean
hexapla_search_notes_finder_find (HexaplaSearchNotesFinder *self,
                                  HexaplaSearchShelf *shelf,
                                  HexaplaSearchFoundFunc func,
                                  gpointer user_data,
                                  GCancellable *cancellable)
{
  g_autoptr (GHashTable) noted = NULL;
  Passing passing;
  Asked *asked;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (shelf != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (self->notes == NULL)
    return hexapla_search_shelf_find (shelf, self->query, func, user_data, cancellable);
  asked = ask (self, hexapla_search_shelf_get_fold (shelf), cancellable);
  if (asked == NULL)
    return FALSE;
  if (asked->noted->len == 0)
    return hexapla_search_shelf_find (shelf, self->query, func, user_data, cancellable);
  noted = list_noted (asked, shelf);
  passing = (Passing){ noted, func, user_data };
  if (!hexapla_search_shelf_find (shelf, self->query, pass_on, &passing, cancellable))
    return FALSE;
  find_noted (self, shelf, asked->needles, &passing);
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
hexapla_search_notes_finder_find_orphans (HexaplaSearchNotesFinder *self,
                                          HexaplaFold fold,
                                          HexaplaSearchOrphanFunc func,
                                          gpointer user_data)
{
  Asked *asked;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  if (self->notes == NULL || !admits_orphans (self->query))
    return;
  asked = ask (self, fold, NULL);
  for (guint i = 0; i < asked->noted->len; i++)
    {
      Noted *noted = g_ptr_array_index (asked->noted, i);
      guint32 note;
      guint8 rank = judge_all (self->notes, noted, asked->needles, NULL, fold, 0, &note);

      if (rank != HEXAPLA_SEARCH_NO_RANK)
        func (noted->group->entry, rank, note, user_data);
    }
}
