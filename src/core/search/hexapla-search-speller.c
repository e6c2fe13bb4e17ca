/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-speller.h"

#include <string.h>

#include "hexapla-search-marks.h"
#include "hexapla-search-needles.h"

#define MIN_CHARS 3
#define MAX_CHARS 32
#define CANCEL_INTERVAL 4096

/* A word of the text. */
typedef struct
{
  gsize offset; /* where it stands first */
  guint count;
} Word;

typedef struct
{
  gunichar chars[MAX_CHARS];
  guint length;
} Spelling;

/* What is wrong with more letters than this is another word. */
static guint
get_max_distance (guint length)
{
  return length < 5 ? 1 : 2;
}

/* Returns whether @text is short enough for one to mistype it. */
static gboolean
read_spelling (Spelling *self, const char *text, gsize length)
{
  const char *end = text + length;

  self->length = 0;
  for (; text < end; text = g_utf8_next_char (text))
    {
      if (self->length == MAX_CHARS)
        return FALSE;
      self->chars[self->length++] = g_utf8_get_char (text);
    }
  return TRUE;
}

static guint
min3 (guint a, guint b, guint c)
{
  return MIN (a, MIN (b, c));
}

/* How many letters are to be added, taken out, replaced, or exchanged with the next one. */
static guint
measure_distance (const Spelling *a, const Spelling *b)
{
  guint rows[3][MAX_CHARS + 1];

  for (guint j = 0; j <= b->length; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= a->length; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i + 2) % 3];

      row[0] = i;
      for (guint j = 1; j <= b->length; j++)
        {
          gunichar c = a->chars[i - 1];
          gunichar d = b->chars[j - 1];

          row[j] = min3 (row[j - 1] + 1, above[j] + 1, above[j - 1] + (c == d ? 0 : 1));
          if (i > 1 && j > 1 && c == b->chars[j - 2] && d == a->chars[i - 2])
            row[j] = MIN (row[j], rows[(i + 1) % 3][j - 2] + 1);
        }
    }
  return rows[a->length % 3][b->length];
}

/* The words of the text, each once, with how often they stand there; NULL if cancelled. */
static GHashTable *
collect_words (HexaplaSearchShelf *shelf, GCancellable *cancellable)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gsize length;
  const char *text = hexapla_search_shelf_get_text (shelf, &length);
  const char *start = text;
  guint n = 0;

  for (const char *p = text; p <= text + length; p = g_utf8_next_char (p))
    {
      g_autofree char *string = NULL;
      Word *word;

      if (g_unichar_isalnum (g_utf8_get_char (p)))
        continue;
      if (n++ % CANCEL_INTERVAL == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (p > start && p - start <= 4 * MAX_CHARS)
        {
          string = g_strndup (start, (gsize)(p - start));
          word = g_hash_table_lookup (words, string);
          if (word == NULL)
            {
              word = g_new0 (Word, 1);
              word->offset = (gsize)(start - text);
              g_hash_table_insert (words, g_steal_pointer (&string), word);
            }
          word->count++;
        }
      start = p + 1;
      if ((guchar)*p >= 0x80)
        start = g_utf8_next_char (p);
    }
  return g_steal_pointer (&words);
}

/* Of two words equally far the more frequent one; of two equally frequent the first. */
static const char *
find_nearest (GHashTable *words, const HexaplaSearchNeedle *needle)
{
  Spelling typed, other;
  GHashTableIter iter;
  gpointer key, value;
  const char *nearest = NULL;
  const Word *nearest_word = NULL;
  guint least;

  if (!read_spelling (&typed, needle->text, needle->length) || typed.length < MIN_CHARS)
    return NULL;
  least = get_max_distance (typed.length) + 1;
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Word *word = value;
      guint distance;

      if (!read_spelling (&other, key, strlen (key)) || other.length < MIN_CHARS
          || other.length + least < typed.length || typed.length + least < other.length)
        continue;
      distance = measure_distance (&typed, &other);
      if (distance > least || (distance == least && nearest == NULL))
        continue;
      if (distance == least
          && (word->count < nearest_word->count
              || (word->count == nearest_word->count && word->offset > nearest_word->offset)))
        continue;
      least = distance;
      nearest = key;
      nearest_word = word;
    }
  return nearest;
}

/* The word as it is written where it stands first, with its accents. */
static char *
unfold (HexaplaSearchShelf *shelf, const char *folded, const Word *word)
{
  HexaplaSearchField field;
  g_autofree char *piece = hexapla_search_shelf_dup_piece (
      shelf, hexapla_search_shelf_locate (shelf, word->offset), word->offset, &field);
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", folded);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (quoted);
  g_autoptr (GArray) marks =
      hexapla_search_find_marks (query, piece, hexapla_search_shelf_get_language (shelf));
  HexaplaSearchRange range;

  if (marks->len == 0)
    return g_strdup (folded);
  range = g_array_index (marks, HexaplaSearchRange, 0);
  return g_utf8_strdown (piece + range.start, (gssize)(range.end - range.start));
}

static gboolean
occurs (HexaplaSearchShelf *shelf, const HexaplaSearchNeedle *needle)
{
  gsize length;
  const char *text = hexapla_search_shelf_get_text (shelf, &length);

  return hexapla_search_needle_find (needle, text, text + length) != NULL;
}

char *
hexapla_search_spell (HexaplaSearchShelf *shelf, HexaplaQuery *query, GCancellable *cancellable)
{
  HexaplaFold fold = hexapla_fold_for_language (hexapla_search_shelf_get_language (shelf));
  g_autoptr (HexaplaSearchNeedles) needles = hexapla_search_needles_new (query, fold);
  g_autoptr (HexaplaQuery) better = hexapla_query_ref (query);
  g_autoptr (GHashTable) words = NULL;

  for (guint i = 0; i < needles->wanted->len; i++)
    {
      const HexaplaSearchNeedle *needle = &g_array_index (needles->wanted, HexaplaSearchNeedle, i);
      g_autofree char *written = NULL;
      HexaplaQuery *next;
      const char *nearest;

      if (occurs (shelf, needle))
        continue;
      if (words == NULL)
        words = collect_words (shelf, cancellable);
      nearest = words != NULL ? find_nearest (words, needle) : NULL;
      if (nearest == NULL)
        return NULL;
      written = unfold (shelf, nearest, g_hash_table_lookup (words, nearest));
      next = hexapla_query_replace (better, needle->term, written);
      hexapla_query_unref (better);
      better = next;
    }
  return words != NULL ? hexapla_query_to_string (better) : NULL;
}
