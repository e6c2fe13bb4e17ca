/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#define _GNU_SOURCE /* memmem */

#include "hexapla-search-needles.h"

#include <string.h>

/* So many bytes are compared at once. */
typedef guint8 Block __attribute__ ((vector_size (16)));
typedef guint64 Lanes __attribute__ ((vector_size (16)));

static void
clear_needle (gpointer data)
{
  g_free (((HexaplaSearchNeedle *)data)->text);
}

static GArray *
create_array (void)
{
  GArray *needles = g_array_new (FALSE, FALSE, sizeof (HexaplaSearchNeedle));

  g_array_set_clear_func (needles, clear_needle);
  return needles;
}

static gboolean
is_word_at (const char *p)
{
  guchar c = (guchar)*p;

  return c < 0x80 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (g_utf8_get_char (p));
}

HexaplaSearchNeedles *
hexapla_search_needles_new (HexaplaQuery *query, HexaplaFold fold)
{
  HexaplaSearchNeedles *self;

  g_return_val_if_fail (query != NULL, NULL);

  self = g_new0 (HexaplaSearchNeedles, 1);
  self->wanted = create_array ();
  self->unwanted = create_array ();
  for (guint i = 0; i < hexapla_query_get_n_terms (query); i++)
    {
      const HexaplaQueryTerm *term = hexapla_query_get_term (query, i);
      HexaplaSearchNeedle needle = { .term = i };

      if (term->type != HEXAPLA_QUERY_WORD && term->type != HEXAPLA_QUERY_PHRASE)
        continue;
      needle.text = g_strstrip (hexapla_fold (term->text, fold));
      needle.length = strlen (needle.text);
      /* An accent alone folds to nothing. */
      if (needle.length == 0)
        g_free (needle.text);
      else
        g_array_append_val (term->without ? self->unwanted : self->wanted, needle);
    }
  return self;
}

void
hexapla_search_needles_free (HexaplaSearchNeedles *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->wanted);
  g_array_unref (self->unwanted);
  g_free (self);
}

/* Where in eight bytes that are 0 or 0xFF the first of the latter is. */
static guint
find_first (guint64 lane)
{
  return (guint)__builtin_ctzll (GUINT64_FROM_LE (lane)) / 8;
}

/* Whether the needle is at @found, where its first and last bytes are. */
static gboolean
is_at (const HexaplaSearchNeedle *self, const char *found)
{
  return self->length <= 2 || memcmp (found + 1, self->text + 1, self->length - 2) == 0;
}

static gboolean
is_whole (const HexaplaSearchNeedle *self, const char *start, const char *found)
{
  return !is_word_at (found + self->length)
         && (found == start || !is_word_at (g_utf8_prev_char (found)));
}

/* The first place in the block at @p where the needle is, if three of its bytes are
 * where @equal says so; a whole word, unless @start is NULL. */
static const char *
check_block (const HexaplaSearchNeedle *self, const char *p, Lanes equal, const char *start)
{
  for (guint i = 0; i < 2; i++)
    for (guint64 lane = equal[i]; lane != 0;)
      {
        guint first = find_first (lane);
        const char *found = p + 8 * i + first;

        if (is_at (self, found) && (start == NULL || is_whole (self, start, found)))
          return found;
        lane &= ~GUINT64_TO_LE (G_GUINT64_CONSTANT (0xFF) << (8 * first));
      }
  return NULL;
}

/* What is shorter than a block and a needle. */
static const char *
find_in_rest (const HexaplaSearchNeedle *self, const char *p, const char *end, const char *start)
{
  while ((p = memmem (p, (gsize)(end - p), self->text, self->length)) != NULL)
    {
      if (start == NULL || is_whole (self, start, p))
        return p;
      p++;
    }
  return NULL;
}

/* An entry is too short for the preparations that memmem() makes; a few letters, which is all that
 * there is of a word while it is typed, are found sooner by looking for three of them everywhere:
 * with two, there would be too many places to look at closely. */
static const char *
find (const HexaplaSearchNeedle *self, const char *from, const char *end, const char *start)
{
  gsize last = self->length - 1;
  gsize middle = self->length / 2;
  const Block first_byte = (Block){ 0 } + (guint8)self->text[0];
  const Block middle_byte = (Block){ 0 } + (guint8)self->text[middle];
  const Block last_byte = (Block){ 0 } + (guint8)self->text[last];
  gssize size = (gssize)(sizeof (Block) + last);
  const char *p = from;

  if (end - from < size)
    return find_in_rest (self, from, end, start);
  while (p < end)
    {
      Block heads, middles, tails;
      Lanes equal;
      const char *found;

      /* The last block overlaps the one before, in which nothing was found. */
      if (end - p < size)
        p = end - size;
      memcpy (&heads, p, sizeof heads);
      memcpy (&middles, p + middle, sizeof middles);
      memcpy (&tails, p + last, sizeof tails);
      equal = (Lanes)(heads == first_byte) & (Lanes)(middles == middle_byte)
              & (Lanes)(tails == last_byte);
      if ((equal[0] | equal[1]) != 0)
        {
          found = check_block (self, p, equal, start);
          if (found != NULL)
            return found;
        }
      if (end - p == size)
        break;
      p += sizeof (Block);
    }
  return NULL;
}

const char *
hexapla_search_needle_find (const HexaplaSearchNeedle *self, const char *start, const char *end)
{
  return find (self, start, end, NULL);
}

const char *
hexapla_search_needle_find_whole (const HexaplaSearchNeedle *self,
                                  const char *start,
                                  const char *from,
                                  const char *end)
{
  return find (self, from, end, start);
}
