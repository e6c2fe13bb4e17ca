/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-text.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_FACT (hexapla_fact_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFact, hexapla_fact, HEXAPLA, FACT, GObject)

/**
 * HexaplaFact:
 *
 * A key fact of an entry: a label and a value, with its sources. Immutable; may be read from
 * any thread.
 */

const char         *hexapla_fact_get_label   (HexaplaFact *self);

/** hexapla_fact_get_value: (transfer none): the value. */
HexaplaText        *hexapla_fact_get_value   (HexaplaFact *self);

/**
 * hexapla_fact_get_sources:
 *
 * Returns: (array zero-terminated=1): ids of entries of kind source
 */
const char * const *hexapla_fact_get_sources (HexaplaFact *self);

G_END_DECLS
