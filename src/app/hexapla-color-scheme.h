/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_COLOR_SCHEME (hexapla_color_scheme_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaColorScheme, hexapla_color_scheme, HEXAPLA, COLOR_SCHEME, GObject)

/**
 * HexaplaColorPreference:
 * What the reader asked for; the names are those of the settings key "color-scheme".
 */
typedef enum {
  HEXAPLA_COLOR_FOLLOW,
  HEXAPLA_COLOR_LIGHT,
  HEXAPLA_COLOR_DARK,
} HexaplaColorPreference;

/**
 * HexaplaColorScheme:
 *
 * Makes one display follow the desktop's dark and high-contrast preferences, or the reader's
 * own choice. Below GTK 4.20 it asks the Settings portal, without waiting for it, and sets the
 * theme; from 4.20 on GTK follows by itself and only the reader's choice is passed on. Loads
 * the style sheets that go with dark and with high contrast. To be used in the main thread.
 */

/** hexapla_color_scheme_new: @display: the display to style. */
HexaplaColorScheme *hexapla_color_scheme_new            (GdkDisplay             *display) G_GNUC_WARN_UNUSED_RESULT;

void                hexapla_color_scheme_set_preference (HexaplaColorScheme     *self,
                                                         HexaplaColorPreference  preference);

/** hexapla_color_scheme_get_dark: whether windows are dark now. */
gboolean            hexapla_color_scheme_get_dark       (HexaplaColorScheme     *self);

/** hexapla_color_scheme_get_high_contrast: whether the desktop asks for high contrast. */
gboolean            hexapla_color_scheme_get_high_contrast (HexaplaColorScheme  *self);

G_END_DECLS
