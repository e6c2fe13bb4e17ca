/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-toasts.h"

#include <glib/gi18n.h>

#define SHOWN_SECONDS 5

struct _HexaplaToasts
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *revealer;
  GtkWidget *label;
  guint timeout_id;
  gboolean hovered;
};

typedef enum
{
  PROP_CHILD = 1,
} HexaplaToastsProperty;

static GParamSpec *properties[PROP_CHILD + 1];

G_DEFINE_FINAL_TYPE (HexaplaToasts, hexapla_toasts, GTK_TYPE_WIDGET)

static void
hide (HexaplaToasts *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static gboolean
on_timeout (gpointer user_data)
{
  HexaplaToasts *self = user_data;

  if (self->hovered)
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

void
hexapla_toasts_show (HexaplaToasts *self, const char *message)
{
  g_return_if_fail (HEXAPLA_IS_TOASTS (self));
  g_return_if_fail (message != NULL);

  gtk_label_set_label (GTK_LABEL (self->label), message);
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add_seconds (SHOWN_SECONDS, on_timeout, self);
}
