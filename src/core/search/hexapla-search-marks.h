/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-query.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchRange:
 * @start: first byte
 * @end: the byte after the last one
 *
 * A stretch of a text, of whole characters.
 */
typedef struct {
  gsize start;
  gsize end;
} HexaplaSearchRange;

/**
 * hexapla_search_find_marks:
 * @text: as it is written, not folded
 * @language: of the text
 *
 * Finds what of a text is to be marked as found.
 *
 * Returns: (transfer full) (element-type HexaplaSearchRange): the ranges of all words and phrases
 *   of @query in @text, in order; none touches another
 */
GArray *hexapla_search_find_marks (HexaplaQuery *query,
                                   const char   *text,
                                   const char   *language) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_search_cut:
 * @text: a text
 * @marks: (element-type HexaplaSearchRange): of @text
 * @max_chars: how many characters may be left
 * @cut_marks: (out) (transfer full) (element-type HexaplaSearchRange): those of them that are
 *   left, as ranges of what is returned
 *
 * Cuts a line out of a text, about the first mark, between words where there are any.
 *
 * Returns: (transfer full): the line, with an ellipsis where something was cut off
 */
char   *hexapla_search_cut        (const char   *text,
                                   GArray       *marks,
                                   glong         max_chars,
                                   GArray      **cut_marks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
