/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-page.h"

#include <glib/gi18n.h>

#include "hexapla-place-dialog.h"
#include "hexapla-saved-order.h"
#include "hexapla-saved-part.h"
#include "hexapla-saved-row.h"
#include "hexapla-saved-top.h"

struct _HexaplaSavedPage
{
  GObject parent_instance;

  /* Owned */
  HexaplaSavedRows *rows;
  GListStore *store;
  GtkWidget *view;
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

/* Rows on screen */

static HexaplaSavedRow *
get_row (GtkWidget *list_item)
{
  GtkWidget *child = list_item != NULL ? gtk_widget_get_first_child (list_item) : NULL;

  return HEXAPLA_IS_SAVED_ROW (child) ? HEXAPLA_SAVED_ROW (child) : NULL;
}

static gboolean
is_top (HexaplaSavedRow *row)
{
  GObject *item = hexapla_saved_row_get_item (row);

  return HEXAPLA_IS_SAVED_PART (item)
         && hexapla_saved_part_get_role (HEXAPLA_SAVED_PART (item)) == HEXAPLA_SAVED_PART_TOP;
}

static gboolean
has_focus (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, view);
}

/* The row that has the focus; NULL if none, or if it is in the top. */
static HexaplaSavedRow *
get_focus_row (GtkWidget *view)
{
  HexaplaSavedRow *row = has_focus (view) ? get_row (gtk_widget_get_focus_child (view)) : NULL;

  return row != NULL && !is_top (row) ? row : NULL;
}

static HexaplaSavedRow *
find_row (GtkWidget *view, GObject *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row (child) != NULL && hexapla_saved_row_get_item (get_row (child)) == item)
      return get_row (child);
  return NULL;
}

static guint
find_position (HexaplaSavedPage *self, gpointer item)
{
  guint position;

  return item != NULL && g_list_store_find (self->store, item, &position)
             ? position
             : GTK_INVALID_LIST_POSITION;
}

static gboolean
focus_position (HexaplaSavedPage *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);
  HexaplaSavedRow *row;

  if (item == NULL)
    return FALSE;
  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
  row = find_row (self->view, item);
  return row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

/* The nearest row to @position that is something saved; else the top. */
static void
focus_near (HexaplaSavedPage *self, guint position)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  for (guint i = 0; i < 2 * n_items; i++)
    {
      /* Itself, the one before, the one after and so on. */
      guint distance = (i + 1) / 2;
      guint near = i % 2 == 0 ? position + distance : position - distance;
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), near);

      if (item != NULL && !HEXAPLA_IS_SAVED_PART (item) && focus_position (self, near))
        return;
    }
  gtk_widget_grab_focus (self->top);
}

static void
refresh_rows (HexaplaSavedPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row (child) != NULL)
      hexapla_saved_row_refresh (get_row (child));
}

/* Updates */

/* What is the same at both ends stays, with its widgets. */
static void
replace_rows (HexaplaSavedPage *self, GPtrArray *rows)
{
  GListModel *model = G_LIST_MODEL (self->store);
  guint n_old = g_list_model_get_n_items (model);
  guint start = 0, end = 0;

  for (; start < MIN (n_old, rows->len); start++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, start);

      if (item != g_ptr_array_index (rows, start))
        break;
    }
  for (; end < MIN (n_old, rows->len) - start; end++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n_old - 1 - end);

      if (item != g_ptr_array_index (rows, rows->len - 1 - end))
        break;
    }
  if (n_old - start - end > 0 || rows->len - start - end > 0)
    g_list_store_splice (self->store, start, n_old - start - end, rows->pdata + start,
                         rows->len - start - end);
}

void
hexapla_saved_page_update (HexaplaSavedPage *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GObject) focused = NULL;
  HexaplaSavedRow *focus_row;
  guint position;

  g_return_if_fail (HEXAPLA_IS_SAVED_PAGE (self));

  g_clear_handle_id (&self->update_id, g_source_remove);
  focus_row = get_focus_row (self->view);
  if (focus_row != NULL)
    focused = g_object_ref (hexapla_saved_row_get_item (focus_row));
  position = find_position (self, focused);

  hexapla_saved_rows_set_words (self->rows,
                                hexapla_saved_top_get_words (HEXAPLA_SAVED_TOP (self->top)));
  rows = hexapla_saved_rows_list (self->rows,
                                  hexapla_saved_top_get_view (HEXAPLA_SAVED_TOP (self->top)));
  replace_rows (self, rows);
  hexapla_saved_top_update (HEXAPLA_SAVED_TOP (self->top), self->rows);
  if (self->stale)
    refresh_rows (self);
  self->stale = FALSE;

  if (focused == NULL || get_focus_row (self->view) != NULL)
    return;
  if (!focus_position (self, find_position (self, focused)))
    focus_near (self, position);
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

static void
open_entry (HexaplaSavedPage *self, GObject *item)
{
  HexaplaEntry *entry = HEXAPLA_IS_SAVED_ITEM (item)
                            ? hexapla_saved_rows_lookup (self->rows, HEXAPLA_SAVED_ITEM (item))
                            : HEXAPLA_ENTRY (item);

  if (entry != NULL)
    gtk_widget_activate_action (self->view, "win.open-entry", "s", hexapla_entry_get_id (entry));
  else
    gtk_widget_error_bell (self->view);
}

static void
move (HexaplaSavedPage *self, GObject *item, int steps)
{
  HexaplaSaved *saved = hexapla_saved_rows_get_saved (self->rows);

  if (!hexapla_saved_order_step (saved, G_LIST_MODEL (self->store), find_position (self, item),
                                 steps))
    gtk_widget_error_bell (self->view);
  hexapla_saved_page_update (self);
  focus_position (self, find_position (self, item));
}

static void
remove_item (HexaplaSavedPage *self, GObject *item)
{
  HexaplaSaved *saved = hexapla_saved_rows_get_saved (self->rows);
  guint position = find_position (self, item);
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
  focus_near (self, position);
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
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->view), text->str);
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
  GtkRoot *root = gtk_widget_get_root (self->view);
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
on_verb (HexaplaSavedPage *self, const char *verb, HexaplaSavedRow *row)
{
  g_autoptr (GObject) item = g_object_ref (hexapla_saved_row_get_item (row));

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
on_dropped (HexaplaSavedPage *self, HexaplaBookmark *bookmark, HexaplaSavedRow *row)
{
  hexapla_saved_order_place (hexapla_saved_rows_get_saved (self->rows), G_LIST_MODEL (self->store),
                             bookmark, HEXAPLA_BOOKMARK (hexapla_saved_row_get_item (row)));
}

/* The view */

static void
on_setup (HexaplaSavedPage *self, GtkListItem *item)
{
  GtkWidget *row = hexapla_saved_row_new (self->rows, self->top);

  g_signal_connect_object (row, "verb", G_CALLBACK (on_verb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

/* Where it stands in its group: what one hears after it was moved. */
static void
describe_place (HexaplaSavedPage *self, GtkListItem *item, GtkWidget *row)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (gtk_widget_get_parent (row));
  guint place, n;
  g_autofree char *text = NULL;

  if (!HEXAPLA_IS_BOOKMARK (gtk_list_item_get_item (item)))
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  place = hexapla_saved_order_find_place (G_LIST_MODEL (self->store),
                                          gtk_list_item_get_position (item), &n);
  /* Translators: for a screen reader: the place of a bookmark among those of its kind. */
  text = g_strdup_printf (_ ("%u of %u"), place, n);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_bind (HexaplaSavedPage *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  hexapla_saved_row_bind (HEXAPLA_SAVED_ROW (row), gtk_list_item_get_item (item));
  gtk_list_item_set_activatable (item, !HEXAPLA_IS_SAVED_PART (gtk_list_item_get_item (item)));
  describe_place (self, item, row);
}

static void
on_unbind (HexaplaSavedPage *self, GtkListItem *item)
{
  hexapla_saved_row_unbind (HEXAPLA_SAVED_ROW (gtk_list_item_get_child (item)));
}

static void
on_activate (HexaplaSavedPage *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  if (item != NULL && !HEXAPLA_IS_SAVED_PART (item))
    open_entry (self, item);
}

static gboolean
on_key_pressed (HexaplaSavedPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  HexaplaSavedRow *row = get_focus_row (self->view);
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  const char *action = NULL;

  /* In its menu they are keys of the menu. */
  if (row == NULL || !gtk_widget_is_focus (gtk_widget_get_parent (GTK_WIDGET (row))))
    return GDK_EVENT_PROPAGATE;
  if ((keyval == GDK_KEY_Menu && modifiers == 0)
      || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    return hexapla_saved_row_popup_menu (row);
  if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
    action = "row.move-up";
  else if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    action = "row.move-down";
  else if (modifiers == 0 && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete))
    action = "row.remove";
  return action != NULL && gtk_widget_activate_action (GTK_WIDGET (row), action, NULL);
}

static GtkWidget *
new_view (HexaplaSavedPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *view;

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, keys);
  gtk_widget_add_css_class (view, "index");
  gtk_widget_add_css_class (view, "saved");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Saved"),
                                  -1);
  return view;
}

static void
hexapla_saved_page_dispose (GObject *object)
{
  HexaplaSavedPage *self = HEXAPLA_SAVED_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->view != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->view), NULL);
  g_clear_object (&self->view);
  g_clear_object (&self->top);
  g_clear_object (&self->store);
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
  self->store = g_list_store_new (G_TYPE_OBJECT);
  self->top = g_object_ref_sink (hexapla_saved_top_new ());
  self->view = g_object_ref_sink (new_view (self));
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
  g_signal_connect_object (self->rows, "stale", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  watch (self, saved);
  hexapla_saved_page_update (self);
  return self;
}

GtkWidget *
hexapla_saved_page_get_view (HexaplaSavedPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_PAGE (self), NULL);

  return self->view;
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
  focus_position (self, find_position (self, note));
}

/* Focus */

static HexaplaSavedRow *
find_top_row (GtkWidget *view)
{
  HexaplaSavedRow *row = get_row (gtk_widget_get_first_child (view));

  return row != NULL && is_top (row) && gtk_widget_get_mapped (GTK_WIDGET (row)) ? row : NULL;
}

/* The first row in sight with which something can be done. */
static gboolean
focus_list (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row (child) != NULL && gtk_widget_get_mapped (child)
        && !HEXAPLA_IS_SAVED_PART (hexapla_saved_row_get_item (get_row (child))))
      return gtk_widget_grab_focus (child);
  return FALSE;
}

gboolean
hexapla_saved_page_focus (GtkWidget *view, GtkDirectionType direction)
{
  HexaplaSavedRow *top;
  gboolean in_list;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), FALSE);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (view, direction);
  top = find_top_row (view);
  in_list = get_focus_row (view) != NULL;
  if (direction == GTK_DIR_TAB_FORWARD)
    return !in_list
           && ((top != NULL && gtk_widget_child_focus (GTK_WIDGET (top), direction))
               || focus_list (view));
  if (!has_focus (view) && focus_list (view))
    return TRUE;
  return top != NULL && gtk_widget_child_focus (GTK_WIDGET (top), direction);
}
