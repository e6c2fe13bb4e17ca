/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hexapla-follow-up.h"
#include "hexapla-note-private.h"
#include "hexapla-saved-time.h"
#include "model/hexapla-address.h"

#define MAX_BLOCK 999999999

static const char *const conflict_words[] = {
  HEXAPLA_CONFLICT_TEXT, HEXAPLA_CONFLICT_PLACE, HEXAPLA_CONFLICT_STATUS,
  HEXAPLA_CONFLICT_WHO,  HEXAPLA_CONFLICT_UNTIL, NULL,
};

/* No leading zero, nine digits at most. */
static gboolean
is_number (const char *value, gsize length, gboolean zero)
{
  if (length == 0 || length > 9 || (*value == '0' && (length > 1 || !zero)))
    return FALSE;

  return strspn (value, "0123456789") >= length;
}

gboolean
hexapla_saved_value_check (HexaplaSavedValue form, const char *value)
{
  HexaplaFollowUpStatus status;
  const char *stop;
  gint64 time;

  switch (form)
    {
    case HEXAPLA_SAVED_VALUE_VERSION:
      stop = strchr (value, '.');
      return stop != NULL && is_number (value, (gsize)(stop - value), FALSE)
             && is_number (stop + 1, strlen (stop + 1), TRUE);
    case HEXAPLA_SAVED_VALUE_ID:
      return hexapla_id_is_valid (value);
    case HEXAPLA_SAVED_VALUE_TIME:
      return hexapla_saved_time_parse (value, &time);
    case HEXAPLA_SAVED_VALUE_DAY:
      return hexapla_saved_day_is_valid (value);
    case HEXAPLA_SAVED_VALUE_LANGUAGE:
      return hexapla_language_is_valid (value);
    case HEXAPLA_SAVED_VALUE_BLOCK:
      return strcmp (value, "summary") == 0 || is_number (value, strlen (value), FALSE);
    case HEXAPLA_SAVED_VALUE_STATUS:
      return hexapla_follow_up_status_from_string (value, &status);
    case HEXAPLA_SAVED_VALUE_CONFLICT:
      return g_strv_contains (conflict_words, value);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* One of @words, which the file format has and nobody translates. */
static char *
describe_words (const char *const *words)
{
  g_autofree char *list = g_strjoinv (", ", (char **)words);

  /* Translators: what follows is a list of words that are not translated. */
  return g_strdup_printf (_ ("one of: %s"), list);
}

static char *
describe_statuses (void)
{
  const char *words[HEXAPLA_N_FOLLOW_UP_STATUS + 1] = { NULL };

  for (guint i = 0; i < HEXAPLA_N_FOLLOW_UP_STATUS; i++)
    words[i] = hexapla_follow_up_status_to_string ((HexaplaFollowUpStatus)i);

  return describe_words (words);
}

char *
hexapla_saved_value_describe (HexaplaSavedValue form)
{
  switch (form)
    {
    case HEXAPLA_SAVED_VALUE_VERSION:
      return g_strdup (_ ("a version such as 1.0"));
    case HEXAPLA_SAVED_VALUE_ID:
      return g_strdup (_ ("an id: lower-case letters and digits in words joined by hyphens, "
                          "beginning with a letter"));
    case HEXAPLA_SAVED_VALUE_TIME:
      return g_strdup (_ ("a time such as 2027-01-31T23:59:59.999Z"));
    case HEXAPLA_SAVED_VALUE_DAY:
      return g_strdup (_ ("a day of the calendar, such as 2027-01-31"));
    case HEXAPLA_SAVED_VALUE_LANGUAGE:
      return g_strdup (_ ("a language tag such as en, pt-BR or zh-CN"));
    case HEXAPLA_SAVED_VALUE_BLOCK:
      /* Translators: “summary” is not translated. */
      return g_strdup (_ ("“summary”, or the number of a block, from 1"));
    case HEXAPLA_SAVED_VALUE_STATUS:
      return describe_statuses ();
    case HEXAPLA_SAVED_VALUE_CONFLICT:
      return describe_words (conflict_words);
    default:
      g_return_val_if_reached (NULL);
    }
}

int
hexapla_saved_value_to_block (const char *value)
{
  if (strcmp (value, "summary") == 0)
    return HEXAPLA_NOTE_ON_SUMMARY;

  return (int)g_ascii_strtoll (value, NULL, 10) - 1;
}

char *
hexapla_saved_value_from_block (int block)
{
  if (block == HEXAPLA_NOTE_ON_SUMMARY)
    return g_strdup ("summary");

  return g_strdup_printf ("%d", MIN (block, MAX_BLOCK - 1) + 1);
}
