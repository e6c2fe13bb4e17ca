/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** hexapla_search_help_new: (transfer floating): a popover that says what one can search for. */
GtkWidget *hexapla_search_help_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
