/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-core-test.h"
#include "l10n/hexapla-bundle.h"
#include "search/hexapla-search.h"
#include "xml/hexapla-load.h"

#define WAIT (gint64) (10000 * hexapla_core_test_time_factor ())

/* What a list that shows the search would know. */
typedef struct
{
  HexaplaSearch *search;
  HexaplaSearchIndex *index;
  guint n_items;
  guint n_changes;
  guint n_notifies;
} Fixture;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (removed, ==, fixture->n_items);
  g_assert_cmpuint (added, ==, g_list_model_get_n_items (model));
  fixture->n_items = added;
  fixture->n_changes++;
}

static void
on_busy (HexaplaSearch *search, GParamSpec *pspec, Fixture *fixture)
{
  fixture->n_notifies++;
}

static HexaplaSearchIndex *
take_index (HexaplaFramework *framework)
{
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (frameworks, framework);
  return hexapla_search_index_new (frameworks);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->index = take_index (hexapla_bundle_load ("en", &error));
  g_assert_no_error (error);
  fixture->search = hexapla_search_new ();
  g_signal_connect (fixture->search, "items-changed", G_CALLBACK (on_items_changed), fixture);
  g_signal_connect (fixture->search, "notify::busy", G_CALLBACK (on_busy), fixture);
}

static gboolean
is_last (gpointer object)
{
  return g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* What was superseded takes its leave one by one. */
  HEXAPLA_CORE_TEST_WAIT_UNTIL (is_last (fixture->search), WAIT);
  g_assert_finalize_object (fixture->search);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (is_last (fixture->index), WAIT);
  g_assert_finalize_object (fixture->index);
}

static char *
get_first (Fixture *fixture)
{
  g_autoptr (HexaplaSearchMatch) match = g_list_model_get_item (G_LIST_MODEL (fixture->search), 0);

  return match != NULL ? g_strdup (hexapla_entry_get_id (hexapla_search_match_get_entry (match)))
                       : NULL;
}

static void
test_results (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;

  g_assert_false (hexapla_search_is_busy (fixture->search));
  hexapla_search_set_query (fixture->search, "undersea cables", NULL);
  g_assert_false (hexapla_search_is_busy (fixture->search)); /* there is nothing to search */
  hexapla_search_set_index (fixture->search, fixture->index);
  g_assert_true (hexapla_search_is_busy (fixture->search));
  g_assert_cmpuint (fixture->n_items, ==, 0);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (fixture->search), WAIT);
  first = get_first (fixture);
  g_assert_cmpstr (first, ==, "effort-1-3");
  g_assert_cmpuint (fixture->n_notifies, ==, 2);
  g_assert_nonnull (hexapla_search_get_results (fixture->search));

  hexapla_search_set_query (fixture->search, "", NULL);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (fixture->search), WAIT);
  g_assert_cmpuint (fixture->n_items, ==, 0);

  hexapla_search_set_index (fixture->search, NULL);
  g_assert_null (hexapla_search_get_results (fixture->search));
}

/* Only the newest of many keys counts, and the list changes once. */
static void
test_superseded (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "r", "ra", "ran", "rans", "ranso", "ransomware kind:term" };
  g_autofree char *first = NULL;
  guint n_changes;

  hexapla_search_set_index (fixture->search, fixture->index);
  n_changes = fixture->n_changes;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    hexapla_search_set_query (fixture->search, keys[i], NULL);
  g_assert_cmpuint (fixture->n_notifies, ==, 1);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (fixture->search), WAIT);
  first = get_first (fixture);
  g_assert_cmpstr (first, ==, "term-ransomware");
  g_assert_cmpuint (fixture->n_changes, ==, n_changes + 1);
  g_assert_cmpuint (fixture->n_notifies, ==, 2);

  /* Whoever is left behind says nothing any more. */
  for (guint i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (fixture->n_changes, ==, n_changes + 1);
}

/* Goes away in the middle of it. */
static void
test_disposed (Fixture *fixture, gconstpointer data)
{
  HexaplaSearch *search = fixture->search;

  hexapla_search_set_index (search, fixture->index);
  hexapla_search_set_query (search, "cyber", NULL);
  g_object_run_dispose (G_OBJECT (search));
  /* The worker holds on to it, but for no longer than it takes. */
  g_object_add_weak_pointer (G_OBJECT (search), (gpointer *)&search);
  g_object_unref (fixture->search);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (search == NULL, WAIT);
  g_assert_cmpuint (fixture->n_items, ==, 0);
  fixture->search = hexapla_search_new ();
}

/* In a large one the keys come faster than the answers. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = hexapla_core_test_generate (20000);
  g_autoptr (HexaplaSearchIndex) index = NULL;
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  index = take_index (hexapla_load_bytes (bytes, "large", NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  hexapla_search_set_index (fixture->search, index);
  for (const char *p = "number 17777"; *p != '\0'; p++)
    {
      g_string_append_c (typed, *p);
      hexapla_search_set_query (fixture->search, typed->str, NULL);
      g_main_context_iteration (NULL, FALSE);
    }
  HEXAPLA_CORE_TEST_WAIT_UNTIL (!hexapla_search_is_busy (fixture->search), WAIT);
  g_assert_cmpuint (fixture->n_items, ==, 1);
  hexapla_search_set_index (fixture->search, NULL);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/core/search/search/results", test_results);
  ADD ("/core/search/search/superseded", test_superseded);
  ADD ("/core/search/search/disposed", test_disposed);
  ADD ("/core/search/search/large", test_large);

  return g_test_run ();
}
