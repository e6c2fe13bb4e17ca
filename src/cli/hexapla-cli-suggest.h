/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/**
 * hexapla_cli_suggest:
 * @typed: what somebody typed for an id
 *
 * Looks for ids that may have been meant: those of entries with that number, those that hold
 * what was typed, and those a few letters off.
 *
 * Returns: (transfer full) (array zero-terminated=1): some ids, the nearest first; none if
 *   nothing is near
 */
char **hexapla_cli_suggest (HexaplaFramework *framework,
                            const char       *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
