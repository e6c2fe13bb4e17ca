/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "xml/hexapla-load.h"

#define MODE 0600
#define FOLDER_MODE 0700
#define MAX_LEFTOVER_AGE (60 * 60) /* seconds; nobody writes that long */
#define MAX_NAMES 1000
#define LOCK_TRIES 200
#define LOCK_WAIT 10000 /* microseconds between them */

static gboolean
fail (int code, GError **error)
{
  GIOErrorEnum io_code = code == EFBIG ? G_IO_ERROR_NO_SPACE : g_io_error_from_errno (code);

  g_set_error_literal (error, G_IO_ERROR, io_code, g_strerror (code));
  return FALSE;
}

/* Where a symbolic link leads, so that it stays one. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

char *
hexapla_saved_file_dup_backup (const char *path)
{
  return g_strconcat (path, "~", NULL);
}

/* Neither waits for a pipe nor reads without end. */
GBytes *
hexapla_saved_file_read (const char *path, GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (64 * 1024);
  struct stat info;
  gssize n = 0;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd < 0)
    {
      if (errno != ENOENT && errno != ENOTDIR)
        fail (errno, error);
      return NULL;
    }

  if (fstat (fd, &info) == 0 && !S_ISREG (info.st_mode))
    {
      fail (S_ISDIR (info.st_mode) ? EISDIR : EINVAL, error);
      close (fd);
      return NULL;
    }

  while (array->len <= HEXAPLA_LOAD_MAX_BYTES && (n = read (fd, piece, 64 * 1024)) != 0)
    {
      if (n > 0)
        g_byte_array_append (array, piece, (guint)n);
      else if (errno != EINTR)
        break;
    }
  if (n < 0)
    fail (errno, error);
  close (fd);

  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static gboolean
sync_folder (const char *folder, GError **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);

  /* Some file systems have no such thing. */
  return synced || code == EINVAL || code == ENOTSUP ? TRUE : fail (code, error);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    return fail (errno, error);

  return sync_folder (parent, error);
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize)n;
    }

  return TRUE;
}

static char *
dup_stem (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  return g_strdup_printf ("%s/.%s.", folder, name);
}

/* Returns: (nullable): the path of a file beside @path with @bytes in it, all of them on disk */
static char *
write_beside (const char *path, GBytes *bytes, mode_t mode, GError **error)
{
  g_autofree char *stem = dup_stem (path);
  g_autofree char *beside = g_strconcat (stem, "XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, MODE);
  gboolean written;
  int code;

  if (fd < 0)
    {
      fail (errno, error);
      return NULL;
    }

  written = fchmod (fd, mode) == 0 && write_all (fd, bytes) && fsync (fd) == 0;
  code = errno;
  if (close (fd) != 0 && written)
    {
      written = FALSE;
      code = errno;
    }
  if (written)
    return g_steal_pointer (&beside);

  g_unlink (beside);
  fail (code, error);
  return NULL;
}

static gboolean
move (const char *from, const char *to, GError **error)
{
  int code;

  if (g_rename (from, to) == 0)
    return TRUE;

  code = errno;
  g_unlink (from);
  return fail (code, error);
}

/* The file keeps its name until another one takes it: the backup is a second name of it. Where
 * there are no second names, it is a copy.
 */
static gboolean
keep_backup (const char *path, GBytes *old, mode_t mode, GError **error)
{
  g_autofree char *backup = hexapla_saved_file_dup_backup (path);
  g_autofree char *stem = dup_stem (path);
  g_autofree char *beside = g_strdup_printf ("%s%08x", stem, g_random_int ());

  if (link (path, beside) != 0)
    {
      g_free (beside);
      beside = write_beside (path, old, mode, error);
      if (beside == NULL)
        return FALSE;
    }

  /* Renaming one name of a file to another of its names does nothing. */
  if (!move (beside, backup, error))
    return FALSE;
  g_unlink (beside);

  return TRUE;
}

/* Whoever is stopped while holding it, or a file system that has no locks, is no reason not to
 * save: what others write is looked for in any case.
 */
int
hexapla_saved_file_lock (const char *path, gboolean make)
{
  g_autofree char *real = resolve (path);
  g_autofree char *folder = g_path_get_dirname (real);
  int fd;

  if (make)
    make_folder (folder, NULL);
  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  for (guint i = 0; fd >= 0 && i < LOCK_TRIES && flock (fd, LOCK_EX | LOCK_NB) != 0; i++)
    {
      if (errno != EWOULDBLOCK && errno != EINTR)
        break;
      g_usleep (LOCK_WAIT);
    }

  return fd;
}

void
hexapla_saved_file_unlock (int lock)
{
  if (lock >= 0)
    close (lock);
}

/* Writing takes its time, in which others may have written. */
static gboolean
check_unchanged (const char *path, GBytes *old, GError **error)
{
  g_autoptr (GError) unreadable = NULL;
  g_autoptr (GBytes) now = hexapla_saved_file_read (path, &unreadable);

  if (unreadable != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&unreadable));
      return FALSE;
    }
  if (now == old || (now != NULL && old != NULL && g_bytes_equal (now, old)))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, g_strerror (EBUSY));
  return FALSE;
}

gboolean
hexapla_saved_file_replace (const char *path, GBytes *bytes, GBytes *old, GError **error)
{
  g_autofree char *real = resolve (path);
  g_autofree char *folder = g_path_get_dirname (real);
  g_autofree char *beside = NULL;
  struct stat info;
  mode_t mode = MODE;

  if (!make_folder (folder, error))
    return FALSE;
  if (stat (real, &info) == 0)
    mode = info.st_mode & 0777;

  beside = write_beside (real, bytes, mode, error);
  if (beside == NULL)
    return FALSE;
  if (!check_unchanged (real, old, error) || (old != NULL && !keep_backup (real, old, mode, error)))
    {
      g_unlink (beside);
      return FALSE;
    }

  return move (beside, real, error) && sync_folder (folder, error);
}

char *
hexapla_saved_file_set_aside (const char *path, GError **error)
{
  g_autofree char *real = resolve (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  const char *dot = strrchr (real, '.');
  int stem = dot != NULL && strchr (dot, '/') == NULL ? (int)(dot - real) : (int)strlen (real);

  for (guint i = 1; i <= MAX_NAMES; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *aside =
          g_strdup_printf ("%.*s.damaged-%s%s%s", stem, real, time, number, real + stem);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      if (g_rename (real, aside) == 0)
        return g_steal_pointer (&aside);
      break;
    }

  fail (errno, error);
  return NULL;
}

void
hexapla_saved_file_clean (const char *path)
{
  g_autofree char *real = resolve (path);
  g_autofree char *folder = g_path_get_dirname (real);
  g_autofree char *stem = dup_stem (real);
  g_autofree char *prefix = g_path_get_basename (stem);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *leftover = g_build_filename (folder, name, NULL);
      struct stat info;

      if (g_str_has_prefix (name, prefix) && lstat (leftover, &info) == 0 && S_ISREG (info.st_mode)
          && info.st_mtime < g_get_real_time () / G_USEC_PER_SEC - MAX_LEFTOVER_AGE)
        g_unlink (leftover);
    }
}
