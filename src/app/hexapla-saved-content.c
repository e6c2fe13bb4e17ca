/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-content.h"

#include "hexapla-icon.h"
#include "hexapla-row-layout.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

/* Of a text in any language: the reader's own. */
static gboolean
runs_right_to_left (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  switch ((int)g_unichar_get_script (g_utf8_get_char (text)))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

GtkWidget *
hexapla_saved_text_new (const char *text, const char *css_class, const char *language)
{
  GtkWidget *widget = hexapla_wrap_label_new (text, css_class);
  GtkLabel *label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (widget));
  gboolean runs_back;

  if (language != NULL)
    {
      hexapla_label_set_language (label, language);
      runs_back = hexapla_language_direction (language) == GTK_TEXT_DIR_RTL;
    }
  else
    runs_back = runs_right_to_left (text);
  /* Pango puts lines that run against their label to the other side. */
  if (runs_back != (gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_RTL))
    gtk_label_set_justify (label, GTK_JUSTIFY_RIGHT);
  return widget;
}

void
hexapla_saved_text_shorten (GtkWidget *text, int lines)
{
  GtkLabel *label;

  g_return_if_fail (HEXAPLA_IS_WRAP_LABEL (text));

  label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (text));
  gtk_label_set_lines (label, lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (text, "excerpt");
}

GtkWidget *
hexapla_saved_line_new (const char *number, GtkWidget *words)
{
  GtkWidget *line = hexapla_row_new ();

  if (number != NULL)
    {
      GtkWidget *label = gtk_label_new (number);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "number");
      gtk_box_append (GTK_BOX (line), label);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "saved-words");
  gtk_box_append (GTK_BOX (line), words);
  return line;
}

GtkWidget *
hexapla_saved_mark_new (const char *icon, const char *text)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_box_append (GTK_BOX (mark), hexapla_icon_new (icon));
  gtk_box_append (GTK_BOX (mark), label);
  gtk_widget_add_css_class (mark, "follow-up-mark");
  return mark;
}

GtkWidget *
hexapla_saved_warning_new (const char *text)
{
  GtkWidget *line = hexapla_row_new ();
  GtkWidget *icon = hexapla_icon_new ("dialog-warning-symbolic");
  GtkWidget *label = hexapla_saved_text_new (text, "warning-text", NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "saved-warning");
  return line;
}

void
hexapla_saved_name_add (GString *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (name->len > 0)
    g_string_append (name, " · ");
  g_string_append (name, text);
}
