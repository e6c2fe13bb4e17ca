/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-application.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_WINDOW (hexapla_window_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaWindow, hexapla_window, HEXAPLA, WINDOW, GtkApplicationWindow)

/**
 * HexaplaWindow:
 *
 * The window: the sidebar, the page, the way through them. Everything it does is an action;
 * hexapla-window-actions.c has the list. Its size and the page it shows come from the settings
 * and go back there when it closes; of several windows, those of the last one stay.
 *
 * The help is read in a window like this as well; what that one looks like is not remembered.
 */

HexaplaWindow *hexapla_window_new          (HexaplaApplication *application) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_window_new_beside: a window of the same size, on the same page in the same languages. */
HexaplaWindow *hexapla_window_new_beside   (HexaplaWindow      *other) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_window_new_help:
 * @library: the help
 * @reading: (nullable): the help in the language to begin with
 * @error: (nullable): why there is none
 *
 * A window on the help; hexapla_help_open() is for everybody else.
 */
HexaplaWindow *hexapla_window_new_help     (HexaplaApplication *application,
                                            HexaplaLibrary     *library,
                                            HexaplaReading     *reading,
                                            const GError       *error) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_window_is_help: whether it is the help that is read here. */
gboolean       hexapla_window_is_help      (HexaplaWindow      *self);

/** hexapla_window_is_file: whether @file is one that hexapla_window_new_file() is for. */
gboolean       hexapla_window_is_file      (GFile              *file);

/**
 * hexapla_window_new_file:
 * @file: a framework file; it is loaded in a thread
 *
 * A window on the framework in @file, or on what is wrong with it. What it looks like is not
 * remembered either.
 */
HexaplaWindow *hexapla_window_new_file     (HexaplaApplication *application,
                                            GFile              *file) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_window_is_main: whether it is neither of these: the windows that are remembered. */
gboolean       hexapla_window_is_main      (HexaplaWindow      *self);

/**
 * hexapla_window_open:
 * @id: id of an entry; for one that does not exist, a page says so
 *
 * Shows the page of the entry and remembers the way back.
 */
void           hexapla_window_open         (HexaplaWindow      *self,
                                            const char         *id);

/**
 * hexapla_window_open_address:
 * @address: from anywhere: what is not an address of ours, or leads nowhere, gets a page that
 *   says so and leads to the nearest that there is, and nothing else happens
 */
void           hexapla_window_open_address (HexaplaWindow      *self,
                                            const char         *address);

/**
 * hexapla_window_read_in:
 * @languages: (array zero-terminated=1): tags of languages, the first one first
 *
 * Shows the page in these languages from here on, side by side, and remembers it. Those that there
 * are not are left out.
 *
 * Returns: whether the texts could be loaded
 */
gboolean       hexapla_window_read_in      (HexaplaWindow      *self,
                                            const char * const *languages);

/** hexapla_window_search: searches for @words, in the sidebar. */
void           hexapla_window_search       (HexaplaWindow      *self,
                                            const char         *words);

/** hexapla_window_get_page_id: (nullable): id of the entry on the page. */
const char    *hexapla_window_get_page_id  (HexaplaWindow      *self);

/** hexapla_window_save_state: writes size, layout and page to the settings. */
void           hexapla_window_save_state   (HexaplaWindow      *self);

/**
 * hexapla_window_may_close:
 * @quits: whether the program is to end
 *
 * Returns: %FALSE if something that could not be saved would be lost: then the reader is asked
 */
gboolean       hexapla_window_may_close      (HexaplaWindow      *self,
                                              gboolean            quits);

G_END_DECLS
