/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_LIST (hexapla_list_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaList, hexapla_list, HEXAPLA, LIST, GObject)

/**
 * HexaplaList:
 *
 * A #GListModel that never changes, over an array. Much smaller than a #GListStore, which
 * matters where every one of 100 000 entries has several. May be read from any thread.
 */

/**
 * hexapla_list_new:
 * @item_type: a #GObject type
 * @items: (transfer full) (nullable): the objects, with g_object_unref() as free function or
 *   with none for borrowed objects that outlive the list; %NULL for an empty list
 *
 * Returns: (transfer full): the list
 */
HexaplaList *hexapla_list_new (GType      item_type,
                               GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
