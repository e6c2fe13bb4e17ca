/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-block-row.h"

G_BEGIN_DECLS

/*
 * The rows of a page in the order of its text, wherever they stand in it. Rows do not nest.
 */

/**
 * hexapla_page_rows_next:
 * @root: a widget around all rows
 * @row: (nullable): a row inside it; %NULL for the first
 *
 * Returns: (transfer none) (nullable): the row after @row; %NULL after the last
 */
HexaplaBlockRow *hexapla_page_rows_next     (GtkWidget       *root,
                                             HexaplaBlockRow *row);

/** hexapla_page_rows_find: (transfer none) (nullable): @part: see [class@Hexapla.BlockRow]. */
HexaplaBlockRow *hexapla_page_rows_find     (GtkWidget       *root,
                                             int              part);

/**
 * hexapla_page_rows_dup_text:
 *
 * Returns: (transfer full) (nullable): the text of all rows in all languages, with an empty line
 *   between two rows; %NULL if there is none
 */
char            *hexapla_page_rows_dup_text (GtkWidget       *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
