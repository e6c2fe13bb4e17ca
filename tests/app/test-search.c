/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Searching in the window, with the keyboard alone. */

#include "hexapla-search-view.h"

#include <string.h>

#include "hexapla-find-bar.h"
#include "hexapla-page.h"
#include "hexapla-search-row.h"
#include "hexapla-sidebar.h"
#include "hexapla-split-view.h"
#include "hexapla-test-pages.h"

static void
press (HexaplaTestWindow *fixture, const char *key)
{
  hexapla_test_press_key (GTK_WIDGET (fixture->window), key);
}

static GtkWidget *
get_view (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_SEARCH_VIEW);
}

static gboolean
is_searching (HexaplaTestWindow *fixture)
{
  GtkWidget *view = get_view (fixture);

  return view != NULL && gtk_widget_get_visible (view);
}

static GtkWidget *
get_focus (HexaplaTestWindow *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
has_focus (HexaplaTestWindow *fixture, GtkWidget *part)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

static gboolean
is_in_entry (HexaplaTestWindow *fixture)
{
  return is_searching (fixture)
         && has_focus (fixture, hexapla_test_find_type (get_view (fixture), GTK_TYPE_SEARCH_ENTRY));
}

static GtkSelectionModel *
get_results (HexaplaTestWindow *fixture)
{
  GtkWidget *list = hexapla_test_find_type (get_view (fixture), GTK_TYPE_LIST_VIEW);

  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

static guint
get_n_results (HexaplaTestWindow *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_results (fixture)));
}

static HexaplaSearchMatch *
get_result (HexaplaTestWindow *fixture, guint position)
{
  g_autoptr (HexaplaSearchMatch) match =
      g_list_model_get_item (G_LIST_MODEL (get_results (fixture)), position);

  g_assert_nonnull (match);
  return g_steal_pointer (&match);
}

static const char *
get_result_id (HexaplaTestWindow *fixture, guint position)
{
  g_autoptr (HexaplaSearchMatch) match = get_result (fixture, position);

  /* The framework keeps it. */
  return hexapla_entry_get_id (hexapla_search_match_get_entry (match));
}

static void
settle (HexaplaTestWindow *fixture)
{
  hexapla_test_wait_until (!hexapla_search_view_is_busy (HEXAPLA_SEARCH_VIEW (get_view (fixture))));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static void
type (HexaplaTestWindow *fixture, const char *text)
{
  hexapla_test_type (GTK_WIDGET (fixture->window), text);
  settle (fixture);
}

/* What no keyboard of the test has. */
static void
enter (HexaplaTestWindow *fixture, const char *text)
{
  hexapla_search_view_set_text (HEXAPLA_SEARCH_VIEW (get_view (fixture)), text);
  settle (fixture);
}

static HexaplaPageMarks *
get_marks (HexaplaTestWindow *fixture)
{
  return hexapla_page_get_marks (HEXAPLA_PAGE (fixture->page));
}

static void
wait_for_page (HexaplaTestWindow *fixture)
{
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

/* The texts on the page that have the attribute, each in brackets. */
static char *
dup_painted (GtkWidget *root, PangoAttrType type)
{
  g_autoptr (GPtrArray) labels = hexapla_test_list_type (root, GTK_TYPE_LABEL);
  GString *painted = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);
      PangoAttrList *attributes = gtk_label_get_attributes (label);
      g_autoptr (PangoAttrIterator) iterator =
          attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;

      if (iterator == NULL)
        continue;
      do
        {
          PangoAttribute *attribute = pango_attr_iterator_get (iterator, type);
          int start, end;

          pango_attr_iterator_range (iterator, &start, &end);
          if (attribute != NULL)
            g_string_append_printf (painted, "[%.*s]", end - start,
                                    gtk_label_get_text (label) + start);
        }
      while (pango_attr_iterator_next (iterator));
    }
  return g_string_free (painted, FALSE);
}

static char *
dup_marked (HexaplaTestWindow *fixture)
{
  return dup_painted (fixture->page, PANGO_ATTR_BACKGROUND);
}

static char *
dup_current (HexaplaTestWindow *fixture)
{
  return dup_painted (fixture->page, PANGO_ATTR_UNDERLINE);
}

static const char *
get_position (HexaplaTestWindow *fixture)
{
  GtkWidget *bar = hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_FIND_BAR);

  if (bar == NULL || !gtk_widget_get_mapped (bar))
    return NULL;
  return gtk_label_get_label (GTK_LABEL (hexapla_test_find_type (bar, GTK_TYPE_LABEL)));
}

static double
get_scroll (HexaplaTestWindow *fixture)
{
  return hexapla_page_get_scroll (HEXAPLA_PAGE (fixture->page));
}

/* Of the tree, in which the page that is shown has a row. */
static const char *
get_sidebar_row (HexaplaTestWindow *fixture)
{
  GtkWidget *list = hexapla_test_find_type (fixture->sidebar, GTK_TYPE_LIST_VIEW);
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  g_autoptr (HexaplaEntry) entry = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The framework keeps it. */
  return entry != NULL ? hexapla_entry_get_id (entry) : NULL;
}

/* None of it is there before it is asked for. */
static void
test_lazy (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_assert_null (get_view (fixture));
  g_assert_null (hexapla_test_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY));
  g_assert_false (hexapla_test_window_can_act (fixture, "win.next-match"));
  press (fixture, "ctrl+g");
  press (fixture, "F3");
  g_assert_false (is_searching (fixture));
}

static void
test_flow (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *current = NULL;
  g_autofree char *left = NULL;
  g_autofree char *id = NULL;

  press (fixture, "ctrl+f");
  g_assert_true (is_in_entry (fixture));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  type (fixture, "undersea cable");
  g_assert_cmpuint (get_n_results (fixture), >, 3);
  g_assert_cmpstr (get_result_id (fixture, 0), ==, "term-undersea-cable");
  text = hexapla_test_dup_text (get_view (fixture));
  g_assert_nonnull (strstr (text, " results\n"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-results");

  /* Down is the second one; up again, and further up to the entry. */
  press (fixture, "Down");
  g_assert_false (is_in_entry (fixture));
  g_assert_cmpuint (
      gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_results (fixture))), ==, 1);
  press (fixture, "Up");
  press (fixture, "Up");
  g_assert_true (is_in_entry (fixture));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");

  press (fixture, "Down");
  id = g_strdup (get_result_id (fixture, 1));
  press (fixture, "Return");
  wait_for_page (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, id);
  g_assert_true (has_focus (fixture, fixture->page));
  marked = dup_marked (fixture);
  g_assert_nonnull (strstr (marked, "able"));
  current = dup_current (fixture);
  g_assert_cmpuint (strlen (current), >, 2);
  g_assert_true (g_str_has_prefix (get_position (fixture), "1 of "));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-page");

  /* Escape on the page: the search is over, and one stays. */
  press (fixture, "Escape");
  g_assert_false (is_searching (fixture));
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, id);
  left = dup_marked (fixture);
  g_assert_cmpstr (left, ==, "");
  g_assert_null (get_position (fixture));
  g_assert_true (has_focus (fixture, fixture->page));
}

/* Typing in the sidebar searches, from its very first letter, and goes on from the results. */
static void
test_typing (HexaplaTestWindow *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->sidebar);
  type (fixture, "ran");
  g_assert_true (is_in_entry (fixture));
  g_assert_cmpstr (hexapla_search_view_get_text (HEXAPLA_SEARCH_VIEW (get_view (fixture))), ==,
                   "ran");
  press (fixture, "Down");
  g_assert_false (is_in_entry (fixture));
  type (fixture, "som");
  g_assert_true (is_in_entry (fixture));
  g_assert_cmpstr (hexapla_search_view_get_text (HEXAPLA_SEARCH_VIEW (get_view (fixture))), ==,
                   "ransom");
  press (fixture, "Down");
  press (fixture, "BackSpace");
  settle (fixture);
  g_assert_cmpstr (hexapla_search_view_get_text (HEXAPLA_SEARCH_VIEW (get_view (fixture))), ==,
                   "ranso");
  press (fixture, "Escape");
  g_assert_false (is_searching (fixture));
  g_assert_true (has_focus (fixture, fixture->sidebar));

  /* The arrows are still the list's own. */
  press (fixture, "Down");
  g_assert_false (is_searching (fixture));
  g_assert_true (has_focus (fixture, fixture->sidebar));
}

/* From the results, Escape leads back to the page, the place in it, the row and the focus. */
static void
test_return (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *focus;
  double scroll;

  hexapla_test_window_show (fixture, "effort-1-3");
  for (guint i = 0; i < 12; i++)
    press (fixture, "Tab");
  focus = get_focus (fixture);
  scroll = get_scroll (fixture);
  g_assert_true (has_focus (fixture, fixture->page));

  press (fixture, "ctrl+f");
  type (fixture, "ransomware");
  press (fixture, "Escape");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-1-3");
  g_assert_cmpstr (get_sidebar_row (fixture), ==, "effort-1-3");
  g_assert_true (get_focus (fixture) == focus);
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture), scroll, 0.01);

  press (fixture, "ctrl+f");
  type (fixture, "ransomware");
  press (fixture, "Return");
  wait_for_page (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), !=, "effort-1-3");
  press (fixture, "ctrl+f");
  g_assert_true (is_in_entry (fixture));
  press (fixture, "Escape");
  wait_for_page (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-1-3");
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture), scroll, 0.01);
  g_assert_cmpstr (get_sidebar_row (fixture), ==, "effort-1-3");
  /* What was opened is where one can go back to. */
  press (fixture, "alt+Left");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-3-6");
}

/* Through all matches and around, either way; the page follows. */
static void
test_walk (HexaplaTestWindow *fixture, gconstpointer data)
{
  guint n_matches;
  double scroll;
  g_autofree char *last = NULL;

  press (fixture, "ctrl+f");
  type (fixture, "kind:effort undersea");
  press (fixture, "Return");
  wait_for_page (fixture);
  n_matches = hexapla_page_marks_get_n (get_marks (fixture));
  g_assert_cmpuint (n_matches, >=, 3);
  last = g_strdup_printf ("%u of %u", n_matches, n_matches);
  g_assert_true (g_str_has_prefix (get_position (fixture), "1 of "));

  press (fixture, "ctrl+shift+g");
  g_assert_cmpstr (get_position (fixture), ==, last);
  g_assert_true (has_focus (fixture, fixture->page));
  scroll = get_scroll (fixture);
  press (fixture, "ctrl+g");
  g_assert_true (g_str_has_prefix (get_position (fixture), "1 of "));
  g_assert_cmpfloat (get_scroll (fixture), <, scroll);
  for (guint i = 1; i <= n_matches; i++)
    {
      g_autofree char *current = dup_current (fixture);

      g_assert_cmpuint (hexapla_page_marks_get_current (get_marks (fixture)), ==, i - 1);
      g_assert_cmpstr (current, !=, "");
      press (fixture, "F3");
    }
  g_assert_true (g_str_has_prefix (get_position (fixture), "1 of "));
  press (fixture, "shift+F3");
  g_assert_cmpstr (get_position (fixture), ==, last);

  /* From the entry as well, which keeps the focus. */
  press (fixture, "ctrl+f");
  press (fixture, "ctrl+g");
  g_assert_true (g_str_has_prefix (get_position (fixture), "1 of "));
  g_assert_true (is_in_entry (fixture));
}

/* One pane at a time: a result slides to its page, and back leads to the results. */
static void
test_folded (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaSplitView *split_view = HEXAPLA_SPLIT_VIEW (fixture->split_view);

  hexapla_test_window_resize (fixture, 360, 640);
  g_assert_true (hexapla_split_view_get_folded (split_view));
  g_assert_true (hexapla_split_view_get_show_content (split_view));
  press (fixture, "ctrl+f");
  g_assert_false (hexapla_split_view_get_show_content (split_view));
  g_assert_true (is_in_entry (fixture));
  type (fixture, "ransomware");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-folded");
  press (fixture, "Return");
  wait_for_page (fixture);
  g_assert_true (hexapla_split_view_get_show_content (split_view));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-3-6");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-folded-page");

  press (fixture, "alt+Left");
  g_assert_false (hexapla_split_view_get_show_content (split_view));
  g_assert_true (is_searching (fixture));
  g_assert_true (has_focus (fixture, get_view (fixture)));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-3-6");

  press (fixture, "Escape");
  wait_for_page (fixture);
  g_assert_false (is_searching (fixture));
  g_assert_true (hexapla_split_view_get_show_content (split_view));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");
}

/* Every match of the parallel page, in whichever language. */
static void
test_parallel (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *marked = NULL;
  g_autofree char *german = NULL;

  hexapla_test_window_read_in (fixture, "de,en,ar");
  press (fixture, "ctrl+f");
  type (fixture, "ransomware");
  press (fixture, "Return");
  wait_for_page (fixture);
  marked = dup_marked (fixture);
  g_assert_true (g_str_has_prefix (marked, "[Ransomware][Ransomware]"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-parallel");

  /* In another language, the same search goes on. */
  hexapla_test_window_read_in (fixture, "de");
  settle (fixture);
  g_assert_true (is_searching (fixture));
  g_assert_cmpuint (get_n_results (fixture), >, 0);
  german = dup_marked (fixture);
  g_assert_true (g_str_has_prefix (german, "[Ransomware]"));
}

static void
test_arabic (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *rows = NULL;
  g_autofree char *marked = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  GtkLabel *title;

  hexapla_test_window_read_in (fixture, "ar");
  press (fixture, "ctrl+f");
  enter (fixture, "السيبراني");
  g_assert_cmpuint (get_n_results (fixture), >, 3);
  rows = dup_painted (get_view (fixture), PANGO_ATTR_BACKGROUND);
  g_assert_nonnull (strstr (rows, "[السيبراني]"));
  titles = hexapla_test_list_class (get_view (fixture), "title");
  title = GTK_LABEL (hexapla_test_find_type (g_ptr_array_index (titles, 0), GTK_TYPE_LABEL));
  g_assert_cmpstr (hexapla_test_get_pango_language (title), ==, "ar");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-arabic");
  press (fixture, "Return");
  wait_for_page (fixture);
  marked = dup_marked (fixture);
  g_assert_nonnull (strstr (marked, "[السيبراني]"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-arabic-page");
}

/* A hit in a language that is not shown says in which, and opens the page as it is read. */
static void
test_scope (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *scope;
  g_autoptr (HexaplaSearchMatch) match = NULL;
  g_autofree char *text = NULL;

  press (fixture, "ctrl+f");
  enter (fixture, "Seekabel");
  g_assert_cmpuint (get_n_results (fixture), ==, 0);
  scope = hexapla_test_find_type (get_view (fixture), GTK_TYPE_CHECK_BUTTON);
  press (fixture, "Tab");
  press (fixture, "Tab");
  g_assert_true (has_focus (fixture, scope));
  press (fixture, "space");
  settle (fixture);
  g_assert_true (g_settings_get_boolean (fixture->settings, "search-all-languages"));
  g_assert_cmpuint (get_n_results (fixture), >, 0);
  match = get_result (fixture, 0);
  g_assert_cmpstr (hexapla_search_match_get_language (match), ==, "de");
  text = hexapla_test_dup_text (get_view (fixture));
  g_assert_nonnull (strstr (text, " · Deutsch\n"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-all");
  gtk_widget_grab_focus (get_view (fixture));
  press (fixture, "Return");
  wait_for_page (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==,
                   hexapla_entry_get_id (hexapla_search_match_get_entry (match)));

  /* Remembered. */
  hexapla_test_window_reopen (fixture);
  press (fixture, "ctrl+f");
  enter (fixture, "Seekabel");
  g_assert_cmpuint (get_n_results (fixture), >, 0);
}

static gboolean
offers (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL
         && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

/* The button whose words have @text in them, if it is shown. */
static GtkWidget *
find_button (HexaplaTestWindow *fixture, const char *text)
{
  GtkWidget *label = hexapla_test_find (get_view (fixture), offers, (gpointer)text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static gboolean
is_search_button (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Search") == 0;
}

static void
test_nothing (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button;

  press (fixture, "ctrl+f");
  type (fixture, "ransomwear");
  g_assert_nonnull (hexapla_test_find_label (get_view (fixture), "No Results"));
  hexapla_test_wait_until (find_button (fixture, "Search for “ransomware”") != NULL);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-nothing");
  button = find_button (fixture, "Search for “ransomware”");
  while (!has_focus (fixture, button))
    press (fixture, "Tab");
  press (fixture, "Return");
  settle (fixture);
  g_assert_true (is_in_entry (fixture));
  g_assert_cmpuint (get_n_results (fixture), >, 1);
  g_assert_null (hexapla_test_find_label (get_view (fixture), "No Results"));

  /* In other languages there is something. */
  hexapla_test_window_read_in (fixture, "ja");
  settle (fixture);
  enter (fixture, "multistakeholder");
  hexapla_test_wait_until (find_button (fixture, "results in ") != NULL);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-elsewhere");
  hexapla_test_click (find_button (fixture, "results in "), 1);
  settle (fixture);
  g_assert_true (g_settings_get_boolean (fixture->settings, "search-all-languages"));
  g_assert_cmpuint (get_n_results (fixture), >, 1);

  /* Nothing at all: nothing is offered. */
  enter (fixture, "qqqqqqqqqq");
  g_assert_nonnull (hexapla_test_find_label (get_view (fixture), "No Results"));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  g_assert_null (find_button (fixture, "results in "));
  g_assert_null (find_button (fixture, "Search for"));
}

/* Whatever is typed, there is an answer. */
static void
test_any_query (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const queries[] = {
    "-", "\"", "kind:", "tag:nothing", "-\"a", "kind:effort", "\t", "(((", "a -a", ":::", "é\u0301",
  };

  press (fixture, "ctrl+f");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_test_message ("%s", queries[i]);
      enter (fixture, queries[i]);
      press (fixture, "Return");
      wait_for_page (fixture);
      press (fixture, "ctrl+f");
    }
  g_assert_true (is_in_entry (fixture));
}

/* The button in the header, and the help beside the entry. */
static void
test_button (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button = hexapla_test_find (GTK_WIDGET (fixture->window), is_search_button, NULL);
  GtkWidget *help;
  g_autofree char *text = NULL;

  hexapla_test_click (button, 1);
  g_assert_true (is_in_entry (fixture));
  press (fixture, "Tab");
  press (fixture, "space");
  help = hexapla_test_find_class (get_view (fixture), "search-help");
  g_assert_nonnull (help);
  hexapla_test_wait_until (gtk_widget_get_mapped (help));
  text = hexapla_test_dup_text (help);
  g_assert_nonnull (strstr (text, "tag:ransomware\n"));
  hexapla_test_keep_picture (help, "search-help");
  press (fixture, "Escape");
  hexapla_test_wait_until (!gtk_widget_get_mapped (help));
  g_assert_true (is_searching (fixture));
  hexapla_test_click (button, 1);
  g_assert_false (is_searching (fixture));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
test_hidden_sidebar (HexaplaTestWindow *fixture, gconstpointer data)
{
  press (fixture, "F9");
  g_assert_false (hexapla_split_view_get_show_sidebar (HEXAPLA_SPLIT_VIEW (fixture->split_view)));
  press (fixture, "ctrl+f");
  g_assert_true (is_in_entry (fixture));
  press (fixture, "Escape");
  g_assert_false (hexapla_split_view_get_show_sidebar (HEXAPLA_SPLIT_VIEW (fixture->split_view)));
  g_assert_true (has_focus (fixture, fixture->page));
}

/* Over the bus, or from a start with --search. */
static void
test_action (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "search",
                                  g_variant_new_string ("kind:principle"));
  settle (fixture);
  g_assert_true (is_in_entry (fixture));
  g_assert_cmpuint (get_n_results (fixture), ==, 3);
  g_assert_cmpstr (get_result_id (fixture, 2), ==, "principle-3");
}

/* The pointer alone selects nothing; a click opens. */
static void
test_click (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  press (fixture, "ctrl+f");
  type (fixture, "kind:principle");
  rows = hexapla_test_list_type (get_view (fixture), HEXAPLA_TYPE_SEARCH_ROW);
  hexapla_test_move_pointer (g_ptr_array_index (rows, 2), 20, 20);
  hexapla_test_settle (fixture->page);
  g_assert_cmpuint (
      gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_results (fixture))), ==, 0);
  hexapla_test_click (g_ptr_array_index (rows, 2), 1);
  wait_for_page (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "principle-3");
  g_assert_true (is_searching (fixture));
  g_assert_true (has_focus (fixture, fixture->page));
}

static void
test_accessible (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *text;

  press (fixture, "ctrl+f");
  type (fixture, "kind:principle");
  rows = hexapla_test_list_type (get_view (fixture), HEXAPLA_TYPE_SEARCH_ROW);
  g_assert_cmpuint (rows->len, >=, 3);
  for (guint i = 0; i < rows->len; i++)
    {
      HexaplaSearchRow *row = g_ptr_array_index (rows, i);

      if (!gtk_widget_get_mapped (GTK_WIDGET (row)))
        continue;
      g_assert_nonnull (strstr (hexapla_search_row_get_name (row), "rinciple"));
      gtk_test_accessible_assert_property (gtk_widget_get_parent (GTK_WIDGET (row)),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           hexapla_search_row_get_name (row));
    }
  text = hexapla_test_find_type (get_view (fixture), GTK_TYPE_TEXT);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 results");
  type (fixture, "qqqqqq");
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "No Results");
}

static void
add (const char *name, void (*test) (HexaplaTestWindow *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/app/search/", name, NULL);

  g_test_add (path, HexaplaTestWindow, NULL, hexapla_test_window_set_up, test,
              hexapla_test_window_tear_down);
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);

  add ("lazy", test_lazy);
  add ("flow", test_flow);
  add ("typing", test_typing);
  add ("return", test_return);
  add ("walk", test_walk);
  add ("folded", test_folded);
  add ("parallel", test_parallel);
  add ("arabic", test_arabic);
  add ("scope", test_scope);
  add ("nothing", test_nothing);
  add ("any-query", test_any_query);
  add ("button", test_button);
  add ("hidden-sidebar", test_hidden_sidebar);
  add ("action", test_action);
  add ("click", test_click);
  add ("accessible", test_accessible);

  return hexapla_test_run ();
}
