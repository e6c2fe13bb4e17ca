/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-format.h"
#include "hexapla-saved-private.h"
#include "xml/hexapla-load.h"

/* The whole layer as one file, from and to anywhere. */

#define PIECE (256 * 1024)

static void
on_replaced (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
hexapla_saved_save_as_async (HexaplaSaved *self,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (HEXAPLA_IS_SAVED (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hexapla_saved_save_as_async);
  bytes = hexapla_saved_serialize (self);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable,
                                       on_replaced, task);
}

gboolean
hexapla_saved_save_as_finish (HexaplaSaved *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
hexapla_saved_import (HexaplaSaved *self, GBytes *bytes, GError **error)
{
  g_autoptr (HexaplaSavedLayer) theirs = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  theirs = hexapla_saved_read (bytes, "", hexapla_saved_get_framework (self), NULL, error);
  return theirs != NULL && hexapla_saved_take (self, theirs, error);
}

/* A piece more than is allowed is enough to be refused. */
static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  gsize n;

  if (stream == NULL)
    return NULL;

  do
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), piece, PIECE, &n, cancellable, error))
        return NULL;
      g_byte_array_append (array, piece, (guint)n);
    }
  while (n == PIECE && array->len <= HEXAPLA_LOAD_MAX_BYTES);

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static void
run_import (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  HexaplaSaved *self = source;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_file (task_data, cancellable, &error);
  HexaplaSavedLayer *theirs = NULL;

  /* The id of the framework never changes. */
  if (bytes != NULL)
    theirs = hexapla_saved_read (bytes, "", hexapla_saved_get_framework (self), NULL, &error);

  if (theirs != NULL)
    g_task_return_pointer (task, theirs, (GDestroyNotify)hexapla_saved_layer_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
hexapla_saved_import_async (HexaplaSaved *self,
                            GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HEXAPLA_IS_SAVED (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hexapla_saved_import_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, run_import);
}

gboolean
hexapla_saved_import_finish (HexaplaSaved *self, GAsyncResult *result, GError **error)
{
  g_autoptr (HexaplaSavedLayer) theirs = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  theirs = g_task_propagate_pointer (G_TASK (result), error);
  return theirs != NULL && hexapla_saved_take (self, theirs, error);
}
