/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-layer.h"

G_BEGIN_DECLS

/**
 * HexaplaSavedJob:
 * @path: the file
 * @framework: what it is about
 * @base: (nullable): what was in it when it was last seen
 * @bytes: (nullable): what is to be in it; %NULL to look only
 * @load: whether to fall back to the backup where there is no file that can be read
 * @theirs: (out) (nullable): what somebody else wrote; then nothing was written
 * @theirs_bytes: (out) (nullable): the same as bytes; %NULL if it comes from the backup
 * @theirs_form: (out) (nullable): the same as it would be written here
 * @missing: (out): whether there was no file
 * @written: (out): whether @bytes are in the file
 * @damaged: (out) (nullable): what a damaged file is called now
 * @reason: (out) (nullable): what is wrong with it
 * @error: (out) (nullable): why nothing of all this could be done
 *
 * One visit to a file, as plain data: filled in by one thread, done by another, looked at by the
 * first one again. What somebody else wrote is never overwritten.
 */
typedef struct {
  char              *path;
  char              *framework;
  GBytes            *base;
  GBytes            *bytes;
  gboolean           load;

  HexaplaSavedLayer *theirs;
  GBytes            *theirs_bytes;
  GBytes            *theirs_form;
  gboolean           missing;
  gboolean           written;
  char              *damaged;
  char              *reason;
  GError            *error;
} HexaplaSavedJob;

HexaplaSavedJob *hexapla_saved_job_new  (const char      *path,
                                         const char      *framework) G_GNUC_WARN_UNUSED_RESULT;
void             hexapla_saved_job_free (HexaplaSavedJob *self);

/** hexapla_saved_job_run: does it, in any thread; may take as long as the disk takes. */
void             hexapla_saved_job_run  (HexaplaSavedJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSavedJob, hexapla_saved_job_free)

G_END_DECLS
