/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-block-row.h"

#include "hexapla-columns.h"
#include "hexapla-em.h"
#include "hexapla-test-reading.h"
#include "hexapla-test-window.h"

#define UNTRANSLATED "Not translated yet"

/* What is not translated is shown in English, as English, with a mark; and there is nothing
 * behind it. */
static void
test_untranslated (void)
{
  static const struct
  {
    int part;
    const char *shown;
    gboolean translated;
  } rows[] = {
    { HEXAPLA_ROW_TITLE, "عنوان", TRUE },
    { HEXAPLA_ROW_SUMMARY, "موجز.", TRUE },
    { 0, "Text.", FALSE },
  };
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HexaplaReading) reading = hexapla_test_reading_new (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = hexapla_block_row_new (reading, "e", rows[i].part);
      GtkWindow *window = hexapla_test_stage_new (row, 700, 400, acts);
      GtkWidget *label = hexapla_test_find_label (row, rows[i].shown);

      g_test_message ("%d", rows[i].part);
      g_assert_nonnull (label);
      g_assert_cmpint (hexapla_block_row_get_part (HEXAPLA_BLOCK_ROW (row)), ==, rows[i].part);
      g_assert_cmpint (gtk_widget_get_direction (label), ==,
                       rows[i].translated ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      g_assert_cmpint (hexapla_test_find_label (row, UNTRANSLATED) == NULL, ==, rows[i].translated);
      g_assert_cmpint (hexapla_block_row_can_peek (HEXAPLA_BLOCK_ROW (row)), ==,
                       rows[i].translated);
      hexapla_test_destroy_window (window);
    }
}

/* The original stands in the place of the cell, which keeps its room, and goes again. */
static void
test_peek (void)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HexaplaReading) reading = hexapla_test_reading_new (TRUE);
  GtkWidget *widget = hexapla_block_row_new (reading, "e", HEXAPLA_ROW_SUMMARY);
  HexaplaBlockRow *row = HEXAPLA_BLOCK_ROW (widget);
  GtkWindow *window = hexapla_test_stage_new (widget, 700, 400, acts);
  GtkWidget *arabic = hexapla_block_row_get_cell (row, 0);
  GtkWidget *english = hexapla_block_row_get_cell (row, 1);

  g_assert_cmpuint (hexapla_block_row_get_n_cells (row), ==, 2);
  g_assert_cmpuint (hexapla_block_row_find_cell (row, english), ==, 1);
  g_assert_cmpuint (hexapla_block_row_find_cell (row, gtk_widget_get_first_child (arabic)), ==, 0);

  hexapla_block_row_peek (row, 0);
  hexapla_test_settle (widget);
  g_assert_cmpfloat (gtk_widget_get_opacity (arabic), ==, 0);
  g_assert_cmpfloat (gtk_widget_get_opacity (english), ==, 1);
  hexapla_block_row_peek (row, 1); /* the original itself */
  hexapla_test_settle (widget);
  g_assert_cmpfloat (gtk_widget_get_opacity (arabic), ==, 1);
  g_assert_cmpfloat (gtk_widget_get_opacity (english), ==, 1);
  hexapla_block_row_peek (row, 0);
  hexapla_block_row_peek (row, 0);
  hexapla_block_row_unpeek (row);
  hexapla_block_row_unpeek (row);
  hexapla_test_settle (widget);
  g_assert_cmpfloat (gtk_widget_get_opacity (arabic), ==, 1);
  hexapla_test_destroy_window (window);
}

/* Side by side only where each gets a column that one can read. */
static void
test_columns (void)
{
  static const struct
  {
    guint n_languages;
    double em; /* width of the row */
    guint n_columns;
  } rows[] = {
    { 1, 10, 1 },  { 1, 200, 1 }, { 2, 45, 1 },   { 2, 46, 2 }, { 3, 69, 1 },
    { 3, 70, 3 },  { 4, 92, 1 },  { 4, 93.5, 4 }, { 5, 96, 1 }, { 5, 97, 5 },
    { 6, 115, 1 }, { 6, 117, 6 }, { 6, 300, 6 },
  };
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *label = gtk_label_new ("");
  GtkWindow *window = hexapla_test_stage_new (label, 700, 400, acts);
  double em = hexapla_em (label);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int width = (int)(rows[i].em * em);
      HexaplaColumns columns = hexapla_columns_find (label, width, rows[i].n_languages);

      g_test_message ("%u in %.1f em", rows[i].n_languages, rows[i].em);
      g_assert_cmpuint (columns.n, ==, rows[i].n_columns);
      for (guint j = 0; j < columns.n; j++)
        {
          int x = hexapla_columns_get_x (&columns, j, width, FALSE);
          int mirrored = hexapla_columns_get_x (&columns, j, width, TRUE);

          g_assert_cmpint (x, >=, 0);
          g_assert_cmpint (x + columns.width, <=, width);
          g_assert_cmpint (mirrored, ==, width - x - columns.width);
        }
    }
  hexapla_test_destroy_window (window);
}

/* Where there are several languages, a row of a table; where there is one, nothing of the kind. */
static void
test_table (void)
{
  for (int parallel = 0; parallel < 2; parallel++)
    {
      g_autoptr (HexaplaReading) reading = hexapla_test_reading_new (parallel == 1);
      GtkWidget *widget = g_object_ref_sink (hexapla_block_row_new_in_table (reading, "e", 0));
      HexaplaBlockRow *row = HEXAPLA_BLOCK_ROW (widget);

      g_assert_cmpint (hexapla_block_row_get_part (row), ==, 0);
      if (parallel == 0)
        {
          gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_GROUP);
          g_assert_cmpint (gtk_accessible_get_accessible_role (
                               GTK_ACCESSIBLE (hexapla_block_row_get_cell (row, 0))),
                           !=, GTK_ACCESSIBLE_ROLE_CELL);
        }
      else
        {
          gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_ROW);
          gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (row),
                                               GTK_ACCESSIBLE_RELATION_ROW_INDEX, 1);
        }
      for (guint i = 0; i < hexapla_block_row_get_n_cells (row) && parallel == 1; i++)
        {
          GtkAccessible *cell = GTK_ACCESSIBLE (hexapla_block_row_get_cell (row, i));
          const char *name = hexapla_reading_get_name (reading, i);

          gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_CELL);
          gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
          gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, (int)i + 1);
          gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX_TEXT, name);
        }
      g_assert_finalize_object (widget);
    }
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/block-row/untranslated", test_untranslated);
  g_test_add_func ("/block-row/peek", test_peek);
  g_test_add_func ("/block-row/columns", test_columns);
  g_test_add_func ("/block-row/table", test_table);
  return hexapla_test_run ();
}
