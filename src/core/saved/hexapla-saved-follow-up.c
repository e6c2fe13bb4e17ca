/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-private.h"

#include <string.h>

#include "hexapla-follow-up-private.h"
#include "hexapla-saved-time.h"
#include "model/hexapla-address.h"

HexaplaFollowUp *
hexapla_saved_lookup_follow_up (HexaplaSaved *self, const char *entry)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return hexapla_saved_layer_lookup_follow_up (hexapla_saved_get_layer (self), entry);
}

HexaplaFollowUpStatus
hexapla_saved_get_status (HexaplaSaved *self, const char *entry)
{
  HexaplaFollowUp *follow_up = hexapla_saved_lookup_follow_up (self, entry);

  return follow_up != NULL ? hexapla_follow_up_get_status (follow_up) : HEXAPLA_FOLLOW_UP_NONE;
}

/* The follow-up of an entry, to be changed; a new one is not in the layer yet. */
static HexaplaFollowUp *
get_follow_up (HexaplaSaved *self, const char *entry)
{
  HexaplaFollowUp *existing = hexapla_saved_lookup_follow_up (self, entry);

  return existing != NULL ? g_object_ref (existing) : hexapla_follow_up_new (entry);
}

/* One that says nothing any more is none. */
static void
keep_follow_up (HexaplaSaved *self, HexaplaFollowUp *follow_up)
{
  HexaplaSavedLayer *layer = hexapla_saved_get_layer (self);
  HexaplaSavedItem *item = HEXAPLA_SAVED_ITEM (follow_up);
  gboolean kept = hexapla_saved_layer_has (layer, item);
  gboolean empty = hexapla_follow_up_is_empty (follow_up);

  if (!kept && empty)
    return;
  if (!kept)
    hexapla_saved_layer_insert (layer, item, 0);
  else if (empty)
    hexapla_saved_layer_remove (layer, item);
  hexapla_saved_touch (self, hexapla_saved_item_get_entry (item));
}

gboolean
hexapla_saved_set_status (HexaplaSaved *self, const char *entry, HexaplaFollowUpStatus status)
{
  g_autoptr (HexaplaFollowUp) follow_up = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (entry != NULL && hexapla_id_is_valid (entry), FALSE);
  g_return_val_if_fail ((guint)status < HEXAPLA_N_FOLLOW_UP_STATUS, FALSE);

  if (hexapla_saved_is_read_only (self))
    return FALSE;
  follow_up = get_follow_up (self, entry);
  if (hexapla_follow_up_get_status (follow_up) == status)
    return TRUE;

  hexapla_follow_up_set_status (
      follow_up, status, hexapla_saved_time_now (hexapla_follow_up_get_status_changed (follow_up)));
  keep_follow_up (self, follow_up);
  return TRUE;
}

gboolean
hexapla_saved_set_who (HexaplaSaved *self, const char *entry, const char *who)
{
  g_autoptr (HexaplaFollowUp) follow_up = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (entry != NULL && hexapla_id_is_valid (entry), FALSE);
  g_return_val_if_fail (who != NULL, FALSE);

  clean = hexapla_saved_dup_clean (who);
  if (hexapla_saved_is_read_only (self) || clean == NULL)
    return FALSE;
  follow_up = get_follow_up (self, entry);
  if (strcmp (hexapla_follow_up_get_who (follow_up), clean) == 0)
    return TRUE;

  hexapla_follow_up_set_who (
      follow_up, clean, hexapla_saved_time_now (hexapla_follow_up_get_who_changed (follow_up)));
  keep_follow_up (self, follow_up);
  return TRUE;
}

gboolean
hexapla_saved_set_until (HexaplaSaved *self, const char *entry, const char *until, const char *date)
{
  g_autoptr (HexaplaFollowUp) follow_up = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), FALSE);
  g_return_val_if_fail (entry != NULL && hexapla_id_is_valid (entry), FALSE);
  g_return_val_if_fail (until != NULL, FALSE);

  clean = hexapla_saved_dup_clean (until);
  if (hexapla_saved_is_read_only (self) || clean == NULL
      || (date != NULL && !hexapla_saved_day_is_valid (date)))
    return FALSE;
  follow_up = get_follow_up (self, entry);
  if (strcmp (hexapla_follow_up_get_until (follow_up), clean) == 0
      && g_strcmp0 (hexapla_follow_up_get_until_date (follow_up), date) == 0)
    return TRUE;

  hexapla_follow_up_set_until (
      follow_up, clean, date,
      hexapla_saved_time_now (hexapla_follow_up_get_until_changed (follow_up)));
  keep_follow_up (self, follow_up);
  return TRUE;
}

HexaplaSavedUndo *
hexapla_saved_remove_follow_up (HexaplaSaved *self, const char *entry)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED (self), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return hexapla_saved_remove (self,
                               (HexaplaSavedItem *)hexapla_saved_lookup_follow_up (self, entry));
}

static void
count_below (HexaplaSaved *self, HexaplaEntry *entry, HexaplaFollowUpCounts *counts)
{
  GListModel *children = hexapla_entry_get_children (entry);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (HexaplaEntry) child = g_list_model_get_item (children, i);

      if (hexapla_entry_get_kind (child) == HEXAPLA_ENTRY_EFFORT)
        {
          counts->n[hexapla_saved_get_status (self, hexapla_entry_get_id (child))]++;
          counts->total++;
        }
      count_below (self, child, counts);
    }
}

void
hexapla_saved_count_follow_up (HexaplaSaved *self,
                               HexaplaEntry *entry,
                               HexaplaFollowUpCounts *counts)
{
  g_return_if_fail (HEXAPLA_IS_SAVED (self));
  g_return_if_fail (HEXAPLA_IS_ENTRY (entry));
  g_return_if_fail (counts != NULL);

  memset (counts, 0, sizeof *counts);
  count_below (self, entry, counts);
}
