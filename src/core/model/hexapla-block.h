/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-kinds.h"
#include "hexapla-text.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_BLOCK (hexapla_block_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaBlock, hexapla_block, HEXAPLA, BLOCK, GObject)

/**
 * HexaplaBlock:
 *
 * One block of an entry's text: what stands in one row when languages stand side by side.
 * Its texts are, by kind: heading and paragraph, the one text; list, the items; quote, the
 * paragraphs; table, the cells row by row, the head first. Immutable; may be read from any
 * thread.
 */

HexaplaBlockKind  hexapla_block_get_kind      (HexaplaBlock *self);

/** hexapla_block_get_n_texts: how many texts it has, at least 1. */
guint             hexapla_block_get_n_texts   (HexaplaBlock *self);

/**
 * hexapla_block_get_text:
 * @index: from 0
 *
 * Returns: (transfer none): the text
 */
HexaplaText      *hexapla_block_get_text      (HexaplaBlock *self,
                                               guint         index);

/** hexapla_block_get_n_columns: columns of a table; 1 for every other kind. */
guint             hexapla_block_get_n_columns (HexaplaBlock *self);

/** hexapla_block_get_numbered: whether a list is numbered. */
gboolean          hexapla_block_get_numbered  (HexaplaBlock *self);

/**
 * hexapla_block_get_label:
 *
 * Returns: (nullable): the speaker of a quote, the caption of a table
 */
const char       *hexapla_block_get_label     (HexaplaBlock *self);

/**
 * hexapla_block_get_source:
 *
 * Returns: (nullable): id of the source of a quote
 */
const char       *hexapla_block_get_source    (HexaplaBlock *self);

G_END_DECLS
