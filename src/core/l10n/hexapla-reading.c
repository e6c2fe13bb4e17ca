/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-reading.h"

struct _HexaplaReading
{
  GObject parent_instance;

  GPtrArray *frameworks; /* of HexaplaFramework */
  HexaplaFramework *original;
  HexaplaLanguages *languages; /* or NULL */
};

G_DEFINE_FINAL_TYPE (HexaplaReading, hexapla_reading, G_TYPE_OBJECT)

static void
hexapla_reading_finalize (GObject *object)
{
  HexaplaReading *self = HEXAPLA_READING (object);

  g_clear_pointer (&self->frameworks, g_ptr_array_unref);
  g_clear_object (&self->original);
  g_clear_object (&self->languages);

  G_OBJECT_CLASS (hexapla_reading_parent_class)->finalize (object);
}

static void
hexapla_reading_class_init (HexaplaReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_reading_finalize;
}

static void
hexapla_reading_init (HexaplaReading *self)
{
  self->frameworks = g_ptr_array_new_with_free_func (g_object_unref);
}

HexaplaReading *
hexapla_reading_new (GPtrArray *frameworks, HexaplaFramework *original, HexaplaLanguages *languages)
{
  HexaplaReading *self;

  g_return_val_if_fail (frameworks != NULL && frameworks->len > 0, NULL);
  g_return_val_if_fail (frameworks->len <= HEXAPLA_READING_MAX, NULL);
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (original), NULL);
  g_return_val_if_fail (languages == NULL || HEXAPLA_IS_LANGUAGES (languages), NULL);

  self = g_object_new (HEXAPLA_TYPE_READING, NULL);
  for (guint i = 0; i < frameworks->len; i++)
    g_ptr_array_add (self->frameworks, g_object_ref (g_ptr_array_index (frameworks, i)));
  self->original = g_object_ref (original);
  g_set_object (&self->languages, languages);
  return self;
}

HexaplaReading *
hexapla_reading_new_single (HexaplaFramework *framework)
{
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new ();

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), NULL);

  g_ptr_array_add (frameworks, framework);
  return hexapla_reading_new (frameworks, framework, NULL);
}

HexaplaReading *
hexapla_reading_new_first (HexaplaReading *reading)
{
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new ();

  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);

  g_ptr_array_add (frameworks, hexapla_reading_get_first (reading));
  return hexapla_reading_new (frameworks, reading->original, reading->languages);
}

guint
hexapla_reading_get_n (HexaplaReading *self)
{
  g_return_val_if_fail (HEXAPLA_IS_READING (self), 0);

  return self->frameworks->len;
}

HexaplaFramework *
hexapla_reading_get (HexaplaReading *self, guint position)
{
  g_return_val_if_fail (HEXAPLA_IS_READING (self), NULL);
  g_return_val_if_fail (position < self->frameworks->len, NULL);

  return g_ptr_array_index (self->frameworks, position);
}

HexaplaFramework *
hexapla_reading_get_first (HexaplaReading *self)
{
  return hexapla_reading_get (self, 0);
}

HexaplaFramework *
hexapla_reading_get_original (HexaplaReading *self)
{
  g_return_val_if_fail (HEXAPLA_IS_READING (self), NULL);

  return self->original;
}

gboolean
hexapla_reading_has_original (HexaplaReading *self)
{
  g_return_val_if_fail (HEXAPLA_IS_READING (self), FALSE);

  return g_ptr_array_find (self->frameworks, self->original, NULL);
}

char **
hexapla_reading_dup_codes (HexaplaReading *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (HEXAPLA_IS_READING (self), NULL);

  for (guint i = 0; i < self->frameworks->len; i++)
    g_strv_builder_add (builder, hexapla_framework_get_language (hexapla_reading_get (self, i)));
  return g_strv_builder_end (builder);
}

HexaplaEntry *
hexapla_reading_get_entry (HexaplaReading *self, guint position, const char *id)
{
  HexaplaFramework *framework = hexapla_reading_get (self, position);

  return framework != NULL ? hexapla_framework_lookup (framework, id) : NULL;
}

HexaplaLanguages *
hexapla_reading_get_languages (HexaplaReading *self)
{
  g_return_val_if_fail (HEXAPLA_IS_READING (self), NULL);

  return self->languages;
}

const HexaplaLanguage *
hexapla_reading_get_language (HexaplaReading *self, guint position)
{
  HexaplaFramework *framework = hexapla_reading_get (self, position);

  if (framework == NULL || self->languages == NULL)
    return NULL;
  return hexapla_languages_find (self->languages, hexapla_framework_get_language (framework));
}

const char *
hexapla_reading_get_name (HexaplaReading *self, guint position)
{
  const HexaplaLanguage *language = hexapla_reading_get_language (self, position);

  return language != NULL ? language->autonym
                          : hexapla_framework_get_language (hexapla_reading_get (self, position));
}

gboolean
hexapla_reading_is_original (HexaplaReading *self, guint position)
{
  return hexapla_reading_get (self, position) == self->original;
}

gboolean
hexapla_reading_is_text_translated (HexaplaReading *self,
                                    guint position,
                                    HexaplaText *text,
                                    HexaplaText *original)
{
  const HexaplaLanguage *language;

  g_return_val_if_fail (HEXAPLA_IS_READING (self), FALSE);
  g_return_val_if_fail (text != NULL && original != NULL, FALSE);

  language = hexapla_reading_get_language (self, position);
  return hexapla_reading_is_original (self, position)
         || (language != NULL && hexapla_language_is_complete (language))
         || !g_str_equal (hexapla_text_get_plain (text), hexapla_text_get_plain (original));
}

gboolean
hexapla_reading_is_block_translated (HexaplaReading *self,
                                     guint position,
                                     const char *id,
                                     guint block)
{
  HexaplaEntry *entry = hexapla_reading_get_entry (self, position, id);
  HexaplaEntry *original = hexapla_framework_lookup (self->original, id);
  g_autoptr (HexaplaBlock) ours = NULL;
  g_autoptr (HexaplaBlock) theirs = NULL;

  g_return_val_if_fail (entry != NULL && original != NULL, FALSE);

  ours = g_list_model_get_item (hexapla_entry_get_blocks (entry), block);
  theirs = g_list_model_get_item (hexapla_entry_get_blocks (original), block);
  g_return_val_if_fail (ours != NULL && theirs != NULL, FALSE);
  for (guint i = 0; i < hexapla_block_get_n_texts (ours); i++)
    if (hexapla_reading_is_text_translated (self, position, hexapla_block_get_text (ours, i),
                                            hexapla_block_get_text (theirs, i)))
      return TRUE;
  return FALSE;
}

gboolean
hexapla_reading_is_summary_translated (HexaplaReading *self, guint position, const char *id)
{
  HexaplaEntry *entry = hexapla_reading_get_entry (self, position, id);
  HexaplaEntry *original = hexapla_framework_lookup (self->original, id);

  g_return_val_if_fail (entry != NULL && original != NULL, FALSE);

  return hexapla_reading_is_text_translated (self, position, hexapla_entry_get_summary (entry),
                                             hexapla_entry_get_summary (original));
}
