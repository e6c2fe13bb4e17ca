/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-address-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LENGTH 1024
#define LANGUAGES_KEY "lang="

G_DEFINE_QUARK (hexapla - address - error - quark, hexapla_address_error)

/* Whether [string, end) is subtags of one to eight characters, the first of two or more letters. */
static gboolean
is_language (const char *string, const char *end)
{
  const char *subtag = string;

  for (const char *p = string; p <= end; p++)
    {
      if (p == end || *p == '-')
        {
          gssize length = p - subtag;

          if (length > 8 || length < (subtag == string ? 2 : 1))
            return FALSE;
          subtag = p + 1;
        }
      else if (!g_ascii_isalpha (*p) && (subtag == string || !g_ascii_isdigit (*p)))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static char **
parse_languages (const char *list)
{
  g_auto (GStrv) languages = g_strsplit (list, ",", -1);

  if (g_strv_length (languages) > HEXAPLA_ADDRESS_MAX_LANGUAGES)
    return NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (!hexapla_language_is_valid (languages[i]))
        return NULL;
    }

  return languages[0] != NULL ? g_steal_pointer (&languages) : NULL;
}

gboolean
hexapla_id_span_is_valid (const char *start, const char *end)
{
  if (start == end || !g_ascii_islower (*start))
    return FALSE;

  for (const char *p = start; p < end; p++)
    {
      if (*p == '-')
        {
          if (p + 1 == end || p[1] == '-')
            return FALSE;
        }
      else if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p))
        {
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
hexapla_id_is_valid (const char *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return hexapla_id_span_is_valid (id, id + strlen (id));
}

gboolean
hexapla_language_is_valid (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  return is_language (language, language + strlen (language));
}

HexaplaAddress *
hexapla_address_parse (const char *string, GError **error)
{
  g_autoptr (HexaplaAddress) self = NULL;
  const char *path, *path_end, *slash, *query;

  g_return_val_if_fail (string != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_ascii_strncasecmp (string, HEXAPLA_ADDRESS_SCHEME ":", strlen (HEXAPLA_ADDRESS_SCHEME ":"))
      != 0)
    {
      g_set_error_literal (error, HEXAPLA_ADDRESS_ERROR, HEXAPLA_ADDRESS_ERROR_SCHEME,
                           /* Translators: “hexapla:” is not translated. */
                           _ ("An address of Hexapla begins with “hexapla:”."));
      return NULL;
    }

  path = string + strlen (HEXAPLA_ADDRESS_SCHEME ":");
  query = strchr (path, '?');
  path_end = query != NULL ? query : path + strlen (path);
  slash = memchr (path, '/', (gsize)(path_end - path));

  self = g_new0 (HexaplaAddress, 1);
  if (strlen (string) <= MAX_LENGTH
      && hexapla_id_span_is_valid (path, slash != NULL ? slash : path_end))
    self->framework = g_strndup (path, (gsize)((slash != NULL ? slash : path_end) - path));
  if (slash != NULL && hexapla_id_span_is_valid (slash + 1, path_end))
    self->entry = g_strndup (slash + 1, (gsize)(path_end - slash - 1));
  if (query != NULL && g_str_has_prefix (query + 1, LANGUAGES_KEY))
    self->languages = parse_languages (query + 1 + strlen (LANGUAGES_KEY));

  if (self->framework == NULL || (slash != NULL && self->entry == NULL)
      || (query != NULL && self->languages == NULL))
    {
      g_set_error_literal (error, HEXAPLA_ADDRESS_ERROR, HEXAPLA_ADDRESS_ERROR_INVALID,
                           /* Translators: keep the address as it is. */
                           _ ("This is not a complete address of Hexapla. One looks like this: "
                              "hexapla:us-icdps-2024/effort-3-2?lang=fr,en"));
      return NULL;
    }

  return g_steal_pointer (&self);
}

char *
hexapla_address_format (const char *framework, const char *entry, const char *const *languages)
{
  GString *string;

  g_return_val_if_fail (framework != NULL && hexapla_id_is_valid (framework), NULL);
  g_return_val_if_fail (entry == NULL || hexapla_id_is_valid (entry), NULL);

  string = g_string_new (HEXAPLA_ADDRESS_SCHEME ":");
  g_string_append (string, framework);
  if (entry != NULL)
    g_string_append_printf (string, "/%s", entry);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    g_string_append_printf (string, "%s%s", i == 0 ? "?" LANGUAGES_KEY : ",", languages[i]);

  return g_string_free (string, FALSE);
}

void
hexapla_address_free (HexaplaAddress *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->framework);
  g_free (self->entry);
  g_strfreev (self->languages);
  g_free (self);
}
