/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-rows.h"

HexaplaBlockRow *
hexapla_page_rows_next (GtkWidget *root, HexaplaBlockRow *row)
{
  GtkWidget *widget;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);
  g_return_val_if_fail (row == NULL || HEXAPLA_IS_BLOCK_ROW (row), NULL);

  widget = row != NULL ? GTK_WIDGET (row) : root;
  do
    {
      GtkWidget *next = HEXAPLA_IS_BLOCK_ROW (widget) ? NULL : gtk_widget_get_first_child (widget);

      while (next == NULL && widget != root)
        {
          next = gtk_widget_get_next_sibling (widget);
          widget = gtk_widget_get_parent (widget);
        }
      widget = next;
    }
  while (widget != NULL && !HEXAPLA_IS_BLOCK_ROW (widget));
  return widget != NULL ? HEXAPLA_BLOCK_ROW (widget) : NULL;
}

HexaplaBlockRow *
hexapla_page_rows_find (GtkWidget *root, int part)
{
  HexaplaBlockRow *row = hexapla_page_rows_next (root, NULL);

  while (row != NULL && hexapla_block_row_get_part (row) != part)
    row = hexapla_page_rows_next (root, row);
  return row;
}

char *
hexapla_page_rows_dup_text (GtkWidget *root)
{
  GString *text = g_string_new (NULL);

  for (HexaplaBlockRow *row = hexapla_page_rows_next (root, NULL); row != NULL;
       row = hexapla_page_rows_next (root, row))
    {
      g_autofree char *part = hexapla_block_row_dup_text (row);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, part);
    }
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return NULL;
    }
  return g_string_free (text, FALSE);
}
