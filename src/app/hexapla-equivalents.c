/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-equivalents.h"

#include <glib/gi18n.h>

#include "hexapla-block-widget.h"
#include "hexapla-format.h"
#include "hexapla-row-layout.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"
#include "l10n/hexapla-term-base.h"

static GtkWidget *
new_copy_button (const char *term, const char *language_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *isolated = hexapla_format_isolate (term);
  /* Translators: of a button; %s is a term. */
  g_autofree char *name = g_strdup_printf (_ ("Copy “%s”"), isolated);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  hexapla_tooltip_set (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.copy-text");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", term);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, language_name, -1);
  return button;
}

static GtkWidget *
new_row (const HexaplaLanguage *language, const char *term)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = hexapla_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = hexapla_wrap_label_new (term, "row-title");
  GtkWidget *name = hexapla_wrap_label_new (language->autonym, "row-note");

  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (title)), TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), name);
  hexapla_widget_set_language (words, language->code);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), new_copy_button (term, language->autonym));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (title)),
                                  hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (name)), NULL,
                                  -1);
  return row;
}

GtkWidget *
hexapla_equivalents_new (HexaplaReading *reading, const char *id)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  g_autoptr (HexaplaTermBase) terms = NULL;
  HexaplaLanguages *languages;
  guint n_rows = 0;

  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  languages = hexapla_reading_get_languages (reading);
  terms = languages != NULL ? hexapla_term_base_new () : NULL;
  for (guint i = 0; terms != NULL && i < hexapla_languages_get_n (languages); i++)
    {
      const HexaplaLanguage *language = hexapla_languages_get (languages, i);
      const char *term = hexapla_term_base_get (terms, id, language->code);

      if (term == NULL)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), new_row (language, term));
      n_rows++;
    }
  gtk_widget_add_css_class (list, "boxed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("In All Languages"), -1);
  gtk_box_append (GTK_BOX (box), hexapla_heading_new (_ ("In All Languages"), 3));
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_visible (box, n_rows > 0);
  gtk_widget_add_css_class (box, "equivalents");
  return box;
}
