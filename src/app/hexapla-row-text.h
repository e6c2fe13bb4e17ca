/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_ROW_TEXT (hexapla_row_text_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaRowText, hexapla_row_text, HEXAPLA, ROW_TEXT, GObject)

/**
 * HexaplaRowText:
 *
 * What a row of a page says: the title of an entry, its summary or one of its blocks, in each
 * language of a reading, and in the original. Makes the widgets for it. Immutable; holds the
 * reading.
 */

/**
 * HexaplaRowPart:
 * What of an entry a row shows; a block has its position instead, from 0.
 */
typedef enum {
  HEXAPLA_ROW_TITLE = -2,
  HEXAPLA_ROW_SUMMARY = -1,
} HexaplaRowPart;

/**
 * hexapla_row_text_new:
 * @reading: the languages
 * @id: id of the entry
 * @part: a #HexaplaRowPart, or the position of a block
 */
HexaplaRowText *hexapla_row_text_new             (HexaplaReading *reading,
                                                  const char     *id,
                                                  int             part) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_row_text_create:
 * @index: which language of the reading
 * @original: (out): whether that shows the original, translated or not
 *
 * Returns: (transfer floating): the text in that language; where it is not translated, the
 *   original, which says so
 */
GtkWidget      *hexapla_row_text_create          (HexaplaRowText *self,
                                                  guint           index,
                                                  gboolean       *original) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_row_text_create_original: (transfer floating): the text in the original. */
GtkWidget      *hexapla_row_text_create_original (HexaplaRowText *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_row_text_dup_plain:
 *
 * Returns: (transfer full): what it says in each of the languages, a line or more each
 */
char           *hexapla_row_text_dup_plain       (HexaplaRowText *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
