/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-private.h"

#include <glib/gi18n-lib.h>

#include "hexapla-saved-format.h"
#include "hexapla-saved-keeper.h"
#include "hexapla-saved-merge.h"
#include "hexapla-saved-problem.h"
#include "model/hexapla-address.h"

G_DEFINE_QUARK (hexapla - saved - error - quark, hexapla_saved_error)

struct _HexaplaSaved
{
  GObject parent_instance;

  /* Owned */
  HexaplaSavedLayer *layer;
  HexaplaSavedKeeper *keeper;
  GFile *folder;
  GFile *file;
  char *problem_message;
  char *damage;       /* what is wrong with a file that was set aside while loading */
  GPtrArray *loading; /* tasks that wait */

  /* As they were told last */
  HexaplaSavedState state;
  HexaplaSavedProblem problem;
};

G_DEFINE_FINAL_TYPE (HexaplaSaved, hexapla_saved, G_TYPE_OBJECT)

enum
{
  PROP_STATE = 1,
  PROP_PROBLEM,
  PROP_PROBLEM_MESSAGE,
  N_PROPS,
};

enum
{
  SIGNAL_ENTRY_CHANGED,
  SIGNAL_MERGED,
  SIGNAL_DAMAGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
hexapla_saved_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HexaplaSaved *self = HEXAPLA_SAVED (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_PROBLEM:
      g_value_set_uint (value, self->problem);
      break;
    case PROP_PROBLEM_MESSAGE:
      g_value_set_string (value, self->problem_message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_saved_finalize (GObject *object)
{
  HexaplaSaved *self = HEXAPLA_SAVED (object);

  g_clear_pointer (&self->keeper, hexapla_saved_keeper_free);
  g_clear_pointer (&self->layer, hexapla_saved_layer_free);
  g_clear_pointer (&self->loading, g_ptr_array_unref);
  g_clear_pointer (&self->problem_message, g_free);
  g_clear_pointer (&self->damage, g_free);
  g_clear_object (&self->folder);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (hexapla_saved_parent_class)->finalize (object);
}

static void
hexapla_saved_class_init (HexaplaSavedClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = hexapla_saved_get_property;
  G_OBJECT_CLASS (klass)->finalize = hexapla_saved_finalize;

  properties[PROP_STATE] =
      g_param_spec_uint ("state", NULL, NULL, 0, HEXAPLA_SAVED_STATE_READ_ONLY, 0, flags);
  properties[PROP_PROBLEM] =
      g_param_spec_uint ("problem", NULL, NULL, 0, HEXAPLA_SAVED_PROBLEM_OTHER, 0, flags);
  properties[PROP_PROBLEM_MESSAGE] =
      g_param_spec_string ("problem-message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  signals[SIGNAL_ENTRY_CHANGED] =
      g_signal_new ("entry-changed", HEXAPLA_TYPE_SAVED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MERGED] = g_signal_new ("merged", HEXAPLA_TYPE_SAVED, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_DAMAGED] = g_signal_new ("damaged", HEXAPLA_TYPE_SAVED, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
hexapla_saved_init (HexaplaSaved *self)
{
  self->loading = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What the keeper asks and tells */

static GBytes *
on_serialize (gpointer user_data)
{
  HexaplaSaved *self = user_data;

  return hexapla_saved_write (self->layer);
}

static void
merge (HexaplaSaved *self, HexaplaSavedLayer *base, HexaplaSavedLayer *theirs, gboolean tell)
{
  g_auto (HexaplaSavedMerge) result = { 0 };
  GHashTableIter iter;
  gpointer entry;

  hexapla_saved_merge (base, self->layer, theirs, &result);

  g_hash_table_iter_init (&iter, result.entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    g_signal_emit (self, signals[SIGNAL_ENTRY_CHANGED], 0, entry);
  if (tell && result.n_changes > 0)
    g_signal_emit (self, signals[SIGNAL_MERGED], 0, result.n_changes, result.n_conflicts);
}

static void
on_merge (HexaplaSavedLayer *theirs, GBytes *base, gpointer user_data)
{
  HexaplaSaved *self = user_data;
  /* It could be read when it was seen last. */
  g_autoptr (HexaplaSavedLayer) old =
      base != NULL ? hexapla_saved_read (base, "", NULL, NULL, NULL) : NULL;

  merge (self, old, theirs, hexapla_saved_is_loaded (self) && base != NULL);
}

static void
on_damaged (const char *path, const char *reason, gpointer user_data)
{
  HexaplaSaved *self = user_data;

  g_free (self->damage);
  self->damage = g_strdup (reason);
  g_signal_emit (self, signals[SIGNAL_DAMAGED], 0, path, reason);
}

/* What loading has to report. */
static gboolean
check_loaded (HexaplaSaved *self, GError **error)
{
  const GError *failure = hexapla_saved_keeper_get_error (self->keeper);

  if (failure != NULL)
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  if (self->damage != NULL)
    {
      g_set_error_literal (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_INVALID, self->damage);
      return FALSE;
    }

  return TRUE;
}

static void
on_loaded (gpointer user_data)
{
  HexaplaSaved *self = user_data;
  g_autoptr (GPtrArray) tasks = g_steal_pointer (&self->loading);

  self->loading = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    {
      GError *error = NULL;

      if (check_loaded (self, &error))
        g_task_return_boolean (g_ptr_array_index (tasks, i), TRUE);
      else
        g_task_return_error (g_ptr_array_index (tasks, i), error);
    }
}

static HexaplaSavedState
find_state (HexaplaSaved *self)
{
  if (hexapla_saved_keeper_is_read_only (self->keeper))
    return HEXAPLA_SAVED_STATE_READ_ONLY;
  if (hexapla_saved_keeper_get_error (self->keeper) != NULL)
    return HEXAPLA_SAVED_STATE_FAILED;

  return hexapla_saved_keeper_is_dirty (self->keeper) ? HEXAPLA_SAVED_STATE_PENDING
                                                      : HEXAPLA_SAVED_STATE_SAVED;
}

static void
on_changed (gpointer user_data)
{
  HexaplaSaved *self = user_data;
  const GError *error = hexapla_saved_keeper_get_error (self->keeper);
  HexaplaSavedState state = find_state (self);
  HexaplaSavedProblem problem = hexapla_saved_problem_from_error (error);
  g_autofree char *message = NULL;

  if (error != NULL)
    message = hexapla_saved_problem_describe (
        problem, error, hexapla_saved_keeper_is_loaded (self->keeper), self->folder);

  g_object_freeze_notify (G_OBJECT (self));
  if (state != self->state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (problem != self->problem)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  if (g_strcmp0 (message, self->problem_message) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM_MESSAGE]);
  self->state = state;
  self->problem = problem;
  g_free (self->problem_message);
  self->problem_message = g_steal_pointer (&message);
  g_object_thaw_notify (G_OBJECT (self));
}

GFile *
hexapla_saved_dup_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "hexapla", "saved", NULL);
}

HexaplaSaved *
hexapla_saved_new (GFile *folder, const char *framework)
{
  static const HexaplaSavedKeeperHandler handler = {
    on_serialize, on_merge, on_damaged, on_loaded, on_changed,
  };
  HexaplaSaved *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_is_native (folder), NULL);
  g_return_val_if_fail (framework != NULL && hexapla_id_is_valid (framework), NULL);

  name = g_strconcat (framework, ".xml", NULL);
  self = g_object_new (HEXAPLA_TYPE_SAVED, NULL);
  self->folder = g_object_ref (folder);
  self->file = g_file_get_child (folder, name);
  self->layer = hexapla_saved_layer_new (framework);
  self->keeper = hexapla_saved_keeper_new (self->file, framework, &handler, self);

  return self;
}

const char *
hexapla_saved_get_framework (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);

  return self->layer->framework;
}

GFile *
hexapla_saved_get_file (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);

  return self->file;
}

HexaplaSavedLayer *
hexapla_saved_get_layer (HexaplaSaved *self)
{
  return self->layer;
}

void
hexapla_saved_touch (HexaplaSaved *self, const char *entry)
{
  hexapla_saved_keeper_touch (self->keeper);
  g_signal_emit (self, signals[SIGNAL_ENTRY_CHANGED], 0, entry);
}

GListModel *
hexapla_saved_get_bookmarks (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);

  return G_LIST_MODEL (self->layer->bookmarks);
}

GListModel *
hexapla_saved_get_notes (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);

  return G_LIST_MODEL (self->layer->notes);
}

GListModel *
hexapla_saved_get_follow_ups (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);

  return G_LIST_MODEL (self->layer->follow_ups);
}

/* Loading and saving */

gboolean
hexapla_saved_load (HexaplaSaved *self, GError **error)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);

  g_clear_pointer (&self->damage, g_free);
  hexapla_saved_keeper_load (self->keeper, TRUE);
  return check_loaded (self, error);
}

void
hexapla_saved_load_async (HexaplaSaved *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (HEXAPLA_IS_SAVED (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, hexapla_saved_load_async);
  g_clear_pointer (&self->damage, g_free);
  g_ptr_array_add (self->loading, task);
  hexapla_saved_keeper_load (self->keeper, FALSE);
}

gboolean
hexapla_saved_load_finish (HexaplaSaved *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
hexapla_saved_is_loaded (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);

  return hexapla_saved_keeper_is_loaded (self->keeper);
}

HexaplaSavedState
hexapla_saved_get_state (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), HEXAPLA_SAVED_STATE_SAVED);

  return self->state;
}

gboolean
hexapla_saved_is_read_only (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), TRUE);

  return hexapla_saved_keeper_is_read_only (self->keeper);
}

HexaplaSavedProblem
hexapla_saved_get_problem (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), HEXAPLA_SAVED_PROBLEM_NONE);

  return self->problem;
}

const char *
hexapla_saved_get_problem_message (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);

  return self->problem_message;
}

void
hexapla_saved_retry (HexaplaSaved *self)
{
  g_return_if_fail (HEXAPLA_IS_SAVED (self));

  hexapla_saved_keeper_retry (self->keeper);
}

gboolean
hexapla_saved_flush (HexaplaSaved *self, guint timeout, GError **error)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);

  return hexapla_saved_keeper_flush (self->keeper, timeout, error);
}

GBytes *
hexapla_saved_serialize (HexaplaSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);

  return hexapla_saved_write (self->layer);
}

gboolean
hexapla_saved_take (HexaplaSaved *self, HexaplaSavedLayer *theirs, GError **error)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  if (hexapla_saved_is_read_only (self))
    {
      g_set_error_literal (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_READ_ONLY,
                           self->problem_message);
      return FALSE;
    }

  before = hexapla_saved_write (self->layer);
  merge (self, NULL, theirs, TRUE);
  after = hexapla_saved_write (self->layer);
  if (!g_bytes_equal (before, after))
    hexapla_saved_keeper_touch (self->keeper);

  return TRUE;
}
