/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/**
 * hexapla_page_navigation_new:
 *
 * Returns: (transfer floating): the way from @entry to its neighbours in reading order
 */
GtkWidget *hexapla_page_navigation_new (HexaplaFramework *framework,
                                        HexaplaEntry     *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
