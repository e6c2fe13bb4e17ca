/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Several languages: side by side where there is room, else one below the other. */

#include "hexapla-columns.h"

#include "hexapla-column-names.h"
#include "hexapla-test-window-reading.h"

/* Cells of a row begin at the same height, in columns of the same width that do not overlap, in
 * the order of the languages; each in its own direction. */
static void
assert_columns (HexaplaTestWindow *fixture, int part, gboolean rtl)
{
  HexaplaBlockRow *row = hexapla_test_window_find_row (fixture, part);
  guint n = hexapla_block_row_get_n_cells (row);
  GdkRectangle last = { 0, 0, 0, 0 };

  g_assert_false (hexapla_block_row_get_stacked (row));
  for (guint i = 0; i < n; i++)
    {
      GdkRectangle place =
          hexapla_test_get_bounds (hexapla_block_row_get_cell (row, i), fixture->page);

      if (i > 0)
        {
          g_assert_cmpint (place.y, ==, last.y);
          g_assert_cmpint (place.width, ==, last.width);
          if (rtl)
            g_assert_cmpint (place.x + place.width, <, last.x);
          else
            g_assert_cmpint (place.x, >, last.x + last.width);
        }
      last = place;
    }
}

static void
assert_stacked (HexaplaTestWindow *fixture, int part)
{
  HexaplaBlockRow *row = hexapla_test_window_find_row (fixture, part);
  GdkRectangle last = { 0, 0, 0, 0 };

  g_assert_true (hexapla_block_row_get_stacked (row));
  for (guint i = 0; i < hexapla_block_row_get_n_cells (row); i++)
    {
      GdkRectangle place =
          hexapla_test_get_bounds (hexapla_block_row_get_cell (row, i), fixture->page);

      g_assert_cmpint (place.x, >=, 0);
      g_assert_cmpint (place.x + place.width, <=, gtk_widget_get_width (fixture->page));
      if (i > 0)
        g_assert_cmpint (place.y, >=, last.y + last.height);
      last = place;
    }
}

static void
assert_names (HexaplaTestWindow *fixture, gboolean shown)
{
  GtkWidget *names = hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_COLUMN_NAMES);

  g_assert_cmpint (names != NULL && gtk_widget_get_mapped (names), ==, shown);
}

/* Three languages with Arabic between: side by side where there is room, with their names above
 * them, and one below the other on a phone. */
static void
test_parallel (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_window_resize (fixture, 1400, 900);
  hexapla_test_window_read_in (fixture, "en,ar,fr");
  assert_names (fixture, TRUE);
  for (int part = HEXAPLA_ROW_TITLE; part <= 2; part++)
    assert_columns (fixture, part, FALSE);
  row = hexapla_test_window_find_row (fixture, 0);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (hexapla_test_row_get_label (row, 0))), ==,
                   GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (hexapla_test_row_get_label (row, 1))), ==,
                   GTK_TEXT_DIR_RTL);

  hexapla_test_window_read_in (fixture, "ar,zh-CN");
  assert_columns (fixture, 0, TRUE);

  hexapla_test_window_resize (fixture, 360, 640);
  assert_names (fixture, FALSE);
  assert_stacked (fixture, 0);
  hexapla_test_window_resize (fixture, 1400, 900);
  assert_columns (fixture, 0, TRUE);

  hexapla_test_window_read_in (fixture, "en");
  assert_names (fixture, FALSE);
}

/* What the program is named for. */
static void
test_six (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-1");
  hexapla_test_window_resize (fixture, 1900, 1000);
  hexapla_test_window_read_in (fixture, "en,ar,zh-CN,fr,ru,es");
  g_assert_cmpuint (hexapla_block_row_get_n_cells (hexapla_test_window_find_row (fixture, 0)), ==,
                    6);
  assert_columns (fixture, 0, FALSE);
  assert_names (fixture, TRUE);
  hexapla_test_window_resize (fixture, 360, 640);
  assert_stacked (fixture, 0);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/columns/parallel", test_parallel, 0 },
    { "/columns/six", test_six, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
