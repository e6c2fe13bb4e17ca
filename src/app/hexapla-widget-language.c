/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-widget-language.h"

#include "l10n/hexapla-language.h"

/* Marks what has a language of its own. */
#define HAS_LANGUAGE "hexapla-has-language"

GtkTextDirection
hexapla_language_direction (const char *language)
{
  g_return_val_if_fail (language != NULL, GTK_TEXT_DIR_LTR);

  return hexapla_language_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/* Letters of the Arabic script are drawn smaller than Latin ones of the same size. */
static gboolean
is_in_arabic_script (const char *language)
{
  return hexapla_language_is_right_to_left (language)
         && pango_language_includes_script (pango_language_from_string (language),
                                            PANGO_SCRIPT_ARABIC);
}

void
hexapla_label_set_language (GtkLabel *label, const char *language)
{
  PangoAttrList *old;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (language != NULL);

  old = gtk_label_get_attributes (label);
  attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();

  pango_attr_list_change (attributes,
                          pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (label, attributes);
  if (is_in_arabic_script (language))
    gtk_widget_add_css_class (GTK_WIDGET (label), "arabic");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "arabic");
}

const char *
hexapla_label_get_language (GtkLabel *label)
{
  PangoAttrList *attributes;
  g_autoptr (PangoAttrIterator) iterator = NULL;
  PangoAttribute *attribute;

  g_return_val_if_fail (GTK_IS_LABEL (label), NULL);

  attributes = gtk_label_get_attributes (label);
  if (attributes == NULL)
    return NULL;
  iterator = pango_attr_list_get_iterator (attributes);
  attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  return attribute != NULL
             ? pango_language_to_string (pango_attribute_as_language (attribute)->value)
             : NULL;
}

static void
apply (GtkWidget *widget, const char *language, GtkTextDirection direction)
{
  gtk_widget_set_direction (widget, direction);
  if (GTK_IS_LABEL (widget))
    hexapla_label_set_language (GTK_LABEL (widget), language);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    apply (child, language, direction);
}

void
hexapla_widget_set_language (GtkWidget *widget, const char *language)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (language != NULL);

  g_object_set_data (G_OBJECT (widget), HAS_LANGUAGE, (gpointer)HAS_LANGUAGE);
  apply (widget, language, hexapla_language_direction (language));
}

void
hexapla_widget_set_interface_direction (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  hexapla_widget_set_inner_direction (widget, gtk_widget_get_default_direction ());
  g_object_set_data (G_OBJECT (widget), HAS_LANGUAGE, (gpointer)HAS_LANGUAGE);
}

void
hexapla_widget_set_inner_direction (GtkWidget *widget, GtkTextDirection direction)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_object_get_data (G_OBJECT (widget), HAS_LANGUAGE) != NULL)
    return;
  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hexapla_widget_set_inner_direction (child, direction);
}
