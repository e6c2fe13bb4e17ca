/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hexapla-cli-suggest.h"
#include "hexapla-cli-text.h"
#include "l10n/hexapla-bundle.h"
#include "model/hexapla-address.h"

static void
complain_of_id (HexaplaFramework *framework, const char *id)
{
  g_auto (GStrv) near = hexapla_cli_suggest (framework, id);
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

/* Most addresses name no language: those are served by the framework that is there already. */
static HexaplaFramework *
choose_framework (HexaplaFramework *english, const HexaplaAddress *address)
{
  if (address->languages == NULL)
    return g_object_ref (english);

  return hexapla_cli_load_bundled ((const char *const *)address->languages);
}

static char *
format_argument (HexaplaFramework *english, const char *argument)
{
  g_autoptr (HexaplaAddress) address = read_argument (argument);
  g_autoptr (HexaplaFramework) framework = NULL;
  HexaplaEntry *entry = NULL;

  if (address == NULL)
    return NULL;

  framework = choose_framework (english, address);
  if (framework != NULL)
    entry = find_entry (framework, address);

  return entry != NULL ? hexapla_cli_format_entry (framework, entry) : NULL;
}

HexaplaCliStatus
hexapla_cli_show (const char *const *arguments)
{
  g_autoptr (HexaplaFramework) english = hexapla_cli_load_bundled (NULL);
  HexaplaCliStatus status = HEXAPLA_CLI_DONE;
  gboolean first = TRUE;

  if (english == NULL)
    return HEXAPLA_CLI_FAILED;

  for (; *arguments != NULL; arguments++)
    {
      g_autofree char *text = format_argument (english, *arguments);

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
