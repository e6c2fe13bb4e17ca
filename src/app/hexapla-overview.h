/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/**
 * hexapla_overview_hero_new:
 *
 * Returns: (transfer floating): the first thing a reader sees: the title of the framework, for
 *   the first frame
 */
GtkWidget *hexapla_overview_hero_new      (HexaplaFramework *framework) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_overview_hero_complete: adds what the framework is, to @hero as it was made. */
void       hexapla_overview_hero_complete (GtkWidget        *hero,
                                           HexaplaReading   *reading,
                                           HexaplaEntry     *entry);

/**
 * hexapla_overview_has_cards:
 * @part: an entry at the top level
 *
 * Returns: whether what is in it is what a reader comes for, and is few: principles and action
 *   items
 */
gboolean   hexapla_overview_has_cards     (HexaplaEntry     *part);

/**
 * hexapla_overview_add_cards:
 * @language: the language of @part
 *
 * Adds the entries of @part to @hero as cards that open them.
 */
void       hexapla_overview_add_cards     (GtkWidget        *hero,
                                           const char       *language,
                                           HexaplaEntry     *part);

G_END_DECLS
