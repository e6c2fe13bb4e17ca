/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-index.h"
#include "hexapla-search-shelf.h"

G_BEGIN_DECLS

/** hexapla_search_index_get_shelf: the framework in the language at @position, folded. */
HexaplaSearchShelf *hexapla_search_index_get_shelf (HexaplaSearchIndex *self,
                                                    guint               position);

G_END_DECLS
