/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The index against a search that is slow and simple. */

#include <string.h>

#include "hexapla-core-test.h"
#include "hexapla-search-test.h"
#include "model/hexapla-block.h"
#include "model/hexapla-fact.h"
#include "model/hexapla-relation.h"
#include "search/hexapla-fold.h"

#define N_QUERIES 600
#define SEED 20241123

/* The texts of an entry, folded, by field. */
typedef struct
{
  GPtrArray *fields[3];
} Folded;

static void
add (Folded *folded, guint field, const char *text, HexaplaFold fold)
{
  if (text != NULL)
    g_ptr_array_add (folded->fields[field], hexapla_fold (text, fold));
}

static void
add_lists (Folded *folded, HexaplaEntry *entry, HexaplaFold fold)
{
  GListModel *blocks = hexapla_entry_get_blocks (entry);
  GListModel *facts = hexapla_entry_get_facts (entry);
  GListModel *relations = hexapla_entry_get_relations (entry);

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);

      add (folded, 2, hexapla_block_get_label (block), fold);
      for (guint j = 0; j < hexapla_block_get_n_texts (block); j++)
        add (folded, 2, hexapla_text_get_plain (hexapla_block_get_text (block, j)), fold);
    }
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (HexaplaFact) fact = g_list_model_get_item (facts, i);

      add (folded, 2, hexapla_fact_get_label (fact), fold);
      add (folded, 2, hexapla_text_get_plain (hexapla_fact_get_value (fact)), fold);
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (HexaplaRelation) relation = g_list_model_get_item (relations, i);

      add (folded, 2, hexapla_text_get_plain (hexapla_relation_get_reason (relation)), fold);
    }
}

/* Folds an entry, or remembers what came of it. */
static const Folded *
fold_entry (HexaplaFramework *framework, HexaplaEntry *entry, GHashTable *cache)
{
  Folded *folded = g_hash_table_lookup (cache, entry);
  HexaplaFold fold = hexapla_fold_for_language (hexapla_framework_get_language (framework));

  if (folded != NULL)
    return folded;
  folded = g_new0 (Folded, 1);
  g_hash_table_insert (cache, entry, folded);
  for (guint i = 0; i < 3; i++)
    folded->fields[i] = g_ptr_array_new_with_free_func (g_free);
  add (folded, 0, hexapla_entry_get_title (entry), fold);
  add (folded, 0, hexapla_entry_get_short_title (entry), fold);
  add (folded, 0, hexapla_entry_get_number (entry), fold);
  add (folded, 1, hexapla_text_get_plain (hexapla_entry_get_summary (entry)), fold);
  add_lists (folded, entry, fold);
  add (folded, 2, hexapla_entry_get_publisher (entry), fold);
  add (folded, 2, hexapla_entry_get_date (entry), fold);
  for (const char *const *tag = hexapla_entry_get_tags (entry); *tag != NULL; tag++)
    add (folded, 2, hexapla_framework_get_tag_label (framework, *tag), fold);
  return folded;
}

static void
free_folded (gpointer data)
{
  Folded *folded = data;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_unref (folded->fields[i]);
  g_free (folded);
}

static gboolean
stands_alone (const char *text, const char *found, gsize length)
{
  return !g_unichar_isalnum (g_utf8_get_char (found + length))
         && (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))));
}

/* 0 to 5, or 6 if it is not there. */
static guint
rank_word (const Folded *folded, const char *word)
{
  for (guint field = 0; field < 3; field++)
    {
      guint best = 6;

      for (guint i = 0; i < folded->fields[field]->len; i++)
        {
          const char *text = g_ptr_array_index (folded->fields[field], i);

          for (const char *p = text; (p = strstr (p, word)) != NULL; p++)
            best = MIN (best, 2 * field + (stands_alone (text, p, strlen (word)) ? 0 : 1));
        }
      if (best < 6)
        return best;
    }
  return 6;
}

static gboolean
has_tag (HexaplaFramework *framework, HexaplaEntry *entry, const char *asked)
{
  for (const char *const *tag = hexapla_entry_get_tags (entry); *tag != NULL; tag++)
    {
      HexaplaFold fold = hexapla_fold_for_language (hexapla_framework_get_language (framework));
      g_autofree char *label =
          hexapla_fold (hexapla_framework_get_tag_label (framework, *tag), fold);
      g_autofree char *folded = hexapla_fold (asked, fold);

      if (g_str_has_prefix (*tag, folded) || g_str_has_prefix (label, folded))
        return TRUE;
    }
  return FALSE;
}

static guint
rank_entry (HexaplaFramework *framework,
            HexaplaEntry *entry,
            HexaplaQuery *query,
            GHashTable *cache)
{
  const Folded *folded = fold_entry (framework, entry, cache);
  guint rank = 0;
  guint kinds = 0;

  for (guint i = 0; i < hexapla_query_get_n_terms (query); i++)
    {
      const HexaplaQueryTerm *term = hexapla_query_get_term (query, i);
      guint kind = 1u << hexapla_entry_get_kind (entry);
      g_autofree char *word = NULL;
      guint found;

      if (term->type == HEXAPLA_QUERY_KIND && term->without)
        rank = (term->kinds & kind) != 0 ? 6 : rank;
      else if (term->type == HEXAPLA_QUERY_KIND)
        kinds |= term->kinds;
      else if (term->type == HEXAPLA_QUERY_TAG)
        rank = has_tag (framework, entry, term->text) == term->without ? 6 : rank;
      else
        {
          word = g_strstrip (hexapla_fold (
              term->text, hexapla_fold_for_language (hexapla_framework_get_language (framework))));
          found = *word != '\0' ? rank_word (folded, word) : 0;
          if (*word != '\0' && term->without)
            found = found < 6 ? 6 : 0;
          rank = MAX (rank, found);
        }
    }
  if (kinds != 0 && (kinds >> hexapla_entry_get_kind (entry) & 1) == 0)
    rank = 6;
  return rank;
}

static char *
search_slowly (HexaplaSearchIndex *index, const char *typed, GHashTable *cache)
{
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (typed);
  GListModel *entries =
      hexapla_framework_get_entries (hexapla_search_index_get_framework (index, 0));
  GString *string = g_string_new (NULL);

  for (guint rank = 0; rank < 6 && hexapla_query_get_n_terms (query) > 0; rank++)
    for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
      {
        g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
        const char *id = hexapla_entry_get_id (entry);
        const char *language = NULL;
        guint best = 6;

        for (guint j = 0; j < hexapla_search_index_get_n_languages (index); j++)
          {
            HexaplaFramework *framework = hexapla_search_index_get_framework (index, j);
            guint found =
                rank_entry (framework, hexapla_framework_lookup (framework, id), query, cache);

            if (found < best)
              {
                best = found;
                language = hexapla_framework_get_language (framework);
              }
          }
        if (best == rank)
          g_string_append_printf (string, "%s %s %u\n", id, language, rank);
      }
  return g_string_free (string, FALSE);
}

/* A piece of a text, from anywhere to anywhere. */
static char *
pick_word (GRand *rand, HexaplaSearchIndex *index)
{
  guint language =
      (guint)g_rand_int_range (rand, 0, (gint32)hexapla_search_index_get_n_languages (index));
  GListModel *entries =
      hexapla_framework_get_entries (hexapla_search_index_get_framework (index, language));
  g_autoptr (HexaplaEntry) entry = g_list_model_get_item (
      entries, (guint)g_rand_int_range (rand, 0, (gint32)g_list_model_get_n_items (entries)));
  const char *text = g_rand_boolean (rand)
                         ? hexapla_entry_get_title (entry)
                         : hexapla_text_get_plain (hexapla_entry_get_summary (entry));
  glong length = g_utf8_strlen (text, -1);
  glong start = g_rand_int_range (rand, 0, (gint32)length);
  glong end = MIN (length, start + g_rand_int_range (rand, 1, 9));

  return g_utf8_substring (text, start, end);
}

static char *
make_query (GRand *rand, HexaplaSearchIndex *index)
{
  static const char *const operators[] = { "kind:effort", "kind:te", "-kind:source",
                                           "kind:o",      "tag:ai",  "-tag:ransomware",
                                           "tag:u",       "zzz",     "-zzz" };
  GString *typed = g_string_new (NULL);
  guint n_terms = (guint)g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n_terms; i++)
    {
      g_autofree char *word = pick_word (rand, index);

      switch (g_rand_int_range (rand, 0, 8))
        {
        case 0:
          g_string_append_printf (typed, "\"%s\" ", word);
          break;
        case 1:
          g_string_append_printf (typed, "-%s ", word);
          break;
        case 2:
          g_string_append_printf (
              typed, "%s ",
              operators[g_rand_int_range (rand, 0, (gint32)G_N_ELEMENTS (operators))]);
          break;
        default:
          g_string_append_printf (typed, "%s ", word);
        }
    }
  return g_string_free (typed, FALSE);
}

static void
test_random (void)
{
  g_autoptr (HexaplaSearchIndex) all =
      hexapla_search_test_create_index (hexapla_search_test_languages);
  g_autoptr (HexaplaSearchIndex) one =
      hexapla_search_test_create_index ((const char *const[]){ "de", NULL });
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GHashTable) cache = g_hash_table_new_full (NULL, NULL, NULL, free_folded);
  guint n_queries = (guint)(N_QUERIES / hexapla_core_test_time_factor ());
  guint n_found = 0;

  for (guint i = 0; i < n_queries; i++)
    {
      HexaplaSearchIndex *index = i % 10 == 0 ? all : one;
      g_autofree char *typed = make_query (rand, index);
      g_autoptr (HexaplaSearchResults) results = hexapla_search_test_search (index, typed, NULL);
      g_autofree char *found = hexapla_search_test_describe (results);
      g_autofree char *wanted = search_slowly (index, typed, cache);

      g_test_message ("%u: “%s”", i, typed);
      g_assert_cmpstr (found, ==, wanted);
      n_found += *found != '\0' ? 1 : 0;
    }
  /* Not all about nothing. */
  g_assert_cmpuint (n_found, >, n_queries / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/index-reference/random", test_random);

  return g_test_run ();
}
