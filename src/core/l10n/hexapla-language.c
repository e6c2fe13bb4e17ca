/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
hexapla_language_is_complete (const HexaplaLanguage *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->translated == self->total;
}

guint
hexapla_language_get_percent (const HexaplaLanguage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (hexapla_language_is_complete (self))
    return 100;
  if (self->translated == 0)
    return 0;
  return CLAMP (self->translated * 100 / self->total, 1, 99);
}

static char *
describe_review (const HexaplaLanguage *self, const char *reviewed_on)
{
  switch (self->review)
    {
    case HEXAPLA_REVIEW_ORIGINAL:
      return g_strdup (_ ("Original"));
    case HEXAPLA_REVIEW_REVIEWED:
      /* Translators: state of a translation; who has reviewed it, and the date. */
      return g_strdup_printf (_ ("Reviewed by %s on %s"), self->reviewer,
                              reviewed_on != NULL ? reviewed_on : self->reviewed_on);
    case HEXAPLA_REVIEW_DRAFT:
    default:
      /* Translators: state of a translation that nobody has reviewed yet. */
      return g_strdup (C_ ("translation", "Draft"));
    }
}

char *
hexapla_language_describe (const HexaplaLanguage *self, const char *reviewed_on)
{
  g_autofree char *review = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  review = describe_review (self, reviewed_on);
  if (hexapla_language_is_complete (self))
    return g_steal_pointer (&review);
  /* Translators: state of a translation: “Draft”, then how much of it there is, in percent. */
  return g_strdup_printf (_ ("%s, %u\u202f%% translated"), review,
                          hexapla_language_get_percent (self));
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (word, *words) == 0)
      return TRUE;
  return FALSE;
}

gboolean
hexapla_language_is_right_to_left (const char *code)
{
  static const char *const scripts[] = {
    "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Samr", "Mand", NULL,
  };
  static const char *const languages[] = {
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", NULL,
  };
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (code != NULL, FALSE);

  parts = g_strsplit (code, "-", -1);
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (strlen (parts[i]) == 4 && g_ascii_isalpha (parts[i][0]))
      return is_one_of (parts[i], scripts);
  return parts[0] != NULL && is_one_of (parts[0], languages);
}

char *
hexapla_language_normalize (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return g_strdelimit (g_strndup (code, strcspn (code, ".@")), "_", '-');
}

void
hexapla_language_free (HexaplaLanguage *self)
{
  g_free (self->code);
  g_free (self->autonym);
  g_free (self->reviewer);
  g_free (self->reviewed_on);
  g_free (self);
}
