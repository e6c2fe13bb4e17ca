/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** HEXAPLA_NO_MATCH: where there is no current match. */
#define HEXAPLA_NO_MATCH G_MAXUINT

/**
 * HexaplaMark:
 * @start: first byte in what a label shows
 * @end: the byte after the last one
 * @match: which match it is a part of, from 0: one that reaches into a link has several parts
 *
 * A part of a label that is marked as found.
 */
typedef struct {
  guint start;
  guint end;
  guint match;
} HexaplaMark;

/** hexapla_marks_new: @ranges: (element-type HexaplaSearchRange): of what a label shows. */
GArray *hexapla_marks_new       (GArray   *ranges) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_marks_count: how many matches there are. */
guint   hexapla_marks_count     (GArray   *marks);

/**
 * hexapla_label_set_marks:
 * @marks: (nullable) (element-type HexaplaMark): in their order; %NULL takes away those there are
 * @current: the match that the reader is at, or %HEXAPLA_NO_MATCH
 *
 * Paints the marks: ground and letters together, so that they can be read on any page, in links as
 * well; the current match is also underlined twice.
 */
void    hexapla_label_set_marks (GtkLabel *label,
                                 GArray   *marks,
                                 guint     current);

G_END_DECLS
