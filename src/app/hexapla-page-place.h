/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE_PLACE (hexapla_page_place_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPagePlace, hexapla_page_place, HEXAPLA, PAGE_PLACE, GObject)

/**
 * HexaplaPagePlace:
 *
 * Where a page is scrolled to, or is to be once there is enough of it: either in parts of its
 * height, which survives another width, or in the text, which survives other languages. A page is
 * put together in pieces: the page says when their rows have their places.
 */

/** hexapla_page_place_new: @scroller: (transfer none): around all content; must outlive this. */
HexaplaPagePlace *hexapla_page_place_new        (GtkScrolledWindow *scroller) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_page_place_reset: goes to the top and stays there: there is to be another content. */
void              hexapla_page_place_reset      (HexaplaPagePlace  *self);

/** hexapla_page_place_get_scroll: 0 at the top, 1 at the end. */
double            hexapla_page_place_get_scroll (HexaplaPagePlace  *self);

/** hexapla_page_place_set_scroll: takes effect once the page has its size. */
void              hexapla_page_place_set_scroll (HexaplaPagePlace  *self,
                                                 double             scroll);

/** hexapla_page_place_scroll_to: scrolls what is there. */
void              hexapla_page_place_scroll_to  (HexaplaPagePlace  *self,
                                                 double             scroll);

/**
 * hexapla_page_place_get:
 * @part: (out): which row is at the top, see [class@Hexapla.BlockRow]
 * @below: (out): how much of its height is above the top, from 0 to 1
 *
 * Returns: whether there is a row, and one is not at the very top anyway
 */
gboolean          hexapla_page_place_get        (HexaplaPagePlace  *self,
                                                 int               *part,
                                                 double            *below);

/** hexapla_page_place_set: takes effect with hexapla_page_place_seek(). */
void              hexapla_page_place_set        (HexaplaPagePlace  *self,
                                                 int                part,
                                                 double             below);

/** hexapla_page_place_is_awaited: whether one is yet to go anywhere. */
gboolean          hexapla_page_place_is_awaited (HexaplaPagePlace  *self);

/**
 * hexapla_page_place_has_row: whether the row that one is to go to is there; %FALSE if it is not
 * known which that is.
 */
gboolean          hexapla_page_place_has_row    (HexaplaPagePlace  *self);

/** hexapla_page_place_is_seeking: whether one is yet to go to a row, on a page that scrolls. */
gboolean          hexapla_page_place_is_seeking (HexaplaPagePlace  *self);

/**
 * hexapla_page_place_seek:
 * @complete: whether all of the page is there, so that there will not be another time
 *
 * Goes to the row that one is to go to, as far as that is possible yet. To be called when all that
 * is there has its place.
 */
void              hexapla_page_place_seek       (HexaplaPagePlace  *self,
                                                 gboolean           complete);

G_END_DECLS
