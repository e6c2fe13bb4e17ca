/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_CARD_LAYOUT (hexapla_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaCardLayout, hexapla_card_layout, HEXAPLA, CARD_LAYOUT,
                      GtkLayoutManager)

/**
 * HexaplaCardLayout:
 *
 * Lays out cards in columns of equal width and rows of equal height, in as many columns as
 * have room for 15 em each, at most @max_columns.
 */

/** hexapla_card_layout_new: @max_columns: at least 1. */
GtkLayoutManager *hexapla_card_layout_new (int max_columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
