/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-framework.h"

G_BEGIN_DECLS

/**
 * hexapla_suggest_ids:
 * @typed: what somebody typed for an id
 *
 * Looks for ids that may have been meant: those of entries with that number, those that hold
 * what was typed, and those a few letters off.
 *
 * Returns: (transfer full) (array zero-terminated=1): some ids, the nearest first; none if
 *   nothing is near
 */
char **hexapla_suggest_ids (HexaplaFramework *framework,
                            const char       *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
