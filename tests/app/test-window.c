/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Where one goes in the window, and how it makes room. */

#include "hexapla-window.h"

#include "hexapla-split-view.h"
#include "hexapla-test-window.h"

/* Each step is an action, with the page that is shown after it, and what one can do there. */
static void
test_history (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    const char *target;
    const char *page;
    gboolean back;
    gboolean forward;
  } rows[] = {
    { "win.open-entry", "overview", "overview", FALSE, FALSE },
    { "win.open-entry", "action-1", "action-1", TRUE, FALSE },
    { "win.open-entry", "effort-1-3", "effort-1-3", TRUE, FALSE },
    { "win.back", NULL, "action-1", TRUE, TRUE },
    { "win.back", NULL, "overview", FALSE, TRUE },
    { "win.forward", NULL, "action-1", TRUE, TRUE },
    { "win.next-entry", NULL, "effort-1-1", TRUE, FALSE },
    { "win.previous-entry", NULL, "action-1", TRUE, FALSE },
    { "win.back", NULL, "effort-1-1", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%u: %s", i, rows[i].action);
      hexapla_test_window_act (fixture, rows[i].action, rows[i].target);
      hexapla_test_window_assert_page (fixture, rows[i].page);
      g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.back"), ==, rows[i].back);
      g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.forward"), ==, rows[i].forward);
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
    }
}

/* Pages passed quickly in the sidebar leave no trace; the one before them does. */
static void
test_browse (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "principle-1", "principle-2", "principle-3", "action-1" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.browse-entry", "s", ids[i]);
      hexapla_test_window_assert_page (fixture, ids[i]);
    }
  hexapla_test_window_act (fixture, "win.back", NULL);
  hexapla_test_window_assert_page (fixture, "overview");
  g_assert_false (hexapla_test_window_can_act (fixture, "win.back"));
  hexapla_test_window_act (fixture, "win.forward", NULL);
  hexapla_test_window_assert_page (fixture, "action-1");
}

static void
test_reading_order (HexaplaTestWindow *fixture, gconstpointer data)
{
  GListModel *entries = hexapla_framework_get_entries (hexapla_test_get_framework ());
  g_autoptr (HexaplaEntry) last =
      g_list_model_get_item (entries, g_list_model_get_n_items (entries) - 1);

  g_assert_false (hexapla_test_window_can_act (fixture, "win.previous-entry"));
  g_assert_true (hexapla_test_window_can_act (fixture, "win.next-entry"));
  hexapla_test_window_act (fixture, "win.next-entry", NULL);
  hexapla_test_window_assert_page (fixture, "principles");
  g_assert_true (hexapla_test_window_can_act (fixture, "win.previous-entry"));

  hexapla_test_window_act (fixture, "win.open-entry", hexapla_entry_get_id (last));
  hexapla_test_window_assert_page (fixture, hexapla_entry_get_id (last));
  g_assert_false (hexapla_test_window_can_act (fixture, "win.next-entry"));
}

static void
test_scroll_kept (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *scroller = hexapla_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double where;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-4");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, 200);
  hexapla_test_settle (fixture->page);
  where = hexapla_test_window_get_scroll (fixture);
  g_assert_cmpfloat (where, >, 100);

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-5");
  g_assert_cmpfloat (hexapla_test_window_get_scroll (fixture), ==, 0);
  hexapla_test_window_act (fixture, "win.back", NULL);
  hexapla_test_wait_until (ABS (hexapla_test_window_get_scroll (fixture) - where) < 3);
}

static void
test_sidebar_wide (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_resize (fixture, 1000, 700);
  for (int i = 0; i < 2; i++)
    {
      /* The focus does not go with it. */
      gtk_widget_grab_focus (fixture->sidebar);
      hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
      g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
      g_assert_true (gtk_widget_get_mapped (fixture->page));
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
      g_assert_true (
          gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), fixture->page));
      hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
      g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
    }
}

static void
test_sidebar_folded (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_resize (fixture, 360, 640);
  g_assert_true (hexapla_split_view_get_folded (HEXAPLA_SPLIT_VIEW (fixture->split_view)));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_false (gtk_widget_get_mapped (fixture->page));

  /* Choosing a page goes to it. */
  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  g_assert_true (gtk_widget_get_mapped (fixture->page));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  g_assert_true (gtk_widget_get_mapped (fixture->page));
  hexapla_test_window_assert_page (fixture, "principle-1");
}

static void
assert_text_size (HexaplaTestWindow *fixture, int percent)
{
  g_autofree char *css_class = g_strdup_printf ("text-%d", percent);

  g_assert_cmpint (g_settings_get_int (fixture->settings, "text-size"), ==, percent);
  g_assert_true (gtk_widget_has_css_class (fixture->page, css_class));
  g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.text-larger"), ==, percent < 300);
  g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.text-smaller"), ==, percent > 75);
}

static void
test_text_size (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const int sizes[] = { 75, 85, 100, 115, 130, 150, 175, 200, 250, 300 };
  int n_sizes = G_N_ELEMENTS (sizes);

  assert_text_size (fixture, 100);
  for (int i = 3; i < n_sizes; i++)
    {
      hexapla_test_window_act (fixture, "win.text-larger", NULL);
      assert_text_size (fixture, sizes[i]);
    }
  /* At the end, the action does nothing. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.text-larger", NULL);
  assert_text_size (fixture, 300);
  for (int i = n_sizes - 2; i >= 0; i--)
    {
      hexapla_test_window_act (fixture, "win.text-smaller", NULL);
      assert_text_size (fixture, sizes[i]);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.text-smaller", NULL);
  assert_text_size (fixture, 75);
  hexapla_test_window_act (fixture, "win.text-normal", NULL);
  assert_text_size (fixture, 100);
}

static void
test_min_width (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "overview", "action-1", "effort-1-1", "glossary", "timeline" };
  int min;

  hexapla_test_window_resize (fixture, 400, 640);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_test_message ("%s", ids[i]);
      hexapla_window_open (fixture->window, ids[i]);
      hexapla_test_settle (fixture->page);
      gtk_widget_measure (fixture->split_view, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL,
                          NULL);
      g_assert_cmpint (min, <=, 360);
    }
}

static gboolean
has_widget_action (GtkWidget *widget, const char *name, const GVariantType *type)
{
  const char *found;
  const GVariantType *found_type;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &(GType){ 0 },
                                                   &found, &found_type, &(const char *){ NULL });
       i++)
    if (g_str_equal (found, name))
      return found_type == type
             || (found_type != NULL && type != NULL && g_variant_type_equal (found_type, type));
  return FALSE;
}

/* Every accelerator leads to an action that there is, with a parameter of its type. */
static void
test_accels (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_assert_cmpuint (g_strv_length (actions), >=, 13);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);
      g_autoptr (GVariant) target = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", actions[i]);
      g_assert_cmpuint (g_strv_length (accels), >, 0);
      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, &error));
      g_assert_no_error (error);
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      else
        g_assert_true (has_widget_action (GTK_WIDGET (fixture->window), name,
                                          target != NULL ? g_variant_get_type (target) : NULL));
    }
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/window/history", test_history, 0 },
    { "/window/browse", test_browse, 0 },
    { "/window/reading-order", test_reading_order, 0 },
    { "/window/scroll-kept", test_scroll_kept, 0 },
    { "/window/sidebar/wide", test_sidebar_wide, 0 },
    { "/window/sidebar/folded", test_sidebar_folded, 0 },
    { "/window/text-size", test_text_size, 0 },
    { "/window/min-width", test_min_width, 0 },
    { "/window/accels", test_accels, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
