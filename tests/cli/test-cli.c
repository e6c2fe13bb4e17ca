/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Runs the program itself, as somebody in a terminal does. */

#define _GNU_SOURCE /* memmem */

#include <fcntl.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define TIMEOUT_SECONDS 60

#define ARGUMENTS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Where the output of the program goes. */
typedef enum
{
  TO_TEST,
  TO_FULL_DISK,
  TO_CLOSED_PIPE,
} Destination;

typedef struct
{
  int status;
  char *out;
  char *err;
} Result;

static void
clear_result (Result *result)
{
  g_clear_pointer (&result->out, g_free);
  g_clear_pointer (&result->err, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, clear_result)

typedef struct
{
  Result *result;
  gboolean done;
} Run;

static char *
copy_bytes (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  /* There is no data, not even nothing, where nothing was printed. */
  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}

static void
on_communicated (GObject *object, GAsyncResult *async, gpointer user_data)
{
  Run *run = user_data;
  GSubprocess *process = G_SUBPROCESS (object);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_finish (process, async, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  run->result->status = g_subprocess_get_exit_status (process);
  if (out != NULL)
    run->result->out = copy_bytes (out);
  run->result->err = copy_bytes (err);
  run->done = TRUE;
}

static gboolean
on_timeout (gpointer user_data)
{
  g_subprocess_force_exit (user_data);

  return G_SOURCE_REMOVE;
}

static void
direct_output (GSubprocessLauncher *launcher, Destination destination)
{
  int ends[2];
  g_autoptr (GError) error = NULL;

  if (destination == TO_FULL_DISK)
    g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  else if (destination == TO_CLOSED_PIPE)
    {
      g_unix_open_pipe (ends, FD_CLOEXEC, &error);
      g_assert_no_error (error);
      close (ends[0]);
      g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
    }
}

/* Without a display and without a locale: neither may be needed. */
static void
run_to (Destination destination, Result *result, const char *const *arguments)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { result, FALSE };
  guint timeout = 0;

  clear_result (result);
  if (destination == TO_TEST)
    flags |= G_SUBPROCESS_FLAGS_STDOUT_PIPE;
  launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  direct_output (launcher, destination);

  g_strv_builder_add (builder, g_getenv ("HEXAPLA_CLI"));
  g_strv_builder_addv (builder, (const char **)arguments);
  command = g_strv_builder_end (builder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)command, &error);
  g_assert_no_error (error);

  timeout = g_timeout_add_seconds (TIMEOUT_SECONDS, on_timeout, process);
  g_subprocess_communicate_async (process, NULL, NULL, on_communicated, &run);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
run (Result *result, const char *const *arguments)
{
  run_to (TO_TEST, result, arguments);
  g_assert_true (g_utf8_validate (result->out, -1, NULL));
  g_assert_true (g_utf8_validate (result->err, -1, NULL));
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
assert_one_line (const char *text)
{
  const char *end = strchr (text, '\n');

  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
}

/* Usage ===================================================================== */

static void
test_help (void)
{
  g_auto (Result) result = { 0 };
  const char *const commands[] = { "list", "search", "show", "validate" };

  run (&result, ARGUMENTS ("--help"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  assert_contains (result.out, "Exit status:");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    assert_contains (result.out, commands[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strconcat ("hexapla-cli ", commands[i], " [OPTION…]", NULL);

      run (&result, ARGUMENTS (commands[i], "--help"));
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.err, ==, "");
      assert_contains (result.out, usage);
      assert_contains (result.out, "Exit status:");
    }
}

static void
test_version (void)
{
  g_auto (Result) result = { 0 };

  run (&result, ARGUMENTS ("--version"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "hexapla-cli " PROJECT_VERSION "\n");
  g_assert_cmpstr (result.err, ==, "");

  run (&result, ARGUMENTS ("show", "-V"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "hexapla-cli " PROJECT_VERSION "\n");
}

static void
test_usage (void)
{
  const char *const *cases[] = {
    (const char *const[]){ NULL },
    ARGUMENTS ("frobnicate"),
    ARGUMENTS ("--frobnicate"),
    ARGUMENTS ("show"),
    ARGUMENTS ("show", "--frobnicate"),
    ARGUMENTS ("validate"),
    ARGUMENTS ("list", "everything"),
    ARGUMENTS (""),
    ARGUMENTS ("\377"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Result) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      run (&result, cases[i]);
      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.out, ==, "");
      g_assert_true (g_str_has_prefix (result.err, "hexapla-cli: "));
      assert_contains (result.err, "--help");
    }
}

/* A program that links with GTK would need its libraries where there is no desktop. */
static void
test_no_gtk (void)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (g_getenv ("HEXAPLA_CLI"), &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_nonnull (memmem (bytes, length, "libgio-2.0", strlen ("libgio-2.0")));
  g_assert_null (memmem (bytes, length, "libgtk", strlen ("libgtk")));
}

/* Output ==================================================================== */

static void
test_unwritable (gconstpointer data)
{
  Destination destination = (Destination)GPOINTER_TO_INT (data);
  const char *const *cases[] = {
    ARGUMENTS ("--help"),
    ARGUMENTS ("--version"),
    ARGUMENTS ("list"),
    ARGUMENTS ("show", "overview"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Result) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      run_to (destination, &result, cases[i]);
      g_assert_cmpint (result.status, ==, 1);
      assert_contains (result.err, "could not be written");
      assert_contains (result.err,
                       destination == TO_FULL_DISK ? "No space left on device" : "Broken pipe");
      assert_one_line (result.err);
    }
}

/* list ====================================================================== */

static void
test_list (void)
{
  g_auto (Result) result = { 0 };
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  run (&result, ARGUMENTS ("list"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_true (g_str_has_prefix (result.out, "overview\toverview\t\tOverview\n"));
  g_assert_true (g_str_has_suffix (result.out, "\n"));
  assert_contains (result.out, "\nprinciple-3\tprinciple\t3\t");
  assert_contains (result.out, "\naction-4\taction\t4\t");
  assert_contains (result.out, "\neffort-1-3\teffort\t1.3\t");

  lines = g_strsplit (result.out, "\n", -1);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      char **fields = g_strsplit (lines[i], "\t", -1);

      g_ptr_array_add (rows, fields);
      g_assert_cmpuint (g_strv_length (fields), ==, 4);
      g_assert_cmpstr (fields[3], !=, "");
      g_assert_true (g_hash_table_add (ids, fields[0]));
    }
}

/* show ====================================================================== */

static void
test_show (void)
{
  g_auto (Result) result = { 0 };
  g_auto (Result) by_address = { 0 };

  run (&result, ARGUMENTS ("show", "effort-1-3"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_true (g_str_has_prefix (result.out, "Line of effort 1.3\n"));
  assert_contains (result.out, "\nAddress: hexapla:us-icdps-2024/effort-1-3\n");
  assert_contains (result.out, "\nSources\n-------\n");

  run (&by_address, ARGUMENTS ("show", "hexapla:us-icdps-2024/effort-1-3"));
  g_assert_cmpint (by_address.status, ==, 0);
  g_assert_cmpstr (by_address.out, ==, result.out);

  run (&by_address, ARGUMENTS ("show", "HEXAPLA:us-icdps-2024/effort-1-3?lang=en"));
  g_assert_cmpint (by_address.status, ==, 0);
  g_assert_cmpstr (by_address.out, ==, result.out);
}

static void
test_show_framework (void)
{
  g_auto (Result) result = { 0 };

  run (&result, ARGUMENTS ("show", "hexapla:us-icdps-2024"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.out, "Overview\n"));
}

/* The help of the window is there as well, at its addresses. */
static void
test_show_help (void)
{
  g_auto (Result) whole = { 0 };
  g_auto (Result) result = { 0 };
  g_auto (Result) unknown = { 0 };

  run (&whole, ARGUMENTS ("show", "hexapla:hexapla-help"));
  g_assert_cmpint (whole.status, ==, 0);
  assert_contains (whole.out, "Framework: Hexapla Help\n");
  g_assert_null (strstr (whole.out, "Official document"));

  run (&result,
       ARGUMENTS ("show", "principle-1", "hexapla:hexapla-help/searching?lang=en", "principle-2"));
  g_assert_cmpint (result.status, ==, 0);
  assert_contains (result.out, "Address: hexapla:us-icdps-2024/principle-1\n");
  assert_contains (result.out, "Address: hexapla:hexapla-help/searching\n");
  assert_contains (result.out, "Address: hexapla:us-icdps-2024/principle-2\n");
  assert_contains (result.out, "press Ctrl+F,");

  run (&unknown, ARGUMENTS ("show", "hexapla:hexapla-help/seraching"));
  g_assert_cmpint (unknown.status, ==, 1);
  assert_contains (unknown.err, "searching");
}

static void
test_show_several (void)
{
  g_auto (Result) result = { 0 };
  const char *second = NULL;

  run (&result, ARGUMENTS ("show", "principle-1", "no-such-entry", "principle-2"));
  g_assert_cmpint (result.status, ==, 1);
  assert_contains (result.err, "“no-such-entry”");
  g_assert_true (g_str_has_prefix (result.out, "Principle 1\n"));
  second = strstr (result.out, "\n\nPrinciple 2\n");
  g_assert_nonnull (second);
}

/* Every entry there is, so that none of them can break the page. */
static void
test_show_all (void)
{
  g_auto (Result) list = { 0 };
  g_auto (Result) result = { 0 };
  g_auto (GStrv) lines = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_auto (GStrv) shown = NULL;

  run (&list, ARGUMENTS ("list"));
  lines = g_strsplit (list.out, "\n", -1);
  g_strv_builder_add (builder, "show");
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_autofree char *id = g_strndup (lines[i], strcspn (lines[i], "\t"));

      g_strv_builder_add (builder, id);
    }
  arguments = g_strv_builder_end (builder);

  run (&result, (const char *const *)arguments);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  shown = g_strsplit (result.out, "\nAbout this text\n", -1);
  g_assert_cmpuint (g_strv_length (shown) - 1, ==, g_strv_length (arguments) - 1);
  g_assert_null (strstr (result.out, " \n"));
  g_assert_null (strstr (result.out, "(null)"));
}

typedef struct
{
  const char *argument;
  const char *message;
} UnknownCase;

static const UnknownCase unknown_cases[] = {
  { "effort-1-33", "Did you mean effort-1-3" },
  { "hexapla:us-icdps-2024/effort-1-33", "Did you mean effort-1-3" },
  { "Principle 1", "Did you mean principle-1" },
  { "nothing-like-it-anywhere", "hexapla-cli list" },
  { "", "There is no entry" },
  { "\377\376", "There is no entry" },
  { "\033[2J", "There is no entry" },
  { "hexapla:another/effort-1-3", "There is no framework “another”" },
  { "hexapla:", "hexapla-cli: " },
  { "hexapla:us-icdps-2024/../x", "hexapla-cli: " },
  { "https://example.org/", "hexapla-cli: " },
  { "hexapla:us-icdps-2024/effort-1-3#x", "hexapla-cli: " },
};

static void
test_show_unknown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unknown_cases); i++)
    {
      g_auto (Result) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      run (&result, ARGUMENTS ("show", unknown_cases[i].argument));
      g_assert_cmpint (result.status, ==, 1);
      g_assert_cmpstr (result.out, ==, "");
      assert_contains (result.err, unknown_cases[i].message);
      assert_one_line (result.err);
      g_assert_null (strchr (result.err, '\033'));
    }
}

static void
test_show_language (void)
{
  g_auto (Result) result = { 0 };

  run (&result, ARGUMENTS ("show", "hexapla:us-icdps-2024/principle-1?lang=tlh"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.out, "Principle 1\n"));
  assert_contains (result.err, "There is no text in “tlh”");
}

static guint
count_lines (const char *out)
{
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);

  return g_strv_length (lines) - 1;
}

static void
test_languages (void)
{
  g_auto (Result) result = { 0 };
  g_auto (GStrv) lines = NULL;

  run (&result, ARGUMENTS ("languages"));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  lines = g_strsplit (result.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 14);
  g_assert_true (g_str_has_prefix (lines[0], "en\tEnglish\t"));
  g_assert_true (g_str_has_suffix (lines[0], "\toriginal"));
  g_assert_true (g_str_has_prefix (lines[1], "ar\tالعربية\t"));
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, 5);
      g_assert_cmpstr (fields[2], ==, fields[3]);
      g_assert_cmpstr (fields[4], ==, i == 0 ? "original" : "draft");
    }
}

/* What is asked for is what comes, of the same entries in every language. */
static void
test_list_language (void)
{
  static const struct
  {
    const char *lang;
    const char *line;
  } rows[] = {
    { "en", "principles\tpart\t\tPrinciples\n" }, { "de", "principles\tpart\t\tPrinzipien\n" },
    { "DE", "principles\tpart\t\tPrinzipien\n" }, { "zh_CN", "principles\tpart\t\t原则\n" },
    { "zh-CN", "principles\tpart\t\t原则\n" },
  };
  g_auto (Result) english = { 0 };

  run (&english, ARGUMENTS ("list"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Result) result = { 0 };

      g_test_message ("%s", rows[i].lang);
      run (&result, ARGUMENTS ("list", "--lang", rows[i].lang));
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpuint (count_lines (result.out), ==, count_lines (english.out));
      assert_contains (result.out, rows[i].line);
    }
}

static void
test_show_lang (void)
{
  g_auto (Result) german = { 0 };
  g_auto (Result) both = { 0 };
  g_auto (Result) other = { 0 };

  run (&german, ARGUMENTS ("show", "--lang", "de", "term-ransomware"));
  g_assert_cmpint (german.status, ==, 0);
  assert_contains (german.out, "Courtesy translation: Deutsch (Draft). The English text prevails.");
  assert_contains (german.out, "Address: hexapla:us-icdps-2024/term-ransomware?lang=de\n");

  /* Aligned: the same text of each language follows the other. */
  run (&both, ARGUMENTS ("show", "-l", "fr,en,zh_CN", "effort-1-3"));
  g_assert_cmpint (both.status, ==, 0);
  assert_contains (both.out,
                   "fr     Renforcer la sécurité et la résilience des câbles sous-marins\n"
                   "en     Enhance Security and Resilience of Undersea Cables\n"
                   "zh-CN  加强海底电缆的安全和韧性\n");
  assert_contains (both.out, "?lang=fr,en,zh-CN\n");
  g_assert_null (strstr (both.out, "(not translated)"));

  /* An address brings its own. */
  run (&other, ARGUMENTS ("show", "--lang", "de", "hexapla:us-icdps-2024/principles?lang=ru"));
  g_assert_cmpint (other.status, ==, 0);
  assert_contains (other.out, "Принципы\n");
}

static void
test_wrong_language (void)
{
  const char *const *cases[] = {
    ARGUMENTS ("list", "--lang", "tlh"),
    ARGUMENTS ("list", "--lang", ""),
    ARGUMENTS ("list", "--lang", "fr,tlh"),
    ARGUMENTS ("list", "--lang", "fr,en"),
    ARGUMENTS ("show", "--lang", "pt", "overview"),
    ARGUMENTS ("show", "--lang", "fr,", "overview"),
    ARGUMENTS ("show", "--lang", "en,ar,de,es,fr,id,ja", "overview"),
    ARGUMENTS ("show", "overview", "--lang"),
    ARGUMENTS ("languages", "--lang", "fr"),
    ARGUMENTS ("validate", "--lang", "fr", "x"),
    ARGUMENTS ("search"),
    ARGUMENTS ("search", "--lang", "tlh", "x"),
    ARGUMENTS ("list", "--lang", "all"),
    ARGUMENTS ("list", "--kind", "term"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Result) result = { 0 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      run (&result, cases[i]);
      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.out, ==, "");
      g_assert_cmpstr (result.err, !=, "");
      if (i == 0)
        {
          assert_contains (result.err, "There is no text in “tlh”");
          assert_contains (result.err, "en, ar, de, es, fr, id, ja, ko, pt-BR, ru, tr, uk, zh-CN");
        }
    }
}

/* search ==================================================================== */

static const struct
{
  const char *arguments[6];
  const char *line; /* how the first one begins */
} searches[] = {
  { { "undersea", "cables" }, "effort-1-3\ten\t" },
  { { "UNDERSEA cábles" }, "effort-1-3\ten\t" },
  { { "\"undersea cables\"", "kind:effort" }, "effort-1-3\ten\t" },
  { { "--kind", "term", "ransomware" }, "term-ransomware\ten\tRansomware\t" },
  { { "ransomware", "-k", "term" }, "term-ransomware\ten\tRansomware\t" },
  { { "-k", "term", "\"ransomware" }, "term-ransomware\ten\tRansomware\t" },
  { { "--lang", "de", "prinzipien" }, "principles\tde\tPrinzipien\t" },
  { { "--lang", "zh_CN", "则" }, "principles\tzh-CN\t原则\t" },
  { { "--lang", "all", "prinzipien" }, "principles\tde\tPrinzipien\t" },
  { { "--lang", "fr,tr", "ilkeler" }, "principles\ttr\t" },
  { { "--", "-xylophone", "kind:principle" }, "principle-1\ten\t" },
  { { "kind:principle" }, "principle-1\ten\t" },
};

static void
test_search (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) arguments = NULL;
      g_auto (GStrv) lines = NULL;
      g_auto (Result) result = { 0 };

      g_strv_builder_add (builder, "search");
      g_strv_builder_addv (builder, (const char **)searches[i].arguments);
      arguments = g_strv_builder_end (builder);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      run (&result, (const char *const *)arguments);
      g_assert_cmpstr (result.err, ==, "");
      g_assert_cmpint (result.status, ==, 0);
      g_assert_true (g_str_has_prefix (result.out, searches[i].line));
      lines = g_strsplit (result.out, "\n", -1);
      for (guint j = 0; lines[j + 1] != NULL; j++)
        {
          g_auto (GStrv) fields = g_strsplit (lines[j], "\t", -1);

          g_assert_cmpuint (g_strv_length (fields), ==, 4);
        }
    }
}

static void
test_search_nothing (void)
{
  g_auto (Result) result = { 0 };

  run (&result, ARGUMENTS ("search", "qqqqqqqqq"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  assert_contains (result.err, "Nothing was found.\n");
  assert_one_line (result.err);

  run (&result, ARGUMENTS ("search", "ransomwear"));
  g_assert_cmpint (result.status, ==, 1);
  assert_contains (result.err, "Did you mean “ransomware”?");

  run (&result, ARGUMENTS ("search", ""));
  g_assert_cmpint (result.status, ==, 1);
  run (&result, ARGUMENTS ("search", "\377\033[2J"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_null (strchr (result.err, '\033'));

  run (&result, ARGUMENTS ("search", "--kind", "efforts", "cable"));
  g_assert_cmpint (result.status, ==, 2);
  assert_contains (result.err, "There is no kind “efforts”");
  assert_contains (result.err, "principle, action, effort");
}

/* validate ================================================================== */

typedef struct
{
  char *folder;
  char *good;
  char *bad;
  char *missing;
} Files;

static void
write_file (const char *path, const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
set_up_files (Files *files, gconstpointer data)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "data", "sample.xml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) broken = NULL;
  g_autoptr (GError) error = NULL;

  files->folder = g_dir_make_tmp ("hexapla-cli-XXXXXX", &error);
  g_assert_no_error (error);
  files->good = g_build_filename (files->folder, "good.hexapla", NULL);
  files->bad = g_build_filename (files->folder, "schlecht & böse.hexapla", NULL);
  files->missing = g_build_filename (files->folder, "missing.hexapla", NULL);

  g_file_get_contents (sample, &contents, NULL, &error);
  g_assert_no_error (error);
  write_file (files->good, contents);

  broken = g_string_new (contents);
  g_string_replace (broken, "<title>Cable</title>", "", 1);
  g_string_replace (broken, "to=\"principle-1\"", "to=\"principle-9\"", 1);
  write_file (files->bad, broken->str);
}

static void
tear_down_files (Files *files, gconstpointer data)
{
  g_assert_cmpint (g_unlink (files->good), ==, 0);
  g_assert_cmpint (g_unlink (files->bad), ==, 0);
  g_assert_cmpint (g_rmdir (files->folder), ==, 0);
  g_free (files->folder);
  g_free (files->good);
  g_free (files->bad);
  g_free (files->missing);
}

/* Every line of what validate prints is a finding about one of the files, as typed. */
static guint
count_findings (const char *out, const char *path)
{
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  g_autofree char *escaped = g_regex_escape_string (path, -1);
  g_autofree char *pattern = g_strconcat ("^", escaped, ":[0-9]+: [a-z-]+: .", NULL);
  guint n_findings = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_regex_match_simple (pattern, lines[i], G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
      n_findings++;

  return n_findings;
}

static void
test_validate_good (Files *files, gconstpointer data)
{
  g_auto (Result) result = { 0 };

  run (&result, ARGUMENTS ("validate", files->good, files->good));
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "");
  g_assert_cmpstr (result.err, ==, "");
}

static void
test_validate_bad (Files *files, gconstpointer data)
{
  g_auto (Result) result = { 0 };

  run (&result, ARGUMENTS ("validate", files->bad));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpuint (count_findings (result.out, files->bad), >=, 1);
  g_assert_cmpuint (count_findings (result.out, files->bad), ==, count_lines (result.out));
  assert_contains (result.out, ": missing-element: ");
}

static void
test_validate_unreadable (Files *files, gconstpointer data)
{
  const char *const paths[] = { files->missing, files->folder, "" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Result) result = { 0 };

      g_test_message ("“%s”", paths[i]);
      run (&result, ARGUMENTS ("validate", paths[i]));
      g_assert_cmpint (result.status, ==, 1);
      g_assert_cmpuint (count_findings (result.out, paths[i]), ==, 1);
      g_assert_cmpuint (count_lines (result.out), ==, 1);
      assert_contains (result.out, ": unreadable: ");
      g_assert_cmpstr (result.err, ==, "");
    }
}

static void
test_validate_several (Files *files, gconstpointer data)
{
  g_auto (Result) result = { 0 };
  guint n_bad = 0;
  guint n_missing = 0;

  run (&result, ARGUMENTS ("validate", files->good, files->bad, files->missing, files->good));
  g_assert_cmpint (result.status, ==, 1);
  n_bad = count_findings (result.out, files->bad);
  n_missing = count_findings (result.out, files->missing);
  g_assert_cmpuint (n_bad, >=, 1);
  g_assert_cmpuint (n_missing, ==, 1);
  g_assert_cmpuint (n_bad + n_missing, ==, count_lines (result.out));
}

/* Names that would draw on the terminal, or look like options. */
static void
test_validate_odd_names (Files *files, gconstpointer data)
{
  g_auto (Result) result = { 0 };

  run (&result, ARGUMENTS ("validate", "\033[2Jx"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_null (strchr (result.out, '\033'));

  run (&result, ARGUMENTS ("validate", "--", "--help"));
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpuint (count_findings (result.out, "--help"), ==, 1);
}

static void
test_validate_full_disk (Files *files, gconstpointer data)
{
  g_auto (Result) result = { 0 };

  run_to (TO_FULL_DISK, &result, ARGUMENTS ("validate", files->bad));
  g_assert_cmpint (result.status, ==, 1);
  assert_contains (result.err, "could not be written");
}

#define ADD_WITH_FILES(path, test)                                                                 \
  g_test_add (path, Files, NULL, set_up_files, test, tear_down_files)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/no-gtk", test_no_gtk);
  g_test_add_data_func ("/cli/full-disk", GINT_TO_POINTER (TO_FULL_DISK), test_unwritable);
  g_test_add_data_func ("/cli/closed-pipe", GINT_TO_POINTER (TO_CLOSED_PIPE), test_unwritable);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/show", test_show);
  g_test_add_func ("/cli/show/framework", test_show_framework);
  g_test_add_func ("/cli/show/help", test_show_help);
  g_test_add_func ("/cli/show/several", test_show_several);
  g_test_add_func ("/cli/show/all", test_show_all);
  g_test_add_func ("/cli/show/unknown", test_show_unknown);
  g_test_add_func ("/cli/show/language", test_show_language);
  g_test_add_func ("/cli/show/lang", test_show_lang);
  g_test_add_func ("/cli/languages", test_languages);
  g_test_add_func ("/cli/list/language", test_list_language);
  g_test_add_func ("/cli/wrong-language", test_wrong_language);
  g_test_add_func ("/cli/search", test_search);
  g_test_add_func ("/cli/search/nothing", test_search_nothing);
  ADD_WITH_FILES ("/cli/validate/good", test_validate_good);
  ADD_WITH_FILES ("/cli/validate/bad", test_validate_bad);
  ADD_WITH_FILES ("/cli/validate/unreadable", test_validate_unreadable);
  ADD_WITH_FILES ("/cli/validate/several", test_validate_several);
  ADD_WITH_FILES ("/cli/validate/odd-names", test_validate_odd_names);
  ADD_WITH_FILES ("/cli/validate/full-disk", test_validate_full_disk);

  return g_test_run ();
}
