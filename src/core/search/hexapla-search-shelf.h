/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "hexapla-fold.h"
#include "hexapla-query.h"
#include "hexapla-search-needles.h"
#include "hexapla-search-pieces.h"

G_BEGIN_DECLS

/** HEXAPLA_SEARCH_NO_RANK: what an entry has in which nothing is found. */
#define HEXAPLA_SEARCH_NO_RANK G_MAXUINT8

/** HEXAPLA_SEARCH_N_RANKS: ranks are from 0, the best, up to here. */
#define HEXAPLA_SEARCH_N_RANKS (2 * (HEXAPLA_SEARCH_NOTE + 1))

/**
 * HexaplaSearchShelf:
 *
 * A framework in one language, folded for search. Immutable and reference counted; may be read from
 * any thread. It is its owners who keep the framework.
 */
typedef struct _HexaplaSearchShelf HexaplaSearchShelf;

/**
 * HexaplaSearchFoundFunc:
 * @position: of an entry
 * @rank: how good it is: twice the [enum@Hexapla.SearchField], and one more where it is only part
 *   of a word; of several words the one that is found worst counts
 * @offset: where in the folded text that word is found
 */
typedef void (* HexaplaSearchFoundFunc) (guint     position,
                                         guint8    rank,
                                         guint32   offset,
                                         gpointer  user_data);

HexaplaSearchShelf *hexapla_search_shelf_new            (HexaplaFramework       *framework) G_GNUC_WARN_UNUSED_RESULT;

HexaplaSearchShelf *hexapla_search_shelf_ref            (HexaplaSearchShelf     *self);
void                hexapla_search_shelf_unref          (HexaplaSearchShelf     *self);

HexaplaFramework   *hexapla_search_shelf_get_framework  (HexaplaSearchShelf     *self);

/** hexapla_search_shelf_get_language: of the framework. */
const char         *hexapla_search_shelf_get_language   (HexaplaSearchShelf     *self);

HexaplaFold         hexapla_search_shelf_get_fold       (HexaplaSearchShelf     *self);

/** hexapla_search_shelf_get_text: the folded text of all entries, in reading order. */
const char         *hexapla_search_shelf_get_text       (HexaplaSearchShelf     *self,
                                                         gsize                  *length);

/** hexapla_search_shelf_get_memory: how many bytes it takes. */
gsize               hexapla_search_shelf_get_memory     (HexaplaSearchShelf     *self);

/**
 * hexapla_search_shelf_find:
 * @func: called for each entry that the query finds, in reading order
 *
 * Returns: whether all was searched; else @cancellable was cancelled
 */
gboolean            hexapla_search_shelf_find           (HexaplaSearchShelf     *self,
                                                         HexaplaQuery           *query,
                                                         HexaplaSearchFoundFunc  func,
                                                         gpointer                user_data,
                                                         GCancellable           *cancellable);

/** hexapla_search_shelf_admits: whether what @query asks of kind and tags is true of the entry. */
gboolean            hexapla_search_shelf_admits         (HexaplaSearchShelf     *self,
                                                         guint                   position,
                                                         HexaplaQuery           *query);

/**
 * hexapla_search_shelf_judge:
 * @position: of an entry
 * @offset: (out): as of [callback@Hexapla.SearchFoundFunc]
 *
 * Returns: how well @needle is found in the entry, or %HEXAPLA_SEARCH_NO_RANK
 */
guint8              hexapla_search_shelf_judge          (HexaplaSearchShelf        *self,
                                                         guint                      position,
                                                         const HexaplaSearchNeedle *needle,
                                                         guint32                   *offset);

/**
 * hexapla_search_shelf_dup_piece:
 * @position: of an entry
 * @offset: in the folded text of that entry
 * @field: (out): what it belongs to
 *
 * Returns: (transfer full): the text that was folded there, as it is written
 */
char               *hexapla_search_shelf_dup_piece      (HexaplaSearchShelf     *self,
                                                         guint                   position,
                                                         gsize                   offset,
                                                         HexaplaSearchField     *field) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_shelf_locate: the position of the entry whose text is at @offset. */
guint               hexapla_search_shelf_locate         (HexaplaSearchShelf     *self,
                                                         gsize                   offset);

G_END_DECLS
