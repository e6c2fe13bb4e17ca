/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-application.h"

G_BEGIN_DECLS

/*
 * The help: a framework document that comes with the program, in a window of its own, of which
 * there is one. It is loaded when it is opened.
 */

/**
 * hexapla_help_set_topic:
 * @topic: (not nullable): a string that stays: id of an entry of the help
 *
 * Says what somebody who asks for help in @widget, or in anything inside it, wants to know. Where
 * the keys of the application do not reach, in a popover or a window of another kind, it also
 * makes F1 ask for it.
 */
void     hexapla_help_set_topic    (GtkWidget          *widget,
                                    const char         *topic);

/**
 * hexapla_help_open:
 * @topic: (nullable): id of an entry of the help; %NULL for where it was, or for its beginning
 *
 * Opens the window, or brings it to the front, in the language of the interface.
 */
void     hexapla_help_open         (HexaplaApplication *application,
                                    const char         *topic);

/**
 * hexapla_help_open_at_focus:
 * @window: (nullable): where help is asked for; a popover that is open there is closed
 *
 * As hexapla_help_open(), with the topic that belongs to where the focus is.
 */
void     hexapla_help_open_at_focus (HexaplaApplication *application,
                                    GtkWindow          *window);

/** hexapla_help_has_address: whether @address, from anywhere, is one of the help. */
gboolean hexapla_help_has_address  (const char         *address);

/** hexapla_help_open_address: as hexapla_window_open_address(), in the window of the help. */
void     hexapla_help_open_address (HexaplaApplication *application,
                                    const char         *address);

G_END_DECLS
