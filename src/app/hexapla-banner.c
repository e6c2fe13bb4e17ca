/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-banner.h"

#include "hexapla-flow-layout.h"
#include "hexapla-icon.h"
#include "hexapla-row-layout.h"
#include "hexapla-wrap-label.h"

struct _HexaplaBanner
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (HexaplaBanner, hexapla_banner, GTK_TYPE_WIDGET)

static void
hexapla_banner_dispose (GObject *object)
{
  g_clear_pointer (&HEXAPLA_BANNER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hexapla_banner_parent_class)->dispose (object);
}

static void
hexapla_banner_class_init (HexaplaBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_banner_dispose;
  gtk_widget_class_set_css_name (widget_class, "banner");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

/* The words beside a symbol, and the buttons below, as many in a line as there is room for. */
static void
hexapla_banner_init (HexaplaBanner *self)
{
  GtkWidget *line = hexapla_row_new ();
  GtkWidget *icon = hexapla_icon_new ("dialog-warning-symbolic");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->label = hexapla_wrap_label_new ("", "banner-text");
  self->buttons = g_object_new (GTK_TYPE_BOX, NULL);
  gtk_widget_set_layout_manager (self->buttons, hexapla_flow_layout_new ());
  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (self->label)), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
hexapla_banner_new (void)
{
  return g_object_new (HEXAPLA_TYPE_BANNER, NULL);
}

void
hexapla_banner_add_button (HexaplaBanner *self, const char *label, const char *action)
{
  GtkWidget *button;

  g_return_if_fail (HEXAPLA_IS_BANNER (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (action != NULL);

  button = gtk_button_new_with_label (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

void
hexapla_banner_set_text (HexaplaBanner *self, const char *text)
{
  g_return_if_fail (HEXAPLA_IS_BANNER (self));

  if (text != NULL)
    {
      hexapla_wrap_label_set_text (HEXAPLA_WRAP_LABEL (self->label), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}
