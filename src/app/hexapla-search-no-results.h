/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-search-indexer.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_NO_RESULTS (hexapla_search_no_results_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchNoResults, hexapla_search_no_results, HEXAPLA,
                      SEARCH_NO_RESULTS, GtkBox)

/**
 * HexaplaSearchNoResults:
 *
 * What stands in place of results where there are none: what to try, and, as soon as a worker has
 * found it out, buttons for another spelling and for what there is in another language. They
 * activate search.type and search.in-all-languages.
 *
 * # CSS nodes: box.nothing → image, label.heading, label, button…
 */

/** hexapla_search_no_results_new: @indexer: (transfer none): of what is searched. */
GtkWidget *hexapla_search_no_results_new    (HexaplaSearchIndexer   *indexer) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_no_results_advise:
 * @typed: what was searched for
 * @searched: (array zero-terminated=1): tags of the languages that have none of it
 * @all: (array zero-terminated=1): tags of all languages that there are
 * @in_all: whether all of them were meant to be searched
 *
 * Shows what may help now, in place of what did before.
 */
void       hexapla_search_no_results_advise (HexaplaSearchNoResults *self,
                                             const char             *typed,
                                             const char * const     *searched,
                                             const char * const     *all,
                                             gboolean                in_all);

/** hexapla_search_no_results_clear: nobody needs advice any more. */
void       hexapla_search_no_results_clear  (HexaplaSearchNoResults *self);

G_END_DECLS
