/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-card-layout.h"

#include "hexapla-em.h"

#define COLUMN_EM 15.0
#define GAP_EM 0.8

struct _HexaplaCardLayout
{
  GtkLayoutManager parent_instance;

  int max_columns;
};

G_DEFINE_FINAL_TYPE (HexaplaCardLayout, hexapla_card_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
find_columns (HexaplaCardLayout *self, GtkWidget *widget, int width, int *gap)
{
  double em = hexapla_em (widget);
  int columns;

  *gap = (int)(GAP_EM * em);
  columns = (int)((width + *gap) / (COLUMN_EM * em + *gap));
  return CLAMP (columns, 1, self->max_columns);
}

static int
column_width (int width, int columns, int gap)
{
  return MAX ((width - (columns - 1) * gap) / columns, 1);
}

/* The height of the row that begins with @first; @next is set to the first card after it. */
static int
measure_row (GtkWidget *first, int columns, int width, GtkWidget **next)
{
  GtkWidget *child = first;
  int height = 0;

  for (int i = 0; i < columns && child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int min = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &min, NULL, NULL, NULL);
      height = MAX (height, min);
      i++;
    }
  *next = child;
  return height;
}

static GtkSizeRequestMode
hexapla_card_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hexapla_card_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  HexaplaCardLayout *self = HEXAPLA_CARD_LAYOUT (manager);
  double em = hexapla_em (widget);
  int min_width = 0, nat_width, gap, columns, height = 0;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
      min_width = MAX (min_width, min);
    }
  nat_width = MAX (min_width, (int)(COLUMN_EM * em * self->max_columns));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = min_width;
      *natural = nat_width;
      return;
    }

  for_size = for_size < 0 ? nat_width : MAX (for_size, min_width);
  columns = find_columns (self, widget, for_size, &gap);
  for (child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      height += measure_row (child, columns, column_width (for_size, columns, gap), &child);
      height += child != NULL ? gap : 0;
    }
  *minimum = *natural = height;
}

static void
hexapla_card_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  HexaplaCardLayout *self = HEXAPLA_CARD_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int gap, columns = find_columns (self, widget, width, &gap);
  int card = column_width (width, columns, gap);
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget), *next; child != NULL; child = next)
    {
      int row = measure_row (child, columns, card, &next);
      int x = 0;

      for (; child != next; child = gtk_widget_get_next_sibling (child))
        {
          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_size_allocate (
              child, &(GtkAllocation){ rtl ? width - x - card : x, y, card, row }, -1);
          x += card + gap;
        }
      y += row + gap;
    }
}

static void
hexapla_card_layout_class_init (HexaplaCardLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = hexapla_card_layout_get_request_mode;
  manager_class->measure = hexapla_card_layout_measure;
  manager_class->allocate = hexapla_card_layout_allocate;
}

static void
hexapla_card_layout_init (HexaplaCardLayout *self)
{
  self->max_columns = 1;
}

GtkLayoutManager *
hexapla_card_layout_new (int max_columns)
{
  HexaplaCardLayout *self;

  g_return_val_if_fail (max_columns > 0, NULL);

  self = g_object_new (HEXAPLA_TYPE_CARD_LAYOUT, NULL);
  self->max_columns = max_columns;
  return GTK_LAYOUT_MANAGER (self);
}
