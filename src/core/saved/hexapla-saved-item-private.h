/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-item.h"
#include "hexapla-saved-node.h"

G_BEGIN_DECLS

/* For the classes derived from it, and for what changes them. */

/** hexapla_saved_item_set_entry: tells nobody. */
void              hexapla_saved_item_set_entry   (HexaplaSavedItem *self,
                                                  const char       *entry);

/** hexapla_saved_item_get_unknown: (nullable): what a newer program wrote about it. */
HexaplaSavedNode *hexapla_saved_item_get_unknown (HexaplaSavedItem *self);

/** hexapla_saved_item_set_unknown: (transfer full unknown) */
void              hexapla_saved_item_set_unknown (HexaplaSavedItem *self,
                                                  HexaplaSavedNode *unknown);

/** hexapla_saved_item_take: replaces the string at @place; whether it was another one. */
gboolean          hexapla_saved_item_take        (char            **place,
                                                  const char       *value);

G_END_DECLS
