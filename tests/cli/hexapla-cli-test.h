/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

/* Runs the program itself, as somebody in a terminal does. HEXAPLA_CLI in the environment is it. */

G_BEGIN_DECLS

/** HEXAPLA_CLI_ARGUMENTS: what is given to the program, as an array that ends with %NULL. */
#define HEXAPLA_CLI_ARGUMENTS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/** HexaplaCliDestination: where the output of the program goes. */
typedef enum {
  HEXAPLA_CLI_TO_TEST,
  HEXAPLA_CLI_TO_FULL_DISK,
  HEXAPLA_CLI_TO_CLOSED_PIPE,
} HexaplaCliDestination;

/** HexaplaCliResult: how the program ended, and what it said; begins as { 0 }. */
typedef struct {
  int   status;
  char *out;
  char *err;
} HexaplaCliResult;

void  hexapla_cli_result_clear         (HexaplaCliResult      *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HexaplaCliResult, hexapla_cli_result_clear)

/**
 * hexapla_cli_test_run_to:
 * @result: (inout): cleared first, so that it can be used again
 *
 * Runs the program to its end, without a display and without a locale: neither may be needed.
 */
void  hexapla_cli_test_run_to          (HexaplaCliDestination  destination,
                                        HexaplaCliResult      *result,
                                        const char *const     *arguments);

/** hexapla_cli_test_run: the same, to the test itself; what the program says must be UTF-8. */
void  hexapla_cli_test_run             (HexaplaCliResult      *result,
                                        const char *const     *arguments);

/** hexapla_cli_test_assert_contains: fails, and shows @text, if @part is not in it. */
void  hexapla_cli_test_assert_contains (const char            *text,
                                        const char            *part);

/** hexapla_cli_test_assert_one_line: fails if @text is not one line with its end. */
void  hexapla_cli_test_assert_one_line (const char            *text);

/** hexapla_cli_test_count_lines: how many lines with an end @text has. */
guint hexapla_cli_test_count_lines     (const char            *text);

G_END_DECLS
