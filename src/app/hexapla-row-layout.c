/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-row-layout.h"

#include "hexapla-em.h"

#define GAP_EM 0.7

struct _HexaplaRowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (HexaplaRowLayout, hexapla_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
hexapla_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The width of each child that expands, when all have @width together. */
static int
get_share (GtkWidget *widget, int width, int gap)
{
  int n_expand = 0, n_visible = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      n_visible++;
      if (gtk_widget_get_hexpand (child))
        {
          n_expand++;
          continue;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      width -= natural;
    }
  width -= gap * MAX (n_visible - 1, 0);
  return n_expand > 0 ? MAX (width, 0) / n_expand : 0;
}

/* Gives every child its width, and returns the height that the row needs; places them in
 * @height if it is not negative. */
static int
arrange (GtkWidget *widget, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int gap = (int)(GAP_EM * hexapla_em (widget));
  int share = get_share (widget, width, gap);
  int x = 0, needed = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_min = 0, child_width = 0, child_height = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_width, NULL,
                          NULL);
      if (gtk_widget_get_hexpand (child))
        child_width = MAX (share, child_min);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL, NULL,
                          NULL);
      needed = MAX (needed, child_height);
      if (height >= 0)
        gtk_widget_size_allocate (
            child, &(GtkAllocation){ rtl ? width - x - child_width : x, 0, child_width, height },
            -1);
      x += child_width + gap;
    }
  return needed;
}

static void
hexapla_row_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  int gap = (int)(GAP_EM * hexapla_em (widget));
  int min_width = 0, nat_width = 0, n_visible = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min = 0, nat = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      min_width += gtk_widget_get_hexpand (child) ? min : nat;
      nat_width += nat;
      if (n_visible++ > 0)
        {
          min_width += gap;
          nat_width += gap;
        }
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = min_width;
      *natural = nat_width;
    }
  else
    *minimum = *natural =
        arrange (widget, for_size < 0 ? nat_width : MAX (for_size, min_width), -1);
}

static void
hexapla_row_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  arrange (widget, width, height);
}

static void
hexapla_row_layout_class_init (HexaplaRowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = hexapla_row_layout_get_request_mode;
  manager_class->measure = hexapla_row_layout_measure;
  manager_class->allocate = hexapla_row_layout_allocate;
}

static void
hexapla_row_layout_init (HexaplaRowLayout *self)
{
}

GtkLayoutManager *
hexapla_row_layout_new (void)
{
  return g_object_new (HEXAPLA_TYPE_ROW_LAYOUT, NULL);
}

GtkWidget *
hexapla_row_new (void)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, NULL);

  /* The setter takes the layout over, where the property would keep another reference. */
  gtk_widget_set_layout_manager (row, hexapla_row_layout_new ());
  return row;
}
