/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <gio/gio.h>

#include "fuzz.h"
#include "model/hexapla-block.h"
#include "model/hexapla-fact.h"
#include "model/hexapla-relation.h"
#include "xml/hexapla-load.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_writer_func (g_log_writer_standard_streams, NULL, NULL);
  return 0;
}

/* Reads a text through its runs, which must cover it. */
static void
walk_text (HexaplaText *text)
{
  const char *plain = hexapla_text_get_plain (text);
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (text, &n_runs);
  gsize at = 0;

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  for (guint i = 0; i < n_runs; i++)
    {
      g_assert_cmpuint (runs[i].start, ==, at);
      at += runs[i].length;
      g_assert_true (runs[i].target == NULL || g_utf8_validate (runs[i].target, -1, NULL));
    }
  g_assert_cmpint (plain[at], ==, '\0');
}

static void
walk_blocks (GListModel *blocks)
{
  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);
      guint n_texts = hexapla_block_get_n_texts (block);

      g_assert_cmpuint (n_texts, >, 0);
      g_assert_cmpuint (n_texts % hexapla_block_get_n_columns (block), ==, 0);
      for (guint j = 0; j < n_texts; j++)
        walk_text (hexapla_block_get_text (block, j));
    }
}

static void
walk_facts (GListModel *facts)
{
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (HexaplaFact) fact = g_list_model_get_item (facts, i);

      g_assert_true (g_utf8_validate (hexapla_fact_get_label (fact), -1, NULL));
      walk_text (hexapla_fact_get_value (fact));
    }
}

static void
walk_relations (GListModel *relations)
{
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (HexaplaRelation) relation = g_list_model_get_item (relations, i);

      g_assert_true (HEXAPLA_IS_ENTRY (hexapla_relation_get_to (relation)));
      walk_text (hexapla_relation_get_reason (relation));
    }
}

/* Touches all of a framework. What the model promises must hold for whatever was accepted. */
static void
walk_framework (HexaplaFramework *framework)
{
  GListModel *entries = hexapla_framework_get_entries (framework);

  walk_text (hexapla_framework_get_notice (framework));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      g_assert_true (hexapla_framework_lookup (framework, hexapla_entry_get_id (entry)) == entry);
      g_assert_cmpuint (hexapla_entry_get_position (entry), ==, i);
      g_assert_nonnull (hexapla_entry_get_title (entry));
      walk_text (hexapla_entry_get_summary (entry));
      walk_blocks (hexapla_entry_get_blocks (entry));
      walk_facts (hexapla_entry_get_facts (entry));
      walk_relations (hexapla_entry_get_relations (entry));
      walk_relations (hexapla_entry_get_incoming (entry));
      g_assert_cmpuint (g_list_model_get_n_items (hexapla_entry_get_sources (entry)), <, G_MAXUINT);
      g_assert_cmpuint (g_list_model_get_n_items (hexapla_entry_get_referrers (entry)), <,
                        g_list_model_get_n_items (entries));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaFramework) framework =
      hexapla_load_bytes (bytes, "input", findings, NULL, NULL, NULL, &error);
  guint n_findings = g_list_model_get_n_items (G_LIST_MODEL (findings));

  if (framework != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (n_findings, ==, 0);
      walk_framework (framework);
      return 0;
    }

  g_assert_error (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID);
  g_assert_cmpuint (n_findings, >, 0);
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (HexaplaFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      g_autofree char *string = hexapla_finding_to_string (finding);

      g_assert_true (g_utf8_validate (string, -1, NULL));
    }

  return 0;
}
