/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the program writes: as UTF-8, whatever the locale, and with everything that could command a
 * terminal replaced, save new lines and tabs.
 */

/**
 * hexapla_cli_print:
 *
 * Writes @text to standard output. Errors of writing come up in hexapla_cli_close_output().
 */
void     hexapla_cli_print        (const char *text);

/** hexapla_cli_complain: writes one line to standard error, with the program's name before it. */
void     hexapla_cli_complain     (const char *format,
                                   ...) G_GNUC_PRINTF (1, 2);

/**
 * hexapla_cli_close_output:
 *
 * Ends standard output, after which nothing may be printed.
 *
 * Returns: whether all that was printed was written; if not, somebody has been told
 */
gboolean hexapla_cli_close_output (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
