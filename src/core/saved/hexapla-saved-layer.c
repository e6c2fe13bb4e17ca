/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-layer.h"

#include <string.h>

#include "hexapla-note-private.h"

HexaplaSavedLayer *
hexapla_saved_layer_new (const char *framework)
{
  HexaplaSavedLayer *self = g_new0 (HexaplaSavedLayer, 1);

  self->framework = g_strdup (framework);
  self->bookmarks = g_list_store_new (HEXAPLA_TYPE_BOOKMARK);
  self->notes = g_list_store_new (HEXAPLA_TYPE_NOTE);
  self->follow_ups = g_list_store_new (HEXAPLA_TYPE_FOLLOW_UP);
  self->bookmark_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->follow_up_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->note_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->notes_on =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  return self;
}

void
hexapla_saved_layer_free (HexaplaSavedLayer *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->framework);
  g_clear_pointer (&self->unknown, hexapla_saved_node_free);
  g_hash_table_unref (self->bookmark_of);
  g_hash_table_unref (self->follow_up_of);
  g_hash_table_unref (self->note_of);
  g_hash_table_unref (self->notes_on);
  g_object_unref (self->bookmarks);
  g_object_unref (self->notes);
  g_object_unref (self->follow_ups);
  g_free (self);
}

HexaplaBookmark *
hexapla_saved_layer_lookup_bookmark (HexaplaSavedLayer *self, const char *entry)
{
  return g_hash_table_lookup (self->bookmark_of, entry);
}

HexaplaFollowUp *
hexapla_saved_layer_lookup_follow_up (HexaplaSavedLayer *self, const char *entry)
{
  return g_hash_table_lookup (self->follow_up_of, entry);
}

HexaplaNote *
hexapla_saved_layer_lookup_note (HexaplaSavedLayer *self, const char *id)
{
  return g_hash_table_lookup (self->note_of, id);
}

GPtrArray *
hexapla_saved_layer_peek_notes (HexaplaSavedLayer *self, const char *entry)
{
  return g_hash_table_lookup (self->notes_on, entry);
}

static GListStore *
get_store (HexaplaSavedLayer *self, HexaplaSavedItem *item)
{
  if (HEXAPLA_IS_NOTE (item))
    return self->notes;

  return HEXAPLA_IS_BOOKMARK (item) ? self->bookmarks : self->follow_ups;
}

/* Where an item is looked up, and under which name. */
static GHashTable *
get_table (HexaplaSavedLayer *self, HexaplaSavedItem *item, const char **key)
{
  *key = hexapla_saved_item_get_entry (item);
  if (HEXAPLA_IS_NOTE (item))
    {
      *key = hexapla_note_get_id (HEXAPLA_NOTE (item));
      return self->note_of;
    }

  return HEXAPLA_IS_BOOKMARK (item) ? self->bookmark_of : self->follow_up_of;
}

gboolean
hexapla_saved_layer_has (HexaplaSavedLayer *self, HexaplaSavedItem *item)
{
  const char *key;
  GHashTable *table = get_table (self, item, &key);

  return g_hash_table_contains (table, key);
}

guint
hexapla_saved_layer_find (HexaplaSavedLayer *self, HexaplaSavedItem *item)
{
  guint position;

  return g_list_store_find (get_store (self, item), item, &position) ? position : G_MAXUINT;
}

static int
compare_notes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  HexaplaNote *note_a = (HexaplaNote *)a;
  HexaplaNote *note_b = (HexaplaNote *)b;
  gint64 created_a = hexapla_note_get_created (note_a);
  gint64 created_b = hexapla_note_get_created (note_b);

  if (created_a != created_b)
    return created_a < created_b ? -1 : 1;

  return strcmp (hexapla_note_get_id (note_a), hexapla_note_get_id (note_b));
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (hexapla_saved_item_get_entry ((HexaplaSavedItem *)a),
                 hexapla_saved_item_get_entry ((HexaplaSavedItem *)b));
}

static void
index_note (HexaplaSavedLayer *self, HexaplaNote *note)
{
  const char *entry = hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note));
  GPtrArray *notes = hexapla_saved_layer_peek_notes (self, entry);

  if (notes == NULL)
    {
      notes = g_ptr_array_new ();
      g_hash_table_insert (self->notes_on, g_strdup (entry), notes);
    }
  g_ptr_array_add (notes, note);
}

static void
unindex_note (HexaplaSavedLayer *self, HexaplaNote *note)
{
  const char *entry = hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note));
  GPtrArray *notes = hexapla_saved_layer_peek_notes (self, entry);

  g_ptr_array_remove (notes, note);
  if (notes->len == 0)
    g_hash_table_remove (self->notes_on, entry);
}

/* Look-ups know of it before the lists tell anybody. */
void
hexapla_saved_layer_insert (HexaplaSavedLayer *self, HexaplaSavedItem *item, guint position)
{
  const char *key;
  GHashTable *table = get_table (self, item, &key);

  g_return_if_fail (!g_hash_table_contains (table, key));

  g_hash_table_insert (table, g_strdup (key), item);
  if (HEXAPLA_IS_NOTE (item))
    {
      index_note (self, HEXAPLA_NOTE (item));
      g_list_store_insert_sorted (self->notes, item, compare_notes, NULL);
    }
  else if (HEXAPLA_IS_FOLLOW_UP (item))
    {
      g_list_store_insert_sorted (self->follow_ups, item, compare_entries, NULL);
    }
  else
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks));

      g_list_store_insert (self->bookmarks, MIN (position, n), item);
    }
}

gboolean
hexapla_saved_layer_remove (HexaplaSavedLayer *self, HexaplaSavedItem *item)
{
  guint position = hexapla_saved_layer_find (self, item);
  const char *key;
  GHashTable *table = get_table (self, item, &key);

  if (position == G_MAXUINT)
    return FALSE;

  if (HEXAPLA_IS_NOTE (item))
    unindex_note (self, HEXAPLA_NOTE (item));
  g_hash_table_remove (table, key);
  g_list_store_remove (get_store (self, item), position);

  return TRUE;
}

void
hexapla_saved_layer_place_note (HexaplaSavedLayer *self,
                                HexaplaNote *note,
                                const char *entry,
                                int block,
                                const char *quote,
                                const char *language,
                                gint64 placed)
{
  unindex_note (self, note);
  hexapla_note_set_place (note, entry, block, quote, language, placed);
  index_note (self, note);
}
