/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-saved.h"

#include "hexapla-follow-up-row.h"
#include "hexapla-note-handle.h"
#include "hexapla-page-notes.h"

struct _HexaplaPageSaved
{
  GObject parent_instance;

  GtkWidget *page;           /* owns this object */
  HexaplaSaved *saved;       /* owned */
  HexaplaNoteHandle *handle; /* owned */

  /* On the page that is shown; NULL while it is built */
  HexaplaPageNotes *notes; /* owned */
  GtkWidget *follow_up;    /* a HexaplaFollowUpRow of the page, or NULL */

  char *awaited;   /* id of a note to go to, or NULL */
  gulong awaiting; /* waits for it to have its place */
};

G_DEFINE_FINAL_TYPE (HexaplaPageSaved, hexapla_page_saved, G_TYPE_OBJECT)

static void
show_follow_up (HexaplaPageSaved *self, HexaplaEntry *entry, GtkWidget *sheet)
{
  GtkWidget *header = gtk_widget_get_first_child (sheet);

  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "follow-up-place"))
      {
        self->follow_up = hexapla_follow_up_row_new (self->saved, entry);
        gtk_box_append (GTK_BOX (child), self->follow_up);
        return;
      }
}

/* Going to a note */

static void
go_to_awaited (HexaplaPageSaved *self)
{
  g_autofree char *id = g_steal_pointer (&self->awaited);

  hexapla_page_notes_go_to (self->notes, id);
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
  if (self->notes != NULL)
    hexapla_page_notes_update (self->notes, entry);
}

static void
hexapla_page_saved_dispose (GObject *object)
{
  HexaplaPageSaved *self = HEXAPLA_PAGE_SAVED (object);

  if (self->handle != NULL)
    hexapla_page_saved_reset (self);
  g_clear_object (&self->handle);
  g_clear_object (&self->saved);

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
  show_follow_up (self, entry, sheet);
  self->notes = hexapla_page_notes_new (self->page, self->saved, reading, entry, sheet);
  self->awaited = g_steal_pointer (&awaited);
  if (self->awaited != NULL)
    await_place (self);
}

void
hexapla_page_saved_reset (HexaplaPageSaved *self)
{
  g_autoptr (HexaplaPageNotes) notes = NULL;

  g_return_if_fail (HEXAPLA_IS_PAGE_SAVED (self));

  stop_awaiting (self);
  g_clear_pointer (&self->awaited, g_free);
  hexapla_note_handle_reset (self->handle);
  self->follow_up = NULL;
  /* Nobody takes their views away: the page they are on goes. */
  notes = g_steal_pointer (&self->notes);
  if (notes != NULL)
    hexapla_page_notes_drop_blank (notes);
}

gboolean
hexapla_page_saved_add_note (HexaplaPageSaved *self, gboolean whole)
{
  HexaplaBlockRow *row;
  HexaplaNote *note;
  guint cell = 0;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_SAVED (self), FALSE);

  if (self->notes == NULL)
    return FALSE;
  row = whole ? NULL : hexapla_note_handle_find (self->handle, &cell);
  note = hexapla_page_notes_add (self->notes, row, cell);
  return note != NULL && hexapla_page_notes_focus (self->notes, hexapla_note_get_id (note));
}

void
hexapla_page_saved_go_to_note (HexaplaPageSaved *self, const char *id)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_SAVED (self));
  g_return_if_fail (id != NULL);

  g_free (self->awaited);
  self->awaited = g_strdup (id);
  if (self->notes != NULL)
    await_place (self);
}

void
hexapla_page_saved_leave_note (HexaplaPageSaved *self, const char *id)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_SAVED (self));
  g_return_if_fail (id != NULL);

  if (self->notes != NULL)
    hexapla_page_notes_leave (self->notes, id);
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
