/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hexapla-cli-output.h"
#include "hexapla-cli-text.h"
#include "l10n/hexapla-bundle.h"
#include "model/hexapla-address.h"
#include "model/hexapla-suggest.h"

static void
complain_of_id (HexaplaFramework *framework, const char *id)
{
  g_auto (GStrv) near = hexapla_suggest_ids (framework, id);
  g_autofree char *names = g_strjoinv (", ", near);

  if (near[0] == NULL)
    hexapla_cli_complain (_ ("There is no entry “%s”. “hexapla-cli list” shows all."), id);
  else
    /* Translators: the second %s is one id, or several with commas. */
    hexapla_cli_complain (_ ("There is no entry “%s”. Did you mean %s?"), id, names);
}

static HexaplaEntry *
find_entry (HexaplaFramework *framework, const HexaplaAddress *address)
{
  HexaplaEntry *entry = NULL;

  if (strcmp (address->framework, hexapla_framework_get_id (framework)) != 0)
    {
      hexapla_cli_complain (_ ("There is no framework “%s”, only “%s”."), address->framework,
                            hexapla_framework_get_id (framework));
      return NULL;
    }

  if (address->entry == NULL)
    {
      g_autoptr (HexaplaEntry) first =
          g_list_model_get_item (hexapla_framework_get_entries (framework), 0);

      return first; /* the framework holds it */
    }

  entry = hexapla_framework_lookup (framework, address->entry);
  if (entry == NULL)
    complain_of_id (framework, address->entry);

  return entry;
}

/* Anything with a colon is meant to be an address: ids have none. */
static HexaplaAddress *
read_argument (const char *argument)
{
  g_autoptr (GError) error = NULL;
  HexaplaAddress *address = NULL;

  if (strchr (argument, ':') == NULL)
    {
      address = g_new0 (HexaplaAddress, 1);
      address->framework = g_strdup (HEXAPLA_BUNDLED_FRAMEWORK);
      address->entry = g_strdup (argument);
      return address;
    }

  address = hexapla_address_parse (argument, &error);
  if (address == NULL)
    hexapla_cli_complain ("%s", error->message);

  return address;
}

/* An address may name languages of its own: those that there are are read, else the original. It
 * may also lead to the help. */
static HexaplaReading *
choose_reading (HexaplaLibrary *library, HexaplaReading *usual, const HexaplaAddress *address)
{
  gboolean is_help = g_str_equal (address->framework, HEXAPLA_HELP_FRAMEWORK);
  g_autoptr (HexaplaLibrary) own =
      is_help ? hexapla_library_new_for (HEXAPLA_HELP_FRAMEWORK) : g_object_ref (library);
  g_auto (GStrv) codes = hexapla_reading_dup_codes (usual);
  const char *const *languages = (const char *const *)address->languages;

  if (languages != NULL)
    hexapla_cli_check_languages (own, languages);
  else if (!is_help)
    return g_object_ref (usual);
  return hexapla_cli_read (own, languages != NULL ? languages : (const char *const *)codes);
}

static char *
format_argument (HexaplaLibrary *library, HexaplaReading *usual, const char *argument)
{
  g_autoptr (HexaplaAddress) address = read_argument (argument);
  g_autoptr (HexaplaReading) reading = NULL;
  HexaplaEntry *entry = NULL;

  if (address == NULL)
    return NULL;

  reading = choose_reading (library, usual, address);
  if (reading != NULL)
    entry = find_entry (hexapla_reading_get_first (reading), address);

  return entry != NULL ? hexapla_cli_format_entry (reading, entry) : NULL;
}

HexaplaCliStatus
hexapla_cli_show (HexaplaLibrary *library,
                  const char *const *languages,
                  const char *const *arguments)
{
  g_autoptr (HexaplaReading) reading = hexapla_cli_read (library, languages);
  HexaplaCliStatus status = HEXAPLA_CLI_DONE;
  gboolean first = TRUE;

  if (reading == NULL)
    return HEXAPLA_CLI_FAILED;

  for (; *arguments != NULL; arguments++)
    {
      g_autofree char *text = format_argument (library, reading, *arguments);

      if (text == NULL)
        {
          status = HEXAPLA_CLI_FAILED;
          continue;
        }
      if (!first)
        hexapla_cli_print ("\n\n");
      hexapla_cli_print (text);
      first = FALSE;
    }

  return status;
}
