/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "l10n/hexapla-library.h"
#include "model/hexapla-block.h"
#include "model/hexapla-fact.h"
#include "model/hexapla-relation.h"
#include "search/hexapla-fold.h"
#include "search/hexapla-search-index.h"
#include "xml/hexapla-load.h"

#define N_QUERIES 600
#define SEED 20241123

static const char *const languages[] = { "en", "ar", "de", "ja", "tr", "zh-CN", NULL };

static HexaplaSearchIndex *
create_index (const char *const *codes)
{
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *codes != NULL; codes++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (frameworks, hexapla_library_load (library, *codes, &error));
      g_assert_no_error (error);
    }
  return hexapla_search_index_new (frameworks);
}

static HexaplaSearchResults *
search (HexaplaSearchIndex *index, const char *typed, const char *const *codes)
{
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (typed);
  g_autoptr (GError) error = NULL;
  HexaplaSearchResults *results = hexapla_search_index_search (index, query, codes, NULL, &error);

  g_assert_no_error (error);
  return results;
}

static char *
describe (HexaplaSearchResults *results)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), i);

      g_string_append_printf (
          string, "%s %s %u\n", hexapla_entry_get_id (hexapla_search_match_get_entry (match)),
          hexapla_search_match_get_language (match), hexapla_search_match_get_rank (match));
    }
  return g_string_free (string, FALSE);
}

/* A search that is slow and simple ========================================== */

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
test_reference (void)
{
  g_autoptr (HexaplaSearchIndex) all = create_index (languages);
  g_autoptr (HexaplaSearchIndex) one = create_index ((const char *const[]){ "de", NULL });
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GHashTable) cache = g_hash_table_new_full (NULL, NULL, NULL, free_folded);
  guint n_queries = (guint)(N_QUERIES / hexapla_core_test_time_factor ());
  guint n_found = 0;

  for (guint i = 0; i < n_queries; i++)
    {
      HexaplaSearchIndex *index = i % 10 == 0 ? all : one;
      g_autofree char *typed = make_query (rand, index);
      g_autoptr (HexaplaSearchResults) results = search (index, typed, NULL);
      g_autofree char *found = describe (results);
      g_autofree char *wanted = search_slowly (index, typed, cache);

      g_test_message ("%u: “%s”", i, typed);
      g_assert_cmpstr (found, ==, wanted);
      n_found += *found != '\0' ? 1 : 0;
    }
  /* Not all about nothing. */
  g_assert_cmpuint (n_found, >, n_queries / 2);
}

/* What is found ============================================================= */

static const struct
{
  const char *language;
  const char *typed;
  const char *first; /* NULL if nothing is to be found */
} firsts[] = {
  { "en", "undersea cables", "effort-1-3" },
  { "en", "UNDERSEA CABLES", "effort-1-3" },
  { "en", "1.3", "effort-1-3" },
  { "en", "\"undersea cables\" kind:effort", "effort-1-3" },
  { "en", "ransomware kind:term", "term-ransomware" },
  { "en", "ransomware", "effort-3-6" },
  { "en", "kind:principle", "principle-1" },
  { "en", "kind:principle -kind:principle", NULL },
  { "en", "xyzzy", NULL },
  { "en", "", NULL },
  { "en", "\u0301", NULL },
  { "en", "-", NULL },
  { "de", "seekabel", "effort-1-3" },
  { "fr", "cables sous-marins", "effort-1-3" },
  { "es", "CABLES SUBMARINOS", "effort-1-3" },
  { "pt-BR", "principios", "principles" },
  { "id", "prinsip", "principles" },
  { "tr", "ilkeler", "principles" },
  { "ru", "принципы", "principles" },
  { "uk", "принципи", "principles" },
  { "ar", "المبادئ", "principles" },
  { "ar", "المبادي", "principles" },
  { "zh-CN", "原则", "principles" },
  { "zh-CN", "则", "principles" },
  { "ja", "げんそく", NULL },
  { "ko", "원칙", "principles" },
};

static void
test_firsts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr (HexaplaSearchIndex) index =
          create_index ((const char *const[]){ firsts[i].language, NULL });
      g_autoptr (HexaplaSearchResults) results = search (index, firsts[i].typed, NULL);
      g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), 0);

      g_test_message ("%s: “%s”", firsts[i].language, firsts[i].typed);
      g_assert_cmpstr (match != NULL ? hexapla_entry_get_id (hexapla_search_match_get_entry (match))
                                     : NULL,
                       ==, firsts[i].first);
    }
}

/* A word in one language leads to the entry in all; each entry comes once. */
static void
test_languages (void)
{
  static const char *const codes[] = { "en", "de", "fr", NULL };
  static const char *const only_french[] = { "fr", NULL };
  g_autoptr (HexaplaSearchIndex) index = create_index (codes);
  g_autoptr (HexaplaSearchResults) german = search (index, "Seekabel", NULL);
  g_autoptr (HexaplaSearchResults) french = search (index, "Seekabel", only_french);
  g_autoptr (HexaplaSearchResults) both = search (index, "cyber", NULL);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse ("Seekabel");
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (german), 0);

  g_assert_cmpstr (hexapla_search_match_get_language (match), ==, "de");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (french)), ==, 0);
  g_assert_cmpuint (hexapla_search_index_count (index, query, "fr", NULL), ==, 0);
  g_assert_cmpuint (hexapla_search_index_count (index, query, "de", NULL), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (german)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (both)); i++)
    {
      g_autoptr (HexaplaSearchMatch) one = g_list_model_get_item (G_LIST_MODEL (both), i);

      g_assert_true (g_hash_table_add (
          ids, (gpointer)hexapla_entry_get_id (hexapla_search_match_get_entry (one))));
    }
}

/* Editions need not have the same entries in the same places. */
static void
test_editions (void)
{
  static const char *const bodies[] = {
    "<entry id='a' kind='topic' sources='s'><title>One</title><summary>Alpha.</summary></entry>"
    "<entry id='b' kind='topic' sources='s'><title>Two</title><summary>Alpha.</summary></entry>",
    "<entry id='b' kind='topic' sources='s'><title>Zwei</title><summary>Alpha.</summary></entry>"
    "<entry id='c' kind='topic' sources='s'><title>Drei</title><summary>Alpha.</summary></entry>"
    "<entry id='a' kind='topic' sources='s'><title>Eins</title><summary>Alpha.</summary></entry>",
  };
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HexaplaSearchIndex) index = NULL;
  g_autoptr (HexaplaSearchResults) alpha = NULL;
  g_autoptr (HexaplaSearchResults) two = NULL;
  g_autofree char *alphas = NULL;
  g_autofree char *twos = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *document = hexapla_core_test_wrap (bodies[i]);
      g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (frameworks,
                       hexapla_load_bytes (bytes, "test", NULL, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
    }
  index = hexapla_search_index_new (frameworks);
  alpha = search (index, "alpha", NULL);
  alphas = describe (alpha);
  g_assert_cmpstr (alphas, ==, "a en 2\nb en 2\nc en 2\n");
  two = search (index, "zwei", NULL);
  twos = describe (two);
  g_assert_cmpstr (twos, ==, "b en 0\n");
}

static void
test_suggest (void)
{
  static const struct
  {
    const char *language;
    const char *typed;
    const char *suggested;
  } rows[] = {
    { "en", "ransomwear", "ransomware" },
    { "en", "cabels undersea", "cables undersea" },
    { "en", "solidarty", "solidarity" },
    { "en", "kind:term ransmoware -x", "kind:term ransomware -x" },
    { "en", "ransomware", NULL }, /* it is there */
    { "en", "qqqqqqqqqq", NULL },
    { "en", "zq", NULL },
    { "fr", "securitte", "sécurité" },
    { "de", "solidaritat", NULL }, /* found without its accent */
    { "ru", "безопастность", "безопасность" },
    { "zh-CN", "网罗", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaSearchIndex) index =
          create_index ((const char *const[]){ rows[i].language, NULL });
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (rows[i].typed);
      g_autofree char *suggested =
          hexapla_search_index_suggest (index, query, rows[i].language, NULL);

      g_test_message ("%s: “%s”", rows[i].language, rows[i].typed);
      g_assert_cmpstr (suggested, ==, rows[i].suggested);
    }
}

/* Where it is found ========================================================= */

/* Puts brackets around what is marked. */
static char *
show_marks (const char *text, GArray *marks)
{
  GString *shown = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      HexaplaSearchRange range = g_array_index (marks, HexaplaSearchRange, i);

      g_string_append_len (shown, text + at, (gssize)(range.start - at));
      g_string_append_printf (shown, "[%.*s]", (int)(range.end - range.start), text + range.start);
      at = range.end;
    }
  g_string_append (shown, text + at);
  return g_string_free (shown, FALSE);
}

static void
test_marks (void)
{
  static const struct
  {
    const char *language;
    const char *typed;
    const char *text;
    const char *shown;
  } rows[] = {
    { "en", "a", "banana", "b[a]n[a]n[a]" },
    { "en", "ana", "banana", "b[ana]na" },
    { "en", "ban nan", "banana", "[banan]a" },
    { "en", "sea under", "undersea cables", "[undersea] cables" },
    { "en", "\"sea cab\" -les", "undersea cables", "under[sea cab]les" },
    { "en", "kind:effort x", "effort x", "effort [x]" },
    { "en", "none", "undersea", "undersea" },
    { "en", "cafe", "Un CAFE\u0301.", "Un [CAFE\u0301]." },
    { "tr", "ısı", "ISI ısı isi", "[ISI] [ısı] isi" },
    { "ar", "امن", "الأَمْنُ آمن", "ال[أَمْنُ] [آمن]" },
    { "zh-CN", "网", "互联网网络", "互联[网网]络" },
    { "ja", "バイ", "サイﾊﾞｲ", "サイ[ﾊﾞｲ]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (rows[i].typed);
      g_autoptr (GArray) marks = hexapla_search_find_marks (query, rows[i].text, rows[i].language);
      g_autofree char *shown = show_marks (rows[i].text, marks);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_cut (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    const char *shown;
  } rows[] = {
    { "x", "short x", "short [x]" },
    { "one", "one two three four five six seven", "[one] two three four…" },
    { "seven", "one two three four five six seven", "…six [seven]" },
    { "four", "one two three four five six seven", "…three [four] five six…" },
    { "none", "one two three four five six seven", "one two three four…" },
    { "网", "一二三四五六七八九十一二三四五六七八九十网一二三四五六七八九十",
      "…五六七八九十[网]一二三四五六七八九十" },
    { "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz", "[abcdefghijklmnopqrst]…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaQuery) query = hexapla_query_parse (rows[i].typed);
      g_autoptr (GArray) marks = hexapla_search_find_marks (query, rows[i].text, "en");
      g_autoptr (GArray) cut_marks = NULL;
      g_autofree char *line = hexapla_search_cut (rows[i].text, marks, 20, &cut_marks);
      g_autofree char *shown = show_marks (line, cut_marks);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

/* Every match shows what was found, in its title or in its context. */
static void
test_context (void)
{
  static const char *const typed[] = { "cable", "cyber",    "الأمن", "安全",
                                       "siber", "サイバー", "güven" };
  g_autoptr (HexaplaSearchIndex) index = create_index (languages);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (HexaplaSearchResults) results = search (index, typed[i], NULL);
      guint n_matches = g_list_model_get_n_items (G_LIST_MODEL (results));

      g_assert_cmpuint (n_matches, >, 0);
      for (guint j = 0; j < n_matches; j++)
        {
          g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), j);
          g_autoptr (GArray) marks = NULL;
          g_autoptr (GArray) title_marks = hexapla_search_match_find_title_marks (match);
          g_autofree char *context = hexapla_search_match_dup_context (match, &marks);

          g_assert_true (g_utf8_validate (context, -1, NULL));
          g_assert_cmpint (g_utf8_strlen (context, -1), <=, 122);
          g_assert_null (strchr (context, '\n'));
          if (hexapla_search_match_get_rank (match) >= 2)
            g_assert_cmpuint (marks->len, >, 0);
        }
    }
}

/* Being superseded ========================================================== */

static void
on_searched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (HexaplaSearchIndex) index = create_index (languages);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse ("cyber");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) other = NULL;
  g_autoptr (HexaplaSearchResults) results = NULL;
  g_autoptr (HexaplaSearchResults) expected = search (index, "cyber", NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancelled);
  g_assert_null (hexapla_search_index_search (index, query, NULL, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (hexapla_search_index_count (index, query, "en", cancelled), ==, 0);

  hexapla_search_index_search_async (index, query, NULL, NULL, on_searched, &result);
  hexapla_search_index_search_async (index, query, NULL, cancelled, on_searched, &other);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (result != NULL && other != NULL, 10000);
  results = hexapla_search_index_search_finish (index, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (expected)));
  g_assert_null (hexapla_search_index_search_finish (index, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/index/reference", test_reference);
  g_test_add_func ("/core/search/index/firsts", test_firsts);
  g_test_add_func ("/core/search/index/languages", test_languages);
  g_test_add_func ("/core/search/index/editions", test_editions);
  g_test_add_func ("/core/search/index/suggest", test_suggest);
  g_test_add_func ("/core/search/index/marks", test_marks);
  g_test_add_func ("/core/search/index/cut", test_cut);
  g_test_add_func ("/core/search/index/context", test_context);
  g_test_add_func ("/core/search/index/async", test_async);

  return g_test_run ();
}
