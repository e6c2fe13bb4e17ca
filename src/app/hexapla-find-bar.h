/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-page-marks.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_FIND_BAR (hexapla_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFindBar, hexapla_find_bar, HEXAPLA, FIND_BAR, GtkWidget)

/**
 * HexaplaFindBar:
 *
 * Says at which of the matches on a page the reader is, and leads to the others. There only while
 * there are any. Its buttons activate win.previous-match, win.next-match and win.unmark.
 *
 * # CSS nodes: findbar → label, button…
 */

/** hexapla_find_bar_new: @marks: (transfer none): of the page. */
GtkWidget *hexapla_find_bar_new (HexaplaPageMarks *marks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
