/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-index.h"

G_BEGIN_DECLS

/** HEXAPLA_SEARCH_NO_ENTRY: position of an entry that is not there, but has a note. */
#define HEXAPLA_SEARCH_NO_ENTRY G_MAXUINT32

/**
 * HexaplaSearchHit:
 * @position: of an entry
 * @offset: where in the folded text of its language something is found; if that is in a note,
 *   position of the note
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

/**
 * hexapla_search_results_is_same:
 * @other: for the same query, from an index that is kin
 *
 * Returns: whether the match at @position says the same as the one of @other at @other_position
 */
gboolean              hexapla_search_results_is_same (HexaplaSearchResults *self,
                                                      guint                 position,
                                                      HexaplaSearchResults *other,
                                                      guint                 other_position);

G_END_DECLS
