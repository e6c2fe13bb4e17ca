/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "bench.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static gint64
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

gboolean
bench_parse_smoke (int *argc, char ***argv)
{
  g_return_val_if_fail (argc != NULL && argv != NULL, FALSE);

  if (*argc < 2 || !g_str_equal ((*argv)[1], "--smoke"))
    return FALSE;

  (*argv)[1] = (*argv)[0];
  (*argv)++;
  (*argc)--;
  return TRUE;
}

void
bench_fail (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("%s\n", message);
  exit (EXIT_FAILURE);
}

gint64
bench_now (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

gint64
bench_cpu_now (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

double
bench_quantile (GArray *values, double q)
{
  gsize rank;

  g_return_val_if_fail (values != NULL && values->len > 0, 0);
  g_return_val_if_fail (q >= 0 && q <= 1, 0);

  g_array_sort (values, compare_doubles);
  rank = (gsize)ceil (q * values->len);
  return g_array_index (values, double, rank > 0 ? rank - 1 : 0);
}

gboolean
bench_report (const char *name, double value, const char *unit, double limit)
{
  g_print ("%s: %.2f%s%s", name, value, *unit != '\0' ? " " : "", unit);
  if (limit < 0)
    {
      g_print ("\n");
      return TRUE;
    }

  g_print (" (limit %.2f%s%s)\n", limit, *unit != '\0' ? " " : "", unit);
  return value <= limit;
}
