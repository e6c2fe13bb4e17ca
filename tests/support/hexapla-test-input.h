/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The hands of a reader: real key presses and pointer movements, made by xdotool in the X
 * server. Whatever follows from them has happened when these functions return, as far as it
 * happens at once.
 */

/** hexapla_test_focus_window: presents @window and waits until it has the keyboard. */
void hexapla_test_focus_window (GtkWindow   *window);

/**
 * hexapla_test_press_key:
 * @window: the window that has the keyboard
 * @key: a key in the notation of xdotool: "Tab", "alt+Left"
 */
void hexapla_test_press_key    (GtkWidget   *window,
                                const char  *key);

/** hexapla_test_type: types @text, which is ASCII. */
void hexapla_test_type         (GtkWidget   *window,
                                const char  *text);

/** hexapla_test_move_pointer: moves the pointer to (@x, @y) in @widget. */
void hexapla_test_move_pointer (GtkWidget   *widget,
                                double       x,
                                double       y);

/** hexapla_test_click: presses a mouse button in the middle of @widget: 1 is left, 4 scrolls up. */
void hexapla_test_click        (GtkWidget   *widget,
                                guint        button);

/** hexapla_test_drag: drags from the middle of @widget so far. */
void hexapla_test_drag         (GtkWidget   *widget,
                                double       dx,
                                double       dy);

/** hexapla_test_xdotool: runs xdotool with the arguments up to NULL, within the time of a wait. */
void hexapla_test_xdotool      (const char  *first,
                                ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
