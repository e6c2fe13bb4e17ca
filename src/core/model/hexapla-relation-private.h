/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-relation.h"

G_BEGIN_DECLS

/**
 * hexapla_relation_new:
 * @from: the entry in which it stands, which owns it
 * @reason: (transfer full): why it holds
 */
HexaplaRelation *hexapla_relation_new    (HexaplaRelationType  type,
                                          HexaplaEntry        *from,
                                          HexaplaText         *reason) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_relation_set_to: once, when all entries are there. */
void             hexapla_relation_set_to (HexaplaRelation     *self,
                                          HexaplaEntry        *to);

G_END_DECLS
