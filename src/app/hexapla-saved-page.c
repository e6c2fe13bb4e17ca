/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-page.h"

#include <glib/gi18n.h>

#include "hexapla-place-dialog.h"
#include "hexapla-saved-list.h"
#include "hexapla-saved-order.h"
#include "hexapla-saved-top.h"

struct _HexaplaSavedPage
{
  GObject parent_instance;

  /* Owned */
  HexaplaSavedRows *rows;
  HexaplaSavedList *list;
  GtkWidget *top;

  guint update_id;
  gboolean stale; /* what is shown of the same things may have changed */
};

enum
{
  REMOVED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaSavedPage, hexapla_saved_page, G_TYPE_OBJECT)

/* Updates */

void
hexapla_saved_page_update (HexaplaSavedPage *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GObject) focused = NULL;
  guint position;

  g_return_if_fail (HEXAPLA_IS_SAVED_PAGE (self));

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_set_object (&focused, hexapla_saved_list_get_focused (self->list));
  position = hexapla_saved_list_find (self->list, focused);

  hexapla_saved_rows_set_words (self->rows,
                                hexapla_saved_top_get_words (HEXAPLA_SAVED_TOP (self->top)));
  rows = hexapla_saved_rows_list (self->rows,
                                  hexapla_saved_top_get_view (HEXAPLA_SAVED_TOP (self->top)));
  hexapla_saved_list_set_items (self->list, rows);
  hexapla_saved_top_update (HEXAPLA_SAVED_TOP (self->top), self->rows);
  if (self->stale)
    hexapla_saved_list_refresh (self->list);
  self->stale = FALSE;

  if (focused == NULL || hexapla_saved_list_get_focused (self->list) != NULL)
    return;
  if (!hexapla_saved_list_focus_item (self->list, focused))
    hexapla_saved_list_focus_near (self->list, position);
}

static gboolean
on_update (gpointer user_data)
{
  HexaplaSavedPage *self = user_data;

  self->update_id = 0;
  hexapla_saved_page_update (self);
  return G_SOURCE_REMOVE;
}

/* Many things may change at once, as when a file is imported. */
static void
queue_update (HexaplaSavedPage *self)
{
  self->stale = TRUE;
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_update, self, NULL);
}

static void
watch (HexaplaSavedPage *self, HexaplaSaved *saved)
{
  GListModel *lists[] = { hexapla_saved_get_bookmarks (saved), hexapla_saved_get_notes (saved),
                          hexapla_saved_get_follow_ups (saved) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_signal_connect_object (lists[i], "items-changed", G_CALLBACK (queue_update), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (saved, "entry-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (saved, "notify::state", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
}

/* What can be done */

static GtkWidget *
get_view (HexaplaSavedPage *self)
{
  return hexapla_saved_list_get_view (self->list);
}

static void
open_entry (HexaplaSavedPage *self, GObject *item)
{
  HexaplaEntry *entry = HEXAPLA_IS_SAVED_ITEM (item)
                            ? hexapla_saved_rows_lookup (self->rows, HEXAPLA_SAVED_ITEM (item))
                            : HEXAPLA_ENTRY (item);

  if (entry != NULL)
    gtk_widget_activate_action (get_view (self), "win.open-entry", "s",
                                hexapla_entry_get_id (entry));
  else
    gtk_widget_error_bell (get_view (self));
}

static void
move (HexaplaSavedPage *self, GObject *item, int steps)
{
  HexaplaSaved *saved = hexapla_saved_rows_get_saved (self->rows);

  if (!hexapla_saved_order_step (saved, hexapla_saved_list_get_items (self->list),
                                 hexapla_saved_list_find (self->list, item), steps))
    gtk_widget_error_bell (get_view (self));
  hexapla_saved_page_update (self);
  hexapla_saved_list_focus_item (self->list, item);
}

static void
remove_item (HexaplaSavedPage *self, GObject *item)
{
  HexaplaSaved *saved = hexapla_saved_rows_get_saved (self->rows);
  guint position = hexapla_saved_list_find (self->list, item);
  gboolean note = HEXAPLA_IS_NOTE (item);
  HexaplaSavedUndo *undo;

  if (note)
    undo = hexapla_saved_remove_note (saved, HEXAPLA_NOTE (item));
  else
    undo = hexapla_saved_remove_bookmark (saved,
                                          hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (item)));
  if (undo == NULL)
    return;
  hexapla_saved_page_update (self);
  hexapla_saved_list_focus_near (self->list, position);
  g_signal_emit (self, signals[REMOVED], 0, note ? _ ("Note removed") : _ ("Bookmark removed"),
                 undo);
}

/* With what it was written on, so that it makes sense wherever it is pasted. */
static void
copy_note (HexaplaSavedPage *self, HexaplaNote *note)
{
  HexaplaEntry *entry = hexapla_saved_rows_lookup (self->rows, HEXAPLA_SAVED_ITEM (note));
  const char *quote = hexapla_note_get_quote (note);
  g_autoptr (GString) text =
      g_string_new (entry != NULL ? hexapla_entry_get_title (entry)
                                  : hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)));

  /* Translators: quotation marks around words that a note was written on. */
  if (quote != NULL)
    g_string_append_printf (text, C_ ("quotation", "\n\n“%s”"), quote);
  g_string_append_printf (text, "\n\n%s", hexapla_note_get_text (note));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (get_view (self)), text->str);
  g_signal_emit (self, signals[DONE], 0, _ ("Note copied"));
}

/* Takes over the words that stand there now. */
static void
keep_note (HexaplaSavedPage *self, HexaplaNote *note)
{
  g_autofree char *now = NULL;
  int block;
  HexaplaNoteMatch match = hexapla_saved_rows_match (self->rows, note, &block, &now);
  const char *quote = now != NULL ? now : hexapla_note_get_quote (note);

  if (match == HEXAPLA_NOTE_CHANGED || match == HEXAPLA_NOTE_MOVED)
    hexapla_saved_place_note (hexapla_saved_rows_get_saved (self->rows), note,
                              hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)), block,
                              quote, hexapla_note_get_language (note));
}

static void
place_note (HexaplaSavedPage *self, HexaplaNote *note, const char *id)
{
  if (hexapla_saved_place_note (hexapla_saved_rows_get_saved (self->rows), note, id,
                                HEXAPLA_NOTE_ON_ENTRY, NULL, NULL))
    g_signal_emit (self, signals[DONE], 0, _ ("Note placed"));
}

typedef struct
{
  HexaplaSavedPage *page;
  HexaplaNote *note;
} Placing;

static void
free_placing (gpointer data, GClosure *closure)
{
  Placing *placing = data;

  g_object_unref (placing->page);
  g_object_unref (placing->note);
  g_free (placing);
}

static void
on_chosen (HexaplaPlaceDialog *dialog, const char *id, gpointer user_data)
{
  Placing *placing = user_data;

  place_note (placing->page, placing->note, id);
}

static void
ask_place (HexaplaSavedPage *self, HexaplaNote *note)
{
  GtkRoot *root = gtk_widget_get_root (get_view (self));
  GtkWidget *dialog =
      hexapla_place_dialog_new (GTK_WINDOW (root), hexapla_saved_rows_get_framework (self->rows));
  Placing *placing = g_new (Placing, 1);

  placing->page = g_object_ref (self);
  placing->note = g_object_ref (note);
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (on_chosen), placing, free_placing, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_note_verb (HexaplaSavedPage *self, HexaplaNote *note, const char *verb)
{
  if (g_str_equal (verb, "copy"))
    copy_note (self, note);
  else if (g_str_equal (verb, "keep"))
    keep_note (self, note);
  else if (g_str_equal (verb, "place-here"))
    place_note (self, note, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)));
  else if (g_str_equal (verb, "place"))
    ask_place (self, note);
}

static void
on_verb (HexaplaSavedPage *self, const char *verb, GObject *item)
{
  if (g_str_equal (verb, "open"))
    open_entry (self, item);
  else if (g_str_equal (verb, "move-up"))
    move (self, item, -1);
  else if (g_str_equal (verb, "move-down"))
    move (self, item, 1);
  else if (g_str_equal (verb, "remove"))
    remove_item (self, item);
  else if (HEXAPLA_IS_NOTE (item))
    on_note_verb (self, HEXAPLA_NOTE (item), verb);
}

static void
on_dropped (HexaplaSavedPage *self, HexaplaBookmark *bookmark, HexaplaBookmark *other)
{
  hexapla_saved_order_place (hexapla_saved_rows_get_saved (self->rows),
                             hexapla_saved_list_get_items (self->list), bookmark, other);
}

static void
hexapla_saved_page_dispose (GObject *object)
{
  HexaplaSavedPage *self = HEXAPLA_SAVED_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->list);
  g_clear_object (&self->top);
  if (self->rows != NULL)
    g_object_run_dispose (G_OBJECT (self->rows));
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (hexapla_saved_page_parent_class)->dispose (object);
}

static void
hexapla_saved_page_class_init (HexaplaSavedPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_saved_page_dispose;
  signals[REMOVED] = g_signal_new ("removed", HEXAPLA_TYPE_SAVED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_POINTER);
  signals[DONE] = g_signal_new ("done", HEXAPLA_TYPE_SAVED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hexapla_saved_page_init (HexaplaSavedPage *self)
{
  self->top = g_object_ref_sink (hexapla_saved_top_new ());
  g_signal_connect_object (self->top, "changed", G_CALLBACK (hexapla_saved_page_update), self,
                           G_CONNECT_SWAPPED);
}

HexaplaSavedPage *
hexapla_saved_page_new (HexaplaSaved *saved, HexaplaLibrary *library, HexaplaReading *reading)
{
  HexaplaSavedPage *self;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);
  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);

  self = g_object_new (HEXAPLA_TYPE_SAVED_PAGE, NULL);
  self->rows = hexapla_saved_rows_new (saved, library, reading);
  self->list = hexapla_saved_list_new (self->rows, self->top);
  g_signal_connect_object (self->list, "verb", G_CALLBACK (on_verb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "stale", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  watch (self, saved);
  hexapla_saved_page_update (self);
  return self;
}

GtkWidget *
hexapla_saved_page_get_view (HexaplaSavedPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_PAGE (self), NULL);

  return hexapla_saved_list_get_view (self->list);
}

void
hexapla_saved_page_set_reading (HexaplaSavedPage *self, HexaplaReading *reading)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_PAGE (self));

  hexapla_saved_rows_set_reading (self->rows, reading);
  self->stale = TRUE;
  hexapla_saved_page_update (self);
}

void
hexapla_saved_page_show (HexaplaSavedPage *self, HexaplaSavedView view)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_PAGE (self));

  hexapla_saved_top_set_view (HEXAPLA_SAVED_TOP (self->top), view);
}

void
hexapla_saved_page_show_note (HexaplaSavedPage *self, HexaplaNote *note)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_PAGE (self));
  g_return_if_fail (HEXAPLA_IS_NOTE (note));

  hexapla_saved_top_set_words (HEXAPLA_SAVED_TOP (self->top), "");
  hexapla_saved_page_show (self, HEXAPLA_SAVED_NOTES);
  hexapla_saved_page_update (self);
  hexapla_saved_list_focus_item (self->list, note);
}

gboolean
hexapla_saved_page_focus (GtkWidget *view, GtkDirectionType direction)
{
  return hexapla_saved_list_move_focus (view, direction);
}
