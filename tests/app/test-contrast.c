/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Whether everything can be told from what is behind it: WCAG 1.4.3, 1.4.11 and 2.4.7, from what
 * is really painted, on every kind of page in every look. */

#include "hexapla-page.h"
#include "hexapla-preferences.h"
#include "hexapla-search-view.h"
#include "hexapla-test-pages.h"
#include "hexapla-test-picture.h"

#define TEXT_CONTRAST 4.5
#define MARK_CONTRAST 3.0

/* For what lies between two neighbouring values of 8 bits. */
#define ROUNDING 0.02

/* Looks at what surrounds it as well. */
#define MARGIN 2

/* How many were found too weak; all are named before the test fails. */
static guint n_weak;

static const char *
describe (GtkWidget *root, const graphene_rect_t *bounds, gboolean *sensitive)
{
  GtkWidget *widget = gtk_widget_pick (
      root, (double)graphene_rect_get_x (bounds) + (double)graphene_rect_get_width (bounds) / 2,
      (double)graphene_rect_get_y (bounds) + (double)graphene_rect_get_height (bounds) / 2,
      GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);
  static char *words;

  g_free (words);
  words = g_strdup ("nothing");
  *sensitive = widget == NULL || gtk_widget_is_sensitive (widget);
  for (guint i = 0; widget != NULL && i < 4; i++, widget = gtk_widget_get_parent (widget))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
      g_autofree char *joined = g_strjoinv (".", classes);
      g_autofree char *inner = words;

      words = g_strdup_printf ("%s.%s > %s", gtk_widget_get_css_name (widget), joined, inner);
    }
  return words;
}

/* The widget whose frame it is; %NULL for what surrounds a whole window. */
static GtkWidget *
find_framed (GtkWidget *root, const graphene_rect_t *bounds)
{
  GtkWidget *widget = gtk_widget_pick (root, (double)(bounds->origin.x + bounds->size.width / 2),
                                       (double)(bounds->origin.y + bounds->size.height / 2),
                                       GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);

  if (bounds->size.width >= (float)gtk_widget_get_width (root) - MARGIN)
    return NULL;
  for (; widget != NULL && widget != root; widget = gtk_widget_get_parent (widget))
    {
      GdkRectangle place = hexapla_test_get_bounds (widget, root);

      if (ABS (place.width - (int)bounds->size.width) <= 2
          && ABS (place.height - (int)bounds->size.height) <= 2)
        return widget;
    }
  return NULL;
}

static void
check (double contrast, double limit, const char *what, GtkWidget *root, const graphene_rect_t *at)
{
  gboolean sensitive;
  const char *words = describe (root, at, &sensitive);

  /* What cannot be used may be weaker. */
  if (contrast >= limit - ROUNDING || !sensitive)
    return;
  g_test_message ("%.2f of %.1f: %s at %.0f,%.0f %.0fx%.0f in %s", contrast, limit, what,
                  (double)at->origin.x, (double)at->origin.y, (double)at->size.width,
                  (double)at->size.height, words);
  n_weak++;
}

static guint
check_inks (HexaplaTestPicture *picture, GtkWidget *root, gboolean high_contrast)
{
  static const char *const names[] = { "text", "frame", "edge" };
  g_autoptr (GArray) inks = hexapla_test_picture_list_inks (picture);
  guint n_texts = 0;

  for (guint i = 0; i < inks->len; i++)
    {
      HexaplaTestInk *ink = &g_array_index (inks, HexaplaTestInk, i);
      graphene_rect_t around;
      GdkRGBA ground;

      /* What a control is, its text or its mark says: a frame must be seen where the reader
       * asked for more. */
      if (ink->kind == HEXAPLA_TEST_INK_FRAME
          && (!high_contrast || find_framed (root, &ink->bounds) == NULL))
        continue;
      graphene_rect_inset_r (&ink->bounds, -MARGIN, -MARGIN, &around);
      ground = hexapla_test_picture_find_ground (picture, &around);
      check (hexapla_test_contrast (&ink->color, &ground),
             ink->kind == HEXAPLA_TEST_INK_TEXT ? TEXT_CONTRAST : MARK_CONTRAST, names[ink->kind],
             root, &ink->bounds);
      n_texts += ink->kind == HEXAPLA_TEST_INK_TEXT;
    }
  return n_texts;
}

/* Pictures, and what a theme paints: the marks of check boxes and radio buttons, arrows. */
static gboolean
is_mark (GtkWidget *widget, gpointer root)
{
  return (GTK_IS_IMAGE (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkBuiltinIcon"))
         && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
         && gtk_widget_get_native (widget) == gtk_widget_get_native (root)
         && gtk_widget_get_width (widget) > 0;
}

/* Whether all of it is in sight: nothing scrolls it away. */
static gboolean
is_in_sight (GtkWidget *widget, GtkWidget *root, graphene_rect_t *bounds)
{
  graphene_rect_t outer;
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  g_assert_true (gtk_widget_compute_bounds (widget, root, bounds));
  if (!gtk_widget_compute_bounds (scroller != NULL ? scroller : root, root, &outer))
    return FALSE;
  return graphene_rect_contains_rect (&outer, bounds);
}

static void
check_marks (HexaplaTestPicture *picture, GtkWidget *root)
{
  g_autoptr (GPtrArray) marks = hexapla_test_list (root, is_mark, root);

  for (guint i = 0; i < marks->len; i++)
    {
      graphene_rect_t bounds;

      if (!is_in_sight (g_ptr_array_index (marks, i), root, &bounds))
        continue;
      graphene_rect_inset (&bounds, -MARGIN, -MARGIN);
      check (hexapla_test_picture_find_contrast (picture, &bounds), MARK_CONTRAST, "mark", root,
             &bounds);
    }
}

static void
check_window (GtkWidget *root, HexaplaTestLook look, guint n_expected)
{
  g_autoptr (HexaplaTestPicture) picture = hexapla_test_picture_new (root);

  g_assert_cmpuint (check_inks (picture, root, look >= HEXAPLA_TEST_LOOK_CONTRAST), >=, n_expected);
  check_marks (picture, root);
}

static GtkAdjustment *
get_adjustment (HexaplaTestWindow *fixture)
{
  GtkWidget *scroller = hexapla_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* From its top to its end; of a list that goes on like this for long, the first screens. */
static void
check_page (HexaplaTestWindow *fixture, HexaplaTestLook look)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  double value = -1;

  for (guint i = 0; i < 6 && gtk_adjustment_get_value (adjustment) > value; i++)
    {
      value = gtk_adjustment_get_value (adjustment);
      check_window (GTK_WIDGET (fixture->window), look, 10);
      gtk_adjustment_set_value (adjustment,
                                value + 0.9 * gtk_adjustment_get_page_size (adjustment));
      hexapla_test_settle (fixture->page);
    }
}

static void
assert_none_weak (void)
{
  guint n_found = n_weak;

  n_weak = 0;
  g_assert_cmpuint (n_found, ==, 0);
}

static void
test_pages (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaTestLook look = (HexaplaTestLook)GPOINTER_TO_INT (data);
  guint n_pages;
  const HexaplaTestPage *pages = hexapla_test_get_pages (&n_pages);

  hexapla_test_window_set_look (fixture, look);
  hexapla_test_window_resize (fixture, 1300, 1100);
  for (guint i = 0; i < n_pages; i++)
    {
      g_test_message ("%s", pages[i].name);
      hexapla_test_window_show_page (fixture, &pages[i]);
      check_page (fixture, look);
    }
  hexapla_test_window_resize (fixture, 360, 640);
  hexapla_test_window_show_page (fixture, &pages[0]);
  check_page (fixture, look);
  assert_none_weak ();
}

/* What opens above a page. */
static void
test_popups (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaTestLook look = (HexaplaTestLook)GPOINTER_TO_INT (data);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *preferences;
  g_autoptr (GPtrArray) popovers = hexapla_test_list_type (window, GTK_TYPE_POPOVER);

  hexapla_test_window_set_look (fixture, look);
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  hexapla_test_wait_until (hexapla_test_find_class (window, "toast") != NULL);
  check_window (hexapla_test_find_class (window, "toast"), look, 1);

  for (guint i = 0; i < popovers->len; i++)
    {
      GtkWidget *popover = g_ptr_array_index (popovers, i);

      if (!GTK_IS_MENU_BUTTON (gtk_widget_get_parent (popover)))
        continue;
      gtk_popover_popup (GTK_POPOVER (popover));
      hexapla_test_wait_until (gtk_widget_get_mapped (popover));
      hexapla_test_settle (popover);
      g_test_message ("%s", G_OBJECT_TYPE_NAME (popover));
      check_window (popover, look, 3);
      gtk_popover_popdown (GTK_POPOVER (popover));
      hexapla_test_wait_until (!gtk_widget_get_mapped (popover));
    }

  preferences = hexapla_preferences_new (
      GTK_WINDOW (window), fixture->settings,
      hexapla_library_get_languages (hexapla_application_get_library (fixture->application)));
  hexapla_test_focus_window (GTK_WINDOW (preferences));
  check_window (preferences, look, 8);
  hexapla_test_destroy_window (GTK_WINDOW (preferences));
  assert_none_weak ();
}

/* What has the focus shows it, with enough pixels that are told from those before. */
static void
check_focus (HexaplaTestWindow *fixture)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *focus = gtk_window_get_focus (window);
  g_autoptr (HexaplaTestPicture) with = NULL;
  g_autoptr (HexaplaTestPicture) without = NULL;
  GdkRectangle bounds = hexapla_test_get_bounds (focus, GTK_WIDGET (window));
  guint n_changes;

  gtk_window_set_focus_visible (window, FALSE);
  without = hexapla_test_picture_new (GTK_WIDGET (window));
  gtk_window_set_focus_visible (window, TRUE);
  with = hexapla_test_picture_new (GTK_WIDGET (window));
  n_changes = hexapla_test_picture_count_changes (with, without, MARK_CONTRAST - ROUNDING);
  if (n_changes >= (guint)MIN (bounds.width, bounds.height))
    return;
  g_test_message ("%u pixels show the focus on %s '%s' at %d,%d %dx%d", n_changes,
                  G_OBJECT_TYPE_NAME (focus),
                  GTK_IS_LABEL (focus) ? gtk_label_get_text (GTK_LABEL (focus)) : "", bounds.x,
                  bounds.y, bounds.width, bounds.height);
  n_weak++;
}

static void
test_focus (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaTestLook look = (HexaplaTestLook)GPOINTER_TO_INT (data);
  static const char *const ids[] = { "overview", "effort-1-3", "timeline" };

  hexapla_test_window_set_look (fixture, look);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_test_message ("%s", ids[i]);
      hexapla_test_window_show (fixture, ids[i]);
      for (guint j = 0; j < 24; j++)
        {
          g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_FORWARD);
          hexapla_test_settle (fixture->page);
          check_focus (fixture);
        }
    }
  assert_none_weak ();
}

/* The results, what is marked in them and on the page, and what is said where there are none. */
static void
test_search (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const queries[] = { "ransomware", "ransomwear" };
  HexaplaTestLook look = (HexaplaTestLook)GPOINTER_TO_INT (data);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  HexaplaSearchView *view;

  hexapla_test_window_set_look (fixture, look);
  hexapla_test_window_resize (fixture, 1300, 1100);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      hexapla_window_search (fixture->window, queries[i]);
      view = HEXAPLA_SEARCH_VIEW (hexapla_test_find_type (window, HEXAPLA_TYPE_SEARCH_VIEW));
      hexapla_test_wait_until (!hexapla_search_view_is_busy (view));
      hexapla_test_settle (window);
      check_window (window, look, 30);
      if (i == 0)
        hexapla_test_press_key (window, "Return");
      hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
      check_page (fixture, look);
    }
  assert_none_weak ();
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (HexaplaTestWindow *fixture, gconstpointer data);
  } tests[] = {
    { "pages", test_pages },
    { "popups", test_popups },
    { "focus", test_focus },
    { "search", test_search },
  };
  int status;

  hexapla_test_init (&argc, &argv);
  hexapla_test_looks_start ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (int look = 0; look < HEXAPLA_TEST_N_LOOKS; look++)
      {
        g_autofree char *path = g_strdup_printf (
            "/contrast/%s/%s", tests[i].name, hexapla_test_look_get_name ((HexaplaTestLook)look));

        g_test_add (path, HexaplaTestWindow, GINT_TO_POINTER (look), hexapla_test_window_set_up,
                    tests[i].test, hexapla_test_window_tear_down);
      }
  status = hexapla_test_run ();
  hexapla_test_looks_stop ();
  return status;
}
