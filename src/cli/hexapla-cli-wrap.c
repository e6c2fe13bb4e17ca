/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli-wrap.h"

static int
measure_char (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static gboolean
is_hangul (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HANGUL;
}

static gboolean
may_begin_line (gunichar c)
{
  GUnicodeBreakType type = g_unichar_break_type (c);

  return type == G_UNICODE_BREAK_IDEOGRAPHIC || type == G_UNICODE_BREAK_ALPHABETIC
         || type == G_UNICODE_BREAK_NUMERIC
         || (type == G_UNICODE_BREAK_OPEN_PUNCTUATION && g_unichar_iswide (c));
}

static gboolean
may_end_line (gunichar c)
{
  GUnicodeBreakType type = g_unichar_break_type (c);

  return type != G_UNICODE_BREAK_OPEN_PUNCTUATION && type != G_UNICODE_BREAK_NON_BREAKING_GLUE
         && type != G_UNICODE_BREAK_WORD_JOINER && type != G_UNICODE_BREAK_QUOTATION;
}

/* Chinese and Japanese are written without spaces. Korean has spaces, and breaks there. */
static gboolean
may_break_between (gunichar before, gunichar after)
{
  if (!g_unichar_iswide (before) && !g_unichar_iswide (after))
    return FALSE;
  if (is_hangul (before) || is_hangul (after))
    return FALSE;

  return may_end_line (before) && may_begin_line (after);
}

int
hexapla_cli_measure (const char *text)
{
  int width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += measure_char (g_utf8_get_char (p));

  return width;
}

char **
hexapla_cli_wrap (const char *text, int width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *last = NULL;
  const char *line = text; /* where the line begins */
  const char *end = NULL;  /* where it may end */
  const char *next = NULL; /* where the next one would begin then */
  gunichar before = ' ';
  int used = 0;         /* columns since the beginning of the line */
  int used_by_next = 0; /* columns since next */

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (width > 0, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || may_break_between (before, c))
        {
          end = p;
          next = c == ' ' ? p + 1 : p;
          used_by_next = c == ' ' ? -1 : 0;
        }

      used += measure_char (c);
      used_by_next += measure_char (c);
      if (used > width && c != ' ' && end != NULL)
        {
          g_autofree char *full = g_strndup (line, end - line);

          g_strv_builder_add (lines, full);
          line = next;
          used = used_by_next;
          end = NULL;
        }
      before = c;
    }

  last = g_strdup (line);
  g_strv_builder_add (lines, last);

  return g_strv_builder_end (lines);
}

void
hexapla_cli_append_wrapped (GString *out, const char *first, int indent, const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (indent >= 0 && indent < HEXAPLA_CLI_WIDTH);

  lines = hexapla_cli_wrap (text, HEXAPLA_CLI_WIDTH - indent);
  for (guint i = 0; lines[i] != NULL; i++)
    if (i == 0)
      g_string_append_printf (out, "%s%s\n", first, lines[i]);
    else
      g_string_append_printf (out, "%*s%s\n", indent, "", lines[i]);
}

void
hexapla_cli_append_underlined (GString *out, const char *text, char mark)
{
  g_auto (GStrv) lines = hexapla_cli_wrap (text, HEXAPLA_CLI_WIDTH);
  int width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append_printf (out, "%s\n", lines[i]);
      width = MAX (width, hexapla_cli_measure (lines[i]));
    }

  for (int i = 0; i < MIN (width, HEXAPLA_CLI_WIDTH); i++)
    g_string_append_c (out, mark);
  g_string_append_c (out, '\n');
}
