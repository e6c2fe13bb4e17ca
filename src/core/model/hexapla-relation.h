/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-kinds.h"
#include "hexapla-text.h"

G_BEGIN_DECLS

typedef struct _HexaplaEntry HexaplaEntry;

#define HEXAPLA_TYPE_RELATION (hexapla_relation_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaRelation, hexapla_relation, HEXAPLA, RELATION, GObject)

/**
 * HexaplaRelation:
 *
 * A typed link from one entry to another, with the reason why it holds. Immutable; may be read
 * from any thread. The entries belong to the framework and are valid as long as it is.
 */

HexaplaRelationType  hexapla_relation_get_relation_type (HexaplaRelation *self);

/** hexapla_relation_get_from: (transfer none): the entry in which the relation stands. */
HexaplaEntry        *hexapla_relation_get_from          (HexaplaRelation *self);

/** hexapla_relation_get_to: (transfer none): the entry to which it leads. */
HexaplaEntry        *hexapla_relation_get_to            (HexaplaRelation *self);

/** hexapla_relation_get_reason: (transfer none): why it holds, a sentence. */
HexaplaText         *hexapla_relation_get_reason        (HexaplaRelation *self);

G_END_DECLS
