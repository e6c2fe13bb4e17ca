/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-split-view.h"

#include "hexapla-em.h"
#include "hexapla-test-window.h"

#define FOLD_EM 44
#define HEIGHT 300

typedef struct
{
  GtkWindow *window;
  HexaplaSplitView *view;
  GtkWidget *sidebar;
  GtkWidget *content;
  GtkWidget *separator;
} Fixture;

static GtkWidget *
new_pane (const char *name, int min_width)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (pane), gtk_button_new_with_label (name));
  gtk_box_append (GTK_BOX (pane), gtk_button_new_with_label (name));
  gtk_widget_set_size_request (pane, min_width, -1);
  return pane;
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->view = g_object_new (HEXAPLA_TYPE_SPLIT_VIEW, NULL);
  fixture->sidebar = new_pane ("Sidebar", 100);
  fixture->content = new_pane ("Content", 150);
  hexapla_split_view_set_sidebar (fixture->view, fixture->sidebar);
  hexapla_split_view_set_content (fixture->view, fixture->content);
  fixture->separator = hexapla_test_find_type (GTK_WIDGET (fixture->view), GTK_TYPE_SEPARATOR);
  fixture->window = hexapla_test_stage_new (GTK_WIDGET (fixture->view), 900, HEIGHT, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GObject *objects[] = { G_OBJECT (fixture->view), G_OBJECT (fixture->sidebar),
                         G_OBJECT (fixture->content) };

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    g_object_add_weak_pointer (objects[i], (gpointer *)&objects[i]);
  hexapla_test_destroy_window (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    g_assert_null (objects[i]);
  set_animated (FALSE);
}

static void
resize (Fixture *fixture, int width)
{
  gtk_window_set_default_size (fixture->window, width, HEIGHT);
  hexapla_test_wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->view)) == width);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static int
get_fold_width (Fixture *fixture)
{
  return (int)(FOLD_EM * hexapla_em (GTK_WIDGET (fixture->view)));
}

/* With the border that a theme gives it. */
static int
get_width (GtkWidget *widget)
{
  return hexapla_test_get_bounds (widget, gtk_widget_get_parent (widget)).width;
}

static void
assert_at (GtkWidget *widget, GtkWidget *view, int x, int width)
{
  GdkRectangle bounds = hexapla_test_get_bounds (widget, view);

  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_cmpint (bounds.x, ==, x);
  g_assert_cmpint (bounds.y, ==, 0);
  g_assert_cmpint (bounds.width, ==, width);
  g_assert_cmpint (bounds.height, ==, HEIGHT);
}

static void
test_fold (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int more; /* than the width at which it folds */
    gboolean folded;
  } rows[] = { { 200, FALSE }, { 1, FALSE }, { -1, TRUE }, { -200, TRUE }, { 1, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      resize (fixture, get_fold_width (fixture) + rows[i].more);
      g_assert_cmpint (hexapla_split_view_get_folded (fixture->view), ==, rows[i].folded);
      g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (fixture->view), "folded"), ==,
                       rows[i].folded);
      g_assert_cmpint (gtk_widget_get_mapped (fixture->sidebar), ==, !rows[i].folded);
      g_assert_cmpint (gtk_widget_get_child_visible (fixture->separator), ==, !rows[i].folded);
      g_assert_true (gtk_widget_get_mapped (fixture->content));
    }
}

/* Larger text folds earlier. */
static void
test_fold_text (Fixture *fixture, gconstpointer data)
{
  resize (fixture, get_fold_width (fixture) + 40);
  g_assert_false (hexapla_split_view_get_folded (fixture->view));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 2, NULL);
  hexapla_test_wait_until (hexapla_split_view_get_folded (fixture->view));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  hexapla_test_wait_until (!hexapla_split_view_get_folded (fixture->view));
}

static void
test_allocate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  int handle, width = 420;

  gtk_widget_measure (fixture->separator, GTK_ORIENTATION_HORIZONTAL, -1, &handle, NULL, NULL,
                      NULL);
  hexapla_split_view_set_sidebar_width (fixture->view, 250);
  resize (fixture, 900);
  assert_at (fixture->sidebar, view, 0, 250);
  assert_at (fixture->content, view, 250, 650);
  assert_at (fixture->separator, view, 250, handle);

  gtk_widget_set_direction (view, GTK_TEXT_DIR_RTL);
  hexapla_test_settle (view);
  assert_at (fixture->sidebar, view, 650, 250);
  assert_at (fixture->content, view, 0, 650);
  assert_at (fixture->separator, view, 650 - handle, handle);

  /* Folded, the pane on screen has all of it, in either direction. */
  resize (fixture, width);
  assert_at (fixture->content, view, 0, width);
  hexapla_split_view_set_show_content (fixture->view, FALSE);
  hexapla_test_settle (view);
  assert_at (fixture->sidebar, view, 0, width);
  g_assert_false (gtk_widget_get_mapped (fixture->content));
  gtk_widget_set_direction (view, GTK_TEXT_DIR_LTR);
  hexapla_test_settle (view);
  assert_at (fixture->sidebar, view, 0, width);
}

static void
test_min_width (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int sidebar;
    int content;
    int min;
  } rows[] = { { 100, 150, 150 }, { 260, 150, 260 }, { 260, 320, 320 }, { 260, 500, 340 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int min, natural;

      gtk_widget_set_size_request (fixture->sidebar, rows[i].sidebar, -1);
      gtk_widget_set_size_request (fixture->content, rows[i].content, -1);
      gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &min,
                          &natural, NULL, NULL);
      g_assert_cmpint (min, ==, rows[i].min);
      g_assert_cmpint (natural, >=, rows[i].sidebar + rows[i].content);
    }
}

static void
test_slide (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  int x, last = -400;

  set_animated (TRUE);
  resize (fixture, 400);
  hexapla_split_view_set_show_content (fixture->view, FALSE);
  g_assert_true (gtk_widget_get_child_visible (fixture->sidebar));
  g_assert_true (gtk_widget_get_child_visible (fixture->content));

  /* Both are on screen while they move, edge to edge, and never go back. */
  hexapla_test_wait_until (get_width (fixture->sidebar) == 400
                           && hexapla_test_get_bounds (fixture->sidebar, view).x > -400);
  while (gtk_widget_get_mapped (fixture->content))
    {
      x = hexapla_test_get_bounds (fixture->sidebar, view).x;
      g_assert_cmpint (x, >=, last);
      g_assert_cmpint (hexapla_test_get_bounds (fixture->content, view).x, ==, x + 400);
      last = x;
      hexapla_test_wait_until (!gtk_widget_get_mapped (fixture->content)
                               || hexapla_test_get_bounds (fixture->sidebar, view).x != last);
    }
  assert_at (fixture->sidebar, view, 0, 400);

  /* Turning back on the way ends where it began. */
  hexapla_split_view_set_show_content (fixture->view, TRUE);
  hexapla_test_wait_until (gtk_widget_get_mapped (fixture->content));
  hexapla_split_view_set_show_content (fixture->view, FALSE);
  hexapla_test_wait_until (!gtk_widget_get_mapped (fixture->content));
  assert_at (fixture->sidebar, view, 0, 400);
}

static void
test_no_animation (Fixture *fixture, gconstpointer data)
{
  resize (fixture, 400);
  hexapla_split_view_set_show_content (fixture->view, FALSE);
  g_assert_true (gtk_widget_get_child_visible (fixture->sidebar));
  g_assert_false (gtk_widget_get_child_visible (fixture->content));
  hexapla_split_view_set_show_content (fixture->view, TRUE);
  g_assert_false (gtk_widget_get_child_visible (fixture->sidebar));
  g_assert_true (gtk_widget_get_child_visible (fixture->content));
}

static gboolean
has_focus_inside (Fixture *fixture, GtkWidget *pane)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, pane);
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  resize (fixture, 900);
  gtk_widget_grab_focus (gtk_widget_get_first_child (fixture->content));
  resize (fixture, 400);
  g_assert_true (has_focus_inside (fixture, fixture->content));
  hexapla_split_view_set_show_content (fixture->view, FALSE);
  g_assert_true (has_focus_inside (fixture, fixture->sidebar));

  /* Tab stays in the pane on screen. */
  for (int i = 0; i < 4; i++)
    {
      hexapla_test_press_key (GTK_WIDGET (fixture->window), "Tab");
      g_assert_true (has_focus_inside (fixture, fixture->sidebar));
    }

  hexapla_split_view_set_show_content (fixture->view, TRUE);
  g_assert_true (has_focus_inside (fixture, fixture->content));

  /* Folding with the focus in the pane that goes takes it along. */
  resize (fixture, 900);
  gtk_widget_grab_focus (gtk_widget_get_first_child (fixture->sidebar));
  resize (fixture, 400);
  g_assert_true (has_focus_inside (fixture, fixture->content));
}

static void
test_show_sidebar (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  resize (fixture, 900);
  hexapla_split_view_set_show_sidebar (fixture->view, FALSE);
  hexapla_test_settle (view);
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_false (gtk_widget_get_mapped (fixture->separator));
  assert_at (fixture->content, view, 0, 900);

  /* It is about the wide window alone: folded, the sidebar can be gone to. */
  resize (fixture, 400);
  hexapla_split_view_set_show_content (fixture->view, FALSE);
  hexapla_test_settle (view);
  assert_at (fixture->sidebar, view, 0, 400);
  resize (fixture, 900);
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  assert_at (fixture->content, view, 0, 900);

  hexapla_split_view_set_show_sidebar (fixture->view, TRUE);
  hexapla_test_settle (view);
  assert_at (fixture->sidebar, view, 0, 300);
}

/* Text stays the larger part, the sidebar what it needs, and the wish is kept. */
static void
test_sidebar_width (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int wanted;
    int kept;
  } rows[] = { { 200, 200 }, { 5000, 450 }, { 10, 100 }, { -7, 100 }, { 450, 450 } };

  resize (fixture, 900);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%d", rows[i].wanted);
      hexapla_split_view_set_sidebar_width (fixture->view, rows[i].wanted);
      hexapla_test_settle (GTK_WIDGET (fixture->view));
      g_assert_cmpint (hexapla_split_view_get_sidebar_width (fixture->view), ==, rows[i].kept);
      g_assert_cmpint (get_width (fixture->sidebar), ==, rows[i].kept);
    }

  resize (fixture, 700);
  g_assert_cmpint (get_width (fixture->sidebar), ==, 350);
  resize (fixture, 400);
  resize (fixture, 900);
  g_assert_cmpint (get_width (fixture->sidebar), ==, 450);
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    GtkTextDirection direction;
    int dx;
    int width; /* of the sidebar, which begins with 300 */
  } rows[] = {
    { GTK_TEXT_DIR_LTR, 60, 360 }, { GTK_TEXT_DIR_LTR, -80, 220 }, { GTK_TEXT_DIR_RTL, -60, 360 },
    { GTK_TEXT_DIR_RTL, 80, 220 }, { GTK_TEXT_DIR_LTR, 400, 450 }, { GTK_TEXT_DIR_LTR, -290, 100 },
  };

  resize (fixture, 900);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%u: %d", i, rows[i].dx);
      gtk_widget_set_direction (GTK_WIDGET (fixture->view), rows[i].direction);
      hexapla_split_view_set_sidebar_width (fixture->view, 300);
      hexapla_test_settle (GTK_WIDGET (fixture->view));
      hexapla_test_drag (fixture->separator, rows[i].dx, 0);
      g_assert_cmpint (get_width (fixture->sidebar), ==, rows[i].width);
    }
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    GtkTextDirection direction;
    const char *key;
    int change;
  } rows[] = {
    { GTK_TEXT_DIR_LTR, "Right", 16 },
    { GTK_TEXT_DIR_LTR, "Left", -16 },
    { GTK_TEXT_DIR_RTL, "Right", -16 },
    { GTK_TEXT_DIR_RTL, "Left", 16 },
  };

  resize (fixture, 900);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_widget_set_direction (GTK_WIDGET (fixture->view), rows[i].direction);
      hexapla_split_view_set_sidebar_width (fixture->view, 300);
      g_assert_true (gtk_widget_grab_focus (fixture->separator));
      hexapla_test_press_key (GTK_WIDGET (fixture->window), rows[i].key);
      g_assert_cmpint (get_width (fixture->sidebar), ==, 300 + rows[i].change);
      g_assert_true (gtk_widget_is_focus (fixture->separator));
    }

  /* In the chain, it stands between the panes. */
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_LTR);
  hexapla_test_settle (GTK_WIDGET (fixture->view));
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Tab");
  g_assert_true (has_focus_inside (fixture, fixture->content));
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "shift+Tab");
  g_assert_true (gtk_widget_is_focus (fixture->separator));
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "shift+Tab");
  g_assert_true (has_focus_inside (fixture, fixture->sidebar));
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->separator, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Width of the Sidebar");
}

static void
on_notify (HexaplaSplitView *view, GParamSpec *pspec, guint *counter)
{
  ++*counter;
}

/* Setting what is set already tells nobody; anything else tells once. */
static void
test_properties (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "show-content", "show-sidebar" };
  guint n_notified = 0;

  resize (fixture, 900);
  g_signal_connect (fixture->view, "notify", G_CALLBACK (on_notify), &n_notified);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean value;

      g_object_get (fixture->view, names[i], &value, NULL);
      g_assert_true (value);
      n_notified = 0;
      g_object_set (fixture->view, names[i], TRUE, NULL);
      g_assert_cmpuint (n_notified, ==, 0);
      g_object_set (fixture->view, names[i], FALSE, NULL);
      g_assert_cmpuint (n_notified, ==, 1);
      g_object_get (fixture->view, names[i], &value, NULL);
      g_assert_false (value);
    }
  n_notified = 0;
  g_object_set (fixture->view, "sidebar-width", 300, "sidebar", fixture->sidebar, "content",
                fixture->content, NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (fixture->view, "sidebar-width", 320, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/split-view/fold", test_fold },
    { "/split-view/fold-text", test_fold_text },
    { "/split-view/allocate", test_allocate },
    { "/split-view/min-width", test_min_width },
    { "/split-view/slide", test_slide },
    { "/split-view/no-animation", test_no_animation },
    { "/split-view/focus", test_focus },
    { "/split-view/show-sidebar", test_show_sidebar },
    { "/split-view/sidebar-width", test_sidebar_width },
    { "/split-view/drag", test_drag },
    { "/split-view/keys", test_keys },
    { "/split-view/accessible", test_accessible },
    { "/split-view/properties", test_properties },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return hexapla_test_run ();
}
