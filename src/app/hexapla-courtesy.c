/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-courtesy.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"
#include "hexapla-icon.h"
#include "hexapla-row-layout.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

char *
hexapla_courtesy_describe (const HexaplaLanguage *language)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  if (language->reviewed_on != NULL)
    date = hexapla_format_date (language->reviewed_on);
  return hexapla_language_describe (language, date);
}

/* What is shown that is not the original, and in what state. */
static char *
get_text (HexaplaReading *reading)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) states = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < hexapla_reading_get_n (reading); i++)
    {
      const HexaplaLanguage *language = hexapla_reading_get_language (reading, i);
      g_autofree char *state = NULL;
      g_autofree char *named = NULL;

      if (hexapla_reading_is_original (reading, i))
        continue;
      state = language != NULL ? hexapla_courtesy_describe (language) : NULL;
      named = state != NULL
                  /* Translators: a language by its own name, and the state of its translation.
                   * U+2068 and U+2069 keep its direction to itself. */
                  ? g_strdup_printf (_ ("\u2068%s\u2069 (%s)"),
                                     hexapla_reading_get_name (reading, i), state)
                  : g_strdup (hexapla_reading_get_name (reading, i));
      g_strv_builder_add (builder, named);
    }
  states = g_strv_builder_end (builder);
  if (states[0] == NULL)
    return NULL;
  /* Translators: between the items of a list in a sentence. */
  joined = g_strjoinv (C_ ("list", ", "), states);
  /* Translators: %s is one language or several, each with the state of its translation. */
  return g_strdup_printf (_ ("Courtesy translation: %s. The English text prevails."), joined);
}

GtkWidget *
hexapla_courtesy_new (HexaplaReading *reading)
{
  g_autofree char *text = NULL;
  GtkWidget *box, *words, *icon, *label, *button;

  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);

  text = get_text (reading);
  if (text == NULL)
    return NULL;

  box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_NOTE, NULL);
  icon = hexapla_icon_new ("hexapla-language-symbolic");
  label = hexapla_wrap_label_new (text, "remark-text");
  button = gtk_button_new_with_label (_ ("Read in English"));
  gtk_widget_set_layout_manager (box, hexapla_row_layout_new ());
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  /* Below the text: beside it, the two need more room than a narrow window has for large text. */
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.read-original");
  gtk_widget_add_css_class (button, "link-button");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), button);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "courtesy");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  hexapla_widget_set_interface_direction (box);
  return box;
}
