/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-time.h"

#include <string.h>
#include <time.h>

#define JULIAN_1970 719163 /* of its first day, as GDate counts */

gint64
hexapla_saved_time_now (gint64 than)
{
  return MAX (g_get_real_time () / 1000, than + 1);
}

/* There are several times in each thing that is kept: a GDateTime takes ten times as long. */
char *
hexapla_saved_time_format (gint64 time)
{
  time_t seconds = (time_t)(time / 1000);
  struct tm date;

  if (gmtime_r (&seconds, &date) == NULL)
    g_return_val_if_reached (NULL);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", date.tm_year + 1900,
                          date.tm_mon + 1, date.tm_mday, date.tm_hour, date.tm_min, date.tm_sec,
                          (int)(time % 1000));
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
  int hour, minute, second;
  GDate day;

  if (!has_form (string, "0000-00-00T00:00:00.000Z") || !is_day (string)
      || read_number (string, 4) < 1970)
    return FALSE;

  hour = read_number (string + 11, 2);
  minute = read_number (string + 14, 2);
  second = read_number (string + 17, 2);
  if (hour > 23 || minute > 59 || second > 59)
    return FALSE;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay)read_number (string + 8, 2),
                  (GDateMonth)read_number (string + 5, 2), (GDateYear)read_number (string, 4));

  /* The first moment of all would be “never”. */
  *time = ((gint64)g_date_get_julian (&day) - JULIAN_1970) * 86400000
          + ((hour * 60 + minute) * 60 + second) * 1000 + read_number (string + 20, 3);
  *time = MAX (*time, 1);
  return TRUE;
}

gboolean
hexapla_saved_day_is_valid (const char *string)
{
  return has_form (string, "0000-00-00") && is_day (string);
}
