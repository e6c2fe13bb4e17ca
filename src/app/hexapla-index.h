/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/**
 * hexapla_index_suits: whether the page of @entry is an index: it is a part of reference entries,
 * or of very many.
 */
gboolean   hexapla_index_suits     (HexaplaEntry       *entry);

/**
 * hexapla_index_new:
 * @framework: what @part belongs to
 * @part: a part that may have very many entries, such as a glossary
 *
 * @slice: (out) (transfer full): the part of the list that is shown yet, for
 *   hexapla_index_show_more()
 *
 * Returns: (transfer floating): a list view over @part: what it is, then its first entries, each
 *   with its summary
 */
GtkWidget *hexapla_index_new       (HexaplaReading     *reading,
                                    HexaplaEntry       *part,
                                    GtkSliceListModel **slice) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_index_show_more:
 *
 * Lets the list have some entries more. A list view makes widgets for up to 200 rows at once,
 * in sight or not, which takes longer than a frame.
 *
 * Returns: whether there were any
 */
gboolean   hexapla_index_show_more (GtkSliceListModel  *slice);

/**
 * hexapla_index_focus:
 * @view: what hexapla_index_new() returned
 *
 * Instead of gtk_widget_child_focus(): Tab stops at all of the header, then once at the entries,
 * among which the arrow keys go. By itself the list would stop at each, and come back to the last.
 */
gboolean   hexapla_index_focus     (GtkWidget          *view,
                                    GtkDirectionType    direction);

G_END_DECLS
