/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-time.h"

#include <string.h>

gint64
hexapla_saved_time_now (gint64 than)
{
  return MAX (g_get_real_time () / 1000, than + 1);
}

char *
hexapla_saved_time_format (gint64 time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time / 1000);
  g_autofree char *seconds = date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%S") : NULL;

  g_return_val_if_fail (date != NULL, NULL);

  return g_strdup_printf ("%s.%03uZ", seconds, (guint)(time % 1000));
}

/* Whether it is digits where @form has zeros, and the same elsewhere. */
static gboolean
has_form (const char *string, const char *form)
{
  if (strlen (string) != strlen (form))
    return FALSE;
  for (; *form != '\0'; form++, string++)
    {
      if (*form == '0' ? !g_ascii_isdigit (*string) : *string != *form)
        return FALSE;
    }

  return TRUE;
}

static int
read_number (const char *digits, int n)
{
  int number = 0;

  while (n-- > 0)
    number = 10 * number + g_ascii_digit_value (*digits++);

  return number;
}

static gboolean
is_day (const char *string)
{
  return g_date_valid_dmy ((GDateDay)read_number (string + 8, 2),
                           (GDateMonth)read_number (string + 5, 2),
                           (GDateYear)read_number (string, 4));
}

gboolean
hexapla_saved_time_parse (const char *string, gint64 *time)
{
  g_autoptr (GDateTime) date = NULL;

  if (!has_form (string, "0000-00-00T00:00:00.000Z") || !is_day (string)
      || read_number (string, 4) < 1970)
    return FALSE;

  date = g_date_time_new_utc (read_number (string, 4), read_number (string + 5, 2),
                              read_number (string + 8, 2), read_number (string + 11, 2),
                              read_number (string + 14, 2), read_number (string + 17, 2));
  if (date == NULL)
    return FALSE;

  /* The first moment of all would be “never”. */
  *time = MAX (g_date_time_to_unix (date) * 1000 + read_number (string + 20, 3), 1);
  return TRUE;
}

gboolean
hexapla_saved_day_is_valid (const char *string)
{
  return has_form (string, "0000-00-00") && is_day (string);
}
