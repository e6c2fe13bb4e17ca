/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-place.h"

#include "hexapla-page-rows.h"

struct _HexaplaPagePlace
{
  GObject parent_instance;

  GtkScrolledWindow *scroller;
  double pending_scroll; /* below 0: none */

  /* A place that is waited for, until its row has one. */
  int pending_part;
  double pending_below; /* below 0: none */
};

G_DEFINE_FINAL_TYPE (HexaplaPagePlace, hexapla_page_place, G_TYPE_OBJECT)

/* How far one can scroll. */
static double
get_range (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* Where the row is, counted from the top of what is in sight. */
static gboolean
find_row_place (HexaplaPagePlace *self, HexaplaBlockRow *row, double *top, double *height)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->scroller), &bounds)
      || bounds.size.height < 1)
    return FALSE;
  *top = bounds.origin.y;
  *height = bounds.size.height;
  return TRUE;
}

/* A page that was just put together has no height yet: the wish waits until it has. */
static void
on_adjustment_changed (HexaplaPagePlace *self, GtkAdjustment *adjustment)
{
  double range = get_range (adjustment);

  if (self->pending_scroll < 0 || range <= 0)
    return;
  gtk_adjustment_set_value (adjustment, self->pending_scroll * range);
  self->pending_scroll = -1;
}

static void
hexapla_page_place_class_init (HexaplaPagePlaceClass *klass)
{
}

static void
hexapla_page_place_init (HexaplaPagePlace *self)
{
  self->pending_scroll = -1;
  self->pending_below = -1;
}

HexaplaPagePlace *
hexapla_page_place_new (GtkScrolledWindow *scroller)
{
  HexaplaPagePlace *self;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller), NULL);

  self = g_object_new (HEXAPLA_TYPE_PAGE_PLACE, NULL);
  self->scroller = scroller;
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "changed",
                           G_CALLBACK (on_adjustment_changed), self, G_CONNECT_SWAPPED);
  return self;
}

void
hexapla_page_place_reset (HexaplaPagePlace *self)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_PLACE (self));

  self->pending_scroll = -1;
  self->pending_below = -1;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

double
hexapla_page_place_get_scroll (HexaplaPagePlace *self)
{
  GtkAdjustment *adjustment;
  double range;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_PLACE (self), 0);

  if (self->pending_scroll >= 0)
    return self->pending_scroll;
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  range = get_range (adjustment);
  return range > 0 ? gtk_adjustment_get_value (adjustment) / range : 0;
}

void
hexapla_page_place_set_scroll (HexaplaPagePlace *self, double scroll)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_PLACE (self));

  self->pending_scroll = scroll > 0 ? MIN (scroll, 1) : -1;
}

void
hexapla_page_place_scroll_to (HexaplaPagePlace *self, double scroll)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (HEXAPLA_IS_PAGE_PLACE (self));

  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gtk_adjustment_set_value (adjustment, CLAMP (scroll, 0, 1) * MAX (get_range (adjustment), 0));
}

gboolean
hexapla_page_place_get (HexaplaPagePlace *self, int *part, double *below)
{
  GtkWidget *root;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_PLACE (self), FALSE);
  g_return_val_if_fail (part != NULL && below != NULL, FALSE);

  /* At the very top one stays there. */
  if (hexapla_page_place_get_scroll (self) <= 0)
    return FALSE;
  root = GTK_WIDGET (self->scroller);
  for (HexaplaBlockRow *row = hexapla_page_rows_next (root, NULL); row != NULL;
       row = hexapla_page_rows_next (root, row))
    {
      double top, height;

      if (!find_row_place (self, row, &top, &height) || top + height <= 0)
        continue;
      *part = hexapla_block_row_get_part (row);
      *below = CLAMP (-top / height, 0, 1);
      return TRUE;
    }
  return FALSE;
}

void
hexapla_page_place_set (HexaplaPagePlace *self, int part, double below)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_PLACE (self));

  self->pending_part = part;
  self->pending_below = CLAMP (below, 0, 1);
}

gboolean
hexapla_page_place_is_awaited (HexaplaPagePlace *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_PLACE (self), FALSE);

  return self->pending_scroll >= 0 || self->pending_below >= 0;
}

gboolean
hexapla_page_place_has_row (HexaplaPagePlace *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_PLACE (self), FALSE);

  return self->pending_scroll < 0 && self->pending_below >= 0
         && hexapla_page_rows_find (GTK_WIDGET (self->scroller), self->pending_part) != NULL;
}

gboolean
hexapla_page_place_is_seeking (HexaplaPagePlace *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_PLACE (self), FALSE);

  return self->pending_below >= 0
         && get_range (gtk_scrolled_window_get_vadjustment (self->scroller)) > 0;
}

void
hexapla_page_place_seek (HexaplaPagePlace *self, gboolean complete)
{
  HexaplaBlockRow *row;
  GtkAdjustment *adjustment;
  double top, height;

  g_return_if_fail (HEXAPLA_IS_PAGE_PLACE (self));

  if (self->pending_below < 0)
    return;
  row = hexapla_page_rows_find (GTK_WIDGET (self->scroller), self->pending_part);
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  if (row != NULL && find_row_place (self, row, &top, &height))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top
                                              + self->pending_below * height);
  /* What is below may still be missing, so that one cannot go far enough yet. */
  if (complete)
    self->pending_below = -1;
}
