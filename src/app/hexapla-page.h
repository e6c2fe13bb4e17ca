/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-page-marks.h"
#include "hexapla-block-row.h"
#include "hexapla-page-saved.h"
#include "hexapla-peek.h"
#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE (hexapla_page_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPage, hexapla_page, HEXAPLA, PAGE, GtkWidget)

/**
 * HexaplaPage:
 *
 * Shows one entry: overview, an index for a part of reference entries, a text page for
 * anything else. Showing another entry replaces what is on it. Scrolls; the position is given
 * in parts of the height, so that it survives another width.
 *
 * In several languages, a line above the text names the columns. A look at the original in place
 * of a translation is had by hexapla_page_get_peek().
 *
 * # CSS nodes: page[.text-N] → columnnames, scrolledwindow
 */

GtkWidget    *hexapla_page_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_page_show_entry:
 * @reading: the languages to show it in
 * @entry: the entry to show, in the first of them
 * @scroll: where to begin, see hexapla_page_get_scroll()
 *
 * What is in sight is there at once; what is further down follows when the frame is painted.
 */
void          hexapla_page_show_entry    (HexaplaPage      *self,
                                          HexaplaReading   *reading,
                                          HexaplaEntry     *entry,
                                          double            scroll);

/**
 * hexapla_page_get_place:
 * @part: (out): which row is at the top, see [class@Hexapla.BlockRow]
 * @below: (out): how much of its height is above the top, from 0 to 1
 *
 * Returns: whether there is a row: the place in the text, for the same page in other languages
 */
gboolean      hexapla_page_get_place     (HexaplaPage      *self,
                                          int              *part,
                                          double           *below);

/** hexapla_page_show_entry_at: as hexapla_page_show_entry(), from a place in the text on. */
void          hexapla_page_show_entry_at (HexaplaPage      *self,
                                          HexaplaReading   *reading,
                                          HexaplaEntry     *entry,
                                          int               part,
                                          double            below);

/** hexapla_page_find_row: (nullable) (transfer none): @part: see [class@Hexapla.BlockRow]. */
HexaplaBlockRow *hexapla_page_find_row   (HexaplaPage      *self,
                                          int               part);

/** hexapla_page_complete: puts at once on the page what would follow, with what the reader keeps. */
void          hexapla_page_complete      (HexaplaPage      *self);

/** hexapla_page_set_saved: shows on the page what the reader keeps, from now on. */
void          hexapla_page_set_saved     (HexaplaPage      *self,
                                          HexaplaSaved     *saved);

/** hexapla_page_get_saved: (transfer none) (nullable): what the reader keeps on the page. */
HexaplaPageSaved *hexapla_page_get_saved (HexaplaPage      *self);

/** hexapla_page_get_peek: (transfer none): looks at the original. */
HexaplaPeek  *hexapla_page_get_peek      (HexaplaPage      *self);

/** hexapla_page_get_marks: (transfer none): what a search finds on the page. */
HexaplaPageMarks *hexapla_page_get_marks (HexaplaPage     *self);

/**
 * hexapla_page_mark:
 * @query: (nullable): what to mark, on this page and those after it; %NULL for nothing
 *
 * Goes to the first match.
 */
void          hexapla_page_mark          (HexaplaPage      *self,
                                          HexaplaQuery     *query);

/**
 * hexapla_page_dup_text:
 * @widget: (nullable): a widget on the page: only the row that it is in
 *
 * Returns: (transfer full) (nullable): the text in all languages, row by row, with an empty line
 *   between two rows; %NULL if there is none
 */
char         *hexapla_page_dup_text      (HexaplaPage      *self,
                                          GtkWidget        *widget) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_page_get_complete: whether all of the entry is on the page. */
gboolean      hexapla_page_get_complete  (HexaplaPage      *self);

/**
 * hexapla_page_show_status:
 * @icon_name: a symbol
 * @title: what is the case
 * @description: what one can do
 * @ways: (nullable): buttons that lead on
 *
 * Shows a page that says why there is no entry on it.
 */
void          hexapla_page_show_status   (HexaplaPage      *self,
                                          const char       *icon_name,
                                          const char       *title,
                                          const char       *description,
                                          GtkWidget        *ways);

/** HexaplaPageFocus: as gtk_widget_child_focus() for what is on a page. */
typedef gboolean (* HexaplaPageFocus) (GtkWidget *content, GtkDirectionType direction);

/**
 * hexapla_page_show_view:
 * @view: a list that is no entry, and scrolls
 * @focus: moves the focus in it
 */
void          hexapla_page_show_view     (HexaplaPage      *self,
                                          GtkWidget        *view,
                                          HexaplaPageFocus  focus);

/** hexapla_page_get_entry: (nullable) (transfer none): the entry on the page. */
HexaplaEntry *hexapla_page_get_entry     (HexaplaPage      *self);

/** hexapla_page_set_text_size: @percent: size of the text, one of hexapla_text_sizes(). */
void          hexapla_page_set_text_size (HexaplaPage      *self,
                                          int               percent);

/** hexapla_page_get_scroll: 0 at the top, 1 at the end. */
double        hexapla_page_get_scroll    (HexaplaPage      *self);

/** hexapla_page_set_scroll: takes effect once the page has its size. */
void          hexapla_page_set_scroll    (HexaplaPage      *self,
                                          double            scroll);

/** hexapla_page_scroll_to: scrolls the page that is there. */
void          hexapla_page_scroll_to     (HexaplaPage      *self,
                                          double            scroll);

G_END_DECLS
