/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_TERM_BASE (hexapla_term_base_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaTermBase, hexapla_term_base, HEXAPLA, TERM_BASE, GObject)

/**
 * HexaplaTermBase:
 *
 * The terms of the bundled glossary in every language, taken out of its documents when the program
 * was built: so none of them has to be loaded for it. Immutable; may be read from any thread.
 */

HexaplaTermBase *hexapla_term_base_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_term_base_get:
 * @id: id of a term
 * @language: a language tag
 *
 * Returns: (nullable): what the term is called
 */
const char      *hexapla_term_base_get (HexaplaTermBase *self,
                                        const char      *id,
                                        const char      *language);

G_END_DECLS
