/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_FLOW_LAYOUT (hexapla_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFlowLayout, hexapla_flow_layout, HEXAPLA, FLOW_LAYOUT,
                      GtkLayoutManager)

/**
 * HexaplaFlowLayout:
 *
 * Lays out small widgets such as tags one after another, each in its natural width, in as many
 * lines as it takes: unlike #GtkFlowBox, without a grid.
 */

GtkLayoutManager *hexapla_flow_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_flow_layout_new_centered: with each line in the middle. */
GtkLayoutManager *hexapla_flow_layout_new_centered (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
