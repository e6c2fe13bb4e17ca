/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "hexapla-core-test.h"
#include "hexapla-saved-test.h"

/* Killed programs, full disks and folders that cannot be written to. Each is tried for real, by
 * this program started once more: with "--child", the name of what to do, and a folder. Disks are
 * tmpfs in a namespace of its own: for root, or where users may have namespaces.
 */

#define NAME HEXAPLA_SAVED_TEST_NAME
#define WAIT 20000
#define N_SAVES 200
#define N_KILLS 25
#define N_SHARED 60 /* saves of each of two programs */
#define PAUSE 20    /* milliseconds */

static const char *program;

/* In the child ======================================================================= */

static void
write_file (const char *path, const char *contents)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  if (fd < 0 || write (fd, contents, strlen (contents)) < 0)
    g_error ("%s: %s", path, g_strerror (errno));
  close (fd);
}

/* Before there are threads. */
static void
enter_namespace (void)
{
  g_autofree char *uids = g_strdup_printf ("0 %u 1", getuid ());
  g_autofree char *gids = g_strdup_printf ("0 %u 1", getgid ());

  if (geteuid () == 0 && unshare (CLONE_NEWNS) == 0)
    {
      if (mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0)
        return;
    }
  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    g_error ("This test needs to be root, or user namespaces: %s", g_strerror (errno));
  write_file ("/proc/self/setgroups", "deny");
  write_file ("/proc/self/uid_map", uids);
  write_file ("/proc/self/gid_map", gids);
}

static void
mount_disk (const char *path, const char *size)
{
  if (mount ("none", path, "tmpfs", 0, size) != 0)
    g_error ("mount: %s", g_strerror (errno));
}

static void
remount_disk (const char *path, gboolean read_only)
{
  if (mount (NULL, path, NULL, MS_REMOUNT | (read_only ? MS_RDONLY : 0), NULL) != 0)
    g_error ("remount: %s", g_strerror (errno));
}

static void
assert_problem (HexaplaSaved *saved, HexaplaSavedProblem problem, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hexapla_saved_flush (saved, WAIT, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpint (hexapla_saved_get_state (saved), ==, HEXAPLA_SAVED_STATE_FAILED);
  g_assert_cmpint (hexapla_saved_get_problem (saved), ==, problem);
  g_assert_cmpstr (hexapla_saved_get_problem_message (saved), !=, NULL);
}

static void
assert_saved (HexaplaSaved *saved)
{
  HEXAPLA_CORE_TEST_WAIT_UNTIL (hexapla_saved_get_state (saved) == HEXAPLA_SAVED_STATE_SAVED, WAIT);
  g_assert_cmpint (hexapla_saved_get_problem (saved), ==, HEXAPLA_SAVED_PROBLEM_NONE);
  g_assert_null (hexapla_saved_get_problem_message (saved));
}

/* What somebody finds who opens the folder now. */
static guint
count_in_file (GFile *folder)
{
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (folder);

  return hexapla_saved_count_notes (saved, "a");
}

static void
fill_disk (const char *path)
{
  static const char zeros[4096];
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  for (size_t size = sizeof zeros; size > 0; size = size > 1 ? size / 2 : 0)
    {
      while (write (fd, zeros, size) > 0)
        ;
    }
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static void
child_no_space (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *filler = g_build_filename (path, "filler", NULL);
  g_autoptr (HexaplaSaved) saved = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  mount_disk (path, "size=128k");
  saved = hexapla_saved_test_open (folder);
  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "one");
  hexapla_saved_test_flush (saved);
  fill_disk (filler);
  before = hexapla_saved_test_names (folder);

  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "two");
  assert_problem (saved, HEXAPLA_SAVED_PROBLEM_NO_SPACE, G_IO_ERROR_NO_SPACE);
  after = hexapla_saved_test_names (folder);
  g_assert_cmpstr (after, ==, before); /* nothing half done */
  g_assert_cmpuint (count_in_file (folder), ==, 1);
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "a"), ==, 2);
  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "three");

  /* By itself, as soon as there is room */
  g_assert_cmpint (g_unlink (filler), ==, 0);
  assert_saved (saved);
  g_assert_cmpuint (count_in_file (folder), ==, 3);
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
child_read_only (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *elsewhere = g_strconcat (path, ".elsewhere", NULL);
  g_autoptr (GFile) elsewhere_file = g_file_new_for_path (elsewhere);
  g_autoptr (HexaplaSaved) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *memory = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  mount_disk (path, NULL);
  saved = hexapla_saved_test_open (folder);
  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "one");
  hexapla_saved_test_flush (saved);
  remount_disk (path, TRUE);

  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "two");
  assert_problem (saved, HEXAPLA_SAVED_PROBLEM_READ_ONLY, G_IO_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (hexapla_saved_get_problem_message (saved), path));
  g_assert_cmpuint (count_in_file (folder), ==, 1);

  /* The way out */
  hexapla_saved_save_as_async (saved, elsewhere_file, NULL, on_result, &result);
  HEXAPLA_CORE_TEST_WAIT_UNTIL (result != NULL, WAIT);
  hexapla_saved_save_as_finish (saved, result, &error);
  g_assert_no_error (error);
  memory = hexapla_saved_test_print (saved);
  g_file_get_contents (elsewhere, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, memory);
  g_unlink (elsewhere);
  g_assert_cmpint (hexapla_saved_get_state (saved), ==, HEXAPLA_SAVED_STATE_FAILED);

  remount_disk (path, FALSE);
  hexapla_saved_retry (saved);
  assert_saved (saved);
  g_assert_cmpuint (count_in_file (folder), ==, 2);
}

/* Root without its capabilities is asked for permission as everybody is. To become somebody else
 * instead takes a second user, whom a sandbox may not have. */
static void
drop_privileges (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { 0 };

  if (syscall (SYS_capset, &header, none) != 0)
    g_error ("capset: %s", g_strerror (errno));
}

/* There is a file with a note, and neither it nor its folder can be written. */
static void
child_no_permission (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (HexaplaSaved) saved = NULL;

  saved = hexapla_saved_test_open (folder);
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "a"), ==, 1);
  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "two");
  assert_problem (saved, HEXAPLA_SAVED_PROBLEM_NO_PERMISSION, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "a"), ==, 2);
  g_assert_cmpuint (count_in_file (folder), ==, 1);
}

/* A folder that is not there, in one that cannot be written. */
static void
child_no_folder (const char *path)
{
  g_autofree char *sub = g_build_filename (path, "not", "there", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (sub);
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (folder);

  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "one");
  assert_problem (saved, HEXAPLA_SAVED_PROBLEM_NO_PERMISSION, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "a"), ==, 1);
}

/* A file that cannot be read may say anything: it is neither overwritten nor set aside. */
static void
child_unreadable (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (HexaplaSaved) saved = hexapla_saved_new (folder, "us-icdps-2024");
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  g_assert_false (hexapla_saved_load (saved, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_false (hexapla_saved_is_loaded (saved));
  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "two");
  assert_problem (saved, HEXAPLA_SAVED_PROBLEM_NO_PERMISSION, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_nonnull (strstr (hexapla_saved_get_problem_message (saved), "read"));
  names = hexapla_saved_test_names (folder);
  g_assert_cmpstr (names, ==, NAME);
}

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

static const struct
{
  const char *name;
  void (*func) (const char *path);
  gboolean in_namespace;
  gboolean unprivileged;
} children[] = {
  { "no-space", child_no_space, TRUE, FALSE },
  { "read-only", child_read_only, TRUE, FALSE },
  { "no-permission", child_no_permission, FALSE, TRUE },
  { "no-folder", child_no_folder, FALSE, TRUE },
  { "unreadable", child_unreadable, FALSE, TRUE },
  { "save", child_save, FALSE, FALSE },
  { "share", child_share, FALSE, FALSE },
};

static int
run_child (const char *name, const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      if (strcmp (children[i].name, name) != 0)
        continue;
      if (children[i].in_namespace)
        enter_namespace ();
      if (children[i].unprivileged)
        drop_privileges ();
      children[i].func (path);
      return EXIT_SUCCESS;
    }

  g_error ("No such child: %s", name);
}

/* In the parent ====================================================================== */

static GSubprocess *
start_child (const char *name, GFile *folder, GSubprocessFlags flags)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *child =
      g_subprocess_new (flags, &error, program, "--child", name, g_file_peek_path (folder), NULL);

  g_assert_no_error (error);
  return child;
}

static void
expect_success (const char *name, GFile *folder)
{
  g_autoptr (GSubprocess) child = start_child (name, folder, G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (child, NULL, &error);
  g_assert_no_error (error);
}

static void
test_disk (gconstpointer name)
{
  GFile *folder = hexapla_saved_test_make_folder ();

  expect_success (name, folder);
  hexapla_saved_test_remove_folder (folder);
}

static void
save_one (GFile *folder)
{
  g_autoptr (HexaplaSaved) saved = hexapla_saved_test_open (folder);

  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "one");
  hexapla_saved_test_flush (saved);
}

static void
test_no_permission (gconstpointer name)
{
  GFile *folder = hexapla_saved_test_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, NAME);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean has_file = strcmp (name, "no-folder") != 0;
  gboolean readable = strcmp (name, "unreadable") != 0;

  if (has_file)
    {
      save_one (folder);
      g_assert_cmpint (g_chmod (g_file_peek_path (file), readable ? 0444 : 0000), ==, 0);
    }
  before = hexapla_saved_test_read (folder, NAME);
  g_assert_cmpint (g_chmod (g_file_peek_path (folder), 0555), ==, 0);

  expect_success (name, folder);
  after = hexapla_saved_test_read (folder, NAME);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (g_chmod (g_file_peek_path (folder), 0755), ==, 0);
  hexapla_saved_test_remove_folder (folder);
}

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
      g_autoptr (GSubprocess) child = start_child ("save", folder, G_SUBPROCESS_FLAGS_STDOUT_PIPE);
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
        g_assert_cmpuint (count_in_file (folder), >=, completed);
      g_assert_cmpuint (count_in_file (folder), <=, completed + 1);
      save_one (folder);
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
  g_autoptr (GSubprocess) one = start_child ("share", folder, G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) two = start_child ("share", folder, G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
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
  static const char *const disks[] = { "no-space", "read-only" };
  static const char *const permissions[] = { "no-permission", "no-folder", "unreadable" };

  if (argc == 4 && strcmp (argv[1], "--child") == 0)
    return run_child (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/saved/faults/%s", disks[i]);

      g_test_add_data_func (path, disks[i], test_disk);
    }
  for (guint i = 0; i < G_N_ELEMENTS (permissions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/saved/faults/%s", permissions[i]);

      g_test_add_data_func (path, permissions[i], test_no_permission);
    }
  g_test_add_func ("/core/saved/faults/killed", test_killed);

  g_test_add_func ("/core/saved/faults/together", test_together);

  return g_test_run ();
}
