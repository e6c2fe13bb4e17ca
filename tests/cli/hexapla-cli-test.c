/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-cli-test.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

#define TIMEOUT_SECONDS 60

void
hexapla_cli_result_clear (HexaplaCliResult *result)
{
  g_clear_pointer (&result->out, g_free);
  g_clear_pointer (&result->err, g_free);
}

typedef struct
{
  HexaplaCliResult *result;
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
direct_output (GSubprocessLauncher *launcher, HexaplaCliDestination destination)
{
  int ends[2];
  g_autoptr (GError) error = NULL;

  if (destination == HEXAPLA_CLI_TO_FULL_DISK)
    g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  else if (destination == HEXAPLA_CLI_TO_CLOSED_PIPE)
    {
      g_unix_open_pipe (ends, FD_CLOEXEC, &error);
      g_assert_no_error (error);
      close (ends[0]);
      g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
    }
}

void
hexapla_cli_test_run_to (HexaplaCliDestination destination,
                         HexaplaCliResult *result,
                         const char *const *arguments)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { result, FALSE };
  guint timeout = 0;

  hexapla_cli_result_clear (result);
  if (destination == HEXAPLA_CLI_TO_TEST)
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

void
hexapla_cli_test_run (HexaplaCliResult *result, const char *const *arguments)
{
  hexapla_cli_test_run_to (HEXAPLA_CLI_TO_TEST, result, arguments);
  g_assert_true (g_utf8_validate (result->out, -1, NULL));
  g_assert_true (g_utf8_validate (result->err, -1, NULL));
}

void
hexapla_cli_test_assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

void
hexapla_cli_test_assert_one_line (const char *text)
{
  const char *end = strchr (text, '\n');

  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
}

guint
hexapla_cli_test_count_lines (const char *out)
{
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);

  return g_strv_length (lines) - 1;
}
