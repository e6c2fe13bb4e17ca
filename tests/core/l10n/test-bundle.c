/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <gio/gio.h>

#include "l10n/hexapla-bundle.h"

static void
test_english (void)
{
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_bundle_load ("en", &error);
  HexaplaFramework *again;

  g_assert_no_error (error);
  g_assert_cmpstr (hexapla_framework_get_id (framework), ==, HEXAPLA_BUNDLED_FRAMEWORK);
  g_assert_cmpstr (hexapla_framework_get_language (framework), ==, "en");

  again = hexapla_bundle_load ("en", &error);
  g_assert_no_error (error);
  g_assert_true (again != framework);

  g_assert_finalize_object (framework);
  g_assert_finalize_object (again);
}

static void
test_unknown (void)
{
  static const char *const languages[] = { "", "xx", "EN", "en-GB", "../en", "en/x", "en.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hexapla_bundle_load (languages[i], &error));
      g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
    }
}

static gpointer
load (gpointer data)
{
  return hexapla_bundle_load ("en", NULL);
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      HexaplaFramework *framework = g_thread_join (threads[i]);

      g_assert_finalize_object (framework);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/l10n/bundle/english", test_english);
  g_test_add_func ("/core/l10n/bundle/unknown", test_unknown);
  g_test_add_func ("/core/l10n/bundle/threads", test_threads);

  return g_test_run ();
}
