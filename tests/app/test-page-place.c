/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-place.h"

#include "hexapla-page-rows.h"
#include "hexapla-test-window.h"

#define WIDTH 700
#define HEIGHT 400
#define N_ROWS 3
#define ROW_HEIGHT 1000

typedef struct
{
  GtkWindow *window;
  GtkWidget *scroller;
  GtkAdjustment *adjustment;
  GtkWidget *content; /* what is on the page, not all of it from the beginning */
  guint n_rows;
  HexaplaPagePlace *place;
} Fixture;

static void
append_row (Fixture *fixture)
{
  GtkWidget *row = hexapla_block_row_new (
      hexapla_application_get_reading (hexapla_test_get_application (), NULL), "principle-1",
      (int)fixture->n_rows++);

  gtk_widget_set_size_request (row, -1, ROW_HEIGHT);
  gtk_box_append (GTK_BOX (fixture->content), row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->n_rows = 0;
  fixture->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->scroller = gtk_scrolled_window_new ();
  fixture->adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));
  fixture->place = hexapla_page_place_new (GTK_SCROLLED_WINDOW (fixture->scroller));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), fixture->content);
  fixture->window = hexapla_test_stage_new (fixture->scroller, WIDTH, HEIGHT, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->place);
  hexapla_test_destroy_window (fixture->window);
}

static void
append_rows (Fixture *fixture)
{
  while (fixture->n_rows < N_ROWS)
    append_row (fixture);
  hexapla_test_settle (fixture->content);
}

static double
get_range (Fixture *fixture)
{
  return gtk_adjustment_get_upper (fixture->adjustment)
         - gtk_adjustment_get_page_size (fixture->adjustment);
}

/* What is wished for counts as being there, and is there as soon as there is something. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (hexapla_page_place_get_scroll (fixture->place), ==, 0);
  g_assert_false (hexapla_page_place_is_awaited (fixture->place));
  hexapla_page_place_set_scroll (fixture->place, 0.25);
  g_assert_true (hexapla_page_place_is_awaited (fixture->place));
  g_assert_false (hexapla_page_place_has_row (fixture->place));
  g_assert_cmpfloat (hexapla_page_place_get_scroll (fixture->place), ==, 0.25);

  append_rows (fixture);
  g_assert_false (hexapla_page_place_is_awaited (fixture->place));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment),
                                  0.25 * get_range (fixture), 1);
  g_assert_cmpfloat_with_epsilon (hexapla_page_place_get_scroll (fixture->place), 0.25, 0.001);

  hexapla_page_place_scroll_to (fixture->place, 7);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), ==, get_range (fixture));
  hexapla_page_place_set_scroll (fixture->place, 0.5);
  hexapla_page_place_reset (fixture->place);
  g_assert_false (hexapla_page_place_is_awaited (fixture->place));
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), ==, 0);
}

/* One goes to a row only as far as what is below it lets one, until all of it is there. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  int part;
  double below;

  hexapla_page_place_set (fixture->place, 1, 0.5);
  g_assert_true (hexapla_page_place_is_awaited (fixture->place));
  g_assert_false (hexapla_page_place_is_seeking (fixture->place));
  append_row (fixture);
  g_assert_false (hexapla_page_place_has_row (fixture->place));
  append_row (fixture);
  g_assert_true (hexapla_page_place_has_row (fixture->place));
  hexapla_test_settle (fixture->content);
  g_assert_true (hexapla_page_place_is_seeking (fixture->place));
  hexapla_page_place_seek (fixture->place, FALSE);
  g_assert_true (hexapla_page_place_is_seeking (fixture->place));

  append_rows (fixture);
  hexapla_page_place_seek (fixture->place, TRUE);
  hexapla_test_settle (fixture->content);
  g_assert_false (hexapla_page_place_is_awaited (fixture->place));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment), 1.5 * ROW_HEIGHT,
                                  1);
  g_assert_true (hexapla_page_place_get (fixture->place, &part, &below));
  g_assert_cmpint (part, ==, 1);
  g_assert_cmpfloat_with_epsilon (below, 0.5, 0.001);

  hexapla_page_place_reset (fixture->place);
  g_assert_false (hexapla_page_place_get (fixture->place, &part, &below));
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add ("/page-place/scroll", Fixture, NULL, set_up, test_scroll, tear_down);
  g_test_add ("/page-place/row", Fixture, NULL, set_up, test_row, tear_down);
  return hexapla_test_run ();
}
