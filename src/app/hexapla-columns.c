/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-columns.h"

#include "hexapla-em.h"

#define MANY 5

HexaplaColumns
hexapla_columns_find (GtkWidget *widget, int width, guint n_languages)
{
  double em = hexapla_em (widget);
  int gap = (int)(HEXAPLA_COLUMN_GAP_EM * em);
  int n = (int)n_languages;
  int each = (width - (n - 1) * gap) / MAX (n, 1);

  if (n < 2 || each < (n < MANY ? HEXAPLA_COLUMN_EM : HEXAPLA_CLOSE_COLUMN_EM) * em)
    return (HexaplaColumns){ 1, width, 0 };
  return (HexaplaColumns){ n_languages, each, gap };
}

int
hexapla_columns_get_x (const HexaplaColumns *self,
                       guint index,
                       int row_width,
                       gboolean right_to_left)
{
  int x = (int)index * (self->width + self->gap);

  return right_to_left ? row_width - x - self->width : x;
}
