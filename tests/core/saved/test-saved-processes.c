/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <signal.h>
#include <stdio.h>

#include "hexapla-core-test.h"
#include "hexapla-saved-child.h"
#include "hexapla-saved-test.h"

/* Programs that are killed while they save, and two that save at the same moments. */

#define N_SAVES 200
#define N_KILLS 25
#define N_SHARED 60 /* saves of each of two programs */
#define PAUSE 20    /* milliseconds */

/* In the child ======================================================================= */

/* Saves, and says so each time, until killed. @pause: between two saves at most, in milliseconds */
static void
save_often (const char *path, guint n_saves, int pause)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (folder);

  for (guint i = 1; i <= n_saves; i++)
    {
      hexapla_saved_add_note (saved, "a", 0, "words", "en", "A note among many others");
      hexapla_saved_set_status (saved, "a",
                                (HexaplaFollowUpStatus)(i % HEXAPLA_N_FOLLOW_UP_STATUS));
      hexapla_saved_test_flush (saved);
      printf ("%u\n", hexapla_saved_count_notes (saved, "a"));
      fflush (stdout);
      g_usleep ((gulong)(1000 * g_random_int_range (0, pause + 1)));
    }
}

static void
child_save (const char *path)
{
  save_often (path, N_SAVES, 0);
}

/* Who pauses leaves room for others. */
static void
child_share (const char *path)
{
  save_often (path, N_SHARED, (int)(PAUSE * hexapla_core_test_time_factor ()));
}

static const HexaplaSavedChild children[] = {
  { "save", NULL, child_save },
  { "share", NULL, child_share },
};

/* In the parent ====================================================================== */

/* Reads what was completed. Returns: the last of it */
static guint
read_progress (GDataInputStream *stream, guint until)
{
  guint last = 0;

  while (last < until)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *line = g_data_input_stream_read_line (stream, NULL, NULL, &error);

      g_assert_no_error (error);
      if (line == NULL)
        break;
      last = (guint)g_ascii_strtoull (line, NULL, 10);
    }

  return last;
}

/* Killed at any moment, once and again: whoever opens the file next finds all that was completed,
 * and goes on from there.
 */
static void
test_killed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);
  guint n_in_the_middle = 0;

  for (guint round = 0; round < N_KILLS; round++)
    {
      GFile *folder = hexapla_saved_test_make_folder ();
      g_autoptr (GSubprocess) child =
          hexapla_saved_child_start ("save", folder, G_SUBPROCESS_FLAGS_STDOUT_PIPE);
      g_autoptr (GDataInputStream) stream =
          g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
      guint completed, last;

      completed = read_progress (stream, (guint)g_rand_int_range (rand, 0, N_SAVES));
      g_usleep ((gulong)g_rand_int_range (rand, 0, 4000));
      g_subprocess_send_signal (child, SIGKILL);
      last = read_progress (stream, G_MAXUINT);
      completed = MAX (completed, last);
      g_assert_true (g_subprocess_wait (child, NULL, NULL));
      n_in_the_middle += completed > 0 && completed < N_SAVES;

      if (completed > 0)
        g_assert_cmpuint (hexapla_saved_test_count_notes (folder), >=, completed);
      g_assert_cmpuint (hexapla_saved_test_count_notes (folder), <=, completed + 1);
      hexapla_saved_test_save_note (folder);
      hexapla_saved_test_remove_folder (folder);
    }
  g_assert_cmpuint (n_in_the_middle, >, N_KILLS / 2);
}

/* Two programs that save into each other's file, at the same moments: all that either wrote is
 * there.
 */
static void
test_together (void)
{
  GFile *folder = hexapla_saved_test_make_folder ();
  g_autoptr (GSubprocess) one =
      hexapla_saved_child_start ("share", folder, G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) two =
      hexapla_saved_child_start ("share", folder, G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (HexaplaSaved) saved = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_written = 0;

  g_subprocess_wait_check (one, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (two, NULL, &error);
  g_assert_no_error (error);

  saved = hexapla_saved_test_open (folder);
  notes = hexapla_saved_list_notes (saved, "a");
  for (guint i = 0; i < notes->len; i++)
    n_written += hexapla_note_get_conflict (g_ptr_array_index (notes, i)) == NULL;
  g_assert_cmpuint (n_written, ==, 2 * N_SHARED);
  hexapla_saved_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  if (hexapla_saved_child_run (argc, argv, children, G_N_ELEMENTS (children)))
    return 0;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/saved/processes/killed", test_killed);
  g_test_add_func ("/core/saved/processes/together", test_together);
  return g_test_run ();
}
