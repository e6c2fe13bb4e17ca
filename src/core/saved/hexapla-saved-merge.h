/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-layer.h"

G_BEGIN_DECLS

/**
 * HexaplaSavedMerge:
 * @n_changes: how many things changed in what was merged into
 * @n_conflicts: how many of them had been changed on both sides
 * @entries: (element-type utf8): ids of the entries that they are about
 *
 * What a merge did. Owned by the caller; see hexapla_saved_merge_clear().
 */
typedef struct {
  guint       n_changes;
  guint       n_conflicts;
  GHashTable *entries;
} HexaplaSavedMerge;

/**
 * hexapla_saved_merge:
 * @base: (nullable): what both sides began with; %NULL if that is not known: nothing is taken for
 *   removed then
 * @mine: what is merged into
 * @theirs: what another program wrote; items of it may be in @mine afterwards
 * @merge: (out caller-allocates): what was done
 *
 * Three ways, item by item and field by field. What one side alone has changed is taken from
 * there. Of two changes to the same field the newer wins, and the other one stays as a note of
 * conflict; of two of the same moment the same wins wherever they meet. A change beats a removal.
 */
void hexapla_saved_merge       (HexaplaSavedLayer *base,
                                HexaplaSavedLayer *mine,
                                HexaplaSavedLayer *theirs,
                                HexaplaSavedMerge *merge);

void hexapla_saved_merge_clear (HexaplaSavedMerge *merge);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HexaplaSavedMerge, hexapla_saved_merge_clear)

G_END_DECLS
