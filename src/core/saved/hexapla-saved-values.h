/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HexaplaSavedValue:
 * What the value of an attribute looks like.
 */
typedef enum {
  HEXAPLA_SAVED_VALUE_VERSION,
  HEXAPLA_SAVED_VALUE_ID,
  HEXAPLA_SAVED_VALUE_TIME,
  HEXAPLA_SAVED_VALUE_DAY,
  HEXAPLA_SAVED_VALUE_LANGUAGE,
  HEXAPLA_SAVED_VALUE_BLOCK,
  HEXAPLA_SAVED_VALUE_STATUS,
  HEXAPLA_SAVED_VALUE_CONFLICT,
} HexaplaSavedValue;

/** hexapla_saved_value_check: whether @value is of that form. */
gboolean hexapla_saved_value_check      (HexaplaSavedValue  form,
                                         const char        *value);

/** hexapla_saved_value_describe: (transfer full): what a value of that form looks like, for people. */
char    *hexapla_saved_value_describe   (HexaplaSavedValue  form) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_value_to_block: position of a checked %HEXAPLA_SAVED_VALUE_BLOCK. */
int      hexapla_saved_value_to_block   (const char        *value);

/** hexapla_saved_value_from_block: (transfer full): the value for a position. */
char    *hexapla_saved_value_from_block (int                block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
