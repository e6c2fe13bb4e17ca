/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-peek.h"

#include <glib/gi18n.h>

#include "hexapla-block-row.h"
#include "hexapla-tooltip.h"

struct _HexaplaPeek
{
  GObject parent_instance;

  GtkWidget *page;          /* owns this object */
  GtkWidget *button;        /* owned; inside the row that it is for */
  HexaplaBlockRow *hovered; /* the row under the pointer, or NULL; guarded by a weak pointer */
  guint cell;               /* of it */
  HexaplaBlockRow *held;    /* the row that shows the original, or NULL; guarded likewise */
};

G_DEFINE_FINAL_TYPE (HexaplaPeek, hexapla_peek, G_TYPE_OBJECT)

static void
hold (HexaplaPeek *self, HexaplaBlockRow *row, guint cell)
{
  hexapla_block_row_peek (row, cell);
  g_set_weak_pointer (&self->held, row);
}

static void
move_button (HexaplaPeek *self, HexaplaBlockRow *row)
{
  GtkWidget *wanted = row != NULL && hexapla_block_row_can_peek (row) ? GTK_WIDGET (row) : NULL;

  if (gtk_widget_get_parent (self->button) == wanted)
    return;
  if (gtk_widget_get_parent (self->button) != NULL)
    hexapla_block_row_set_button (HEXAPLA_BLOCK_ROW (gtk_widget_get_parent (self->button)), NULL);
  if (wanted != NULL)
    hexapla_block_row_set_button (row, self->button);
}

/* The pointer also leaves while the window goes away, when nothing may be taken out of it: the
 * button stays where it is, unseen. */
static void
show_button (HexaplaPeek *self, gboolean shown)
{
  gtk_widget_set_opacity (self->button, shown ? 1 : 0);
  gtk_widget_set_can_target (self->button, shown);
}

static void
on_motion (HexaplaPeek *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (self->page, x, y, GTK_PICK_DEFAULT);
  HexaplaBlockRow *row = hexapla_block_row_find (picked);

  /* On the way to the button, or while it is held, the row stays the same. */
  if (self->held != NULL || (row == NULL && picked == self->button))
    return;
  g_set_weak_pointer (&self->hovered, row);
  self->cell = row != NULL ? hexapla_block_row_find_cell (row, picked) : 0;
  move_button (self, row);
  show_button (self, TRUE);
}

static void
on_leave (HexaplaPeek *self)
{
  if (self->held != NULL)
    return;
  g_set_weak_pointer (&self->hovered, NULL);
  show_button (self, FALSE);
}

static void
on_pressed (HexaplaPeek *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->hovered != NULL)
    hold (self, self->hovered, self->cell);
}

static void
create_button (HexaplaPeek *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->button = gtk_button_new_from_icon_name ("hexapla-original-symbolic");
  g_object_ref_sink (self->button);
  gtk_widget_add_css_class (self->button, "peek-button");
  /* The key does the same for who has no pointer. */
  gtk_widget_set_can_focus (self->button, FALSE);
  hexapla_tooltip_set (self->button, _ ("Hold to See the English Original"));
  hexapla_tooltip_set_shortcut (self->button, "F8");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Hold to See the English Original"), -1);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (gesture, "released", G_CALLBACK (hexapla_peek_end), self);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (hexapla_peek_end), self);
  gtk_widget_add_controller (self->button, GTK_EVENT_CONTROLLER (gesture));
}

static void
hexapla_peek_dispose (GObject *object)
{
  HexaplaPeek *self = HEXAPLA_PEEK (object);

  if (self->button != NULL)
    hexapla_peek_reset (self);
  g_clear_object (&self->button);

  G_OBJECT_CLASS (hexapla_peek_parent_class)->dispose (object);
}

static void
hexapla_peek_class_init (HexaplaPeekClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_peek_dispose;
}

static void
hexapla_peek_init (HexaplaPeek *self)
{
  create_button (self);
}

HexaplaPeek *
hexapla_peek_new (GtkWidget *page)
{
  HexaplaPeek *self;
  GtkEventController *motion;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (HEXAPLA_TYPE_PEEK, NULL);
  self->page = page;
  motion = gtk_event_controller_motion_new ();
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, motion);
  return self;
}

gboolean
hexapla_peek_begin (HexaplaPeek *self)
{
  HexaplaBlockRow *row;
  guint cell;

  g_return_val_if_fail (HEXAPLA_IS_PEEK (self), FALSE);

  /* A key that is held comes again and again. */
  if (self->held != NULL)
    return TRUE;
  row = self->hovered;
  cell = self->cell;
  if (row == NULL)
    {
      GtkRoot *root = gtk_widget_get_root (self->page);
      GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

      row = hexapla_block_row_find (focus);
      if (row == NULL || !gtk_widget_is_ancestor (GTK_WIDGET (row), self->page))
        return FALSE;
      cell = hexapla_block_row_find_cell (row, focus);
    }
  if (!hexapla_block_row_can_peek (row))
    return FALSE;
  hold (self, row, cell);
  return TRUE;
}

void
hexapla_peek_end (HexaplaPeek *self)
{
  g_return_if_fail (HEXAPLA_IS_PEEK (self));

  if (self->held == NULL)
    return;
  hexapla_block_row_unpeek (self->held);
  g_set_weak_pointer (&self->held, NULL);
}

void
hexapla_peek_reset (HexaplaPeek *self)
{
  g_return_if_fail (HEXAPLA_IS_PEEK (self));

  hexapla_peek_end (self);
  g_set_weak_pointer (&self->hovered, NULL);
  move_button (self, NULL);
}
