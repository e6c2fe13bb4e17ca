/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-languages.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_LANGUAGE_POPOVER (hexapla_language_popover_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaLanguagePopover, hexapla_language_popover, HEXAPLA, LANGUAGE_POPOVER,
                      GtkPopover)

/**
 * HexaplaLanguagePopover:
 *
 * Chooses what to read in: one language by its own name, or several side by side in an order, or
 * one of the usual sets at once. Says of each language how much of it there is and whether it has
 * been reviewed. Changes the reading at once, by the action win.read-in.
 */

/**
 * hexapla_language_popover_new:
 * @languages: what there is
 */
GtkWidget *hexapla_language_popover_new        (HexaplaLanguages       *languages) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_language_popover_set_chosen:
 * @chosen: (array zero-terminated=1): the languages that are read, in their order
 */
void       hexapla_language_popover_set_chosen (HexaplaLanguagePopover *self,
                                                const char * const     *chosen);

G_END_DECLS
