/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Searching in the window, with the keyboard alone. */

#include <string.h>

#include "hexapla-page.h"
#include "hexapla-search-view.h"
#include "hexapla-split-view.h"
#include "hexapla-test-pages.h"
#include "hexapla-test-search.h"

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

static gboolean
is_search_button (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Search") == 0;
}

/* None of it is there before it is asked for. */
static void
test_lazy (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_assert_null (hexapla_test_search_get_view (fixture));
  g_assert_null (hexapla_test_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY));
  g_assert_false (hexapla_test_window_can_act (fixture, "win.next-match"));
  hexapla_test_window_press (fixture, "ctrl+g");
  hexapla_test_window_press (fixture, "F3");
  g_assert_false (hexapla_test_search_is_open (fixture));
}

static void
test_flow (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *current = NULL;
  g_autofree char *left = NULL;
  g_autofree char *id = NULL;

  hexapla_test_window_press (fixture, "ctrl+f");
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  hexapla_test_search_type (fixture, "undersea cable");
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), >, 3);
  g_assert_cmpstr (hexapla_test_search_get_id (fixture, 0), ==, "term-undersea-cable");
  text = hexapla_test_dup_text (hexapla_test_search_get_view (fixture));
  g_assert_nonnull (strstr (text, " results\n"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-results");

  /* Down is the second one; up again, and further up to the entry. */
  hexapla_test_window_press (fixture, "Down");
  g_assert_false (hexapla_test_search_is_in_entry (fixture));
  g_assert_cmpuint (gtk_single_selection_get_selected (
                        GTK_SINGLE_SELECTION (hexapla_test_search_get_results (fixture))),
                    ==, 1);
  hexapla_test_window_press (fixture, "Up");
  hexapla_test_window_press (fixture, "Up");
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  hexapla_test_window_assert_page (fixture, "overview");

  hexapla_test_window_press (fixture, "Down");
  id = g_strdup (hexapla_test_search_get_id (fixture, 1));
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  hexapla_test_window_assert_page (fixture, id);
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->page));
  marked = hexapla_test_search_dup_marked (fixture);
  g_assert_nonnull (strstr (marked, "able"));
  current = hexapla_test_search_dup_current (fixture);
  g_assert_cmpuint (strlen (current), >, 2);
  g_assert_true (g_str_has_prefix (hexapla_test_search_get_position (fixture), "1 of "));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-page");

  /* Escape on the page: the search is over, and one stays. */
  hexapla_test_window_press (fixture, "Escape");
  g_assert_false (hexapla_test_search_is_open (fixture));
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  hexapla_test_window_assert_page (fixture, id);
  left = hexapla_test_search_dup_marked (fixture);
  g_assert_cmpstr (left, ==, "");
  g_assert_null (hexapla_test_search_get_position (fixture));
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->page));
}

/* Typing in the sidebar searches, from its very first letter, and goes on from the results. */
static void
test_typing (HexaplaTestWindow *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->sidebar);
  hexapla_test_search_type (fixture, "ran");
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  g_assert_cmpstr (
      hexapla_search_view_get_text (HEXAPLA_SEARCH_VIEW (hexapla_test_search_get_view (fixture))),
      ==, "ran");
  hexapla_test_window_press (fixture, "Down");
  g_assert_false (hexapla_test_search_is_in_entry (fixture));
  hexapla_test_search_type (fixture, "som");
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  g_assert_cmpstr (
      hexapla_search_view_get_text (HEXAPLA_SEARCH_VIEW (hexapla_test_search_get_view (fixture))),
      ==, "ransom");
  hexapla_test_window_press (fixture, "Down");
  hexapla_test_window_press (fixture, "BackSpace");
  hexapla_test_search_settle (fixture);
  g_assert_cmpstr (
      hexapla_search_view_get_text (HEXAPLA_SEARCH_VIEW (hexapla_test_search_get_view (fixture))),
      ==, "ranso");
  hexapla_test_window_press (fixture, "Escape");
  g_assert_false (hexapla_test_search_is_open (fixture));
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->sidebar));

  /* The arrows are still the list's own. */
  hexapla_test_window_press (fixture, "Down");
  g_assert_false (hexapla_test_search_is_open (fixture));
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->sidebar));
}

/* From the results, Escape leads back to the page, the place in it, the row and the focus. */
static void
test_return (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *focus;
  double scroll;

  hexapla_test_window_show (fixture, "effort-1-3");
  for (guint i = 0; i < 12; i++)
    hexapla_test_window_press (fixture, "Tab");
  focus = hexapla_test_window_get_focus (fixture);
  scroll = hexapla_test_window_get_scroll (fixture);
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->page));

  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "ransomware");
  hexapla_test_window_press (fixture, "Escape");
  hexapla_test_window_assert_page (fixture, "effort-1-3");
  g_assert_cmpstr (get_sidebar_row (fixture), ==, "effort-1-3");
  g_assert_true (hexapla_test_window_get_focus (fixture) == focus);
  g_assert_cmpfloat_with_epsilon (hexapla_test_window_get_scroll (fixture), scroll, 0.01);

  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "ransomware");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), !=, "effort-1-3");
  hexapla_test_window_press (fixture, "ctrl+f");
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  hexapla_test_window_press (fixture, "Escape");
  hexapla_test_search_wait_for_page (fixture);
  hexapla_test_window_assert_page (fixture, "effort-1-3");
  g_assert_cmpfloat_with_epsilon (hexapla_test_window_get_scroll (fixture), scroll, 0.01);
  g_assert_cmpstr (get_sidebar_row (fixture), ==, "effort-1-3");
  /* What was opened is where one can go back to. */
  hexapla_test_window_press (fixture, "alt+Left");
  hexapla_test_window_assert_page (fixture, "effort-3-6");
}

/* One pane at a time: a result slides to its page, and back leads to the results. */
static void
test_folded (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaSplitView *split_view = HEXAPLA_SPLIT_VIEW (fixture->split_view);

  hexapla_test_window_resize (fixture, 360, 640);
  g_assert_true (hexapla_split_view_get_folded (split_view));
  g_assert_true (hexapla_split_view_get_show_content (split_view));
  hexapla_test_window_press (fixture, "ctrl+f");
  g_assert_false (hexapla_split_view_get_show_content (split_view));
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  hexapla_test_search_type (fixture, "ransomware");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-folded");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  g_assert_true (hexapla_split_view_get_show_content (split_view));
  hexapla_test_window_assert_page (fixture, "effort-3-6");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-folded-page");

  hexapla_test_window_press (fixture, "alt+Left");
  g_assert_false (hexapla_split_view_get_show_content (split_view));
  g_assert_true (hexapla_test_search_is_open (fixture));
  g_assert_true (hexapla_test_window_has_focus (fixture, hexapla_test_search_get_view (fixture)));
  hexapla_test_window_assert_page (fixture, "effort-3-6");

  hexapla_test_window_press (fixture, "Escape");
  hexapla_test_search_wait_for_page (fixture);
  g_assert_false (hexapla_test_search_is_open (fixture));
  g_assert_true (hexapla_split_view_get_show_content (split_view));
  hexapla_test_window_assert_page (fixture, "overview");
}

/* A hit in a language that is not shown says in which, and opens the page as it is read. */
static void
test_scope (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *scope;
  g_autoptr (HexaplaSearchMatch) match = NULL;
  g_autofree char *text = NULL;

  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_enter (fixture, "Seekabel");
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), ==, 0);
  scope = hexapla_test_find_type (hexapla_test_search_get_view (fixture), GTK_TYPE_CHECK_BUTTON);
  hexapla_test_window_press (fixture, "Tab");
  hexapla_test_window_press (fixture, "Tab");
  g_assert_true (hexapla_test_window_has_focus (fixture, scope));
  hexapla_test_window_press (fixture, "space");
  hexapla_test_search_settle (fixture);
  g_assert_true (g_settings_get_boolean (fixture->settings, "search-all-languages"));
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), >, 0);
  match = hexapla_test_search_get_result (fixture, 0);
  g_assert_cmpstr (hexapla_search_match_get_language (match), ==, "de");
  text = hexapla_test_dup_text (hexapla_test_search_get_view (fixture));
  g_assert_nonnull (strstr (text, " · Deutsch\n"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-all");
  gtk_widget_grab_focus (hexapla_test_search_get_view (fixture));
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  hexapla_test_window_assert_page (fixture,
                                   hexapla_entry_get_id (hexapla_search_match_get_entry (match)));

  /* Remembered. */
  hexapla_test_window_reopen (fixture);
  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_enter (fixture, "Seekabel");
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), >, 0);
}

/* Whatever is typed, there is an answer. */
static void
test_any_query (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const queries[] = {
    "-", "\"", "kind:", "tag:nothing", "-\"a", "kind:effort", "\t", "(((", "a -a", ":::", "é\u0301",
  };

  hexapla_test_window_press (fixture, "ctrl+f");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_test_message ("%s", queries[i]);
      hexapla_test_search_enter (fixture, queries[i]);
      hexapla_test_window_press (fixture, "Return");
      hexapla_test_search_wait_for_page (fixture);
      hexapla_test_window_press (fixture, "ctrl+f");
    }
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
}

/* The button in the header, and the help beside the entry. */
static void
test_button (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button = hexapla_test_find (GTK_WIDGET (fixture->window), is_search_button, NULL);
  GtkWidget *help;
  g_autofree char *text = NULL;

  hexapla_test_click (button, 1);
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  hexapla_test_window_press (fixture, "Tab");
  hexapla_test_window_press (fixture, "space");
  help = hexapla_test_find_class (hexapla_test_search_get_view (fixture), "search-help");
  g_assert_nonnull (help);
  hexapla_test_wait_until (gtk_widget_get_mapped (help));
  text = hexapla_test_dup_text (help);
  g_assert_nonnull (strstr (text, "tag:ransomware\n"));
  hexapla_test_keep_picture (help, "search-help");
  hexapla_test_window_press (fixture, "Escape");
  hexapla_test_wait_until (!gtk_widget_get_mapped (help));
  g_assert_true (hexapla_test_search_is_open (fixture));
  hexapla_test_click (button, 1);
  g_assert_false (hexapla_test_search_is_open (fixture));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
test_hidden_sidebar (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_press (fixture, "F9");
  g_assert_false (hexapla_split_view_get_show_sidebar (HEXAPLA_SPLIT_VIEW (fixture->split_view)));
  hexapla_test_window_press (fixture, "ctrl+f");
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  hexapla_test_window_press (fixture, "Escape");
  g_assert_false (hexapla_split_view_get_show_sidebar (HEXAPLA_SPLIT_VIEW (fixture->split_view)));
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->page));
}

/* Over the bus, or from a start with --search. */
static void
test_action (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "search",
                                  g_variant_new_string ("kind:principle"));
  hexapla_test_search_settle (fixture);
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), ==, 3);
  g_assert_cmpstr (hexapla_test_search_get_id (fixture, 2), ==, "principle-3");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/app/search/lazy", test_lazy, 0 },
    { "/app/search/flow", test_flow, 0 },
    { "/app/search/typing", test_typing, 0 },
    { "/app/search/return", test_return, 0 },
    { "/app/search/folded", test_folded, 0 },
    { "/app/search/scope", test_scope, 0 },
    { "/app/search/any-query", test_any_query, 0 },
    { "/app/search/button", test_button, 0 },
    { "/app/search/hidden-sidebar", test_hidden_sidebar, 0 },
    { "/app/search/action", test_action, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
