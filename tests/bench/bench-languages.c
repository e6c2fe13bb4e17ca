/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Reading in other languages. The largest page is shown in one language after another, each loaded
 * anew, until the frame is painted; and then in one to six of them side by side, until all of it is
 * there: what that takes of the processor and of the memory, against n times one language.
 */

#include "config.h"

#include <gtk/gtk.h>
#include <malloc.h>
#include <string.h>

#include "bench.h"
#include "hexapla-application.h"
#include "hexapla-ui-resources.h"
#include "hexapla-window-private.h"

#define N_ROUNDS 5
#define REST_MS 60
#define MAX_SECONDS 30
#define MAX_SWITCH_MS 50
#define MAX_RATIO 1.1

static const char *const languages[] = { "ar", "fr", "ru", "es", "zh-CN", "de" };

typedef struct
{
  gboolean smoke;
  HexaplaWindow *window;
  char *largest;  /* id of the entry with the most text */
  gint64 painted; /* when the awaited frame was painted, or 0 */
  guint n_frames; /* painted so far */
  gboolean rested;
  gboolean within; /* whether all limits were kept */
} Bench;

static void
on_after_paint (GdkFrameClock *clock, gpointer user_data)
{
  Bench *bench = user_data;

  bench->n_frames++;
  if (bench->painted == 0)
    bench->painted = bench_now ();
}

static gboolean
on_rested (gpointer user_data)
{
  ((Bench *)user_data)->rested = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
on_too_long (gpointer user_data)
{
  bench_fail ("waited %d s in vain", MAX_SECONDS);
}

/* Until the page is complete and nothing has been painted for a while. */
static void
rest (Bench *bench)
{
  guint timeout = g_timeout_add_seconds (MAX_SECONDS, on_too_long, NULL);
  guint n_frames;

  do
    {
      n_frames = bench->n_frames;
      bench->rested = FALSE;
      g_timeout_add (REST_MS, on_rested, bench);
      while (!bench->rested)
        g_main_context_iteration (NULL, TRUE);
    }
  while (bench->n_frames != n_frames || !hexapla_page_get_complete (bench->window->page));
  g_source_remove (timeout);
}

static void
await_complete (Bench *bench)
{
  guint timeout = g_timeout_add_seconds (MAX_SECONDS, on_too_long, NULL);

  while (bench->painted == 0 || !hexapla_page_get_complete (bench->window->page))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
read_in (Bench *bench, const char *const *codes, guint n)
{
  const char *list[G_N_ELEMENTS (languages) + 1] = { NULL };

  memcpy (list, codes, n * sizeof *codes);
  hexapla_window_read_in (bench->window, list);
}

/* Milliseconds until the page is seen in another language, or until it is opened in the same. */
static double
time_frame (Bench *bench, const char *language)
{
  gint64 start;

  if (language == NULL)
    hexapla_window_open (bench->window, "principles");
  rest (bench);
  bench->painted = 0;
  start = bench_now ();
  if (language != NULL)
    read_in (bench, &language, 1);
  else
    hexapla_window_open (bench->window, bench->largest);
  await_complete (bench);
  return (double)(bench->painted - start) / 1e6;
}

static void
run_switches (Bench *bench, guint n_rounds)
{
  g_autoptr (GArray) switches = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) opens = g_array_new (FALSE, FALSE, sizeof (double));
  double elapsed, switch_median, open_median;

  for (guint round = 0; round < n_rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        elapsed = time_frame (bench, NULL);
        g_array_append_val (opens, elapsed);
        elapsed = time_frame (bench, languages[i]);
        g_array_append_val (switches, elapsed);
      }
  open_median = bench_quantile (opens, .5);
  switch_median = bench_quantile (switches, .5);
  bench_report ("languages-open", open_median, "ms", BENCH_NO_LIMIT);
  bench_report ("languages-switch", switch_median, "ms", MAX_SWITCH_MS);
  bench->within &=
      bench_report ("languages-switch-p90", bench_quantile (switches, .9), "ms", MAX_SWITCH_MS);
  bench_report ("languages-switch-to-open", switch_median / open_median, "", BENCH_NO_LIMIT);
}

static double
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double)(info.uordblks + info.hblkhd) / 1024;
}

typedef struct
{
  double cpu;    /* ms */
  double memory; /* KiB */
} Cost;

/* Of the page in these languages, all of it, beyond a small page in the original alone. */
static Cost
measure (Bench *bench, const char *const *codes, guint n)
{
  const char *original = HEXAPLA_ORIGINAL_LANGUAGE;
  Cost cost;
  gint64 start;

  hexapla_window_open (bench->window, "principles");
  read_in (bench, &original, 1);
  rest (bench);
  cost.memory = get_memory ();
  read_in (bench, codes, n);
  rest (bench);
  bench->painted = 0;
  start = bench_cpu_now ();
  hexapla_window_open (bench->window, bench->largest);
  await_complete (bench);
  cost.cpu = (double)(bench_cpu_now () - start) / 1e6;
  rest (bench);
  cost.memory = get_memory () - cost.memory;
  return cost;
}

static Cost
measure_median (Bench *bench, const char *const *codes, guint n, guint n_rounds)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) memories = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n_rounds; i++)
    {
      Cost cost = measure (bench, codes, n);

      g_array_append_val (times, cost.cpu);
      g_array_append_val (memories, cost.memory);
    }
  return (Cost){ bench_quantile (times, .5), bench_quantile (memories, .5) };
}

static void
run_parallel (Bench *bench, guint n_rounds)
{
  Cost singles = { 0, 0 };

  for (guint n = 1; n <= G_N_ELEMENTS (languages); n++)
    {
      Cost one = measure_median (bench, &languages[n - 1], 1, n_rounds);
      Cost all;
      g_autofree char *time_name = g_strdup_printf ("languages-%u-time-ratio", n);
      g_autofree char *memory_name = g_strdup_printf ("languages-%u-memory-ratio", n);

      /* What the first n languages cost one by one. */
      singles.cpu += one.cpu;
      singles.memory += one.memory;
      if (n == 1)
        {
          bench_report ("languages-1-time", one.cpu, "ms", BENCH_NO_LIMIT);
          bench_report ("languages-1-memory", one.memory, "KiB", BENCH_NO_LIMIT);
          continue;
        }
      all = measure_median (bench, languages, n, n_rounds);
      bench->within &= bench_report (time_name, all.cpu / singles.cpu, "", MAX_RATIO);
      bench->within &= bench_report (memory_name, all.memory / singles.memory, "", MAX_RATIO);
    }
}

static gsize
count_text (HexaplaEntry *entry)
{
  GListModel *blocks = hexapla_entry_get_blocks (entry);
  gsize length = 0;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);

      for (guint j = 0; j < hexapla_block_get_n_texts (block); j++)
        length += strlen (hexapla_text_get_plain (hexapla_block_get_text (block, j)));
    }
  return length;
}

static char *
find_largest (HexaplaFramework *framework)
{
  GListModel *entries = hexapla_framework_get_entries (framework);
  const char *largest = NULL;
  gsize most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
      gsize length = count_text (entry);

      if (length > most)
        {
          most = length;
          largest = hexapla_entry_get_id (entry);
        }
    }
  return g_strdup (largest);
}

static void
on_activate (GApplication *application, gpointer user_data)
{
  Bench *bench = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  guint n_rounds = bench->smoke ? 1 : N_ROUNDS;
  const GError *error = NULL;
  HexaplaReading *reading;

  reading = hexapla_application_get_reading (HEXAPLA_APPLICATION (application), &error);
  if (reading == NULL)
    bench_fail ("%s", error->message);
  bench->window = HEXAPLA_WINDOW (window);
  bench->largest = find_largest (hexapla_reading_get_original (reading));
  bench->within = TRUE;
  g_print ("languages-page: %s\n", bench->largest);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (on_after_paint), bench);
  rest (bench);
  run_switches (bench, n_rounds);
  run_parallel (bench, n_rounds);
  g_free (bench->largest);
  g_application_quit (application);
}

int
main (int argc, char **argv)
{
  g_autoptr (HexaplaApplication) application = NULL;
  Bench bench = { .smoke = bench_parse_smoke (&argc, &argv) };

  hexapla_ui_register_resource ();
  application = hexapla_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate), &bench);
  g_application_run (G_APPLICATION (application), 1, argv);

  return bench.within || bench.smoke ? 0 : 1;
}
