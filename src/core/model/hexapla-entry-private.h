/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-entry.h"
#include "hexapla-list.h"

G_BEGIN_DECLS

/**
 * HexaplaEntryList:
 * The lists of an entry. Those up to the children own their items, the others borrow them from
 * the framework.
 */
typedef enum {
  HEXAPLA_ENTRY_BLOCKS,
  HEXAPLA_ENTRY_FACTS,
  HEXAPLA_ENTRY_RELATIONS,
  HEXAPLA_ENTRY_CHILDREN,
  HEXAPLA_ENTRY_SOURCES,
  HEXAPLA_ENTRY_REFERRERS,
  HEXAPLA_ENTRY_INCOMING,
  HEXAPLA_ENTRY_N_LISTS,
} HexaplaEntryList;

/**
 * HexaplaEntryFields:
 * What a file says of an entry besides its lists; names as in hexapla-entry.h. Owned by the
 * entry.
 */
typedef struct {
  char               *id;
  char               *number;
  char               *title;
  char               *short_title;
  char               *date;
  char               *href;
  char               *publisher;
  char              **tags;
  HexaplaText        *summary;
  HexaplaEntryKind    kind;
  HexaplaTitleStatus  title_status;
  HexaplaTextRead     text_read;
} HexaplaEntryFields;

/**
 * hexapla_entry_new:
 * @parent: (nullable): the entry it stands in, which owns it
 * @position: place in reading order
 *
 * Whoever makes an entry fills in its fields and lists, and seals it before anybody else sees
 * it.
 */
HexaplaEntry       *hexapla_entry_new        (HexaplaEntry     *parent,
                                              guint             position) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_entry_get_fields: (transfer none): the fields, to be filled in before sealing. */
HexaplaEntryFields *hexapla_entry_get_fields (HexaplaEntry     *self);

/**
 * hexapla_entry_append:
 * @item: (transfer full): an object; borrowed where @list borrows
 */
void                hexapla_entry_append     (HexaplaEntry     *self,
                                              HexaplaEntryList  list,
                                              gpointer          item);

/**
 * hexapla_entry_peek_last:
 *
 * Returns: (nullable) (transfer none): the item appended last
 */
gpointer            hexapla_entry_peek_last  (HexaplaEntry     *self,
                                              HexaplaEntryList  list);

/** hexapla_entry_list_new: (transfer full): an empty list of the kind that @list is. */
HexaplaList        *hexapla_entry_list_new   (HexaplaEntryList  list) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_entry_seal:
 * @empty: (array fixed-size=7): lists to share where this entry has nothing
 *
 * Ends the making of the entry: from here on it never changes.
 */
void                hexapla_entry_seal       (HexaplaEntry     *self,
                                              HexaplaList     **empty);

G_END_DECLS
