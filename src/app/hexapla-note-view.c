/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-note-view.h"

#include <glib/gi18n.h>

#include "hexapla-icon.h"
#include "hexapla-note-text.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

struct _HexaplaNoteView
{
  GtkBox parent_instance;

  HexaplaSaved *saved; /* owned */
  HexaplaNote *note;   /* owned */
  GtkWidget *text;     /* NULL for what lost against a newer change */
  GtkWidget *changed;  /* says that the words changed, or NULL */
  GtkWidget *problem;  /* says that the text cannot be kept, or NULL */
  char *shown;         /* the words that it says are there now */
  int block;
  gboolean updating; /* while what was changed elsewhere is shown */
  guint leave_id;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (HexaplaNoteView, hexapla_note_view, GTK_TYPE_BOX)

static GtkTextBuffer *
get_buffer (HexaplaNoteView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

static char *
dup_text (HexaplaNoteView *self)
{
  return hexapla_note_text_dup_text (HEXAPLA_NOTE_TEXT (self->text));
}

static gboolean
has_focus (HexaplaNoteView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The text is as high as it is, and the page scrolls: so the page has to follow the caret. */
static gboolean
scroll_to_caret (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  HexaplaNoteView *self = HEXAPLA_NOTE_VIEW (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkTextView *text = GTK_TEXT_VIEW (self->text);
  GtkAdjustment *adjustment;
  GdkRectangle place;
  GtkTextIter iter;
  double x, y;

  self->tick_id = 0;
  if (scroller == NULL || !has_focus (self))
    return G_SOURCE_REMOVE;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  gtk_text_view_get_iter_location (text, &iter, &place);
  gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x,
                                         &place.y);
  if (!gtk_widget_translate_coordinates (self->text, scroller, place.x, place.y, &x, &y))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, y - place.height, y + 2 * place.height);
  return G_SOURCE_REMOVE;
}

static void
on_caret (HexaplaNoteView *self)
{
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_caret, NULL, NULL);
}

static void
show_problem (HexaplaNoteView *self, gboolean shown)
{
  if (self->problem == NULL && shown)
    {
      self->problem =
          hexapla_wrap_label_new (_ ("This text is too long to be saved."), "note-problem");
      gtk_box_insert_child_after (GTK_BOX (self), self->problem, self->text);
    }
  if (self->problem != NULL)
    gtk_widget_set_visible (self->problem, shown);
}

static void
on_typed (HexaplaNoteView *self)
{
  g_autofree char *text = dup_text (self);

  if (self->updating)
    return;
  show_problem (self, !hexapla_saved_set_note_text (self->saved, self->note, text)
                          && !hexapla_saved_is_read_only (self->saved));
}

/* Changed elsewhere: in another window, or by another program. */
static void
on_note_text (HexaplaNoteView *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *now = g_strdup (hexapla_note_get_text (self->note));

  if (g_str_equal (text, now))
    return;
  /* On the way to the new text there is none, which is not to be kept. */
  self->updating = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), now, -1);
  self->updating = FALSE;
}

gboolean
hexapla_note_view_drop_blank (HexaplaNoteView *self)
{
  g_autofree char *text = NULL;
  g_autoptr (HexaplaSavedUndo) undo = NULL;

  g_return_val_if_fail (HEXAPLA_IS_NOTE_VIEW (self), FALSE);

  if (self->text == NULL)
    return FALSE;
  text = dup_text (self);
  if (*g_strstrip (text) != '\0')
    return FALSE;
  undo = hexapla_saved_remove_note (self->saved, self->note);
  return undo != NULL;
}

static gboolean
on_left (gpointer user_data)
{
  HexaplaNoteView *self = user_data;

  self->leave_id = 0;
  /* Another window may have been put before this one, where the focus stays. */
  if (!has_focus (self))
    hexapla_note_view_drop_blank (self);
  return G_SOURCE_REMOVE;
}

static void
on_focus_leave (HexaplaNoteView *self)
{
  if (self->leave_id == 0)
    self->leave_id = g_idle_add (on_left, self);
}

static gboolean
on_key (HexaplaNoteView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-note", "s",
                                     hexapla_note_get_id (self->note))
             ? GDK_EVENT_STOP
             : GDK_EVENT_PROPAGATE;
}

static void
keep (HexaplaNoteView *self)
{
  hexapla_saved_place_note (self->saved, self->note,
                            hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (self->note)),
                            self->block, self->shown, hexapla_note_get_language (self->note));
  if (self->text != NULL)
    gtk_widget_grab_focus (self->text);
}

static void
append_words (HexaplaNoteView *self, const char *label, const char *words)
{
  GtkWidget *quoted = hexapla_wrap_label_new (words, "note-words");

  hexapla_widget_set_language (quoted, hexapla_note_get_language (self->note));
  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (quoted)), TRUE);
  gtk_box_append (GTK_BOX (self->changed), hexapla_wrap_label_new (label, "note-label"));
  gtk_box_append (GTK_BOX (self->changed), quoted);
}

static void
show_changed (HexaplaNoteView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Keep Note on the New Words"));

  self->changed = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (self->changed, "note-changed");
  gtk_box_append (
      GTK_BOX (self->changed),
      hexapla_wrap_label_new (_ ("The words under this note have changed."), "note-title"));
  /* Translators: label before the words that stood under a note when it was written. */
  append_words (self, _ ("Before"), hexapla_note_get_quote (self->note));
  /* Translators: label before the words that stand under a note now. */
  append_words (self, _ ("Now"), self->shown);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->changed), button);
  gtk_box_append (GTK_BOX (self), self->changed);
}

static void
create_text (HexaplaNoteView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = hexapla_note_text_new (hexapla_note_get_text (self->note));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text),
                              !hexapla_saved_is_read_only (self->saved));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the note"), -1);
  gtk_box_append (GTK_BOX (self), self->text);

  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (on_typed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "notify::cursor-position", G_CALLBACK (on_caret),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "notify::text", G_CALLBACK (on_note_text), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->text, keys);
}

static void
create_conflict (HexaplaNoteView *self)
{
  GtkWidget *label =
      hexapla_wrap_label_new (hexapla_note_get_display_text (self->note), "note-words");

  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (label)), TRUE);
  gtk_box_append (GTK_BOX (self), label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "conflict");
}

static void
create_head (HexaplaNoteView *self, const char *title)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = hexapla_wrap_label_new (title, "note-title");
  GtkWidget *icon = hexapla_icon_new ("hexapla-note-symbolic");
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (head, "note-head");
  gtk_widget_add_css_class (button, "flat");
  hexapla_tooltip_set (button, _ ("Remove Note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove Note"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.remove-note");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hexapla_note_get_id (self->note));
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (self), head);
}

static gboolean
hexapla_note_view_grab_focus (GtkWidget *widget)
{
  HexaplaNoteView *self = HEXAPLA_NOTE_VIEW (widget);

  if (self->text == NULL)
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  on_caret (self);
  return gtk_widget_grab_focus (self->text);
}

static void
hexapla_note_view_dispose (GObject *object)
{
  HexaplaNoteView *self = HEXAPLA_NOTE_VIEW (object);

  g_clear_handle_id (&self->leave_id, g_source_remove);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->note);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (hexapla_note_view_parent_class)->dispose (object);
}

static void
hexapla_note_view_class_init (HexaplaNoteViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_note_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = hexapla_note_view_grab_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_NOTE);
}

static void
hexapla_note_view_init (HexaplaNoteView *self)
{
}

GtkWidget *
hexapla_note_view_new (HexaplaSaved *saved, HexaplaNote *note)
{
  HexaplaNoteView *self;
  GtkEventController *focus;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), NULL);

  self = g_object_new (HEXAPLA_TYPE_NOTE_VIEW, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  self->saved = g_object_ref (saved);
  self->note = g_object_ref (note);
  gtk_widget_add_css_class (GTK_WIDGET (self), "note");
  title = hexapla_note_dup_conflict_title (note);
  if (title == NULL)
    title = g_strdup (hexapla_note_get_block (note) == HEXAPLA_NOTE_ON_ENTRY
                          ? _ ("Your note on this page")
                          : _ ("Your note on this passage"));
  create_head (self, title);
  if (hexapla_note_get_conflict (note) != NULL)
    create_conflict (self);
  else
    create_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  hexapla_widget_set_interface_direction (GTK_WIDGET (self));

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  return GTK_WIDGET (self);
}

HexaplaNote *
hexapla_note_view_get_note (HexaplaNoteView *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE_VIEW (self), NULL);

  return self->note;
}

void
hexapla_note_view_set_match (HexaplaNoteView *self,
                             HexaplaNoteMatch match,
                             int block,
                             const char *now)
{
  g_return_if_fail (HEXAPLA_IS_NOTE_VIEW (self));

  if (match == HEXAPLA_NOTE_CHANGED && g_strcmp0 (self->shown, now) == 0)
    return;
  if (self->changed != NULL)
    gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->changed));
  g_free (self->shown);
  self->shown = match == HEXAPLA_NOTE_CHANGED ? g_strdup (now) : NULL;
  self->block = block;
  if (self->shown != NULL)
    show_changed (self);
}
