/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-keeper.h"

#include <glib/gi18n-lib.h>

#include "hexapla-saved.h"

#define SAVE_DELAY 700       /* milliseconds from the first change */
#define CHECK_DELAY 200      /* from the last sign of a change by others */
#define MIN_RETRY_DELAY 1000 /* doubled with each failure */
#define MAX_RETRY_DELAY 60000
#define MAX_ROUNDS 64 /* of merging with somebody who writes all the time, when flushing */

/* A job on its way. The thread holds a reference as well as the keeper. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean done;              /* guarded by the mutex */
  HexaplaSavedKeeper *keeper; /* NULL once collected or given up; of the keeper's thread */
  HexaplaSavedJob *job;       /* of the worker until done */
  GMainContext *context;
  guint64 serial;
} Errand;

struct _HexaplaSavedKeeper
{
  char *path;
  char *framework;
  const HexaplaSavedKeeperHandler *handler;
  gpointer owner; /* borrowed */

  GMainContext *context;
  GFileMonitor *monitor;
  GSource *timer;    /* to save, or to try again */
  GSource *checking; /* to look for changes of others */
  Errand *errand;

  GBytes *base; /* what is in the file, as far as is known */
  GError *error;
  guint n_failures;
  guint64 serial; /* of the last change */
  guint64 saved;  /* of the last change that is on disk */
  gboolean loaded;
  gboolean read_only;
};

static void start (HexaplaSavedKeeper *self);
static void schedule (HexaplaSavedKeeper *self);

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_mutex_clear (&errand->mutex);
  g_cond_clear (&errand->cond);
  hexapla_saved_job_free (errand->job);
  g_main_context_unref (errand->context);
}

static void
errand_unref (Errand *errand)
{
  g_atomic_rc_box_release_full (errand, errand_free);
}

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
set_timer (HexaplaSavedKeeper *self, GSource **place, guint delay, GSourceFunc func)
{
  clear_source (place);
  *place = g_timeout_source_new (delay);
  g_source_set_callback (*place, func, self, NULL);
  g_source_attach (*place, self->context);
}

gboolean
hexapla_saved_keeper_is_dirty (HexaplaSavedKeeper *self)
{
  return self->serial != self->saved;
}

static gboolean
on_check (gpointer user_data)
{
  HexaplaSavedKeeper *self = user_data;

  /* Whoever is on the way looks as well. */
  clear_source (&self->checking);
  if (self->errand == NULL)
    start (self);

  return G_SOURCE_REMOVE;
}

static void
on_file_changed (
    GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer user_data)
{
  HexaplaSavedKeeper *self = user_data;

  set_timer (self, &self->checking, CHECK_DELAY, on_check);
}

/* Without it, changes are noticed when saving. */
static void
watch (HexaplaSavedKeeper *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  if (self->monitor != NULL)
    return;

  g_main_context_push_thread_default (self->context);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  g_main_context_pop_thread_default (self->context);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (on_file_changed), self);
}

static void
take_theirs (HexaplaSavedKeeper *self, HexaplaSavedJob *job)
{
  g_autoptr (GBytes) now = NULL;

  self->handler->merge (job->theirs, self->base, self->owner);
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = job->theirs_bytes != NULL ? g_bytes_ref (job->theirs_bytes) : NULL;

  /* What is here and not there has to go there; what is but written in another form has not. */
  now = self->handler->serialize (self->owner);
  if (self->base != NULL && g_bytes_equal (now, job->theirs_form))
    self->saved = self->serial;
  else if (!hexapla_saved_keeper_is_dirty (self))
    self->serial++;
}

static void
fail (HexaplaSavedKeeper *self, HexaplaSavedJob *job)
{
  /* A look that fails does no harm as long as there is nothing to save. */
  if (!job->load && job->bytes == NULL
      && !g_error_matches (job->error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION))
    return;

  g_clear_error (&self->error);
  self->error = g_error_copy (job->error);
  self->n_failures++;
  self->read_only =
      g_error_matches (job->error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION);
}

static void
collect (Errand *errand)
{
  HexaplaSavedKeeper *self = errand->keeper;
  HexaplaSavedJob *job = errand->job;

  errand->keeper = NULL;
  self->errand = NULL;

  if (job->error != NULL)
    {
      fail (self, job);
    }
  else
    {
      g_clear_error (&self->error);
      self->n_failures = 0;
      self->read_only = FALSE;
      self->loaded = self->loaded || job->load;
    }

  if (job->damaged != NULL)
    self->handler->damaged (job->damaged, job->reason, self->owner);
  if (job->error == NULL && job->theirs != NULL)
    take_theirs (self, job);
  if (job->written)
    {
      g_clear_pointer (&self->base, g_bytes_unref);
      self->base = g_bytes_ref (job->bytes);
      self->saved = errand->serial;
    }
  else if (job->missing && self->base != NULL)
    {
      /* Somebody has removed the file. It is not for others to remove all that is kept. */
      g_clear_pointer (&self->base, g_bytes_unref);
      self->serial++;
    }

  if (job->load)
    {
      watch (self);
      self->handler->loaded (self->owner);
    }
  schedule (self);
  self->handler->changed (self->owner);
  errand_unref (errand);
}

static gboolean
on_done (gpointer user_data)
{
  Errand *errand = user_data;

  if (errand->keeper != NULL)
    collect (errand);

  return G_SOURCE_REMOVE;
}

static void
run_errand (Errand *errand)
{
  hexapla_saved_job_run (errand->job);

  g_mutex_lock (&errand->mutex);
  errand->done = TRUE;
  g_cond_signal (&errand->cond);
  g_mutex_unlock (&errand->mutex);
}

static gpointer
run_thread (gpointer data)
{
  Errand *errand = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  run_errand (errand);

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_done, errand, (GDestroyNotify)errand_unref);
  g_source_attach (source, errand->context);

  return NULL;
}

/* Loads as long as nothing is loaded, saves if there is something to save, else looks. */
static void
start (HexaplaSavedKeeper *self)
{
  g_autoptr (GThread) thread = NULL;
  Errand *errand = g_atomic_rc_box_new0 (Errand);
  HexaplaSavedJob *job = hexapla_saved_job_new (self->path, self->framework);

  g_mutex_init (&errand->mutex);
  g_cond_init (&errand->cond);
  errand->keeper = self;
  errand->job = job;
  errand->context = g_main_context_ref (self->context);
  errand->serial = self->serial;

  job->load = !self->loaded;
  job->base = self->base != NULL ? g_bytes_ref (self->base) : NULL;
  if (self->loaded && hexapla_saved_keeper_is_dirty (self) && !self->read_only)
    job->bytes = self->handler->serialize (self->owner);

  clear_source (&self->timer);
  self->errand = errand;
  thread = g_thread_try_new ("hexapla-saved", run_thread, g_atomic_rc_box_acquire (errand), NULL);
  if (thread == NULL)
    run_thread (errand);
}

static gboolean
on_timer (gpointer user_data)
{
  HexaplaSavedKeeper *self = user_data;

  clear_source (&self->timer);
  if (self->errand == NULL)
    start (self);

  return G_SOURCE_REMOVE;
}

/* Sees to it that what is to be done will be. */
static void
schedule (HexaplaSavedKeeper *self)
{
  guint delay = SAVE_DELAY;

  if (self->errand != NULL || self->timer != NULL || self->read_only)
    return;

  if (self->error != NULL)
    delay = MIN (MIN_RETRY_DELAY << MIN (self->n_failures - 1, 6), MAX_RETRY_DELAY);
  else if (!self->loaded || !hexapla_saved_keeper_is_dirty (self))
    return;

  set_timer (self, &self->timer, delay, on_timer);
}

HexaplaSavedKeeper *
hexapla_saved_keeper_new (GFile *file,
                          const char *framework,
                          const HexaplaSavedKeeperHandler *handler,
                          gpointer owner)
{
  HexaplaSavedKeeper *self = g_new0 (HexaplaSavedKeeper, 1);

  self->path = g_file_get_path (file);
  self->framework = g_strdup (framework);
  self->handler = handler;
  self->owner = owner;
  self->context = g_main_context_ref_thread_default ();

  return self;
}

/* A job that is on its way is done to its end, by itself. */
void
hexapla_saved_keeper_free (HexaplaSavedKeeper *self)
{
  g_return_if_fail (self != NULL);

  if (self->errand != NULL)
    {
      self->errand->keeper = NULL;
      errand_unref (self->errand);
    }
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
      g_object_unref (self->monitor);
    }
  clear_source (&self->timer);
  clear_source (&self->checking);
  g_main_context_unref (self->context);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_error (&self->error);
  g_free (self->framework);
  g_free (self->path);
  g_free (self);
}

/* Whether the job on its way has come back, by @deadline. */
static gboolean
wait_for_errand (HexaplaSavedKeeper *self, gint64 deadline)
{
  Errand *errand = self->errand;
  gboolean done;

  g_mutex_lock (&errand->mutex);
  while (!errand->done && g_cond_wait_until (&errand->cond, &errand->mutex, deadline))
    ;
  done = errand->done;
  g_mutex_unlock (&errand->mutex);

  if (done)
    collect (errand);
  return done;
}

void
hexapla_saved_keeper_load (HexaplaSavedKeeper *self, gboolean wait)
{
  /* Until then, whatever is on its way loads. */
  if (self->loaded)
    {
      self->handler->loaded (self->owner);
      return;
    }

  if (self->errand == NULL)
    start (self);
  if (wait)
    wait_for_errand (self, G_MAXINT64);
}

void
hexapla_saved_keeper_touch (HexaplaSavedKeeper *self)
{
  self->serial++;
  schedule (self);
  self->handler->changed (self->owner);
}

void
hexapla_saved_keeper_retry (HexaplaSavedKeeper *self)
{
  if (self->errand == NULL && (self->error != NULL || hexapla_saved_keeper_is_dirty (self)))
    start (self);
}

gboolean
hexapla_saved_keeper_flush (HexaplaSavedKeeper *self, guint timeout, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + (gint64)timeout * 1000;

  for (guint round = 0; self->errand != NULL || hexapla_saved_keeper_is_dirty (self); round++)
    {
      if (self->errand == NULL)
        {
          if (round > 0 && self->error != NULL)
            {
              g_propagate_error (error, g_error_copy (self->error));
              return FALSE;
            }
          start (self);
        }
      if (round > MAX_ROUNDS || !wait_for_errand (self, deadline))
        {
          g_set_error_literal (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_TIMED_OUT,
                               _ ("Saving takes too long."));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
hexapla_saved_keeper_is_loaded (HexaplaSavedKeeper *self)
{
  return self->loaded;
}

gboolean
hexapla_saved_keeper_is_read_only (HexaplaSavedKeeper *self)
{
  return self->read_only;
}

const GError *
hexapla_saved_keeper_get_error (HexaplaSavedKeeper *self)
{
  return self->error;
}
