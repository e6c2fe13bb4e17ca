/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hexapla_icon_new:
 * @icon_name: (nullable): a symbolic icon
 *
 * An icon beside words that say the same: assistive technology does not meet it.
 */
GtkWidget *hexapla_icon_new (const char *icon_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
