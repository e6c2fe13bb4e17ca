/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-match-private.h"

#include "hexapla-search-index-private.h"

#define CONTEXT_CHARS 120

struct _HexaplaSearchMatch
{
  GObject parent_instance;

  HexaplaSearchIndex *index;
  HexaplaQuery *query;
  HexaplaEntry *entry;     /* kept by the index; or NULL */
  HexaplaSearchNote *note; /* kept by the index; or NULL */
  HexaplaSearchHit hit;
};

G_DEFINE_FINAL_TYPE (HexaplaSearchMatch, hexapla_search_match, G_TYPE_OBJECT)

static void
hexapla_search_match_finalize (GObject *object)
{
  HexaplaSearchMatch *self = HEXAPLA_SEARCH_MATCH (object);

  g_clear_pointer (&self->query, hexapla_query_unref);
  g_clear_object (&self->index);

  G_OBJECT_CLASS (hexapla_search_match_parent_class)->finalize (object);
}

static void
hexapla_search_match_class_init (HexaplaSearchMatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_search_match_finalize;
}

static void
hexapla_search_match_init (HexaplaSearchMatch *self)
{
}

HexaplaSearchMatch *
hexapla_search_match_new (HexaplaSearchIndex *index,
                          HexaplaQuery *query,
                          const HexaplaSearchHit *hit)
{
  HexaplaSearchMatch *self = g_object_new (HEXAPLA_TYPE_SEARCH_MATCH, NULL);
  HexaplaFramework *framework = hexapla_search_index_get_framework (index, hit->language);
  g_autoptr (HexaplaEntry) entry =
      g_list_model_get_item (hexapla_framework_get_entries (framework), hit->position);

  self->index = g_object_ref (index);
  self->query = hexapla_query_ref (query);
  self->entry = entry;
  if (hit->rank >= 2 * HEXAPLA_SEARCH_NOTE)
    self->note = hexapla_search_notes_get (hexapla_search_index_get_notes (index), hit->offset);
  self->hit = *hit;
  return self;
}

HexaplaEntry *
hexapla_search_match_get_entry (HexaplaSearchMatch *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_MATCH (self), NULL);

  return self->entry;
}

const char *
hexapla_search_match_get_note (HexaplaSearchMatch *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_MATCH (self), NULL);

  return self->note != NULL ? hexapla_search_note_get_id (self->note) : NULL;
}

const char *
hexapla_search_match_get_language (HexaplaSearchMatch *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_MATCH (self), NULL);

  return hexapla_framework_get_language (
      hexapla_search_index_get_framework (self->index, self->hit.language));
}

guint
hexapla_search_match_get_rank (HexaplaSearchMatch *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_MATCH (self), 0);

  return self->hit.rank;
}

/* The text of the entry in which the query is found. */
static char *
dup_piece (HexaplaSearchMatch *self)
{
  HexaplaSearchField field = HEXAPLA_SEARCH_TITLE;
  g_autofree char *text = hexapla_search_shelf_dup_piece (
      hexapla_search_index_get_shelf (self->index, self->hit.language), self->hit.position,
      self->hit.offset, &field);

  if (field != HEXAPLA_SEARCH_TITLE)
    return g_steal_pointer (&text);
  return g_strdup (hexapla_text_get_plain (hexapla_entry_get_summary (self->entry)));
}

/* What the note says, unless it is only in the words that the note is on; in one line. */
static char *
dup_note (HexaplaSearchMatch *self)
{
  const char *text = hexapla_search_note_get_text (self->note);
  const char *quote = hexapla_search_note_get_quote (self->note);
  g_autoptr (GArray) marks =
      hexapla_search_find_marks (self->query, text, hexapla_search_match_get_language (self));

  return g_strdelimit (g_strdup (marks->len == 0 && quote != NULL ? quote : text), "\n\r\t", ' ');
}

char *
hexapla_search_match_dup_context (HexaplaSearchMatch *self, GArray **marks)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) text_marks = NULL;
  g_autoptr (GArray) context_marks = NULL;
  char *context;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_MATCH (self), NULL);

  text = self->note != NULL ? dup_note (self) : dup_piece (self);
  text_marks =
      hexapla_search_find_marks (self->query, text, hexapla_search_match_get_language (self));
  context = hexapla_search_cut (text, text_marks, CONTEXT_CHARS, &context_marks);
  if (marks != NULL)
    *marks = g_steal_pointer (&context_marks);
  return context;
}

GArray *
hexapla_search_match_find_title_marks (HexaplaSearchMatch *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_MATCH (self), NULL);

  if (self->entry == NULL)
    return g_array_new (FALSE, FALSE, sizeof (HexaplaSearchRange));
  return hexapla_search_find_marks (self->query, hexapla_entry_get_title (self->entry),
                                    hexapla_search_match_get_language (self));
}
