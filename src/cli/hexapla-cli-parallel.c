/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli-parallel.h"

#include <glib/gi18n.h>

#include "hexapla-cli-wrap.h"

/* Room for the longest tag there is, zh-CN, and a space. */
#define INDENT 7

static HexaplaEntry *
get_entry (HexaplaCliPage *page, guint language)
{
  return hexapla_reading_get_entry (page->reading, language, hexapla_entry_get_id (page->entry));
}

static void
append_line (HexaplaCliPage *page, guint language, const char *line)
{
  const char *tag = hexapla_framework_get_language (hexapla_reading_get (page->reading, language));
  g_autofree char *first = g_strdup_printf ("%-*s", INDENT, tag);

  hexapla_cli_append_wrapped (page->out, first, INDENT, line);
}

static void
append_text (HexaplaCliPage *page, guint language, HexaplaText *text, HexaplaText *original)
{
  g_autofree char *line = hexapla_cli_page_format_text (page, text);
  g_autofree char *marked = NULL;

  if (!hexapla_reading_is_text_translated (page->reading, language, text, original))
    /* Translators: before a text that is shown in English, since nobody has translated it. */
    marked = g_strdup_printf (_ ("(not translated) %s"), line);
  append_line (page, language, marked != NULL ? marked : line);
}

static HexaplaBlock *
dup_block (HexaplaEntry *entry, guint position)
{
  return g_list_model_get_item (hexapla_entry_get_blocks (entry), position);
}

/* The texts of a block one by one, each in all languages. */
static void
append_block (HexaplaCliPage *page, guint position)
{
  HexaplaFramework *framework = hexapla_reading_get_original (page->reading);
  g_autoptr (HexaplaBlock) original = dup_block (
      hexapla_framework_lookup (framework, hexapla_entry_get_id (page->entry)), position);

  for (guint text = 0; text < hexapla_block_get_n_texts (original); text++)
    {
      g_string_append_c (page->out, '\n');
      for (guint i = 0; i < hexapla_reading_get_n (page->reading); i++)
        {
          g_autoptr (HexaplaBlock) block = dup_block (get_entry (page, i), position);

          append_text (page, i, hexapla_block_get_text (block, text),
                       hexapla_block_get_text (original, text));
        }
    }
}

/* The speaker of a quotation, the caption of a table. */
static void
append_label (HexaplaCliPage *page, guint position)
{
  for (guint i = 0; i < hexapla_reading_get_n (page->reading); i++)
    {
      g_autoptr (HexaplaBlock) block = dup_block (get_entry (page, i), position);
      const char *label = hexapla_block_get_label (block);

      if (label == NULL)
        return;
      if (i == 0)
        g_string_append_c (page->out, '\n');
      append_line (page, i, label);
    }
}

void
hexapla_cli_append_parallel (HexaplaCliPage *page)
{
  guint n_languages = hexapla_reading_get_n (page->reading);
  guint n_blocks = g_list_model_get_n_items (hexapla_entry_get_blocks (page->entry));
  HexaplaEntry *original = hexapla_framework_lookup (hexapla_reading_get_original (page->reading),
                                                     hexapla_entry_get_id (page->entry));

  g_string_append_c (page->out, '\n');
  for (guint i = 0; i < n_languages; i++)
    append_line (page, i, hexapla_entry_get_title (get_entry (page, i)));
  g_string_append_c (page->out, '\n');
  for (guint i = 0; i < n_languages; i++)
    append_text (page, i, hexapla_entry_get_summary (get_entry (page, i)),
                 hexapla_entry_get_summary (original));
  for (guint i = 0; i < n_blocks; i++)
    {
      append_block (page, i);
      append_label (page, i);
    }
}
