/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** HEXAPLA_COLUMN_EM: a column narrower than this, in em, is not comfortable to read. */
#define HEXAPLA_COLUMN_EM 22.0

/** HEXAPLA_CLOSE_COLUMN_EM: the same for five languages or six, which one compares rather. */
#define HEXAPLA_CLOSE_COLUMN_EM 18.0

/** HEXAPLA_COLUMN_MAX_EM: and wider than this it does not get. */
#define HEXAPLA_COLUMN_MAX_EM 32.0

/** HEXAPLA_COLUMN_GAP_EM: what is between two columns, in em. */
#define HEXAPLA_COLUMN_GAP_EM 1.6

/**
 * HexaplaColumns:
 * @n: how many columns there are: 1 when they are stacked
 * @width: width of each, in pixels
 * @gap: what is between two of them, in pixels
 *
 * How languages share the width of a row: side by side where each gets a readable column, else
 * one below the other. Every row of a page, and the line above them, gets the same.
 */
typedef struct {
  guint n;
  int   width;
  int   gap;
} HexaplaColumns;

/**
 * hexapla_columns_find:
 * @widget: whose text size counts
 * @width: of the row, in pixels
 * @n_languages: how many languages there are
 */
HexaplaColumns hexapla_columns_find  (GtkWidget            *widget,
                                      int                   width,
                                      guint                 n_languages);

/**
 * hexapla_columns_get_x:
 * @row_width: width of the row, in pixels
 * @right_to_left: whether the first column is at the right
 *
 * Returns: where column @index begins, in pixels from the left
 */
int            hexapla_columns_get_x (const HexaplaColumns *self,
                                      guint                 index,
                                      int                   row_width,
                                      gboolean              right_to_left);

G_END_DECLS
