/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-job.h"

#include <errno.h>

#include "hexapla-saved-file.h"
#include "hexapla-saved-format.h"
#include "hexapla-saved.h"
#include "xml/hexapla-load.h"

#define MAX_VISITS 8

HexaplaSavedJob *
hexapla_saved_job_new (const char *path, const char *framework)
{
  HexaplaSavedJob *self = g_new0 (HexaplaSavedJob, 1);

  self->path = g_strdup (path);
  self->framework = g_strdup (framework);

  return self;
}

void
hexapla_saved_job_free (HexaplaSavedJob *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self->framework);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->theirs, hexapla_saved_layer_free);
  g_clear_pointer (&self->theirs_bytes, g_bytes_unref);
  g_clear_pointer (&self->theirs_form, g_bytes_unref);
  g_free (self->damaged);
  g_free (self->reason);
  g_clear_error (&self->error);
  g_free (self);
}

/* What could not be read again is not written, whatever is the matter with it: it would take the
 * place of something that can.
 */
static gboolean
is_readable (HexaplaSavedJob *self)
{
  g_autoptr (HexaplaSavedLayer) layer = NULL;
  g_autoptr (GError) error = NULL;

  if (g_bytes_get_size (self->bytes) > HEXAPLA_LOAD_MAX_BYTES)
    {
      g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                           g_strerror (EFBIG));
      return FALSE;
    }

  layer = hexapla_saved_read (self->bytes, self->path, self->framework, NULL, &error);
  if (layer == NULL)
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, error->message);

  return layer != NULL;
}

static void
write_bytes (HexaplaSavedJob *self, GBytes *current)
{
  if (self->bytes == NULL || !is_readable (self))
    return;

  /* There is nothing to gain from writing the same again. */
  self->written = (current != NULL && g_bytes_equal (current, self->bytes))
                  || hexapla_saved_file_replace (self->path, self->bytes, current, &self->error);
}

/* A damaged file is never overwritten, and never read again. */
static gboolean
set_aside (HexaplaSavedJob *self, const char *path, const GError *damage)
{
  g_autofree char *aside = hexapla_saved_file_set_aside (path, &self->error);

  if (aside == NULL)
    return FALSE;

  /* Of two, the one that was in use is told. */
  if (self->damaged == NULL)
    {
      self->damaged = g_steal_pointer (&aside);
      self->reason = g_strdup (damage->message);
    }
  return TRUE;
}

static void
load_backup (HexaplaSavedJob *self)
{
  g_autofree char *backup = hexapla_saved_file_dup_backup (self->path);
  g_autoptr (GBytes) bytes = hexapla_saved_file_read (backup, &self->error);
  g_autoptr (GError) damage = NULL;

  if (bytes == NULL)
    return;

  self->theirs = hexapla_saved_read (bytes, backup, self->framework, NULL, &damage);
  if (self->theirs != NULL)
    self->theirs_form = hexapla_saved_write (self->theirs);
  else if (g_error_matches (damage, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION))
    self->error = g_steal_pointer (&damage);
  else
    set_aside (self, backup, damage);
}

static void
visit (HexaplaSavedJob *self)
{
  g_autoptr (GBytes) current = hexapla_saved_file_read (self->path, &self->error);
  g_autoptr (GError) damage = NULL;

  if (self->error != NULL)
    return;
  if (self->load)
    hexapla_saved_file_clean (self->path);

  self->missing = current == NULL;
  if (current == NULL)
    {
      if (self->load)
        load_backup (self);
      else
        write_bytes (self, NULL);
      return;
    }
  if (self->base != NULL && g_bytes_equal (current, self->base))
    {
      write_bytes (self, current);
      return;
    }

  self->theirs = hexapla_saved_read (current, self->path, self->framework, NULL, &damage);
  if (self->theirs != NULL)
    {
      self->theirs_bytes = g_steal_pointer (&current);
      self->theirs_form = hexapla_saved_write (self->theirs);
    }
  else if (g_error_matches (damage, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION))
    self->error = g_steal_pointer (&damage);
  else if (!self->load && self->bytes == NULL)
    return; /* perhaps somebody is still writing it */
  else if (!set_aside (self, self->path, damage))
    return;
  else if (self->load)
    load_backup (self);
  else
    write_bytes (self, NULL);
}

/* Once more if somebody else was there at the same moment. */
void
hexapla_saved_job_run (HexaplaSavedJob *self)
{
  int lock = hexapla_saved_file_lock (self->path, self->bytes != NULL);

  visit (self);
  for (guint i = 0;
       i < MAX_VISITS && g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG); i++)
    {
      g_clear_error (&self->error);
      visit (self);
    }

  hexapla_saved_file_unlock (lock);
}
