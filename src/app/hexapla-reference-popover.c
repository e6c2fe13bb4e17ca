/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-reference-popover.h"

#include <glib/gi18n.h>

#include "hexapla-flow-layout.h"
#include "hexapla-format.h"
#include "hexapla-help.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"

struct _HexaplaReferencePopover
{
  GtkPopover parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (HexaplaReferencePopover, hexapla_reference_popover, GTK_TYPE_POPOVER)

static void
append_label (HexaplaReferencePopover *self,
              const char *text,
              const char *css_class,
              const char *language)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f,
                                   "width-chars", 24, "max-width-chars", 36, NULL);

  gtk_widget_add_css_class (label, css_class);
  hexapla_widget_set_language (label, language);
  gtk_box_append (GTK_BOX (self->box), label);
}

static GtkWidget *
append_button (HexaplaReferencePopover *self,
               GtkWidget *row,
               const char *label,
               const char *action,
               const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
  return button;
}

static void
hexapla_reference_popover_class_init (HexaplaReferencePopoverClass *klass)
{
}

static void
hexapla_reference_popover_init (HexaplaReferencePopover *self)
{
  hexapla_help_set_topic (GTK_WIDGET (self), "terms");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reference");
}

GtkWidget *
hexapla_reference_popover_new (HexaplaEntry *target, const char *language)
{
  HexaplaReferencePopover *self = g_object_new (HEXAPLA_TYPE_REFERENCE_POPOVER, NULL);
  gboolean is_source = hexapla_entry_get_kind (target) == HEXAPLA_ENTRY_SOURCE;
  const char *publisher = hexapla_entry_get_publisher (target);
  const char *title = hexapla_entry_get_title (target);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, NULL);

  append_label (self, title, "heading", language);
  if (is_source && publisher != NULL)
    append_label (self, publisher, "dim-label", language);
  append_label (self, hexapla_text_get_plain (hexapla_entry_get_summary (target)), "body",
                language);

  /* On a phone, in a language with long words, the buttons stand one below the other. */
  gtk_widget_set_layout_manager (row, hexapla_flow_layout_new ());
  gtk_widget_set_margin_top (row, 6);
  append_button (self, row, is_source ? _ ("Open Source") : _ ("Open Term"), "win.open-entry",
                 hexapla_entry_get_id (target));
  if (is_source && hexapla_entry_get_href (target) != NULL)
    hexapla_tooltip_set (append_button (self, row, _ ("Open Address"), "win.open-link",
                                        hexapla_entry_get_href (target)),
                         hexapla_entry_get_href (target));
  gtk_box_append (GTK_BOX (self->box), row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}
