/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "search/hexapla-search-grams.h"

#define N_TEXTS 150 /* no multiple of 64 */
#define N_NEEDLES 500
#define SEED 20241123

static char *
make_word (GRand *rand, guint max_length)
{
  static const char *const letters[] = { "a", "b", "e", "n", "s", "t", " ", "é", "ن", "网" };
  GString *word = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (rand, 1, (gint32)max_length + 1); n > 0; n--)
    g_string_append (word, letters[g_rand_int_range (rand, 0, (gint32)G_N_ELEMENTS (letters))]);
  return g_string_free (word, FALSE);
}

static gboolean
has (const guint64 *bits, guint position)
{
  return (bits[position / 64] >> (position % 64) & 1) != 0;
}

static HexaplaSearchGrams *
create (char **texts, guint n_texts)
{
  HexaplaSearchGrams *grams = hexapla_search_grams_new (n_texts);

  for (guint i = 0; i < n_texts; i++)
    hexapla_search_grams_add (grams, i, texts[i], strlen (texts[i]));
  return grams;
}

/* Nothing in which a word occurs is passed over, and most of the rest is. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_auto (GStrv) texts = g_new0 (char *, N_TEXTS + 1);
  g_autoptr (HexaplaSearchGrams) grams = NULL;
  guint n_found = 0;
  guint n_passed = 0;
  guint n_others = 0;

  for (guint i = 0; i < N_TEXTS; i++)
    texts[i] = make_word (rand, 40);
  grams = create (texts, N_TEXTS);
  for (guint i = 0; i < N_NEEDLES; i++)
    {
      g_autofree char *word = make_word (rand, 4);
      HexaplaSearchNeedle needle = { word, strlen (word), 0 };
      guint64 bits[(N_TEXTS + 63) / 64];

      memset (bits, 0xFF, sizeof bits);
      hexapla_search_grams_filter (grams, bits, &needle);
      for (guint j = 0; j < N_TEXTS; j++)
        if (strstr (texts[j], word) != NULL)
          {
            g_assert_true (has (bits, j));
            n_found++;
          }
        else
          {
            n_others++;
            n_passed += has (bits, j) ? 0 : 1;
          }
    }
  g_assert_cmpuint (n_found, >, N_NEEDLES);
  g_assert_cmpuint (n_passed, >, n_others / 2);
}

/* What was removed from the set before stays so. */
static void
test_filter (void)
{
  static char *texts[] = { (char *)"cable", (char *)"table", (char *)"" };
  static const struct
  {
    const char *needle;
    guint64 bits;
  } rows[] = {
    { "able", 3 }, { "cab", 1 }, { "ta", 2 }, { "c", 1 }, { "e", 3 }, { "zz", 0 },
  };
  g_autoptr (HexaplaSearchGrams) grams = create (texts, G_N_ELEMENTS (texts));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *word = g_strdup (rows[i].needle);
      HexaplaSearchNeedle needle = { word, strlen (word), 0 };
      guint64 all = 7;
      guint64 only_table = 2;

      hexapla_search_grams_filter (grams, &all, &needle);
      hexapla_search_grams_filter (grams, &only_table, &needle);
      g_assert_cmpuint (all, ==, rows[i].bits);
      g_assert_cmpuint (only_table, ==, rows[i].bits & 2);
    }
}

static void
test_memory (void)
{
  g_autoptr (HexaplaSearchGrams) none = hexapla_search_grams_new (0);
  g_autoptr (HexaplaSearchGrams) few = hexapla_search_grams_new (1);
  g_autoptr (HexaplaSearchGrams) more = hexapla_search_grams_new (64);
  g_autoptr (HexaplaSearchGrams) many = hexapla_search_grams_new (65);

  g_assert_cmpuint (hexapla_search_grams_get_memory (none), <,
                    hexapla_search_grams_get_memory (few));
  g_assert_cmpuint (hexapla_search_grams_get_memory (few), ==,
                    hexapla_search_grams_get_memory (more));
  g_assert_cmpuint (hexapla_search_grams_get_memory (more), <,
                    hexapla_search_grams_get_memory (many));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/grams/random", test_random);
  g_test_add_func ("/core/search/grams/filter", test_filter);
  g_test_add_func ("/core/search/grams/memory", test_memory);

  return g_test_run ();
}
