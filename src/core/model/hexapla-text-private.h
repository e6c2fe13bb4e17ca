/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-text.h"

G_BEGIN_DECLS

/**
 * hexapla_text_builder_finish_plain:
 *
 * As hexapla_text_builder_finish(), for a text that has no markup.
 *
 * Returns: (transfer full): the plain text; the builder is empty again and can be used anew
 */
char *hexapla_text_builder_finish_plain (HexaplaTextBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
