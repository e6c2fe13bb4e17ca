/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-library.h"

#include "hexapla-bundle.h"

struct _HexaplaLibrary
{
  GObject parent_instance;

  char *framework;          /* its id */
  HexaplaFramework *single; /* NULL: the framework comes with the program */
  HexaplaLanguages *languages;
  GMutex lock;
  GHashTable *frameworks; /* tag → GWeakRef to a HexaplaFramework; guarded by the lock */
};

G_DEFINE_FINAL_TYPE (HexaplaLibrary, hexapla_library, G_TYPE_OBJECT)

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
hexapla_library_finalize (GObject *object)
{
  HexaplaLibrary *self = HEXAPLA_LIBRARY (object);

  g_hash_table_unref (self->frameworks);
  g_mutex_clear (&self->lock);
  g_object_unref (self->languages);
  g_clear_object (&self->single);
  g_free (self->framework);

  G_OBJECT_CLASS (hexapla_library_parent_class)->finalize (object);
}

static void
hexapla_library_class_init (HexaplaLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_library_finalize;
}

static void
hexapla_library_init (HexaplaLibrary *self)
{
  g_mutex_init (&self->lock);
  self->frameworks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_weak_ref);
}

HexaplaLibrary *
hexapla_library_new (void)
{
  return hexapla_library_new_for (HEXAPLA_BUNDLED_FRAMEWORK);
}

HexaplaLibrary *
hexapla_library_new_for (const char *framework)
{
  HexaplaLibrary *self;

  g_return_val_if_fail (framework != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_LIBRARY, NULL);
  self->framework = g_strdup (framework);
  self->languages = hexapla_languages_new_for (framework);
  return self;
}

HexaplaLibrary *
hexapla_library_new_single (HexaplaFramework *framework)
{
  HexaplaLibrary *self;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), NULL);

  self = g_object_new (HEXAPLA_TYPE_LIBRARY, NULL);
  self->framework = g_strdup (hexapla_framework_get_id (framework));
  self->single = g_object_ref (framework);
  self->languages = hexapla_languages_new_single (hexapla_framework_get_language (framework));
  return self;
}

const char *
hexapla_library_get_framework (HexaplaLibrary *self)
{
  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (self), NULL);

  return self->framework;
}

HexaplaLanguages *
hexapla_library_get_languages (HexaplaLibrary *self)
{
  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (self), NULL);

  return self->languages;
}

HexaplaFramework *
hexapla_library_load (HexaplaLibrary *self, const char *language, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  HexaplaFramework *framework;
  GWeakRef *known;

  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (self->single != NULL)
    {
      if (g_str_equal (language, hexapla_framework_get_language (self->single)))
        return g_object_ref (self->single);
      g_set_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND, "%s: no such language",
                   language);
      return NULL;
    }

  /* Held while loading: whoever wants the same language then waits for it. */
  locker = g_mutex_locker_new (&self->lock);
  known = g_hash_table_lookup (self->frameworks, language);
  framework = known != NULL ? g_weak_ref_get (known) : NULL;
  if (framework != NULL)
    return framework;

  framework = hexapla_bundle_load_framework (self->framework, language, error);
  if (framework == NULL)
    return NULL;
  if (known != NULL)
    g_weak_ref_set (known, framework);
  else
    {
      known = g_new0 (GWeakRef, 1);
      g_weak_ref_init (known, framework);
      g_hash_table_insert (self->frameworks, g_strdup (language), known);
    }
  return framework;
}

static gboolean
is_read (GPtrArray *frameworks, const char *code)
{
  for (guint i = 0; i < frameworks->len; i++)
    if (g_str_equal (hexapla_framework_get_language (g_ptr_array_index (frameworks, i)), code))
      return TRUE;
  return FALSE;
}

HexaplaReading *
hexapla_library_read (HexaplaLibrary *self, const char *const *languages, GError **error)
{
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HexaplaFramework) original = NULL;

  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (languages != NULL, NULL);

  /* The first of the languages is the original. */
  original = hexapla_library_load (self, hexapla_languages_get (self->languages, 0)->code, error);
  if (original == NULL)
    return NULL;
  for (; *languages != NULL && frameworks->len < HEXAPLA_READING_MAX; languages++)
    {
      const HexaplaLanguage *language = hexapla_languages_find (self->languages, *languages);
      HexaplaFramework *framework;

      if (language == NULL || is_read (frameworks, language->code))
        continue;
      framework = hexapla_library_load (self, language->code, error);
      if (framework == NULL)
        return NULL;
      g_ptr_array_add (frameworks, framework);
    }
  if (frameworks->len == 0)
    g_ptr_array_add (frameworks, g_object_ref (original));
  return hexapla_reading_new (frameworks, original, self->languages);
}
