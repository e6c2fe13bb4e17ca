/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-format.h"

#include <glib/gi18n.h>

#include "l10n/hexapla-language.h"

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/* Where Unicode has the scripts that are written from right to left. */
static gboolean
runs_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff)
         || (c >= 0xfe70 && c <= 0xfefc) || (c >= 0x10800 && c <= 0x10fff)
         || (c >= 0x1e800 && c <= 0x1efff);
}

/* Among left-to-right texts another one does no harm. In the other direction a number may be
 * enough, which goes to where the text before it belongs. */
static gboolean
needs_isolation (const char *text)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    return *text != '\0';
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (runs_right_to_left (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static char *
isolate (const char *text)
{
  return g_strconcat (FIRST_STRONG_ISOLATE, text, POP_DIRECTIONAL_ISOLATE, NULL);
}

char *
hexapla_format_isolate (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return needs_isolation (text) ? isolate (text) : g_strdup (text);
}

char **
hexapla_format_isolate_parts (const char *const *parts, const char *language)
{
  /* Pango takes the direction of a line from the first letter, be it isolated or not. */
  const char *mark =
      hexapla_language_is_right_to_left (language) ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean needed = FALSE;

  g_return_val_if_fail (parts != NULL, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    needed |= needs_isolation (parts[i]);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *isolated = needed ? isolate (parts[i]) : g_strdup (parts[i]);
      g_autofree char *marked = g_strconcat (needed && i == 0 ? mark : "", isolated, NULL);

      g_strv_builder_add (builder, marked);
    }
  return g_strv_builder_end (builder);
}

char *
hexapla_format_publication (HexaplaEntry *entry, const char *language)
{
  const char *publisher = hexapla_entry_get_publisher (entry);
  g_autofree char *date = hexapla_format_date (hexapla_entry_get_date (entry));
  const char *both[] = { publisher, date, NULL };
  g_auto (GStrv) parts = NULL;

  if (publisher == NULL)
    return g_steal_pointer (&date);
  if (date == NULL)
    return g_strdup (publisher);
  parts = hexapla_format_isolate_parts (both, language);
  /* Translators: publisher of a source, and its date. */
  return g_strdup_printf (C_ ("publisher and date", "%s, %s"), parts[0], parts[1]);
}

/* Translators: the months as they stand in a date with a day, such as 6 May 2024. */
static const char *const months_of_days[] = {
  NC_ ("month after a day", "January"),   NC_ ("month after a day", "February"),
  NC_ ("month after a day", "March"),     NC_ ("month after a day", "April"),
  NC_ ("month after a day", "May"),       NC_ ("month after a day", "June"),
  NC_ ("month after a day", "July"),      NC_ ("month after a day", "August"),
  NC_ ("month after a day", "September"), NC_ ("month after a day", "October"),
  NC_ ("month after a day", "November"),  NC_ ("month after a day", "December"),
};

/* Translators: the months as they stand with a year alone, such as May 2024. */
static const char *const months_of_years[] = {
  NC_ ("month before a year", "January"),   NC_ ("month before a year", "February"),
  NC_ ("month before a year", "March"),     NC_ ("month before a year", "April"),
  NC_ ("month before a year", "May"),       NC_ ("month before a year", "June"),
  NC_ ("month before a year", "July"),      NC_ ("month before a year", "August"),
  NC_ ("month before a year", "September"), NC_ ("month before a year", "October"),
  NC_ ("month before a year", "November"),  NC_ ("month before a year", "December"),
};

/* From the catalog, not from the C library: that speaks the language of LC_TIME, if it has it,
 * which need not be that of the interface. */
static const char *
get_month (int month, gboolean has_day)
{
  return has_day ? g_dpgettext2 (NULL, "month after a day", months_of_days[month - 1])
                 : g_dpgettext2 (NULL, "month before a year", months_of_years[month - 1]);
}

static char *
format_time (GDateTime *time, const char *pattern, gboolean has_day)
{
  const char *month = get_month (g_date_time_get_month (time), has_day);
  g_auto (GStrv) parts = g_strsplit (pattern, "%B", -1);
  g_autofree char *filled = g_strjoinv (month, parts);

  return g_date_time_format (time, filled);
}

char *
hexapla_format_date (const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  int year = 0, month = 1, day = 1;
  int parts = date != NULL ? sscanf (date, "%4d-%2d-%2d", &year, &month, &day) : 0;

  if (parts > 0)
    time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (time == NULL)
    return g_strdup (date);

  if (parts == 3)
    /* Translators: a date in the order of the language, in the notation of strftime; %B becomes
     * the name of the month, as you have translated it, and is all that may be a name. */
    return format_time (time, C_ ("day, month and year", "%-e %B %Y"), TRUE);
  if (parts == 2)
    /* Translators: a month in the order of the language, in the notation of strftime; %B becomes
     * the name of the month, as you have translated it, and is all that may be a name. */
    return format_time (time, C_ ("month and year", "%B %Y"), FALSE);
  return g_strndup (date, 4);
}

const char *
hexapla_format_relation (HexaplaRelationType type, gboolean incoming)
{
  switch (type)
    {
    case HEXAPLA_RELATION_SERVES:
      /* Translators: headings above a list of entries: what this line of effort serves, or what
       * serves this principle. */
      return incoming ? _ ("Served By") : _ ("Serves");
    case HEXAPLA_RELATION_INVOLVES:
      /* Translators: headings above a list of entries: organizations that have a part in this
       * entry, or the entries in which this organization has a part. */
      return incoming ? _ ("Involved In") : _ ("Organizations and Instruments");
    case HEXAPLA_RELATION_SEE_ALSO:
      return incoming ? _ ("Mentioned In") : _ ("See Also");
    default:
      g_return_val_if_reached ("");
    }
}
