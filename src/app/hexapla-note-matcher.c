/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-note-matcher.h"

struct _HexaplaNoteMatcher
{
  GObject parent_instance;

  /* Owned */
  HexaplaLibrary *library;
  HexaplaReading *reading;
  GHashTable *frameworks; /* language → framework, or NULL where there is none */
  GCancellable *cancellable;

  gboolean loading;
};

static guint loaded_signal;

G_DEFINE_FINAL_TYPE (HexaplaNoteMatcher, hexapla_note_matcher, G_TYPE_OBJECT)

static void
unref_framework (gpointer framework)
{
  if (framework != NULL)
    g_object_unref (framework);
}

static void
load_language (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework =
      hexapla_library_load (HEXAPLA_NOTE_MATCHER (source)->library, data, &error);

  if (framework != NULL)
    g_task_return_pointer (task, framework, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HexaplaNoteMatcher *self = HEXAPLA_NOTE_MATCHER (source);
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = g_task_propagate_pointer (G_TASK (result), &error);

  if (framework == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (framework == NULL)
    g_debug ("Quoted words not compared: %s", error->message);
  self->loading = FALSE;
  g_hash_table_insert (self->frameworks, g_strdup (g_task_get_task_data (G_TASK (result))),
                       framework);
  g_signal_emit (self, loaded_signal, 0);
}

/* One at a time: the next one that is missing is asked for when all is listed again. */
static void
start_loading (HexaplaNoteMatcher *self, const char *language)
{
  g_autoptr (GTask) task = NULL;

  if (self->loading)
    return;
  self->loading = TRUE;
  task = g_task_new (self, self->cancellable, on_loaded, NULL);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_run_in_thread (task, load_language);
}

/* The framework in the language of the quoted words, or in any if it is not there (yet). */
static HexaplaFramework *
find_framework (HexaplaNoteMatcher *self, HexaplaNote *note)
{
  const char *language = hexapla_note_get_language (note);
  HexaplaFramework *first = hexapla_reading_get_first (self->reading);
  HexaplaFramework *original = hexapla_reading_get_original (self->reading);
  gpointer framework = NULL;

  if (language == NULL || g_strcmp0 (language, hexapla_framework_get_language (first)) == 0
      || hexapla_framework_lookup (first, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)))
             == NULL)
    return first;
  if (g_str_equal (language, hexapla_framework_get_language (original)))
    return original;
  if (!g_hash_table_lookup_extended (self->frameworks, language, NULL, &framework)
      && hexapla_languages_find (hexapla_library_get_languages (self->library), language) != NULL)
    start_loading (self, language);
  return framework != NULL ? framework : first;
}

static void
hexapla_note_matcher_dispose (GObject *object)
{
  HexaplaNoteMatcher *self = HEXAPLA_NOTE_MATCHER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->reading);
  g_hash_table_remove_all (self->frameworks);

  G_OBJECT_CLASS (hexapla_note_matcher_parent_class)->dispose (object);
}

static void
hexapla_note_matcher_finalize (GObject *object)
{
  HexaplaNoteMatcher *self = HEXAPLA_NOTE_MATCHER (object);

  g_object_unref (self->library); /* what is being loaded needed it */
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->frameworks);

  G_OBJECT_CLASS (hexapla_note_matcher_parent_class)->finalize (object);
}

static void
hexapla_note_matcher_class_init (HexaplaNoteMatcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hexapla_note_matcher_dispose;
  object_class->finalize = hexapla_note_matcher_finalize;
  loaded_signal = g_signal_new ("loaded", HEXAPLA_TYPE_NOTE_MATCHER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
hexapla_note_matcher_init (HexaplaNoteMatcher *self)
{
  self->frameworks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_framework);
  self->cancellable = g_cancellable_new ();
}

HexaplaNoteMatcher *
hexapla_note_matcher_new (HexaplaLibrary *library, HexaplaReading *reading)
{
  HexaplaNoteMatcher *self;

  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);

  self = g_object_new (HEXAPLA_TYPE_NOTE_MATCHER, NULL);
  self->library = g_object_ref (library);
  self->reading = g_object_ref (reading);
  return self;
}

void
hexapla_note_matcher_set_reading (HexaplaNoteMatcher *self, HexaplaReading *reading)
{
  g_return_if_fail (HEXAPLA_IS_NOTE_MATCHER (self));
  g_return_if_fail (HEXAPLA_IS_READING (reading));

  g_set_object (&self->reading, reading);
}

HexaplaNoteMatch
hexapla_note_matcher_match (HexaplaNoteMatcher *self, HexaplaNote *note, int *block, char **now)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE_MATCHER (self), HEXAPLA_NOTE_UNKNOWN);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), HEXAPLA_NOTE_UNKNOWN);

  return hexapla_note_match (note, find_framework (self, note), block, now);
}
