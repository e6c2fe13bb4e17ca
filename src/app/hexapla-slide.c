/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-slide.h"

#include <math.h>

#define SLIDE_MICROSECONDS 200000

struct _HexaplaSlide
{
  GObject parent_instance;

  GtkWidget *widget;
  double from;
  double to;
  double position;
  gint64 start;
  guint tick_id;
};

typedef enum
{
  SIGNAL_MOVED,
  SIGNAL_FINISHED,
  N_SIGNALS,
} Signal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaSlide, hexapla_slide, G_TYPE_OBJECT)

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  HexaplaSlide *self = user_data;
  gint64 elapsed = gdk_frame_clock_get_frame_time (clock) - self->start;
  double t = CLAMP ((double)elapsed / SLIDE_MICROSECONDS, 0, 1);
  double eased = 1 - pow (1 - t, 3);

  self->position = t < 1 ? self->from + (self->to - self->from) * eased : self->to;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
  if (t < 1)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  return G_SOURCE_REMOVE;
}

static void
hexapla_slide_dispose (GObject *object)
{
  HexaplaSlide *self = HEXAPLA_SLIDE (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;

  G_OBJECT_CLASS (hexapla_slide_parent_class)->dispose (object);
}

static void
hexapla_slide_class_init (HexaplaSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_slide_dispose;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", HEXAPLA_TYPE_SLIDE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", HEXAPLA_TYPE_SLIDE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hexapla_slide_init (HexaplaSlide *self)
{
}

HexaplaSlide *
hexapla_slide_new (GtkWidget *widget, double from, double to)
{
  HexaplaSlide *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (gtk_widget_get_mapped (widget), NULL);

  self = g_object_new (HEXAPLA_TYPE_SLIDE, NULL);
  self->widget = widget;
  self->position = from;
  hexapla_slide_turn (self, to);
  return self;
}

void
hexapla_slide_turn (HexaplaSlide *self, double to)
{
  g_return_if_fail (HEXAPLA_IS_SLIDE (self));

  self->from = self->position;
  self->to = to;
  self->start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (self->widget));
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->widget, on_tick, self, NULL);
}

double
hexapla_slide_get_position (HexaplaSlide *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SLIDE (self), 0);

  return self->position;
}
