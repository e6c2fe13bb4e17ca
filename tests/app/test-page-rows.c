/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-rows.h"

#include "hexapla-test-window.h"

#define ID "principle-1"

static GtkWidget *
new_row (int part)
{
  return hexapla_block_row_new (
      hexapla_application_get_reading (hexapla_test_get_application (), NULL), ID, part);
}

/* Two blocks in the depth, between the title, the summary and what is no row. */
static GtkWidget *
new_page (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *frame = gtk_frame_new (NULL);

  gtk_box_append (GTK_BOX (page), new_row (HEXAPLA_ROW_TITLE));
  gtk_box_append (GTK_BOX (page), gtk_label_new ("No row"));
  gtk_box_append (GTK_BOX (page), column);
  gtk_box_append (GTK_BOX (column), new_row (0));
  gtk_box_append (GTK_BOX (column), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_frame_set_child (GTK_FRAME (frame), new_row (1));
  gtk_box_append (GTK_BOX (column), frame);
  gtk_box_append (GTK_BOX (page), new_row (HEXAPLA_ROW_SUMMARY));
  gtk_box_append (GTK_BOX (page), gtk_label_new ("No row either"));
  return g_object_ref_sink (page);
}

static void
test_order (void)
{
  static const int parts[] = { HEXAPLA_ROW_TITLE, 0, 1, HEXAPLA_ROW_SUMMARY };
  GtkWidget *page = new_page ();
  HexaplaBlockRow *row = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      row = hexapla_page_rows_next (page, row);
      g_assert_cmpint (hexapla_block_row_get_part (row), ==, parts[i]);
      g_assert_true (hexapla_page_rows_find (page, parts[i]) == row);
    }
  g_assert_null (hexapla_page_rows_next (page, row));
  g_assert_null (hexapla_page_rows_find (page, 2));
  g_assert_finalize_object (page);
}

static void
test_text (void)
{
  GtkWidget *page = new_page ();
  g_autofree char *title =
      hexapla_block_row_dup_text (hexapla_page_rows_find (page, HEXAPLA_ROW_TITLE));
  g_autofree char *first = hexapla_block_row_dup_text (hexapla_page_rows_find (page, 0));
  g_autofree char *second = hexapla_block_row_dup_text (hexapla_page_rows_find (page, 1));
  g_autofree char *summary =
      hexapla_block_row_dup_text (hexapla_page_rows_find (page, HEXAPLA_ROW_SUMMARY));
  g_autofree char *expected = g_strjoin ("\n", title, first, second, summary, NULL);
  g_autofree char *text = hexapla_page_rows_dup_text (page);

  g_assert_cmpstr (text, ==, expected);
  g_assert_finalize_object (page);
}

static void
test_none (void)
{
  GtkWidget *page = g_object_ref_sink (gtk_label_new ("No row"));

  g_assert_null (hexapla_page_rows_next (page, NULL));
  g_assert_null (hexapla_page_rows_dup_text (page));
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/page-rows/order", test_order);
  g_test_add_func ("/page-rows/text", test_text);
  g_test_add_func ("/page-rows/none", test_none);
  return hexapla_test_run ();
}
