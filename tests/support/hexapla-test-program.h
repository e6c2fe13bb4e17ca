/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HexaplaTestProgram:
 * @program: (nullable): the one that runs; set by the test, which ends it
 *
 * Fixture: the built program itself, from its start to its end, on the bus and the display of the
 * test, with settings and data of its own, in @folder. g_test_add (path,
 * HexaplaTestProgram, NULL, hexapla_test_program_set_up, test, hexapla_test_program_tear_down).
 */
typedef struct {
  char                *folder;
  GSubprocessLauncher *launcher;
  GSubprocess         *program;
} HexaplaTestProgram;

void         hexapla_test_program_set_up        (HexaplaTestProgram *fixture,
                                                 gconstpointer       data);
void         hexapla_test_program_tear_down     (HexaplaTestProgram *fixture,
                                                 gconstpointer       data);

/** hexapla_test_remove_folder: with all that is in it. */
void         hexapla_test_remove_folder         (const char         *path);

/** hexapla_test_program_spawn: starts it with up to two arguments, which may be %NULL. */
GSubprocess *hexapla_test_program_spawn         (HexaplaTestProgram *fixture,
                                                 const char         *first,
                                                 const char         *second) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_program_start_again: a start that must leave all to the program that runs. */
void         hexapla_test_program_start_again   (HexaplaTestProgram *fixture,
                                                 const char         *first,
                                                 const char         *second);

/** hexapla_test_program_wait: waits until @process has ended. */
void         hexapla_test_program_wait          (GSubprocess        *process);

/** hexapla_test_program_end: ends the program with the signal; it must end well. */
void         hexapla_test_program_end           (HexaplaTestProgram *fixture,
                                                 int                 number);

/** hexapla_test_program_count_windows: those on the display with a title that begins so. */
guint        hexapla_test_program_count_windows (const char         *title);
gboolean     hexapla_test_program_has_window    (const char         *title);

/** hexapla_test_program_has_focus: whether the keyboard is in the first window with such a title. */
gboolean     hexapla_test_program_has_focus     (const char         *title);
void         hexapla_test_program_focus_window  (const char         *title);

/** hexapla_test_program_resize_window: the first one with such a title. */
void         hexapla_test_program_resize_window (const char         *title,
                                                 int                 width,
                                                 int                 height);

/** hexapla_test_program_read_state: (transfer full): the file of its settings. */
char        *hexapla_test_program_read_state    (HexaplaTestProgram *fixture) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
