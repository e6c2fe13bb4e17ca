/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-node.h"

G_BEGIN_DECLS

/* The vocabulary of data/schema/saved.rng as tables. A test holds both to the same verdict. */

#define HEXAPLA_SAVED_NS_STEM "https://hexaplareader.github.io/ns/saved/"
#define HEXAPLA_SAVED_NS      HEXAPLA_SAVED_NS_STEM "1"
#define HEXAPLA_SAVED_MAJOR   1u
#define HEXAPLA_SAVED_MINOR   0u

/**
 * hexapla_saved_grammar_check:
 * @root: a document
 * @newer: whether a newer minor version wrote it: what is not known is no finding then
 *
 * Reports everything that does not stand where it stands. Without a finding, all that is known
 * can be relied upon.
 */
void     hexapla_saved_grammar_check    (const HexaplaSavedNode *root,
                                         gboolean                newer,
                                         HexaplaReport          *report);

/**
 * hexapla_saved_grammar_dup_unknown:
 * @node: a known element that was checked
 *
 * Returns: (transfer full) (nullable): a copy of @node with no more than what is not known in it;
 *   of the items in a list, nothing. %NULL if all is known.
 */
HexaplaSavedNode *hexapla_saved_grammar_dup_unknown (const HexaplaSavedNode *node) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_grammar_add_unknown:
 * @unknown: (nullable): what hexapla_saved_grammar_dup_unknown() gave
 *
 * Puts it back into @node, which was written anew.
 */
void     hexapla_saved_grammar_add_unknown (HexaplaSavedNode       *node,
                                            const HexaplaSavedNode *unknown);

G_END_DECLS
