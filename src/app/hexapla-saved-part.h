/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HexaplaSavedPartRole:
 * @HEXAPLA_SAVED_PART_TOP: title, search and what to show; the first of all
 * @HEXAPLA_SAVED_PART_HEADING: stands above a group
 * @HEXAPLA_SAVED_PART_EMPTY: says why there is nothing below
 */
typedef enum {
  HEXAPLA_SAVED_PART_TOP,
  HEXAPLA_SAVED_PART_HEADING,
  HEXAPLA_SAVED_PART_EMPTY,
} HexaplaSavedPartRole;

#define HEXAPLA_TYPE_SAVED_PART (hexapla_saved_part_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSavedPart, hexapla_saved_part, HEXAPLA, SAVED_PART, GObject)

/**
 * HexaplaSavedPart:
 *
 * A row on the page Saved that is nothing saved: what structures the list. Immutable.
 */

/**
 * hexapla_saved_part_new:
 * @title: what it is, or what is the case
 * @text: (nullable): a sentence or two about it
 */
HexaplaSavedPart    *hexapla_saved_part_new       (HexaplaSavedPartRole  role,
                                                   const char           *title,
                                                   const char           *text) G_GNUC_WARN_UNUSED_RESULT;

HexaplaSavedPartRole hexapla_saved_part_get_role  (HexaplaSavedPart     *self);
const char          *hexapla_saved_part_get_title (HexaplaSavedPart     *self);

/** hexapla_saved_part_get_text: (nullable) */
const char          *hexapla_saved_part_get_text  (HexaplaSavedPart     *self);

G_END_DECLS
