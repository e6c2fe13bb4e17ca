/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/hexapla-load.h"

/* Longer names and values are cut: a finding is a sentence. */
#define MAX_QUOTED 60

struct _HexaplaReport
{
  char *file;
  GPtrArray *findings;
  gboolean closed;
};

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  guint line_a = hexapla_finding_get_line (*(HexaplaFinding *const *)a);
  guint line_b = hexapla_finding_get_line (*(HexaplaFinding *const *)b);

  return line_a < line_b ? -1 : line_a > line_b;
}

HexaplaReport *
hexapla_report_new (const char *file)
{
  HexaplaReport *self = g_new0 (HexaplaReport, 1);

  self->file = g_strdup (file);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
hexapla_report_free (HexaplaReport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->file);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

void
hexapla_report_add (
    HexaplaReport *self, guint line, HexaplaFindingCode code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  if (self->closed)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (self->findings, hexapla_finding_new (self->file, line, code, message));
  self->closed = self->findings->len >= HEXAPLA_LOAD_MAX_FINDINGS;
}

void
hexapla_report_close (HexaplaReport *self)
{
  g_return_if_fail (self != NULL);

  self->closed = TRUE;
}

gboolean
hexapla_report_is_closed (HexaplaReport *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->closed;
}

guint
hexapla_report_get_length (HexaplaReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->findings->len;
}

void
hexapla_report_truncate (HexaplaReport *self, guint length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (length <= self->findings->len);

  g_ptr_array_set_size (self->findings, (int)length);
  self->closed = FALSE;
}

void
hexapla_report_deliver (HexaplaReport *self, GListStore *findings, GError **error)
{
  HexaplaFinding *first;

  g_return_if_fail (self != NULL);
  g_return_if_fail (findings == NULL || G_IS_LIST_STORE (findings));

  if (self->findings->len == 0)
    return;

  /* The sort of a GPtrArray is stable. */
  g_ptr_array_sort (self->findings, compare_lines);
  if (findings != NULL)
    g_list_store_splice (findings, g_list_model_get_n_items (G_LIST_MODEL (findings)), 0,
                         self->findings->pdata, self->findings->len);

  first = g_ptr_array_index (self->findings, 0);
  if (hexapla_finding_get_line (first) == 0)
    g_set_error_literal (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID,
                         hexapla_finding_get_message (first));
  else
    g_set_error (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID,
                 /* Translators: number of a line in a file, then what is wrong there. */
                 _ ("Line %u: %s"), hexapla_finding_get_line (first),
                 hexapla_finding_get_message (first));
}

/* The bytes may be anything: a library may have cut them within a character. Characters that
 * would break the line, or turn the direction of what follows, are shown as missing.
 */
char *
hexapla_report_quote (const char *chars, gssize length)
{
  g_autofree char *valid = NULL;
  GString *quoted;
  guint n = 0;

  g_return_val_if_fail (chars != NULL || length == 0, NULL);

  if (length < 0)
    length = (gssize)strlen (chars);

  valid = g_utf8_make_valid (chars, MIN (length, 4 * (MAX_QUOTED + 1)));
  quoted = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (++n > MAX_QUOTED)
        {
          g_string_append (quoted, "…");
          break;
        }

      if (g_unichar_isspace (c))
        g_string_append_c (quoted, ' ');
      else if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        g_string_append (quoted, "\xef\xbf\xbd");
      else
        g_string_append_unichar (quoted, c);
    }

  return g_string_free (quoted, FALSE);
}
