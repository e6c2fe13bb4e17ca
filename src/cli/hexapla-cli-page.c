/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli-page.h"

#include <glib/gi18n.h>

#include "hexapla-cli-table.h"
#include "hexapla-cli-wrap.h"

#define INDENT 4

static void
number_sources (HexaplaCliPage *page)
{
  GListModel *sources = hexapla_entry_get_sources (page->entry);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HexaplaEntry) source = g_list_model_get_item (sources, i);

      g_hash_table_insert (page->numbers, (gpointer)hexapla_entry_get_id (source),
                           GUINT_TO_POINTER (i + 1));
    }
}

void
hexapla_cli_page_init (HexaplaCliPage *page, HexaplaReading *reading, HexaplaEntry *entry)
{
  page->reading = reading;
  page->framework = hexapla_reading_get_first (reading);
  page->entry = entry;
  page->out = g_string_new (NULL);
  page->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  page->mentions = g_ptr_array_new ();
  number_sources (page);
}

void
hexapla_cli_page_clear (HexaplaCliPage *page)
{
  if (page->out != NULL)
    g_string_free (g_steal_pointer (&page->out), TRUE);
  g_clear_pointer (&page->numbers, g_hash_table_unref);
  g_clear_pointer (&page->mentions, g_ptr_array_unref);
}

void
hexapla_cli_page_begin_section (HexaplaCliPage *page, const char *heading)
{
  g_string_append_c (page->out, '\n');
  hexapla_cli_append_underlined (page->out, heading, '-');
}

void
hexapla_cli_page_append_citation (HexaplaCliPage *page, GString *line, const char *source)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (page->numbers, source));

  if (number > 0)
    g_string_append_printf (line, "[%u]", number);
}

static void
note_mention (HexaplaCliPage *page, const char *id)
{
  HexaplaEntry *entry = hexapla_framework_lookup (page->framework, id);

  if (entry != NULL && !g_ptr_array_find (page->mentions, entry, NULL))
    g_ptr_array_add (page->mentions, entry);
}

char *
hexapla_cli_page_format_text (HexaplaCliPage *page, HexaplaText *text)
{
  const char *plain = hexapla_text_get_plain (text);
  GString *line = g_string_new (NULL);
  guint n_runs = 0;
  const HexaplaRun *runs = hexapla_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      const HexaplaRun *run = &runs[i];

      if (run->kind == HEXAPLA_RUN_EMPHASIS)
        g_string_append_c (line, '*');
      g_string_append_len (line, plain + run->start, (gssize)run->length);

      if (run->kind == HEXAPLA_RUN_EMPHASIS)
        g_string_append_c (line, '*');
      else if (run->kind == HEXAPLA_RUN_LINK)
        g_string_append_printf (line, " (%s)", run->target);
      else if (run->kind == HEXAPLA_RUN_CITE)
        hexapla_cli_page_append_citation (page, line, run->target);
      else if (run->kind == HEXAPLA_RUN_REF || run->kind == HEXAPLA_RUN_TERM)
        note_mention (page, run->target);
    }

  return g_string_free (line, FALSE);
}

void
hexapla_cli_page_append_text (HexaplaCliPage *page,
                              const char *first,
                              int indent,
                              HexaplaText *text)
{
  g_autofree char *line = hexapla_cli_page_format_text (page, text);

  hexapla_cli_append_wrapped (page->out, first, indent, line);
}

void
hexapla_cli_page_append_labelled (HexaplaCliPage *page, const char *label, const char *value)
{
  /* Translators: a label, before what it is about. */
  g_autofree char *first = g_strdup_printf (_ ("%s: "), label);

  if (value != NULL)
    hexapla_cli_append_wrapped (page->out, first, hexapla_cli_measure (first), value);
}

static void
append_list (HexaplaCliPage *page, HexaplaBlock *block)
{
  gboolean numbered = hexapla_block_get_numbered (block);

  for (guint i = 0; i < hexapla_block_get_n_texts (block); i++)
    {
      g_autofree char *marker = numbered ? g_strdup_printf ("%3u. ", i + 1) : g_strdup ("  • ");

      hexapla_cli_page_append_text (page, marker, hexapla_cli_measure (marker),
                                    hexapla_block_get_text (block, i));
    }
}

/* As books set it: every paragraph opens the quotation, the last one closes it. */
static void
append_quote (HexaplaCliPage *page, HexaplaBlock *block)
{
  guint n_texts = hexapla_block_get_n_texts (block);
  GString *speaker = g_string_new (hexapla_block_get_label (block));
  g_autofree char *line = NULL;

  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *text =
          hexapla_cli_page_format_text (page, hexapla_block_get_text (block, i));
      g_autofree char *quoted = g_strdup_printf (i + 1 == n_texts ? _ ("“%s”") : _ ("“%s"), text);

      hexapla_cli_append_wrapped (page->out, "    ", INDENT, quoted);
    }

  if (hexapla_block_get_source (block) != NULL)
    hexapla_cli_page_append_citation (page, speaker, hexapla_block_get_source (block));
  line = g_string_free (speaker, FALSE);
  hexapla_cli_append_wrapped (page->out, "    — ", INDENT + 2, line);
}

static void
append_table (HexaplaCliPage *page, HexaplaBlock *block)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; i < hexapla_block_get_n_texts (block); i++)
    {
      g_autofree char *cell =
          hexapla_cli_page_format_text (page, hexapla_block_get_text (block, i));

      g_strv_builder_add (builder, cell);
    }

  if (hexapla_block_get_label (block) != NULL)
    {
      hexapla_cli_append_wrapped (page->out, "", 0, hexapla_block_get_label (block));
      g_string_append_c (page->out, '\n');
    }
  cells = g_strv_builder_end (builder);
  hexapla_cli_append_table (page->out, (const char *const *)cells,
                            hexapla_block_get_n_columns (block));
}

void
hexapla_cli_page_append_block (HexaplaCliPage *page, HexaplaBlock *block)
{
  HexaplaBlockKind kind = hexapla_block_get_kind (block);

  if (kind == HEXAPLA_BLOCK_HEADING)
    {
      hexapla_cli_page_begin_section (page,
                                      hexapla_text_get_plain (hexapla_block_get_text (block, 0)));
      return;
    }

  g_string_append_c (page->out, '\n');
  switch (kind)
    {
    case HEXAPLA_BLOCK_PARAGRAPH:
      hexapla_cli_page_append_text (page, "", 0, hexapla_block_get_text (block, 0));
      break;
    case HEXAPLA_BLOCK_LIST:
      append_list (page, block);
      break;
    case HEXAPLA_BLOCK_QUOTE:
      append_quote (page, block);
      break;
    case HEXAPLA_BLOCK_TABLE:
      append_table (page, block);
      break;
    case HEXAPLA_BLOCK_HEADING:
    default:
      g_return_if_reached ();
    }
}
