/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_ROW_LAYOUT (hexapla_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaRowLayout, hexapla_row_layout, HEXAPLA, ROW_LAYOUT, GtkLayoutManager)

/**
 * HexaplaRowLayout:
 *
 * Lays out a row of text with something small before or after it, such as a number or a button:
 * children that expand share what the others leave of the width. A #GtkBox would do, but it asks
 * text for its width at a given height, which GTK finds by laying it out a dozen times.
 */

GtkLayoutManager *hexapla_row_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_row_new: (transfer floating): a box with this layout. */
GtkWidget        *hexapla_row_new        (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
