/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-application.h"
#include "hexapla-window.h"

G_BEGIN_DECLS

/*
 * The windows of the program, and in which of them something opens. They belong to the application.
 */

/**
 * hexapla_application_find_window:
 *
 * Returns: (nullable) (transfer none): the window that was used last, even while one of its dialogs
 *   is in use; not that of the help, nor one on a file
 */
HexaplaWindow *hexapla_application_find_window (HexaplaApplication  *self);

/** hexapla_application_get_window: (transfer none): the same, made if there is none. */
HexaplaWindow *hexapla_application_get_window  (HexaplaApplication  *self);

/** hexapla_application_add_window: (transfer none): one more, which begins as that one. */
HexaplaWindow *hexapla_application_add_window  (HexaplaApplication  *self);

/**
 * hexapla_application_open_file:
 * @file: an address, or a framework file
 * @window: (inout) (transfer none): where an address opens; gets a window if it is %NULL and one is
 *   needed
 *
 * Opens @file where it belongs: in @window, in the window of the help, or in one of its own. The
 * last two are presented.
 */
void           hexapla_application_open_file   (HexaplaApplication  *self,
                                                GFile               *file,
                                                HexaplaWindow      **window);

G_END_DECLS
