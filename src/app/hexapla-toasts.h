/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_TOASTS (hexapla_toasts_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaToasts, hexapla_toasts, HEXAPLA, TOASTS, GtkWidget)

/**
 * HexaplaToasts:
 *
 * Shows short messages over the bottom of its child, one at a time, each for five seconds or
 * as long as the pointer is on it. Exposed as an alert, so that a screen reader says them.
 */

/** hexapla_toasts_set_child: @child: (nullable): what the messages lie over. */
void hexapla_toasts_set_child (HexaplaToasts *self,
                               GtkWidget     *child);

/** hexapla_toasts_show: @message: what happened, a few words. */
void hexapla_toasts_show      (HexaplaToasts *self,
                               const char    *message);

G_END_DECLS
