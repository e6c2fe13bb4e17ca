/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-private.h"

#include "hexapla-bookmark-private.h"
#include "hexapla-note-private.h"
#include "hexapla-saved-item-private.h"
#include "hexapla-saved-time.h"
#include "model/hexapla-address.h"

#include <string.h>

struct _HexaplaSavedUndo
{
  HexaplaSavedItem *item;
  guint position;
};

void
hexapla_saved_undo_free (HexaplaSavedUndo *undo)
{
  g_return_if_fail (undo != NULL);

  g_object_unref (undo->item);
  g_free (undo);
}

/* Takes an item out, for good or not. */
HexaplaSavedUndo *
hexapla_saved_remove (HexaplaSaved *self, HexaplaSavedItem *item)
{
  HexaplaSavedLayer *layer = hexapla_saved_get_layer (self);
  HexaplaSavedUndo *undo;
  guint position;

  if (item == NULL || hexapla_saved_is_read_only (self))
    return NULL;
  position = hexapla_saved_layer_find (layer, item);
  if (position == G_MAXUINT)
    return NULL;

  undo = g_new0 (HexaplaSavedUndo, 1);
  undo->item = g_object_ref (item);
  undo->position = position;
  hexapla_saved_layer_remove (layer, item);
  hexapla_saved_touch (self, hexapla_saved_item_get_entry (item));

  return undo;
}

static void
insert_item (HexaplaSaved *self, HexaplaSavedItem *item, guint position)
{
  hexapla_saved_layer_insert (hexapla_saved_get_layer (self), item, position);
  hexapla_saved_touch (self, hexapla_saved_item_get_entry (item));
}

gboolean
hexapla_saved_undo (HexaplaSaved *self, HexaplaSavedUndo *undo)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (undo != NULL, FALSE);

  if (hexapla_saved_is_read_only (self)
      || hexapla_saved_layer_has (hexapla_saved_get_layer (self), undo->item))
    return FALSE;

  insert_item (self, undo->item, undo->position);
  return TRUE;
}

char *
hexapla_saved_dup_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        g_string_append (clean, p[1] == '\n' ? "" : "\n");
      else if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, clean->len > HEXAPLA_NOTE_MAX_BYTES);
}

/* Bookmarks */

HexaplaBookmark *
hexapla_saved_lookup_bookmark (HexaplaSaved *self, const char *entry)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return hexapla_saved_layer_lookup_bookmark (hexapla_saved_get_layer (self), entry);
}

HexaplaBookmark *
hexapla_saved_add_bookmark (HexaplaSaved *self, const char *entry)
{
  HexaplaBookmark *existing;
  g_autoptr (HexaplaBookmark) bookmark = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (entry != NULL && hexapla_id_is_valid (entry), NULL);

  existing = hexapla_saved_lookup_bookmark (self, entry);
  if (existing != NULL || hexapla_saved_is_read_only (self))
    return existing;

  bookmark = hexapla_bookmark_new (entry, hexapla_saved_time_now (0));
  insert_item (self, HEXAPLA_SAVED_ITEM (bookmark), G_MAXUINT);

  return hexapla_saved_lookup_bookmark (self, entry);
}

HexaplaSavedUndo *
hexapla_saved_remove_bookmark (HexaplaSaved *self, const char *entry)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return hexapla_saved_remove (self,
                               (HexaplaSavedItem *)hexapla_saved_lookup_bookmark (self, entry));
}

gboolean
hexapla_saved_move_bookmark (HexaplaSaved *self, const char *entry, guint position)
{
  HexaplaSavedLayer *layer;
  HexaplaBookmark *bookmark;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint from, first, n;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  layer = hexapla_saved_get_layer (self);
  bookmark = hexapla_saved_lookup_bookmark (self, entry);
  if (bookmark == NULL || hexapla_saved_is_read_only (self))
    return FALSE;

  from = hexapla_saved_layer_find (layer, HEXAPLA_SAVED_ITEM (bookmark));
  position = MIN (position, g_list_model_get_n_items (G_LIST_MODEL (layer->bookmarks)) - 1);
  if (position == from)
    return TRUE;

  /* In one step, so that nobody sees the list without it. */
  first = MIN (from, position);
  n = MAX (from, position) - first + 1;
  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (layer->bookmarks), i));
  g_ptr_array_insert (items, (int)(position - first),
                      g_ptr_array_steal_index (items, from - first));
  g_list_store_splice (layer->bookmarks, first, n, items->pdata, n);

  layer->ordered = hexapla_saved_time_now (layer->ordered);
  hexapla_saved_touch (self, entry);
  return TRUE;
}

/* Notes */

HexaplaNote *
hexapla_saved_lookup_note (HexaplaSaved *self, const char *id)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return hexapla_saved_layer_lookup_note (hexapla_saved_get_layer (self), id);
}

guint
hexapla_saved_count_notes (HexaplaSaved *self, const char *entry)
{
  GPtrArray *notes;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), 0);
  g_return_val_if_fail (entry != NULL, 0);

  notes = hexapla_saved_layer_peek_notes (hexapla_saved_get_layer (self), entry);
  return notes != NULL ? notes->len : 0;
}

static int
compare_created (gconstpointer a, gconstpointer b)
{
  gint64 created_a = hexapla_note_get_created (*(HexaplaNote *const *)a);
  gint64 created_b = hexapla_note_get_created (*(HexaplaNote *const *)b);

  return created_a < created_b ? -1 : created_a > created_b;
}

GPtrArray *
hexapla_saved_list_notes (HexaplaSaved *self, const char *entry)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *notes;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), list);
  g_return_val_if_fail (entry != NULL, list);

  notes = hexapla_saved_layer_peek_notes (hexapla_saved_get_layer (self), entry);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    g_ptr_array_add (list, g_object_ref (g_ptr_array_index (notes, i)));
  g_ptr_array_sort (list, compare_created);

  return list;
}

HexaplaNote *
hexapla_saved_add_note (HexaplaSaved *self,
                        const char *entry,
                        int block,
                        const char *quote,
                        const char *language,
                        const char *text)
{
  g_autoptr (HexaplaNote) note = NULL;
  g_autofree char *id = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *words = NULL;
  gint64 now = hexapla_saved_time_now (0);

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (entry != NULL && hexapla_id_is_valid (entry), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (block >= HEXAPLA_NOTE_ON_SUMMARY, NULL);
  g_return_val_if_fail ((quote == NULL) == (block == HEXAPLA_NOTE_ON_ENTRY), NULL);
  g_return_val_if_fail ((quote == NULL) == (language == NULL), NULL);
  g_return_val_if_fail (language == NULL || hexapla_language_is_valid (language), NULL);

  clean = hexapla_saved_dup_clean (text);
  words = quote != NULL ? hexapla_saved_dup_clean (quote) : NULL;
  if (hexapla_saved_is_read_only (self) || clean == NULL || (quote != NULL && words == NULL))
    return NULL;

  id = g_strdup_printf ("note-%08x%08x", g_random_int (), g_random_int ());
  note = hexapla_note_new (id, entry, now);
  hexapla_note_set_text (note, clean, now);
  hexapla_note_set_place (note, entry, block, words, language, now);
  insert_item (self, HEXAPLA_SAVED_ITEM (note), 0);

  return hexapla_saved_lookup_note (self, id);
}

static gboolean
is_kept (HexaplaSaved *self, HexaplaNote *note)
{
  return !hexapla_saved_is_read_only (self)
         && hexapla_saved_lookup_note (self, hexapla_note_get_id (note)) == note;
}

gboolean
hexapla_saved_set_note_text (HexaplaSaved *self, HexaplaNote *note, const char *text)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  clean = hexapla_saved_dup_clean (text);
  if (!is_kept (self, note) || clean == NULL)
    return FALSE;
  if (strcmp (clean, hexapla_note_get_text (note)) == 0)
    return TRUE;

  hexapla_note_set_text (note, clean, hexapla_saved_time_now (hexapla_note_get_changed (note)));
  hexapla_saved_touch (self, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)));
  return TRUE;
}

gboolean
hexapla_saved_place_note (HexaplaSaved *self,
                          HexaplaNote *note,
                          const char *entry,
                          int block,
                          const char *quote,
                          const char *language)
{
  g_autofree char *words = NULL;
  g_autofree char *old = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), FALSE);
  g_return_val_if_fail (entry != NULL && hexapla_id_is_valid (entry), FALSE);
  g_return_val_if_fail (block >= HEXAPLA_NOTE_ON_SUMMARY, FALSE);
  g_return_val_if_fail ((quote == NULL) == (block == HEXAPLA_NOTE_ON_ENTRY), FALSE);
  g_return_val_if_fail ((quote == NULL) == (language == NULL), FALSE);
  g_return_val_if_fail (language == NULL || hexapla_language_is_valid (language), FALSE);

  words = quote != NULL ? hexapla_saved_dup_clean (quote) : NULL;
  if (!is_kept (self, note) || (quote != NULL && words == NULL))
    return FALSE;

  old = g_strdup (hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)));
  hexapla_saved_layer_place_note (hexapla_saved_get_layer (self), note, entry, block, words,
                                  language,
                                  hexapla_saved_time_now (hexapla_note_get_placed (note)));
  hexapla_saved_touch (self, old);
  if (strcmp (old, entry) != 0)
    hexapla_saved_touch (self, entry);
  return TRUE;
}

HexaplaSavedUndo *
hexapla_saved_remove_note (HexaplaSaved *self, HexaplaNote *note)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), NULL);

  return hexapla_saved_remove (self, HEXAPLA_SAVED_ITEM (note));
}
