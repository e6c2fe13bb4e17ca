/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Loading the bundled framework, against libxml2 merely parsing the same bytes. */

#include "config.h"

#include <gio/gio.h>
#include <libxml/parser.h>

#include "bench.h"
#include "hexapla-content.h"
#include "l10n/hexapla-bundle.h"
#include "xml/hexapla-load.h"

#define CONTENT_NAME HEXAPLA_BUNDLED_FRAMEWORK ".en.xml"
#define CONTENT_PATH RESOURCE_BASE "content/" CONTENT_NAME
#define N_WARM_UP 5
#define N_RUNS 101
#define MAX_RATIO 3.0

static double
time_load (GBytes *bytes)
{
  g_autoptr (HexaplaFramework) framework = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = bench_now ();
  gint64 end;

  framework = hexapla_load_bytes (bytes, CONTENT_NAME, NULL, NULL, NULL, NULL, &error);
  end = bench_now ();

  if (framework == NULL)
    bench_fail ("%s", error->message);
  return (double)(end - start) / 1e6;
}

static double
time_parse (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gint64 start = bench_now ();
  xmlDoc *document = xmlReadMemory (data, (int)size, CONTENT_NAME, NULL, XML_PARSE_NONET);
  gint64 end = bench_now ();

  if (document == NULL)
    bench_fail ("%s: libxml2 cannot read it", CONTENT_NAME);
  xmlFreeDoc (document);
  return (double)(end - start) / 1e6;
}

/* The order within a pair alternates, so that neither profits from what the other left warm. */
static void
run_pair (GBytes *bytes, guint i, double *load, double *parse)
{
  if (i % 2 == 0)
    {
      *load = time_load (bytes);
      *parse = time_parse (bytes);
    }
  else
    {
      *parse = time_parse (bytes);
      *load = time_load (bytes);
    }
}

int
main (int argc, char **argv)
{
  gboolean smoke = bench_parse_smoke (&argc, &argv);
  guint n_warm_up = smoke ? 1 : N_WARM_UP;
  guint n_runs = smoke ? 3 : N_RUNS;
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) parses = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  double load, parse;
  gboolean within;

  hexapla_content_register_resource ();
  bytes = g_resources_lookup_data (CONTENT_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    bench_fail ("%s", error->message);

  for (guint i = 0; i < n_warm_up + n_runs; i++)
    {
      run_pair (bytes, i, &load, &parse);
      if (i < n_warm_up)
        continue;
      g_array_append_val (loads, load);
      g_array_append_val (parses, parse);
    }

  load = bench_quantile (loads, .5);
  parse = bench_quantile (parses, .5);
  bench_report ("load-size", (double)g_bytes_get_size (bytes) / 1024, "KiB", BENCH_NO_LIMIT);
  bench_report ("load-framework", load, "ms", BENCH_NO_LIMIT);
  bench_report ("load-bare-parse", parse, "ms", BENCH_NO_LIMIT);
  within = bench_report ("load-ratio", load / parse, "", MAX_RATIO);

  return within || smoke ? 0 : 1;
}
