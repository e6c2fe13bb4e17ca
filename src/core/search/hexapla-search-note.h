/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-fold.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchNote:
 *
 * A text that is no part of a framework but is about one of its entries, such as what a reader
 * wrote there. Folded when it is first searched. Immutable and reference counted; may be used
 * from any thread.
 */
typedef struct _HexaplaSearchNote HexaplaSearchNote;

/**
 * hexapla_search_note_new:
 * @id: by which its owner knows it
 * @entry: id of the entry that it is about, which need not be there
 * @text: what it says
 * @quote: (nullable): words that it is on, which are found as well
 */
HexaplaSearchNote *hexapla_search_note_new        (const char        *id,
                                                   const char        *entry,
                                                   const char        *text,
                                                   const char        *quote) G_GNUC_WARN_UNUSED_RESULT;

HexaplaSearchNote *hexapla_search_note_ref        (HexaplaSearchNote *self);
void               hexapla_search_note_unref      (HexaplaSearchNote *self);

const char        *hexapla_search_note_get_id     (HexaplaSearchNote *self);
const char        *hexapla_search_note_get_entry  (HexaplaSearchNote *self);
const char        *hexapla_search_note_get_text   (HexaplaSearchNote *self);

/** hexapla_search_note_get_quote: (nullable) */
const char        *hexapla_search_note_get_quote  (HexaplaSearchNote *self);

/** hexapla_search_note_get_folded: text and quote, with a control character after each. */
const char        *hexapla_search_note_get_folded (HexaplaSearchNote *self,
                                                   HexaplaFold        fold,
                                                   gsize             *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSearchNote, hexapla_search_note_unref)

G_END_DECLS
