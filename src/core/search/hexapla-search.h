/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-index.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH (hexapla_search_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearch, hexapla_search, HEXAPLA, SEARCH, GObject)

/**
 * HexaplaSearch:
 *
 * A search as somebody types it: a list of [class@Hexapla.SearchMatch] that follows the query.
 * Each search runs in a worker and stops when a newer one begins; what an older one finds is
 * never shown. Until there are new results the old ones stay. For one thread.
 */

/** hexapla_search_new: (transfer full): a search in nothing, for nothing. */
HexaplaSearch        *hexapla_search_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_set_index:
 * @index: (nullable): what to search from now on; %NULL for nothing
 *
 * If only its notes are others, the list changes only where its matches do.
 */
void                  hexapla_search_set_index     (HexaplaSearch       *self,
                                                    HexaplaSearchIndex  *index);

/**
 * hexapla_search_set_query:
 * @typed: what to look for
 * @languages: (nullable) (array zero-terminated=1): in which languages; %NULL for all
 */
void                  hexapla_search_set_query     (HexaplaSearch       *self,
                                                    const char          *typed,
                                                    const char * const  *languages);

/** hexapla_search_get_results: (nullable) (transfer none): what the list shows. */
HexaplaSearchResults *hexapla_search_get_results   (HexaplaSearch       *self);

/** hexapla_search_is_busy: whether newer results are yet to come; property "busy" notifies. */
gboolean              hexapla_search_is_busy       (HexaplaSearch       *self);

G_END_DECLS
