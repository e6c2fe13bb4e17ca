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
 *
 * Where the text is in several languages, it gets the room for that, and the third child stands
 * below it.
 */

/** hexapla_page_layout_new: @n_languages: how many languages the text is in. */
GtkLayoutManager *hexapla_page_layout_new (guint n_languages) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_page_layout_find_text:
 * @widget: whose text size counts
 * @width: width of the page, in pixels
 * @n_languages: how many languages the text is in, at least two
 * @x: (out): where the column of text begins, in pixels from the left
 *
 * Returns: width of the column of text, in pixels
 */
int               hexapla_page_layout_find_text (GtkWidget *widget,
                                                 int        width,
                                                 guint      n_languages,
                                                 int       *x);

G_END_DECLS
