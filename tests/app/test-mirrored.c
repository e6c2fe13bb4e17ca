/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The window in Arabic: everything runs from right to left, and has room. */

#include "hexapla-page.h"

#include <string.h>

#include "hexapla-test-fit.h"
#include "hexapla-test-language.h"
#include "hexapla-test-window-reading.h"

static void
open_entry (HexaplaTestWindow *fixture, const char *id)
{
  hexapla_window_open (fixture->window, id);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

static int
get_x (GtkWidget *widget, GtkWidget *other)
{
  g_assert_nonnull (widget);
  return hexapla_test_get_bounds (widget, other).x;
}

/* Every page, with the interface in Arabic as well, which nothing here chose but our own code. */
static void
test_pages (HexaplaTestWindow *fixture, gconstpointer data)
{
  GListModel *entries = hexapla_framework_get_entries (hexapla_test_get_framework ());
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();

  g_assert_cmpstr (hexapla_framework_get_language (hexapla_test_get_framework ()), ==, "ar");
  g_assert_cmpint (gtk_widget_get_default_direction (), ==, GTK_TEXT_DIR_RTL);
  hexapla_test_window_resize (fixture, GPOINTER_TO_INT (data), 800);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
      GtkWidget *title;

      open_entry (fixture, hexapla_entry_get_id (entry));
      hexapla_test_check_fit (fixture->split_view, faults);
      if (gtk_widget_get_width (fixture->split_view) != GPOINTER_TO_INT (data))
        hexapla_test_faults_add (faults, "%s makes the window %d wide",
                                 hexapla_entry_get_id (entry),
                                 gtk_widget_get_width (fixture->split_view));
      title = hexapla_test_find_class (fixture->page, "page-title");
      if (gtk_widget_get_direction (title) != GTK_TEXT_DIR_RTL)
        hexapla_test_faults_add (faults, "%s runs from left to right",
                                 hexapla_entry_get_id (entry));
    }
  hexapla_test_faults_report (faults);
}

/* The window is mirrored whatever one reads; the page is only if that runs from right to left. */
static void
test_direction (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const languages[] = { "ar", "en", "zh-CN", "ar" };
  GtkWidget *window = GTK_WIDGET (fixture->window);

  hexapla_test_window_resize (fixture, 1400, 800);
  open_entry (fixture, "effort-1-3");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gboolean rtl = g_str_equal (languages[i], "ar");

      g_test_message ("%s", languages[i]);
      hexapla_test_window_read_in (fixture, languages[i]);
      g_assert_cmpint (gtk_widget_get_direction (window), ==, GTK_TEXT_DIR_RTL);
      g_assert_cmpint (get_x (fixture->sidebar, window), >, get_x (fixture->page, window));
      g_assert_cmpint (get_x (hexapla_test_find_action (window, "win.back", NULL), window), >,
                       get_x (hexapla_test_find_action (window, "win.forward", NULL), window));
      g_assert_cmpint (
          get_x (hexapla_test_find_class (fixture->page, "facts"), fixture->page)
              < get_x (hexapla_test_find_class (fixture->page, "text-column"), fixture->page),
          ==, rtl);
    }
}

/* Sentences of the interface run as it does, on whatever page; and the lines of a title in the
 * sidebar end where the titles around them do. */
static void
test_interface_inside (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const languages[] = { "ar", "fr" };

  open_entry (fixture, "effort-1-3");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      static const char *const classes[] = { "remark", "courtesy" };
      GtkWidget *title;

      g_test_message ("%s", languages[i]);
      hexapla_test_window_read_in (fixture, languages[i]);
      for (guint j = 0; j < G_N_ELEMENTS (classes); j++)
        {
          GtkWidget *box = hexapla_test_find_class (fixture->page, classes[j]);
          GtkWidget *icon = hexapla_test_find_type (box, GTK_TYPE_IMAGE);
          GtkWidget *label = hexapla_test_find_type (box, GTK_TYPE_LABEL);

          g_assert_cmpint (gtk_widget_get_direction (label), ==, GTK_TEXT_DIR_RTL);
          g_assert_cmpint (get_x (icon, box), >, get_x (label, box));
        }
      title = hexapla_test_find_class (fixture->sidebar, "title");
      title = hexapla_test_find_type (title, GTK_TYPE_LABEL);
      g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (title)), ==,
                       i == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
    }
}

/* A column of pixels, as one sees it: its transparency, added up. */
static double
sum_column (const guchar *pixels, int width, int height, int x)
{
  double sum = 0;

  for (int y = 0; y < height; y++)
    sum += pixels[4 * (y * width + x) + 3];
  return sum;
}

static guchar *
draw_icon (GtkWidget *image, GtkTextDirection direction, int size)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (image));
  const char *name = gtk_image_get_icon_name (GTK_IMAGE (image));
  g_autoptr (GtkIconPaintable) icon =
      gtk_icon_theme_lookup_icon (theme, name, NULL, size, 1, direction, 0);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, (float)size, (float)size);
  guchar *pixels = g_malloc0 ((gsize)(4 * size * size));

  gdk_paintable_snapshot (GDK_PAINTABLE (icon), snapshot, size, size);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (image)),
                                         node, &whole);
  gdk_texture_download (texture, pixels, (gsize)(4 * size));
  return pixels;
}

static gboolean
is_icon (GtkWidget *widget, gpointer name)
{
  return GTK_IS_IMAGE (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), name) == 0;
}

/* What points somewhere points the other way, and what does not stays as it is. */
static void
test_icons (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    gboolean turned;
  } icons[] = {
    { "go-previous-symbolic", TRUE },       { "go-next-symbolic", TRUE },
    { "sidebar-show-symbolic", TRUE },      { "hexapla-external-link-symbolic", TRUE },
    { "pan-end-symbolic", TRUE },           { "open-menu-symbolic", FALSE },
    { "hexapla-language-symbolic", FALSE },
  };

  hexapla_test_window_resize (fixture, 1400, 800);
  open_entry (fixture, "overview");
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      GtkWidget *image =
          hexapla_test_find (GTK_WIDGET (fixture->window), is_icon, (gpointer)icons[i].name);
      g_autofree guchar *shown = NULL;
      g_autofree guchar *other = NULL;
      gboolean turned = FALSE;

      g_test_message ("%s", icons[i].name);
      g_assert_nonnull (image);
      g_assert_cmpint (gtk_widget_get_direction (image), ==, GTK_TEXT_DIR_RTL);
      shown = draw_icon (image, GTK_TEXT_DIR_RTL, 32);
      other = draw_icon (image, GTK_TEXT_DIR_LTR, 32);
      for (int x = 0; x < 32; x++)
        {
          turned |= memcmp (shown, other, 4 * 32 * 32) != 0;
          if (icons[i].turned)
            g_assert_cmpfloat (
                ABS (sum_column (shown, 32, 32, x) - sum_column (other, 32, 32, 31 - x)), <=, 600);
        }
      g_assert_cmpint (turned, ==, icons[i].turned);
    }
}

/* Where a piece of the text of a label begins, from the left, in pixels. */
static int
find_in_label (GtkLabel *label, const char *piece)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  const char *found = strstr (text, piece);
  PangoRectangle place;

  g_assert_nonnull (found);
  pango_layout_index_to_pos (layout, (int)(found - text), &place);
  return MIN (place.x, place.x + place.width) / PANGO_SCALE;
}

static gboolean
has_text (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* English in the midst of Arabic keeps its order, with the brackets and full stops at its end. */
static void
test_english_inside (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *tooltip;
  GtkWidget *tag, *label;

  hexapla_test_window_resize (fixture, 1400, 800);
  open_entry (fixture, "effort-1-3");
  hexapla_test_window_read_in (fixture, "en");
  g_assert_true (
      g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), "\u2068Undersea"));
  tag = hexapla_test_find_class (fixture->page, "tag");
  tooltip = g_object_get_data (G_OBJECT (tag), "hexapla-tooltip");
  g_assert_nonnull (strstr (tooltip, "\u2068"));
  g_assert_nonnull (strstr (tooltip, "\u2069"));

  /* An Arabic date behind an English name: the year is on the left of the month, the day on its
   * right. */
  open_entry (fixture, "sources");
  label = hexapla_test_find (fixture->page, has_text,
                             (gpointer) "\u2068U.S. Department of State\u2069");
  g_assert_nonnull (label);
  g_assert_cmpint (find_in_label (GTK_LABEL (label), "U.S."), <,
                   find_in_label (GTK_LABEL (label), "State"));
  g_assert_cmpint (find_in_label (GTK_LABEL (label), "2024"), <,
                   find_in_label (GTK_LABEL (label), "أيار"));
  g_assert_cmpint (find_in_label (GTK_LABEL (label), "أيار"), <,
                   find_in_label (GTK_LABEL (label), "6 "));

  /* The same on an Arabic page, which begins on the right, be it with an English name. */
  hexapla_test_window_read_in (fixture, "ar");
  label = hexapla_test_find (fixture->page, has_text, (gpointer) "\u2068urlscan.io\u2069");
  g_assert_nonnull (label);
  g_assert_cmpint (find_in_label (GTK_LABEL (label), "2024"), <,
                   find_in_label (GTK_LABEL (label), "urlscan"));

  /* The full stop of a sentence that ends in an English word, before the number of a source. */
  open_entry (fixture, "effort-1-3");
  label = hexapla_test_find (fixture->page, has_text, (gpointer) "CABLES.\u2060\u2068[");
  g_assert_nonnull (label);
  g_assert_cmpint (find_in_label (GTK_LABEL (label), ".\u2060\u2068[4"), <,
                   find_in_label (GTK_LABEL (label), "CABLES"));
}

/* Nothing is asserted here: these are for the eyes. */
static void
test_pictures (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *language;
    const char *entry;
    int width;
    int height;
  } pictures[] = {
    { "mirrored-overview", "ar", "overview", 1200, 900 },
    { "mirrored-overview-narrow", "ar", "overview", 360, 720 },
    { "mirrored-effort", "ar", "effort-1-3", 1200, 900 },
    { "mirrored-effort-narrow", "ar", "effort-1-3", 360, 720 },
    { "mirrored-sources", "ar", "sources", 1200, 900 },
    { "mirrored-effort-en", "en", "effort-1-3", 1200, 900 },
  };

  /* Nothing is under the pointer. */
  hexapla_test_xdotool ("mousemove", "100000", "100000", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      hexapla_test_window_read_in (fixture, pictures[i].language);
      open_entry (fixture, pictures[i].entry);
      hexapla_test_window_resize (fixture, pictures[i].width, pictures[i].height);
      hexapla_test_keep_picture (fixture->split_view, pictures[i].name);
    }
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/mirrored/pages/wide", test_pages, 1200 },
    { "/mirrored/pages/narrow", test_pages, 360 },
    { "/mirrored/direction", test_direction, 0 },
    { "/mirrored/interface-inside", test_interface_inside, 0 },
    { "/mirrored/icons", test_icons, 0 },
    { "/mirrored/english-inside", test_english_inside, 0 },
    { "/mirrored/pictures", test_pictures, 0 },
  };

  hexapla_test_set_language ("ar");
  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
