/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "hexapla-search-provider.h"

int
main (int argc, char **argv)
{
  g_autoptr (HexaplaSearchProvider) provider = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  provider = hexapla_search_provider_new ();
  return g_application_run (G_APPLICATION (provider), argc, argv);
}
