/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-list.h"

G_BEGIN_DECLS

/**
 * hexapla_list_new_growing:
 * @owning: whether the list owns its items; if not, they outlive it
 *
 * Returns: (transfer full): an empty list, to which items can be appended
 */
HexaplaList *hexapla_list_new_growing (GType        item_type,
                                       gboolean     owning) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_list_append:
 * @self: a list from hexapla_list_new_growing()
 * @item: (transfer full): an object; where the list does not own its items, borrowed
 *
 * Only while a framework is being made: a list that anybody else has seen never changes.
 */
void         hexapla_list_append      (HexaplaList *self,
                                       gpointer     item);

/**
 * hexapla_list_peek:
 *
 * Returns: (transfer none): the item at @position, without taking a reference
 */
gpointer     hexapla_list_peek        (HexaplaList *self,
                                       guint        position);

/** hexapla_list_get_length: how many items there are. */
guint        hexapla_list_get_length  (HexaplaList *self);

G_END_DECLS
