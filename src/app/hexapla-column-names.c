/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-column-names.h"

#include "hexapla-columns.h"
#include "hexapla-page-layout.h"
#include "hexapla-widget-language.h"

struct _HexaplaColumnNames
{
  GtkWidget parent_instance;

  guint n_languages;
};

G_DEFINE_FINAL_TYPE (HexaplaColumnNames, hexapla_column_names, GTK_TYPE_WIDGET)

static void
remove_names (HexaplaColumnNames *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->n_languages = 0;
}

static HexaplaColumns
find_columns (HexaplaColumnNames *self, int width, int *x, int *text_width)
{
  *text_width =
      hexapla_page_layout_find_text (GTK_WIDGET (self), width, MAX (self->n_languages, 2), x);
  return hexapla_columns_find (GTK_WIDGET (self), *text_width, self->n_languages);
}

static int
measure_names (HexaplaColumnNames *self, GtkOrientation orientation)
{
  int size = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;

      gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
      size = MAX (size, natural);
    }
  return size;
}

static void
hexapla_column_names_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  HexaplaColumnNames *self = HEXAPLA_COLUMN_NAMES (widget);

  *minimum = *natural =
      orientation == GTK_ORIENTATION_VERTICAL ? measure_names (self, orientation) : 0;
}

static void
hexapla_column_names_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HexaplaColumnNames *self = HEXAPLA_COLUMN_NAMES (widget);
  int x, text_width;
  HexaplaColumns columns = find_columns (self, width, &x, &text_width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), index++)
    gtk_widget_size_allocate (
        child,
        &(GtkAllocation){ x + hexapla_columns_get_x (&columns, index, text_width, rtl), 0,
                          columns.width, height },
        -1);
}

static void
hexapla_column_names_dispose (GObject *object)
{
  remove_names (HEXAPLA_COLUMN_NAMES (object));

  G_OBJECT_CLASS (hexapla_column_names_parent_class)->dispose (object);
}

static void
hexapla_column_names_class_init (HexaplaColumnNamesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_column_names_dispose;
  widget_class->measure = hexapla_column_names_measure;
  widget_class->size_allocate = hexapla_column_names_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "columnnames");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hexapla_column_names_init (HexaplaColumnNames *self)
{
}

GtkWidget *
hexapla_column_names_new (void)
{
  return g_object_new (HEXAPLA_TYPE_COLUMN_NAMES, NULL);
}

void
hexapla_column_names_set_reading (HexaplaColumnNames *self, HexaplaReading *reading)
{
  g_return_if_fail (HEXAPLA_IS_COLUMN_NAMES (self));
  g_return_if_fail (reading == NULL || HEXAPLA_IS_READING (reading));

  remove_names (self);
  if (reading == NULL)
    return;
  self->n_languages = hexapla_reading_get_n (reading);
  for (guint i = 0; i < self->n_languages && self->n_languages > 1; i++)
    {
      const char *language = hexapla_framework_get_language (hexapla_reading_get (reading, i));
      GtkWidget *label =
          g_object_new (GTK_TYPE_LABEL, "label", hexapla_reading_get_name (reading, i), "xalign",
                        0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

      gtk_widget_add_css_class (label, "language-name");
      hexapla_widget_set_language (label, language);
      gtk_widget_set_parent (label, GTK_WIDGET (self));
    }
  gtk_widget_set_direction (
      GTK_WIDGET (self), hexapla_language_direction (
                             hexapla_framework_get_language (hexapla_reading_get_first (reading))));
}

int
hexapla_column_names_get_height (HexaplaColumnNames *self, int width)
{
  int x, text_width, height = 0;

  g_return_val_if_fail (HEXAPLA_IS_COLUMN_NAMES (self), 0);

  if (self->n_languages < 2 || find_columns (self, width, &x, &text_width).n < 2)
    return 0;
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}
