/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "search/hexapla-query.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE_MARKS (hexapla_page_marks_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPageMarks, hexapla_page_marks, HEXAPLA, PAGE_MARKS, GObject)

/**
 * HexaplaPageMarks:
 *
 * What a search finds on a page: marks it in all languages that the page shows, and walks from one
 * match to the next. A page is put together in pieces: the marks come with them, the page says
 * when. Matches are counted in the order of the page; one of them is current.
 *
 * Signal "changed": how many there are, or which one is current.
 */

/** hexapla_page_marks_new: @scroller: (transfer none): around all content; must outlive this. */
HexaplaPageMarks *hexapla_page_marks_new         (GtkScrolledWindow *scroller) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_page_marks_prepare:
 * @query: (nullable): what to mark on the pages to come, until further notice; %NULL for nothing
 *
 * The first match of the next page becomes the current one as soon as it is there.
 */
void              hexapla_page_marks_prepare     (HexaplaPageMarks  *self,
                                                  HexaplaQuery      *query);

/** hexapla_page_marks_reset: forgets the content: there is another. */
void              hexapla_page_marks_reset       (HexaplaPageMarks  *self);

/** hexapla_page_marks_update: marks what has come to the page since. */
void              hexapla_page_marks_update      (HexaplaPageMarks  *self);

/** hexapla_page_marks_get_n: how many matches there are so far. */
guint             hexapla_page_marks_get_n       (HexaplaPageMarks  *self);

/** hexapla_page_marks_get_current: position of the current match; any, if there are none. */
guint             hexapla_page_marks_get_current (HexaplaPageMarks  *self);

/**
 * hexapla_page_marks_step:
 * @steps: 1 for the next match, -1 for the one before; after the last comes the first
 *
 * Goes there: scrolls to it, and, if the focus is on the page, takes it along.
 */
void              hexapla_page_marks_step        (HexaplaPageMarks  *self,
                                                  int                steps);

/** hexapla_page_marks_is_seeking: whether the first match of a new page is yet to be shown. */
gboolean          hexapla_page_marks_is_seeking  (HexaplaPageMarks  *self);

/** hexapla_page_marks_stay: does not go to the first match: one is to be shown something else. */
void              hexapla_page_marks_stay        (HexaplaPageMarks  *self);

/**
 * hexapla_page_marks_seek:
 * @complete: whether all of the page is there, so that there will not be another time
 *
 * Goes to the current match, as far as that is possible yet. To be called when all that is there
 * has its place.
 */
void              hexapla_page_marks_seek        (HexaplaPageMarks  *self,
                                                  gboolean           complete);

G_END_DECLS
