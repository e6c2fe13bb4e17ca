/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-marks.h"
#include "model/hexapla-framework.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_MATCH (hexapla_search_match_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchMatch, hexapla_search_match, HEXAPLA, SEARCH_MATCH, GObject)

/**
 * HexaplaSearchMatch:
 *
 * An entry that a query finds, and where; or a note whose entry is not there. Immutable; keeps its framework.
 */

/**
 * hexapla_search_match_get_entry:
 *
 * Returns: (transfer none) (nullable): in the language in which it is found; %NULL if it is not
 *   there, and there is a note alone
 */
HexaplaEntry *hexapla_search_match_get_entry    (HexaplaSearchMatch  *self);

/** hexapla_search_match_get_note: (nullable): id of the note in which it is found, if it is in one. */
const char   *hexapla_search_match_get_note     (HexaplaSearchMatch  *self);

const char   *hexapla_search_match_get_language (HexaplaSearchMatch  *self);

/** hexapla_search_match_get_rank: 0 is best; see [class@Hexapla.SearchResults]. */
guint         hexapla_search_match_get_rank     (HexaplaSearchMatch  *self);

/**
 * hexapla_search_match_dup_context:
 * @marks: (out) (optional) (transfer full) (element-type HexaplaSearchRange): ranges of it
 *
 * Returns: (transfer full): a line of the text in which the query is found, of the summary where
 *   it is found in the title, of the note where it is found in one
 */
char         *hexapla_search_match_dup_context  (HexaplaSearchMatch  *self,
                                                 GArray             **marks) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_match_find_title_marks:
 *
 * Returns: (transfer full) (element-type HexaplaSearchRange): ranges of the title
 */
GArray       *hexapla_search_match_find_title_marks (HexaplaSearchMatch *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
