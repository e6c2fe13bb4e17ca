/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hexapla-export-private.h"

/* Characters that mean something in CommonMark, wherever or at the beginning of a line. */
#define SPECIAL "\\`*_[]<>|~#"
#define SPECIAL_FIRST "+-=:"

/* Digits and a stop or parenthesis begin a list. */
static gsize
skip_list_number (const char *line)
{
  gsize n = strspn (line, "0123456789");

  if (n == 0 || (line[n] != '.' && line[n] != ')'))
    return 0;

  return line[n + 1] == '\0' || line[n + 1] == ' ' ? n : 0;
}

static void
append_line (GString *out, const char *line)
{
  gsize number;

  /* Space at the beginning would make it code. */
  for (; *line == ' ' || *line == '\t'; line++)
    g_string_append (out, "\u00a0");

  number = skip_list_number (line);
  g_string_append_len (out, line, (gssize)number);
  line += number;
  if (number > 0 || (*line != '\0' && strchr (SPECIAL_FIRST, *line) != NULL))
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, *line++);
    }

  for (; *line != '\0'; line++)
    {
      /* An ampersand is one, unless it begins the name of a character. */
      if (strchr (SPECIAL, *line) != NULL
          || (*line == '&' && (g_ascii_isalnum (line[1]) || line[1] == '#')))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *line);
    }
}

/* Plain text as CommonMark, each line beginning with @prefix, line breaks kept. */
static void
append_text (GString *out, const char *prefix, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean blank = *g_strchomp (lines[i]) == '\0';
      gboolean goes_on =
          lines[i + 1] != NULL && strspn (lines[i + 1], " \t") < strlen (lines[i + 1]);

      g_string_append_len (out, prefix, (gssize)(blank ? strcspn (prefix, " ") : strlen (prefix)));
      append_line (out, lines[i]);
      g_string_append (out, !blank && goes_on ? "\\\n" : "\n");
    }
}

/* Plain text in a line of its own. */
static char *
make_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
  GString *out = g_string_new (NULL);

  append_line (out, line);
  return g_string_free (out, FALSE);
}

static void
append_item (GString *out, const char *item)
{
  g_string_append_printf (out, "- %s\n", item);
}

static void
append_follow_up (GString *out, HexaplaFollowUp *follow_up)
{
  const char *label = hexapla_follow_up_status_get_label (hexapla_follow_up_get_status (follow_up));
  g_autofree char *who = make_line (hexapla_follow_up_get_who (follow_up));
  g_autofree char *dated = hexapla_export_dup_until (follow_up);
  g_autofree char *until = make_line (dated);
  /* Translators: %s is “To review”, “Done” and the like. */
  g_autofree char *status_item = g_strdup_printf (_ ("Follow-up: %s"), label);
  /* Translators: %s is the name of who is at work on something. */
  g_autofree char *who_item = g_strdup_printf (_ ("Who: %s"), who);
  /* Translators: %s is a date, or words for one. */
  g_autofree char *until_item = g_strdup_printf (_ ("Until: %s"), until);

  append_item (out, status_item);
  if (*who != '\0')
    append_item (out, who_item);
  if (*until != '\0')
    append_item (out, until_item);
}

static void
append_note (GString *out, HexaplaNote *note, HexaplaFramework *framework)
{
  g_autofree char *day = hexapla_export_dup_day (hexapla_note_get_changed (note));
  g_autofree char *conflict = hexapla_note_dup_conflict_title (note);
  const char *remark = hexapla_export_get_match_remark (note, framework);

  if (conflict != NULL)
    g_string_append_printf (out, "\n**%s**\n", conflict);
  if (hexapla_note_get_quote (note) != NULL)
    {
      g_string_append_c (out, '\n');
      append_text (out, "> ", hexapla_note_get_quote (note));
      g_string_append_printf (out, ">\n> — %s\n", hexapla_note_get_language (note));
    }
  if (remark != NULL)
    g_string_append_printf (out, "\n*%s*\n", remark);

  g_string_append_c (out, '\n');
  append_text (out, "", hexapla_note_get_display_text (note));
  g_string_append_printf (out, "\n*%s*\n", day);
}

static void
append_section (GString *out, const HexaplaExportSection *section, HexaplaFramework *framework)
{
  g_string_append (out, "\n## ");
  append_text (out, "", section->title);
  g_string_append_printf (out, "\n<%s>\n", section->address);

  if (section->bookmarked || section->follow_up != NULL)
    g_string_append_c (out, '\n');
  if (section->bookmarked)
    append_item (out, _ ("Bookmarked"));
  if (section->follow_up != NULL)
    append_follow_up (out, section->follow_up);

  for (guint i = 0; i < section->notes->len; i++)
    append_note (out, g_ptr_array_index (section->notes, i), framework);
}

void
hexapla_export_markdown (const HexaplaExportData *data, GString *out)
{
  g_autofree char *heading = hexapla_export_dup_heading (data->framework);
  g_autofree char *link =
      g_strdup_printf ("<%s>", hexapla_framework_get_official_href (data->framework));
  /* Translators: %s is an address. */
  g_autofree char *official = g_strdup_printf (_ ("Official document: %s"), link);

  g_string_append (out, "# ");
  append_text (out, "", heading);
  g_string_append_c (out, '\n');
  append_text (out, "", hexapla_export_get_standing ());
  g_string_append_c (out, '\n');
  append_text (out, "", hexapla_export_get_notice (data->framework));
  g_string_append_printf (out, "\n%s\n", official);

  for (guint i = 0; i < data->sections->len; i++)
    append_section (out, g_ptr_array_index (data->sections, i), data->framework);
}
