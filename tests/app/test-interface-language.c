/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* A language that was chosen, on a system that has none. */

#include "hexapla-interface-language.h"

#include <locale.h>

#include "hexapla-test-language.h"
#include "hexapla-test-window.h"
#include "model/hexapla-caption.h"

static char *chosen;

/* GTK would set the locale anew, and so to one in which nothing is translated. */
static void
test_kept (void)
{
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, chosen);
  g_assert_cmpstr (chosen, !=, "C");
}

static void
test_translated (void)
{
  g_assert_cmpstr (hexapla_caption_get_kind (HEXAPLA_ENTRY_OVERVIEW), ==, "نظرة عامة");
}

static void
test_direction (void)
{
  hexapla_interface_language_set_direction ();
  g_assert_cmpint (gtk_widget_get_default_direction (), ==, GTK_TEXT_DIR_RTL);
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("LC_ALL", "C", TRUE);
  hexapla_test_set_language ("ar");
  chosen = g_strdup (setlocale (LC_MESSAGES, NULL));
  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/interface-language/kept", test_kept);
  g_test_add_func ("/interface-language/translated", test_translated);
  g_test_add_func ("/interface-language/direction", test_direction);
  status = hexapla_test_run ();
  g_free (chosen);
  return status;
}
