/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Bookmarks in an order of the reader's own, by keys, from the menu, with the pointer. */

#include "hexapla-saved-order.h"

#include "hexapla-test-saved.h"

static void
test_reorder (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *rows;
  } steps[] = {
    { "alt+Down", "effort-1-1 effort-3-2 effort-2-1" },
    { "alt+Down", "effort-1-1 effort-2-1 effort-3-2" },
    { "alt+Down", "effort-1-1 effort-2-1 effort-3-2" }, /* stays in its group */
    { "alt+Up", "effort-1-1 effort-3-2 effort-2-1" },
    { "alt+KP_Up", "effort-3-2 effort-1-1 effort-2-1" },
    { "alt+Up", "effort-3-2 effort-1-1 effort-2-1" },
  };

  hexapla_test_saved_add_bookmarks (fixture, "effort-3-2 principle-1 effort-1-1 effort-2-1");
  hexapla_test_saved_show (fixture);
  hexapla_test_saved_tab_to_list (fixture);
  hexapla_test_saved_press (fixture, "Down"); /* the heading */
  hexapla_test_saved_press (fixture, "Down");
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-3-2");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *expected =
          g_strconcat ("[Guiding Principles] principle-1 [Lines of Effort] ", steps[i].rows, NULL);

      g_test_message ("%u: %s", i, steps[i].key);
      hexapla_test_saved_press (fixture, steps[i].key);
      hexapla_test_saved_assert_rows (fixture, expected);
      g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-3-2");
    }
  /* What a screen reader says of the row that has the focus. */
  gtk_test_accessible_assert_property (hexapla_test_window_get_focus (fixture),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 3");
}

/* Presses @key until the focus is on @text. */
static void
press_to (HexaplaTestWindow *fixture, const char *key, const char *text)
{
  for (guint i = 0; i < 20; i++)
    {
      GtkWidget *focus = hexapla_test_window_get_focus (fixture);

      if (focus != NULL && hexapla_test_find_label (focus, text) != NULL)
        return;
      hexapla_test_saved_press (fixture, key);
    }
  g_error ("The focus does not come to “%s”", text);
}

static void
test_menu (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_show (fixture);
  hexapla_test_saved_tab_to_list (fixture);
  for (guint i = 0; i < 4; i++)
    hexapla_test_saved_press (fixture, "Down");
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-3-2");
  hexapla_test_saved_press (fixture, "shift+F10");
  hexapla_test_wait_until (
      hexapla_test_find_label (hexapla_test_saved_get_list (fixture), "Move Down") != NULL);
  hexapla_test_settle (fixture->page);
  press_to (fixture, "Down", "Move Down");
  hexapla_test_saved_press (fixture, "Return");
  hexapla_test_saved_assert_rows (fixture,
                                  "[Guiding Principles] principle-1 [Action Items] action-1 "
                                  "[Lines of Effort] effort-1-1 effort-3-2 effort-2-1 "
                                  "[Glossary] term-attribution");
  g_assert_cmpstr (hexapla_test_saved_get_focus_id (fixture), ==, "effort-3-2");
}

/* A hand goes in small steps, and the display server tells both sides of each. */
static void
drag (GtkWidget *from, GtkWidget *to)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (from));
  GdkRectangle start = hexapla_test_get_bounds (from, window);
  GdkRectangle end = hexapla_test_get_bounds (to, window);
  double x = start.x + start.width / 2.0;
  double y = start.y + 20;
  gint64 arrived;

  hexapla_test_move_pointer (window, x, y);
  hexapla_test_xdotool ("mousedown", "1", NULL);
  hexapla_test_settle (window);
  for (guint i = 1; i <= 8; i++)
    hexapla_test_move_pointer (window, x, y + (end.y + end.height / 2.0 - y) * i / 8.0);
  hexapla_test_wait_until (hexapla_test_find_class (to, "drop") != NULL);
  arrived = g_get_monotonic_time ();
  hexapla_test_wait_until (g_get_monotonic_time () > arrived + G_USEC_PER_SEC / 5);
  hexapla_test_xdotool ("mouseup", "1", NULL);
  hexapla_test_settle (window);
}

static void
test_drag (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_saved_add_bookmarks (fixture, HEXAPLA_TEST_SAVED_SOME);
  hexapla_test_saved_show (fixture);
  drag (hexapla_test_saved_find_row (fixture, "effort-2-1"),
        hexapla_test_saved_find_row (fixture, "effort-3-2"));
  hexapla_test_saved_assert_rows (fixture,
                                  "[Guiding Principles] principle-1 [Action Items] action-1 "
                                  "[Lines of Effort] effort-2-1 effort-3-2 effort-1-1 "
                                  "[Glossary] term-attribution");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/saved-order/reorder", test_reorder, 0 },
    { "/saved-order/menu", test_menu, 0 },
    { "/saved-order/drag", test_drag, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_saved_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
