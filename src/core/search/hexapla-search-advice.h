/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-index.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchAdvice:
 * @spelling: (nullable): another query that does find something, in the languages that were
 *   searched
 * @language: (nullable): another language in which the query itself finds something: of several,
 *   the one in which it finds most
 * @n_found: how many entries it finds there
 *
 * What somebody may try next whose query found nothing.
 */
typedef struct {
  char  *spelling;
  char  *language;
  guint  n_found;
} HexaplaSearchAdvice;

void                 hexapla_search_advice_free   (HexaplaSearchAdvice *self);

/**
 * hexapla_search_advise:
 * @index: of all languages that may be advised
 * @searched: (array zero-terminated=1): of these, the languages in which the query found nothing
 * @cancellable: (nullable): cancelled when nobody waits for the advice any more
 *
 * Returns: (transfer full): what there is to advise, which may be nothing
 */
HexaplaSearchAdvice *hexapla_search_advise        (HexaplaSearchIndex  *index,
                                                   HexaplaQuery        *query,
                                                   const char * const  *searched,
                                                   GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSearchAdvice, hexapla_search_advice_free)

G_END_DECLS
