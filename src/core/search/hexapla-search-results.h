/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "hexapla-search-match.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_RESULTS (hexapla_search_results_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchResults, hexapla_search_results, HEXAPLA, SEARCH_RESULTS, GObject)

/**
 * HexaplaSearchResults:
 *
 * What a query finds: a list of [class@Hexapla.SearchMatch], each made when it is asked for, best
 * first: title, then summary, then text, then notes; in each a whole word before part of one; else
 * in reading order. Notes whose entry is not there are the last. It never changes.
 */

/** hexapla_search_results_get_query: (transfer none): what was looked for. */
HexaplaQuery *hexapla_search_results_get_query (HexaplaSearchResults *self);

G_END_DECLS
