/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-saved.h"

#include <glib/gi18n.h>

#include "hexapla-follow-up-row.h"
#include "hexapla-note-handle.h"
#include "hexapla-note-view.h"
#include "hexapla-page.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

struct _HexaplaPageSaved
{
  GObject parent_instance;

  GtkWidget *page;           /* owns this object */
  HexaplaSaved *saved;       /* owned */
  HexaplaNoteHandle *handle; /* owned */

  /* Of the page that is shown; NULL while it is built. Owned */
  HexaplaReading *reading;
  HexaplaEntry *entry;
  GtkWidget *sheet;

  /* Borrowed from the sheet; NULL where there is none */
  GPtrArray *views;     /* of HexaplaNoteView */
  GtkWidget *follow_up; /* a HexaplaFollowUpRow */
  GtkWidget *place;     /* for notes on the entry */
  GtkWidget *orphans;   /* says that there are some */

  char *awaited;   /* id of a note to go to, or NULL */
  gulong awaiting; /* waits for it to have its place */
};

G_DEFINE_FINAL_TYPE (HexaplaPageSaved, hexapla_page_saved, G_TYPE_OBJECT)

static HexaplaBlockRow *
find_row (HexaplaPageSaved *self, int block)
{
  /* The entry is its title. */
  int part = block == HEXAPLA_NOTE_ON_SUMMARY ? HEXAPLA_ROW_SUMMARY
             : block == HEXAPLA_NOTE_ON_ENTRY ? HEXAPLA_ROW_TITLE
                                              : block;

  return hexapla_page_find_row (HEXAPLA_PAGE (self->page), part);
}

static gboolean
is_focused (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* From the note to the text that it is on. */
static void
focus_text (HexaplaPageSaved *self, HexaplaNoteView *view)
{
  GtkWidget *own = gtk_widget_get_ancestor (GTK_WIDGET (view), HEXAPLA_TYPE_BLOCK_ROW);
  HexaplaBlockRow *row =
      own != NULL ? HEXAPLA_BLOCK_ROW (own) : find_row (self, HEXAPLA_NOTE_ON_ENTRY);

  if (row != NULL
      && gtk_widget_child_focus (hexapla_block_row_get_cell (row, 0), GTK_DIR_TAB_FORWARD))
    return;
  gtk_root_set_focus (gtk_widget_get_root (self->page), NULL);
  gtk_widget_grab_focus (self->page);
}

/* How a note fits */

static HexaplaFramework *
find_framework (HexaplaPageSaved *self, const char *language)
{
  for (guint i = 0; i < hexapla_reading_get_n (self->reading); i++)
    {
      HexaplaFramework *framework = hexapla_reading_get (self->reading, i);

      if (g_strcmp0 (hexapla_framework_get_language (framework), language) == 0)
        return framework;
    }
  return hexapla_reading_get_original (self->reading);
}

/* Where it is to be shown; FALSE for an orphan. */
static gboolean
match_note (
    HexaplaPageSaved *self, HexaplaNote *note, HexaplaNoteMatch *match, int *block, char **now)
{
  *match = hexapla_note_match (note, find_framework (self, hexapla_note_get_language (note)), block,
                               now);
  if (*match == HEXAPLA_NOTE_BLOCK_GONE || *match == HEXAPLA_NOTE_ENTRY_GONE)
    return FALSE;
  /* In a language that is not read, at the same place. */
  return *block < 0 || find_row (self, *block) != NULL;
}

/* Placing */

static GtkWidget *
get_header (HexaplaPageSaved *self)
{
  return gtk_widget_get_first_child (self->sheet);
}

static GtkWidget *
get_place (HexaplaPageSaved *self, int block)
{
  HexaplaBlockRow *row = block != HEXAPLA_NOTE_ON_ENTRY ? find_row (self, block) : NULL;

  if (row != NULL)
    return hexapla_block_row_get_notes (row);
  if (self->place == NULL)
    {
      self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_add_css_class (self->place, "notes");
      gtk_box_append (GTK_BOX (get_header (self)), self->place);
    }
  return self->place;
}

static HexaplaNoteView *
find_view (HexaplaPageSaved *self, HexaplaNote *note)
{
  for (guint i = 0; i < self->views->len; i++)
    if (hexapla_note_view_get_note (g_ptr_array_index (self->views, i)) == note)
      return g_ptr_array_index (self->views, i);
  return NULL;
}

static void
remove_view (HexaplaPageSaved *self, HexaplaNoteView *view)
{
  if (is_focused (GTK_WIDGET (view)))
    focus_text (self, view);
  g_ptr_array_remove (self->views, view);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (view))), GTK_WIDGET (view));
}

/* The last view in @place of the first @n of @notes. */
static GtkWidget *
find_before (HexaplaPageSaved *self, GtkWidget *place, GPtrArray *notes, guint n)
{
  for (guint i = n; i > 0; i--)
    {
      HexaplaNoteView *view = find_view (self, g_ptr_array_index (notes, i - 1));

      if (view != NULL && gtk_widget_get_parent (GTK_WIDGET (view)) == place)
        return GTK_WIDGET (view);
    }
  return NULL;
}

/* Shows the note at @index of @notes; FALSE for an orphan. */
static gboolean
show_note (HexaplaPageSaved *self, GPtrArray *notes, guint index)
{
  HexaplaNote *note = g_ptr_array_index (notes, index);
  HexaplaNoteView *view = find_view (self, note);
  g_autofree char *now = NULL;
  HexaplaNoteMatch match;
  GtkWidget *place;
  int block;

  if (!match_note (self, note, &match, &block, &now))
    {
      if (view != NULL)
        remove_view (self, view);
      return FALSE;
    }
  place = get_place (self, block);
  if (view != NULL && gtk_widget_get_parent (GTK_WIDGET (view)) != place)
    {
      remove_view (self, view);
      view = NULL;
    }
  if (view == NULL)
    {
      view = HEXAPLA_NOTE_VIEW (hexapla_note_view_new (self->saved, note));
      gtk_box_insert_child_after (GTK_BOX (place), GTK_WIDGET (view),
                                  find_before (self, place, notes, index));
      g_ptr_array_add (self->views, view);
    }
  hexapla_note_view_set_match (view, match, block, now);
  return TRUE;
}

static void
show_orphans (HexaplaPageSaved *self, guint n)
{
  g_autofree char *text = NULL;
  GtkWidget *label, *button;

  if (self->orphans != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->orphans)),
                    g_steal_pointer (&self->orphans));
  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u note was written on words that are no longer here.",
                                    "%u notes were written on words that are no longer here.", n),
                          n);
  self->orphans = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (self->orphans, "note");
  label = hexapla_wrap_label_new (text, "note-title");
  button = gtk_button_new_with_label (_ ("Show in Saved"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-saved");
  gtk_box_append (GTK_BOX (self->orphans), label);
  gtk_box_append (GTK_BOX (self->orphans), button);
  hexapla_widget_set_interface_direction (self->orphans);
  gtk_box_append (GTK_BOX (get_place (self, HEXAPLA_NOTE_ON_ENTRY)), self->orphans);
}

/* Has the page show the notes that there are. */
static void
show_notes (HexaplaPageSaved *self)
{
  g_autoptr (GPtrArray) notes =
      hexapla_saved_list_notes (self->saved, hexapla_entry_get_id (self->entry));
  guint n_orphans = 0;

  for (guint i = self->views->len; i > 0; i--)
    {
      HexaplaNoteView *view = g_ptr_array_index (self->views, i - 1);

      if (!g_ptr_array_find (notes, hexapla_note_view_get_note (view), NULL))
        remove_view (self, view);
    }
  for (guint i = 0; i < notes->len; i++)
    if (!show_note (self, notes, i))
      n_orphans++;
  if (n_orphans > 0 || self->orphans != NULL)
    show_orphans (self, n_orphans);
}

static void
show_follow_up (HexaplaPageSaved *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (get_header (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "follow-up-place"))
      {
        self->follow_up = hexapla_follow_up_row_new (self->saved, self->entry);
        gtk_box_append (GTK_BOX (child), self->follow_up);
        return;
      }
}

/* Going to a note */

static void
go_to_awaited (HexaplaPageSaved *self)
{
  g_autofree char *id = g_steal_pointer (&self->awaited);

  if (!hexapla_page_saved_focus_note (self, id) && self->orphans != NULL)
    gtk_widget_child_focus (self->orphans, GTK_DIR_TAB_FORWARD);
}

static void
stop_awaiting (HexaplaPageSaved *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->page);

  if (self->awaiting != 0 && clock != NULL && g_signal_handler_is_connected (clock, self->awaiting))
    g_signal_handler_disconnect (clock, self->awaiting);
  self->awaiting = 0;
}

static void
on_layout (HexaplaPageSaved *self)
{
  stop_awaiting (self);
  if (self->awaited != NULL)
    go_to_awaited (self);
}

/* What gets the focus is scrolled to, which needs its place. */
static void
await_place (HexaplaPageSaved *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->page);

  if (clock == NULL)
    {
      go_to_awaited (self);
      return;
    }
  stop_awaiting (self);
  self->awaiting = g_signal_connect_object (clock, "layout", G_CALLBACK (on_layout), self,
                                            G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
on_entry_changed (HexaplaPageSaved *self, const char *entry)
{
  if (self->sheet != NULL && g_str_equal (entry, hexapla_entry_get_id (self->entry)))
    show_notes (self);
}

static void
hexapla_page_saved_dispose (GObject *object)
{
  HexaplaPageSaved *self = HEXAPLA_PAGE_SAVED (object);

  if (self->handle != NULL)
    hexapla_page_saved_reset (self);
  g_clear_object (&self->handle);
  g_clear_object (&self->saved);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (hexapla_page_saved_parent_class)->dispose (object);
}

static void
hexapla_page_saved_class_init (HexaplaPageSavedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_page_saved_dispose;
}

static void
hexapla_page_saved_init (HexaplaPageSaved *self)
{
  self->views = g_ptr_array_new ();
}

HexaplaPageSaved *
hexapla_page_saved_new (GtkWidget *page, HexaplaSaved *saved)
{
  HexaplaPageSaved *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);

  self = g_object_new (HEXAPLA_TYPE_PAGE_SAVED, NULL);
  self->page = page;
  self->saved = g_object_ref (saved);
  self->handle = hexapla_note_handle_new (page);
  g_signal_connect_object (saved, "entry-changed", G_CALLBACK (on_entry_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
hexapla_page_saved_show (HexaplaPageSaved *self,
                         HexaplaReading *reading,
                         HexaplaEntry *entry,
                         GtkWidget *sheet)
{
  g_autofree char *awaited = NULL;

  g_return_if_fail (HEXAPLA_IS_PAGE_SAVED (self));
  g_return_if_fail (HEXAPLA_IS_READING (reading));
  g_return_if_fail (HEXAPLA_IS_ENTRY (entry));
  g_return_if_fail (GTK_IS_WIDGET (sheet));

  awaited = g_steal_pointer (&self->awaited);
  hexapla_page_saved_reset (self);
  self->reading = g_object_ref (reading);
  self->entry = g_object_ref (entry);
  self->sheet = g_object_ref (sheet);
  show_follow_up (self);
  show_notes (self);
  self->awaited = g_steal_pointer (&awaited);
  if (self->awaited != NULL)
    await_place (self);
}

void
hexapla_page_saved_reset (HexaplaPageSaved *self)
{
  g_autoptr (GPtrArray) views = NULL;

  g_return_if_fail (HEXAPLA_IS_PAGE_SAVED (self));

  stop_awaiting (self);
  g_clear_pointer (&self->awaited, g_free);
  hexapla_note_handle_reset (self->handle);
  /* Nobody takes the views away: the page they are on goes. */
  views = g_steal_pointer (&self->views);
  self->views = g_ptr_array_new ();
  g_clear_object (&self->sheet);
  g_clear_object (&self->entry);
  g_clear_object (&self->reading);
  self->follow_up = NULL;
  self->place = NULL;
  self->orphans = NULL;
  for (guint i = 0; i < views->len; i++)
    hexapla_note_view_drop_blank (g_ptr_array_index (views, i));
}

/* What is read in the cell: what is not translated is shown in the original. */
static HexaplaFramework *
get_read (HexaplaPageSaved *self, int part, guint cell)
{
  const char *id = hexapla_entry_get_id (self->entry);
  gboolean translated =
      part == HEXAPLA_ROW_SUMMARY
          ? hexapla_reading_is_summary_translated (self->reading, cell, id)
          : hexapla_reading_is_block_translated (self->reading, cell, id, (guint)part);

  return translated ? hexapla_reading_get (self->reading, cell)
                    : hexapla_reading_get_original (self->reading);
}

static HexaplaNote *
add_to_row (HexaplaPageSaved *self, int part, guint cell)
{
  const char *id = hexapla_entry_get_id (self->entry);
  HexaplaFramework *framework = get_read (self, part, cell);
  int block = part == HEXAPLA_ROW_SUMMARY ? HEXAPLA_NOTE_ON_SUMMARY : part;
  g_autofree char *words = hexapla_note_dup_words (hexapla_framework_lookup (framework, id), block);

  return hexapla_saved_add_note (self->saved, id, block, words,
                                 hexapla_framework_get_language (framework), "");
}

gboolean
hexapla_page_saved_add_note (HexaplaPageSaved *self, gboolean whole)
{
  HexaplaBlockRow *row;
  HexaplaNote *note;
  guint cell = 0;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_SAVED (self), FALSE);

  if (self->sheet == NULL)
    return FALSE;
  row = whole ? NULL : hexapla_note_handle_find (self->handle, &cell);
  if (row == NULL || hexapla_block_row_get_part (row) == HEXAPLA_ROW_TITLE)
    note = hexapla_saved_add_note (self->saved, hexapla_entry_get_id (self->entry),
                                   HEXAPLA_NOTE_ON_ENTRY, NULL, NULL, "");
  else
    note = add_to_row (self, hexapla_block_row_get_part (row), cell);
  return note != NULL && hexapla_page_saved_focus_note (self, hexapla_note_get_id (note));
}

static HexaplaNoteView *
find_view_by_id (HexaplaPageSaved *self, const char *id)
{
  HexaplaNote *note = hexapla_saved_lookup_note (self->saved, id);

  return note != NULL ? find_view (self, note) : NULL;
}

gboolean
hexapla_page_saved_focus_note (HexaplaPageSaved *self, const char *id)
{
  HexaplaNoteView *view;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_SAVED (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  view = find_view_by_id (self, id);
  return view != NULL && gtk_widget_grab_focus (GTK_WIDGET (view));
}

void
hexapla_page_saved_go_to_note (HexaplaPageSaved *self, const char *id)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_SAVED (self));
  g_return_if_fail (id != NULL);

  g_free (self->awaited);
  self->awaited = g_strdup (id);
  if (self->sheet != NULL)
    await_place (self);
}

void
hexapla_page_saved_leave_note (HexaplaPageSaved *self, const char *id)
{
  HexaplaNoteView *view;

  g_return_if_fail (HEXAPLA_IS_PAGE_SAVED (self));
  g_return_if_fail (id != NULL);

  view = find_view_by_id (self, id);
  if (view != NULL && is_focused (GTK_WIDGET (view)))
    focus_text (self, view);
}

gboolean
hexapla_page_saved_follow_up (HexaplaPageSaved *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_SAVED (self), FALSE);

  if (self->follow_up == NULL)
    return FALSE;
  hexapla_follow_up_row_popup (HEXAPLA_FOLLOW_UP_ROW (self->follow_up));
  return TRUE;
}
