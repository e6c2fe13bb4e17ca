/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-find-bar.h"

#include <glib/gi18n.h>

#include "hexapla-tooltip.h"

struct _HexaplaFindBar
{
  GtkWidget parent_instance;

  GtkWidget *label;
  HexaplaPageMarks *marks;
};

G_DEFINE_FINAL_TYPE (HexaplaFindBar, hexapla_find_bar, GTK_TYPE_WIDGET)

/* An alert is said when it appears, and only then: it has to do so for each match. */
static void
say (HexaplaFindBar *self, const char *text)
{
  gtk_widget_set_visible (self->label, FALSE);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->label, TRUE);
}

static void
update (HexaplaFindBar *self)
{
  guint n_matches = hexapla_page_marks_get_n (self->marks);
  g_autofree char *text = g_strdup_printf (
      /* Translators: at which of the places one is in which a search finds something on a page:
       * “3 of 12”. */
      _ ("%u of %u"), hexapla_page_marks_get_current (self->marks) + 1, n_matches);

  if (n_matches > 0 && !g_str_equal (gtk_label_get_label (GTK_LABEL (self->label)), text))
    say (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n_matches > 0);
}

static void
add_button (HexaplaFindBar *self, const char *icon_name, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  hexapla_tooltip_set_shortcut (button, action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
hexapla_find_bar_dispose (GObject *object)
{
  HexaplaFindBar *self = HEXAPLA_FIND_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->marks != NULL)
    g_signal_handlers_disconnect_by_data (self->marks, self);
  g_clear_object (&self->marks);

  G_OBJECT_CLASS (hexapla_find_bar_parent_class)->dispose (object);
}

static void
hexapla_find_bar_class_init (HexaplaFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_find_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hexapla_find_bar_init (HexaplaFindBar *self)
{
  self->label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "xalign", 0.0f,
                    "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  add_button (self, "go-up-symbolic", _ ("Previous Match"), "win.previous-match");
  add_button (self, "go-down-symbolic", _ ("Next Match"), "win.next-match");
  add_button (self, "window-close-symbolic", _ ("Hide Marks"), "win.unmark");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Matches on This Page"), -1);
}

GtkWidget *
hexapla_find_bar_new (HexaplaPageMarks *marks)
{
  HexaplaFindBar *self;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_MARKS (marks), NULL);

  self = g_object_new (HEXAPLA_TYPE_FIND_BAR, NULL);
  self->marks = g_object_ref (marks);
  g_signal_connect_swapped (marks, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
