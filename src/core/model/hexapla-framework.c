/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-framework-private.h"

#include "hexapla-list-private.h"

/* A subject by which entries are tagged. */
typedef struct
{
  char *id;
  char *label;
  HexaplaList *entries; /* borrows them */
} Tag;

struct _HexaplaFramework
{
  GObject parent_instance;

  /* Owned */
  HexaplaFrameworkFields fields;
  HexaplaList *roots;
  GPtrArray *tag_ids;   /* of the ids in tags, ended by NULL once sealed */
  GHashTable *tags;     /* id → Tag */
  HexaplaList *entries; /* in reading order; borrows them from their parents and the roots */
  GHashTable *by_id;    /* id of the entry → the entry, both borrowed */
};

G_DEFINE_FINAL_TYPE (HexaplaFramework, hexapla_framework, G_TYPE_OBJECT)

static void
free_tag (gpointer data)
{
  Tag *tag = data;

  g_free (tag->id);
  g_free (tag->label);
  g_object_unref (tag->entries);
  g_free (tag);
}

static void
hexapla_framework_finalize (GObject *object)
{
  HexaplaFramework *self = HEXAPLA_FRAMEWORK (object);
  HexaplaFrameworkFields *fields = &self->fields;

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->tag_ids, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_hash_table_unref);
  g_clear_object (&self->entries);
  g_clear_object (&self->roots);

  g_clear_pointer (&fields->id, g_free);
  g_clear_pointer (&fields->language, g_free);
  g_clear_pointer (&fields->title, g_free);
  g_clear_pointer (&fields->subtitle, g_free);
  g_clear_pointer (&fields->publisher, g_free);
  g_clear_pointer (&fields->published, g_free);
  g_clear_pointer (&fields->place, g_free);
  g_clear_pointer (&fields->official_href, g_free);
  g_clear_pointer (&fields->edition, g_free);
  g_clear_pointer (&fields->edition_date, g_free);
  g_clear_pointer (&fields->license, g_free);
  g_clear_pointer (&fields->license_href, g_free);
  g_clear_pointer (&fields->notice, hexapla_text_unref);

  G_OBJECT_CLASS (hexapla_framework_parent_class)->finalize (object);
}

static void
hexapla_framework_class_init (HexaplaFrameworkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_framework_finalize;
}

static void
hexapla_framework_init (HexaplaFramework *self)
{
  self->roots = hexapla_entry_list_new (HEXAPLA_ENTRY_CHILDREN);
  self->entries = hexapla_list_new_growing (HEXAPLA_TYPE_ENTRY, FALSE);
  self->tag_ids = g_ptr_array_new ();
  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_tag);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

HexaplaFramework *
hexapla_framework_new (void)
{
  return g_object_new (HEXAPLA_TYPE_FRAMEWORK, NULL);
}

HexaplaFrameworkFields *
hexapla_framework_get_fields (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return &self->fields;
}

void
hexapla_framework_take_tag (HexaplaFramework *self, const char *tag, char *label)
{
  Tag *data;

  g_return_if_fail (HEXAPLA_IS_FRAMEWORK (self));
  g_return_if_fail (tag != NULL && !g_hash_table_contains (self->tags, tag));

  data = g_new (Tag, 1);
  data->id = g_strdup (tag);
  data->label = label;
  data->entries = hexapla_list_new_growing (HEXAPLA_TYPE_ENTRY, FALSE);

  g_hash_table_insert (self->tags, data->id, data);
  g_ptr_array_add (self->tag_ids, data->id);
}

void
hexapla_framework_tag_entry (HexaplaFramework *self, const char *tag, HexaplaEntry *entry)
{
  Tag *data;
  guint n;

  g_return_if_fail (HEXAPLA_IS_FRAMEWORK (self));

  data = g_hash_table_lookup (self->tags, tag);
  g_return_if_fail (data != NULL);

  n = hexapla_list_get_length (data->entries);
  if (n == 0 || hexapla_list_peek (data->entries, n - 1) != entry)
    hexapla_list_append (data->entries, entry);
}

HexaplaEntry *
hexapla_framework_add_entry (HexaplaFramework *self, HexaplaEntry *parent)
{
  HexaplaEntry *entry;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  entry = hexapla_entry_new (parent, hexapla_list_get_length (self->entries));
  if (parent != NULL)
    hexapla_entry_append (parent, HEXAPLA_ENTRY_CHILDREN, entry);
  else
    hexapla_list_append (self->roots, entry);
  hexapla_list_append (self->entries, entry);

  return entry;
}

gboolean
hexapla_framework_index_entry (HexaplaFramework *self, HexaplaEntry *entry)
{
  const char *id;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), FALSE);

  id = hexapla_entry_get_id (entry);
  if (g_hash_table_contains (self->by_id, id))
    return FALSE;

  return g_hash_table_insert (self->by_id, (gpointer)id, entry);
}

void
hexapla_framework_seal (HexaplaFramework *self)
{
  HexaplaList *empty[HEXAPLA_ENTRY_N_LISTS];
  guint n_entries;

  g_return_if_fail (HEXAPLA_IS_FRAMEWORK (self));

  for (guint i = 0; i < HEXAPLA_ENTRY_N_LISTS; i++)
    empty[i] = hexapla_entry_list_new ((HexaplaEntryList)i);

  n_entries = hexapla_list_get_length (self->entries);
  for (guint i = 0; i < n_entries; i++)
    hexapla_entry_seal (hexapla_list_peek (self->entries, i), empty);

  for (guint i = 0; i < HEXAPLA_ENTRY_N_LISTS; i++)
    g_object_unref (empty[i]);

  g_ptr_array_add (self->tag_ids, NULL);
}

const char *
hexapla_framework_get_id (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.id;
}

const char *
hexapla_framework_get_language (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.language;
}

const char *
hexapla_framework_get_title (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.title;
}

const char *
hexapla_framework_get_subtitle (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.subtitle;
}

const char *
hexapla_framework_get_publisher (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.publisher;
}

const char *
hexapla_framework_get_published (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.published;
}

const char *
hexapla_framework_get_place (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.place;
}

const char *
hexapla_framework_get_official_href (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.official_href;
}

const char *
hexapla_framework_get_edition (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.edition;
}

const char *
hexapla_framework_get_edition_date (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.edition_date;
}

const char *
hexapla_framework_get_license (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.license;
}

const char *
hexapla_framework_get_license_href (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.license_href;
}

HexaplaText *
hexapla_framework_get_notice (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return self->fields.notice;
}

const char *const *
hexapla_framework_get_tags (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return (const char *const *)self->tag_ids->pdata;
}

const char *
hexapla_framework_get_tag_label (HexaplaFramework *self, const char *tag)
{
  Tag *data;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  data = g_hash_table_lookup (self->tags, tag);
  return data != NULL ? data->label : NULL;
}

GListModel *
hexapla_framework_get_tagged (HexaplaFramework *self, const char *tag)
{
  Tag *data;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  data = g_hash_table_lookup (self->tags, tag);
  return data != NULL ? G_LIST_MODEL (data->entries) : NULL;
}

GListModel *
hexapla_framework_get_roots (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->roots);
}

GListModel *
hexapla_framework_get_entries (HexaplaFramework *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->entries);
}

HexaplaEntry *
hexapla_framework_lookup (HexaplaFramework *self, const char *id)
{
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}
