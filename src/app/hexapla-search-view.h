/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-notes-searched.h"
#include "hexapla-search-indexer.h"
#include "l10n/hexapla-reading.h"
#include "search/hexapla-query.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_VIEW (hexapla_search_view_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchView, hexapla_search_view, HEXAPLA, SEARCH_VIEW, GtkWidget)

/**
 * HexaplaSearchView:
 *
 * Where one searches: an entry, what it finds as one types, and what to try where that is nothing.
 * Searches the languages that are shown, or all, which is remembered in the settings. A result
 * activates win.open-result, or win.open-found-note if it is a note; Escape activates
 * win.end-search. The arrows lead from the entry to the results and back, and typing among the
 * results goes on in the entry.
 *
 * What is inside it can activate search.type, whose parameter is searched for,
 * search.in-all-languages, and search.edit, which leads back to the entry.
 *
 * Only rows in sight have widgets. What is searched is made in a worker, when it is first needed.
 *
 * # CSS nodes: searchview → box.search-line, checkbutton.scope, label.count, searchlist or
 * box.nothing
 */

/** hexapla_search_view_new: @settings: where it is kept whether all languages are searched. */
GtkWidget    *hexapla_search_view_new          (HexaplaSearchIndexer *indexer,
                                                GSettings            *settings) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_view_set_reading: the languages that are shown from now on. */
void          hexapla_search_view_set_reading  (HexaplaSearchView    *self,
                                                HexaplaReading       *reading);

/** hexapla_search_view_set_notes: has them found as well, as they are kept. */
void          hexapla_search_view_set_notes    (HexaplaSearchView    *self,
                                                HexaplaNotesSearched *notes);

/** hexapla_search_view_set_text: @text: what to search for. */
void          hexapla_search_view_set_text     (HexaplaSearchView    *self,
                                                const char           *text);

/** hexapla_search_view_get_text: what is searched for, as it was typed. */
const char   *hexapla_search_view_get_text     (HexaplaSearchView    *self);

/**
 * hexapla_search_view_type:
 * @controller: that got a key
 *
 * Has the entry take the key as if it had been pressed there, at its end.
 *
 * Returns: whether it was of use there
 */
gboolean      hexapla_search_view_type         (HexaplaSearchView     *self,
                                                GtkEventControllerKey *controller);

/** hexapla_search_view_is_busy: whether results are yet to come. */
gboolean      hexapla_search_view_is_busy      (HexaplaSearchView    *self);

/** hexapla_search_view_focus_results: to the selected result, or else to the entry. */
void          hexapla_search_view_focus_results (HexaplaSearchView   *self);

G_END_DECLS
