/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hexapla-export-private.h"
#include "l10n/hexapla-language.h"

/* Nothing from elsewhere, colours of the reader's own, and lines that can be read. */
#define STYLE                                                                                      \
  ":root{color-scheme:light dark}"                                                                 \
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;"       \
  "overflow-wrap:anywhere}"                                                                        \
  "section{border-top:1px solid;margin-top:2rem}"                                                  \
  "blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:4px solid}"              \
  "dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem}dd{margin:0}"

/* Escaped, and with line breaks. */
static void
append_text (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      if (i > 0)
        g_string_append (out, "<br>\n");
      g_string_append (out, escaped);
    }
}

/* An element with text; @attributes begin with a space, and were escaped. */
static void
append_element (GString *out, const char *name, const char *attributes, const char *text)
{
  g_string_append_printf (out, "<%s%s>", name, attributes);
  append_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static char *
make_language (const char *language)
{
  return g_strdup_printf (" lang=\"%s\" dir=\"%s\"", language,
                          hexapla_language_is_right_to_left (language) ? "rtl" : "ltr");
}

/* The language of what is translated here: the catalog itself says it. */
static char *
find_interface_language (void)
{
  const char *header = g_dgettext (GETTEXT_PACKAGE, "");
  const char *line = strstr (header, "Language: ");
  g_autofree char *name = NULL;

  if (line == NULL)
    return g_strdup ("en");

  line += strlen ("Language: ");
  name = g_strndup (line, strcspn (line, "\n"));
  return hexapla_language_normalize (name);
}

static void
append_link (GString *out, const char *href)
{
  g_autofree char *escaped = g_markup_escape_text (href, -1);

  g_string_append_printf (out, "<a href=\"%s\">%s</a>", escaped, escaped);
}

static void
append_follow_up (GString *out, HexaplaFollowUp *follow_up)
{
  g_autofree char *until = hexapla_export_dup_until (follow_up);

  g_string_append (out, "<dl>\n");
  append_element (out, "dt", "", _ ("Follow-up"));
  append_element (out, "dd", "",
                  hexapla_follow_up_status_get_label (hexapla_follow_up_get_status (follow_up)));
  if (*hexapla_follow_up_get_who (follow_up) != '\0')
    {
      append_element (out, "dt", "", _ ("Who"));
      append_element (out, "dd", " dir=\"auto\"", hexapla_follow_up_get_who (follow_up));
    }
  if (*until != '\0')
    {
      append_element (out, "dt", "", _ ("Until"));
      append_element (out, "dd", " dir=\"auto\"", until);
    }
  g_string_append (out, "</dl>\n");
}

static void
append_note (GString *out, HexaplaNote *note, HexaplaFramework *framework)
{
  g_autofree char *day = hexapla_export_dup_day (hexapla_note_get_changed (note));
  g_autofree char *conflict = hexapla_note_dup_conflict_title (note);
  const char *remark = hexapla_export_get_match_remark (note, framework);

  g_string_append (out, "<article>\n");
  if (conflict != NULL)
    append_element (out, "h3", "", conflict);
  if (hexapla_note_get_quote (note) != NULL)
    {
      g_autofree char *language = make_language (hexapla_note_get_language (note));

      append_element (out, "blockquote", language, hexapla_note_get_quote (note));
    }
  if (remark != NULL)
    append_element (out, "p", "", remark);
  append_element (out, "p", " dir=\"auto\"", hexapla_note_get_display_text (note));
  g_string_append_printf (out, "<p><time datetime=\"%s\">%s</time></p>\n</article>\n", day, day);
}

static void
append_section (GString *out, const HexaplaExportSection *section, HexaplaFramework *framework)
{
  g_autofree char *language = section->entry != NULL
                                  ? make_language (hexapla_framework_get_language (framework))
                                  : g_strdup ("");
  g_autofree char *attributes = g_strdup_printf (" id=\"%s\"%s", section->id, language);

  /* Ids of entries have no characters that would have to be escaped. */
  g_string_append_printf (out, "<section aria-labelledby=\"%s\">\n", section->id);
  append_element (out, "h2", attributes, section->title);
  g_string_append (out, "<p>");
  append_link (out, section->address);
  g_string_append (out, "</p>\n");
  if (section->bookmarked)
    append_element (out, "p", "", _ ("Bookmarked"));
  if (section->follow_up != NULL)
    append_follow_up (out, section->follow_up);
  for (guint i = 0; i < section->notes->len; i++)
    append_note (out, g_ptr_array_index (section->notes, i), framework);
  g_string_append (out, "</section>\n");
}

void
hexapla_export_html (const HexaplaExportData *data, GString *out)
{
  g_autofree char *heading = hexapla_export_dup_heading (data->framework);
  g_autofree char *interface_language = find_interface_language ();
  g_autofree char *language = make_language (interface_language);
  g_autofree char *framework_language =
      make_language (hexapla_framework_get_language (data->framework));

  g_string_append_printf (out, "<!DOCTYPE html>\n<html%s>\n<head>\n<meta charset=\"utf-8\">\n",
                          language);
  g_string_append (out,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  append_element (out, "title", "", heading);
  g_string_append (out, "<style>" STYLE "</style>\n</head>\n<body>\n<header>\n");
  append_element (out, "h1", "", heading);
  append_element (out, "p", "", hexapla_export_get_standing ());
  append_element (out, "p", framework_language, hexapla_export_get_notice (data->framework));
  g_string_append (out, "<dl>\n");
  append_element (out, "dt", "", _ ("Official document"));
  g_string_append (out, "<dd>");
  append_link (out, hexapla_framework_get_official_href (data->framework));
  g_string_append (out, "</dd>\n</dl>\n</header>\n<main>\n");

  for (guint i = 0; i < data->sections->len; i++)
    append_section (out, g_ptr_array_index (data->sections, i), data->framework);

  g_string_append (out, "</main>\n</body>\n</html>\n");
}
