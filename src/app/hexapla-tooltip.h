/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hexapla_tooltip_set:
 * @text: (nullable): plain text
 *
 * As gtk_widget_set_tooltip_text(), for widgets that a page has by the dozen: GTK asks the
 * display server where the pointer is each time a tooltip text is set, and waits for the
 * answer.
 */
void hexapla_tooltip_set (GtkWidget  *widget,
                          const char *text);

/**
 * hexapla_tooltip_set_shortcut:
 * @shortcut: a detailed action of the application, as "win.back", whose first key is shown behind
 *   the text of the tooltip; or such a key itself, as "F10"
 */
void  hexapla_tooltip_set_shortcut (GtkWidget  *widget,
                                    const char *shortcut);

/** hexapla_tooltip_dup_text: (transfer full) (nullable): what the tooltip of @widget says. */
char *hexapla_tooltip_dup_text     (GtkWidget  *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
