/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-notes-searched.h"

/* Milliseconds without a change after which a search follows. */
#define DELAY 200

struct _HexaplaNotesSearched
{
  GObject parent_instance;

  HexaplaSaved *saved;
  HexaplaSearchNotes *notes; /* NULL if they are to be made anew */
  GHashTable *texts;         /* of HexaplaSearchNote, by the ids that they own */
  guint delay_id;
};

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} Signal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaNotesSearched, hexapla_notes_searched, G_TYPE_OBJECT)

static gboolean
on_delay (gpointer user_data)
{
  HexaplaNotesSearched *self = user_data;

  self->delay_id = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Of bookmarks and follow-up as well, which are few. */
static void
on_changed (HexaplaNotesSearched *self)
{
  g_clear_pointer (&self->notes, hexapla_search_notes_unref);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add (DELAY, on_delay, self);
}

static gboolean
is_text_of (HexaplaSearchNote *text, HexaplaNote *note)
{
  return g_str_equal (hexapla_search_note_get_entry (text),
                      hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)))
         && g_str_equal (hexapla_search_note_get_text (text), hexapla_note_get_display_text (note))
         && g_strcmp0 (hexapla_search_note_get_quote (text), hexapla_note_get_quote (note)) == 0;
}

static HexaplaSearchNote *
dup_text (HexaplaNotesSearched *self, HexaplaNote *note)
{
  HexaplaSearchNote *text = g_hash_table_lookup (self->texts, hexapla_note_get_id (note));

  if (text != NULL && is_text_of (text, note))
    return hexapla_search_note_ref (text);
  return hexapla_search_note_new (
      hexapla_note_get_id (note), hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)),
      hexapla_note_get_display_text (note), hexapla_note_get_quote (note));
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                (GDestroyNotify)hexapla_search_note_unref);
}

static void
hexapla_notes_searched_dispose (GObject *object)
{
  HexaplaNotesSearched *self = HEXAPLA_NOTES_SEARCHED (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_clear_pointer (&self->notes, hexapla_search_notes_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (hexapla_notes_searched_parent_class)->dispose (object);
}

static void
hexapla_notes_searched_class_init (HexaplaNotesSearchedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_notes_searched_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", HEXAPLA_TYPE_NOTES_SEARCHED, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hexapla_notes_searched_init (HexaplaNotesSearched *self)
{
  self->texts = new_table ();
}

HexaplaNotesSearched *
hexapla_notes_searched_new (HexaplaSaved *saved)
{
  HexaplaNotesSearched *self;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);

  self = g_object_new (HEXAPLA_TYPE_NOTES_SEARCHED, NULL);
  self->saved = g_object_ref (saved);
  g_signal_connect_object (saved, "entry-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hexapla_saved_get_notes (saved), "items-changed",
                           G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}

HexaplaSearchNotes *
hexapla_notes_searched_get (HexaplaNotesSearched *self)
{
  GListModel *notes;
  g_autoptr (GPtrArray) texts = NULL;
  GHashTable *table;

  g_return_val_if_fail (HEXAPLA_IS_NOTES_SEARCHED (self), NULL);

  if (self->notes != NULL)
    return self->notes;
  notes = hexapla_saved_get_notes (self->saved);
  texts = g_ptr_array_new ();
  table = new_table ();
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (HexaplaNote) note = g_list_model_get_item (notes, i);
      HexaplaSearchNote *text;

      /* Just begun: there is nothing of the reader's own yet. */
      if (*hexapla_note_get_display_text (note) == '\0')
        continue;
      text = dup_text (self, note);
      g_ptr_array_add (texts, text);
      g_hash_table_insert (table, (gpointer)hexapla_search_note_get_id (text), text);
    }
  g_hash_table_unref (self->texts);
  self->texts = table;
  self->notes = hexapla_search_notes_new (texts);
  return self->notes;
}
