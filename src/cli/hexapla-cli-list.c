/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli.h"

#include "hexapla-cli-output.h"

HexaplaCliStatus
hexapla_cli_list (HexaplaLibrary *library,
                  const char *const *languages,
                  const char *const *arguments)
{
  g_autoptr (HexaplaReading) reading = hexapla_cli_read (library, languages);
  GListModel *entries = NULL;
  guint n_entries = 0;

  if (reading == NULL)
    return HEXAPLA_CLI_FAILED;

  entries = hexapla_framework_get_entries (hexapla_reading_get_first (reading));
  n_entries = g_list_model_get_n_items (entries);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
      const char *number = hexapla_entry_get_number (entry);
      g_autofree char *line =
          g_strdup_printf ("%s\t%s\t%s\t%s\n", hexapla_entry_get_id (entry),
                           hexapla_entry_kind_to_string (hexapla_entry_get_kind (entry)),
                           number != NULL ? number : "", hexapla_entry_get_title (entry));

      hexapla_cli_print (line);
    }

  return HEXAPLA_CLI_DONE;
}
