/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Starting the program until its first frame is painted, against an empty window.
 *
 * bench-start [--smoke] EMPTY-WINDOW HEXAPLA: both print "first-frame NS KB" and end.
 * To be run on a display and a session bus of its own: see build-aux/headless.
 */

#include <gio/gio.h>
#include <stdio.h>

#include "bench.h"

#define N_WARM_UP 3
#define N_RUNS 21
#define MAX_SECONDS 60
#define MAX_RATIO 1.4

typedef struct
{
  GArray *times;    /* ms */
  GArray *memories; /* MiB */
} Figures;

typedef struct
{
  GMainLoop *loop;
  char *output;
  GError *error;
} Communication;

static void
figures_init (Figures *figures)
{
  figures->times = g_array_new (FALSE, FALSE, sizeof (double));
  figures->memories = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
figures_clear (Figures *figures)
{
  g_array_unref (figures->times);
  g_array_unref (figures->memories);
}

static void
on_communicated (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Communication *communication = user_data;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &communication->output, NULL,
                                        &communication->error);
  g_main_loop_quit (communication->loop);
}

static gboolean
on_too_long (gpointer user_data)
{
  g_subprocess_force_exit (user_data);
  return G_SOURCE_CONTINUE;
}

/* Settings stay in memory, and nothing is read from or written to the user's own folders. */
static GSubprocessLauncher *
create_launcher (void)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *home = g_build_filename (g_get_user_runtime_dir (), "hexapla-bench", NULL);
  const char *folders[] = {
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    g_subprocess_launcher_setenv (launcher, folders[i], home, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "memory", TRUE);
  return launcher;
}

static void
run_once (GSubprocessLauncher *launcher, const char *const *argv, Figures *figures)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Communication communication = { loop, NULL, NULL };
  gint64 start, first_frame;
  double elapsed, memory;
  long peak;
  guint timeout;

  start = bench_now ();
  process = g_subprocess_launcher_spawnv (launcher, argv, &communication.error);
  if (process == NULL)
    bench_fail ("%s: %s", argv[0], communication.error->message);

  timeout = g_timeout_add_seconds (MAX_SECONDS, on_too_long, process);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, on_communicated, &communication);
  g_main_loop_run (loop);
  g_source_remove (timeout);

  if (communication.error != NULL)
    bench_fail ("%s: %s", argv[0], communication.error->message);
  if (!g_subprocess_get_successful (process))
    bench_fail ("%s: failed, or has not ended within %d s", argv[0], MAX_SECONDS);
  if (sscanf (communication.output, "first-frame %" G_GINT64_FORMAT " %ld", &first_frame, &peak)
      != 2)
    bench_fail ("%s: unexpected output '%s'", argv[0], communication.output);

  g_free (communication.output);
  if (figures == NULL)
    return;

  elapsed = (double)(first_frame - start) / 1e6;
  memory = (double)peak / 1024;
  g_array_append_val (figures->times, elapsed);
  g_array_append_val (figures->memories, memory);
}

static gboolean
report (Figures *empty, Figures *hexapla)
{
  double empty_time = bench_quantile (empty->times, .5);
  double empty_memory = bench_quantile (empty->memories, .5);
  double hexapla_time = bench_quantile (hexapla->times, .5);
  double hexapla_memory = bench_quantile (hexapla->memories, .5);
  gboolean time_within, memory_within;

  bench_report ("start-empty-window", empty_time, "ms", BENCH_NO_LIMIT);
  bench_report ("start-hexapla", hexapla_time, "ms", BENCH_NO_LIMIT);
  time_within = bench_report ("start-time-ratio", hexapla_time / empty_time, "", MAX_RATIO);
  bench_report ("start-empty-window-peak-memory", empty_memory, "MiB", BENCH_NO_LIMIT);
  bench_report ("start-hexapla-peak-memory", hexapla_memory, "MiB", BENCH_NO_LIMIT);
  memory_within = bench_report ("start-memory-ratio", hexapla_memory / empty_memory, "", MAX_RATIO);

  return time_within && memory_within;
}

int
main (int argc, char **argv)
{
  gboolean smoke = bench_parse_smoke (&argc, &argv);
  guint n_warm_up = smoke ? 1 : N_WARM_UP;
  guint n_runs = smoke ? 1 : N_RUNS;
  const char *empty_command[] = { argc == 3 ? argv[1] : NULL, NULL };
  const char *hexapla_command[] = { argc == 3 ? argv[2] : NULL, "--benchmark-first-frame", NULL };
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  Figures empty, hexapla;
  gboolean within;

  if (argc != 3)
    {
      g_printerr ("bench-start [--smoke] EMPTY-WINDOW HEXAPLA\n");
      return 2;
    }

  launcher = create_launcher ();
  figures_init (&empty);
  figures_init (&hexapla);
  for (guint i = 0; i < n_warm_up + n_runs; i++)
    {
      run_once (launcher, empty_command, i < n_warm_up ? NULL : &empty);
      run_once (launcher, hexapla_command, i < n_warm_up ? NULL : &hexapla);
    }

  within = report (&empty, &hexapla);
  figures_clear (&empty);
  figures_clear (&hexapla);
  return within || smoke ? 0 : 1;
}
