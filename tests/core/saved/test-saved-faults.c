/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "hexapla-core-test.h"
#include "hexapla-saved-child.h"
#include "hexapla-saved-test.h"

/* Full disks and folders that cannot be written to. Each is tried for real, by a child. Disks are
 * tmpfs in a namespace of its own: for root, or where users may have namespaces.
 */

#define NAME HEXAPLA_SAVED_TEST_NAME
#define WAIT 20000

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
  g_assert_cmpuint (hexapla_saved_test_count_notes (folder), ==, 1);
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "a"), ==, 2);
  hexapla_saved_add_note (saved, "a", -1, NULL, NULL, "three");

  /* By itself, as soon as there is room */
  g_assert_cmpint (g_unlink (filler), ==, 0);
  assert_saved (saved);
  g_assert_cmpuint (hexapla_saved_test_count_notes (folder), ==, 3);
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
  g_assert_cmpuint (hexapla_saved_test_count_notes (folder), ==, 1);

  /* The way out */
  hexapla_saved_save_as_async (saved, elsewhere_file, NULL, hexapla_saved_test_on_result, &result);
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
  g_assert_cmpuint (hexapla_saved_test_count_notes (folder), ==, 2);
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
  g_assert_cmpuint (hexapla_saved_test_count_notes (folder), ==, 1);
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

static const HexaplaSavedChild children[] = {
  { "no-space", enter_namespace, child_no_space },
  { "read-only", enter_namespace, child_read_only },
  { "no-permission", drop_privileges, child_no_permission },
  { "no-folder", drop_privileges, child_no_folder },
  { "unreadable", drop_privileges, child_unreadable },
};

/* In the parent ====================================================================== */

static void
expect_success (const char *name, GFile *folder)
{
  g_autoptr (GSubprocess) child = hexapla_saved_child_start (name, folder, G_SUBPROCESS_FLAGS_NONE);
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
      hexapla_saved_test_save_note (folder);
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

int
main (int argc, char **argv)
{
  static const char *const disks[] = { "no-space", "read-only" };
  static const char *const permissions[] = { "no-permission", "no-folder", "unreadable" };

  if (hexapla_saved_child_run (argc, argv, children, G_N_ELEMENTS (children)))
    return 0;

  g_test_init (&argc, &argv, NULL);

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

  return g_test_run ();
}
