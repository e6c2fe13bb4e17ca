/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-interface-language.h"

#include <glib/gi18n.h>
#include <locale.h>

/* In the C locale nothing is translated at all, whatever LANGUAGE says, and with newer C libraries
 * in C.UTF-8 neither: any other one will do. Where there is no other, such as on a fresh Debian in
 * a container, it is C.UTF-8 under a name that is not told by its beginning: the C library looks
 * for its files by the same path, with one slash more. */
static void
leave_c_locale (void)
{
  static const char *const usual[] = { "en_US.UTF-8", "en_GB.UTF-8", "/C.UTF-8", "C.UTF-8" };
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (locale != NULL && !g_str_has_prefix (locale, "C") && !g_str_equal (locale, "POSIX"))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    if (setlocale (LC_MESSAGES, usual[i]) != NULL)
      return;
}

void
hexapla_interface_language_set_up (const char *language)
{
  gboolean own = language != NULL && *language != '\0';

  if (own)
    g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "");
  /* GTK would do that once more, and so go back to where nothing is translated. */
  gtk_disable_setlocale ();
  if (own)
    leave_c_locale ();
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
hexapla_interface_language_set_direction (void)
{
  /* Translators: the direction of your language: “default:RTL” if it is written from right to
   * left, else “default:LTR”. Nothing else. */
  const char *direction = C_ ("text direction", "default:LTR");

  gtk_widget_set_default_direction (g_str_equal (direction, "default:RTL") ? GTK_TEXT_DIR_RTL
                                                                           : GTK_TEXT_DIR_LTR);
}

const char *const *
hexapla_interface_languages (void)
{
  static const char *const languages[] = { "en", INTERFACE_LANGUAGES NULL };

  return languages;
}
