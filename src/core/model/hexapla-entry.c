/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-entry-private.h"

#include "hexapla-block.h"
#include "hexapla-fact.h"
#include "hexapla-list-private.h"
#include "hexapla-relation.h"

struct _HexaplaEntry
{
  GObject parent_instance;

  /* Borrowed: it owns this entry */
  HexaplaEntry *parent;

  /* Owned. A list is NULL until it has an item, and never once the entry is sealed. */
  HexaplaEntryFields fields;
  HexaplaList *lists[HEXAPLA_ENTRY_N_LISTS];

  guint position;
};

G_DEFINE_FINAL_TYPE (HexaplaEntry, hexapla_entry, G_TYPE_OBJECT)

static const char *const no_tags[] = { NULL };

static GListModel *
get_list (HexaplaEntry *self, HexaplaEntryList list)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return G_LIST_MODEL (self->lists[list]);
}

/* Children go with their parent: the recursion is as deep as the file was, which has a limit. */
static void
hexapla_entry_finalize (GObject *object)
{
  HexaplaEntry *self = HEXAPLA_ENTRY (object);
  HexaplaEntryFields *fields = &self->fields;

  for (guint i = 0; i < HEXAPLA_ENTRY_N_LISTS; i++)
    g_clear_object (&self->lists[i]);

  g_clear_pointer (&fields->id, g_free);
  g_clear_pointer (&fields->number, g_free);
  g_clear_pointer (&fields->title, g_free);
  g_clear_pointer (&fields->short_title, g_free);
  g_clear_pointer (&fields->date, g_free);
  g_clear_pointer (&fields->href, g_free);
  g_clear_pointer (&fields->publisher, g_free);
  g_clear_pointer (&fields->tags, g_strfreev);
  g_clear_pointer (&fields->summary, hexapla_text_unref);

  G_OBJECT_CLASS (hexapla_entry_parent_class)->finalize (object);
}

static void
hexapla_entry_class_init (HexaplaEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_entry_finalize;
}

static void
hexapla_entry_init (HexaplaEntry *self)
{
}

HexaplaEntry *
hexapla_entry_new (HexaplaEntry *parent, guint position)
{
  HexaplaEntry *self = g_object_new (HEXAPLA_TYPE_ENTRY, NULL);

  self->parent = parent;
  self->position = position;

  return self;
}

HexaplaEntryFields *
hexapla_entry_get_fields (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return &self->fields;
}

HexaplaList *
hexapla_entry_list_new (HexaplaEntryList list)
{
  GType type = HEXAPLA_TYPE_ENTRY;

  g_return_val_if_fail (list < HEXAPLA_ENTRY_N_LISTS, NULL);

  if (list == HEXAPLA_ENTRY_BLOCKS)
    type = HEXAPLA_TYPE_BLOCK;
  else if (list == HEXAPLA_ENTRY_FACTS)
    type = HEXAPLA_TYPE_FACT;
  else if (list == HEXAPLA_ENTRY_RELATIONS || list == HEXAPLA_ENTRY_INCOMING)
    type = HEXAPLA_TYPE_RELATION;

  return hexapla_list_new_growing (type, list <= HEXAPLA_ENTRY_CHILDREN);
}

void
hexapla_entry_append (HexaplaEntry *self, HexaplaEntryList list, gpointer item)
{
  g_return_if_fail (HEXAPLA_IS_ENTRY (self));
  g_return_if_fail (list < HEXAPLA_ENTRY_N_LISTS);

  if (self->lists[list] == NULL)
    self->lists[list] = hexapla_entry_list_new (list);
  hexapla_list_append (self->lists[list], item);
}

gpointer
hexapla_entry_peek_last (HexaplaEntry *self, HexaplaEntryList list)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);
  g_return_val_if_fail (list < HEXAPLA_ENTRY_N_LISTS, NULL);

  if (self->lists[list] == NULL)
    return NULL;

  return hexapla_list_peek (self->lists[list], hexapla_list_get_length (self->lists[list]) - 1);
}

void
hexapla_entry_seal (HexaplaEntry *self, HexaplaList **empty)
{
  g_return_if_fail (HEXAPLA_IS_ENTRY (self));

  for (guint i = 0; i < HEXAPLA_ENTRY_N_LISTS; i++)
    {
      if (self->lists[i] == NULL)
        self->lists[i] = g_object_ref (empty[i]);
    }
}

const char *
hexapla_entry_get_id (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.id;
}

HexaplaEntryKind
hexapla_entry_get_kind (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), HEXAPLA_ENTRY_TOPIC);

  return self->fields.kind;
}

const char *
hexapla_entry_get_number (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.number;
}

const char *
hexapla_entry_get_title (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.title;
}

const char *
hexapla_entry_get_short_title (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.short_title != NULL ? self->fields.short_title : self->fields.title;
}

HexaplaTitleStatus
hexapla_entry_get_title_status (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), HEXAPLA_TITLE_PLAIN);

  return self->fields.title_status;
}

HexaplaTextRead
hexapla_entry_get_text_read (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), HEXAPLA_TEXT_READ_NA);

  return self->fields.text_read;
}

const char *
hexapla_entry_get_date (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.date;
}

const char *
hexapla_entry_get_href (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.href;
}

const char *
hexapla_entry_get_publisher (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.publisher;
}

const char *const *
hexapla_entry_get_tags (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.tags != NULL ? (const char *const *)self->fields.tags : no_tags;
}

HexaplaText *
hexapla_entry_get_summary (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->fields.summary;
}

GListModel *
hexapla_entry_get_blocks (HexaplaEntry *self)
{
  return get_list (self, HEXAPLA_ENTRY_BLOCKS);
}

GListModel *
hexapla_entry_get_facts (HexaplaEntry *self)
{
  return get_list (self, HEXAPLA_ENTRY_FACTS);
}

GListModel *
hexapla_entry_get_relations (HexaplaEntry *self)
{
  return get_list (self, HEXAPLA_ENTRY_RELATIONS);
}

GListModel *
hexapla_entry_get_sources (HexaplaEntry *self)
{
  return get_list (self, HEXAPLA_ENTRY_SOURCES);
}

GListModel *
hexapla_entry_get_children (HexaplaEntry *self)
{
  return get_list (self, HEXAPLA_ENTRY_CHILDREN);
}

HexaplaEntry *
hexapla_entry_get_parent (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), NULL);

  return self->parent;
}

guint
hexapla_entry_get_position (HexaplaEntry *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (self), 0);

  return self->position;
}

GListModel *
hexapla_entry_get_referrers (HexaplaEntry *self)
{
  return get_list (self, HEXAPLA_ENTRY_REFERRERS);
}

GListModel *
hexapla_entry_get_incoming (HexaplaEntry *self)
{
  return get_list (self, HEXAPLA_ENTRY_INCOMING);
}
