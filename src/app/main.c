/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-application.h"
#include "hexapla-interface-language.h"
#include "hexapla-ui-resources.h"

int
main (int argc, char **argv)
{
  g_autoptr (HexaplaApplication) application = NULL;
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *language = g_settings_get_string (settings, "interface-language");

  hexapla_interface_language_set_up (language);
  g_set_application_name ("Hexapla");
  hexapla_ui_register_resource ();
  application = hexapla_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
