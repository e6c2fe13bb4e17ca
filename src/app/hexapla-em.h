/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hexapla_em:
 *
 * CSS on the oldest GTK we run on has no maximum width and no media queries, so our layouts
 * measure themselves in the size of their text.
 *
 * Returns: the font size of @widget in pixels, text scaling included
 */
double hexapla_em (GtkWidget *widget);

G_END_DECLS
