/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "hexapla-core-test.h"
#include "xml/hexapla-load.h"

/* Each document is loaded in a process of its own, which must be done with it within a second of
 * computing and 100 MB. It comes through a pipe, so that it is nowhere as a whole. Under
 * AddressSanitizer memory says nothing.
 */
#define MAX_SECONDS 1.0
#define MAX_MEMORY (100 * 1000 * 1000)

#if defined(__SANITIZE_ADDRESS__)
#define COUNTS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COUNTS_MEMORY 0
#endif
#endif
#ifndef COUNTS_MEMORY
#define COUNTS_MEMORY 1
#endif

#define ROOT                                                                                       \
  "<framework xmlns=\"https://hexaplareader.github.io/ns/framework/1\" id=\"f\" xml:lang=\"en\">"
#define SIZE (32 * 1024 * 1024)
#define BEYOND (HEXAPLA_LOAD_MAX_BYTES + 1)

/* A beginning, something repeated until there is enough of it (NULL: a zero byte), and an end. A
 * % in what is repeated becomes a number, another one each time. Where it depends on the version
 * of libxml2 what is wrong first, there is no code.
 */
static const struct
{
  const char *name;
  const char *start;
  const char *repeated;
  gsize size;
  const char *end;
  const char *code;
} cases[] = {
  { "text", ROOT "<metadata><title>", "xxxxxxx ", SIZE, "</title>", "text-too-long" },
  { "text-of-entities", ROOT "<metadata><title>", "&amp;", SIZE, "</title>", "text-too-long" },
  { "text-of-references", ROOT "<metadata><title>", "&#65;", SIZE, "</title>", "text-too-long" },
  { "text-of-comments", ROOT "<metadata><title>", "x<!-- -->", SIZE, "</title>", "text-too-long" },
  { "text-in-cdata", ROOT "<metadata><title><![CDATA[", "xxxxxxxx", SIZE, "]]></title>",
    "text-too-long" },
  { "text-of-brackets", ROOT "<metadata><title><![CDATA[", "]", SIZE, "]]></title>",
    "text-too-long" },
  { "space-before", "", "        ", SIZE, ROOT, "text-too-long" },
  { "space-after-declaration", "<?xml version=\"1.0\"?>", "        ", SIZE, ROOT, "text-too-long" },
  { "space-in-tag", "<framework", "        ", SIZE, ">", "text-too-long" },
  { "value", "<framework id=\"", "xxxxxxxx", SIZE, "\">", "text-too-long" },
  { "value-of-references", "<framework id=\"", "&#120;", SIZE, "\">", "text-too-long" },
  { "value-of-entities", "<framework id=\"", "&lt;", SIZE, "\">", "text-too-long" },
  { "value-of-namespace", "<framework xmlns=\"", "xxxxxxxx", SIZE, "\">", "text-too-long" },
  { "value-of-declaration", "<?xml version=\"1.0\" encoding=\"", "xxxxxxxx", SIZE, "\"?>", NULL },
  { "comment", "<!--", "xxxxxxxx", SIZE, "-->", "text-too-long" },
  { "comment-of-hyphens", "<!--", "- ", SIZE, "-->", "text-too-long" },
  { "instruction", "<?x ", "xxxxxxxx", SIZE, "?>", "text-too-long" },
  { "name", "<", "xxxxxxxx", SIZE, ">", NULL },
  { "name-of-attribute", "<framework ", "xxxxxxxx", SIZE, "=\"\">", NULL },
  { "name-of-prefix", "<", "xxxxxxxx", SIZE, ":x>", NULL },
  { "name-of-instruction", "<?", "xxxxxxxx", SIZE, "?>", NULL },
  { "name-of-entity", ROOT "&", "xxxxxxxx", SIZE, ";", NULL },
  { "attributes", "<framework ", "a%=\"\" ", SIZE, ">", "too-many" },
  { "attributes-with-prefixes", "<framework ", "a:a%=\"\" ", SIZE, ">", "too-many" },
  { "attributes-of-one-name", "<framework ", "a=\"\" ", SIZE, ">", NULL },
  { "namespaces", "<framework ", "xmlns:a%=\"urn:x\" ", SIZE, ">", "too-many" },
  { "attributes-without-values", "<framework ", "a% ", SIZE, ">", NULL },
  { "depth", ROOT, "<x>", SIZE, "", "too-deep" },
  { "depth-of-entries", ROOT, "<entry id=\"e-%\" kind=\"part\">", SIZE, "", "too-deep" },
  { "unknown-elements", ROOT, "<x%/>", SIZE, "</framework>", "unknown-element" },
  { "unknown-names", ROOT "<x>", "<x%/>", SIZE, "</x></framework>", "too-many" },
  { "unknown-attributes", ROOT "<x>", "<x a%=\"\"/>", SIZE, "</x></framework>", "too-many" },
  { "unknown-namespaces", ROOT "<x>", "<x xmlns:a%=\"urn:x\"/>", SIZE, "</x></framework>",
    "too-many" },
  { "instructions-of-many-names", ROOT, "<?x%?>", SIZE, "</framework>", "too-many" },
  { "elements", ROOT "<x>", "<x/>", BEYOND - 1000, "</x></framework>", "too-many" },
  { "comments", ROOT, "<!---->", SIZE, "</framework>", "missing-element" },
  { "instructions", ROOT, "<?x?>", SIZE, "</framework>", "missing-element" },
  { "line-ends", ROOT, "\r\n", SIZE, "</framework>", "text-too-long" },
  { "namespaces-unbound", ROOT, "<x:x%/>", SIZE, "</framework>", "namespace" },
  { "text-of-references-to-entries", ROOT "<metadata><notice>", "<ref to=\"x\">x</ref>", SIZE,
    "</notice></metadata></framework>", "text-too-long" },
  { "text-of-citations", ROOT "<metadata><notice>", "<cite source=\"x\"/>", SIZE,
    "</notice></metadata></framework>", "text-too-long" },
  { "declarations", "<!DOCTYPE x [", "<!ENTITY e% \"x\">", SIZE, "]>" ROOT, "doctype" },
  { "doctype-name", "<!DOCTYPE ", "xxxxxxxx", SIZE, ">", NULL },
  { "doctype-address", "<!DOCTYPE x SYSTEM \"", "xxxxxxxx", SIZE, "\">", NULL },
  { "zeros", "", NULL, SIZE, "", "not-well-formed" },
  { "too-large", ROOT, "<!-- a comment that says nothing, again and again -->", BEYOND, "",
    "too-large" },
};

/* Returns: whether all of it was taken */
static gboolean
write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, bytes, length);

      if (n < 0)
        return FALSE;
      bytes += n;
      length -= (gsize)n;
    }

  return TRUE;
}

/* Fills in @unit, numbered from *@number on, until there are 64 KiB or @size bytes. */
static void
fill_block (GString *block, const char *unit, guint *number, gsize size)
{
  const char *place = unit != NULL ? strchr (unit, '%') : NULL;

  g_string_truncate (block, 0);
  while (block->len < MIN (size, 64 * 1024))
    {
      if (unit == NULL)
        g_string_append_c (block, '\0');
      else if (place == NULL)
        g_string_append (block, unit);
      else
        {
          g_string_append_len (block, unit, place - unit);
          g_string_append_printf (block, "%u%s", (*number)++, place + 1);
        }
    }
}

typedef struct
{
  guint index;
  const char *path;
} Writer;

static gpointer
write_case (gpointer data)
{
  const Writer *writer = data;
  g_autoptr (GString) block = g_string_new (NULL);
  guint number = 0;
  gsize written = 0;
  gboolean taken;
  int fd;

  fd = g_open (writer->path, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);
  taken = write_all (fd, cases[writer->index].start, strlen (cases[writer->index].start));
  while (taken && written < cases[writer->index].size)
    {
      fill_block (block, cases[writer->index].repeated, &number,
                  cases[writer->index].size - written);
      taken = write_all (fd, block->str, block->len);
      written += block->len;
    }
  if (taken)
    write_all (fd, cases[writer->index].end, strlen (cases[writer->index].end));

  close (fd);
  return NULL;
}

static double
get_thread_time (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static gsize
get_peak_memory (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return (gsize)usage.ru_maxrss * 1024;
}

static void
test_case_in_subprocess (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  g_autoptr (HexaplaFinding) finding = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hexapla-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *string = NULL;
  Writer writer = { index, path };
  GThread *thread;
  double seconds;

  signal (SIGPIPE, SIG_IGN);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  file = g_file_new_for_path (path);
  thread = g_thread_new ("writer", write_case, &writer);

  seconds = get_thread_time ();
  g_assert_null (hexapla_load_file (file, findings, NULL, NULL, NULL, &error));
  seconds = get_thread_time () - seconds;

  g_thread_join (thread);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  g_assert_error (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID);
  finding = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  g_assert_nonnull (finding);
  string = hexapla_finding_to_string (finding);
  g_printerr ("%s: %.3f s, %.1f MB: %s\n", cases[index].name, seconds,
              (double)get_peak_memory () / 1e6, string);

  if (cases[index].code != NULL)
    {
      g_autofree char *list = hexapla_core_test_list_findings (findings);
      g_autofree char *line = g_strdup_printf (" %s\n", cases[index].code);

      g_assert_nonnull (strstr (list, line));
    }
  g_assert_cmpfloat (seconds, <, MAX_SECONDS * hexapla_core_test_time_factor ());
  if (COUNTS_MEMORY)
    g_assert_cmpuint (get_peak_memory (), <, MAX_MEMORY);
}

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *path =
      g_strdup_printf ("/core/xml/hostile/%s/subprocess/load", cases[index].name);

  g_test_trap_subprocess (path, (guint64)(60e6 * hexapla_core_test_time_factor ()),
                          G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/xml/hostile/%s", cases[i].name);
      g_autofree char *inner = g_strconcat (path, "/subprocess/load", NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
      g_test_add_data_func (inner, GUINT_TO_POINTER (i), test_case_in_subprocess);
    }

  return g_test_run ();
}
