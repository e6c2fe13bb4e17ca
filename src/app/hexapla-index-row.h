/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_INDEX_ROW (hexapla_index_row_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaIndexRow, hexapla_index_row, HEXAPLA, INDEX_ROW, GtkWidget)

/**
 * HexaplaIndexRow:
 *
 * Row of an index: date or abbreviation, title and summary of an entry, or the header of the
 * index itself. Bound to one entry after another as the list scrolls.
 */

/** hexapla_index_row_new: @language: the language of the entries that it will show. */
GtkWidget *hexapla_index_row_new  (const char       *language) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_index_row_bind: @header: whether @entry is the part that the index is of. */
void       hexapla_index_row_bind (HexaplaIndexRow  *self,
                                   HexaplaReading   *reading,
                                   HexaplaEntry     *entry,
                                   gboolean          header);

/** hexapla_index_row_is_header: whether it shows the header. */
gboolean   hexapla_index_row_is_header (HexaplaIndexRow *self);

G_END_DECLS
