/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-tag-button.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"
#include "hexapla-popup.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "model/hexapla-caption.h"

struct _HexaplaTagButton
{
  GtkButton parent_instance;

  HexaplaFramework *framework;
  char *tag;
};

G_DEFINE_FINAL_TYPE (HexaplaTagButton, hexapla_tag_button, GTK_TYPE_BUTTON)

static GtkWidget *
new_row (HexaplaFramework *framework, HexaplaEntry *entry)
{
  g_autofree char *caption = hexapla_caption_dup (entry);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *kind = g_object_new (GTK_TYPE_LABEL, "label", caption, "xalign", 0.0f, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", hexapla_entry_get_short_title (entry),
                                   "xalign", 0.0f, "wrap", TRUE, "max-width-chars", 36, NULL);

  gtk_widget_add_css_class (kind, "row-note");
  gtk_widget_add_css_class (title, "row-title");
  hexapla_label_set_language (GTK_LABEL (title), hexapla_framework_get_language (framework));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", hexapla_entry_get_id (entry));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  kind, NULL, -1);
  return row;
}

static void
hexapla_tag_button_clicked (GtkButton *button)
{
  HexaplaTagButton *self = HEXAPLA_TAG_BUTTON (button);
  GListModel *entries = hexapla_framework_get_tagged (self->framework, self->tag);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  GtkWidget *scroller = g_object_new (
      GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height",
      TRUE, "propagate-natural-width", TRUE, "max-content-height", 360, "child", list, NULL);

  for (guint i = 0; entries != NULL && i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      gtk_list_box_append (GTK_LIST_BOX (list), new_row (self->framework, entry));
    }
  g_signal_connect_object (list, "row-activated", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (popover, "tagged");
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_framework_get_tag_label (self->framework, self->tag), -1);
  hexapla_popup_show (GTK_POPOVER (popover), GTK_WIDGET (self), NULL);
}

static void
hexapla_tag_button_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (hexapla_tag_button_parent_class)
      ->size_allocate (widget, width, height, baseline);
  hexapla_popup_present (widget);
}

static void
hexapla_tag_button_dispose (GObject *object)
{
  HexaplaTagButton *self = HEXAPLA_TAG_BUTTON (object);

  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));

  if (last != NULL && GTK_IS_POPOVER (last))
    gtk_widget_unparent (last);
  g_clear_pointer (&self->tag, g_free);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (hexapla_tag_button_parent_class)->dispose (object);
}

static void
hexapla_tag_button_class_init (HexaplaTagButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_tag_button_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = hexapla_tag_button_size_allocate;
  GTK_BUTTON_CLASS (klass)->clicked = hexapla_tag_button_clicked;
}

static void
hexapla_tag_button_init (HexaplaTagButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tag");
}

GtkWidget *
hexapla_tag_button_new (HexaplaFramework *framework, const char *tag)
{
  HexaplaTagButton *self;
  const char *label;
  g_autofree char *isolated = NULL;
  g_autofree char *tooltip = NULL;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_TAG_BUTTON, NULL);
  self->framework = g_object_ref (framework);
  self->tag = g_strdup (tag);
  label = hexapla_framework_get_tag_label (framework, tag);
  gtk_button_set_label (GTK_BUTTON (self), label);
  isolated = hexapla_format_isolate (label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self))), TRUE);
  /* Translators: %s is a tag such as “Undersea cables”. */
  tooltip = g_strdup_printf (_ ("All Entries Tagged “%s”"), isolated);
  hexapla_tooltip_set (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  return GTK_WIDGET (self);
}
