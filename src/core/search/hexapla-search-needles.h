/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-fold.h"
#include "hexapla-query.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchNeedle:
 * @text: what is looked for, folded; never empty
 * @length: its bytes
 * @term: position of the term in the query
 */
typedef struct {
  char  *text;
  gsize  length;
  guint  term;
} HexaplaSearchNeedle;

/**
 * HexaplaSearchNeedles:
 * @wanted: (element-type HexaplaSearchNeedle): what must occur
 * @unwanted: (element-type HexaplaSearchNeedle): what must not
 *
 * The words and phrases of a query, folded for one language.
 */
typedef struct {
  GArray *wanted;
  GArray *unwanted;
} HexaplaSearchNeedles;

HexaplaSearchNeedles *hexapla_search_needles_new    (HexaplaQuery               *query,
                                                     HexaplaFold                 fold) G_GNUC_WARN_UNUSED_RESULT;

void                  hexapla_search_needles_free   (HexaplaSearchNeedles       *self);

/**
 * hexapla_search_needle_find:
 *
 * Returns: (nullable): the first place from @start up to @end where @self occurs
 */
const char           *hexapla_search_needle_find    (const HexaplaSearchNeedle  *self,
                                                     const char                 *start,
                                                     const char                 *end);

/**
 * hexapla_search_needle_find_whole:
 * @start: where the text begins
 * @from: where in the text to begin
 *
 * Returns: (nullable): the first place from @from up to @end where @self stands as a whole word,
 *   with no letter or digit on either side; what follows @end is readable, be it the NUL at the
 *   end of all texts
 */
const char           *hexapla_search_needle_find_whole (const HexaplaSearchNeedle *self,
                                                        const char                *start,
                                                        const char                *from,
                                                        const char                *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSearchNeedles, hexapla_search_needles_free)

G_END_DECLS
