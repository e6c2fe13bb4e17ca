/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hexapla_popup_show:
 * @popover: (transfer floating): a popover without a parent
 * @parent: the widget it is for, which presents its popovers when it gets its size
 * @rectangle: (nullable): the part of @parent that it points to
 *
 * Shows a popover that was made for one use: when it is closed, it leaves its parent and goes.
 * Actions inside that open a page or a link close it, and are done when it is gone.
 */
void hexapla_popup_show    (GtkPopover         *popover,
                            GtkWidget          *parent,
                            const GdkRectangle *rectangle);

/** hexapla_popup_present: to be called by @parent when it has got its size. */
void hexapla_popup_present (GtkWidget          *parent);

G_END_DECLS
