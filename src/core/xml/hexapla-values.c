/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/hexapla-address-private.h"
#include "model/hexapla-kinds-private.h"

static const char *const title_status_words[] = { "official", "descriptive", NULL };
static const char *const text_read_words[] = { "whole", "part", "none", NULL };
static const char *const style_words[] = { "bullet", "number", NULL };

static gboolean
is_ids (const char *value)
{
  const char *space;

  for (; (space = strchr (value, ' ')) != NULL; value = space + 1)
    {
      if (!hexapla_id_span_is_valid (value, space))
        return FALSE;
    }

  return hexapla_id_is_valid (value);
}

/* Reads exactly @n digits, and moves on behind them. */
static gboolean
read_digits (const char **string, guint n, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (**string))
        return FALSE;
      *number = 10 * *number + (guint)g_ascii_digit_value (*(*string)++);
    }

  return TRUE;
}

/* Year, year and month, or day of the calendar. */
static gboolean
is_date (const char *value)
{
  guint year, month = 1, day = 1;

  if (!read_digits (&value, 4, &year))
    return FALSE;
  if (*value == '-')
    {
      value++;
      if (!read_digits (&value, 2, &month))
        return FALSE;
      if (*value == '-')
        {
          value++;
          if (!read_digits (&value, 2, &day))
            return FALSE;
        }
    }

  return *value == '\0' && month <= 12
         && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* Words of letters and digits, joined by single stops or hyphens. */
static gboolean
is_number (const char *value)
{
  gboolean in_word = FALSE;

  for (; *value != '\0'; value++)
    {
      if (g_ascii_isalnum (*value))
        in_word = TRUE;
      else if (in_word && (*value == '.' || *value == '-'))
        in_word = FALSE;
      else
        return FALSE;
    }

  return in_word;
}

static gboolean
is_address (const char *value)
{
  if (strchr (value, ' ') != NULL)
    return FALSE;

  if (g_str_has_prefix (value, "https://"))
    {
      const char *host = value + strlen ("https://");

      if (*host == '\0' || *host == '/')
        return FALSE;
    }
  else if (g_str_has_prefix (value, "mailto:"))
    {
      const char *user = value + strlen ("mailto:");
      const char *at = *user != '\0' ? strchr (user + 1, '@') : NULL;

      if (at == NULL || at[1] == '\0')
        return FALSE;
    }
  else
    {
      return FALSE;
    }

  return g_uri_is_valid (value, G_URI_FLAGS_NONE, NULL);
}

/* One of @words, which the file format has and nobody translates. */
static char *
describe_words (const char *const *words)
{
  g_autofree char *list = g_strjoinv (", ", (char **)words);

  /* Translators: what follows is a list of words that are not translated. */
  return g_strdup_printf (_ ("one of: %s"), list);
}

gboolean
hexapla_value_check (HexaplaAttribute attribute, const char *value)
{
  HexaplaEntryKind kind;
  HexaplaRelationType type;

  g_return_val_if_fail (attribute < HEXAPLA_N_ATTRIBUTES, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  switch (attribute)
    {
    case HEXAPLA_ATTRIBUTE_ID:
    case HEXAPLA_ATTRIBUTE_SOURCE:
    case HEXAPLA_ATTRIBUTE_TO:
      return hexapla_id_is_valid (value);

    case HEXAPLA_ATTRIBUTE_TAGS:
    case HEXAPLA_ATTRIBUTE_SOURCES:
      return is_ids (value);

    case HEXAPLA_ATTRIBUTE_LANG:
      return hexapla_language_is_valid (value);

    case HEXAPLA_ATTRIBUTE_DATE:
      return is_date (value);

    case HEXAPLA_ATTRIBUTE_NUMBER:
      return is_number (value);

    case HEXAPLA_ATTRIBUTE_HREF:
      return is_address (value);

    case HEXAPLA_ATTRIBUTE_KIND:
      return hexapla_entry_kind_from_string (value, &kind);

    case HEXAPLA_ATTRIBUTE_TYPE:
      return hexapla_relation_type_from_string (value, &type);

    case HEXAPLA_ATTRIBUTE_TITLE_STATUS:
      return g_strv_contains (title_status_words, value);

    case HEXAPLA_ATTRIBUTE_TEXT_READ:
      return g_strv_contains (text_read_words, value);

    case HEXAPLA_ATTRIBUTE_STYLE:
      return g_strv_contains (style_words, value);

    case HEXAPLA_N_ATTRIBUTES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

char *
hexapla_value_describe (HexaplaAttribute attribute)
{
  g_return_val_if_fail (attribute < HEXAPLA_N_ATTRIBUTES, NULL);

  switch (attribute)
    {
    case HEXAPLA_ATTRIBUTE_ID:
    case HEXAPLA_ATTRIBUTE_SOURCE:
    case HEXAPLA_ATTRIBUTE_TO:
      return g_strdup (_ ("an id: lower-case letters and digits in words joined by hyphens, "
                          "beginning with a letter"));

    case HEXAPLA_ATTRIBUTE_TAGS:
    case HEXAPLA_ATTRIBUTE_SOURCES:
      return g_strdup (_ ("one or more ids, separated by spaces"));

    case HEXAPLA_ATTRIBUTE_LANG:
      return g_strdup (_ ("a language tag such as en, pt-BR or zh-CN"));

    case HEXAPLA_ATTRIBUTE_DATE:
      return g_strdup (_ ("a year, a month or a day of the calendar: 2024, 2024-05 or 2024-05-06"));

    case HEXAPLA_ATTRIBUTE_NUMBER:
      return g_strdup (_ ("a number as the framework prints it, such as 3 or 3.2"));

    case HEXAPLA_ATTRIBUTE_HREF:
      return g_strdup (_ ("an address that begins with https:// or mailto:"));

    case HEXAPLA_ATTRIBUTE_KIND:
      return describe_words (hexapla_entry_kind_names ());

    case HEXAPLA_ATTRIBUTE_TYPE:
      return describe_words (hexapla_relation_type_names ());

    case HEXAPLA_ATTRIBUTE_TITLE_STATUS:
      return describe_words (title_status_words);

    case HEXAPLA_ATTRIBUTE_TEXT_READ:
      return describe_words (text_read_words);

    case HEXAPLA_ATTRIBUTE_STYLE:
      return describe_words (style_words);

    case HEXAPLA_N_ATTRIBUTES:
    default:
      g_return_val_if_reached (NULL);
    }
}

HexaplaTitleStatus
hexapla_value_get_title_status (const char *value)
{
  if (value == NULL)
    return HEXAPLA_TITLE_PLAIN;

  return strcmp (value, "official") == 0 ? HEXAPLA_TITLE_OFFICIAL : HEXAPLA_TITLE_DESCRIPTIVE;
}

HexaplaTextRead
hexapla_value_get_text_read (const char *value)
{
  if (value == NULL)
    return HEXAPLA_TEXT_READ_NA;
  if (strcmp (value, "whole") == 0)
    return HEXAPLA_TEXT_READ_WHOLE;

  return strcmp (value, "part") == 0 ? HEXAPLA_TEXT_READ_PART : HEXAPLA_TEXT_READ_NONE;
}
