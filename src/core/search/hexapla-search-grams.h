/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-needles.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchGrams:
 *
 * Which pairs of bytes occur in which of a number of texts, so that most of the texts in which a
 * word does not occur can be passed over without a look at them. Sets of texts are bits in words
 * of 64, the first text in the lowest bit.
 *
 * Whoever makes it owns it, adds each text once, and then only asks, from any thread.
 */
typedef struct _HexaplaSearchGrams HexaplaSearchGrams;

/** hexapla_search_grams_new: @n_texts: how many will be added. */
HexaplaSearchGrams *hexapla_search_grams_new        (guint                      n_texts) G_GNUC_WARN_UNUSED_RESULT;

void                hexapla_search_grams_free       (HexaplaSearchGrams        *self);

/**
 * hexapla_search_grams_add:
 * @position: of the text, below the number of texts
 * @text: folded, as needles are
 * @length: its bytes; the one that follows them must be there, too
 */
void                hexapla_search_grams_add        (HexaplaSearchGrams        *self,
                                                     guint                      position,
                                                     const char                *text,
                                                     gsize                      length);

/**
 * hexapla_search_grams_filter:
 * @bits: a set of texts
 *
 * Removes from the set texts in which @needle cannot occur. Those that stay are to be looked at.
 */
void                hexapla_search_grams_filter     (const HexaplaSearchGrams  *self,
                                                     guint64                   *bits,
                                                     const HexaplaSearchNeedle *needle);

/** hexapla_search_grams_get_memory: how many bytes it takes. */
gsize               hexapla_search_grams_get_memory (const HexaplaSearchGrams  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSearchGrams, hexapla_search_grams_free)

G_END_DECLS
