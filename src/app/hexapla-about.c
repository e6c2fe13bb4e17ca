/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-about.h"

#include <glib/gi18n.h>

GtkWidget *
hexapla_about_new (GtkWindow *parent)
{
  const char *const authors[] = { "The Hexapla Authors", NULL };
  const char *const credits[] = {
    /* Translators: credits in the About window. */
    _ ("United States Department of State (titles, facts and figures of the strategy)"),
    NULL,
  };
  GtkWidget *dialog = g_object_new (
      GTK_TYPE_ABOUT_DIALOG, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
      "program-name", "Hexapla", "version", VERSION, "logo-icon-name", APP_ID, "authors", authors,
      "license-type", GTK_LICENSE_GPL_3_0, "website", "https://github.com/hexaplareader/Hexapla",
      "website-label", _ ("Project Page"), "copyright", "© 2026 The Hexapla Authors",
      /* Translators: names of the people who translated the program, one a line. */
      "translator-credits", _ ("translator-credits"), "comments",
      _ ("A reader for international cyber-policy frameworks.\n\nHexapla is independent: it is "
         "neither a product of the United States Department of State nor endorsed by it. The "
         "texts are summaries of its own, under CC BY-SA 4.0; the official document prevails."),
      NULL);

  gtk_about_dialog_add_credit_section (GTK_ABOUT_DIALOG (dialog), _ ("Facts and Titles"),
                                       (const char **)credits);
  return dialog;
}
