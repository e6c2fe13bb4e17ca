/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-program.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "hexapla-test-input.h"
#include "hexapla-test-wait.h"

void
hexapla_test_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        hexapla_test_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
hexapla_test_program_set_up (HexaplaTestProgram *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("hexapla-program-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_subprocess_launcher_setenv (fixture->launcher, "XDG_CONFIG_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (fixture->launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (fixture->launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  g_subprocess_launcher_unsetenv (fixture->launcher, "GTK_A11Y");
}

static void
on_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL));
  *(gboolean *)user_data = TRUE;
}

void
hexapla_test_program_wait (GSubprocess *process)
{
  gboolean ended = FALSE;

  g_subprocess_wait_async (process, NULL, on_ended, &ended);
  hexapla_test_wait_until (ended);
}

void
hexapla_test_program_tear_down (HexaplaTestProgram *fixture, gconstpointer data)
{
  if (fixture->program != NULL)
    {
      g_subprocess_send_signal (fixture->program, SIGKILL);
      hexapla_test_program_wait (fixture->program);
    }
  g_clear_object (&fixture->program);
  g_object_unref (fixture->launcher);
  hexapla_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

GSubprocess *
hexapla_test_program_spawn (HexaplaTestProgram *fixture, const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_launcher_spawn (fixture->launcher, &error,
                                                      g_getenv ("HEXAPLA"), first, second, NULL);

  g_assert_no_error (error);
  return process;
}

void
hexapla_test_program_start_again (HexaplaTestProgram *fixture,
                                  const char *first,
                                  const char *second)
{
  g_autoptr (GSubprocess) process = hexapla_test_program_spawn (fixture, first, second);

  hexapla_test_program_wait (process);
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
  hexapla_test_program_wait (search);
  return output;
}

guint
hexapla_test_program_count_windows (const char *title)
{
  g_autofree char *output = list_windows (title);
  guint n = 0;

  for (const char *p = output; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

gboolean
hexapla_test_program_has_window (const char *title)
{
  return hexapla_test_program_count_windows (title) > 0;
}

/* The first window with such a title, or "". */
static char *
find_window (const char *title)
{
  char *number = list_windows (title);

  number[strcspn (number, "\n")] = '\0';
  return number;
}

gboolean
hexapla_test_program_has_focus (const char *title)
{
  g_autofree char *number = find_window (title);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) query = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                    "xdotool", "getwindowfocus", "-f", NULL);
  g_autofree char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (query, NULL, NULL, on_output, &output);
  hexapla_test_wait_until (output != NULL);
  hexapla_test_program_wait (query);
  return g_str_equal (g_strstrip (output), number);
}

void
hexapla_test_program_focus_window (const char *title)
{
  g_autofree char *number = find_window (title);

  hexapla_test_xdotool ("windowfocus", number, NULL);
  hexapla_test_wait_until (hexapla_test_program_has_focus (title));
}

char *
hexapla_test_program_read_state (HexaplaTestProgram *fixture)
{
  g_autofree char *path =
      g_build_filename (fixture->folder, "glib-2.0", "settings", "keyfile", NULL);
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, NULL);
  return content != NULL ? content : g_strdup ("");
}

void
hexapla_test_program_end (HexaplaTestProgram *fixture, int number)
{
  g_subprocess_send_signal (fixture->program, number);
  hexapla_test_program_wait (fixture->program);
  g_assert_true (g_subprocess_get_if_exited (fixture->program));
  g_assert_cmpint (g_subprocess_get_exit_status (fixture->program), ==, 0);
  g_clear_object (&fixture->program);
}

void
hexapla_test_program_resize_window (const char *title, int width, int height)
{
  g_autofree char *number = find_window (title);
  g_autofree char *x = g_strdup_printf ("%d", width);
  g_autofree char *y = g_strdup_printf ("%d", height);

  hexapla_test_xdotool ("windowsize", "--sync", number, x, y, NULL);
}
