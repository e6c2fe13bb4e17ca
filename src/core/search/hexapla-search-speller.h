/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-shelf.h"

G_BEGIN_DECLS

/** hexapla_search_spell: see hexapla_search_index_suggest(). */
char *hexapla_search_spell (HexaplaSearchShelf *shelf,
                            HexaplaQuery       *query,
                            GCancellable       *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
