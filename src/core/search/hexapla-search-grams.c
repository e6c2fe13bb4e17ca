/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-grams.h"

#define N_GRAMS 1024

/* There is a row of bits for each pair of bytes, or rather for each of N_GRAMS classes of them,
 * with a bit for each text that has such a pair somewhere. Where the rows of all pairs of a word
 * have a bit in common, and only there, the word may occur. */
struct _HexaplaSearchGrams
{
  gsize n_words; /* of 64 bits in a row */
  guint64 *rows; /* N_GRAMS */
};

/* Letters of ASCII differ in their last five bits: no two pairs of them are in one class. */
static guint
get_pair_gram (guchar a, guchar b)
{
  return ((((a & 31u) << 5) | (b & 31u)) ^ ((a >> 5) * 37u + (b >> 5) * 101u)) % N_GRAMS;
}

static guint
get_single_gram (guchar a)
{
  return (a * 167u + 59u) % N_GRAMS;
}

HexaplaSearchGrams *
hexapla_search_grams_new (guint n_texts)
{
  HexaplaSearchGrams *self = g_new0 (HexaplaSearchGrams, 1);

  self->n_words = ((gsize)n_texts + 63) / 64;
  self->rows = g_new0 (guint64, N_GRAMS * self->n_words);
  return self;
}

void
hexapla_search_grams_free (HexaplaSearchGrams *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->rows);
  g_free (self);
}

void
hexapla_search_grams_add (HexaplaSearchGrams *self, guint position, const char *text, gsize length)
{
  guint64 own[N_GRAMS / 64] = { 0 };
  const guchar *bytes = (const guchar *)text;
  guint64 bit = G_GUINT64_CONSTANT (1) << (position % 64);

  g_return_if_fail (self != NULL && position / 64 < self->n_words);
  g_return_if_fail (text != NULL);

  for (gsize i = 0; i < length; i++)
    {
      guint single = get_single_gram (bytes[i]);
      guint pair = get_pair_gram (bytes[i], bytes[i + 1]);

      own[single / 64] |= G_GUINT64_CONSTANT (1) << (single % 64);
      own[pair / 64] |= G_GUINT64_CONSTANT (1) << (pair % 64);
    }
  for (guint gram = 0; gram < N_GRAMS; gram++)
    if (own[gram / 64] >> (gram % 64) & 1)
      self->rows[gram * self->n_words + position / 64] |= bit;
}

static void
filter_gram (const HexaplaSearchGrams *self, guint64 *bits, guint gram)
{
  const guint64 *row = self->rows + gram * self->n_words;

  for (gsize i = 0; i < self->n_words; i++)
    bits[i] &= row[i];
}

void
hexapla_search_grams_filter (const HexaplaSearchGrams *self,
                             guint64 *bits,
                             const HexaplaSearchNeedle *needle)
{
  const guchar *bytes;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bits != NULL);
  g_return_if_fail (needle != NULL && needle->length > 0);

  bytes = (const guchar *)needle->text;
  if (needle->length == 1)
    filter_gram (self, bits, get_single_gram (bytes[0]));
  for (gsize i = 0; i + 1 < needle->length; i++)
    filter_gram (self, bits, get_pair_gram (bytes[i], bytes[i + 1]));
}

gsize
hexapla_search_grams_get_memory (const HexaplaSearchGrams *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sizeof *self + N_GRAMS * self->n_words * sizeof (guint64);
}
