/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* What is remembered of a window, and taken over by the next. */

#include "hexapla-window.h"

#include "hexapla-split-view.h"
#include "hexapla-test-window.h"

static void
test_state (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const expanded[] = { "action-2", NULL };
  g_auto (GStrv) kept = NULL;
  GtkWidget *row;

  hexapla_test_window_resize (fixture, 1010, 690);
  hexapla_test_window_act (fixture, "win.open-entry", "effort-2-2");
  hexapla_test_window_act (fixture, "win.text-larger", NULL);
  hexapla_split_view_set_sidebar_width (HEXAPLA_SPLIT_VIEW (fixture->split_view), 333);
  hexapla_test_window_reopen (fixture);

  g_assert_cmpint (gtk_widget_get_width (fixture->split_view), ==, 1010);
  g_assert_cmpint (gtk_widget_get_height (fixture->split_view), ==, 690);
  hexapla_test_window_assert_page (fixture, "effort-2-2");
  g_assert_true (gtk_widget_has_css_class (fixture->page, "text-115"));
  g_assert_cmpint (hexapla_split_view_get_sidebar_width (HEXAPLA_SPLIT_VIEW (fixture->split_view)),
                   ==, 333);
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  kept = g_settings_get_strv (fixture->settings, "expanded");
  g_assert_true (g_strv_contains ((const char *const *)kept, expanded[0]));
  row = hexapla_test_find_label (fixture->sidebar, "2.2");
  g_assert_nonnull (row);

  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  hexapla_test_window_reopen (fixture);
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
}

/* A page that is gone, or was never there, is no reason to begin with an error. */
static void
test_bad_state (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const expanded[] = { "nothing", "overview", "\xc3\xa4", NULL };

  hexapla_test_window_act (fixture, "win.open-entry", "action-1");
  hexapla_window_save_state (fixture->window);
  hexapla_test_window_tear_down (fixture, NULL);
  g_settings_set_string (fixture->settings, "last-page", "nothing");
  g_settings_set_strv (fixture->settings, "expanded", expanded);
  g_settings_set_int (fixture->settings, "text-size", 99);
  g_settings_set_int (fixture->settings, "sidebar-width", 100000);
  g_settings_set_int (fixture->settings, "window-width", 900);
  hexapla_test_window_open (fixture);
  hexapla_test_window_assert_page (fixture, "overview");
  g_assert_true (gtk_widget_has_css_class (fixture->page, "text-100"));
  g_assert_cmpint (gtk_widget_get_width (fixture->page) * 2, >=,
                   gtk_widget_get_width (fixture->split_view));
}

static HexaplaWindow *
find_other_window (HexaplaTestWindow *fixture)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
       window != NULL; window = window->next)
    if (HEXAPLA_IS_WINDOW (window->data) && window->data != (gpointer)fixture->window)
      return window->data;
  return NULL;
}

/* A second window begins as the first one is, and goes its own way; the last one is remembered. */
static void
test_new_window (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const languages[] = { "de", NULL };
  HexaplaWindow *other;
  g_autofree char *last_page = NULL;
  g_autofree char *title = NULL;

  hexapla_test_window_resize (fixture, 930, 640);
  hexapla_window_open (fixture->window, "effort-2-2");
  hexapla_window_read_in (fixture->window, languages);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-window", NULL);
  other = find_other_window (fixture);
  g_assert_nonnull (other);
  hexapla_test_focus_window (GTK_WINDOW (other));
  g_assert_cmpstr (hexapla_window_get_page_id (other), ==, "effort-2-2");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (other)), ==,
                   gtk_window_get_title (GTK_WINDOW (fixture->window)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (other)), ==,
                   gtk_widget_get_width (GTK_WIDGET (fixture->window)));

  /* Of the two, it is the one that was used last, also while it shows a dialog. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "about", NULL);
  hexapla_test_wait_until (hexapla_test_find_window (GTK_TYPE_ABOUT_DIALOG) != NULL);
  hexapla_test_focus_window (GTK_WINDOW (hexapla_test_find_window (GTK_TYPE_ABOUT_DIALOG)));
  {
    g_autoptr (GFile) file = g_file_new_for_uri ("hexapla:us-icdps-2024/timeline?lang=fr");

    g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  }
  g_assert_cmpstr (hexapla_window_get_page_id (other), ==, "timeline");
  hexapla_test_window_assert_page (fixture, "effort-2-2");
  title = g_strdup (gtk_window_get_title (GTK_WINDOW (other)));
  g_assert_cmpstr (title, ==, "Chronologie – Hexapla");
  hexapla_test_destroy_window (GTK_WINDOW (hexapla_test_find_window (GTK_TYPE_ABOUT_DIALOG)));

  gtk_window_close (GTK_WINDOW (other));
  hexapla_test_wait_until (find_other_window (fixture) == NULL);
  last_page = g_settings_get_string (fixture->settings, "last-page");
  g_assert_cmpstr (last_page, ==, "timeline");
  hexapla_test_window_reopen (fixture);
  hexapla_test_window_assert_page (fixture, "effort-2-2");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/window-state/state", test_state, 0 },
    { "/window-state/bad-state", test_bad_state, 0 },
    { "/window-state/new-window", test_new_window, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
