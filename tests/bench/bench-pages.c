/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Opening every entry in the window, each until its frame is painted: the page's title is in it,
 * the text follows in the next frames, and what is below the window's end after that. How long it
 * takes until all of the page is there is reported too.
 *
 * The window rests before each: nothing on it moves any more, also not the scroll bar that fades
 * away after the page before. So what is measured is work and not the wait for the next tick of
 * the frame clock. The walk is repeated: what is slow every time is cost, what is slow once is
 * noise.
 */

#include "config.h"

#include <gtk/gtk.h>

#include "bench.h"
#include "hexapla-application.h"
#include "hexapla-ui-resources.h"
#include "hexapla-window-private.h"

#define N_WALKS 3
#define N_SMOKE_ENTRIES 5
#define REST_MS 50
#define MAX_SECONDS 20
#define MAX_FRAME_MS 16.7

typedef struct
{
  gboolean smoke;
  HexaplaWindow *window;
  GListModel *entries;
  guint n_entries;    /* that are opened */
  gint64 painted;     /* when the awaited frame was painted, or 0 */
  gint64 cpu_painted; /* the processor time then */
  guint n_frames;     /* painted so far */
  gboolean rested;    /* whether the rest is over */
  gboolean within;    /* whether the limit was kept */
} Walk;

static void
on_after_paint (GdkFrameClock *clock, gpointer user_data)
{
  Walk *walk = user_data;

  walk->n_frames++;
  if (walk->painted != 0)
    return;
  walk->painted = bench_now ();
  walk->cpu_painted = bench_cpu_now ();
}

static gboolean
on_rested (gpointer user_data)
{
  Walk *walk = user_data;

  walk->rested = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
on_too_long (gpointer user_data)
{
  bench_fail ("no frame was painted within %d s", MAX_SECONDS);
}

static gboolean
on_never_rests (gpointer user_data)
{
  bench_fail ("the window was still moving after %d s", MAX_SECONDS);
}

static void
await_frame (Walk *walk)
{
  guint timeout = g_timeout_add_seconds (MAX_SECONDS, on_too_long, NULL);

  while (walk->painted == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

/* Until nothing has been painted for a while. */
static void
rest (Walk *walk)
{
  guint timeout = g_timeout_add_seconds (MAX_SECONDS, on_never_rests, NULL);
  guint n_frames;

  do
    {
      n_frames = walk->n_frames;
      walk->rested = FALSE;
      g_timeout_add (REST_MS, on_rested, walk);
      while (!walk->rested)
        g_main_context_iteration (NULL, TRUE);
    }
  while (walk->n_frames != n_frames);
  g_source_remove (timeout);
}

/* Takes the wall time, and the processor time, which is the same on a busy machine. */
static void
time_entry (Walk *walk, guint position, double *elapsed, double *cpu, double *complete)
{
  g_autoptr (HexaplaEntry) entry = g_list_model_get_item (walk->entries, position);
  const char *id = hexapla_entry_get_id (entry);
  gint64 start, cpu_start;

  rest (walk);
  walk->painted = 0;
  start = bench_now ();
  cpu_start = bench_cpu_now ();
  hexapla_window_open (walk->window, id);
  await_frame (walk);
  *elapsed = (double)(walk->painted - start) / 1e6;
  *cpu = (double)(walk->cpu_painted - cpu_start) / 1e6;

  while (!hexapla_page_get_complete (walk->window->page))
    g_main_context_iteration (NULL, TRUE);
  *complete = (double)(bench_now () - start) / 1e6;

  if (g_strcmp0 (hexapla_window_get_page_id (walk->window), id) != 0)
    bench_fail ("%s is not on the page", id);
}

static GArray *
dup_medians (GArray *times, guint n_entries)
{
  GArray *medians = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (double));
      double median;

      for (guint j = i; j < times->len; j += n_entries)
        g_array_append_val (same, g_array_index (times, double, j));
      median = bench_quantile (same, .5);
      g_array_append_val (medians, median);
    }
  return medians;
}

static void
report_slowest (Walk *walk, GArray *medians)
{
  g_autoptr (HexaplaEntry) entry = NULL;
  guint slowest = 0;

  for (guint i = 1; i < medians->len; i++)
    if (g_array_index (medians, double, i) > g_array_index (medians, double, slowest))
      slowest = i;
  entry = g_list_model_get_item (walk->entries, slowest);
  g_print ("pages-slowest: %s\n", hexapla_entry_get_id (entry));
}

static void
run_walks (Walk *walk)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) cpu_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) complete_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) medians = NULL;
  double elapsed, cpu, complete;

  /* The first one to be timed is then not the one that is open already. */
  time_entry (walk, walk->n_entries - 1, &elapsed, &cpu, &complete);
  for (guint i = 0; i < N_WALKS * walk->n_entries; i++)
    {
      time_entry (walk, i % walk->n_entries, &elapsed, &cpu, &complete);
      g_array_append_val (times, elapsed);
      g_array_append_val (cpu_times, cpu);
      g_array_append_val (complete_times, complete);
    }
  medians = dup_medians (times, walk->n_entries);

  bench_report ("pages-entries", walk->n_entries, "", BENCH_NO_LIMIT);
  report_slowest (walk, medians);
  bench_report ("pages-p50", bench_quantile (times, .5), "ms", BENCH_NO_LIMIT);
  walk->within = bench_report ("pages-p99", bench_quantile (times, .99), "ms", MAX_FRAME_MS);
  bench_report ("pages-max", bench_quantile (times, 1), "ms", BENCH_NO_LIMIT);
  bench_report ("pages-p99-of-medians", bench_quantile (medians, .99), "ms", BENCH_NO_LIMIT);
  bench_report ("pages-complete-p50", bench_quantile (complete_times, .5), "ms", BENCH_NO_LIMIT);
  bench_report ("pages-complete-p99", bench_quantile (complete_times, .99), "ms", BENCH_NO_LIMIT);
  bench_report ("pages-cpu-p50", bench_quantile (cpu_times, .5), "ms", BENCH_NO_LIMIT);
  bench_report ("pages-cpu-p99", bench_quantile (cpu_times, .99), "ms", BENCH_NO_LIMIT);
}

static void
on_activate (GApplication *application, gpointer user_data)
{
  Walk *walk = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  const GError *error = NULL;
  HexaplaReading *reading;

  reading = hexapla_application_get_reading (HEXAPLA_APPLICATION (application), &error);
  if (reading == NULL)
    bench_fail ("%s", error->message);

  walk->window = HEXAPLA_WINDOW (window);
  walk->entries = hexapla_framework_get_entries (hexapla_reading_get_first (reading));
  walk->n_entries = g_list_model_get_n_items (walk->entries);
  if (walk->smoke)
    walk->n_entries = MIN (walk->n_entries, N_SMOKE_ENTRIES);

  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (on_after_paint), walk);
  run_walks (walk);
  g_application_quit (application);
}

int
main (int argc, char **argv)
{
  g_autoptr (HexaplaApplication) application = NULL;
  Walk walk = { .smoke = bench_parse_smoke (&argc, &argv) };

  hexapla_ui_register_resource ();
  application = hexapla_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate), &walk);
  g_application_run (G_APPLICATION (application), 1, argv);

  return walk.within || walk.smoke ? 0 : 1;
}
