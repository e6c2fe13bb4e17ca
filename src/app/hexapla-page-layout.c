/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-layout.h"

#include <math.h>

#include "hexapla-columns.h"
#include "hexapla-em.h"

#define TEXT_EM 36.0
#define ASIDE_EM 17.0
#define GAP_EM 2.5
#define MARGIN_EM 2.0
#define NARROW_MARGIN_EM 1.1
#define NARROW_EM 36.0

struct _HexaplaPageLayout
{
  GtkLayoutManager parent_instance;

  guint n_languages;
};

G_DEFINE_FINAL_TYPE (HexaplaPageLayout, hexapla_page_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What the children are for, by their order. */
enum
{
  CHILD_HEADER,
  CHILD_TEXT,
  CHILD_ASIDE,
};

/* Where the columns are, in pixels, for one width of the page. */
typedef struct
{
  int x;
  int text;
  int gap; /* 0: one column */
  int aside;
  int spacing; /* between what stands one above the other */
} Columns;

static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
measure_min (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int min = 0;

  gtk_widget_measure (widget, orientation, for_size, &min, NULL, NULL, NULL);
  return min;
}

/* How wide the column of text may become, in em. */
static double
get_text_em (guint n_languages)
{
  if (n_languages < 2)
    return TEXT_EM;
  return n_languages * (HEXAPLA_COLUMN_MAX_EM + HEXAPLA_COLUMN_GAP_EM) - HEXAPLA_COLUMN_GAP_EM;
}

static double
get_inner_width (GtkWidget *widget, int width)
{
  double em = hexapla_em (widget);

  return width - 2 * (width < NARROW_EM * em ? NARROW_MARGIN_EM : MARGIN_EM) * em;
}

static Columns
find_columns (HexaplaPageLayout *self, GtkWidget *widget, int width)
{
  double em = hexapla_em (widget);
  double inner = get_inner_width (widget, width);
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *aside = NULL;
  Columns columns = { .spacing = (int)(1.5 * em) };

  if (text != NULL)
    text = gtk_widget_get_next_sibling (text);
  if (text != NULL)
    aside = gtk_widget_get_next_sibling (text);
  else
    columns.spacing = 0;

  if (aside != NULL && gtk_widget_should_layout (aside) && self->n_languages < 2
      && inner >= (TEXT_EM * 0.86 + GAP_EM + ASIDE_EM) * em)
    {
      columns.gap = (int)(GAP_EM * em);
      columns.aside = (int)(ASIDE_EM * em);
      columns.text = (int)MIN (TEXT_EM * em, inner - columns.gap - columns.aside);
    }
  else
    columns.text = (int)MIN (get_text_em (self->n_languages) * em, inner);
  columns.x = (width - columns.text - columns.gap - columns.aside) / 2;
  return columns;
}

static GtkSizeRequestMode
hexapla_page_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  double em = hexapla_em (widget);
  int min = 0;

  for (GtkWidget *child = next_visible (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_visible (gtk_widget_get_next_sibling (child)))
    min = MAX (min, measure_min (child, GTK_ORIENTATION_HORIZONTAL, -1));
  /* Not a pixel less: the margins are taken from it again. */
  *minimum = min + (int)ceil (2 * NARROW_MARGIN_EM * em);
  *natural = MAX (*minimum, (int)((TEXT_EM + 2 * MARGIN_EM) * em));
}

static void
allocate_child (GtkWidget *child, int page_width, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (gtk_widget_get_parent (child)) == GTK_TEXT_DIR_RTL)
    x = page_width - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* Goes through the children from the top down, and returns the height of all of them. */
static int
place (HexaplaPageLayout *self, GtkWidget *widget, int width, gboolean allocate)
{
  Columns columns = find_columns (self, widget, width);
  int y = 0, aside_bottom = 0, index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), index++)
    {
      gboolean beside = index == CHILD_ASIDE && columns.gap > 0;
      int x = columns.x + (beside ? columns.text + columns.gap : 0);
      int child_width = index == CHILD_HEADER ? columns.text + columns.gap + columns.aside
                        : beside              ? columns.aside
                                              : columns.text;
      int top, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      child_height = measure_min (child, GTK_ORIENTATION_VERTICAL, child_width);
      top = beside ? aside_bottom : y;
      if (allocate)
        allocate_child (child, width, x, top, child_width, child_height);
      if (!beside)
        y += child_height + columns.spacing;
      if (index == CHILD_HEADER || beside)
        aside_bottom = top + child_height + columns.spacing;
    }
  return MAX (y, aside_bottom) - columns.spacing;
}

static void
hexapla_page_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  int narrowest, preferred;

  measure_width (widget, &narrowest, &preferred);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = preferred;
    }
  else
    *minimum = *natural = place (HEXAPLA_PAGE_LAYOUT (manager), widget,
                                 for_size < 0 ? preferred : MAX (for_size, narrowest), FALSE);
}

static void
hexapla_page_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  place (HEXAPLA_PAGE_LAYOUT (manager), widget, width, TRUE);
}

static void
hexapla_page_layout_class_init (HexaplaPageLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = hexapla_page_layout_get_request_mode;
  manager_class->measure = hexapla_page_layout_measure;
  manager_class->allocate = hexapla_page_layout_allocate;
}

static void
hexapla_page_layout_init (HexaplaPageLayout *self)
{
  self->n_languages = 1;
}

GtkLayoutManager *
hexapla_page_layout_new (guint n_languages)
{
  HexaplaPageLayout *self = g_object_new (HEXAPLA_TYPE_PAGE_LAYOUT, NULL);

  self->n_languages = n_languages;
  return GTK_LAYOUT_MANAGER (self);
}

int
hexapla_page_layout_find_text (GtkWidget *widget, int width, guint n_languages, int *x)
{
  int text =
      (int)MIN (get_text_em (n_languages) * hexapla_em (widget), get_inner_width (widget, width));

  *x = (width - text) / 2;
  return text;
}
