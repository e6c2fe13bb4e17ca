/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PLACE_DIALOG (hexapla_place_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPlaceDialog, hexapla_place_dialog, HEXAPLA, PLACE_DIALOG, GtkWindow)

/**
 * HexaplaPlaceDialog:
 *
 * Asks on which page a note is to be placed. Closes when one is chosen, or with Escape.
 *
 * Signals:
 * - "chosen" (const char *entry): the id of that entry
 */

GtkWidget *hexapla_place_dialog_new (GtkWindow        *parent,
                                     HexaplaFramework *framework) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
