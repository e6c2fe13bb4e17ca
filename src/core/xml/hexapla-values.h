/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-kinds.h"
#include "xml/hexapla-grammar.h"

G_BEGIN_DECLS

/**
 * hexapla_value_check:
 * @value: the value of @attribute, with its white space folded
 *
 * Returns: whether it is of the form that @attribute has
 */
gboolean  hexapla_value_check    (HexaplaAttribute  attribute,
                                  const char       *value);

/** hexapla_value_describe: (transfer full): what a value of @attribute looks like, for people. */
char     *hexapla_value_describe (HexaplaAttribute  attribute) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_value_get_title_status: @value is a checked value, or %NULL where there is none. */
HexaplaTitleStatus hexapla_value_get_title_status (const char *value);

/** hexapla_value_get_text_read: @value is a checked value, or %NULL where there is none. */
HexaplaTextRead    hexapla_value_get_text_read    (const char *value);

G_END_DECLS
