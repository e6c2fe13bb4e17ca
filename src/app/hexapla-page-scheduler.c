/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-scheduler.h"

/* How long to build between two frames: what is built takes the frame about twice as long again. */
#define BUILDING_MICROSECONDS 3000

struct _HexaplaPageScheduler
{
  GObject parent_instance;

  GtkWidget *page;

  /* What the page still lacks; NULL when it is complete. */
  GObject *work;
  HexaplaPageStep step;

  guint idle_id; /* of the idle source, while the page is not on screen */
  guint tick_id; /* of the tick callback, while it is */
  gboolean in_first_frame;
};

typedef enum
{
  SIGNAL_BUILT,
  SIGNAL_FINISHED,
  N_SIGNALS,
} Signal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaPageScheduler, hexapla_page_scheduler, G_TYPE_OBJECT)

static void
stop (HexaplaPageScheduler *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->page, self->tick_id);
  self->tick_id = 0;
}

/* A few pieces more; leaves room for what they cost when the frame is made. */
static void
build_some (HexaplaPageScheduler *self)
{
  gint64 end = g_get_monotonic_time () + BUILDING_MICROSECONDS;

  do
    hexapla_page_scheduler_step (self);
  while (self->work != NULL && g_get_monotonic_time () < end);
  g_signal_emit (self, signals[SIGNAL_BUILT], 0);
}

static gboolean
on_idle (gpointer user_data)
{
  HexaplaPageScheduler *self = user_data;

  if (self->work != NULL)
    {
      build_some (self);
      return G_SOURCE_CONTINUE;
    }
  self->idle_id = 0;
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  return G_SOURCE_REMOVE;
}

/* On screen, there are some pieces more in every frame, the first of which is for the title. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  HexaplaPageScheduler *self = user_data;

  if (self->work != NULL || self->in_first_frame)
    {
      if (!self->in_first_frame)
        build_some (self);
      self->in_first_frame = FALSE;
      return G_SOURCE_CONTINUE;
    }
  self->tick_id = 0;
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  return G_SOURCE_REMOVE;
}

static void
hexapla_page_scheduler_dispose (GObject *object)
{
  HexaplaPageScheduler *self = HEXAPLA_PAGE_SCHEDULER (object);

  stop (self);
  g_clear_object (&self->work);

  G_OBJECT_CLASS (hexapla_page_scheduler_parent_class)->dispose (object);
}

static void
hexapla_page_scheduler_class_init (HexaplaPageSchedulerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_page_scheduler_dispose;

  signals[SIGNAL_BUILT] = g_signal_new ("built", HEXAPLA_TYPE_PAGE_SCHEDULER, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", HEXAPLA_TYPE_PAGE_SCHEDULER,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hexapla_page_scheduler_init (HexaplaPageScheduler *self)
{
}

HexaplaPageScheduler *
hexapla_page_scheduler_new (GtkWidget *page)
{
  HexaplaPageScheduler *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (HEXAPLA_TYPE_PAGE_SCHEDULER, NULL);
  self->page = page;
  return self;
}

void
hexapla_page_scheduler_set_work (HexaplaPageScheduler *self, GObject *work, HexaplaPageStep step)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_SCHEDULER (self));
  g_return_if_fail (work == NULL || G_IS_OBJECT (work));
  g_return_if_fail ((work == NULL) == (step == NULL));

  stop (self);
  g_set_object (&self->work, work);
  self->step = step;
}

gboolean
hexapla_page_scheduler_get_complete (HexaplaPageScheduler *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_SCHEDULER (self), FALSE);

  return self->work == NULL;
}

void
hexapla_page_scheduler_step (HexaplaPageScheduler *self)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_SCHEDULER (self));

  if (self->work != NULL && !self->step (self->work))
    g_clear_object (&self->work);
}

void
hexapla_page_scheduler_start (HexaplaPageScheduler *self)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_SCHEDULER (self));
  g_return_if_fail (!hexapla_page_scheduler_get_running (self));

  self->in_first_frame = TRUE;
  if (gtk_widget_get_mapped (self->page))
    self->tick_id = gtk_widget_add_tick_callback (self->page, on_tick, self, NULL);
  else
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

gboolean
hexapla_page_scheduler_get_running (HexaplaPageScheduler *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_SCHEDULER (self), FALSE);

  return self->tick_id != 0 || self->idle_id != 0;
}

void
hexapla_page_scheduler_finish (HexaplaPageScheduler *self)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_SCHEDULER (self));

  if (!hexapla_page_scheduler_get_running (self))
    return;
  while (self->work != NULL)
    hexapla_page_scheduler_step (self);
  stop (self);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}
