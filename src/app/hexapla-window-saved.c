/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

#include "hexapla-application.h"

#define PROP_BOOKMARKED 1

static GParamSpec *bookmarked_property;

static const char *
get_entry_id (HexaplaWindow *self)
{
  HexaplaEntry *entry = self->page != NULL ? hexapla_page_get_entry (self->page) : NULL;

  return entry != NULL ? hexapla_entry_get_id (entry) : NULL;
}

/* Undo */

typedef struct
{
  HexaplaSaved *saved;
  HexaplaSavedUndo *undo;
} Removal;

static void
free_removal (gpointer user_data)
{
  Removal *removal = user_data;

  hexapla_saved_undo_free (removal->undo);
  g_object_unref (removal->saved);
  g_free (removal);
}

static void
undo_removal (gpointer user_data)
{
  Removal *removal = user_data;

  hexapla_saved_undo (removal->saved, removal->undo);
}

void
hexapla_window_offer_undo (HexaplaWindow *self, const char *message, HexaplaSavedUndo *undo)
{
  Removal *removal;

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  if (undo == NULL)
    return;
  removal = g_new (Removal, 1);
  removal->saved = g_object_ref (hexapla_window_get_saved (self));
  removal->undo = undo;
  hexapla_toasts_show_undo (self->toasts, message, undo_removal, removal, free_removal);
}

/* Bookmarks */

static void
update_bookmark (HexaplaWindow *self)
{
  const char *id = get_entry_id (self);
  gboolean bookmarked =
      self->saved != NULL && id != NULL && hexapla_saved_lookup_bookmark (self->saved, id) != NULL;

  if (bookmarked == self->bookmarked)
    return;
  self->bookmarked = bookmarked;
  gtk_button_set_icon_name (GTK_BUTTON (self->bookmark_button),
                            bookmarked ? "hexapla-bookmark-filled-symbolic"
                                       : "hexapla-bookmark-symbolic");
  gtk_widget_set_tooltip_text (self->bookmark_button,
                               bookmarked ? _ ("Remove Bookmark") : _ ("Add Bookmark"));
  g_object_notify_by_pspec (G_OBJECT (self), bookmarked_property);
}

static void
set_bookmarked (HexaplaWindow *self, gboolean bookmarked)
{
  HexaplaSaved *saved = hexapla_window_get_saved (self);
  const char *id = get_entry_id (self);

  if (saved == NULL || id == NULL || bookmarked == self->bookmarked)
    return;
  if (!bookmarked)
    hexapla_window_offer_undo (self, _ ("Bookmark removed"),
                               hexapla_saved_remove_bookmark (saved, id));
  else if (hexapla_saved_add_bookmark (saved, id) != NULL)
    hexapla_toasts_show (self->toasts, _ ("Bookmark added"));
  /* The button goes its own way until it is told that nothing has changed. */
  g_object_notify_by_pspec (G_OBJECT (self), bookmarked_property);
}

static void
hexapla_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BOOKMARKED)
    g_value_set_boolean (value, HEXAPLA_WINDOW (object)->bookmarked);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hexapla_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BOOKMARKED)
    set_bookmarked (HEXAPLA_WINDOW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* Notes */

static void
add_note (HexaplaWindow *self, gboolean whole)
{
  HexaplaSaved *saved = hexapla_window_get_saved (self);

  if (saved == NULL)
    return;
  hexapla_page_complete (self->page);
  if (hexapla_saved_is_read_only (saved))
    hexapla_toasts_show (self->toasts, hexapla_saved_get_problem_message (saved));
  else if (!hexapla_page_saved_add_note (hexapla_page_get_saved (self->page), whole))
    hexapla_toasts_show (self->toasts, _ ("There can be no note here"));
}

static void
add_note_here (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_note (HEXAPLA_WINDOW (widget), FALSE);
}

static void
add_page_note (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_note (HEXAPLA_WINDOW (widget), TRUE);
}

static void
remove_note (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  HexaplaSaved *saved = hexapla_window_get_saved (self);
  HexaplaNote *note =
      saved != NULL ? hexapla_saved_lookup_note (saved, g_variant_get_string (parameter, NULL))
                    : NULL;

  if (note != NULL)
    hexapla_window_offer_undo (self, _ ("Note removed"), hexapla_saved_remove_note (saved, note));
}

static void
leave_note (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaPageSaved *kept = hexapla_page_get_saved (HEXAPLA_WINDOW (widget)->page);

  if (kept != NULL)
    hexapla_page_saved_leave_note (kept, g_variant_get_string (parameter, NULL));
}

/* Follow-up */

static void
follow_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  if (hexapla_window_get_saved (self) == NULL)
    return;
  hexapla_page_complete (self->page);
  hexapla_page_saved_follow_up (hexapla_page_get_saved (self->page));
}

static void
clear_follow_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  HexaplaSaved *saved = hexapla_window_get_saved (self);
  const char *entry = g_variant_get_string (parameter, NULL);

  if (saved != NULL)
    hexapla_window_offer_undo (self, _ ("Follow-up cleared"),
                               hexapla_saved_remove_follow_up (saved, entry));
}

/* What the reader keeps */

static void
on_entry_changed (HexaplaWindow *self, const char *entry)
{
  if (g_strcmp0 (entry, get_entry_id (self)) == 0)
    update_bookmark (self);
}

HexaplaSaved *
hexapla_window_get_saved (HexaplaWindow *self)
{
  GtkApplication *application;
  HexaplaSaved *saved;

  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), NULL);

  application = gtk_window_get_application (GTK_WINDOW (self));
  /* What is kept belongs to the framework of the program, and not to its help. */
  if (self->saved != NULL || application == NULL || !hexapla_window_is_main (self))
    return self->saved;
  saved = hexapla_application_get_saved (HEXAPLA_APPLICATION (application));
  if (g_set_object (&self->saved, saved))
    {
      g_signal_connect_object (saved, "entry-changed", G_CALLBACK (on_entry_changed), self,
                               G_CONNECT_SWAPPED);
      hexapla_page_set_saved (self->page, saved);
      hexapla_window_watch_problems (self);
      update_bookmark (self);
    }
  return self->saved;
}

static gboolean
begin (gpointer user_data)
{
  hexapla_window_get_saved (user_data);
  return G_SOURCE_REMOVE;
}

static void
on_painted (GdkFrameClock *clock, HexaplaWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, on_painted, self);
  g_idle_add_full (G_PRIORITY_LOW, begin, g_object_ref (self), g_object_unref);
}

/* The first frame is for the page alone. */
static void
on_map (HexaplaWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, on_map, NULL);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (on_painted), self, 0);
}

void
hexapla_window_init_saved (HexaplaWindow *self)
{
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  /* By itself a button says nothing of it before it is pressed for the first time. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->bookmark_button), GTK_ACCESSIBLE_STATE_PRESSED,
                               GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

void
hexapla_window_update_saved (HexaplaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean kept = hexapla_window_is_main (self);
  HexaplaEntry *entry = kept ? hexapla_page_get_entry (self->page) : NULL;
  gboolean followed = entry != NULL
                      && (hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_ACTION
                          || hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_EFFORT);

  gtk_widget_set_visible (self->saved_button, kept);
  gtk_widget_set_visible (self->bookmark_button, kept);
  gtk_widget_action_set_enabled (widget, "win.show-saved", kept);
  gtk_widget_action_set_enabled (widget, "win.bookmarked", entry != NULL);
  gtk_widget_action_set_enabled (widget, "win.add-note", entry != NULL);
  gtk_widget_action_set_enabled (widget, "win.add-page-note", entry != NULL);
  gtk_widget_action_set_enabled (widget, "win.follow-up", followed);
  update_bookmark (self);
}

void
hexapla_window_class_install_saved_actions (HexaplaWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hexapla_window_get_property;
  object_class->set_property = hexapla_window_set_property;
  bookmarked_property =
      g_param_spec_boolean ("bookmarked", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (object_class, PROP_BOOKMARKED, bookmarked_property);
  gtk_widget_class_install_property_action (widget_class, "win.bookmarked", "bookmarked");
  gtk_widget_class_install_action (widget_class, "win.add-note", NULL, add_note_here);
  gtk_widget_class_install_action (widget_class, "win.add-page-note", NULL, add_page_note);
  gtk_widget_class_install_action (widget_class, "win.remove-note", "s", remove_note);
  gtk_widget_class_install_action (widget_class, "win.leave-note", "s", leave_note);
  gtk_widget_class_install_action (widget_class, "win.follow-up", NULL, follow_up);
  gtk_widget_class_install_action (widget_class, "win.clear-follow-up", "s", clear_follow_up);
}
