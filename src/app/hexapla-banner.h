/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_BANNER (hexapla_banner_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaBanner, hexapla_banner, HEXAPLA, BANNER, GtkWidget)

/**
 * HexaplaBanner:
 *
 * A line across the window that says what is the case as long as it is the case, with what one can
 * do about it. Exposed as an alert, so that a screen reader says it.
 *
 * # CSS nodes: banner → box → image, wraplabel, buttons
 */

GtkWidget *hexapla_banner_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_banner_add_button:
 * @action: name of an action of the window
 */
void       hexapla_banner_add_button (HexaplaBanner *self,
                                      const char    *label,
                                      const char    *action);

/** hexapla_banner_set_text: @text: (nullable): a sentence; %NULL hides the banner. */
void       hexapla_banner_set_text   (HexaplaBanner *self,
                                      const char    *text);

G_END_DECLS
