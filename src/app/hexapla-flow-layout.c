/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-flow-layout.h"

#include "hexapla-em.h"

#define GAP_EM 0.4

struct _HexaplaFlowLayout
{
  GtkLayoutManager parent_instance;

  gboolean centered;
};

G_DEFINE_FINAL_TYPE (HexaplaFlowLayout, hexapla_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure_widths (GtkWidget *widget, int gap, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min = 0, nat = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      *minimum = MAX (*minimum, min);
      *natural += nat + (*natural > 0 ? gap : 0);
    }
}

/* The width of the line that begins with @child. */
static int
measure_line (GtkWidget *child, int width, int gap)
{
  int x = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int min = 0, nat = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      nat = MAX (min, MIN (nat, width));
      if (x > 0 && x + gap + nat > width)
        break;
      x += nat + (x > 0 ? gap : 0);
    }
  return x;
}

/* Places the children in lines of at most @width, and returns the height of all lines. */
static int
flow (HexaplaFlowLayout *self, GtkWidget *widget, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int gap = (int)(GAP_EM * hexapla_em (widget));
  int x = 0, y = 0, line = 0, indent = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min = 0, nat = 0, height = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      nat = MAX (min, MIN (nat, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, nat, &height, NULL, NULL, NULL);
      if (x > 0 && x + nat > width)
        {
          x = 0;
          y += line + gap;
          line = 0;
        }
      if (x == 0 && place && self->centered)
        indent = MAX (width - measure_line (child, width, gap), 0) / 2;
      if (place)
        gtk_widget_size_allocate (
            child, &(GtkAllocation){ rtl ? width - indent - x - nat : indent + x, y, nat, height },
            -1);
      x += nat + gap;
      line = MAX (line, height);
    }
  return y + line;
}

static GtkSizeRequestMode
hexapla_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hexapla_flow_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  int min_width, nat_width;

  measure_widths (widget, (int)(GAP_EM * hexapla_em (widget)), &min_width, &nat_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = min_width;
      *natural = nat_width;
    }
  else
    *minimum = *natural = flow (HEXAPLA_FLOW_LAYOUT (manager), widget,
                                for_size < 0 ? nat_width : MAX (for_size, min_width), FALSE);
}

static void
hexapla_flow_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  flow (HEXAPLA_FLOW_LAYOUT (manager), widget, width, TRUE);
}

static void
hexapla_flow_layout_class_init (HexaplaFlowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = hexapla_flow_layout_get_request_mode;
  manager_class->measure = hexapla_flow_layout_measure;
  manager_class->allocate = hexapla_flow_layout_allocate;
}

static void
hexapla_flow_layout_init (HexaplaFlowLayout *self)
{
}

GtkLayoutManager *
hexapla_flow_layout_new (void)
{
  return g_object_new (HEXAPLA_TYPE_FLOW_LAYOUT, NULL);
}

GtkLayoutManager *
hexapla_flow_layout_new_centered (void)
{
  HexaplaFlowLayout *self = g_object_new (HEXAPLA_TYPE_FLOW_LAYOUT, NULL);

  self->centered = TRUE;
  return GTK_LAYOUT_MANAGER (self);
}
