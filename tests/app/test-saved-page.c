/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The page Saved in the real window, by keyboard. */

#include "hexapla-saved-page.h"

#include "hexapla-test-saved.h"
#include "hexapla-window-private.h"

static GtkWidget *
get_search (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (fixture->page, GTK_TYPE_SEARCH_ENTRY);
}

static void
test_ways (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button = GTK_WIDGET (fixture->window->saved_button);

  g_assert_false (gtk_widget_has_css_class (button, "current"));
  gtk_widget_grab_focus (button);
  hexapla_test_saved_press (fixture, "Return");
  hexapla_test_wait_until (
      g_strcmp0 (hexapla_window_get_page_id (fixture->window), HEXAPLA_SAVED_PAGE) == 0);
  g_assert_true (gtk_widget_has_css_class (button, "current"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Saved – Hexapla");
  /* A new page is read from its title on. */
  g_assert_true (gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture),
                                         hexapla_test_find_class (fixture->page, "page-title")));
  hexapla_test_saved_press (fixture, "alt+Left");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");
  g_assert_false (gtk_widget_has_css_class (button, "current"));
  hexapla_test_saved_press (fixture, "alt+Right");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);

  hexapla_test_window_act (fixture, "win.open-address", "hexapla:us-icdps-2024/nothing");
  g_assert_null (hexapla_window_get_page_id (fixture->window));
  hexapla_test_saved_press (fixture, "alt+Left");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_window_act (fixture, "win.open-address", "hexapla:us-icdps-2024/saved?lang=fr");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
  hexapla_test_window_reopen (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
}

static void
test_empty (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const texts[] = { "press Ctrl+D on a page", "A note stands beside the page",
                                       "say how far your work on it is" };

  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      hexapla_test_saved_show_view (fixture, i);
      hexapla_test_saved_assert_shown (fixture, texts[i]);
      hexapla_test_keep_picture (GTK_WIDGET (fixture->window), i == 0   ? "saved-empty"
                                                               : i == 1 ? "saved-empty-notes"
                                                                        : "saved-empty-follow-up");
    }
  /* All that can be followed up is there from the start. */
  hexapla_test_saved_assert_shown (fixture, "0 of ");
}

static void
test_groups (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_add_note (fixture, "effort-3-2", HEXAPLA_NOTE_ON_ENTRY, NULL,
                               "Ask the ministry.");
  hexapla_test_saved_add_follow_up (fixture);
  hexapla_test_saved_show (fixture);
  hexapla_test_saved_assert_rows (fixture,
                                  "[Guiding Principles] principle-1 [Action Items] action-1 "
                                  "[Lines of Effort] effort-3-2 effort-1-1 effort-2-1 "
                                  "[Glossary] term-attribution");
  hexapla_test_saved_assert_shown (fixture, "1 note");
  hexapla_test_saved_assert_shown (fixture, "Done");
  hexapla_test_saved_assert_shown (fixture, "Bookmarks: 6");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-bookmarks");
  hexapla_test_saved_add_bookmarks (fixture, "effort-99-1");
  hexapla_test_settle (fixture->page);
  gtk_widget_grab_focus (get_search (fixture));
  hexapla_test_type (GTK_WIDGET (fixture->window), "effort-99");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 1") != NULL);
  hexapla_test_saved_assert_shown (fixture, "This edition has no such page");
  hexapla_test_saved_assert_shown (fixture, "effort-99-1");
}

static void
test_open (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_show (fixture);
  hexapla_test_saved_tab_to_list (fixture);
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "principle-1");
  hexapla_test_saved_press (fixture, "Return");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "principle-1");
  hexapla_test_saved_press (fixture, "ctrl+d");
  hexapla_test_saved_press (fixture, "alt+Left");
  hexapla_test_saved_assert_rows (fixture,
                                  "[Action Items] action-1 [Lines of Effort] effort-3-2 effort-1-1 "
                                  "effort-2-1 [Glossary] term-attribution");
}

static void
test_search (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_add_note (fixture, "effort-2-1", HEXAPLA_NOTE_ON_ENTRY, NULL,
                               "Café with the zebras");
  hexapla_test_saved_show (fixture);
  gtk_widget_grab_focus (get_search (fixture));
  hexapla_test_type (GTK_WIDGET (fixture->window), "ZEBRA cafe");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 1") != NULL);
  hexapla_test_saved_assert_rows (fixture, "[Lines of Effort] effort-2-1");
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Notes: 1"));
  /* The keyboard stays where one types, and goes on from there. */
  hexapla_test_type (GTK_WIDGET (fixture->window), " -zebra");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Nothing Found") != NULL);
  hexapla_test_saved_press (fixture, "Escape");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 6") != NULL);
  hexapla_test_type (GTK_WIDGET (fixture->window), "kind:term");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 1") != NULL);
  hexapla_test_saved_assert_rows (fixture, "[Glossary] term-attribution");
  hexapla_test_saved_tab_to_list (fixture);
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "term-attribution");
}

static void
test_remove (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_saved_add_bookmarks (fixture, "effort-3-2 effort-1-1");
  hexapla_test_saved_show (fixture);
  hexapla_test_saved_tab_to_list (fixture);
  hexapla_test_saved_press (fixture, "Delete");
  hexapla_test_saved_assert_rows (fixture, "[Lines of Effort] effort-1-1");
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-1-1");
  hexapla_test_saved_assert_message (fixture, "Bookmark removed");
  hexapla_test_saved_press (fixture, "ctrl+z");
  hexapla_test_saved_assert_rows (fixture, "[Lines of Effort] effort-3-2 effort-1-1");
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-1-1");

  hexapla_test_saved_press (fixture, "Delete");
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-3-2");
  hexapla_test_saved_press (fixture, "KP_Delete");
  hexapla_test_saved_assert_rows (fixture, "[No Bookmarks Yet]");
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  hexapla_test_saved_press (fixture, "ctrl+z");
  hexapla_test_saved_assert_rows (fixture, "[Lines of Effort] effort-3-2");
}

static void
test_follow_up (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *bar;

  hexapla_test_saved_add_follow_up (fixture);
  hexapla_test_saved_show_view (fixture, HEXAPLA_SAVED_FOLLOW_UP);
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Follow-up: 4"));
  hexapla_test_saved_assert_shown (fixture, "Overdue since 31 January 2021");
  hexapla_test_saved_assert_shown (fixture, "Legal department");
  hexapla_test_saved_assert_shown (fixture, "after the summer");
  hexapla_test_saved_assert_shown (fixture, "Not applicable: 1");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-follow-up");

  /* One is done, and one there is nothing to do about. */
  {
    HexaplaFollowUpCounts counts;
    g_autofree char *text = NULL;

    hexapla_saved_count_follow_up (
        fixture->saved, hexapla_framework_lookup (hexapla_test_get_framework (), "action-1"),
        &counts);
    text = g_strdup_printf ("1 of %u done", counts.total - 1);
    hexapla_test_saved_assert_shown (fixture, text);
    /* Not before: while one waits, rows are made anew. */
    bar = hexapla_test_find_type (fixture->page, GTK_TYPE_PROGRESS_BAR);
    g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)),
                                    1.0 / (counts.total - 1), 0.001);
    gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
  }

  gtk_widget_grab_focus (get_search (fixture));
  hexapla_test_type (GTK_WIDGET (fixture->window), "legal");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Follow-up: 1") != NULL);
  hexapla_test_saved_assert_rows (fixture, "action-1 effort-1-2");
  hexapla_test_saved_tab_to_list (fixture);
  hexapla_test_saved_press (fixture, "Down");
  hexapla_test_saved_press (fixture, "Return");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-1-2");
}

/* A change made elsewhere shows on the page, and leaves the focus where it is. */
static void
test_change (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_show (fixture);
  hexapla_test_saved_tab_to_list (fixture);
  g_assert_true (hexapla_saved_set_status (fixture->saved, "principle-1", HEXAPLA_FOLLOW_UP_DONE));
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Done") != NULL);
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "principle-1");
  hexapla_test_saved_add_note (fixture, "principle-1", HEXAPLA_NOTE_ON_ENTRY, NULL, "A thought");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "1 note") != NULL);
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "principle-1");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/saved-page/ways", test_ways, 0 },           { "/saved-page/empty", test_empty, 0 },
    { "/saved-page/groups", test_groups, 0 },       { "/saved-page/open", test_open, 0 },
    { "/saved-page/search", test_search, 0 },       { "/saved-page/remove", test_remove, 0 },
    { "/saved-page/follow-up", test_follow_up, 0 }, { "/saved-page/change", test_change, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_saved_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
