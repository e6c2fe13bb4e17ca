/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** BENCH_NO_LIMIT: for a figure that is only printed. */
#define BENCH_NO_LIMIT (-1.0)

/**
 * bench_parse_smoke:
 * @argc: (inout): count of arguments
 * @argv: (inout): arguments, from which "--smoke" is taken out
 *
 * A smoke run is short, and no figure of it is held against its limit: it shows that the
 * benchmark works.
 *
 * Returns: whether this is a smoke run
 */
gboolean bench_parse_smoke (int    *argc,
                            char ***argv);

/** bench_fail: says on standard error why there are no figures, and exits. */
void     bench_fail        (const char *format,
                            ...) G_GNUC_PRINTF (1, 2) G_GNUC_NORETURN;

/** bench_now: monotonic time in nanoseconds, the same clock in every process. */
gint64   bench_now         (void);

/** bench_cpu_now: time that all processors have spent on this process, in nanoseconds. */
gint64   bench_cpu_now     (void);

/**
 * bench_quantile:
 * @values: (element-type double): at least one value; sorted by this
 * @q: between 0 and 1
 *
 * Returns: the smallest value that at least the share @q of @values does not exceed
 */
double   bench_quantile    (GArray     *values,
                            double      q);

/**
 * bench_report:
 * @limit: the most that @value may be, or %BENCH_NO_LIMIT
 *
 * Prints a line "name: value unit (limit …)".
 *
 * Returns: whether @value is within @limit
 */
gboolean bench_report      (const char *name,
                            double      value,
                            const char *unit,
                            double      limit);

G_END_DECLS
