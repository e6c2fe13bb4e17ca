/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* What is said and offered where a search finds nothing. */

#include <string.h>

#include "hexapla-search-no-results.h"
#include "hexapla-test-pages.h"
#include "hexapla-test-search.h"

static GtkWidget *
find_no_results (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (hexapla_test_search_get_view (fixture),
                                 HEXAPLA_TYPE_SEARCH_NO_RESULTS);
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
  GtkWidget *label =
      hexapla_test_find (hexapla_test_search_get_view (fixture), offers, (gpointer)text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

/* What is nearly there; none of it is made before nothing is found. */
static void
test_spelling (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button;

  hexapla_test_window_press (fixture, "ctrl+f");
  g_assert_null (find_no_results (fixture));
  hexapla_test_search_type (fixture, "ransomware");
  g_assert_null (find_no_results (fixture));
  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_search_type (fixture, "ransomwear");
  g_assert_nonnull (hexapla_test_find_label (hexapla_test_search_get_view (fixture), "No Results"));
  hexapla_test_wait_until (find_button (fixture, "Search for “ransomware”") != NULL);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-nothing");
  button = find_button (fixture, "Search for “ransomware”");
  while (!hexapla_test_window_has_focus (fixture, button))
    hexapla_test_window_press (fixture, "Tab");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_search_settle (fixture);
  g_assert_true (hexapla_test_search_is_in_entry (fixture));
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), >, 1);
  g_assert_null (hexapla_test_find_label (hexapla_test_search_get_view (fixture), "No Results"));
}

/* In other languages there is something. */
static void
test_elsewhere (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_window_read_in (fixture, "ja");
  hexapla_test_search_settle (fixture);
  hexapla_test_search_enter (fixture, "multistakeholder");
  hexapla_test_wait_until (find_button (fixture, "results in ") != NULL);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-elsewhere");
  hexapla_test_click (find_button (fixture, "results in "), 1);
  hexapla_test_search_settle (fixture);
  g_assert_true (g_settings_get_boolean (fixture->settings, "search-all-languages"));
  g_assert_cmpuint (hexapla_test_search_get_n (fixture), >, 1);

  /* Nothing at all: nothing is offered. */
  hexapla_test_search_enter (fixture, "qqqqqqqqqq");
  g_assert_nonnull (hexapla_test_find_label (hexapla_test_search_get_view (fixture), "No Results"));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  g_assert_null (find_button (fixture, "results in "));
  g_assert_null (find_button (fixture, "Search for"));
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/app/search-no-results/spelling", test_spelling, 0 },
    { "/app/search-no-results/elsewhere", test_elsewhere, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
