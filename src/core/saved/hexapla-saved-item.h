/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SAVED_ITEM (hexapla_saved_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (HexaplaSavedItem, hexapla_saved_item, HEXAPLA, SAVED_ITEM, GObject)

struct _HexaplaSavedItemClass {
  GObjectClass parent_class;
};

/**
 * HexaplaSavedItem:
 *
 * One thing that a reader keeps about an entry: a [class@Hexapla.Bookmark], a
 * [class@Hexapla.Note] or a [class@Hexapla.FollowUp]. It stays the same object as long as it is
 * kept, and tells of its changes as any object does ("notify"). It is changed through
 * [class@Hexapla.Saved] alone, in whose thread it lives.
 *
 * Times are milliseconds since 1970, UTC; 0 is “never”.
 */

/** hexapla_saved_item_get_entry: id of the entry, which the framework may not have any more. */
const char *hexapla_saved_item_get_entry (HexaplaSavedItem *self);

G_END_DECLS
