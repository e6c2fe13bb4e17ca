/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Every warning ends a test. Those that newer GTK gives where it alone is to blame do not: they are
 * listed in one place, with the reason.
 */

/** hexapla_test_log_set_up: called by hexapla_test_init(). */
void hexapla_test_log_set_up (void);

/**
 * hexapla_test_log_press_uncounted:
 * @pressing: whether buttons of the mouse are pressed that GTK does not count on X11
 *
 * Lets a warning pass that belongs to it.
 */
void hexapla_test_log_press_uncounted (gboolean pressing);

G_END_DECLS
