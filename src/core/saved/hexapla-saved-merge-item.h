/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-merge.h"

G_BEGIN_DECLS

/* A merge on its way; all of it is borrowed. */
typedef struct {
  HexaplaSavedLayer *base; /* may be NULL */
  HexaplaSavedLayer *mine;
  HexaplaSavedLayer *theirs;
  HexaplaSavedMerge *merge;
} HexaplaSavedMerging;

/** hexapla_saved_merge_note_change: something about @item has changed. */
void hexapla_saved_merge_note_change (HexaplaSavedMerging *self,
                                      HexaplaSavedItem    *item);

/**
 * hexapla_saved_merge_item:
 * @base: (nullable): as both sides began with it
 *
 * Merges an item that there is on both sides, field by field.
 */
void hexapla_saved_merge_item        (HexaplaSavedMerging *self,
                                      HexaplaSavedItem    *base,
                                      HexaplaSavedItem    *mine,
                                      HexaplaSavedItem    *theirs);

G_END_DECLS
