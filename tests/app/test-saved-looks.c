/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The page Saved where there is little room, and from right to left. */

#include "hexapla-saved-page.h"

#include "hexapla-test-fit.h"
#include "hexapla-test-saved.h"
#include "hexapla-window-private.h"

static void
fill (HexaplaTestWindow *fixture)
{
  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_add_note (fixture, "effort-3-2", HEXAPLA_NOTE_ON_ENTRY, NULL,
                               "Ask the ministry.");
  hexapla_test_saved_add_note (fixture, "effort-1-1", 0, "The words of another year",
                               "Check again");
  hexapla_test_saved_add_note (fixture, "effort-99-1", 0, "What was", "Where did it go?");
  hexapla_test_saved_add_follow_up (fixture);
}

static void
test_narrow (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const names[] = { "saved-narrow", "saved-narrow-notes",
                                       "saved-narrow-follow-up" };

  fill (fixture);
  hexapla_test_window_resize (fixture, 360, 640);
  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      g_autoptr (GHashTable) faults = hexapla_test_faults_new ();

      hexapla_test_saved_show_view (fixture, i);
      hexapla_test_check_fit (GTK_WIDGET (fixture->window), faults);
      hexapla_test_faults_report (faults);
      hexapla_test_keep_picture (GTK_WIDGET (fixture->window), names[i]);
    }
}

/* 200 percent, and in Arabic. */
static void
test_large (HexaplaTestWindow *fixture, gconstpointer data)
{
  fill (fixture);
  g_settings_set_int (fixture->settings, "text-size", 200);
  hexapla_test_window_resize (fixture, 360, 640);
  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      g_autoptr (GHashTable) faults = hexapla_test_faults_new ();
      g_autofree char *name = g_strdup_printf ("saved-large-%u", i);

      hexapla_test_saved_show_view (fixture, i);
      hexapla_test_check_fit (GTK_WIDGET (fixture->window), faults);
      hexapla_test_faults_report (faults);
      hexapla_test_keep_picture (GTK_WIDGET (fixture->window), name);
    }
}

static void
test_arabic (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const languages[] = { "ar", NULL };

  fill (fixture);
  hexapla_test_saved_show (fixture);
  g_assert_true (hexapla_window_read_in (fixture->window, languages));
  hexapla_test_settle (fixture->page);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
  hexapla_test_saved_assert_shown (fixture, hexapla_entry_get_title (hexapla_framework_lookup (
                                                fixture->window->framework, "principle-1")));
  /* Words in a language that is not shown are compared as well. */
  hexapla_test_saved_show_view (fixture, HEXAPLA_SAVED_NOTES);
  hexapla_test_wait_until (
      hexapla_test_find_label (fixture->page, "The words under this note have changed") != NULL);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-arabic");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/saved-looks/narrow", test_narrow, 0 },
    { "/saved-looks/large", test_large, 0 },
    { "/saved-looks/arabic", test_arabic, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_saved_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
