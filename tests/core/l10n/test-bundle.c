/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <gio/gio.h>

#include "l10n/hexapla-bundle.h"
#include "l10n/hexapla-languages.h"

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

/* The help is there in each language that it is said to be in, and has the same pages. */
static void
test_help (void)
{
  g_autoptr (HexaplaLanguages) languages = hexapla_languages_new_for (HEXAPLA_HELP_FRAMEWORK);
  g_autoptr (HexaplaLanguages) all = hexapla_languages_new ();
  g_autoptr (HexaplaFramework) english =
      hexapla_bundle_load_framework (HEXAPLA_HELP_FRAMEWORK, "en", NULL);
  GListModel *entries = hexapla_framework_get_entries (english);

  g_assert_cmpuint (hexapla_languages_get_n (languages), ==, hexapla_languages_get_n (all));
  g_assert_null (hexapla_framework_get_official_href (english));
  for (guint i = 0; i < hexapla_languages_get_n (languages); i++)
    {
      const char *code = hexapla_languages_get (languages, i)->code;
      g_autoptr (GError) error = NULL;
      g_autoptr (HexaplaFramework) framework =
          hexapla_bundle_load_framework (HEXAPLA_HELP_FRAMEWORK, code, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (hexapla_framework_get_id (framework), ==, HEXAPLA_HELP_FRAMEWORK);
      g_assert_cmpstr (hexapla_framework_get_language (framework), ==, code);
      g_assert_cmpuint (g_list_model_get_n_items (hexapla_framework_get_entries (framework)), ==,
                        g_list_model_get_n_items (entries));
      for (guint j = 0; j < g_list_model_get_n_items (entries); j++)
        {
          g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, j);

          g_assert_nonnull (hexapla_framework_lookup (framework, hexapla_entry_get_id (entry)));
        }
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
  g_test_add_func ("/core/l10n/bundle/help", test_help);
  g_test_add_func ("/core/l10n/bundle/threads", test_threads);

  return g_test_run ();
}
