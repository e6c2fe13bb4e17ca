/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static char *
make_harmless (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *harmless = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      /* Overrides of direction can make one file name, or one id, look like another. */
      gboolean harmful =
          (g_unichar_iscntrl (c) && c != '\n' && c != '\t') || c == 0x202D || c == 0x202E;

      g_string_append_unichar (harmless, harmful ? 0xFFFD : c);
    }

  return g_string_free (harmless, FALSE);
}

static void
complain_of_output (int error_number)
{
  hexapla_cli_complain (_ ("The output could not be written: %s"), g_strerror (error_number));
}

void
hexapla_cli_print (const char *text)
{
  g_autofree char *harmless = NULL;

  if (ferror (stdout))
    return;

  harmless = make_harmless (text);
  if (fputs (harmless, stdout) == EOF)
    complain_of_output (errno);
}

void
hexapla_cli_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *harmless = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  harmless = make_harmless (message);

  fprintf (stderr, "%s: %s\n", g_get_prgname (), harmless);
}

gboolean
hexapla_cli_close_output (void)
{
  if (ferror (stdout))
    return FALSE;
  /* What is still in the buffer is written now, and some file systems tell only now that the
   * disk is full. */
  if (fclose (stdout) == 0)
    return TRUE;
  complain_of_output (errno);
  return FALSE;
}
