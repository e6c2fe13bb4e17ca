/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hexapla-block-widget.h"
#include "hexapla-icon.h"
#include "hexapla-page-layout.h"
#include "hexapla-saved-content.h"
#include "hexapla-saved-part.h"
#include "hexapla-wrap-label.h"

struct _HexaplaSavedRow
{
  GtkWidget parent_instance;

  /* Owned */
  HexaplaSavedRows *rows;
  GtkWidget *top;
  GObject *item;
  char *verb; /* waits to be said */

  GtkWidget *box;    /* a child */
  GtkWidget *button; /* opens the menu; NULL without one */
  guint verb_id;
};

enum
{
  VERB,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaSavedRow, hexapla_saved_row, GTK_TYPE_WIDGET)

/* Menu */

static gboolean
is_whole_entry_left (HexaplaSavedRow *self)
{
  return hexapla_saved_rows_match (self->rows, HEXAPLA_NOTE (self->item), NULL, NULL)
         == HEXAPLA_NOTE_BLOCK_GONE;
}

static void
append_note_items (HexaplaSavedRow *self, GMenu *menu)
{
  HexaplaNoteMatch match =
      hexapla_saved_rows_match (self->rows, HEXAPLA_NOTE (self->item), NULL, NULL);

  if (match == HEXAPLA_NOTE_CHANGED)
    g_menu_append (menu, _ ("_Keep with the Words of Now"), "row.keep");
  if (match == HEXAPLA_NOTE_MOVED)
    g_menu_append (menu, _ ("_Move to That Paragraph"), "row.keep");
  if (match == HEXAPLA_NOTE_BLOCK_GONE)
    g_menu_append (menu, _ ("Place on the _Whole Page"), "row.place-here");
  g_menu_append (menu, _ ("_Place on Another Page…"), "row.place");
  g_menu_append (menu, _ ("_Copy Note"), "row.copy");
}

/* NULL for a row with which nothing can be done. */
static GMenuModel *
new_menu (HexaplaSavedRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  if (!HEXAPLA_IS_SAVED_ITEM (self->item))
    return NULL;
  if (hexapla_saved_rows_lookup (self->rows, HEXAPLA_SAVED_ITEM (self->item)) != NULL)
    g_menu_append (first, _ ("_Open Page"), "row.open");
  if (HEXAPLA_IS_NOTE (self->item))
    append_note_items (self, first);
  else
    {
      g_menu_append (first, _ ("Move _Up"), "row.move-up");
      g_menu_append (first, _ ("Move _Down"), "row.move-down");
    }
  g_menu_append (last, HEXAPLA_IS_NOTE (self->item) ? _ ("_Remove Note") : _ ("_Remove Bookmark"),
                 "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* The menu was the row's own: it goes on from there. */
static void
on_menu_closed (HexaplaSavedRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->button != NULL && parent != NULL)
    gtk_widget_grab_focus (parent);
}

/* Made when it is opened. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  HexaplaSavedRow *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL || self->item == NULL)
    return;
  menu = new_menu (self);
  gtk_menu_button_set_menu_model (button, menu);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed",
                           G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);
}

gboolean
hexapla_saved_row_popup_menu (HexaplaSavedRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROW (self), FALSE);

  if (self->button == NULL)
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
  return TRUE;
}

static void
on_menu_pressed (HexaplaSavedRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (hexapla_saved_row_popup_menu (self))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* For the pointer and for touch: the keyboard has a key for the menu, and does not stop here. */
static void
append_button (HexaplaSavedRow *self, GtkWidget *line)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic",
                                    "has-frame", FALSE, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_set_focusable (gtk_widget_get_first_child (button), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Menu"), -1);
  gtk_widget_add_css_class (button, "saved-menu");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, self, NULL);
  gtk_box_append (GTK_BOX (line), button);
  self->button = button;
}

/* Dragging */

static GdkContentProvider *
on_drag_prepare (HexaplaSavedRow *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = NULL;
  if (!HEXAPLA_IS_BOOKMARK (self->item))
    return NULL;
  picture = gtk_widget_paintable_new (self->box);
  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (HEXAPLA_TYPE_BOOKMARK, self->item);
}

static GdkDragAction
on_drop_motion (HexaplaSavedRow *self, double x, double y)
{
  if (!HEXAPLA_IS_BOOKMARK (self->item))
    return 0;
  gtk_widget_add_css_class (self->box, "drop");
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (HexaplaSavedRow *self)
{
  gtk_widget_remove_css_class (self->box, "drop");
}

static gboolean
on_drop (HexaplaSavedRow *self, const GValue *value, double x, double y)
{
  on_drop_leave (self);
  if (!HEXAPLA_IS_BOOKMARK (self->item) || g_value_get_object (value) == self->item)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value));
  return TRUE;
}

static void
add_dragging (HexaplaSavedRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (HEXAPLA_TYPE_BOOKMARK, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "enter", G_CALLBACK (on_drop_motion), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Actions */

static gboolean
on_verb (gpointer user_data)
{
  HexaplaSavedRow *self = user_data;
  g_autofree char *verb = g_steal_pointer (&self->verb);

  self->verb_id = 0;
  if (self->item != NULL)
    g_signal_emit (self, signals[VERB], 0, verb);
  return G_SOURCE_REMOVE;
}

/* What is done may take the row away, with the menu that it was asked for in: that closes first. */
static void
say_verb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaSavedRow *self = HEXAPLA_SAVED_ROW (widget);

  g_free (self->verb);
  self->verb = g_strdup (action + strlen ("row."));
  if (self->verb_id == 0)
    self->verb_id =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_verb, g_object_ref (self), g_object_unref);
}

static void
update_actions (HexaplaSavedRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean bookmark = HEXAPLA_IS_BOOKMARK (self->item);
  gboolean note = HEXAPLA_IS_NOTE (self->item);
  gboolean writable = !hexapla_saved_is_read_only (hexapla_saved_rows_get_saved (self->rows));

  gtk_widget_action_set_enabled (widget, "row.open", self->item != NULL);
  gtk_widget_action_set_enabled (widget, "row.move-up", bookmark && writable);
  gtk_widget_action_set_enabled (widget, "row.move-down", bookmark && writable);
  gtk_widget_action_set_enabled (widget, "row.remove", (bookmark || note) && writable);
  gtk_widget_action_set_enabled (widget, "row.copy", note);
  gtk_widget_action_set_enabled (widget, "row.keep", note && writable);
  gtk_widget_action_set_enabled (widget, "row.place", note && writable);
  gtk_widget_action_set_enabled (widget, "row.place-here",
                                 note && writable && is_whole_entry_left (self));
}

/* Content */

static GtkWidget *
new_empty (HexaplaSavedPart *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *texts[] = { hexapla_wrap_label_new (hexapla_saved_part_get_title (part), "row-title"),
                         hexapla_wrap_label_new (hexapla_saved_part_get_text (part), "row-note") };

  gtk_box_append (GTK_BOX (box), hexapla_icon_new ("hexapla-bookmark-symbolic"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkLabel *label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (texts[i]));

      gtk_label_set_xalign (label, 0.5f);
      gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
      gtk_box_append (GTK_BOX (box), texts[i]);
    }
  gtk_widget_add_css_class (box, "saved-empty");
  return box;
}

static GtkWidget *
new_heading (HexaplaSavedPart *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *text = hexapla_saved_part_get_text (part);

  gtk_box_append (GTK_BOX (box), hexapla_wrap_label_new_heading (
                                     hexapla_saved_part_get_title (part), "group-title", 2));
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), hexapla_saved_text_new (text, "row-note", NULL));
  gtk_widget_add_css_class (box, "saved-heading");
  return box;
}

static GtkWidget *
new_part (HexaplaSavedRow *self, HexaplaSavedPart *part, GString *name)
{
  HexaplaSavedPartRole role = hexapla_saved_part_get_role (part);

  hexapla_saved_name_add (name, hexapla_saved_part_get_title (part));
  if (role == HEXAPLA_SAVED_PART_TOP)
    return self->top;
  hexapla_saved_name_add (name, hexapla_saved_part_get_text (part));
  return role == HEXAPLA_SAVED_PART_EMPTY ? new_empty (part) : new_heading (part);
}

static GtkWidget *
new_content (HexaplaSavedRow *self, GString *name)
{
  if (HEXAPLA_IS_SAVED_PART (self->item))
    return new_part (self, HEXAPLA_SAVED_PART (self->item), name);
  if (HEXAPLA_IS_BOOKMARK (self->item))
    return hexapla_saved_bookmark_new (self->rows, HEXAPLA_BOOKMARK (self->item), name);
  if (HEXAPLA_IS_NOTE (self->item))
    return hexapla_saved_note_new (self->rows, HEXAPLA_NOTE (self->item), name);
  if (hexapla_entry_get_kind (HEXAPLA_ENTRY (self->item)) == HEXAPLA_ENTRY_ACTION)
    return hexapla_follow_up_action_new (self->rows, HEXAPLA_ENTRY (self->item), name);
  return hexapla_follow_up_effort_new (self->rows, HEXAPLA_ENTRY (self->item), name);
}

static void
clear (HexaplaSavedRow *self)
{
  GtkWidget *content;

  self->button = NULL;
  while ((content = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), content);
}

void
hexapla_saved_row_refresh (HexaplaSavedRow *self)
{
  g_autoptr (GString) name = g_string_new (NULL);
  GtkWidget *content;

  g_return_if_fail (HEXAPLA_IS_SAVED_ROW (self));

  if (self->item == NULL || gtk_widget_get_parent (self->top) == self->box)
    return;
  clear (self);
  content = new_content (self, name);
  /* The top may still stand in the row that had it before. */
  if (gtk_widget_get_parent (content) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (content)), content);
  gtk_box_append (GTK_BOX (self->box), content);
  if (HEXAPLA_IS_SAVED_ITEM (self->item))
    append_button (self, content);
  update_actions (self);
  /* The list's own row is what a screen reader meets. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

void
hexapla_saved_row_bind (HexaplaSavedRow *self, GObject *item)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_ROW (self));
  g_return_if_fail (G_IS_OBJECT (item));

  g_set_object (&self->item, item);
  hexapla_saved_row_refresh (self);
}

void
hexapla_saved_row_unbind (HexaplaSavedRow *self)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_ROW (self));

  g_clear_object (&self->item);
  clear (self);
}

GObject *
hexapla_saved_row_get_item (HexaplaSavedRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROW (self), NULL);

  return self->item;
}

static void
hexapla_saved_row_dispose (GObject *object)
{
  HexaplaSavedRow *self = HEXAPLA_SAVED_ROW (object);

  g_clear_object (&self->item);
  if (self->box != NULL)
    clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->top);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->verb, g_free);

  G_OBJECT_CLASS (hexapla_saved_row_parent_class)->dispose (object);
}

static void
hexapla_saved_row_class_init (HexaplaSavedRowClass *klass)
{
  static const char *const actions[] = { "row.open",   "row.move-up",   "row.move-down",
                                         "row.remove", "row.copy",      "row.keep",
                                         "row.place",  "row.place-here" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_saved_row_dispose;
  signals[VERB] = g_signal_new ("verb", HEXAPLA_TYPE_SAVED_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DROPPED] = g_signal_new ("dropped", HEXAPLA_TYPE_SAVED_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, HEXAPLA_TYPE_BOOKMARK);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, say_verb);
  /* Keeps the row as wide as text on other pages. */
  gtk_widget_class_set_layout_manager_type (widget_class, HEXAPLA_TYPE_PAGE_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "savedrow");
}

static void
hexapla_saved_row_init (HexaplaSavedRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  add_dragging (self);
}

GtkWidget *
hexapla_saved_row_new (HexaplaSavedRows *rows, GtkWidget *top)
{
  HexaplaSavedRow *self;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (rows), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (top), NULL);

  self = g_object_new (HEXAPLA_TYPE_SAVED_ROW, NULL);
  self->rows = g_object_ref (rows);
  self->top = g_object_ref (top);
  return GTK_WIDGET (self);
}
