/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Waiting in the tests: always for something, and never without an end.
 */

/* Far beyond what anything takes, also under the sanitizers on a busy machine. */
#define HEXAPLA_TEST_WAIT_SECONDS 20

/**
 * hexapla_test_wait_until:
 * @condition: an expression, which is evaluated again and again
 *
 * Lets the main loop run until @condition holds; fails if it never does.
 */
#define hexapla_test_wait_until(condition)                                             \
  G_STMT_START                                                                         \
    {                                                                                  \
      gint64 end_ = hexapla_test_get_deadline ();                                      \
      gboolean holds_ = FALSE;                                                         \
      while (!(holds_ = !!(condition)) && hexapla_test_iterate (end_))                 \
        ;                                                                              \
      if (!holds_)                                                                     \
        g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC,              \
                             "waited in vain for: " #condition);                       \
    }                                                                                  \
  G_STMT_END

/** hexapla_test_get_deadline: monotonic time at which a wait that begins now is over. */
gint64   hexapla_test_get_deadline (void);

/** hexapla_test_iterate: one turn of the main loop; whether it is still before @deadline. */
gboolean hexapla_test_iterate      (gint64     deadline);

/**
 * hexapla_test_settle:
 * @widget: a widget on screen
 *
 * Returns when all events so far were handled, and frames painted after them.
 */
void     hexapla_test_settle       (GtkWidget *widget);

G_END_DECLS
