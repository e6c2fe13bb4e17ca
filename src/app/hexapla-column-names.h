/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_COLUMN_NAMES (hexapla_column_names_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaColumnNames, hexapla_column_names, HEXAPLA, COLUMN_NAMES, GtkWidget)

/**
 * HexaplaColumnNames:
 *
 * The line above a page in several languages that says which column is which, and stays while the
 * page scrolls. Takes no room where there is one language only, or where the languages stand one
 * below the other.
 *
 * # CSS nodes: columnnames → label.language-name
 */

GtkWidget *hexapla_column_names_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_column_names_set_reading: @reading: (nullable): the languages to name. */
void       hexapla_column_names_set_reading (HexaplaColumnNames *self,
                                             HexaplaReading     *reading);

/**
 * hexapla_column_names_get_height:
 * @width: of the page, in pixels
 *
 * Returns: how high the line is above a page of that width; 0 where it is not needed
 */
int        hexapla_column_names_get_height  (HexaplaColumnNames *self,
                                             int                 width);

G_END_DECLS
