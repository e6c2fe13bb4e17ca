/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-list-private.h"

struct _HexaplaList
{
  GObject parent_instance;

  GType item_type;

  /* The items: in the array, or else in memory of our own, or else, when there is but one, here.
   * What grows doubles at each power of two. */
  gpointer *items;
  guint n_items;
  gboolean owning; /* of what is not in the array */
  gpointer single;

  /* Owned */
  GPtrArray *array;
};

static GType
hexapla_list_get_item_type (GListModel *model)
{
  return HEXAPLA_LIST (model)->item_type;
}

static guint
hexapla_list_get_n_items (GListModel *model)
{
  return HEXAPLA_LIST (model)->n_items;
}

static gpointer
hexapla_list_get_item (GListModel *model, guint position)
{
  HexaplaList *self = HEXAPLA_LIST (model);

  if (position >= self->n_items)
    return NULL;

  return g_object_ref (self->items[position]);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hexapla_list_get_item_type;
  iface->get_n_items = hexapla_list_get_n_items;
  iface->get_item = hexapla_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HexaplaList,
                               hexapla_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
hexapla_list_finalize (GObject *object)
{
  HexaplaList *self = HEXAPLA_LIST (object);

  for (guint i = 0; self->owning && i < self->n_items; i++)
    g_object_unref (self->items[i]);
  if (self->array == NULL && self->n_items > 1)
    g_free (self->items);
  g_clear_pointer (&self->array, g_ptr_array_unref);

  G_OBJECT_CLASS (hexapla_list_parent_class)->finalize (object);
}

static void
hexapla_list_class_init (HexaplaListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_list_finalize;
}

static void
hexapla_list_init (HexaplaList *self)
{
}

HexaplaList *
hexapla_list_new (GType item_type, GPtrArray *items)
{
  HexaplaList *self = hexapla_list_new_growing (item_type, FALSE);

  g_return_val_if_fail (self != NULL, NULL);

  if (items != NULL)
    {
      self->array = items;
      self->items = items->pdata;
      self->n_items = items->len;
    }

  return self;
}

HexaplaList *
hexapla_list_new_growing (GType item_type, gboolean owning)
{
  HexaplaList *self;

  g_return_val_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT), NULL);

  self = g_object_new (HEXAPLA_TYPE_LIST, NULL);
  self->item_type = item_type;
  self->items = &self->single;
  self->owning = owning;

  return self;
}

void
hexapla_list_append (HexaplaList *self, gpointer item)
{
  guint n;

  g_return_if_fail (HEXAPLA_IS_LIST (self));
  g_return_if_fail (self->array == NULL);
  g_return_if_fail (item != NULL);

  n = self->n_items;
  if (n == 1)
    {
      self->items = g_new (gpointer, 2);
      self->items[0] = self->single;
    }
  else if (n > 1 && (n & (n - 1)) == 0)
    {
      self->items = g_renew (gpointer, self->items, 2 * (gsize)n);
    }

  self->items[n] = item;
  self->n_items = n + 1;
}

gpointer
hexapla_list_peek (HexaplaList *self, guint position)
{
  g_return_val_if_fail (HEXAPLA_IS_LIST (self), NULL);
  g_return_val_if_fail (position < self->n_items, NULL);

  return self->items[position];
}

guint
hexapla_list_get_length (HexaplaList *self)
{
  g_return_val_if_fail (HEXAPLA_IS_LIST (self), 0);

  return self->n_items;
}
