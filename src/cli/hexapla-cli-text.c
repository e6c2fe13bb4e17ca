/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli-text.h"

#include <glib/gi18n.h>

#include "hexapla-cli-page.h"
#include "hexapla-cli-parallel.h"
#include "hexapla-cli-wrap.h"
#include "model/hexapla-address.h"
#include "model/hexapla-caption.h"
#include "model/hexapla-fact.h"
#include "model/hexapla-relation.h"

#define INDENT 4

static const char *
describe_relation (HexaplaRelationType type)
{
  switch (type)
    {
    case HEXAPLA_RELATION_SERVES:
      return _ ("Serves");
    case HEXAPLA_RELATION_INVOLVES:
      return _ ("Involves");
    case HEXAPLA_RELATION_SEE_ALSO:
      return _ ("See also");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
describe_date (HexaplaEntryKind kind)
{
  if (kind == HEXAPLA_ENTRY_ORGANIZATION)
    return _ ("Founded or adopted");
  if (kind == HEXAPLA_ENTRY_SOURCE)
    return _ ("Published");

  return _ ("Date");
}

static void
append_title (HexaplaCliPage *page)
{
  g_autofree char *caption = hexapla_caption_dup (page->entry);

  g_string_append_printf (page->out, "%s\n", caption);
  hexapla_cli_append_underlined (page->out, hexapla_entry_get_title (page->entry), '=');
}

static void
append_details (HexaplaCliPage *page)
{
  HexaplaEntry *entry = page->entry;
  HexaplaEntry *parent = hexapla_entry_get_parent (entry);
  const char *publisher = hexapla_entry_get_publisher (entry);
  const char *date = hexapla_entry_get_date (entry);
  const char *href = hexapla_entry_get_href (entry);

  if (parent == NULL && publisher == NULL && date == NULL && href == NULL)
    return;

  g_string_append_c (page->out, '\n');
  if (parent != NULL)
    {
      g_autofree char *name = g_strdup_printf (_ ("%s (%s)"), hexapla_entry_get_title (parent),
                                               hexapla_entry_get_id (parent));

      hexapla_cli_page_append_labelled (page, C_ ("entry", "In"), name);
    }
  hexapla_cli_page_append_labelled (page, _ ("Publisher"), publisher);
  hexapla_cli_page_append_labelled (page, describe_date (hexapla_entry_get_kind (entry)), date);
  hexapla_cli_page_append_labelled (page, _ ("Official address"), href);
}

static void
append_note (HexaplaCliPage *page, const char *note)
{
  g_string_append_c (page->out, '\n');
  hexapla_cli_page_append_labelled (page, _ ("Note"), note);
}

/* What a translation says of itself. */
static void
append_courtesy (HexaplaCliPage *page)
{
  for (guint i = 0; i < hexapla_reading_get_n (page->reading); i++)
    {
      const HexaplaLanguage *language = hexapla_reading_get_language (page->reading, i);
      g_autofree char *state = NULL;
      g_autofree char *note = NULL;

      if (language == NULL || hexapla_reading_is_original (page->reading, i))
        continue;
      state = hexapla_language_describe (language, NULL);
      note = g_strdup_printf (
          /* Translators: a language by its own name, and the state of its translation. */
          _ ("Courtesy translation: %s (%s). The English text prevails."), language->autonym,
          state);
      append_note (page, note);
    }
}

static void
append_notes (HexaplaCliPage *page)
{
  HexaplaTextRead text_read = hexapla_entry_get_text_read (page->entry);

  append_courtesy (page);
  if (hexapla_entry_get_title_status (page->entry) == HEXAPLA_TITLE_DESCRIPTIVE)
    append_note (page, _ ("The official title is not confirmed. This one describes the entry."));

  if (text_read == HEXAPLA_TEXT_READ_PART)
    append_note (page, _ ("The authors of this text read only a part of the official text. The "
                          "official document has all of it."));
  else if (text_read == HEXAPLA_TEXT_READ_NONE)
    append_note (page, _ ("The authors of this text did not read the official text of this "
                          "entry. The official document has it."));
}

static void
append_body (HexaplaCliPage *page)
{
  GListModel *blocks = hexapla_entry_get_blocks (page->entry);
  guint n_blocks = g_list_model_get_n_items (blocks);

  if (hexapla_reading_get_n (page->reading) > 1)
    {
      hexapla_cli_append_parallel (page);
      return;
    }
  g_string_append_c (page->out, '\n');
  hexapla_cli_page_append_text (page, "", 0, hexapla_entry_get_summary (page->entry));
  for (guint i = 0; i < n_blocks; i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);

      hexapla_cli_page_append_block (page, block);
    }
}

static void
append_facts (HexaplaCliPage *page)
{
  GListModel *facts = hexapla_entry_get_facts (page->entry);
  guint n_facts = g_list_model_get_n_items (facts);

  if (n_facts > 0)
    hexapla_cli_page_begin_section (page, _ ("Key facts"));

  for (guint i = 0; i < n_facts; i++)
    {
      g_autoptr (HexaplaFact) fact = g_list_model_get_item (facts, i);
      g_autofree char *first = g_strdup_printf (_ ("%s: "), hexapla_fact_get_label (fact));
      g_autofree char *value = hexapla_cli_page_format_text (page, hexapla_fact_get_value (fact));
      GString *line = g_string_new (first);
      g_autofree char *text = NULL;

      g_string_append (line, value);
      for (const char *const *id = hexapla_fact_get_sources (fact); *id != NULL; id++)
        hexapla_cli_page_append_citation (page, line, *id);
      text = g_string_free (line, FALSE);
      hexapla_cli_append_wrapped (page->out, "", INDENT, text);
    }
}

static char *
format_reference (HexaplaEntry *entry)
{
  const char *number = hexapla_entry_get_number (entry);
  const char *title = hexapla_entry_get_short_title (entry);
  const char *id = hexapla_entry_get_id (entry);

  /* Translators: number, title and id of an entry: “3.2 Title (effort-3-2)”. */
  if (number != NULL)
    return g_strdup_printf (_ ("%s %s (%s)"), number, title, id);

  return g_strdup_printf (_ ("%s (%s)"), title, id);
}

static void
append_reference (HexaplaCliPage *page, HexaplaEntry *entry)
{
  g_autofree char *reference = format_reference (entry);

  hexapla_cli_append_wrapped (page->out, "  • ", INDENT, reference);
}

static void
append_relations (HexaplaCliPage *page)
{
  GListModel *relations = hexapla_entry_get_relations (page->entry);
  guint n_relations = g_list_model_get_n_items (relations);

  for (int type = HEXAPLA_RELATION_SERVES; type <= HEXAPLA_RELATION_SEE_ALSO; type++)
    {
      gboolean begun = FALSE;

      for (guint i = 0; i < n_relations; i++)
        {
          g_autoptr (HexaplaRelation) relation = g_list_model_get_item (relations, i);

          if ((int)hexapla_relation_get_relation_type (relation) != type)
            continue;
          if (!begun)
            hexapla_cli_page_begin_section (page, describe_relation (type));
          begun = TRUE;
          append_reference (page, hexapla_relation_get_to (relation));
          hexapla_cli_page_append_text (page, "    ", INDENT,
                                        hexapla_relation_get_reason (relation));
        }
    }
}

static void
append_entries (HexaplaCliPage *page, const char *heading, GListModel *entries)
{
  guint n_entries = g_list_model_get_n_items (entries);

  if (n_entries > 0)
    hexapla_cli_page_begin_section (page, heading);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      append_reference (page, entry);
    }
}

static void
append_mentions (HexaplaCliPage *page)
{
  if (page->mentions->len > 0)
    hexapla_cli_page_begin_section (page, _ ("Mentions"));

  for (guint i = 0; i < page->mentions->len; i++)
    append_reference (page, g_ptr_array_index (page->mentions, i));
}

static void
append_tags (HexaplaCliPage *page)
{
  GString *labels = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (const char *const *tag = hexapla_entry_get_tags (page->entry); *tag != NULL; tag++)
    g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "",
                            hexapla_framework_get_tag_label (page->framework, *tag));

  line = g_string_free (labels, FALSE);
  if (*line == '\0')
    return;

  g_string_append_c (page->out, '\n');
  hexapla_cli_page_append_labelled (page, _ ("Tags"), line);
}

static void
append_source (HexaplaCliPage *page, HexaplaEntry *source, guint number)
{
  GString *text = g_string_new (NULL);
  g_autofree char *line = NULL;
  g_autofree char *first = g_strdup_printf ("%*s[%u] ", number < 10 ? 1 : 0, "", number);
  const char *href = hexapla_entry_get_href (source);

  if (hexapla_entry_get_publisher (source) != NULL)
    g_string_append_printf (text, "%s. ", hexapla_entry_get_publisher (source));
  g_string_append_printf (text, "%s.", hexapla_entry_get_title (source));
  if (hexapla_entry_get_date (source) != NULL)
    g_string_append_printf (text, " %s.", hexapla_entry_get_date (source));
  g_string_append_printf (text, " (%s)", hexapla_entry_get_id (source));

  line = g_string_free (text, FALSE);
  hexapla_cli_append_wrapped (page->out, first, 5, line);
  /* On a line of its own, whole, so that a terminal can make a link of it. */
  if (href != NULL)
    g_string_append_printf (page->out, "     %s\n", href);
}

static void
append_sources (HexaplaCliPage *page)
{
  GListModel *sources = hexapla_entry_get_sources (page->entry);
  guint n_sources = g_list_model_get_n_items (sources);

  if (n_sources > 0)
    hexapla_cli_page_begin_section (page, _ ("Sources"));

  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (HexaplaEntry) source = g_list_model_get_item (sources, i);

      append_source (page, source, i + 1);
    }
}

static void
append_standing (HexaplaCliPage *page)
{
  HexaplaFramework *framework = page->framework;
  g_auto (GStrv) languages = hexapla_reading_dup_codes (page->reading);
  gboolean translated =
      hexapla_reading_get_n (page->reading) > 1 || !hexapla_reading_has_original (page->reading);
  g_autofree char *address = hexapla_address_format (
      hexapla_framework_get_id (framework), hexapla_entry_get_id (page->entry),
      translated ? (const char *const *)languages : NULL);
  g_autofree char *edition = g_strdup_printf ("%s (%s)", hexapla_framework_get_edition (framework),
                                              hexapla_framework_get_edition_date (framework));

  hexapla_cli_page_begin_section (page, _ ("About this text"));
  hexapla_cli_page_append_labelled (page, _ ("Address"), address);
  hexapla_cli_page_append_labelled (page, _ ("Framework"), hexapla_framework_get_title (framework));
  if (hexapla_framework_get_official_href (framework) != NULL)
    hexapla_cli_page_append_labelled (page, _ ("Official document"),
                                      hexapla_framework_get_official_href (framework));
  hexapla_cli_page_append_labelled (page, _ ("Edition"), edition);
  hexapla_cli_page_append_labelled (page, _ ("License"), hexapla_framework_get_license (framework));
  g_string_append_c (page->out, '\n');
  hexapla_cli_page_append_text (page, "", 0, hexapla_framework_get_notice (framework));
}

char *
hexapla_cli_format_entry (HexaplaReading *reading, HexaplaEntry *entry)
{
  g_auto (HexaplaCliPage) page = { 0 };

  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);

  hexapla_cli_page_init (&page, reading, entry);
  append_title (&page);
  append_details (&page);
  append_notes (&page);
  append_body (&page);
  append_facts (&page);
  append_relations (&page);
  append_entries (&page, _ ("Contents"), hexapla_entry_get_children (entry));
  append_mentions (&page);
  append_entries (&page, _ ("Mentioned in"), hexapla_entry_get_referrers (entry));
  append_tags (&page);
  append_sources (&page);
  append_standing (&page);

  return g_string_free (g_steal_pointer (&page.out), FALSE);
}
