/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of which there is always one whole generation. All of this blocks, and is for a worker.
 * Errors are in %G_IO_ERROR.
 */

/** hexapla_saved_file_dup_backup: (transfer full): where the generation before is kept. */
char     *hexapla_saved_file_dup_backup (const char  *path) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_file_lock:
 * @make: whether to make the folder, if need be and possible
 *
 * Keeps other processes of ours from the folder, for as long as nothing is wrong with them.
 *
 * Returns: what hexapla_saved_file_unlock() takes
 */
int       hexapla_saved_file_lock       (const char  *path,
                                         gboolean     make);
void      hexapla_saved_file_unlock     (int          lock);

/** hexapla_saved_file_read: (transfer full) (nullable): %NULL without an error if there is none. */
GBytes   *hexapla_saved_file_read       (const char  *path,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_file_replace:
 * @old: (nullable): what is in the file now, which becomes the backup; %NULL if there is no file
 *
 * Writes a new file beside the old one, and has it take its place once it is on disk for good. When
 * this fails, or the machine does, the old file is still there. A symbolic link stays one.
 * %G_IO_ERROR_WRONG_ETAG: something else than @old is in the file by now.
 */
gboolean  hexapla_saved_file_replace    (const char  *path,
                                         GBytes      *bytes,
                                         GBytes      *old,
                                         GError     **error);

/**
 * hexapla_saved_file_set_aside:
 *
 * Returns: (transfer full) (nullable): what a damaged file is called now
 */
char     *hexapla_saved_file_set_aside  (const char  *path,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_file_clean: removes what programs that were killed have left beside it. */
void      hexapla_saved_file_clean      (const char  *path);

G_END_DECLS
