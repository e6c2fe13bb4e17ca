/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-item-private.h"

typedef struct
{
  /* Owned */
  char *entry;
  HexaplaSavedNode *unknown;
} HexaplaSavedItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HexaplaSavedItem, hexapla_saved_item, G_TYPE_OBJECT)

static HexaplaSavedItemPrivate *
get_private (HexaplaSavedItem *self)
{
  return hexapla_saved_item_get_instance_private (self);
}

static void
hexapla_saved_item_finalize (GObject *object)
{
  HexaplaSavedItemPrivate *priv = get_private (HEXAPLA_SAVED_ITEM (object));

  g_clear_pointer (&priv->entry, g_free);
  g_clear_pointer (&priv->unknown, hexapla_saved_node_free);

  G_OBJECT_CLASS (hexapla_saved_item_parent_class)->finalize (object);
}

static void
hexapla_saved_item_class_init (HexaplaSavedItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_saved_item_finalize;
}

static void
hexapla_saved_item_init (HexaplaSavedItem *self)
{
}

const char *
hexapla_saved_item_get_entry (HexaplaSavedItem *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ITEM (self), NULL);

  return get_private (self)->entry;
}

void
hexapla_saved_item_set_entry (HexaplaSavedItem *self, const char *entry)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_ITEM (self));

  hexapla_saved_item_take (&get_private (self)->entry, entry);
}

HexaplaSavedNode *
hexapla_saved_item_get_unknown (HexaplaSavedItem *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ITEM (self), NULL);

  return get_private (self)->unknown;
}

void
hexapla_saved_item_set_unknown (HexaplaSavedItem *self, HexaplaSavedNode *unknown)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_ITEM (self));

  g_clear_pointer (&get_private (self)->unknown, hexapla_saved_node_free);
  get_private (self)->unknown = unknown;
}

gboolean
hexapla_saved_item_take (char **place, const char *value)
{
  char *old = *place;

  if (g_strcmp0 (old, value) == 0)
    return FALSE;

  *place = g_strdup (value);
  g_free (old);

  return TRUE;
}
