/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-status.h"

#include "hexapla-block-widget.h"
#include "hexapla-icon.h"
#include "hexapla-wrap-label.h"

static GtkWidget *
new_heading (const char *title)
{
  GtkWidget *heading = hexapla_heading_new (title, 1);
  GtkLabel *label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (heading));

  gtk_label_set_xalign (label, 0.5f);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  return heading;
}

GtkWidget *
hexapla_page_status_new (const char *icon_name,
                         const char *title,
                         const char *description,
                         GtkWidget *ways)
{
  GtkWidget *box, *label;

  g_return_val_if_fail (icon_name != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);
  g_return_val_if_fail (ways == NULL || GTK_IS_WIDGET (ways), NULL);

  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "valign",
                      GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER, NULL);
  label = g_object_new (GTK_TYPE_LABEL, "label", description, "wrap", TRUE, "justify",
                        GTK_JUSTIFY_CENTER, "max-width-chars", 48, "selectable", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), hexapla_icon_new (icon_name));
  gtk_box_append (GTK_BOX (box), new_heading (title));
  gtk_box_append (GTK_BOX (box), label);
  if (ways != NULL)
    gtk_box_append (GTK_BOX (box), ways);
  gtk_widget_add_css_class (box, "status");
  return box;
}
