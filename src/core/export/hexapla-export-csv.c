/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <wchar.h>

#include "hexapla-export-private.h"

#define BYTE_ORDER_MARK "\ufeff"

/* With one of these first, a spreadsheet takes words for a formula, and does what they say. The
 * wide forms are taken for it as well where people write in them.
 */
static gboolean
is_formula (const char *value)
{
  gunichar first = g_utf8_get_char (value);

  return first != 0
         && (g_unichar_isspace (first)
             || wcschr (L"=+-@\uff1d\uff0b\uff0d\uff20", (wchar_t)first) != NULL);
}

/* Always in quotes, so that nothing in it ends it. */
static void
append_field (GString *out, const char *value)
{
  if (out->len > 0 && out->str[out->len - 1] == '"')
    g_string_append_c (out, ',');

  g_string_append_c (out, '"');
  if (value != NULL && is_formula (value))
    g_string_append_c (out, '\'');
  for (const char *p = value != NULL ? value : ""; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_head (GString *out)
{
  const char *const names[] = {
    _ ("Title"),   _ ("Address"),      _ ("Bookmarked"), _ ("Follow-up"),
    _ ("Who"),     _ ("Until (date)"), _ ("Until"),      C_ ("column", "Note"),
    _ ("Changed"), _ ("Quoted words"), _ ("Language"),   _ ("Remark"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    append_field (out, names[i]);
  g_string_append (out, "\r\n");
}

/* @note: (nullable): a row for the entry alone has none */
static void
append_row (GString *out,
            const HexaplaExportSection *section,
            HexaplaNote *note,
            HexaplaFramework *framework)
{
  HexaplaFollowUp *follow_up = section->follow_up;
  g_autofree char *day =
      note != NULL ? hexapla_export_dup_day (hexapla_note_get_changed (note)) : NULL;
  g_autofree char *conflict = note != NULL ? hexapla_note_dup_conflict_title (note) : NULL;
  const char *status = NULL;
  const char *remark = note != NULL ? hexapla_export_get_match_remark (note, framework) : NULL;

  if (follow_up != NULL)
    status = hexapla_follow_up_status_get_label (hexapla_follow_up_get_status (follow_up));
  append_field (out, section->title);
  append_field (out, section->address);
  /* Translators: in a table, in the column “Bookmarked”. */
  append_field (out, section->bookmarked ? _ ("Yes") : NULL);
  append_field (out, status);
  append_field (out, follow_up != NULL ? hexapla_follow_up_get_who (follow_up) : NULL);
  append_field (out, follow_up != NULL ? hexapla_follow_up_get_until_date (follow_up) : NULL);
  append_field (out, follow_up != NULL ? hexapla_follow_up_get_until (follow_up) : NULL);
  append_field (out, note != NULL ? hexapla_note_get_display_text (note) : NULL);
  append_field (out, day);
  append_field (out, note != NULL ? hexapla_note_get_quote (note) : NULL);
  append_field (out, note != NULL ? hexapla_note_get_language (note) : NULL);
  append_field (out, conflict != NULL ? conflict : remark);
  g_string_append (out, "\r\n");
}

void
hexapla_export_csv (const HexaplaExportData *data, GString *out)
{
  g_autofree char *standing = g_strjoin (" ", hexapla_export_get_standing (),
                                         hexapla_export_get_notice (data->framework), NULL);
  HexaplaExportSection last = {
    .title = standing,
    .address = (char *)hexapla_framework_get_official_href (data->framework),
  };

  g_string_append (out, BYTE_ORDER_MARK);
  append_head (out);
  for (guint i = 0; i < data->sections->len; i++)
    {
      const HexaplaExportSection *section = g_ptr_array_index (data->sections, i);

      for (guint j = 0; j < section->notes->len; j++)
        append_row (out, section, g_ptr_array_index (section->notes, j), data->framework);
      if (section->notes->len == 0)
        append_row (out, section, NULL, data->framework);
    }

  /* A table has no other place to say it. */
  append_row (out, &last, NULL, data->framework);
}
