/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-pieces.h"

#include "model/hexapla-block.h"
#include "model/hexapla-fact.h"
#include "model/hexapla-relation.h"

typedef struct
{
  HexaplaSearchPieceFunc func;
  gpointer user_data;
} Visitor;

static void
visit (Visitor *self, HexaplaSearchField field, const char *text)
{
  if (text != NULL && *text != '\0')
    self->func (field, text, self->user_data);
}

static void
visit_text (Visitor *self, HexaplaText *text)
{
  visit (self, HEXAPLA_SEARCH_TEXT, hexapla_text_get_plain (text));
}

static void
visit_block (Visitor *self, HexaplaBlock *block)
{
  visit (self, HEXAPLA_SEARCH_TEXT, hexapla_block_get_label (block));
  for (guint i = 0; i < hexapla_block_get_n_texts (block); i++)
    visit_text (self, hexapla_block_get_text (block, i));
}

static void
visit_fact (Visitor *self, HexaplaFact *fact)
{
  visit (self, HEXAPLA_SEARCH_TEXT, hexapla_fact_get_label (fact));
  visit_text (self, hexapla_fact_get_value (fact));
}

static void
visit_relation (Visitor *self, HexaplaRelation *relation)
{
  HexaplaText *reason = hexapla_relation_get_reason (relation);

  if (reason != NULL)
    visit_text (self, reason);
}

static void
visit_list (Visitor *self, GListModel *list, void (*func) (Visitor *, gpointer))
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      func (self, item);
    }
}

static void
visit_block_item (Visitor *self, gpointer item)
{
  visit_block (self, item);
}

static void
visit_fact_item (Visitor *self, gpointer item)
{
  visit_fact (self, item);
}

static void
visit_relation_item (Visitor *self, gpointer item)
{
  visit_relation (self, item);
}

void
hexapla_search_visit_pieces (HexaplaFramework *framework,
                             HexaplaEntry *entry,
                             HexaplaSearchPieceFunc func,
                             gpointer user_data)
{
  Visitor self = { func, user_data };
  const char *const *tags;

  g_return_if_fail (HEXAPLA_IS_FRAMEWORK (framework));
  g_return_if_fail (HEXAPLA_IS_ENTRY (entry));
  g_return_if_fail (func != NULL);

  visit (&self, HEXAPLA_SEARCH_TITLE, hexapla_entry_get_title (entry));
  if (hexapla_entry_get_short_title (entry) != hexapla_entry_get_title (entry))
    visit (&self, HEXAPLA_SEARCH_TITLE, hexapla_entry_get_short_title (entry));
  visit (&self, HEXAPLA_SEARCH_TITLE, hexapla_entry_get_number (entry));
  visit (&self, HEXAPLA_SEARCH_SUMMARY, hexapla_text_get_plain (hexapla_entry_get_summary (entry)));

  visit_list (&self, hexapla_entry_get_blocks (entry), visit_block_item);
  visit_list (&self, hexapla_entry_get_facts (entry), visit_fact_item);
  visit_list (&self, hexapla_entry_get_relations (entry), visit_relation_item);
  visit (&self, HEXAPLA_SEARCH_TEXT, hexapla_entry_get_publisher (entry));
  visit (&self, HEXAPLA_SEARCH_TEXT, hexapla_entry_get_date (entry));
  for (tags = hexapla_entry_get_tags (entry); *tags != NULL; tags++)
    visit (&self, HEXAPLA_SEARCH_TEXT, hexapla_framework_get_tag_label (framework, *tags));
}
