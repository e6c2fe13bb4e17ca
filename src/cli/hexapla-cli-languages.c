/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli.h"

#include "hexapla-cli-output.h"

/* For programs: the state is not translated. */
static char *
describe_review (const HexaplaLanguage *language)
{
  switch (language->review)
    {
    case HEXAPLA_REVIEW_ORIGINAL:
      return g_strdup ("original");
    case HEXAPLA_REVIEW_REVIEWED:
      return g_strdup_printf ("reviewed by %s on %s", language->reviewer, language->reviewed_on);
    case HEXAPLA_REVIEW_DRAFT:
    default:
      return g_strdup ("draft");
    }
}

HexaplaCliStatus
hexapla_cli_languages (HexaplaLibrary *library,
                       const char *const *languages,
                       const char *const *arguments)
{
  HexaplaLanguages *all = hexapla_library_get_languages (library);

  for (guint i = 0; i < hexapla_languages_get_n (all); i++)
    {
      const HexaplaLanguage *language = hexapla_languages_get (all, i);
      g_autofree char *review = describe_review (language);
      g_autofree char *line =
          g_strdup_printf ("%s\t%s\t%u\t%u\t%s\n", language->code, language->autonym,
                           language->translated, language->total, review);

      hexapla_cli_print (line);
    }

  return HEXAPLA_CLI_DONE;
}
