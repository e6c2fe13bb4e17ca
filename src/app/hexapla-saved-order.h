/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

/*
 * The order of bookmarks, as it is changed on the page Saved, where those of one kind stand
 * together and some may be left out.
 */

/**
 * hexapla_saved_order_step:
 * @rows: what is shown: the bookmarks of a group one after another, something else between groups
 * @position: of a bookmark among them
 * @steps: 1 to go after the next one, -1 to go before the one before
 *
 * Returns: whether there was one to pass in its group
 */
gboolean hexapla_saved_order_step (HexaplaSaved    *saved,
                                   GListModel      *rows,
                                   guint            position,
                                   int              steps);

/**
 * hexapla_saved_order_place:
 *
 * Puts @bookmark in the place of @other, which goes towards where it was.
 *
 * Returns: whether they stand in one group, so that this is possible
 */
gboolean hexapla_saved_order_place (HexaplaSaved    *saved,
                                    GListModel      *rows,
                                    HexaplaBookmark *bookmark,
                                    HexaplaBookmark *other);

/**
 * hexapla_saved_order_find_place:
 * @n: (out): how many are in its group
 *
 * Returns: the place in its group of the bookmark at @position, from 1
 */
guint    hexapla_saved_order_find_place (GListModel   *rows,
                                         guint         position,
                                         guint        *n);

G_END_DECLS
