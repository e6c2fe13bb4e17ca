/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-related.h"

#include "hexapla-related-list.h"
#include "hexapla-test-window.h"
#include "l10n/hexapla-bundle.h"
#include "model/hexapla-relation.h"
#include "xml/hexapla-load.h"

/* It leads to itself in every way that the format has. */
#define DOCUMENT                                                                                   \
  "<framework xmlns='https://hexaplareader.github.io/ns/framework/1' id='sample' xml:lang='en'>"   \
  "<metadata><title>Sample</title><publisher>Nobody</publisher><published date='2024'/>"           \
  "<official href='https://example.com/'/><edition date='2024-01-01'>1</edition>"                  \
  "<license href='https://example.com/'>None</license><notice>None.</notice></metadata>"           \
  "<entry id='overview' kind='overview' sources='source-1'><title>All</title>"                     \
  "<summary>This is <ref to='overview'>it</ref>.</summary><relations>"                             \
  "<relation type='see-also' to='overview'>Once more.</relation></relations></entry>"              \
  "<entry id='source-1' kind='source' href='https://example.com/'><title>Source</title>"           \
  "<publisher>Press</publisher><summary>It.</summary></entry></framework>"

#define N_FEW 9 /* as many rows are shown at once */
#define N_SHORT 8

static char *
dup_group (const HexaplaRelatedGroup *group)
{
  GString *text = g_string_new (group->title);

  for (guint i = 0; i < group->items->len; i++)
    {
      const HexaplaRelatedItem *item = &g_array_index (group->items, HexaplaRelatedItem, i);

      g_string_append_printf (text, "%s %s", i == 0 ? ":" : "", hexapla_entry_get_id (item->entry));
    }
  return g_string_free (text, FALSE);
}

static void
assert_groups (HexaplaFramework *framework, const char *id, const char *const *expected)
{
  HexaplaEntry *entry = hexapla_framework_lookup (framework, id);
  g_autoptr (GPtrArray) groups = hexapla_related_find (entry);

  g_test_message ("%s", id);
  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree char *group = dup_group (g_ptr_array_index (groups, i));

      g_assert_cmpstr (group, ==, expected[i]);
    }
  g_assert_null (expected[groups->len]);
}

/* Titles and entries, both in their order: derived from the file, not from what is shown. */
static void
test_groups (void)
{
  static const struct
  {
    const char *id;
    const char *groups[6];
  } rows[] = {
    { "action-1",
      { "Lines of Effort: effort-1-1 effort-1-2 effort-1-3 effort-1-4 effort-1-5",
        "See Also: principle-2 principle-3 topic-digital-economy action-2",
        "Mentioned In: overview term-action-area term-digital-ecosystem term-technology-stack" } },
    { "effort-3-2",
      { "Serves: principle-3", "See Also: action-3 effort-3-3 topic-digital-solidarity",
        "Mentioned In: overview" } },
    { "topic-implementation",
      { "Organizations and Instruments: org-cdp org-usaid",
        "See Also: principle-3 action-4 topic-afterwards",
        "Mentioned In: overview term-cyber-diplomacy term-interagency org-state-department "
        "event-2022-tradecraft-course" } },
    /* What serves it is not listed again, where it is in a list above. */
    { "principle-1",
      { "See Also: effort-3-1 effort-2-6 effort-2-5 effort-2-4 effort-3-8 topic-digital-freedom",
        "Served By: effort-1-2 effort-1-4 effort-1-5 effort-2-1 effort-2-2 effort-2-7 effort-3-3 "
        "effort-3-4 effort-3-7 effort-4-3",
        "Mentioned In: overview action-2 topic-preface term-affirmative-vision "
        "term-digital-freedom term-guiding-principle term-human-rights-online "
        "term-international-law term-internet-shutdown term-rights-respecting org-iccpr org-udhr "
        "event-1948-udhr event-2024-digital-solidarity-article" } },
    { "org-prague-proposals",
      { "See Also: org-oecd-government-access-declaration", "Involved In: effort-1-1",
        "Mentioned In: term-5g-and-6g term-trusted-supplier" } },
    { "term-ally", { "See Also: org-nato term-partner", "Mentioned In: principle-1" } },
    { "source-blinken-keynote-report", { "Cited In: overview topic-digital-solidarity" } },
  };
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_bundle_load ("en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_groups (framework, rows[i].id, rows[i].groups);
  g_assert_finalize_object (framework);
}

/* Each relation is given with its reason, a child with what it is about. */
static void
test_notes (void)
{
  static const struct
  {
    const char *id;
    const char *title;
    gboolean noted;
  } rows[] = {
    { "action-1", "Lines of Effort", TRUE }, { "effort-3-2", "Serves", TRUE },
    { "effort-1-1", "See Also", TRUE },      { "principle-1", "Served By", TRUE },
    { "term-ally", "Mentioned In", FALSE },
  };
  HexaplaFramework *framework = hexapla_bundle_load ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) groups =
          hexapla_related_find (hexapla_framework_lookup (framework, rows[i].id));
      guint n_items = 0;

      g_test_message ("%s: %s", rows[i].id, rows[i].title);
      for (guint j = 0; j < groups->len; j++)
        {
          const HexaplaRelatedGroup *group = g_ptr_array_index (groups, j);

          for (guint k = 0; g_str_equal (group->title, rows[i].title) && k < group->items->len; k++)
            {
              const char *note = g_array_index (group->items, HexaplaRelatedItem, k).note;

              g_assert_cmpint (note != NULL && note[0] != '\0', ==, rows[i].noted);
              n_items++;
            }
        }
      g_assert_cmpuint (n_items, >, 0);
    }
  g_assert_finalize_object (framework);
}

static void
expect (GHashTable *expected, HexaplaEntry *entry, HexaplaEntry *other)
{
  if (other != entry)
    g_hash_table_add (expected, other);
}

/* All that the model knows to belong together: set of entries. */
static GHashTable *
list_expected (HexaplaEntry *entry)
{
  GHashTable *expected = g_hash_table_new (NULL, NULL);
  GListModel *entries[] = { hexapla_entry_get_children (entry),
                            hexapla_entry_get_referrers (entry) };
  GListModel *relations[] = { hexapla_entry_get_relations (entry),
                              hexapla_entry_get_incoming (entry) };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    for (guint j = 0; j < g_list_model_get_n_items (entries[i]); j++)
      {
        g_autoptr (HexaplaEntry) other = g_list_model_get_item (entries[i], j);

        expect (expected, entry, other);
      }
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    for (guint j = 0; j < g_list_model_get_n_items (relations[i]); j++)
      {
        g_autoptr (HexaplaRelation) relation = g_list_model_get_item (relations[i], j);

        expect (expected, entry, hexapla_relation_get_to (relation));
        expect (expected, entry, hexapla_relation_get_from (relation));
      }
  return expected;
}

/* Of each entry, all that belongs to it, each once, in groups that are not empty. */
static void
assert_complete (HexaplaEntry *entry)
{
  g_autoptr (GPtrArray) groups = hexapla_related_find (entry);
  g_autoptr (GHashTable) expected = list_expected (entry);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  g_test_message ("%s", hexapla_entry_get_id (entry));
  for (guint i = 0; i < groups->len; i++)
    {
      const HexaplaRelatedGroup *group = g_ptr_array_index (groups, i);

      g_assert_cmpuint (group->items->len, >, 0);
      g_assert_true (g_hash_table_add (titles, (gpointer)group->title));
      for (guint j = 0; j < group->items->len; j++)
        g_assert_true (g_hash_table_remove (
            expected, g_array_index (group->items, HexaplaRelatedItem, j).entry));
    }
  g_assert_cmpuint (g_hash_table_size (expected), ==, 0);
}

static void
test_complete (void)
{
  HexaplaFramework *framework = hexapla_bundle_load ("en", NULL);
  GListModel *entries = hexapla_framework_get_entries (framework);

  g_assert_cmpuint (g_list_model_get_n_items (entries), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      assert_complete (entry);
    }
  g_assert_finalize_object (framework);
}

/* A file may say that an entry is related to itself; a page does not lead to itself. */
static void
test_itself (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (DOCUMENT, strlen (DOCUMENT));
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework =
      hexapla_load_bytes (bytes, "sample", NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  assert_groups (framework, "overview", (const char *const[]){ NULL });
  g_assert_finalize_object (framework);
}

typedef struct
{
  HexaplaFramework *framework;
  HexaplaRelatedGroup group;
  GtkWindow *window;
  GtkWidget *list;
  GPtrArray *acts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GListModel *entries;

  fixture->acts = g_ptr_array_new_with_free_func (g_free);
  fixture->framework = hexapla_bundle_load ("en", NULL);
  entries = hexapla_framework_get_entries (fixture->framework);
  fixture->group.title = "Related";
  fixture->group.items = g_array_new (FALSE, FALSE, sizeof (HexaplaRelatedItem));
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    {
      /* The framework keeps it. */
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
      HexaplaRelatedItem item = { entry, NULL };

      g_array_append_val (fixture->group.items, item);
    }
  fixture->list = hexapla_related_list_new (&fixture->group, "en");
  fixture->window = hexapla_test_stage_new (fixture->list, 500, 800, fixture->acts);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = fixture->list;

  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *)&list);
  hexapla_test_destroy_window (fixture->window);
  g_assert_null (list);
  g_array_unref (fixture->group.items);
  g_assert_finalize_object (fixture->framework);
  g_ptr_array_unref (fixture->acts);
}

/* The first rows lead to the entries of the group. */
static void
assert_rows (Fixture *fixture, guint n_rows, guint n_entries)
{
  g_autoptr (GPtrArray) rows = hexapla_test_list_type (fixture->list, GTK_TYPE_LIST_BOX_ROW);

  g_assert_cmpuint (rows->len, ==, n_rows);
  for (guint i = 0; i < n_entries; i++)
    {
      HexaplaEntry *entry = g_array_index (fixture->group.items, HexaplaRelatedItem, i).entry;
      const char *id = hexapla_entry_get_id (entry);

      g_assert_true (hexapla_test_find_action (fixture->list, "win.open-entry", id)
                     == g_ptr_array_index (rows, i));
      g_assert_nonnull (hexapla_test_find_label (g_ptr_array_index (rows, i),
                                                 hexapla_entry_get_short_title (entry)));
    }
}

/* A row that stands for one other would be a waste. */
static void
test_few (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  HexaplaEntry *last =
      g_array_index (fixture->group.items, HexaplaRelatedItem, fixture->group.items->len - 1).entry;

  assert_rows (fixture, fixture->group.items->len, fixture->group.items->len);
  g_assert_null (hexapla_test_find_class (fixture->list, "more"));
  g_assert_nonnull (hexapla_test_find_label (fixture->list, "Related"));

  gtk_widget_activate (
      hexapla_test_find_action (fixture->list, "win.open-entry", hexapla_entry_get_id (last)));
  expected = g_strdup_printf ("open-entry %s", hexapla_entry_get_id (last));
  g_assert_cmpuint (fixture->acts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->acts, 0), ==, expected);
}

/* By the keyboard, so that the focus is on the row that goes. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  guint n_items = fixture->group.items->len;
  g_autofree char *text = g_strdup_printf ("Show All %u Entries", n_items);
  GtkWidget *more = hexapla_test_find_class (fixture->list, "more");
  GtkListBox *box = GTK_LIST_BOX (hexapla_test_find_type (fixture->list, GTK_TYPE_LIST_BOX));

  assert_rows (fixture, N_SHORT + 1, N_SHORT);
  g_assert_true (more == GTK_WIDGET (gtk_list_box_get_row_at_index (box, N_SHORT)));
  g_assert_nonnull (hexapla_test_find_label (more, text));

  g_assert_true (gtk_widget_grab_focus (more));
  g_object_add_weak_pointer (G_OBJECT (more), (gpointer *)&more);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Return");
  hexapla_test_wait_until (more == NULL);
  assert_rows (fixture, n_items, n_items);
  g_assert_null (hexapla_test_find_label (fixture->list, text));
  g_assert_true (gtk_window_get_focus (fixture->window)
                 == GTK_WIDGET (gtk_list_box_get_row_at_index (box, N_SHORT)));
  g_assert_cmpuint (fixture->acts->len, ==, 0);

  /* The new rows do what the others do. */
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Return");
  g_assert_cmpuint (fixture->acts->len, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    guint n_items;
    void (*test) (Fixture *fixture, gconstpointer data);
  } lists[] = {
    { "/related/list/one", 1, test_few },
    { "/related/list/few", N_FEW, test_few },
    { "/related/list/many", N_FEW + 1, test_many },
    { "/related/list/more", 40, test_many },
  };

  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/related/groups", test_groups);
  g_test_add_func ("/related/notes", test_notes);
  g_test_add_func ("/related/complete", test_complete);
  g_test_add_func ("/related/itself", test_itself);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_test_add (lists[i].path, Fixture, GUINT_TO_POINTER (lists[i].n_items), set_up, lists[i].test,
                tear_down);
  return hexapla_test_run ();
}
