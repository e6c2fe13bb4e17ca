/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>

#include "hexapla-test-input.h"
#include "hexapla-test-program.h"
#include "hexapla-test-wait.h"

static void
on_output (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, user_data, NULL, &error);
  g_assert_no_error (error);
}

/* Neither needs a display. */
static void
test_options (HexaplaTestProgram *fixture, gconstpointer data)
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
      hexapla_test_program_wait (process);
      g_assert_true (g_subprocess_get_if_exited (process));
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
      g_assert_true (g_str_has_prefix (output, rows[i].begin));
      g_assert_nonnull (strstr (output, rows[i].part));
    }
}

/* A second start hands its address to the first, and a signal ends it with everything saved. */
static void
test_life (HexaplaTestProgram *fixture, gconstpointer data)
{
  g_autofree char *state = NULL;

  fixture->program = hexapla_test_program_spawn (fixture, NULL, NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Overview – Hexapla"));

  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/glossary", NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Glossary – Hexapla"));
  g_assert_false (hexapla_test_program_has_window ("Overview – Hexapla"));

  hexapla_test_program_end (fixture, SIGTERM);
  state = hexapla_test_program_read_state (fixture);
  g_assert_nonnull (strstr (state, "last-page='glossary'"));
  hexapla_test_wait_until (!hexapla_test_program_has_window ("Glossary – Hexapla"));

  /* The next start begins there. */
  fixture->program = hexapla_test_program_spawn (fixture, NULL, NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Glossary – Hexapla"));
  hexapla_test_program_end (fixture, SIGINT);
}

/* The first result may yet be looked for when the key comes. */
static gboolean
opens (const char *title)
{
  if (hexapla_test_program_has_focus ("Overview – Hexapla"))
    hexapla_test_xdotool ("key", "Return", NULL);
  return hexapla_test_program_has_window (title);
}

/* What the search of the desktop hands over is searched for, by a first start and by a second. */
static void
test_search (HexaplaTestProgram *fixture, gconstpointer data)
{
  fixture->program = hexapla_test_program_spawn (fixture, "--search=ransomware", NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Overview – Hexapla"));
  hexapla_test_program_focus_window ("Overview – Hexapla");
  hexapla_test_wait_until (opens ("Crime and ransomware – Hexapla"));

  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/overview",
                                    "--search=kind:part glossary");
  hexapla_test_wait_until (hexapla_test_program_has_window ("Overview – Hexapla"));
  hexapla_test_program_focus_window ("Overview – Hexapla");
  hexapla_test_wait_until (opens ("Glossary – Hexapla"));
  hexapla_test_program_end (fixture, SIGTERM);
}

/* What leads nowhere leads nowhere: no file is read, nothing is run, and the program goes on. */
static void
test_bad_addresses (HexaplaTestProgram *fixture, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.hexapla", NULL);
  g_autofree char *mark = g_build_filename (fixture->folder, "mark", NULL);
  g_autofree char *pipe_uri = g_strconcat ("file://", pipe, NULL);
  g_autofree char *pipe_address = g_strconcat ("hexapla:", pipe, NULL);
  g_autofree char *pipe_entry = g_strconcat ("hexapla:us-icdps-2024/../../..", pipe, NULL);
  g_autofree char *command = g_strconcat ("hexapla:us-icdps-2024/$(touch ", mark, ")", NULL);
  g_autofree char *old_command = g_strconcat ("hexapla:`touch ", mark, "`", NULL);
  g_autofree char *piped = g_strconcat ("|touch ", mark, NULL);
  const char *const addresses[] = {
    "hexapla:us-icdps-2024/nothing",
    "hexapla:",
    "hexapla:other/overview",
    "/etc/hostname",
    "https://example.com/",
    "%s%n",
    pipe,
    pipe_uri,
    pipe_address,
    pipe_entry,
    command,
    old_command,
    piped,
  };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  fixture->program = hexapla_test_program_spawn (fixture, addresses[0], NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Hexapla"));
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%s", addresses[i]);
      hexapla_test_program_start_again (fixture, addresses[i], NULL);
    }
  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/timeline", NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Timeline – Hexapla"));

  /* Had anybody begun to read from the pipe, it could be written to. */
  g_assert_cmpint (open (pipe, O_WRONLY | O_NONBLOCK), ==, -1);
  g_assert_cmpint (errno, ==, ENXIO);
  g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
  hexapla_test_program_end (fixture, SIGTERM);
  g_assert_cmpint (remove (pipe), ==, 0);
}

/* Another start raises the window that was used last, and a new one comes only if asked for. What
 * is remembered at the end is the one that was used last. */
static void
test_windows (HexaplaTestProgram *fixture, gconstpointer data)
{
  g_autofree char *state = NULL;

  fixture->program =
      hexapla_test_program_spawn (fixture, "--new-window", "hexapla:us-icdps-2024/glossary");
  hexapla_test_wait_until (hexapla_test_program_has_window ("Glossary – Hexapla"));
  hexapla_test_program_start_again (fixture, "--new-window", NULL);
  hexapla_test_wait_until (hexapla_test_program_count_windows ("Glossary – Hexapla") == 2);
  hexapla_test_program_start_again (fixture, "--new-window", "hexapla:us-icdps-2024/timeline");
  hexapla_test_wait_until (hexapla_test_program_has_window ("Timeline – Hexapla"));
  g_assert_cmpuint (hexapla_test_program_count_windows (".* – Hexapla"), ==, 3);

  hexapla_test_wait_until (hexapla_test_program_has_focus ("Timeline – Hexapla"));
  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/principle-1", NULL);
  hexapla_test_wait_until (!hexapla_test_program_has_window ("Timeline – Hexapla"));
  g_assert_cmpuint (hexapla_test_program_count_windows ("Glossary – Hexapla"), ==, 2);
  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/timeline", NULL);
  hexapla_test_wait_until (hexapla_test_program_has_focus ("Timeline – Hexapla"));

  hexapla_test_program_focus_window ("Glossary – Hexapla");
  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/organizations", NULL);
  hexapla_test_wait_until (hexapla_test_program_has_focus ("Organizations – Hexapla"));
  g_assert_true (hexapla_test_program_has_window ("Timeline – Hexapla"));
  hexapla_test_program_end (fixture, SIGTERM);
  state = hexapla_test_program_read_state (fixture);
  g_assert_nonnull (strstr (state, "last-page='organizations'"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/program/options", HexaplaTestProgram, NULL, hexapla_test_program_set_up,
              test_options, hexapla_test_program_tear_down);
  g_test_add ("/program/life", HexaplaTestProgram, NULL, hexapla_test_program_set_up, test_life,
              hexapla_test_program_tear_down);
  g_test_add ("/program/search", HexaplaTestProgram, NULL, hexapla_test_program_set_up, test_search,
              hexapla_test_program_tear_down);
  g_test_add ("/program/windows", HexaplaTestProgram, NULL, hexapla_test_program_set_up,
              test_windows, hexapla_test_program_tear_down);
  g_test_add ("/program/bad-addresses", HexaplaTestProgram, NULL, hexapla_test_program_set_up,
              test_bad_addresses, hexapla_test_program_tear_down);
  return g_test_run ();
}
