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

G_END_DECLS
