/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-notes.h"
#include "hexapla-search-results.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_INDEX (hexapla_search_index_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchIndex, hexapla_search_index, HEXAPLA, SEARCH_INDEX, GObject)

/**
 * HexaplaSearchIndex:
 *
 * A framework in one or more languages, folded once and searched often. Immutable; may be used
 * from any thread: making one of a large framework takes a while, which is for a worker.
 */

/**
 * hexapla_search_index_new:
 * @frameworks: (element-type HexaplaFramework): the same framework in each language; where an
 *   entry is found equally well in several, the first counts
 */
HexaplaSearchIndex   *hexapla_search_index_new         (GPtrArray           *frameworks) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_index_new_from:
 * @older: (nullable): an index of some of the same frameworks
 *
 * As hexapla_search_index_new(), but what @older has folded is not folded again.
 */
HexaplaSearchIndex   *hexapla_search_index_new_from    (GPtrArray           *frameworks,
                                                        HexaplaSearchIndex  *older) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_index_new_with_notes:
 * @index: of frameworks
 * @notes: (nullable): what is searched with their entries
 *
 * Returns: (transfer full): an index of the same frameworks, made in no time
 */
HexaplaSearchIndex   *hexapla_search_index_new_with_notes (HexaplaSearchIndex  *index,
                                                           HexaplaSearchNotes  *notes) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_index_is_kin: whether @other is of the same frameworks, but for the notes. */
gboolean              hexapla_search_index_is_kin      (HexaplaSearchIndex  *self,
                                                        HexaplaSearchIndex  *other);

/** hexapla_search_index_get_notes: (nullable) (transfer none) */
HexaplaSearchNotes   *hexapla_search_index_get_notes   (HexaplaSearchIndex  *self);

guint                 hexapla_search_index_get_n_languages (HexaplaSearchIndex *self);

/** hexapla_search_index_get_framework: (transfer none): in the language at @position. */
HexaplaFramework     *hexapla_search_index_get_framework (HexaplaSearchIndex *self,
                                                          guint               position);

/** hexapla_search_index_get_size: how many bytes of folded text there are, in all languages. */
gsize                 hexapla_search_index_get_size    (HexaplaSearchIndex  *self);

/** hexapla_search_index_get_memory: how many bytes all of it takes. */
gsize                 hexapla_search_index_get_memory  (HexaplaSearchIndex  *self);

/**
 * hexapla_search_index_search:
 * @languages: (nullable) (array zero-terminated=1): which to search, of those there are; %NULL for
 *   all
 * @cancellable: (nullable): cancelled when nobody waits for the results any more
 * @error: %G_IO_ERROR_CANCELLED, and nothing else
 *
 * Returns: (transfer full) (nullable): what is found, each entry once, in whatever language
 */
HexaplaSearchResults *hexapla_search_index_search      (HexaplaSearchIndex  *self,
                                                        HexaplaQuery        *query,
                                                        const char * const  *languages,
                                                        GCancellable        *cancellable,
                                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_index_search_async: as hexapla_search_index_search(), in a worker. */
void                  hexapla_search_index_search_async (HexaplaSearchIndex  *self,
                                                         HexaplaQuery        *query,
                                                         const char * const  *languages,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);

HexaplaSearchResults *hexapla_search_index_search_finish (HexaplaSearchIndex  *self,
                                                          GAsyncResult        *result,
                                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_index_count:
 * @language: one of those there are
 *
 * Returns: how many entries are found in @language alone; 0 if cancelled
 */
guint                 hexapla_search_index_count       (HexaplaSearchIndex  *self,
                                                        HexaplaQuery        *query,
                                                        const char          *language,
                                                        GCancellable        *cancellable);

/**
 * hexapla_search_index_suggest:
 * @language: one of those there are
 *
 * For a query that finds nothing: replaces each word that occurs nowhere by the one that is
 * spelled most like it, of these by the most frequent one.
 *
 * Returns: (transfer full) (nullable): another query, as one would type it; %NULL if there is
 *   nothing like it, or if every word occurs somewhere
 */
char                 *hexapla_search_index_suggest     (HexaplaSearchIndex  *self,
                                                        HexaplaQuery        *query,
                                                        const char          *language,
                                                        GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
