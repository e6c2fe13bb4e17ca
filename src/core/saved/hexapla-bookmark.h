/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-item.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_BOOKMARK (hexapla_bookmark_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaBookmark, hexapla_bookmark, HEXAPLA, BOOKMARK, HexaplaSavedItem)

/**
 * HexaplaBookmark:
 *
 * An entry that a reader marked. There is at most one for an entry.
 */

/** hexapla_bookmark_get_created: when it was made. */
gint64 hexapla_bookmark_get_created (HexaplaBookmark *self);

G_END_DECLS
