/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-index.h"
#include "hexapla-search-results-private.h"

G_BEGIN_DECLS

HexaplaSearchMatch *hexapla_search_match_new (HexaplaSearchIndex     *index,
                                              HexaplaQuery           *query,
                                              const HexaplaSearchHit *hit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
