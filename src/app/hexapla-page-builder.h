/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE_BUILDER (hexapla_page_builder_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPageBuilder, hexapla_page_builder, HEXAPLA, PAGE_BUILDER, GObject)

/**
 * HexaplaPageBuilder:
 *
 * Puts the page of an entry together from the top down, piece by piece, so that the part of it
 * that is seen first is painted before the rest is made. Holds the page and the reading.
 */

HexaplaPageBuilder *hexapla_page_builder_new       (HexaplaReading     *reading,
                                                    HexaplaEntry       *entry) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_page_builder_get_sheet: (transfer none): the page, as far as it is made. */
GtkWidget          *hexapla_page_builder_get_sheet (HexaplaPageBuilder *self);

/** hexapla_page_builder_step: adds the next piece; %FALSE if there was none. */
gboolean            hexapla_page_builder_step      (HexaplaPageBuilder *self);

G_END_DECLS
