/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-framework.h"

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
 * # CSS nodes: page[.text-N] → scrolledwindow
 */

GtkWidget    *hexapla_page_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_page_show_entry:
 * @framework: what @entry belongs to
 * @entry: the entry to show
 * @scroll: where to begin, see hexapla_page_get_scroll()
 *
 * What is in sight is there at once; what is further down follows when the frame is painted.
 */
void          hexapla_page_show_entry    (HexaplaPage      *self,
                                          HexaplaFramework *framework,
                                          HexaplaEntry     *entry,
                                          double            scroll);

/** hexapla_page_get_complete: whether all of the entry is on the page. */
gboolean      hexapla_page_get_complete  (HexaplaPage      *self);

/**
 * hexapla_page_show_status:
 * @icon_name: a symbol
 * @title: what is the case
 * @description: what one can do
 *
 * Shows a page that says why there is no entry on it.
 */
void          hexapla_page_show_status   (HexaplaPage      *self,
                                          const char       *icon_name,
                                          const char       *title,
                                          const char       *description);

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

G_END_DECLS
