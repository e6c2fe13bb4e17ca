/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-block.h"

G_BEGIN_DECLS

/** hexapla_block_new: a block with no texts yet, which nobody else may see before it has some. */
HexaplaBlock *hexapla_block_new           (HexaplaBlockKind  kind) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_block_take_text: @text: (transfer full): the next of its texts. */
void          hexapla_block_take_text     (HexaplaBlock     *self,
                                           HexaplaText      *text);

void          hexapla_block_set_n_columns (HexaplaBlock     *self,
                                           guint             n_columns);

void          hexapla_block_set_numbered  (HexaplaBlock     *self,
                                           gboolean          numbered);

/** hexapla_block_take_label: @label: (transfer full): see hexapla_block_get_label(). */
void          hexapla_block_take_label    (HexaplaBlock     *self,
                                           char             *label);

void          hexapla_block_set_source    (HexaplaBlock     *self,
                                           const char       *source);

G_END_DECLS
