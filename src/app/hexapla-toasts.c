/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-toasts.h"

#include <glib/gi18n.h>

#define SHOWN_SECONDS 5
#define UNDO_SECONDS 12

struct _HexaplaToasts
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *button; /* takes back; NULL until it is needed */
  guint timeout_id;
  gboolean hovered;

  /* What can be taken back, while the message about it is shown */
  HexaplaToastFunc undo;
  gpointer undo_data;
  GDestroyNotify undo_destroy;

  GtkWidget *last_focus; /* outside the message, to go back to; guarded by a weak pointer */
};

typedef enum
{
  PROP_CHILD = 1,
} HexaplaToastsProperty;

static GParamSpec *properties[PROP_CHILD + 1];

G_DEFINE_FINAL_TYPE (HexaplaToasts, hexapla_toasts, GTK_TYPE_WIDGET)

static void
forget_undo (HexaplaToasts *self)
{
  GDestroyNotify destroy = self->undo_destroy;
  gpointer data = self->undo_data;

  self->undo = NULL;
  self->undo_data = NULL;
  self->undo_destroy = NULL;
  if (destroy != NULL)
    destroy (data);
}

static gboolean
has_focus (HexaplaToasts *self)
{
  return gtk_widget_get_focus_child (self->overlay) == self->revealer;
}

/* Whoever came to the button with the keyboard goes on where they were. */
static void
give_focus_back (HexaplaToasts *self)
{
  GtkWidget *child = gtk_overlay_get_child (GTK_OVERLAY (self->overlay));

  if (!has_focus (self))
    return;
  if (self->last_focus != NULL && gtk_widget_get_mapped (self->last_focus)
      && gtk_widget_grab_focus (self->last_focus))
    return;
  if (child != NULL)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
hide (HexaplaToasts *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  give_focus_back (self);
  forget_undo (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static gboolean
on_timeout (gpointer user_data)
{
  HexaplaToasts *self = user_data;

  if (self->hovered || has_focus (self))
    return G_SOURCE_CONTINUE;
  self->timeout_id = 0;
  hide (self);
  return G_SOURCE_REMOVE;
}

/* What is hidden must not stay in the accessibility tree, nor take clicks. */
static void
on_child_revealed (HexaplaToasts *self)
{
  if (!gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)))
    gtk_widget_set_visible (self->revealer,
                            gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)));
}

static void
on_enter (HexaplaToasts *self)
{
  self->hovered = TRUE;
}

static void
on_leave (HexaplaToasts *self)
{
  self->hovered = FALSE;
}

static void
on_undo (HexaplaToasts *self)
{
  hexapla_toasts_undo (self);
}

static gboolean
on_undo_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return hexapla_toasts_undo (HEXAPLA_TOASTS (widget));
}

static void
on_focus (HexaplaToasts *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, self->revealer))
    g_set_weak_pointer (&self->last_focus, focus);
}

/* With the first message that needs it. */
static void
create_button (HexaplaToasts *self)
{
  GtkWidget *box = gtk_widget_get_parent (self->label);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->button = gtk_button_new_with_label (_ ("Undo"));
  gtk_widget_add_css_class (self->button, "undo");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_undo), self);
  gtk_box_insert_child_after (GTK_BOX (box), self->button, self->label);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_undo_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus), self,
                             G_CONNECT_SWAPPED);
  on_focus (self);
}

static void
hexapla_toasts_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HexaplaToasts *self = HEXAPLA_TOASTS (object);

  switch ((HexaplaToastsProperty)id)
    {
    case PROP_CHILD:
      g_value_set_object (value, gtk_overlay_get_child (GTK_OVERLAY (self->overlay)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_toasts_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((HexaplaToastsProperty)id)
    {
    case PROP_CHILD:
      hexapla_toasts_set_child (HEXAPLA_TOASTS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_toasts_dispose (GObject *object)
{
  HexaplaToasts *self = HEXAPLA_TOASTS (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  forget_undo (self);
  g_clear_weak_pointer (&self->last_focus);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (hexapla_toasts_parent_class)->dispose (object);
}

static void
hexapla_toasts_class_init (HexaplaToastsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hexapla_toasts_dispose;
  object_class->get_property = hexapla_toasts_get_property;
  object_class->set_property = hexapla_toasts_set_property;
  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_message (HexaplaToasts *self)
{
  GtkWidget *box =
      g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "max-width-chars", 48, NULL);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_tooltip_text (close, _ ("Dismiss"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dismiss"), -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (hide), self);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), close);
  gtk_widget_add_css_class (box, "toast");

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (box, motion);
  return box;
}

static void
hexapla_toasts_init (HexaplaToasts *self)
{
  self->overlay = gtk_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->revealer =
      g_object_new (GTK_TYPE_REVEALER, "transition-type", GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP,
                    "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_END, "visible", FALSE, NULL);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), create_message (self));
  g_signal_connect_swapped (self->revealer, "notify::child-revealed",
                            G_CALLBACK (on_child_revealed), self);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->revealer);
}

void
hexapla_toasts_set_child (HexaplaToasts *self, GtkWidget *child)
{
  g_return_if_fail (HEXAPLA_IS_TOASTS (self));

  if (gtk_overlay_get_child (GTK_OVERLAY (self->overlay)) == child)
    return;
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), child);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
show (HexaplaToasts *self, const char *message, guint seconds)
{
  gtk_label_set_label (GTK_LABEL (self->label), message);
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add_seconds (seconds, on_timeout, self);
}

void
hexapla_toasts_show (HexaplaToasts *self, const char *message)
{
  g_return_if_fail (HEXAPLA_IS_TOASTS (self));
  g_return_if_fail (message != NULL);

  forget_undo (self);
  if (self->button != NULL)
    {
      give_focus_back (self);
      gtk_widget_set_visible (self->button, FALSE);
    }
  show (self, message, SHOWN_SECONDS);
}

void
hexapla_toasts_show_undo (HexaplaToasts *self,
                          const char *message,
                          HexaplaToastFunc undo,
                          gpointer user_data,
                          GDestroyNotify destroy)
{
  g_return_if_fail (HEXAPLA_IS_TOASTS (self));
  g_return_if_fail (message != NULL);
  g_return_if_fail (undo != NULL);

  forget_undo (self);
  if (self->button == NULL)
    create_button (self);
  gtk_widget_set_visible (self->button, TRUE);
  self->undo = undo;
  self->undo_data = user_data;
  self->undo_destroy = destroy;
  show (self, message, UNDO_SECONDS);
}

gboolean
hexapla_toasts_undo (HexaplaToasts *self)
{
  HexaplaToastFunc undo;
  GDestroyNotify destroy;
  gpointer data;

  g_return_val_if_fail (HEXAPLA_IS_TOASTS (self), FALSE);

  if (self->undo == NULL)
    return FALSE;
  undo = self->undo;
  data = g_steal_pointer (&self->undo_data);
  destroy = self->undo_destroy;
  self->undo = NULL;
  self->undo_destroy = NULL;
  hide (self);
  /* It may show a message itself. */
  undo (data);
  if (destroy != NULL)
    destroy (data);
  return TRUE;
}

void
hexapla_toasts_dismiss (HexaplaToasts *self)
{
  g_return_if_fail (HEXAPLA_IS_TOASTS (self));

  if (gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)))
    hide (self);
}
