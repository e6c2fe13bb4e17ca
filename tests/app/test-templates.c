/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <gtk/gtk.h>

#include "hexapla-card-layout.h"
#include "hexapla-flow-layout.h"
#include "hexapla-page-layout.h"
#include "hexapla-page.h"
#include "hexapla-preferences.h"
#include "hexapla-search-list.h"
#include "hexapla-search-no-results.h"
#include "hexapla-sidebar-row.h"
#include "hexapla-sidebar.h"
#include "hexapla-split-view.h"
#include "hexapla-test-window.h"
#include "hexapla-toasts.h"

/* Made, measured and gone: a template that lacks something would warn, and so end the test. */
static void
test_types (void)
{
  const GType types[] = {
    HEXAPLA_TYPE_SIDEBAR,           HEXAPLA_TYPE_SIDEBAR_ROW, HEXAPLA_TYPE_PAGE,
    HEXAPLA_TYPE_SPLIT_VIEW,        HEXAPLA_TYPE_TOASTS,      HEXAPLA_TYPE_SEARCH_LIST,
    HEXAPLA_TYPE_SEARCH_NO_RESULTS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_test_message ("%s", g_type_name (types[i]));
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      g_assert_finalize_object (widget);
    }
  g_assert_finalize_object (hexapla_card_layout_new (2));
  g_assert_finalize_object (hexapla_flow_layout_new ());
  g_assert_finalize_object (hexapla_page_layout_new (1));
}

static gboolean
is_control (GtkWidget *widget, gpointer user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget)
         || GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_VIEW (widget)
         || GTK_IS_TREE_EXPANDER (widget)
         || (GTK_IS_SEPARATOR (widget) && gtk_widget_get_focusable (widget));
}

static gboolean
says_something (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

/* An icon is no name: text, or a label or relation that was set. A menu button is named, not the
 * toggle button inside it. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (hexapla_test_find (widget, says_something, NULL) != NULL)
    return TRUE;
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (parent))
    widget = parent;
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
assert_names (GtkWidget *root, guint n_expected)
{
  g_autoptr (GPtrArray) controls = hexapla_test_list (root, is_control, NULL);

  g_assert_cmpuint (controls->len, >=, n_expected);
  for (guint i = 0; i < controls->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (controls, i);

      /* Made by GTK, and named by it. */
      if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL)
        continue;
      if (!has_name (widget))
        g_test_message ("No name: %s in %s", G_OBJECT_TYPE_NAME (widget),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      g_assert_true (has_name (widget));
    }
}

static void
test_names (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "overview",
                                     "principles",
                                     "action-1",
                                     "effort-3-2",
                                     "glossary",
                                     "term-attribution",
                                     "source-official-page",
                                     "org-state-department",
                                     "nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_test_message ("%s", ids[i]);
      hexapla_test_window_act (fixture, "win.open-entry", ids[i]);
      hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
      hexapla_test_settle (fixture->page);
      assert_names (GTK_WIDGET (fixture->window), 8);
    }
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  hexapla_test_window_resize (fixture, 360, 640);
  assert_names (GTK_WIDGET (fixture->window), 3);
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  assert_names (GTK_WIDGET (fixture->window), 3);
}

/* Titles of pages and their parts are headings, of the level that they have. */
static void
test_headings (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *css_class;
    int level;
  } rows[] = { { "page-title", 1 }, { "section-title", 2 }, { "group-title", 3 } };

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) headings = hexapla_test_list_class (fixture->page, rows[i].css_class);

      for (guint j = 0; j < headings->len; j++)
        {
          GtkWidget *label =
              hexapla_test_find_type (g_ptr_array_index (headings, j), GTK_TYPE_LABEL);

          gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_HEADING);
          gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LEVEL, rows[i].level);
        }
      g_assert_cmpuint (headings->len, >=, i == 0 ? 1 : 0);
    }
}

static void
test_preferences_names (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *window = hexapla_preferences_new (
      GTK_WINDOW (fixture->window), fixture->settings,
      hexapla_library_get_languages (hexapla_application_get_library (fixture->application)));

  hexapla_test_focus_window (GTK_WINDOW (window));
  assert_names (window, 5);
  hexapla_test_destroy_window (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/templates/types", test_types);
  g_test_add ("/templates/names", HexaplaTestWindow, NULL, hexapla_test_window_set_up, test_names,
              hexapla_test_window_tear_down);
  g_test_add ("/templates/headings", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_headings, hexapla_test_window_tear_down);
  g_test_add ("/templates/preferences", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_preferences_names, hexapla_test_window_tear_down);
  return hexapla_test_run ();
}
