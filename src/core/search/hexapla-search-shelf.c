/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-shelf.h"

#include <string.h>

#include "hexapla-search-grams.h"

#define CANCEL_INTERVAL 256

/* How many entries ahead memory is read, and how much of each. */
#define PREFETCH_DISTANCE 8
#define MAX_PREFETCHED 512
#define CACHE_LINE 64

/* Between pieces and after the last one: no folded text has it, so that nothing is found across. */
#define SEPARATOR '\n'

/* Where each field of an entry begins in the text; the next entry begins where it ends. */
typedef struct
{
  guint32 starts[HEXAPLA_SEARCH_N_FIELDS];
} Extent;

/* Most entries hold nothing of what is looked for. The grams say which ones, and only in the others
 * is the text itself looked at. */
struct _HexaplaSearchShelf
{
  gatomicrefcount ref_count;

  HexaplaFramework *framework;
  HexaplaFold fold;
  guint n_entries;
  gsize n_words; /* of 64 bits in a set of entries */

  char *text;
  gsize length;
  Extent *extents; /* one more than entries */
  guint8 *kinds;
  HexaplaSearchGrams *grams;
};

typedef struct
{
  GString *text;
  HexaplaFold fold;
  HexaplaSearchField field;
  Extent *extent;
} Writer;

/* Fields that are empty begin where the next one does. */
static void
open_fields (Writer *self, guint until)
{
  for (guint field = self->field + 1; field <= until; field++)
    self->extent->starts[field] = (guint32)self->text->len;
  self->field = (HexaplaSearchField)until;
}

static void
write_piece (HexaplaSearchField field, const char *text, gpointer user_data)
{
  Writer *self = user_data;

  if (field > self->field)
    open_fields (self, field);
  hexapla_fold_append (self->text, NULL, text, self->fold);
  g_string_append_c (self->text, SEPARATOR);
}

static void
write_entry (HexaplaSearchShelf *self, guint position, HexaplaEntry *entry, GString *text)
{
  Writer writer = { text, self->fold, HEXAPLA_SEARCH_TITLE, &self->extents[position] };
  gsize start = text->len;

  writer.extent->starts[HEXAPLA_SEARCH_TITLE] = (guint32)start;
  self->kinds[position] = (guint8)hexapla_entry_get_kind (entry);
  hexapla_search_visit_pieces (self->framework, entry, write_piece, &writer);
  open_fields (&writer, HEXAPLA_SEARCH_N_FIELDS - 1);
  hexapla_search_grams_add (self->grams, position, text->str + start, text->len - start);
}

HexaplaSearchShelf *
hexapla_search_shelf_new (HexaplaFramework *framework)
{
  HexaplaSearchShelf *self;
  GListModel *entries;
  GString *text;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), NULL);

  entries = hexapla_framework_get_entries (framework);
  self = g_new0 (HexaplaSearchShelf, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->framework = framework;
  self->fold = hexapla_fold_for_language (hexapla_framework_get_language (framework));
  self->n_entries = g_list_model_get_n_items (entries);
  self->n_words = ((gsize)self->n_entries + 63) / 64;
  self->extents = g_new0 (Extent, (gsize)self->n_entries + 1);
  self->kinds = g_new0 (guint8, self->n_entries);
  self->grams = hexapla_search_grams_new (self->n_entries);
  text = g_string_new (NULL);
  for (guint i = 0; i < self->n_entries; i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      write_entry (self, i, entry, text);
    }
  self->extents[self->n_entries].starts[0] = (guint32)text->len;
  /* What grows is up to twice as large as it need be. */
  self->length = text->len;
  self->text = g_realloc (g_string_free (text, FALSE), self->length + 1);
  return self;
}

HexaplaSearchShelf *
hexapla_search_shelf_ref (HexaplaSearchShelf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hexapla_search_shelf_unref (HexaplaSearchShelf *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->text);
  g_free (self->extents);
  g_free (self->kinds);
  hexapla_search_grams_free (self->grams);
  g_free (self);
}

HexaplaFramework *
hexapla_search_shelf_get_framework (HexaplaSearchShelf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->framework;
}

const char *
hexapla_search_shelf_get_language (HexaplaSearchShelf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hexapla_framework_get_language (self->framework);
}

HexaplaFold
hexapla_search_shelf_get_fold (HexaplaSearchShelf *self)
{
  g_return_val_if_fail (self != NULL, HEXAPLA_FOLD_COMMON);

  return self->fold;
}

const char *
hexapla_search_shelf_get_text (HexaplaSearchShelf *self, gsize *length)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);

  *length = self->length;
  return self->text;
}

gsize
hexapla_search_shelf_get_memory (HexaplaSearchShelf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sizeof *self + self->length + 1 + ((gsize)self->n_entries + 1) * sizeof (Extent)
         + self->n_entries + hexapla_search_grams_get_memory (self->grams);
}

/* Keeps of the bits those of entries with one of the kinds, or, if they are not wanted, without. */
static void
filter_kinds (HexaplaSearchShelf *self, guint64 *bits, guint kinds)
{
  for (guint i = 0; i < self->n_entries; i++)
    if ((kinds >> self->kinds[i] & 1) == 0)
      bits[i / 64] &= ~(G_GUINT64_CONSTANT (1) << (i % 64));
}

/* A tag is asked for by how its id or what it is called begins. */
static gboolean
is_tag_meant (HexaplaSearchShelf *self, const char *tag, const char *folded)
{
  g_autofree char *label =
      hexapla_fold (hexapla_framework_get_tag_label (self->framework, tag), self->fold);

  return g_str_has_prefix (tag, folded) || g_str_has_prefix (label, folded);
}

static void
filter_tag (HexaplaSearchShelf *self, guint64 *bits, const HexaplaQueryTerm *term)
{
  g_autofree guint64 *tagged = g_new0 (guint64, self->n_words);
  g_autofree char *folded = hexapla_fold (term->text, self->fold);
  const char *const *tags = hexapla_framework_get_tags (self->framework);

  for (; *tags != NULL; tags++)
    {
      GListModel *entries;

      if (!is_tag_meant (self, *tags, folded))
        continue;
      entries = hexapla_framework_get_tagged (self->framework, *tags);
      for (guint i = 0; entries != NULL && i < g_list_model_get_n_items (entries); i++)
        {
          g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
          guint position = hexapla_entry_get_position (entry);

          tagged[position / 64] |= G_GUINT64_CONSTANT (1) << (position % 64);
        }
    }
  for (gsize i = 0; i < self->n_words; i++)
    bits[i] &= term->without ? ~tagged[i] : tagged[i];
}

/* Whether there is more in the query than accents without letters. */
static gboolean
asks_for_anything (HexaplaQuery *query, HexaplaSearchNeedles *needles)
{
  for (guint i = 0; i < hexapla_query_get_n_terms (query); i++)
    {
      HexaplaQueryTermType type = hexapla_query_get_term (query, i)->type;

      if (type == HEXAPLA_QUERY_KIND || type == HEXAPLA_QUERY_TAG)
        return TRUE;
    }
  return needles->wanted->len + needles->unwanted->len > 0;
}

/* The bits of the entries that may be what is looked for. */
static guint64 *
find_candidates (HexaplaSearchShelf *self, HexaplaQuery *query, HexaplaSearchNeedles *needles)
{
  guint64 *bits = g_new (guint64, self->n_words);
  guint kinds = 0;

  memset (bits, 0xFF, self->n_words * sizeof (guint64));
  if (self->n_entries % 64 != 0)
    bits[self->n_words - 1] = (G_GUINT64_CONSTANT (1) << (self->n_entries % 64)) - 1;
  for (guint i = 0; i < hexapla_query_get_n_terms (query); i++)
    {
      const HexaplaQueryTerm *term = hexapla_query_get_term (query, i);

      if (term->type == HEXAPLA_QUERY_TAG)
        filter_tag (self, bits, term);
      else if (term->type == HEXAPLA_QUERY_KIND && term->without)
        filter_kinds (self, bits, ~term->kinds);
      else
        kinds |= term->kinds;
    }
  if (kinds != 0)
    filter_kinds (self, bits, kinds);
  for (guint i = 0; i < needles->wanted->len; i++)
    hexapla_search_grams_filter (self->grams, bits,
                                 &g_array_index (needles->wanted, HexaplaSearchNeedle, i));
  return bits;
}

/* Looks for @needle in an entry: in its best field, and there, if it can be, as a whole word. */
static guint8
judge (HexaplaSearchShelf *self, guint position, const HexaplaSearchNeedle *needle, guint32 *offset)
{
  const char *text = self->text;
  const Extent *extent = &self->extents[position];
  const char *end = text + self->extents[position + 1].starts[0];
  const char *first = hexapla_search_needle_find (needle, text + extent->starts[0], end);
  const char *start, *whole;
  guint field = 0;

  if (first == NULL)
    return HEXAPLA_SEARCH_NO_RANK;
  while (field + 1 < HEXAPLA_SEARCH_N_FIELDS && first >= text + extent->starts[field + 1])
    field++;
  start = text + extent->starts[field];
  if (field + 1 < HEXAPLA_SEARCH_N_FIELDS)
    end = text + extent->starts[field + 1];

  whole = hexapla_search_needle_find_whole (needle, start, first, end);
  *offset = (guint32)((whole != NULL ? whole : first) - text);
  return (guint8)(2 * field + (whole != NULL ? 0 : 1));
}

static guint8
judge_all (HexaplaSearchShelf *self, guint position, HexaplaSearchNeedles *needles, guint32 *offset)
{
  const char *text = self->text;
  const char *start = text + self->extents[position].starts[0];
  const char *end = text + self->extents[position + 1].starts[0];
  guint8 worst = 0;

  *offset = self->extents[position].starts[0];
  for (guint i = 0; i < needles->unwanted->len; i++)
    if (hexapla_search_needle_find (&g_array_index (needles->unwanted, HexaplaSearchNeedle, i),
                                    start, end)
        != NULL)
      return HEXAPLA_SEARCH_NO_RANK;
  for (guint i = 0; i < needles->wanted->len; i++)
    {
      guint32 found = 0;
      guint8 rank =
          judge (self, position, &g_array_index (needles->wanted, HexaplaSearchNeedle, i), &found);

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

/* What is judged soon comes from memory meanwhile. */
static void
prefetch (HexaplaSearchShelf *self, guint position)
{
  const char *p, *end;

  if (position >= self->n_entries)
    return;
  p = self->text + self->extents[position].starts[0];
  end = self->text
        + MIN (self->extents[position + 1].starts[0],
               self->extents[position].starts[0] + MAX_PREFETCHED);
  for (; p < end; p += CACHE_LINE)
    __builtin_prefetch (p);
}

gboolean
hexapla_search_shelf_find (HexaplaSearchShelf *self,
                           HexaplaQuery *query,
                           HexaplaSearchFoundFunc func,
                           gpointer user_data,
                           GCancellable *cancellable)
{
  g_autoptr (HexaplaSearchNeedles) needles = NULL;
  g_autofree guint64 *bits = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  needles = hexapla_search_needles_new (query, self->fold);
  if (!asks_for_anything (query, needles) || self->n_entries == 0)
    return TRUE;
  bits = find_candidates (self, query, needles);
  for (gsize word = 0; word < self->n_words; word++)
    {
      if (word % (CANCEL_INTERVAL / 64) == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      for (guint64 rest = bits[word]; rest != 0; rest &= rest - 1)
        {
          guint position = (guint)(64 * word) + (guint)__builtin_ctzll (rest);
          guint32 offset;
          guint8 rank;

          prefetch (self, position + PREFETCH_DISTANCE);
          rank = judge_all (self, position, needles, &offset);
          if (rank != HEXAPLA_SEARCH_NO_RANK)
            func (position, rank, offset, user_data);
        }
    }
  return TRUE;
}

static gboolean
has_tag_meant (HexaplaSearchShelf *self, HexaplaEntry *entry, const char *text)
{
  g_autofree char *folded = hexapla_fold (text, self->fold);
  const char *const *tags = hexapla_entry_get_tags (entry);

  for (guint i = 0; tags[i] != NULL; i++)
    if (is_tag_meant (self, tags[i], folded))
      return TRUE;
  return FALSE;
}

gboolean
hexapla_search_shelf_admits (HexaplaSearchShelf *self, guint position, HexaplaQuery *query)
{
  g_autoptr (HexaplaEntry) entry = NULL;
  guint kind, kinds = 0;

  g_return_val_if_fail (self != NULL && position < self->n_entries, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  entry = g_list_model_get_item (hexapla_framework_get_entries (self->framework), position);
  kind = 1u << self->kinds[position];
  for (guint i = 0; i < hexapla_query_get_n_terms (query); i++)
    {
      const HexaplaQueryTerm *term = hexapla_query_get_term (query, i);

      if (term->type == HEXAPLA_QUERY_TAG)
        {
          if (has_tag_meant (self, entry, term->text) == term->without)
            return FALSE;
        }
      else if (term->type == HEXAPLA_QUERY_KIND && term->without)
        {
          if ((term->kinds & kind) != 0)
            return FALSE;
        }
      else
        kinds |= term->kinds;
    }
  return kinds == 0 || (kinds & kind) != 0;
}

guint8
hexapla_search_shelf_judge (HexaplaSearchShelf *self,
                            guint position,
                            const HexaplaSearchNeedle *needle,
                            guint32 *offset)
{
  g_return_val_if_fail (self != NULL && position < self->n_entries, HEXAPLA_SEARCH_NO_RANK);
  g_return_val_if_fail (needle != NULL, HEXAPLA_SEARCH_NO_RANK);
  g_return_val_if_fail (offset != NULL, HEXAPLA_SEARCH_NO_RANK);

  return judge (self, position, needle, offset);
}

typedef struct
{
  guint countdown;
  char *text;
  HexaplaSearchField field;
} PieceFinder;

static void
find_piece (HexaplaSearchField field, const char *text, gpointer user_data)
{
  PieceFinder *finder = user_data;

  if (finder->countdown-- != 0)
    return;
  finder->text = g_strdup (text);
  finder->field = field;
}

char *
hexapla_search_shelf_dup_piece (HexaplaSearchShelf *self,
                                guint position,
                                gsize offset,
                                HexaplaSearchField *field)
{
  PieceFinder finder = { 0 };
  g_autoptr (HexaplaEntry) entry = NULL;

  g_return_val_if_fail (self != NULL && position < self->n_entries, NULL);
  g_return_val_if_fail (offset >= self->extents[position].starts[0]
                            && offset < self->extents[position + 1].starts[0],
                        NULL);
  g_return_val_if_fail (field != NULL, NULL);

  for (gsize i = self->extents[position].starts[0]; i < offset; i++)
    if (self->text[i] == SEPARATOR)
      finder.countdown++;
  entry = g_list_model_get_item (hexapla_framework_get_entries (self->framework), position);
  hexapla_search_visit_pieces (self->framework, entry, find_piece, &finder);
  *field = finder.field;
  return finder.text;
}

guint
hexapla_search_shelf_locate (HexaplaSearchShelf *self, gsize offset)
{
  guint start = 0;
  guint end;

  g_return_val_if_fail (self != NULL && offset < self->length, 0);

  for (end = self->n_entries; end - start > 1;)
    {
      guint middle = start + (end - start) / 2;

      if (self->extents[middle].starts[0] <= offset)
        start = middle;
      else
        end = middle;
    }
  return start;
}
