/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-note-text.h"

struct _HexaplaNoteText
{
  GtkTextView parent_instance;

  int asked; /* height that was last asked for */
};

G_DEFINE_FINAL_TYPE (HexaplaNoteText, hexapla_note_text, GTK_TYPE_TEXT_VIEW)

char *
hexapla_note_text_dup_text (HexaplaNoteText *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (HEXAPLA_IS_NOTE_TEXT (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static GtkSizeRequestMode
hexapla_note_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The text view lays its lines out when it has its width, which is too late to ask for their
 * height. Until then they are laid out here. */
static int
measure_lines (GtkWidget *widget, int width)
{
  g_autofree char *text = hexapla_note_text_dup_text (HEXAPLA_NOTE_TEXT (widget));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int height;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_size (layout, NULL, &height);
  return height / PANGO_SCALE;
}

static void
hexapla_note_text_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  GTK_WIDGET_CLASS (hexapla_note_text_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (for_size >= 0 && for_size != gtk_widget_get_width (widget))
    *minimum = *natural = measure_lines (widget, for_size);
  HEXAPLA_NOTE_TEXT (widget)->asked = *natural;
}

static gboolean
resize (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

/* Nobody listens to a wish for another size while sizes are given out. */
static void
hexapla_note_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HexaplaNoteText *self = HEXAPLA_NOTE_TEXT (widget);
  GtkWidgetClass *parent_class = GTK_WIDGET_CLASS (hexapla_note_text_parent_class);
  int minimum, natural, no_baseline;

  parent_class->size_allocate (widget, width, height, baseline);
  parent_class->measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, &no_baseline,
                         &no_baseline);
  if (natural != self->asked)
    gtk_widget_add_tick_callback (widget, resize, NULL, NULL);
}

static void
hexapla_note_text_class_init (HexaplaNoteTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = hexapla_note_text_get_request_mode;
  widget_class->measure = hexapla_note_text_measure;
  widget_class->size_allocate = hexapla_note_text_size_allocate;
}

static void
hexapla_note_text_init (HexaplaNoteText *self)
{
  g_object_set (self, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, NULL);
}

GtkWidget *
hexapla_note_text_new (const char *text)
{
  HexaplaNoteText *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_NOTE_TEXT, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), text, -1);
  return GTK_WIDGET (self);
}
