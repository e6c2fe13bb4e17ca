/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-follow-up-words.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"
#include "hexapla-saved-content.h"

static gboolean
is_open (HexaplaFollowUp *follow_up)
{
  HexaplaFollowUpStatus status = hexapla_follow_up_get_status (follow_up);

  return status != HEXAPLA_FOLLOW_UP_DONE && status != HEXAPLA_FOLLOW_UP_NOT_APPLICABLE;
}

gboolean
hexapla_follow_up_is_overdue (HexaplaFollowUp *follow_up, const char *today)
{
  const char *day;

  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (follow_up), FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  day = hexapla_follow_up_get_until_date (follow_up);
  return day != NULL && is_open (follow_up) && g_strcmp0 (day, today) < 0;
}

static char *
dup_day (HexaplaFollowUp *follow_up, const char *today)
{
  const char *day = hexapla_follow_up_get_until_date (follow_up);
  g_autofree char *date = hexapla_format_date (day);

  if (day == NULL)
    return NULL;
  if (hexapla_follow_up_is_overdue (follow_up, today))
    /* Translators: of work that should have been done by a day that has passed; %s is a date. */
    return g_strdup_printf (_ ("Overdue since %s"), date);
  if (is_open (follow_up) && g_str_equal (day, today))
    /* Translators: of work. */
    return g_strdup (_ ("Due today"));
  /* Translators: of work: to be done by that day; %s is a date. */
  return g_strdup_printf (_ ("Until %s"), date);
}

char *
hexapla_follow_up_dup_details (HexaplaFollowUp *follow_up, const char *today)
{
  g_autofree char *day = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_auto (GStrv) isolated = NULL;

  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (follow_up), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (*hexapla_follow_up_get_who (follow_up) != '\0')
    g_ptr_array_add (parts, (char *)hexapla_follow_up_get_who (follow_up));
  day = dup_day (follow_up, today);
  if (day != NULL)
    g_ptr_array_add (parts, day);
  if (*hexapla_follow_up_get_until (follow_up) != '\0')
    g_ptr_array_add (parts, (char *)hexapla_follow_up_get_until (follow_up));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  isolated = hexapla_format_isolate_parts ((const char *const *)parts->pdata,
                                           pango_language_to_string (gtk_get_default_language ()));
  return g_strjoinv (" · ", isolated);
}

char *
hexapla_follow_up_dup_progress (guint n_done, guint n)
{
  /* Translators: of lines of effort: how many are done, of how many. */
  return g_strdup_printf (ngettext ("%u of %u done", "%u of %u done", n), n_done, n);
}

char *
hexapla_follow_up_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

GtkWidget *
hexapla_follow_up_mark_new (HexaplaFollowUpStatus status, const char *text)
{
  g_autofree char *icon = g_strdup_printf ("hexapla-follow-up-%s-symbolic",
                                           hexapla_follow_up_status_to_string (status));

  return hexapla_saved_mark_new (icon,
                                 text != NULL ? text : hexapla_follow_up_status_get_label (status));
}
