/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Notes, searched with the entries that they are on. */

#include <string.h>

#include "hexapla-core-test.h"
#include "hexapla-search-test.h"
#include "search/hexapla-search.h"

#define WAIT (gint64) (10000 * hexapla_core_test_time_factor ())

/* Of effort-3-2 unless it says otherwise. */
typedef struct
{
  const char *typed;
  const char *language;
  const char *note;
  const char *marked; /* what is marked in the line that is shown; NULL: it is not found */
  gboolean whole;
} Case;

static const Case cases[] = {
  { "quokka", "en", "Ask the Quokka", "[Quokka]", TRUE },
  { "okk", "en", "Ask the quokka", "[okk]", FALSE },
  { "quokka ask", "en", "Ask the quokka", "[Ask][quokka]", TRUE },
  { "\"the quokka\"", "en", "Ask the quokka", "[the quokka]", TRUE },
  { "\"quokka the\"", "en", "Ask the quokka", NULL, FALSE },
  { "quokka -wombat", "en", "Ask the quokka", "[quokka]", TRUE },
  { "quokka -wombat", "en", "The quokka and the wombat", NULL, FALSE },
  { "quokka kind:effort", "en", "Ask the quokka", "[quokka]", TRUE },
  { "quokka kind:term", "en", "Ask the quokka", NULL, FALSE },
  { "quokka -kind:effort", "en", "Ask the quokka", NULL, FALSE },
  { "quokka tag:no-such-tag", "en", "Ask the quokka", NULL, FALSE },
  { "quokka -tag:no-such-tag", "en", "Ask the quokka", "[quokka]", TRUE },
  { "quokka", "en", "Two\nlines,\nquokka", "[quokka]", TRUE },
  { "lines quokka", "en", "", NULL, FALSE },
  { "zebrane", "en", "Żebrane", "[Żebrane]", TRUE },
  { "quokkaﬁ", "en", "QUOKKAFI", "[QUOKKAFI]", TRUE },
  { "الوومبات", "ar", "اسأل الوُومبات", "[الوُومبات]", TRUE },
  { "كوكه", "ar", "كوكـة", "[كوكـة]", TRUE },
  { "أكوكا", "ar", "اكوكا", "[اكوكا]", TRUE },
  { "IĞDIRLI", "tr", "ığdırlı", "[ığdırlı]", TRUE },
  { "iğdirli", "tr", "ığdırlı", NULL, FALSE },
  { "istanbulquokka", "tr", "İSTANBULQUOKKA", "[İSTANBULQUOKKA]", TRUE },
  { "袋", "zh-CN", "问短尾矮袋鼠", "[袋]", FALSE },
  { "矮袋鼠", "zh-CN", "问短尾矮袋鼠", "[矮袋鼠]", FALSE },
  { "くおっか", "ja", "クオッカに聞く", "[クオッカ]", FALSE },
  { "ｑｕｏｋｋａ", "ja", "quokka", "[quokka]", TRUE },
  { "quokkastraße", "de", "QUOKKASTRASSE", "[QUOKKASTRASSE]", TRUE },
};

/* @notes: entry, text, quote and so on, with "" for no quote; their ids are n0, n1 … */
static HexaplaSearchIndex *
add_notes (HexaplaSearchIndex *index, const char *const *notes)
{
  g_autoptr (GPtrArray) array =
      g_ptr_array_new_with_free_func ((GDestroyNotify)hexapla_search_note_unref);
  g_autoptr (HexaplaSearchNotes) all = NULL;

  for (guint i = 0; notes[3 * i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      const char *quote = notes[3 * i + 2];

      g_ptr_array_add (array, hexapla_search_note_new (id, notes[3 * i], notes[3 * i + 1],
                                                       *quote != '\0' ? quote : NULL));
    }
  all = hexapla_search_notes_new (array);
  return hexapla_search_index_new_with_notes (index, all);
}

/* Entry, note, rank. */
static char *
describe (HexaplaSearchResults *results)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), i);
      HexaplaEntry *entry = hexapla_search_match_get_entry (match);
      const char *note = hexapla_search_match_get_note (match);

      g_string_append_printf (string, "%s%s %s %u", i > 0 ? ", " : "",
                              entry != NULL ? hexapla_entry_get_id (entry) : "-",
                              note != NULL ? note : "-", hexapla_search_match_get_rank (match));
    }
  return g_string_free (string, FALSE);
}

static void
assert_found (HexaplaSearchIndex *index, const char *typed, const char *expected)
{
  g_autoptr (HexaplaSearchResults) results = hexapla_search_test_search (index, typed, NULL);
  g_autofree char *found = describe (results);

  g_assert_cmpstr (found, ==, expected);
}

static char *
dup_marked (HexaplaSearchMatch *match)
{
  g_autoptr (GArray) marks = NULL;
  g_autofree char *context = hexapla_search_match_dup_context (match, &marks);
  GString *marked = g_string_new (NULL);

  g_assert_null (strchr (context, '\n'));
  for (guint i = 0; i < marks->len; i++)
    {
      HexaplaSearchRange range = g_array_index (marks, HexaplaSearchRange, i);

      g_string_append_printf (marked, "[%.*s]", (int)(range.end - range.start),
                              context + range.start);
    }
  return g_string_free (marked, FALSE);
}

static void
check_case (const Case *data)
{
  const char *codes[] = { data->language, NULL };
  const char *notes[] = { "effort-3-2", data->note, "", NULL };
  g_autoptr (HexaplaSearchIndex) plain = hexapla_search_test_create_index (codes);
  g_autoptr (HexaplaSearchIndex) index = add_notes (plain, notes);
  g_autoptr (HexaplaSearchResults) results = hexapla_search_test_search (index, data->typed, NULL);
  g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), 0);
  g_autofree char *marked = match != NULL ? dup_marked (match) : NULL;

  g_test_message ("%s in “%s” (%s)", data->typed, data->note, data->language);
  g_assert_cmpstr (marked, ==, data->marked);
  if (match == NULL)
    return;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 1);
  g_assert_cmpstr (hexapla_entry_get_id (hexapla_search_match_get_entry (match)), ==, "effort-3-2");
  g_assert_cmpstr (hexapla_search_match_get_note (match), ==, "n0");
  g_assert_cmpuint (hexapla_search_match_get_rank (match), ==,
                    2 * HEXAPLA_SEARCH_NOTE + (data->whole ? 0 : 1));
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* A note counts least: each entry is found once, and where it is found without its note it stays
 * as it was. */
static void
test_order (void)
{
  static const char *const codes[] = { "en", "de", NULL };
  static const char *const notes[] = { "effort-3-1",
                                       "some quokkas",
                                       "",
                                       "effort-3-2",
                                       "a quokka",
                                       "",
                                       "effort-3-2",
                                       "another quokka",
                                       "",
                                       "effort-1-1",
                                       "undersea cable, quokka",
                                       "",
                                       "term-undersea-cable",
                                       "only undersea cable",
                                       "",
                                       NULL };
  g_autoptr (HexaplaSearchIndex) plain = hexapla_search_test_create_index (codes);
  g_autoptr (HexaplaSearchIndex) index = add_notes (plain, notes);
  g_autoptr (HexaplaSearchResults) without =
      hexapla_search_test_search (plain, "undersea cable", NULL);
  g_autoptr (HexaplaSearchResults) with =
      hexapla_search_test_search (index, "undersea cable", NULL);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse ("quokka");
  g_autofree char *others = describe (without);
  g_autofree char *all = describe (with);
  g_autofree char *expected = g_strconcat (others, ", effort-1-1 n3 6", NULL);

  g_assert_null (strstr (others, "effort-1-1 "));
  g_assert_cmpstr (all, ==, expected);
  assert_found (index, "quokka", "effort-1-1 n3 6, effort-3-2 n1 6, effort-3-1 n0 7");
  g_assert_cmpuint (hexapla_search_index_count (index, query, "en", NULL), ==, 3);
  g_assert_cmpuint (hexapla_search_index_count (plain, query, "en", NULL), ==, 0);
  g_assert_true (hexapla_search_index_is_kin (index, plain));
}

/* Words may stand some in the entry and some in its notes; one that must not occur, in none. */
static void
test_joined (void)
{
  static const char *const codes[] = { "en", NULL };
  static const char *const notes[] = {
    "term-undersea-cable", "quokka", "", "term-undersea-cable", "wombat", "", NULL
  };
  g_autoptr (HexaplaSearchIndex) plain = hexapla_search_test_create_index (codes);
  g_autoptr (HexaplaSearchIndex) index = add_notes (plain, notes);
  g_autoptr (HexaplaSearchResults) all = hexapla_search_test_search (plain, "cable", NULL);
  g_autoptr (HexaplaSearchResults) some = hexapla_search_test_search (index, "cable -wombat", NULL);

  assert_found (index, "undersea quokka", "term-undersea-cable n0 6");
  assert_found (index, "wombat quokka", "term-undersea-cable n1 6");
  assert_found (index, "\"quokka wombat\"", "");
  assert_found (index, "quokka -cable", "");
  assert_found (index, "quokka kind:term", "term-undersea-cable n0 6");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (some)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (all)) - 1);
}

/* The words that a note is on are found where it says nothing of them itself. */
static void
test_quote (void)
{
  static const char *const codes[] = { "en", NULL };
  static const char *const notes[] = { "effort-3-2", "See below", "die Beuteltiere", NULL };
  g_autoptr (HexaplaSearchIndex) plain = hexapla_search_test_create_index (codes);
  g_autoptr (HexaplaSearchIndex) index = add_notes (plain, notes);
  g_autoptr (HexaplaSearchResults) results = hexapla_search_test_search (index, "beuteltier", NULL);
  g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (results), 0);
  g_autofree char *marked = dup_marked (match);

  g_assert_cmpstr (marked, ==, "[Beuteltier]");
  assert_found (index, "\"below die\"", "");
}

static void
test_orphans (void)
{
  static const char *const codes[] = { "en", "tr", NULL };
  static const char *const only_turkish[] = { "tr", NULL };
  static const char *const notes[] = {
    "effort-99-1", "quokka ığdır", "", "effort-3-1", "quokka", "", "effort-99-1", "wombat", "",
    "effort-99-2", "quokkas",      "", NULL
  };
  g_autoptr (HexaplaSearchIndex) plain = hexapla_search_test_create_index (codes);
  g_autoptr (HexaplaSearchIndex) index = add_notes (plain, notes);
  g_autoptr (HexaplaSearchResults) results =
      hexapla_search_test_search (index, "iğdir", only_turkish);
  g_autoptr (HexaplaSearchResults) turkish =
      hexapla_search_test_search (index, "IĞDIR", only_turkish);
  g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (turkish), 0);
  g_autoptr (GArray) title_marks = NULL;

  assert_found (index, "quokka", "effort-3-1 n1 6, - n0 6, - n3 7");
  assert_found (index, "quokka wombat", "- n0 6");
  assert_found (index, "quokka -wombat", "effort-3-1 n1 6, - n3 7");
  assert_found (index, "quokka kind:effort", "effort-3-1 n1 6");
  assert_found (index, "quokka -kind:effort", "- n0 6, - n3 7");
  assert_found (index, "quokka tag:a", "");
  assert_found (index, "-kind:effort -kind:part kind:effort", "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 0);
  g_assert_nonnull (match);
  g_assert_null (hexapla_search_match_get_entry (match));
  g_assert_cmpstr (hexapla_search_match_get_language (match), ==, "tr");
  title_marks = hexapla_search_match_find_title_marks (match);
  g_assert_cmpuint (title_marks->len, ==, 0);
}

typedef struct
{
  guint position;
  guint removed;
  guint added;
  guint n_changes;
} Change;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Change *change)
{
  change->position = position;
  change->removed = removed;
  change->added = added;
  change->n_changes++;
}

/* With other notes, a list changes only where its matches do. */
static void
test_follow (void)
{
  static const char *const codes[] = { "en", NULL };
  static const char *const before[] = { "effort-3-2", "undersea cable", "", NULL };
  static const char *const after[] = { "effort-3-1", "undersea cable", "",
                                       "effort-3-2", "undersea cable", "",
                                       NULL };
  g_autoptr (HexaplaSearchIndex) plain = hexapla_search_test_create_index (codes);
  g_autoptr (HexaplaSearchIndex) one = add_notes (plain, before);
  g_autoptr (HexaplaSearchIndex) two = add_notes (plain, after);
  g_autoptr (HexaplaSearch) searching = hexapla_search_new ();
  Change change = { 0 };
  guint n_first;

  hexapla_search_set_query (searching, "undersea cable", NULL);
  hexapla_search_set_index (searching, plain);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (searching), WAIT);
  n_first = g_list_model_get_n_items (G_LIST_MODEL (searching));
  g_signal_connect (searching, "items-changed", G_CALLBACK (on_items_changed), &change);

  hexapla_search_set_index (searching, one);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (searching), WAIT);
  g_assert_cmpuint (change.position, ==, n_first);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);

  /* The note of before is another object now. */
  hexapla_search_set_index (searching, two);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (searching), WAIT);
  g_assert_cmpuint (change.position, ==, n_first);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 2);

  hexapla_search_set_index (searching, plain);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (searching), WAIT);
  g_assert_cmpuint (change.removed, ==, 2);
  g_assert_cmpuint (change.added, ==, 0);

  /* Other words: another list, with notes or without. */
  hexapla_search_set_query (searching, "cable", NULL);
  hexapla_search_set_index (searching, two);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (searching), WAIT);
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, n_first);
  g_assert_cmpuint (change.n_changes, ==, 4);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (g_atomic_int_get (&G_OBJECT (searching)->ref_count) == 1, WAIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/notes/table", test_table);
  g_test_add_func ("/core/search/notes/order", test_order);
  g_test_add_func ("/core/search/notes/joined", test_joined);
  g_test_add_func ("/core/search/notes/quote", test_quote);
  g_test_add_func ("/core/search/notes/orphans", test_orphans);
  g_test_add_func ("/core/search/notes/follow", test_follow);

  return g_test_run ();
}
