/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE_LAYOUT (hexapla_page_layout_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPageLayout, hexapla_page_layout, HEXAPLA, PAGE_LAYOUT,
                      GtkLayoutManager)

/**
 * HexaplaPageLayout:
 *
 * Lays out a page of text for reading: the first child across the page, the second one as the
 * column of text, about 70 characters wide, the third one as a narrower column beside it, and
 * all others below the text. Where there is no room for two columns, or no third child,
 * everything stands in one column, in this order. The columns are centred together. All measures
 * are in em of the widget's own font, so the columns grow with the text.
 */

GtkLayoutManager *hexapla_page_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
