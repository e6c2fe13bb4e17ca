/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-sidebar.h"

#include "hexapla-sidebar-row.h"
#include "hexapla-test-window.h"
#include "l10n/hexapla-bundle.h"
#include "xml/hexapla-load.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *sidebar;
  GtkWidget *view;
  GPtrArray *acts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->acts = g_ptr_array_new_with_free_func (g_free);
  fixture->sidebar = hexapla_sidebar_new ();
  fixture->view = hexapla_test_find_type (fixture->sidebar, GTK_TYPE_LIST_VIEW);
  fixture->window = hexapla_test_stage_new (fixture->sidebar, 340, 1000, fixture->acts);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar = fixture->sidebar;

  g_object_add_weak_pointer (G_OBJECT (sidebar), (gpointer *)&sidebar);
  hexapla_test_destroy_window (fixture->window);
  g_assert_null (sidebar);
  g_ptr_array_unref (fixture->acts);
}

static void
show (Fixture *fixture, const char *const *expanded)
{
  hexapla_sidebar_set_framework (HEXAPLA_SIDEBAR (fixture->sidebar), hexapla_test_get_framework (),
                                 expanded);
  hexapla_test_settle (fixture->sidebar);
  g_ptr_array_set_size (fixture->acts, 0);
}

static GtkSelectionModel *
get_model (Fixture *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (fixture->view));
}

static const char *
get_row_id (Fixture *fixture, guint position)
{
  g_autoptr (GtkTreeListRow) row =
      g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), position);
  g_autoptr (HexaplaEntry) entry = gtk_tree_list_row_get_item (row);

  /* The framework keeps it. */
  return hexapla_entry_get_id (entry);
}

static guint
find_row (Fixture *fixture, const char *id)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture)));

  for (guint i = 0; i < n_rows; i++)
    if (g_str_equal (get_row_id (fixture, i), id))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static gboolean
get_expanded (Fixture *fixture, const char *id)
{
  g_autoptr (GtkTreeListRow) row =
      g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), find_row (fixture, id));

  return gtk_tree_list_row_get_expanded (row);
}

static void
set_expanded (Fixture *fixture, const char *id, gboolean expanded)
{
  g_autoptr (GtkTreeListRow) row =
      g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), find_row (fixture, id));

  gtk_tree_list_row_set_expanded (row, expanded);
}

static const char *
get_selected (Fixture *fixture)
{
  guint position = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_model (fixture)));

  return position != GTK_INVALID_LIST_POSITION ? get_row_id (fixture, position) : NULL;
}

static const char *
get_last_act (Fixture *fixture)
{
  return fixture->acts->len > 0 ? g_ptr_array_index (fixture->acts, fixture->acts->len - 1) : NULL;
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = {
    "overview", "principles", "principle-1", "principle-2", "principle-3", "action-items",
    "action-1", "action-2",   "action-3",    "action-4",    "context",
  };
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) headings = NULL;

  show (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (get_row_id (fixture, i), ==, ids[i]);
  g_assert_cmpuint (find_row (fixture, "effort-1-1"), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (find_row (fixture, "glossary"), !=, GTK_INVALID_LIST_POSITION);

  text = hexapla_test_dup_text (fixture->sidebar);
  g_assert_nonnull (strstr (text, "Overview\n"));
  g_assert_nonnull (strstr (text, "\n1\nAffirmative vision\n"));
  headings = hexapla_test_list_class (fixture->sidebar, "heading");
  g_assert_cmpuint (headings->len, ==, 4);
  g_assert_nonnull (hexapla_test_find_label (g_ptr_array_index (headings, 0), "Principles"));
}

/* Closed parts say how many entries they have. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  HexaplaEntry *part = hexapla_framework_lookup (hexapla_test_get_framework (), "glossary");
  g_autofree char *count =
      g_strdup_printf ("%u", g_list_model_get_n_items (hexapla_entry_get_children (part)));
  g_autofree char *expected =
      g_strdup_printf ("%s\n%s\n", hexapla_entry_get_short_title (part), count);
  g_autofree char *text = NULL;

  show (fixture, NULL);
  gtk_widget_activate_action (fixture->view, "list.scroll-to-item", "u",
                              find_row (fixture, "glossary"));
  hexapla_test_settle (fixture->sidebar);
  text = hexapla_test_dup_text (fixture->sidebar);
  g_assert_nonnull (strstr (text, expected));
}

static void
test_expanded (Fixture *fixture, gconstpointer data)
{
  const char *const expanded[] = { "action-2", "glossary", NULL };
  g_auto (GStrv) kept = NULL;
  g_auto (GStrv) again = NULL;

  show (fixture, expanded);
  g_assert_cmpuint (find_row (fixture, "effort-2-1"), ==, find_row (fixture, "action-2") + 1);
  g_assert_cmpuint (find_row (fixture, "effort-1-1"), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (find_row (fixture, "term-attribution"), !=, GTK_INVALID_LIST_POSITION);

  set_expanded (fixture, "action-1", TRUE);
  set_expanded (fixture, "action-2", FALSE);
  hexapla_test_settle (fixture->sidebar);
  kept = hexapla_sidebar_dup_expanded (HEXAPLA_SIDEBAR (fixture->sidebar));
  g_assert_true (g_strv_contains ((const char *const *)kept, "action-1"));
  g_assert_true (g_strv_contains ((const char *const *)kept, "glossary"));
  g_assert_false (g_strv_contains ((const char *const *)kept, "action-2"));

  /* There and back. */
  show (fixture, (const char *const *)kept);
  again = hexapla_sidebar_dup_expanded (HEXAPLA_SIDEBAR (fixture->sidebar));
  g_assert_cmpstrv (again, kept);
  g_assert_cmpuint (find_row (fixture, "effort-1-1"), !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (find_row (fixture, "effort-2-1"), ==, GTK_INVALID_LIST_POSITION);
}

/* Marking the page that is shown opens what is above it, and tells nobody. */
static void
test_select (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *row;
  } rows[] = {
    { "principle-2", "principle-2" },   { "effort-2-3", "effort-2-3" },
    { "term-attribution", "glossary" }, { "source-official-page", "sources" },
    { "overview", "overview" },         { "nothing", NULL },
    { "action-4", "action-4" },         { NULL, NULL },
  };

  show (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].id);
      hexapla_sidebar_select (HEXAPLA_SIDEBAR (fixture->sidebar), rows[i].id);
      hexapla_test_settle (fixture->sidebar);
      g_assert_cmpstr (get_selected (fixture), ==, rows[i].row);
    }
  g_assert_true (get_expanded (fixture, "action-2"));
  g_assert_cmpuint (find_row (fixture, "term-attribution"), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (fixture->acts->len, ==, 0);
}

static void
assert_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_nonnull (focus);
  g_assert_true (focus == fixture->view || gtk_widget_is_ancestor (focus, fixture->view));
}

static void
select_and_focus (Fixture *fixture, const char *id)
{
  gtk_widget_activate_action (fixture->view, "list.scroll-to-item", "u", find_row (fixture, id));
  gtk_widget_grab_focus (fixture->sidebar);
  hexapla_sidebar_select (HEXAPLA_SIDEBAR (fixture->sidebar), id);
  gtk_widget_grab_focus (fixture->sidebar);
  hexapla_test_settle (fixture->sidebar);
}

/* The arrows show one page after another and stay in the list; Enter goes to the page. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  select_and_focus (fixture, "overview");
  g_ptr_array_set_size (fixture->acts, 0);
  for (int i = 0; i < 3; i++)
    hexapla_test_press_key (fixture->sidebar, "Down");
  hexapla_test_wait_until (fixture->acts->len > 0);
  assert_focus (fixture);
  g_assert_true (g_str_has_prefix (get_last_act (fixture), "browse-entry "));
  g_assert_cmpstr (get_last_act (fixture) + strlen ("browse-entry "), ==, get_selected (fixture));

  hexapla_test_press_key (fixture->sidebar, "Return");
  g_assert_true (g_str_has_prefix (get_last_act (fixture), "open-entry "));
  g_assert_cmpstr (get_last_act (fixture) + strlen ("open-entry "), ==, get_selected (fixture));
}

/* A click opens the page of the row, on any row, and also on the one that is marked already. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  hexapla_sidebar_select (HEXAPLA_SIDEBAR (fixture->sidebar), "overview");
  for (int i = 0; i < 2; i++)
    {
      HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), "principle-3");

      g_ptr_array_set_size (fixture->acts, 0);
      hexapla_test_click (
          hexapla_test_find_label (fixture->sidebar, hexapla_entry_get_short_title (entry)), 1);
      g_assert_cmpstr (get_selected (fixture), ==, "principle-3");
      g_assert_cmpstr (get_last_act (fixture), ==, "open-entry principle-3");
    }
}

static HexaplaFramework *
generate_framework (guint n_entries)
{
  g_autoptr (GString) xml = g_string_new (
      "<framework xmlns='https://hexaplareader.github.io/ns/framework/1' id='many' xml:lang='en'>"
      "<metadata><title>Many</title><publisher>Nobody</publisher><published date='2024'/>"
      "<official href='https://example.com/'/><edition date='2024-01-01'>1</edition>"
      "<license href='https://example.com/'>None</license><notice>None.</notice></metadata>"
      "<entry id='overview' kind='overview' sources='source-1'><title>All</title>"
      "<summary>All.</summary></entry>"
      "<entry id='topics' kind='part' sources='source-1'><title>Topics</title>"
      "<summary>Topics.</summary>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework;

  for (guint i = 0; i < n_entries; i++)
    g_string_append_printf (xml,
                            "<entry id='topic-%u' kind='topic' sources='source-1'>"
                            "<title>Topic %u</title><summary>It.</summary></entry>",
                            i, i);
  g_string_append (xml, "</entry><entry id='source-1' kind='source' href='https://example.com/'>"
                        "<title>Source</title><summary>It.</summary></entry></framework>");
  bytes = g_string_free_to_bytes (g_steal_pointer (&xml));
  framework = hexapla_load_bytes (bytes, "many", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return framework;
}

static guint
count_rows (Fixture *fixture, guint n_entries)
{
  g_autoptr (HexaplaFramework) framework = generate_framework (n_entries);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *last = g_strdup_printf ("topic-%u", n_entries - 1);

  hexapla_sidebar_set_framework (HEXAPLA_SIDEBAR (fixture->sidebar), framework, NULL);
  hexapla_test_settle (fixture->sidebar);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))), ==,
                    n_entries + 3);
  hexapla_sidebar_select (HEXAPLA_SIDEBAR (fixture->sidebar), last);
  hexapla_test_settle (fixture->sidebar);
  g_assert_cmpstr (get_selected (fixture), ==, last);
  rows = hexapla_test_list_type (fixture->sidebar, HEXAPLA_TYPE_SIDEBAR_ROW);
  return rows->len;
}

/* Only rows near what is in sight have widgets: a thousand times the entries, few more rows. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  guint few = count_rows (fixture, 100);
  guint many = count_rows (fixture, 100000);

  g_test_message ("%u rows for 100 entries, %u for 100 000", few, many);
  g_assert_cmpuint (few, >, 10);
  g_assert_cmpuint (many, <, 5 * few);
  hexapla_sidebar_set_framework (HEXAPLA_SIDEBAR (fixture->sidebar), NULL, NULL);
}

/* What a screen reader meets are the rows of the list. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  show (fixture, NULL);
  rows = hexapla_test_list_type (fixture->sidebar, HEXAPLA_TYPE_SIDEBAR_ROW);
  g_assert_cmpuint (rows->len, >, 10);
  for (guint i = 0; i < rows->len; i++)
    {
      HexaplaSidebarRow *row = g_ptr_array_index (rows, i);

      if (!gtk_widget_get_mapped (GTK_WIDGET (row)))
        continue;
      gtk_test_accessible_assert_property (gtk_widget_get_parent (GTK_WIDGET (row)),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           hexapla_sidebar_row_get_name (row));
    }
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Contents");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/sidebar/rows", test_rows },         { "/sidebar/counts", test_counts },
    { "/sidebar/expanded", test_expanded }, { "/sidebar/select", test_select },
    { "/sidebar/keys", test_keys },         { "/sidebar/click", test_click },
    { "/sidebar/many", test_many },         { "/sidebar/accessible", test_accessible },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return hexapla_test_run ();
}
