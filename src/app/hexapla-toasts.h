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
 *
 * A message that something was removed has a button that takes it back, and stays for twelve
 * seconds, or as long as the button has the focus; Ctrl+Z does the same as the button, unless
 * whatever has the focus takes something back itself.
 */

/** HexaplaToastFunc: takes back what the message was about. */
typedef void (* HexaplaToastFunc) (gpointer user_data);

/** hexapla_toasts_set_child: @child: (nullable): what the messages lie over. */
void hexapla_toasts_set_child (HexaplaToasts *self,
                               GtkWidget     *child);

/** hexapla_toasts_show: @message: what happened, a few words. */
void hexapla_toasts_show      (HexaplaToasts *self,
                               const char    *message);

/**
 * hexapla_toasts_show_undo:
 * @message: what was removed, a few words
 * @undo: called once, if the reader wants it back
 * @destroy: (nullable): frees @user_data when it can no longer be taken back
 */
void hexapla_toasts_show_undo (HexaplaToasts    *self,
                               const char       *message,
                               HexaplaToastFunc  undo,
                               gpointer          user_data,
                               GDestroyNotify    destroy);

/** hexapla_toasts_undo: as the button; %FALSE if there is nothing to take back. */
gboolean hexapla_toasts_undo  (HexaplaToasts *self);

/** hexapla_toasts_dismiss: takes the message away, if there is one. */
void hexapla_toasts_dismiss   (HexaplaToasts *self);

G_END_DECLS
