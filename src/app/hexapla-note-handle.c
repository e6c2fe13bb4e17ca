/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-note-handle.h"

#include <glib/gi18n.h>

#include "hexapla-tooltip.h"

struct _HexaplaNoteHandle
{
  GObject parent_instance;

  GtkWidget *page;                  /* owns this object */
  GtkEventControllerMotion *motion; /* of the page */
  GtkWidget *button;                /* owned; inside the row that it is for */
  GMenu *menu;                      /* owned; for the context menus of texts */
  HexaplaBlockRow *row;             /* the one that is meant, or NULL; guarded by a weak pointer */
  guint cell;                       /* of it */
};

G_DEFINE_FINAL_TYPE (HexaplaNoteHandle, hexapla_note_handle, G_TYPE_OBJECT)

static void
move_button (HexaplaNoteHandle *self, HexaplaBlockRow *row)
{
  GtkWidget *parent = gtk_widget_get_parent (self->button);

  if (parent == (GtkWidget *)row)
    return;
  if (parent != NULL)
    hexapla_block_row_set_handle (HEXAPLA_BLOCK_ROW (parent), NULL);
  if (row != NULL)
    hexapla_block_row_set_handle (row, self->button);
}

/* The button stays where it is, unseen: while a window goes away nothing may be taken out of it. */
static void
show_button (HexaplaNoteHandle *self, gboolean shown)
{
  gtk_widget_set_opacity (self->button, shown ? 1 : 0);
  gtk_widget_set_can_target (self->button, shown);
}

static void
point_at (HexaplaNoteHandle *self, GtkWidget *widget)
{
  HexaplaBlockRow *row = hexapla_block_row_find (widget);

  g_set_weak_pointer (&self->row, row);
  self->cell = row != NULL ? hexapla_block_row_find_cell (row, widget) : 0;
  move_button (self, row);
  show_button (self, row != NULL);
}

static void
on_motion (HexaplaNoteHandle *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (self->page, x, y, GTK_PICK_DEFAULT);

  /* On the way to the button the row stays the same. */
  if (hexapla_block_row_find (picked) != NULL && picked != self->button
      && !gtk_widget_is_ancestor (picked, self->button))
    point_at (self, picked);
}

static void
on_leave (HexaplaNoteHandle *self)
{
  show_button (self, FALSE);
}

/* Whoever moves with the keyboard sees it too; in a note, there is no need of it. */
static void
on_focus (HexaplaNoteHandle *self, GParamSpec *pspec, GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && GTK_IS_LABEL (focus) && gtk_window_get_focus_visible (window)
      && gtk_widget_is_ancestor (focus, self->page) && hexapla_block_row_find (focus) != NULL)
    point_at (self, focus);
  else if (!gtk_event_controller_motion_contains_pointer (self->motion))
    show_button (self, FALSE);
}

static void
add_to_menu (HexaplaNoteHandle *self, GtkWidget *widget)
{
  if (widget == NULL || !GTK_IS_LABEL (widget) || hexapla_block_row_find (widget) == NULL)
    return;
  point_at (self, widget);
  gtk_label_set_extra_menu (GTK_LABEL (widget), G_MENU_MODEL (self->menu));
}

/* A page has too many texts to give all of them a menu. */
static void
on_menu_button (HexaplaNoteHandle *self, int n_press, double x, double y)
{
  add_to_menu (self, gtk_widget_pick (self->page, x, y, GTK_PICK_DEFAULT));
}

static gboolean
on_key (HexaplaNoteHandle *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    add_to_menu (self, gtk_root_get_focus (root));
  return GDK_EVENT_PROPAGATE;
}

static void
create_button (HexaplaNoteHandle *self)
{
  self->button = gtk_button_new_from_icon_name ("hexapla-note-symbolic");
  g_object_ref_sink (self->button);
  gtk_widget_add_css_class (self->button, "note-handle");
  /* The key does the same for who has no pointer. */
  gtk_widget_set_can_focus (self->button, FALSE);
  hexapla_tooltip_set (self->button, _ ("Write a Note on This Passage"));
  hexapla_tooltip_set_shortcut (self->button, "win.add-note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Write a Note on This Passage"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.add-note");
}

static void
hexapla_note_handle_dispose (GObject *object)
{
  HexaplaNoteHandle *self = HEXAPLA_NOTE_HANDLE (object);

  if (self->button != NULL)
    hexapla_note_handle_reset (self);
  g_clear_object (&self->button);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (hexapla_note_handle_parent_class)->dispose (object);
}

static void
hexapla_note_handle_class_init (HexaplaNoteHandleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_note_handle_dispose;
}

static void
hexapla_note_handle_init (HexaplaNoteHandle *self)
{
  create_button (self);
  self->menu = g_menu_new ();
  g_menu_append (self->menu, _ ("_Write a Note on This Passage"), "win.add-note");
}

static void
add_controller (HexaplaNoteHandle *self, GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->page, controller);
}

HexaplaNoteHandle *
hexapla_note_handle_new (GtkWidget *page)
{
  HexaplaNoteHandle *self;
  GtkEventController *motion, *keys;
  GtkGesture *click;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (HEXAPLA_TYPE_NOTE_HANDLE, NULL);
  self->page = page;
  motion = gtk_event_controller_motion_new ();
  self->motion = GTK_EVENT_CONTROLLER_MOTION (motion);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  add_controller (self, motion);
  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  add_controller (self, keys);
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_menu_button), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (gtk_widget_get_root (page), "notify::focus-widget",
                           G_CALLBACK (on_focus), self, G_CONNECT_SWAPPED);
  return self;
}

HexaplaBlockRow *
hexapla_note_handle_find (HexaplaNoteHandle *self, guint *cell)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (HEXAPLA_IS_NOTE_HANDLE (self), NULL);
  g_return_val_if_fail (cell != NULL, NULL);

  /* The row whose button is seen, or else that with the focus. */
  if (self->row != NULL && gtk_widget_get_opacity (self->button) > 0)
    {
      *cell = self->cell;
      return self->row;
    }
  root = gtk_widget_get_root (self->page);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->page)
      || hexapla_block_row_find (focus) == NULL)
    return NULL;
  *cell = hexapla_block_row_find_cell (hexapla_block_row_find (focus), focus);
  return hexapla_block_row_find (focus);
}

void
hexapla_note_handle_reset (HexaplaNoteHandle *self)
{
  g_return_if_fail (HEXAPLA_IS_NOTE_HANDLE (self));

  g_set_weak_pointer (&self->row, NULL);
  move_button (self, NULL);
}
