/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>

#include "hexapla-test-input.h"
#include "hexapla-test-wait.h"

/* The built program itself, from its start to its end, on the bus and the display of the test. */
typedef struct
{
  char *folder;
  GSubprocessLauncher *launcher;
  GSubprocess *program;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("hexapla-program-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_subprocess_launcher_setenv (fixture->launcher, "XDG_CONFIG_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (fixture->launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  g_subprocess_launcher_unsetenv (fixture->launcher, "GTK_A11Y");
}

static void
on_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL));
  *(gboolean *)user_data = TRUE;
}

static void
wait_for_end (GSubprocess *process)
{
  gboolean ended = FALSE;

  g_subprocess_wait_async (process, NULL, on_ended, &ended);
  hexapla_test_wait_until (ended);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { "glib-2.0/settings/keyfile", "glib-2.0/settings", "glib-2.0",
                                       "" };

  if (fixture->program != NULL)
    {
      g_subprocess_send_signal (fixture->program, SIGKILL);
      wait_for_end (fixture->program);
    }
  g_clear_object (&fixture->program);
  g_object_unref (fixture->launcher);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, paths[i], NULL);

      g_remove (path);
    }
  g_free (fixture->folder);
}

/* Starts the program with up to two arguments. */
static GSubprocess *
spawn_with (Fixture *fixture, const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_launcher_spawn (fixture->launcher, &error,
                                                      g_getenv ("HEXAPLA"), first, second, NULL);

  g_assert_no_error (error);
  return process;
}

static GSubprocess *
spawn (Fixture *fixture, const char *argument)
{
  return spawn_with (fixture, argument, NULL);
}

/* A start that must leave what it was asked for to the program that runs. */
static void
start_again (Fixture *fixture, const char *first, const char *second)
{
  g_autoptr (GSubprocess) process = spawn_with (fixture, first, second);

  wait_for_end (process);
  g_assert_true (g_subprocess_get_successful (process));
}

static void
on_output (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, user_data, NULL, &error);
  g_assert_no_error (error);
}

/* What xdotool prints about the windows with a title that begins so: their numbers, one a line. */
static char *
list_windows (const char *title)
{
  g_autofree char *pattern = g_strconcat ("^", title, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) search =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                        "xdotool", "search", "--onlyvisible", "--name", pattern, NULL);
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (search, NULL, NULL, on_output, &output);
  hexapla_test_wait_until (output != NULL);
  wait_for_end (search);
  return output;
}

static guint
count_windows (const char *title)
{
  g_autofree char *output = list_windows (title);
  guint n = 0;

  for (const char *p = output; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

/* Whether a window with a title that begins so is on the display. */
static gboolean
has_window (const char *title)
{
  return count_windows (title) > 0;
}

/* The one window with such a title. */
static char *
get_window (const char *title)
{
  char *number = list_windows (title);

  g_assert_nonnull (strchr (number, '\n'));
  *strchr (number, '\n') = '\0';
  return number;
}

static gboolean
has_focus (const char *title)
{
  g_autofree char *number = get_window (title);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) query = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                    "xdotool", "getwindowfocus", "-f", NULL);
  g_autofree char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (query, NULL, NULL, on_output, &output);
  hexapla_test_wait_until (output != NULL);
  wait_for_end (query);
  return g_str_equal (g_strstrip (output), number);
}

static void
focus (const char *title)
{
  g_autofree char *number = get_window (title);

  hexapla_test_xdotool ("windowfocus", number, NULL);
  hexapla_test_wait_until (has_focus (title));
}

static char *
read_state (Fixture *fixture)
{
  g_autofree char *path =
      g_build_filename (fixture->folder, "glib-2.0", "settings", "keyfile", NULL);
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, NULL);
  return content != NULL ? content : g_strdup ("");
}

/* Neither needs a display. */
static void
test_options (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *option;
    const char *begin;
    const char *part;
  } rows[] = {
    { "--version", "hexapla ", "." },
    { "--help", "Usage:", "hexapla:us-icdps-2024/effort-1-3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher =
          g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *output = NULL;

      g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
      process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("HEXAPLA"), rows[i].option,
                                             NULL);
      g_assert_no_error (error);
      g_subprocess_communicate_utf8_async (process, NULL, NULL, on_output, &output);
      hexapla_test_wait_until (output != NULL);
      wait_for_end (process);
      g_assert_true (g_subprocess_get_if_exited (process));
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
      g_assert_true (g_str_has_prefix (output, rows[i].begin));
      g_assert_nonnull (strstr (output, rows[i].part));
    }
}

static void
end_program (Fixture *fixture, int number)
{
  g_subprocess_send_signal (fixture->program, number);
  wait_for_end (fixture->program);
  g_assert_true (g_subprocess_get_if_exited (fixture->program));
  g_assert_cmpint (g_subprocess_get_exit_status (fixture->program), ==, 0);
  g_clear_object (&fixture->program);
}

/* A second start hands its address to the first, and a signal ends it with everything saved. */
static void
test_life (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = NULL;

  fixture->program = spawn (fixture, NULL);
  hexapla_test_wait_until (has_window ("Overview – Hexapla"));

  start_again (fixture, "hexapla:us-icdps-2024/glossary", NULL);
  hexapla_test_wait_until (has_window ("Glossary – Hexapla"));
  g_assert_false (has_window ("Overview – Hexapla"));

  end_program (fixture, SIGTERM);
  state = read_state (fixture);
  g_assert_nonnull (strstr (state, "last-page='glossary'"));
  hexapla_test_wait_until (!has_window ("Glossary – Hexapla"));

  /* The next start begins there. */
  fixture->program = spawn (fixture, NULL);
  hexapla_test_wait_until (has_window ("Glossary – Hexapla"));
  end_program (fixture, SIGINT);
}

static void
test_bad_addresses (Fixture *fixture, gconstpointer data)
{
  static const char *const addresses[] = { "hexapla:us-icdps-2024/nothing", "hexapla:",
                                           "hexapla:other/overview",        "/etc/hostname",
                                           "https://example.com/",          "%s%n" };

  fixture->program = spawn (fixture, addresses[0]);
  hexapla_test_wait_until (has_window ("Hexapla"));
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%s", addresses[i]);
      start_again (fixture, addresses[i], NULL);
    }
  start_again (fixture, "hexapla:us-icdps-2024/timeline", NULL);
  hexapla_test_wait_until (has_window ("Timeline – Hexapla"));
  end_program (fixture, SIGTERM);
}

/* Another start raises the window that was used last, and a new one comes only if asked for. What
 * is remembered at the end is the one that was used last. */
static void
test_windows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = NULL;

  fixture->program = spawn_with (fixture, "--new-window", "hexapla:us-icdps-2024/glossary");
  hexapla_test_wait_until (has_window ("Glossary – Hexapla"));
  start_again (fixture, "--new-window", NULL);
  hexapla_test_wait_until (count_windows ("Glossary – Hexapla") == 2);
  start_again (fixture, "--new-window", "hexapla:us-icdps-2024/timeline");
  hexapla_test_wait_until (has_window ("Timeline – Hexapla"));
  g_assert_cmpuint (count_windows (".* – Hexapla"), ==, 3);

  hexapla_test_wait_until (has_focus ("Timeline – Hexapla"));
  start_again (fixture, "hexapla:us-icdps-2024/principle-1", NULL);
  hexapla_test_wait_until (!has_window ("Timeline – Hexapla"));
  g_assert_cmpuint (count_windows ("Glossary – Hexapla"), ==, 2);
  start_again (fixture, "hexapla:us-icdps-2024/timeline", NULL);
  hexapla_test_wait_until (has_focus ("Timeline – Hexapla"));

  focus ("Glossary – Hexapla");
  start_again (fixture, "hexapla:us-icdps-2024/organizations", NULL);
  hexapla_test_wait_until (has_focus ("Organizations – Hexapla"));
  g_assert_true (has_window ("Timeline – Hexapla"));
  end_program (fixture, SIGTERM);
  state = read_state (fixture);
  g_assert_nonnull (strstr (state, "last-page='organizations'"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/program/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/program/life", Fixture, NULL, set_up, test_life, tear_down);
  g_test_add ("/program/windows", Fixture, NULL, set_up, test_windows, tear_down);
  g_test_add ("/program/bad-addresses", Fixture, NULL, set_up, test_bad_addresses, tear_down);
  return g_test_run ();
}
