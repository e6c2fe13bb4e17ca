/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Going from match to match on a page. */

#include "hexapla-page.h"
#include "hexapla-test-pages.h"
#include "hexapla-test-search.h"

static HexaplaPageMarks *
get_marks (HexaplaTestWindow *fixture)
{
  return hexapla_page_get_marks (HEXAPLA_PAGE (fixture->page));
}

/* Through all matches and around, either way; the page follows. */
static void
test_walk (HexaplaTestWindow *fixture, gconstpointer data)
{
  guint n_matches;
  double scroll;
  g_autofree char *last = NULL;

  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "kind:effort undersea");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  n_matches = hexapla_page_marks_get_n (get_marks (fixture));
  g_assert_cmpuint (n_matches, >=, 3);
  last = g_strdup_printf ("%u of %u", n_matches, n_matches);
  g_assert_true (g_str_has_prefix (hexapla_test_search_get_position (fixture), "1 of "));

  hexapla_test_window_press (fixture, "ctrl+shift+g");
  g_assert_cmpstr (hexapla_test_search_get_position (fixture), ==, last);
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->page));
  scroll = hexapla_test_window_get_scroll (fixture);
  hexapla_test_window_press (fixture, "ctrl+g");
  g_assert_true (g_str_has_prefix (hexapla_test_search_get_position (fixture), "1 of "));
  g_assert_cmpfloat (hexapla_test_window_get_scroll (fixture), <, scroll);
  for (guint i = 1; i <= n_matches; i++)
    {
      g_autofree char *current = hexapla_test_search_dup_current (fixture);

      g_assert_cmpuint (hexapla_page_marks_get_current (get_marks (fixture)), ==, i - 1);
      g_assert_cmpstr (current, !=, "");
      hexapla_test_window_press (fixture, "F3");
    }
  g_assert_true (g_str_has_prefix (hexapla_test_search_get_position (fixture), "1 of "));
  hexapla_test_window_press (fixture, "shift+F3");
  g_assert_cmpstr (hexapla_test_search_get_position (fixture), ==, last);

  /* From the entry as well, which keeps the focus. */
  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_window_press (fixture, "ctrl+g");
  g_assert_true (g_str_has_prefix (hexapla_test_search_get_position (fixture), "1 of "));
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
}

/* Every match of the parallel page, in whichever language. */
static void
test_parallel (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *marked = NULL;
  g_autofree char *german = NULL;

  hexapla_test_window_read_in (fixture, "de,en,ar");
  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "ransomware");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  marked = hexapla_test_search_dup_marked (fixture);
  g_assert_true (g_str_has_prefix (marked, "[Ransomware][Ransomware]"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-parallel");

  /* In another language, the same search goes on. */
  hexapla_test_window_read_in (fixture, "de");
  hexapla_test_search_settle (fixture);
  g_assert_true (hexapla_test_search_is_open (fixture));
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), >, 0);
  german = hexapla_test_search_dup_marked (fixture);
  g_assert_true (g_str_has_prefix (german, "[Ransomware]"));
}

/* A page that is completed at once, as for a note, has all of its matches marked. */
static void
test_complete (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaPage *page = HEXAPLA_PAGE (fixture->page);
  guint n_matches;
  g_autofree char *id = NULL;

  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "kind:effort the");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  id = g_strdup (hexapla_entry_get_id (hexapla_page_get_entry (page)));
  n_matches = hexapla_page_marks_get_n (get_marks (fixture));
  g_assert_cmpuint (n_matches, >=, 20);

  hexapla_test_window_press (fixture, "alt+Left");
  hexapla_test_search_wait_for_page (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-result", "s", id);
  g_assert_false (hexapla_page_get_complete (page));
  hexapla_page_complete (page);
  g_assert_true (hexapla_page_get_complete (page));
  g_assert_cmpuint (hexapla_page_marks_get_n (get_marks (fixture)), ==, n_matches);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/app/find-bar/walk", test_walk, 0 },
    { "/app/find-bar/parallel", test_parallel, 0 },
    { "/app/find-bar/complete", test_complete, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
