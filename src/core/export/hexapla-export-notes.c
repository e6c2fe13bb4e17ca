/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/hexapla-address.h"

static void
section_free (gpointer data)
{
  HexaplaExportSection *section = data;

  g_free (section->id);
  g_free (section->title);
  g_free (section->address);
  g_ptr_array_unref (section->notes);
  g_free (section);
}

static char *
dup_title (HexaplaEntry *entry, const char *id)
{
  const char *number = entry != NULL ? hexapla_entry_get_number (entry) : NULL;

  if (entry == NULL)
    /* Translators: %s is the id of an entry, such as “effort-3-2”. */
    return g_strdup_printf (_ ("%s (no longer in the framework)"), id);

  return number != NULL ? g_strdup_printf ("%s %s", number, hexapla_entry_get_title (entry))
                        : g_strdup (hexapla_entry_get_title (entry));
}

static void
add_section (GPtrArray *sections, HexaplaSaved *saved, HexaplaEntry *entry, const char *id)
{
  HexaplaBookmark *bookmark = hexapla_saved_lookup_bookmark (saved, id);
  HexaplaFollowUp *follow_up = hexapla_saved_lookup_follow_up (saved, id);
  HexaplaExportSection *section;

  if (bookmark == NULL && follow_up == NULL && hexapla_saved_count_notes (saved, id) == 0)
    return;

  section = g_new0 (HexaplaExportSection, 1);
  section->id = g_strdup (id);
  section->entry = entry;
  section->title = dup_title (entry, id);
  section->address = hexapla_address_format (hexapla_saved_get_framework (saved), id, NULL);
  section->bookmarked = bookmark != NULL;
  section->follow_up = follow_up;
  section->notes = hexapla_saved_list_notes (saved, id);
  g_ptr_array_add (sections, section);
}

/* Ids of what the framework has no more. */
static void
find_orphans (GHashTable *orphans, GListModel *items, HexaplaFramework *framework)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (items, i);
      const char *id = hexapla_saved_item_get_entry (item);

      if (hexapla_framework_lookup (framework, id) == NULL)
        g_hash_table_add (orphans, (char *)id);
    }
}

static GPtrArray *
collect (HexaplaSaved *saved, HexaplaFramework *framework)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (section_free);
  GListModel *entries = hexapla_framework_get_entries (framework);
  g_autoptr (GHashTable) orphans = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) ids = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      add_section (sections, saved, entry, hexapla_entry_get_id (entry));
    }

  find_orphans (orphans, hexapla_saved_get_bookmarks (saved), framework);
  find_orphans (orphans, hexapla_saved_get_follow_ups (saved), framework);
  find_orphans (orphans, hexapla_saved_get_notes (saved), framework);
  ids = g_list_sort (g_hash_table_get_keys (orphans), (GCompareFunc)strcmp);
  for (GList *l = ids; l != NULL; l = l->next)
    add_section (sections, saved, NULL, l->data);

  return sections;
}

char *
hexapla_export_dup_until (HexaplaFollowUp *follow_up)
{
  const char *date = hexapla_follow_up_get_until_date (follow_up);
  const char *words = hexapla_follow_up_get_until (follow_up);

  if (date == NULL)
    return g_strdup (words);

  return *words != '\0' ? g_strdup_printf ("%s, %s", date, words) : g_strdup (date);
}

char *
hexapla_export_dup_day (gint64 time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time / 1000);

  return g_date_time_format (date, "%Y-%m-%d");
}

const char *
hexapla_export_get_match_remark (HexaplaNote *note, HexaplaFramework *framework)
{
  switch (hexapla_note_match (note, framework, NULL, NULL))
    {
    case HEXAPLA_NOTE_CHANGED:
      /* Translators: below the words that a note quotes. */
      return _ ("These words have changed since.");
    case HEXAPLA_NOTE_BLOCK_GONE:
    case HEXAPLA_NOTE_ENTRY_GONE:
      /* Translators: below the words that a note quotes. */
      return hexapla_note_get_quote (note) != NULL ? _ ("These words are no longer in the text.")
                                                   : NULL;
    case HEXAPLA_NOTE_SAME:
    case HEXAPLA_NOTE_MOVED:
    case HEXAPLA_NOTE_UNKNOWN:
    default:
      return NULL;
    }
}

char *
hexapla_export_dup_heading (HexaplaFramework *framework)
{
  /* Translators: title of a file with a reader's notes. %s is the title of a framework. */
  return g_strdup_printf (_ ("Notes on “%s”"), hexapla_framework_get_title (framework));
}

const char *
hexapla_export_get_standing (void)
{
  return _ (
      "The words quoted here are from an independent summary in Hexapla, not from the official "
      "document, which prevails.");
}

const char *
hexapla_export_get_notice (HexaplaFramework *framework)
{
  return hexapla_text_get_plain (hexapla_framework_get_notice (framework));
}

const char *
hexapla_notes_format_get_suffix (HexaplaNotesFormat format)
{
  switch (format)
    {
    case HEXAPLA_NOTES_MARKDOWN:
      return "md";
    case HEXAPLA_NOTES_HTML:
      return "html";
    case HEXAPLA_NOTES_CSV:
      return "csv";
    default:
      g_return_val_if_reached (NULL);
    }
}

GBytes *
hexapla_export_notes (HexaplaSaved *saved, HexaplaFramework *framework, HexaplaNotesFormat format)
{
  g_autoptr (GPtrArray) sections = NULL;
  GString *out;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), NULL);

  sections = collect (saved, framework);
  out = g_string_new (NULL);
  switch (format)
    {
    case HEXAPLA_NOTES_MARKDOWN:
      hexapla_export_markdown (&(HexaplaExportData){ framework, sections }, out);
      break;
    case HEXAPLA_NOTES_HTML:
      hexapla_export_html (&(HexaplaExportData){ framework, sections }, out);
      break;
    case HEXAPLA_NOTES_CSV:
      hexapla_export_csv (&(HexaplaExportData){ framework, sections }, out);
      break;
    default:
      g_warn_if_reached ();
    }

  return g_string_free_to_bytes (out);
}
