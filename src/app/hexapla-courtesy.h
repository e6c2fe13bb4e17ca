/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/**
 * hexapla_courtesy_new:
 * @reading: how the page is read
 *
 * What a page of a translation says of itself: that it is a courtesy translation, whether
 * somebody has reviewed it, and how much of it there is, with the way to the original.
 *
 * Returns: (transfer floating) (nullable): the notice; %NULL where only the original is read
 */
GtkWidget *hexapla_courtesy_new (HexaplaReading *reading) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_courtesy_describe:
 *
 * Returns: (transfer full): as hexapla_language_describe(), with the date as the window shows it
 */
char      *hexapla_courtesy_describe (const HexaplaLanguage *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
