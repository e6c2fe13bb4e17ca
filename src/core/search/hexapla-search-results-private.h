/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-index.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchHit:
 * @position: of an entry
 * @offset: where in the folded text of its language something is found
 * @language: position of the language in the index
 * @rank: see [callback@Hexapla.SearchFoundFunc]
 */
typedef struct {
  guint32 position;
  guint32 offset;
  guint16 language;
  guint8  rank;
} HexaplaSearchHit;

/** hexapla_search_results_new: @hits: (transfer full): HexaplaSearchHits in their order. */
HexaplaSearchResults *hexapla_search_results_new (HexaplaSearchIndex *index,
                                                  HexaplaQuery       *query,
                                                  GArray             *hits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
