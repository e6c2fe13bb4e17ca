/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The rows of results. */

#include <string.h>

#include "hexapla-search-row.h"
#include "hexapla-test-pages.h"
#include "hexapla-test-search.h"

static void
test_arabic (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *rows = NULL;
  g_autofree char *marked = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  GtkLabel *title;

  hexapla_test_window_read_in (fixture, "ar");
  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_enter (fixture, "السيبراني");
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), >, 3);
  rows = hexapla_test_search_dup_painted (hexapla_test_search_get_view (fixture),
                                          PANGO_ATTR_BACKGROUND);
  g_assert_nonnull (strstr (rows, "[السيبراني]"));
  titles = hexapla_test_list_class (hexapla_test_search_get_view (fixture), "title");
  title = GTK_LABEL (hexapla_test_find_type (g_ptr_array_index (titles, 0), GTK_TYPE_LABEL));
  g_assert_cmpstr (hexapla_test_get_pango_language (title), ==, "ar");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-arabic");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_wait_for_page (fixture);
  marked = hexapla_test_search_dup_marked (fixture);
  g_assert_nonnull (strstr (marked, "[السيبراني]"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-arabic-page");
}

/* The pointer alone selects nothing; a click opens. */
static void
test_click (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "kind:principle");
  rows = hexapla_test_list_type (hexapla_test_search_get_view (fixture), HEXAPLA_TYPE_SEARCH_ROW);
  hexapla_test_move_pointer (g_ptr_array_index (rows, 2), 20, 20);
  hexapla_test_settle (fixture->page);
  g_assert_cmpuint (gtk_single_selection_get_selected (
                        GTK_SINGLE_SELECTION (hexapla_test_search_get_results (fixture))),
                    ==, 0);
  hexapla_test_click (g_ptr_array_index (rows, 2), 1);
  hexapla_test_search_wait_for_page (fixture);
  hexapla_test_window_assert_page (fixture, "principle-3");
  g_assert_true (hexapla_test_search_is_open (fixture));
  g_assert_true (hexapla_test_window_has_focus (fixture, fixture->page));
}

static void
test_accessible (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *text;

  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "kind:principle");
  rows = hexapla_test_list_type (hexapla_test_search_get_view (fixture), HEXAPLA_TYPE_SEARCH_ROW);
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
  text = hexapla_test_find_type (hexapla_test_search_get_view (fixture), GTK_TYPE_TEXT);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 results");
  hexapla_test_search_type (fixture, "qqqqqq");
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "No Results");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/app/search-list/arabic", test_arabic, 0 },
    { "/app/search-list/click", test_click, 0 },
    { "/app/search-list/accessible", test_accessible, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
