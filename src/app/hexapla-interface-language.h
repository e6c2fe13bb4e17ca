/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hexapla_interface_language_set_up:
 * @language: (nullable): what to use, such as "pt_BR"; empty or %NULL for that of the system
 *
 * Sets the locale and the language of the interface. To be called before the first translated word,
 * before GTK is initialized, and before any thread is there.
 */
void   hexapla_interface_language_set_up         (const char *language);

/**
 * hexapla_interface_language_set_direction:
 *
 * Has the windows run as the language that the interface is really in. GTK takes the direction
 * from its own catalog, or newer ones from the locale, and neither need be the same. To be
 * called when GTK has been initialized.
 */
void   hexapla_interface_language_set_direction  (void);

/**
 * hexapla_interface_languages:
 *
 * Returns: (array zero-terminated=1): what the interface is translated to, such as "pt_BR",
 *   English first
 */
const char * const *hexapla_interface_languages  (void);

G_END_DECLS
