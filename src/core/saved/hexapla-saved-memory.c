/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Until there is a file: what is kept is kept in memory, and as good as saved. */

#include "config.h"

#include "hexapla-saved-private.h"

GFile *
hexapla_saved_dup_default_folder (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "hexapla", NULL);

  return g_file_new_for_path (path);
}

void
hexapla_saved_load_async (HexaplaSaved *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

gboolean
hexapla_saved_load_finish (HexaplaSaved *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
hexapla_saved_is_loaded (HexaplaSaved *self)
{
  return TRUE;
}

HexaplaSavedState
hexapla_saved_get_state (HexaplaSaved *self)
{
  return HEXAPLA_SAVED_STATE_SAVED;
}

HexaplaSavedProblem
hexapla_saved_get_problem (HexaplaSaved *self)
{
  return HEXAPLA_SAVED_PROBLEM_NONE;
}

const char *
hexapla_saved_get_problem_message (HexaplaSaved *self)
{
  return NULL;
}

void
hexapla_saved_retry (HexaplaSaved *self)
{
}

gboolean
hexapla_saved_flush (HexaplaSaved *self, guint timeout, GError **error)
{
  return TRUE;
}

void
hexapla_saved_save_as_async (HexaplaSaved *self,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

gboolean
hexapla_saved_save_as_finish (HexaplaSaved *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
