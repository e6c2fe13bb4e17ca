/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-navigation.h"

#include <glib/gi18n.h>

#include "hexapla-card-layout.h"
#include "hexapla-icon.h"
#include "hexapla-row-layout.h"
#include "hexapla-wrap-label.h"

static GtkWidget *
new_button (HexaplaEntry *entry, gboolean forward)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = hexapla_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *arrow = hexapla_icon_new (forward ? "go-next-symbolic" : "go-previous-symbolic");
  const char *direction = forward ? C_ ("reading order", "Next") : C_ ("reading order", "Previous");
  float align = forward ? 1.0f : 0.0f;
  GtkWidget *hint = g_object_new (GTK_TYPE_LABEL, "label", direction, "xalign", align, NULL);
  GtkWidget *title = hexapla_wrap_label_new (hexapla_entry_get_short_title (entry), "row-title");
  GtkLabel *title_label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (title));

  gtk_label_set_xalign (title_label, align);
  gtk_label_set_justify (title_label, forward ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_widget_add_css_class (hint, "row-note");
  gtk_box_append (GTK_BOX (words), hint);
  gtk_box_append (GTK_BOX (words), title);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), forward ? words : arrow);
  gtk_box_append (GTK_BOX (line), forward ? arrow : words);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  forward ? "win.next-entry" : "win.previous-entry");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  hint, title_label, NULL, -1);
  return button;
}

GtkWidget *
hexapla_page_navigation_new (HexaplaFramework *framework, HexaplaEntry *entry)
{
  GListModel *entries = hexapla_framework_get_entries (framework);
  guint position = hexapla_entry_get_position (entry);
  g_autoptr (HexaplaEntry) next = g_list_model_get_item (entries, position + 1);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, NULL);

  gtk_widget_set_layout_manager (box, hexapla_card_layout_new (2));
  if (position > 0)
    {
      g_autoptr (HexaplaEntry) previous = g_list_model_get_item (entries, position - 1);

      gtk_box_append (GTK_BOX (box), new_button (previous, FALSE));
    }
  if (next != NULL)
    gtk_box_append (GTK_BOX (box), new_button (next, TRUE));
  gtk_widget_add_css_class (box, "navigation");
  return box;
}
