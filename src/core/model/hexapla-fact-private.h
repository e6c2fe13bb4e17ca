/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-fact.h"

G_BEGIN_DECLS

/**
 * hexapla_fact_new:
 * @label: (transfer full): what the fact is about
 * @value: (transfer full): the fact
 * @sources: (transfer full): ids of entries of kind source
 */
HexaplaFact *hexapla_fact_new (char        *label,
                               HexaplaText *value,
                               char       **sources) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
