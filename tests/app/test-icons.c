/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Our icons are drawn as SVG. In the size they are mostly shown in they are there as pixels too:
 * to show an SVG the library that draws it has to be loaded, which costs the first frame 5 ms and
 * 7 MiB. With HEXAPLA_UPDATE_GOLDENS in the environment the pixels are made anew. */

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#include "hexapla-test-program.h"
#include "hexapla-ui-resources.h"

#define ICONS "/io/github/hexaplareader/Hexapla/icons/"
#define SIZE 16
#define MAX_DIFFERENCE 24 /* of 255: versions of the library round differently */

/* As GTK wants it: black is what takes the colour of the text. */
static void
blacken (GdkPixbuf *pixbuf)
{
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      memset (pixels + y * stride + x * 4, 0, 3);
}

static void
assert_same (const char *name, GdkPixbuf *drawn, GdkPixbuf *stored)
{
  g_assert_cmpint (gdk_pixbuf_get_width (stored), ==, SIZE);
  g_assert_cmpint (gdk_pixbuf_get_height (stored), ==, SIZE);
  g_assert_cmpint (gdk_pixbuf_get_n_channels (stored), ==, 4);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        const guchar *a = gdk_pixbuf_read_pixels (drawn) + y * gdk_pixbuf_get_rowstride (drawn);
        const guchar *b = gdk_pixbuf_read_pixels (stored) + y * gdk_pixbuf_get_rowstride (stored);

        for (int channel = 0; channel < 4; channel++)
          if (ABS (a[x * 4 + channel] - b[x * 4 + channel]) > MAX_DIFFERENCE)
            g_error ("%s differs from its drawing at %d, %d", name, x, y);
      }
}

static void
check_icon (const char *svg)
{
  g_autofree char *name = g_strndup (svg, strlen (svg) - strlen (".svg"));
  g_autofree char *svg_path = g_strconcat (ICONS "scalable/actions/", svg, NULL);
  g_autofree char *png_path = g_strconcat (ICONS "16x16/actions/", name, ".symbolic.png", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) drawn =
      gdk_pixbuf_new_from_resource_at_scale (svg_path, SIZE, SIZE, TRUE, &error);
  g_autoptr (GdkPixbuf) stored = NULL;

  g_assert_no_error (error);
  blacken (drawn);
  if (g_getenv ("HEXAPLA_UPDATE_GOLDENS") != NULL)
    {
      g_autofree char *file =
          g_strconcat (g_test_get_dir (G_TEST_DIST), "/../../ui/icons/16x16/actions/", name,
                       ".symbolic.png", NULL);

      gdk_pixbuf_save (drawn, file, "png", &error, NULL);
      g_assert_no_error (error);
      return;
    }
  stored = gdk_pixbuf_new_from_resource (png_path, &error);
  g_assert_no_error (error);
  assert_same (name, drawn, stored);
}

static void
test_pixels (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  hexapla_ui_register_resource ();
  names = g_resources_enumerate_children (ICONS "scalable/actions/", G_RESOURCE_LOOKUP_FLAGS_NONE,
                                          &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), >, 0);
  for (guint i = 0; names[i] != NULL; i++)
    check_icon (names[i]);
}

static char *
find_icon (GtkIconTheme *theme, const char *name)
{
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, name, NULL, SIZE, 1, GTK_TEXT_DIR_LTR, GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);

  g_assert_nonnull (file);
  return g_file_get_uri (file);
}

/* In the size of buttons, GTK takes the pixels. */
static void
test_lookup (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autofree char *uri = NULL;

  gtk_icon_theme_add_resource_path (theme, "/io/github/hexaplareader/Hexapla/icons");
  uri = find_icon (theme, "hexapla-language-symbolic");
  g_assert_true (g_str_has_suffix (uri, "/16x16/actions/hexapla-language-symbolic.symbolic.png"));
}

/* The loader of libraries tells what it loads. Where the icons of the desktop are SVG by
 * themselves, as in GNOME since 2024, there is nothing to be saved. */
static void
test_start (HexaplaTestProgram *fixture, gconstpointer data)
{
  g_autofree char *prefix = g_build_filename (fixture->folder, "loaded", NULL);
  g_autofree char *path = NULL;
  g_autofree char *loaded = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_set_flags (fixture->launcher, G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_subprocess_launcher_setenv (fixture->launcher, "LD_DEBUG", "files", TRUE);
  g_subprocess_launcher_setenv (fixture->launcher, "LD_DEBUG_OUTPUT", prefix, TRUE);
  process = hexapla_test_program_spawn (fixture, "--benchmark-first-frame", NULL);
  path = g_strdup_printf ("%s.%s", prefix, g_subprocess_get_identifier (process));
  hexapla_test_program_wait (process);
  g_assert_true (g_subprocess_get_successful (process));

  g_file_get_contents (path, &loaded, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_nonnull (strstr (loaded, "libgtk-4.so"));
  uri =
      find_icon (gtk_icon_theme_get_for_display (gdk_display_get_default ()), "open-menu-symbolic");
  if (!g_str_has_suffix (uri, ".svg"))
    g_assert_null (strstr (loaded, "librsvg"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/icons/pixels", test_pixels);
  g_test_add_func ("/icons/lookup", test_lookup);
  g_test_add ("/icons/start", HexaplaTestProgram, NULL, hexapla_test_program_set_up, test_start,
              hexapla_test_program_tear_down);
  return g_test_run ();
}
