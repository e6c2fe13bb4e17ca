/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-languages.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PREFERENCES (hexapla_preferences_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPreferences, hexapla_preferences, HEXAPLA, PREFERENCES, GtkWindow)

/**
 * HexaplaPreferences:
 *
 * The window with the few settings that are not better changed where they show. Writes them at
 * once.
 */

/**
 * hexapla_preferences_new:
 * @parent: (nullable): the window it belongs to
 * @settings: the settings of the program
 * @languages: what languages are called in themselves
 */
GtkWidget *hexapla_preferences_new (GtkWindow        *parent,
                                    GSettings        *settings,
                                    HexaplaLanguages *languages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
