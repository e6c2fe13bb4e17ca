/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "l10n/hexapla-library.h"
#include "search/hexapla-search-index.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_INDEXER (hexapla_search_indexer_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchIndexer, hexapla_search_indexer, HEXAPLA, SEARCH_INDEXER,
                      GObject)

/**
 * HexaplaSearchIndexer:
 *
 * Makes what is searched, for all windows of the program: in a worker, when a search first needs
 * it, for the languages that it needs. What is folded once serves the next one as well.
 */

HexaplaSearchIndexer *hexapla_search_indexer_new          (HexaplaLibrary       *library) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_indexer_get_library: (transfer none): what it indexes. */
HexaplaLibrary       *hexapla_search_indexer_get_library  (HexaplaSearchIndexer *self);

/**
 * hexapla_search_indexer_make_async:
 * @languages: (array zero-terminated=1): tags of languages, in the order in which they count
 */
void                  hexapla_search_indexer_make_async   (HexaplaSearchIndexer *self,
                                                           const char * const   *languages,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);

/** hexapla_search_indexer_make_finish: (transfer full) (nullable): an index of these languages. */
HexaplaSearchIndex   *hexapla_search_indexer_make_finish  (HexaplaSearchIndexer *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
