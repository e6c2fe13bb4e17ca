/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hexapla_page_status_new:
 * @icon_name: a symbol
 * @title: what is the case
 * @description: what one can do
 * @ways: (nullable): buttons that lead on
 *
 * Returns: (transfer floating): what a page shows in the middle while there is no entry on it
 */
GtkWidget *hexapla_page_status_new (const char *icon_name,
                                    const char *title,
                                    const char *description,
                                    GtkWidget  *ways) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
