/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli.h"

#include <glib/gi18n.h>

#include "hexapla-cli-output.h"
#include "xml/hexapla-load.h"

/* Findings name the file as it was typed, so that an editor can follow them. */
static void
print_findings (GListModel *findings, const char *name)
{
  guint n_findings = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (HexaplaFinding) loaded = g_list_model_get_item (findings, i);
      g_autoptr (HexaplaFinding) finding = hexapla_finding_new (
          name, hexapla_finding_get_line (loaded), hexapla_finding_get_code (loaded),
          hexapla_finding_get_message (loaded));
      g_autofree char *line = hexapla_finding_to_string (finding);

      hexapla_cli_print (line);
      hexapla_cli_print ("\n");
    }
}

static gboolean
validate_file (const char *argument)
{
  /* A path and never an address: nothing here may reach the network. */
  g_autoptr (GFile) file = g_file_new_for_path (argument);
  g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  g_autofree char *name = g_filename_display_name (argument);
  g_autoptr (HexaplaFramework) framework = NULL;
  g_autoptr (GError) error = NULL;

  framework = hexapla_load_file (file, findings, NULL, NULL, NULL, &error);
  print_findings (G_LIST_MODEL (findings), name);
  if (framework != NULL)
    return TRUE;

  /* A file that is refused without a finding would look like a good one. */
  if (g_list_model_get_n_items (G_LIST_MODEL (findings)) == 0)
    hexapla_cli_complain (_ ("%s: %s"), name, error->message);

  return FALSE;
}

HexaplaCliStatus
hexapla_cli_validate (HexaplaLibrary *library,
                      const char *const *languages,
                      const char *const *arguments)
{
  HexaplaCliStatus status = HEXAPLA_CLI_DONE;

  for (; *arguments != NULL; arguments++)
    if (!validate_file (*arguments))
      status = HEXAPLA_CLI_FAILED;

  return status;
}
