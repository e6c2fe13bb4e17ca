/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-entry.h"

G_BEGIN_DECLS

/**
 * HexaplaRelatedItem:
 * @entry: (unowned): an entry; the framework keeps it
 * @note: (nullable) (unowned): a sentence on why it is here
 */
typedef struct {
  HexaplaEntry *entry;
  const char   *note;
} HexaplaRelatedItem;

/**
 * HexaplaRelatedGroup:
 * @title: (unowned): heading for the group
 * @items: array of #HexaplaRelatedItem
 *
 * Entries that lead from a page to others for the same reason.
 */
typedef struct {
  const char *title;
  GArray     *items;
} HexaplaRelatedGroup;

/**
 * hexapla_related_find:
 * @entry: an entry; its framework must stay as long as the groups are used
 *
 * Returns: (transfer full): array of #HexaplaRelatedGroup, none of them empty, in the order of a
 *   page: children, relations of the entry, relations that lead to it, other mentions. An
 *   entry is in one group only, the first that it belongs to; @entry itself is in none.
 */
GPtrArray *hexapla_related_find (HexaplaEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
