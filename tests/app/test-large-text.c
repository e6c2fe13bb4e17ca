/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Text of 200 percent in a window of 360 pixels, in the language HEXAPLA_TEST_LANGUAGE: WCAG 1.4.4
 * and 1.4.10; and the size of what is pressed: 2.5.8. */

#include "config.h"

#include <glib/gi18n.h>

#include "hexapla-interface-language.h"
#include "hexapla-split-view.h"
#include "hexapla-test-pages.h"

#define NARROW 360
#define NARROW_HEIGHT 640
#define MIN_TARGET 24
#define PLAIN_DPI 96
#define DPI_UNIT 1024

static guint n_faults;

static void
complain (GtkWidget *widget, GtkWidget *root, const char *what)
{
  GdkRectangle bounds = hexapla_test_get_bounds (widget, root);
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *joined = g_strjoinv (".", classes);

  g_test_message ("%s: %s.%s in %s at %d,%d %dx%d: %.60s", what, G_OBJECT_TYPE_NAME (widget),
                  joined, G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), bounds.x, bounds.y,
                  bounds.width, bounds.height,
                  GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
  n_faults++;
}

/* What is seen in the window itself, not in a popover or a tooltip. */
static gboolean
is_seen (GtkWidget *widget, gpointer root)
{
  return gtk_widget_get_mapped (widget) && !GTK_IS_NATIVE (widget)
         && gtk_widget_get_native (widget) == root && gtk_widget_get_width (widget) > 0;
}

/* The words on a card, and in the list of what is saved, are the beginning of a page that has all
 * of them; the title above the page is on the page as well. */
static gboolean
may_be_shortened (GtkWidget *label)
{
  return gtk_widget_has_css_class (label, "card-text")
         || gtk_widget_has_css_class (gtk_widget_get_parent (label), "card-text")
         || gtk_widget_has_css_class (gtk_widget_get_parent (label), "excerpt")
         || gtk_widget_has_css_class (label, "title")
         || gtk_widget_get_ancestor (label, GTK_TYPE_HEADER_BAR) != NULL
         || gtk_widget_has_css_class (gtk_widget_get_parent (label), "title");
}

static void
check_label (GtkWidget *label, GtkWidget *root)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int width, height;

  if (may_be_shortened (label))
    return;
  if (pango_layout_is_ellipsized (layout))
    complain (label, root, "shortened");
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (label) + 1 || height > gtk_widget_get_height (label) + 1)
    complain (label, root, "cut off");
}

/* Whether @child and a sibling after it share more than an edge. */
static void
check_siblings (GtkWidget *child, GtkWidget *root)
{
  GdkRectangle place = hexapla_test_get_bounds (child, root);

  for (GtkWidget *other = gtk_widget_get_next_sibling (child); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    {
      GdkRectangle common, place_of_other;

      if (!is_seen (other, root) || gtk_widget_get_height (other) == 0)
        continue;
      place_of_other = hexapla_test_get_bounds (other, root);
      if (gdk_rectangle_intersect (&place, &place_of_other, &common) && common.width > 1
          && common.height > 1)
        {
          complain (child, root, "overlaps");
          complain (other, root, "  with this");
        }
    }
}

/* What lies above something else on purpose. */
static gboolean
is_layered (GtkWidget *parent)
{
  return GTK_IS_OVERLAY (parent) || GTK_IS_SCROLLED_WINDOW (parent) || GTK_IS_WINDOW (parent)
         || HEXAPLA_IS_SPLIT_VIEW (parent);
}

/* The borders of a window are GTK's, and so is the line between panes, which the keyboard moves as
 * well; links in a line of text are as high as the line. */
static gboolean
is_target (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget)
          || (GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget))
              && gtk_widget_get_focusable (widget)))
         && gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL;
}

static void
check_window (HexaplaTestWindow *fixture)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);
  g_autoptr (GPtrArray) widgets = hexapla_test_list (root, is_seen, root);
  GdkRectangle content = hexapla_test_get_bounds (fixture->split_view, root);

  g_assert_cmpuint (widgets->len, >, 30);
  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);
      GdkRectangle bounds = hexapla_test_get_bounds (widget, root);

      if (gtk_widget_is_ancestor (widget, fixture->split_view)
          && (bounds.x < content.x - 1 || bounds.x + bounds.width > content.x + content.width + 1))
        complain (widget, root, "out of the window");
      if (GTK_IS_LABEL (widget))
        check_label (widget, root);
      if (is_target (widget) && (bounds.width < MIN_TARGET || bounds.height < MIN_TARGET))
        complain (widget, root, "too small");
      if (!is_layered (gtk_widget_get_parent (widget)))
        check_siblings (widget, root);
    }
}

typedef struct
{
  const char *path;
  int percent_of_desktop;
  int percent_of_page;
  int width;
} Size;

static const Size sizes[] = {
  { "/large-text/wide", 100, 100, 1200 },
  { "/large-text/narrow", 100, 100, NARROW },
  { "/large-text/page", 100, 200, NARROW },
  { "/large-text/desktop", 200, 100, NARROW },
};

static const char *
get_language (void)
{
  const char *language = g_getenv ("HEXAPLA_TEST_LANGUAGE");

  return language != NULL ? language : "en";
}

static void
test_size (HexaplaTestWindow *fixture, gconstpointer data)
{
  const Size *size = data;
  guint n_pages;
  const HexaplaTestPage *pages = hexapla_test_get_pages (&n_pages);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                PLAIN_DPI * DPI_UNIT * size->percent_of_desktop / 100, NULL);
  g_settings_set_int (fixture->settings, "text-size", size->percent_of_page);
  hexapla_test_window_resize (fixture, size->width, NARROW_HEIGHT);
  for (guint i = 0; i < n_pages; i++)
    {
      HexaplaTestPage page = pages[i];

      g_test_message ("%s", page.name);
      if (g_str_equal (page.languages, "en"))
        page.languages = get_language ();
      hexapla_test_window_show_page (fixture, &page);
      g_assert_cmpint (gtk_widget_get_width (fixture->split_view), ==, size->width);
      check_window (fixture);
    }
  if (size->width == NARROW)
    {
      hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
      check_window (fixture);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", PLAIN_DPI * DPI_UNIT, NULL);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* Whoever wants nothing to move sees the end of a movement in the next frame. */
static void
test_reduced_motion (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *revealer;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  hexapla_test_window_resize (fixture, NARROW, NARROW_HEIGHT);
  for (guint i = 0; i < 4; i++)
    {
      gboolean contents = gtk_widget_get_mapped (fixture->sidebar);

      hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
      g_assert_cmpint (gtk_widget_get_mapped (fixture->sidebar), ==, !contents);
      g_assert_cmpint (gtk_widget_get_mapped (fixture->page), ==, contents);
      g_assert_cmpint (
          hexapla_test_get_bounds (contents ? fixture->page : fixture->sidebar, fixture->split_view)
              .x,
          ==, 0);
    }
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  revealer = hexapla_test_find_type (window, GTK_TYPE_REVEALER);
  g_assert_true (gtk_revealer_get_child_revealed (GTK_REVEALER (revealer)));
}

int
main (int argc, char **argv)
{
  hexapla_interface_language_set_up (get_language ());
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HEXAPLA_LOCALE_DIR"));
  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add (sizes[i].path, HexaplaTestWindow, &sizes[i], hexapla_test_window_set_up, test_size,
                hexapla_test_window_tear_down);
  g_test_add ("/large-text/reduced-motion", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_reduced_motion, hexapla_test_window_tear_down);
  return hexapla_test_run ();
}
