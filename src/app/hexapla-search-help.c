/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-help.h"

#include <glib/gi18n.h>

/* An example is a button that searches for it. */
static void
append (GtkWidget *list, const char *example, const char *meaning)
{
  GtkWidget *popover = gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *code =
      g_object_new (GTK_TYPE_LABEL, "label", example, "xalign", 0.0f, "wrap", TRUE, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", meaning, "xalign", 0.0f, "wrap", TRUE,
                                   "max-width-chars", 34, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", example, meaning);

  gtk_widget_add_css_class (code, "example");
  gtk_widget_add_css_class (words, "meaning");
  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "search.type");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", example);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (list), button);
}

GtkWidget *
hexapla_search_help_new (void)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("How to Search"), "xalign", 0.0f,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  /* Translators: words that somebody may look for; not those before the colon, here and below. */
  append (list, _ ("undersea cables"), _ ("Entries with all of these words, or parts of words"));
  append (list, _ ("“digital solidarity”"), _ ("These words, one after the other"));
  append (list, _ ("cable -undersea"), _ ("With the first word, without the second"));
  append (list, "kind:effort",
          _ ("Only one kind of entry: principle, action, effort, topic, term, organization, event "
             "or source"));
  append (list, "tag:ransomware", _ ("Only entries with this tag"));
  gtk_widget_add_css_class (popover, "search-help");
  return popover;
}
