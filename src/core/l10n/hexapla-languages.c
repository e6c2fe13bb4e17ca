/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-languages.h"

#include <string.h>

#include "hexapla-bundle.h"

struct _HexaplaLanguages
{
  GObject parent_instance;

  GPtrArray *languages; /* of HexaplaLanguage */
};

G_DEFINE_FINAL_TYPE (HexaplaLanguages, hexapla_languages, G_TYPE_OBJECT)

static void
hexapla_languages_finalize (GObject *object)
{
  HexaplaLanguages *self = HEXAPLA_LANGUAGES (object);

  g_ptr_array_unref (self->languages);

  G_OBJECT_CLASS (hexapla_languages_parent_class)->finalize (object);
}

static void
hexapla_languages_class_init (HexaplaLanguagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_languages_finalize;
}

static void
hexapla_languages_init (HexaplaLanguages *self)
{
  self->languages = g_ptr_array_new_with_free_func ((GDestroyNotify)hexapla_language_free);
}

static gboolean
read_review (HexaplaLanguage *language, GKeyFile *file, GError **error)
{
  g_autofree char *review = g_key_file_get_string (file, language->code, "review", error);

  if (review == NULL)
    return FALSE;
  if (g_str_equal (review, "original"))
    language->review = HEXAPLA_REVIEW_ORIGINAL;
  else if (g_str_equal (review, "draft"))
    language->review = HEXAPLA_REVIEW_DRAFT;
  else if (g_str_equal (review, "reviewed"))
    {
      language->review = HEXAPLA_REVIEW_REVIEWED;
      language->reviewer = g_key_file_get_string (file, language->code, "reviewer", error);
      if (language->reviewer == NULL)
        return FALSE;
      language->reviewed_on = g_key_file_get_string (file, language->code, "reviewed", error);
      return language->reviewed_on != NULL;
    }
  else
    {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
                   "[%s]: review is “%s”, expected original, draft or reviewed", language->code,
                   review);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_count (GKeyFile *file, const char *code, const char *key, guint *count, GError **error)
{
  g_autofree char *string = g_key_file_get_string (file, code, key, error);
  guint64 value = 0;

  if (string == NULL || !g_ascii_string_to_unsigned (string, 10, 0, G_MAXUINT / 100, &value, error))
    return FALSE;
  *count = (guint)value;
  return TRUE;
}

static HexaplaLanguage *
read_language (GKeyFile *file, const char *code, GError **error)
{
  g_autoptr (HexaplaLanguage) language = g_new0 (HexaplaLanguage, 1);

  language->code = g_strdup (code);
  language->autonym = g_key_file_get_string (file, code, "autonym", error);
  if (language->autonym == NULL
      || !read_count (file, code, "translated", &language->translated, error)
      || !read_count (file, code, "total", &language->total, error)
      || !read_review (language, file, error))
    return NULL;
  return g_steal_pointer (&language);
}

HexaplaLanguages *
hexapla_languages_new (void)
{
  return hexapla_languages_new_for (HEXAPLA_BUNDLED_FRAMEWORK);
}

HexaplaLanguages *
hexapla_languages_new_for (const char *framework)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HexaplaLanguages *self = NULL;

  g_return_val_if_fail (framework != NULL, NULL);

  name = g_strconcat (framework, ".languages.ini", NULL);
  bytes = hexapla_bundle_lookup (name, &error);
  if (bytes != NULL)
    self = hexapla_languages_new_from_data (g_bytes_get_data (bytes, NULL),
                                            (gssize)g_bytes_get_size (bytes), &error);
  /* It is part of the program. */
  if (self == NULL)
    g_error ("The list of languages: %s", error->message);
  return self;
}

HexaplaLanguages *
hexapla_languages_new_single (const char *code)
{
  g_autoptr (HexaplaLanguages) known = NULL;
  HexaplaLanguages *self;
  HexaplaLanguage *language;
  const HexaplaLanguage *same;

  g_return_val_if_fail (code != NULL, NULL);

  known = hexapla_languages_new ();
  same = hexapla_languages_find (known, code);
  language = g_new0 (HexaplaLanguage, 1);
  language->code = g_strdup (code);
  language->autonym = g_strdup (same != NULL ? same->autonym : code);
  language->translated = language->total = 1;
  language->review = HEXAPLA_REVIEW_ORIGINAL;
  self = g_object_new (HEXAPLA_TYPE_LANGUAGES, NULL);
  g_ptr_array_add (self->languages, language);
  return self;
}

HexaplaLanguages *
hexapla_languages_new_from_data (const char *data, gssize length, GError **error)
{
  g_autoptr (HexaplaLanguages) self = g_object_new (HEXAPLA_TYPE_LANGUAGES, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) codes = NULL;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!g_key_file_load_from_data (file, data, length < 0 ? strlen (data) : (gsize)length,
                                  G_KEY_FILE_NONE, error))
    return NULL;
  codes = g_key_file_get_groups (file, NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      HexaplaLanguage *language = read_language (file, codes[i], error);

      if (language == NULL)
        return NULL;
      g_ptr_array_add (self->languages, language);
    }
  if (self->languages->len == 0)
    {
      g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND,
                           "there is no language in the list");
      return NULL;
    }
  return g_steal_pointer (&self);
}

guint
hexapla_languages_get_n (HexaplaLanguages *self)
{
  g_return_val_if_fail (HEXAPLA_IS_LANGUAGES (self), 0);

  return self->languages->len;
}

const HexaplaLanguage *
hexapla_languages_get (HexaplaLanguages *self, guint position)
{
  g_return_val_if_fail (HEXAPLA_IS_LANGUAGES (self), NULL);
  g_return_val_if_fail (position < self->languages->len, NULL);

  return g_ptr_array_index (self->languages, position);
}

const HexaplaLanguage *
hexapla_languages_find (HexaplaLanguages *self, const char *code)
{
  g_autofree char *tag = NULL;

  g_return_val_if_fail (HEXAPLA_IS_LANGUAGES (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  tag = hexapla_language_normalize (code);
  for (guint i = 0; i < self->languages->len; i++)
    {
      const HexaplaLanguage *language = g_ptr_array_index (self->languages, i);

      if (g_ascii_strcasecmp (language->code, tag) == 0)
        return language;
    }
  return NULL;
}

const char *
hexapla_languages_get_name (HexaplaLanguages *self, const char *code)
{
  const HexaplaLanguage *language = hexapla_languages_find (self, code);

  return language != NULL ? language->autonym : code;
}

static gboolean
has_primary (const char *code, const char *primary)
{
  gsize length = strlen (primary);

  return g_ascii_strncasecmp (code, primary, length) == 0
         && (code[length] == '\0' || code[length] == '-');
}

/* Chinese in the other script is not the same to its readers. */
static gboolean
is_traditional (const char *tag)
{
  static const char *const marks[] = { "-TW", "-HK", "-MO", "-Hant" };

  for (gsize i = 0; has_primary (tag, "zh") && i < G_N_ELEMENTS (marks); i++)
    if (strstr (tag, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

static const HexaplaLanguage *
find_relative (HexaplaLanguages *self, const char *tag)
{
  g_autofree char *primary = g_strndup (tag, strcspn (tag, "-"));

  for (guint i = 0; i < self->languages->len; i++)
    {
      const HexaplaLanguage *language = g_ptr_array_index (self->languages, i);

      if (has_primary (language->code, primary)
          && is_traditional (language->code) == is_traditional (tag))
        return language;
    }
  return NULL;
}

const HexaplaLanguage *
hexapla_languages_choose (HexaplaLanguages *self, const char *const *wanted)
{
  g_return_val_if_fail (HEXAPLA_IS_LANGUAGES (self), NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_autofree char *tag = hexapla_language_normalize (wanted[i]);
      const HexaplaLanguage *language = hexapla_languages_find (self, tag);

      if (language == NULL)
        language = find_relative (self, tag);
      if (language != NULL)
        return language;
      /* After a name in full comes the same one shortened, which would be less exact. */
      while (is_traditional (tag) && wanted[i + 1] != NULL && has_primary (wanted[i + 1], "zh"))
        i++;
    }
  return hexapla_languages_get (self, 0);
}

char **
hexapla_languages_dup_codes (HexaplaLanguages *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (HEXAPLA_IS_LANGUAGES (self), NULL);

  for (guint i = 0; i < self->languages->len; i++)
    g_strv_builder_add (builder, hexapla_languages_get (self, i)->code);
  return g_strv_builder_end (builder);
}
