/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The original, in place of a block, for as long as a key or a button is held. */

#include "hexapla-block-row.h"

#include "hexapla-test-window-reading.h"

/* Held, the key shows the English in place of the block with the focus; released, no more. */
static void
test_peek (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;
  GtkWidget *cell;
  GtkLabel *label;
  int height;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_window_read_in (fixture, "de");
  row = hexapla_test_window_find_row (fixture, 0);
  cell = hexapla_block_row_get_cell (row, 0);
  label = hexapla_test_row_get_label (row, 0);
  height = gtk_widget_get_height (GTK_WIDGET (row));
  hexapla_test_move_pointer (fixture->sidebar, 20, 20);
  gtk_widget_grab_focus (GTK_WIDGET (label));

  hexapla_test_xdotool ("keydown", "F8", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) < 0.5);
  hexapla_test_settle (fixture->page);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (row)), >=, height);
  g_assert_true (hexapla_test_window_get_focus (fixture) == GTK_WIDGET (label));
  hexapla_test_xdotool ("keyup", "F8", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) > 0.5);

  /* There is nothing behind the original. */
  hexapla_test_window_read_in (fixture, "en");
  g_assert_false (hexapla_block_row_can_peek (hexapla_test_window_find_row (fixture, 0)));
}

static gboolean
is_peek_button (GtkWidget *widget, gpointer user_data)
{
  return gtk_widget_has_css_class (widget, "peek-button") && gtk_widget_get_mapped (widget);
}

/* The button beside the block under the pointer does the same, for as long as it is pressed. */
static void
test_peek_button (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;
  GtkWidget *cell, *button;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_window_read_in (fixture, "de");
  row = hexapla_test_window_find_row (fixture, 0);
  cell = hexapla_block_row_get_cell (row, 0);
  g_assert_null (hexapla_test_find (fixture->page, is_peek_button, NULL));
  hexapla_test_move_pointer (cell, 30, 10);
  hexapla_test_wait_until (hexapla_test_find (fixture->page, is_peek_button, NULL) != NULL);
  hexapla_test_settle (fixture->page);
  button = hexapla_test_find (fixture->page, is_peek_button, NULL);
  hexapla_test_move_pointer (button, gtk_widget_get_width (button) / 2.0,
                             gtk_widget_get_height (button) / 2.0);
  hexapla_test_xdotool ("mousedown", "1", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) < 0.5);
  hexapla_test_xdotool ("mouseup", "1", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) > 0.5);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/peek/key", test_peek, 0 },
    { "/peek/button", test_peek_button, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
