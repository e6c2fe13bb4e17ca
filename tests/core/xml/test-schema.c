/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "saved/hexapla-saved-format.h"
#include "xml/hexapla-load.h"

/* The loaders have the rules of data/schema/ in their own tables. Here both judge every fixture.
 * xmllint is given by its path in XMLLINT, the schemas by theirs in SCHEMA and SAVED_SCHEMA.
 */

/* Runs xmllint on files, with a schema or with none. Returns: its messages, each beginning with the
 * path of a file. */
static char *
run_xmllint (char **paths, const char *schema)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) subprocess = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) messages = NULL;
  gsize length;
  const char *text;

  g_ptr_array_add (argv, (char *)g_getenv ("XMLLINT"));
  g_ptr_array_add (argv, (char *)"--nonet");
  g_ptr_array_add (argv, (char *)"--noout");
  g_ptr_array_add (argv, (char *)"--memory"); /* without it, gzip is unpacked */
  if (schema != NULL)
    {
      g_ptr_array_add (argv, (char *)"--relaxng");
      g_ptr_array_add (argv, (char *)g_getenv (schema));
    }
  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (argv, paths[i]);
  g_ptr_array_add (argv, NULL);

  subprocess =
      g_subprocess_newv ((const char *const *)argv->pdata, G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (subprocess, NULL, NULL, NULL, &messages, &error);
  g_assert_no_error (error);

  /* It quotes the files, which may hold anything. */
  text = g_bytes_get_data (messages, &length);
  return g_utf8_make_valid (text, (gssize)length);
}

static gboolean
schema_accepts (const char *messages, const char *path)
{
  g_autofree char *verdict = g_strconcat (path, " validates\n", NULL);

  return strstr (messages, verdict) != NULL;
}

static char *
list_findings (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  g_autoptr (HexaplaFramework) framework =
      hexapla_load_file (file, findings, NULL, NULL, NULL, NULL);

  g_assert_cmpint (framework != NULL, ==, g_list_model_get_n_items (G_LIST_MODEL (findings)) == 0);
  return hexapla_core_test_list_findings (findings);
}

typedef struct
{
  const char *folder;
  gboolean schema_accepts;
  gboolean loader_accepts;
  gboolean saved; /* what a reader keeps, and not a framework */
} Verdict;

static gboolean
loader_accepts (const Verdict *verdict, const char *path)
{
  g_autofree char *findings = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HexaplaSavedLayer) layer = NULL;

  if (!verdict->saved)
    {
      findings = list_findings (path);
      return *findings == '\0';
    }

  bytes = hexapla_core_test_read (path);
  layer = hexapla_saved_read (bytes, path, NULL, NULL, NULL);
  return layer != NULL;
}

static void
test_verdict (gconstpointer data)
{
  const Verdict *verdict = data;
  g_auto (GStrv) paths = hexapla_core_test_fixtures (verdict->folder);
  g_autofree char *messages = run_xmllint (paths, verdict->saved ? "SAVED_SCHEMA" : "SCHEMA");

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_test_message ("%s", paths[i]);
      g_assert_cmpint (schema_accepts (messages, paths[i]), ==, verdict->schema_accepts);
      g_assert_cmpint (loader_accepts (verdict, paths[i]), ==, verdict->loader_accepts);
    }
}

/* What is not XML for the loader is none for xmllint. */
static void
test_well_formed (void)
{
  g_auto (GStrv) paths = hexapla_core_test_fixtures ("invalid/hostile");
  guint n = 0;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      char *one[] = { paths[i], NULL };
      g_autofree char *findings = list_findings (paths[i]);
      g_autofree char *messages = NULL;

      g_assert_cmpstr (findings, !=, "");
      if (strstr (findings, " not-well-formed\n") == NULL)
        continue;

      g_test_message ("%s", paths[i]);
      messages = run_xmllint (one, NULL);
      g_assert_nonnull (strstr (messages, "error"));
      n++;
    }
  g_assert_cmpuint (n, >, 10);
}

int
main (int argc, char **argv)
{
  static const Verdict verdicts[] = {
    { "valid", TRUE, TRUE },
    { "invalid/structure", FALSE, FALSE },
    { "invalid/meaning", TRUE, FALSE },
    { "saved/valid", TRUE, TRUE, .saved = TRUE },
    { "saved/structure", FALSE, FALSE, .saved = TRUE },
    { "saved/meaning", TRUE, FALSE, .saved = TRUE },
    { "saved/newer", FALSE, TRUE, .saved = TRUE }, /* it is for one version alone */
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/xml/schema/%s", verdicts[i].folder);

      g_test_add_data_func (path, &verdicts[i], test_verdict);
    }
  g_test_add_func ("/core/xml/schema/well-formed", test_well_formed);

  return g_test_run ();
}
