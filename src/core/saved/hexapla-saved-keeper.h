/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-job.h"

G_BEGIN_DECLS

/**
 * HexaplaSavedKeeperHandler:
 * @serialize: (transfer full): all there is, as a file
 * @merge: takes over what somebody else wrote, since @base (nullable)
 * @damaged: a damaged file was set aside
 * @loaded: an attempt to load has ended
 * @changed: the state, or the error, may have changed
 *
 * What a keeper asks and tells its owner, in the thread of both.
 */
typedef struct {
  GBytes * (* serialize) (gpointer           owner);
  void     (* merge)     (HexaplaSavedLayer *theirs,
                          GBytes            *base,
                          gpointer           owner);
  void     (* damaged)   (const char        *path,
                          const char        *reason,
                          gpointer           owner);
  void     (* loaded)    (gpointer           owner);
  void     (* changed)   (gpointer           owner);
} HexaplaSavedKeeperHandler;

/**
 * HexaplaSavedKeeper:
 *
 * Keeps a file in step with its owner: when to load, save, try again and look for changes of
 * others. The work is done by a thread, one job at a time.
 */
typedef struct _HexaplaSavedKeeper HexaplaSavedKeeper;

HexaplaSavedKeeper *hexapla_saved_keeper_new         (GFile                           *file,
                                                      const char                      *framework,
                                                      const HexaplaSavedKeeperHandler *handler,
                                                      gpointer                         owner) G_GNUC_WARN_UNUSED_RESULT;
void                hexapla_saved_keeper_free        (HexaplaSavedKeeper *self);

/** hexapla_saved_keeper_load: begins to load; @wait: and waits for it. */
void                hexapla_saved_keeper_load        (HexaplaSavedKeeper *self,
                                                      gboolean            wait);

/** hexapla_saved_keeper_touch: the owner has changed. */
void                hexapla_saved_keeper_touch       (HexaplaSavedKeeper *self);

/** hexapla_saved_keeper_retry: does at once what is waiting for its time. */
void                hexapla_saved_keeper_retry       (HexaplaSavedKeeper *self);

/** hexapla_saved_keeper_flush: as hexapla_saved_flush(). */
gboolean            hexapla_saved_keeper_flush       (HexaplaSavedKeeper *self,
                                                      guint               timeout,
                                                      GError            **error);

gboolean            hexapla_saved_keeper_is_loaded   (HexaplaSavedKeeper *self);
gboolean            hexapla_saved_keeper_is_dirty    (HexaplaSavedKeeper *self);
gboolean            hexapla_saved_keeper_is_read_only (HexaplaSavedKeeper *self);

/** hexapla_saved_keeper_get_error: (nullable): why loading or saving failed last. */
const GError       *hexapla_saved_keeper_get_error   (HexaplaSavedKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSavedKeeper, hexapla_saved_keeper_free)

G_END_DECLS
