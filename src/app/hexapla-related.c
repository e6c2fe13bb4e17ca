/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-related.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"
#include "model/hexapla-relation.h"

static void
free_group (gpointer data)
{
  HexaplaRelatedGroup *group = data;

  g_array_unref (group->items);
  g_free (group);
}

static HexaplaRelatedGroup *
new_group (const char *title)
{
  HexaplaRelatedGroup *group = g_new (HexaplaRelatedGroup, 1);

  group->title = title;
  group->items = g_array_new (FALSE, FALSE, sizeof (HexaplaRelatedItem));
  return group;
}

/* @listed: set of the entries that have their place already. */
static void
add (HexaplaRelatedGroup *group, GHashTable *listed, HexaplaEntry *entry, HexaplaText *note)
{
  HexaplaRelatedItem item = { entry, note != NULL ? hexapla_text_get_plain (note) : NULL };

  if (g_hash_table_add (listed, entry))
    g_array_append_val (group->items, item);
}

static void
take_unless_empty (GPtrArray *groups, HexaplaRelatedGroup *group)
{
  if (group->items->len > 0)
    g_ptr_array_add (groups, group);
  else
    free_group (group);
}

static void
find_children (GPtrArray *groups, GHashTable *listed, HexaplaEntry *entry)
{
  GListModel *children = hexapla_entry_get_children (entry);
  HexaplaRelatedGroup *group =
      new_group (hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_ACTION ? _ ("Lines of Effort")
                                                                        : _ ("In This Part"));

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (HexaplaEntry) child = g_list_model_get_item (children, i);

      add (group, listed, child, hexapla_entry_get_summary (child));
    }
  take_unless_empty (groups, group);
}

static void
find_relations (GPtrArray *groups,
                GHashTable *listed,
                HexaplaEntry *entry,
                HexaplaRelationType type,
                gboolean incoming)
{
  GListModel *relations =
      incoming ? hexapla_entry_get_incoming (entry) : hexapla_entry_get_relations (entry);
  HexaplaRelatedGroup *group = new_group (hexapla_format_relation (type, incoming));

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (HexaplaRelation) relation = g_list_model_get_item (relations, i);

      if (hexapla_relation_get_relation_type (relation) == type)
        add (group, listed,
             incoming ? hexapla_relation_get_from (relation) : hexapla_relation_get_to (relation),
             hexapla_relation_get_reason (relation));
    }
  take_unless_empty (groups, group);
}

static void
find_mentions (GPtrArray *groups, GHashTable *listed, HexaplaEntry *entry)
{
  GListModel *referrers = hexapla_entry_get_referrers (entry);
  HexaplaRelatedGroup *group = new_group (
      hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_SOURCE ? _ ("Cited In") : _ ("Mentioned In"));

  for (guint i = 0; i < g_list_model_get_n_items (referrers); i++)
    {
      g_autoptr (HexaplaEntry) referrer = g_list_model_get_item (referrers, i);

      add (group, listed, referrer, NULL);
    }
  take_unless_empty (groups, group);
}

GPtrArray *
hexapla_related_find (HexaplaEntry *entry)
{
  GPtrArray *groups;
  g_autoptr (GHashTable) listed = NULL;

  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);

  groups = g_ptr_array_new_with_free_func (free_group);
  listed = g_hash_table_new (NULL, NULL);
  g_hash_table_add (listed, entry);
  find_children (groups, listed, entry);
  find_relations (groups, listed, entry, HEXAPLA_RELATION_SERVES, FALSE);
  find_relations (groups, listed, entry, HEXAPLA_RELATION_INVOLVES, FALSE);
  find_relations (groups, listed, entry, HEXAPLA_RELATION_SEE_ALSO, FALSE);
  find_relations (groups, listed, entry, HEXAPLA_RELATION_SERVES, TRUE);
  find_relations (groups, listed, entry, HEXAPLA_RELATION_INVOLVES, TRUE);
  find_mentions (groups, listed, entry);
  return groups;
}
