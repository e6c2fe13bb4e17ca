/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What has to be a program of its own, because it is killed or gives up its rights, is done by the
 * test program, started once more: with "--child", the name of what to do, and a folder.
 */

/**
 * HexaplaSavedChild:
 * @name: of what it does
 * @prepare: (nullable): called before there are threads
 * @run: does it in the folder at @path
 */
typedef struct {
  const char  *name;
  void       (*prepare) (void);
  void       (*run)     (const char *path);
} HexaplaSavedChild;

/**
 * hexapla_saved_child_run: before g_test_init(): does what this program was started for as a child.
 *
 * Returns: whether it was started as one, and so is done
 */
gboolean     hexapla_saved_child_run   (int                       argc,
                                        char                    **argv,
                                        const HexaplaSavedChild  *children,
                                        guint                     n_children);

/** hexapla_saved_child_start: (transfer full): the child of that name, which works in @folder. */
GSubprocess *hexapla_saved_child_start (const char               *name,
                                        GFile                    *folder,
                                        GSubprocessFlags          flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
