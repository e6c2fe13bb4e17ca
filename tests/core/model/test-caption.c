/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "model/hexapla-caption.h"

#include "l10n/hexapla-bundle.h"

static void
test_caption (void)
{
  static const struct
  {
    const char *id;
    const char *caption;
  } rows[] = {
    { "overview", "Overview" },
    { "principles", "Part" },
    { "principle-2", "Guiding principle 2" },
    { "action-3", "Action item 3" },
    { "effort-3-2", "Line of effort 3.2" },
    { "topic-threats", "Context" },
    { "term-attribution", "Term" },
    { "org-state-department", "Organization or instrument" },
    { "source-official-page", "Source" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaFramework) framework = hexapla_bundle_load ("en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HexaplaEntry *entry = hexapla_framework_lookup (framework, rows[i].id);
      g_autofree char *caption = NULL;

      g_test_message ("%s", rows[i].id);
      g_assert_nonnull (entry);
      caption = hexapla_caption_dup (entry);
      g_assert_cmpstr (caption, ==, rows[i].caption);
    }
  g_assert_cmpstr (hexapla_caption_get_kind (HEXAPLA_ENTRY_EVENT), ==, "Event");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/caption", test_caption);
  return g_test_run ();
}
