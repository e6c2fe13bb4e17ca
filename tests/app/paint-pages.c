/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* paint-pages FOLDER LANGUAGE: saves pictures of every kind of page in every look, wide and narrow,
 * in the interface and the text of LANGUAGE. For build-aux/contact-sheet; it is no test. */

#include "config.h"

#include <glib/gi18n.h>

#include "hexapla-interface-language.h"
#include "hexapla-test-pages.h"

static const struct
{
  const char *name;
  int width;
  int height;
} sizes[] = {
  { "wide", 1100, 800 },
  { "narrow", 360, 720 },
};

static const char *the_folder;
static const char *the_language;

static void
paint (HexaplaTestWindow *fixture, const char *page, const char *look, const char *size)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s.png", page, look, size, the_language);
  g_autofree char *path = g_build_filename (the_folder, name, NULL);

  hexapla_test_save_picture (fixture->split_view, path);
}

static char *
get_languages (const HexaplaTestPage *page)
{
  g_autofree char *own = g_strdelimit (g_strdup (the_language), "_", '-');

  if (g_str_equal (page->name, "parallel"))
    return g_strdup_printf ("%s,%s", own, g_str_equal (own, "en") ? "ar" : "en");
  return g_steal_pointer (&own);
}

static void
paint_all (HexaplaTestWindow *fixture, gconstpointer data)
{
  guint n_pages;
  const HexaplaTestPage *pages = hexapla_test_get_pages (&n_pages);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      hexapla_test_window_resize (fixture, sizes[i].width, sizes[i].height);
      for (guint j = 0; j < n_pages; j++)
        {
          g_autofree char *languages = get_languages (&pages[j]);

          hexapla_test_window_show_page (
              fixture, &(HexaplaTestPage){ pages[j].name, pages[j].id, languages });
          for (int look = 0; look <= HEXAPLA_TEST_LOOK_CONTRAST; look++)
            {
              hexapla_test_window_set_look (fixture, (HexaplaTestLook)look);
              paint (fixture, pages[j].name, hexapla_test_look_get_name ((HexaplaTestLook)look),
                     sizes[i].name);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  if (argc != 3)
    {
      g_printerr ("Usage: paint-pages FOLDER LANGUAGE\n");
      return 2;
    }
  the_folder = argv[1];
  the_language = argv[2];
  argc = 1;
  hexapla_interface_language_set_up (the_language);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HEXAPLA_LOCALE_DIR"));
  hexapla_test_init (&argc, &argv);
  hexapla_test_looks_start ();
  g_test_add ("/paint-pages", HexaplaTestWindow, NULL, hexapla_test_window_set_up, paint_all,
              hexapla_test_window_tear_down);
  status = hexapla_test_run ();
  hexapla_test_looks_stop ();
  return status;
}
