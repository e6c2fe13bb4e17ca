/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-tooltip.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"

#define TEXT_KEY "hexapla-tooltip"
#define SHORTCUT_KEY "hexapla-tooltip-shortcut"

/* What to press, as this keyboard names it; NULL if nothing does that. */
static char *
dup_key (GtkWidget *widget, const char *shortcut)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkApplication *application =
      GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  g_auto (GStrv) accels = NULL;
  guint key = 0;
  GdkModifierType modifiers = 0;

  if (!gtk_accelerator_parse (shortcut, &key, &modifiers) && application != NULL)
    {
      accels = gtk_application_get_accels_for_action (application, shortcut);
      if (accels[0] != NULL)
        gtk_accelerator_parse (accels[0], &key, &modifiers);
    }
  return key != 0 ? gtk_accelerator_get_label (key, modifiers) : NULL;
}

char *
hexapla_tooltip_dup_text (GtkWidget *widget)
{
  const char *text, *shortcut;
  g_autofree char *key = NULL;
  g_autofree char *isolated = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  text = g_object_get_data (G_OBJECT (widget), TEXT_KEY);
  if (text == NULL)
    text = gtk_widget_get_tooltip_text (widget);
  shortcut = g_object_get_data (G_OBJECT (widget), SHORTCUT_KEY);
  key = text != NULL && shortcut != NULL ? dup_key (widget, shortcut) : NULL;
  if (key == NULL)
    return g_strdup (text);
  isolated = hexapla_format_isolate (key);
  /* Translators: a tooltip: what a button does, and the key that does it: “Back (Alt+Left)”. */
  return g_strdup_printf (C_ ("tooltip", "%s (%s)"), text, isolated);
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = hexapla_tooltip_dup_text (widget);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

void
hexapla_tooltip_set (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_has_tooltip (widget))
    {
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
      gtk_widget_set_has_tooltip (widget, TRUE);
    }
  g_object_set_data_full (G_OBJECT (widget), TEXT_KEY, g_strdup (text), g_free);
}

void
hexapla_tooltip_set_shortcut (GtkWidget *widget, const char *shortcut)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (shortcut != NULL);

  if (g_object_get_data (G_OBJECT (widget), TEXT_KEY) == NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_object_set_data_full (G_OBJECT (widget), SHORTCUT_KEY, g_strdup (shortcut), g_free);
}
