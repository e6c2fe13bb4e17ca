/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-test-language.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <unistd.h>

#include "hexapla-interface-language.h"
#include "hexapla-test-window.h"

static char *
get_catalog (const char *locales, const char *language)
{
  return g_build_filename (locales, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
}

/* Pseudo-languages are made beside the others; gettext looks for each in a folder of its own. */
static char *
link_pseudo_language (const char *catalogs, const char *language)
{
  g_autofree char *locales = g_build_filename (hexapla_test_get_folder (), "locale", NULL);
  g_autofree char *link = get_catalog (locales, language);
  g_autofree char *folder = g_path_get_dirname (link);
  g_autofree char *catalog = g_strdup_printf ("%s/%s-%s.mo", catalogs, GETTEXT_PACKAGE, language);

  g_assert_true (g_file_test (catalog, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (catalog, link), ==, 0);
  return g_steal_pointer (&locales);
}

void
hexapla_test_set_language (const char *language)
{
  const char *catalogs = g_getenv ("HEXAPLA_TEST_CATALOGS");
  g_autofree char *catalog = NULL;
  g_autofree char *locales = NULL;

  g_assert_nonnull (catalogs);
  catalog = get_catalog (catalogs, language);
  locales = g_file_test (catalog, G_FILE_TEST_EXISTS) ? g_strdup (catalogs)
                                                      : link_pseudo_language (catalogs, language);
  hexapla_interface_language_set_up (language);
  bindtextdomain (GETTEXT_PACKAGE, locales);
}
