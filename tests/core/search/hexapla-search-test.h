/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "l10n/hexapla-library.h"
#include "search/hexapla-search-index.h"

G_BEGIN_DECLS

/* What the tests of the search have in common. */

/** hexapla_search_test_languages: some, of different scripts; ends with %NULL. */
extern const char *const hexapla_search_test_languages[];

/**
 * hexapla_search_test_load:
 * @codes: (array zero-terminated=1): tags of languages
 *
 * Returns: (transfer full) (element-type HexaplaFramework): the bundled framework in each of them
 */
GPtrArray            *hexapla_search_test_load         (HexaplaLibrary       *library,
                                                        const char * const   *codes) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_test_create_index: (transfer full): of the bundled framework, in @codes. */
HexaplaSearchIndex   *hexapla_search_test_create_index (const char * const   *codes) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_test_search:
 * @codes: (nullable): the languages to search in; all, if it is %NULL
 *
 * Returns: (transfer full): what is found
 */
HexaplaSearchResults *hexapla_search_test_search       (HexaplaSearchIndex   *index,
                                                        const char           *typed,
                                                        const char * const   *codes) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_test_describe: (transfer full): "ID LANGUAGE RANK" of each match, a line each. */
char                 *hexapla_search_test_describe     (HexaplaSearchResults *results) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
