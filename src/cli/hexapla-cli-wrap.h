/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HEXAPLA_CLI_WIDTH: columns of a page in a terminal. */
#define HEXAPLA_CLI_WIDTH 80

/**
 * hexapla_cli_measure:
 * @text: UTF-8 of one line
 *
 * Returns: how many columns of a terminal @text takes: two for a wide character, none for a
 *   combining one
 */
int    hexapla_cli_measure        (const char *text);

/**
 * hexapla_cli_wrap:
 * @text: UTF-8, with single spaces between words
 * @width: columns of a line
 *
 * Breaks @text at spaces and between ideographs. A word longer than a line, such as an address
 * of the web, stays in one piece.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines, at least one
 */
char **hexapla_cli_wrap           (const char *text,
                                   int         width) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_cli_append_wrapped:
 * @out: where the lines go, each with a new line after it
 * @first: stands before the first line; no wider than @indent
 * @indent: columns before every other line
 *
 * Appends @text, wrapped at %HEXAPLA_CLI_WIDTH.
 */
void   hexapla_cli_append_wrapped (GString    *out,
                                   const char *first,
                                   int         indent,
                                   const char *text);

/** hexapla_cli_append_underlined: appends a heading with a line of @mark below. */
void   hexapla_cli_append_underlined (GString    *out,
                                      const char *text,
                                      char        mark);

G_END_DECLS
