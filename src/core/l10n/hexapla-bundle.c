/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "l10n/hexapla-bundle.h"

#include "hexapla-content.h"
#include "xml/hexapla-load.h"

/* The id of a development build differs; the paths inside the program do not. */
#define CONTENT_PATH RESOURCE_BASE "content/"

GBytes *
hexapla_bundle_lookup (const char *name, GError **error)
{
  static gsize registered = 0;
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_once_init_enter (&registered))
    {
      hexapla_content_register_resource ();
      g_once_init_leave (&registered, 1);
    }

  path = g_strconcat (CONTENT_PATH, name, NULL);
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

HexaplaFramework *
hexapla_bundle_load (const char *language, GError **error)
{
  return hexapla_bundle_load_framework (HEXAPLA_BUNDLED_FRAMEWORK, language, error);
}

HexaplaFramework *
hexapla_bundle_load_framework (const char *framework, const char *language, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (framework != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = g_strdup_printf ("%s.%s.xml", framework, language);
  bytes = hexapla_bundle_lookup (name, error);
  if (bytes == NULL)
    return NULL;

  return hexapla_load_bytes (bytes, name, NULL, NULL, NULL, NULL, error);
}
