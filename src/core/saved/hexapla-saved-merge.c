/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-merge.h"

#include "hexapla-saved-format.h"
#include "hexapla-saved-merge-item.h"

void
hexapla_saved_merge_clear (HexaplaSavedMerge *merge)
{
  g_clear_pointer (&merge->entries, g_hash_table_unref);
}

/* What stands for the same in another layer. */
static HexaplaSavedItem *
find_same (HexaplaSavedLayer *layer, HexaplaSavedItem *item)
{
  const char *entry = hexapla_saved_item_get_entry (item);

  if (layer == NULL)
    return NULL;
  if (HEXAPLA_IS_NOTE (item))
    return (HexaplaSavedItem *)hexapla_saved_layer_lookup_note (
        layer, hexapla_note_get_id (HEXAPLA_NOTE (item)));
  if (HEXAPLA_IS_BOOKMARK (item))
    return (HexaplaSavedItem *)hexapla_saved_layer_lookup_bookmark (layer, entry);

  return (HexaplaSavedItem *)hexapla_saved_layer_lookup_follow_up (layer, entry);
}

/* Behind what it stands behind there. */
static guint
find_position (HexaplaSavedMerging *self, GListModel *theirs, guint position)
{
  while (position-- > 0)
    {
      g_autoptr (HexaplaSavedItem) before = g_list_model_get_item (theirs, position);
      HexaplaSavedItem *same = find_same (self->mine, before);

      if (same != NULL)
        return hexapla_saved_layer_find (self->mine, same) + 1;
    }

  return 0;
}

static void
take_theirs (HexaplaSavedMerging *self, GListStore *list)
{
  GListModel *theirs = G_LIST_MODEL (list);
  guint next = G_MAXUINT; /* where the next one belongs, if the last one was new as well */

  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (theirs, i);
      HexaplaSavedItem *base = find_same (self->base, item);
      HexaplaSavedItem *mine = find_same (self->mine, item);

      if (mine != NULL)
        {
          hexapla_saved_merge_item (self, base, mine, item);
          next = G_MAXUINT;
          continue;
        }
      /* Removed here, and not changed there since. */
      if (base != NULL && hexapla_saved_item_equal (base, item))
        continue;

      if (HEXAPLA_IS_BOOKMARK (item) && next == G_MAXUINT)
        next = find_position (self, theirs, i);
      hexapla_saved_layer_insert (self->mine, item, next++);
      hexapla_saved_merge_note_change (self, item);
    }
}

/* Removed there, and not changed here since. */
static void
drop_mine (HexaplaSavedMerging *self, GListStore *list)
{
  GListModel *mine = G_LIST_MODEL (list);

  for (guint i = g_list_model_get_n_items (mine); self->base != NULL && i > 0; i--)
    {
      g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (mine, i - 1);
      HexaplaSavedItem *base = find_same (self->base, item);

      if (base == NULL || find_same (self->theirs, item) != NULL
          || !hexapla_saved_item_equal (base, item))
        continue;

      hexapla_saved_layer_remove (self->mine, item);
      hexapla_saved_merge_note_change (self, item);
    }
}

/* The order of whoever moved a bookmark last. What there is here alone stays behind what it stands
 * behind.
 */
static void
merge_order (HexaplaSavedMerging *self)
{
  GListModel *mine = G_LIST_MODEL (self->mine->bookmarks);
  GListModel *theirs = G_LIST_MODEL (self->theirs->bookmarks);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (mine);
  gboolean differs = FALSE;

  if (self->theirs->ordered <= self->mine->ordered)
    return;
  self->mine->ordered = self->theirs->ordered;

  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (theirs, i);
      HexaplaSavedItem *same = find_same (self->mine, item);

      if (same != NULL)
        g_ptr_array_add (order, g_object_ref (same));
    }
  for (guint i = 0; i < n; i++)
    {
      HexaplaSavedItem *item = g_list_model_get_item (mine, i);
      g_autoptr (HexaplaSavedItem) before = i > 0 ? g_list_model_get_item (mine, i - 1) : NULL;
      guint at;

      if (find_same (self->theirs, item) != NULL)
        g_object_unref (item);
      else if (before != NULL && g_ptr_array_find (order, before, &at))
        g_ptr_array_insert (order, (int)at + 1, item);
      else
        g_ptr_array_insert (order, 0, item);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (mine, i);

      differs = differs || item != g_ptr_array_index (order, i);
    }
  if (!differs)
    return;

  g_list_store_splice (self->mine->bookmarks, 0, n, order->pdata, n);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (self->merge->entries,
                      g_strdup (hexapla_saved_item_get_entry (g_ptr_array_index (order, i))));
  self->merge->n_changes++;
}

static void
merge_root (HexaplaSavedMerging *self)
{
  HexaplaSavedNode *unknown = self->theirs->unknown;

  self->mine->minor = MAX (self->mine->minor, self->theirs->minor);
  if ((self->base == NULL && unknown == NULL)
      || hexapla_saved_node_equal (self->mine->unknown, unknown))
    return;

  g_clear_pointer (&self->mine->unknown, hexapla_saved_node_free);
  self->mine->unknown = unknown != NULL ? hexapla_saved_node_copy (unknown) : NULL;
  self->merge->n_changes++;
}

void
hexapla_saved_merge (HexaplaSavedLayer *base,
                     HexaplaSavedLayer *mine,
                     HexaplaSavedLayer *theirs,
                     HexaplaSavedMerge *merge)
{
  HexaplaSavedMerging self = { base, mine, theirs, merge };

  g_return_if_fail (mine != NULL);
  g_return_if_fail (theirs != NULL);
  g_return_if_fail (merge != NULL);

  *merge = (HexaplaSavedMerge){
    .entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  merge_root (&self);
  drop_mine (&self, mine->bookmarks);
  drop_mine (&self, mine->follow_ups);
  drop_mine (&self, mine->notes);
  take_theirs (&self, theirs->bookmarks);
  take_theirs (&self, theirs->follow_ups);
  take_theirs (&self, theirs->notes);
  merge_order (&self);
}
