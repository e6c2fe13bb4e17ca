/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

/* What the tests of what is saved have in common. */

/** hexapla_saved_test_make_folder: (transfer full): a new empty folder; see _remove_folder(). */
GFile        *hexapla_saved_test_make_folder   (void) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_test_remove_folder: (transfer full folder): with all that is in it. */
void          hexapla_saved_test_remove_folder (GFile        *folder);

/** hexapla_saved_test_open: (transfer full): the layer "us-icdps-2024" in @folder, loaded. */
HexaplaSaved *hexapla_saved_test_open          (GFile        *folder) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_test_flush: saves all, and fails if that fails. */
void          hexapla_saved_test_flush         (HexaplaSaved *saved);

/** hexapla_saved_test_save_note: opens @folder, saves a note on "a", and ends. */
void          hexapla_saved_test_save_note     (GFile        *folder);

/** hexapla_saved_test_count_notes: on "a", as somebody finds them who opens @folder now. */
guint         hexapla_saved_test_count_notes   (GFile        *folder);

/** hexapla_saved_test_print: (transfer full): all that is kept, as a file. */
char         *hexapla_saved_test_print         (HexaplaSaved *saved) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_test_list: (transfer full): ids of entries in a list, spaces between. */
char         *hexapla_saved_test_list          (GListModel   *items) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_test_read: (transfer full) (nullable): the file called @name in @folder. */
char         *hexapla_saved_test_read          (GFile        *folder,
                                                const char   *name) G_GNUC_WARN_UNUSED_RESULT;

void          hexapla_saved_test_write         (GFile        *folder,
                                                const char   *name,
                                                const char   *contents,
                                                gssize        length);

/** hexapla_saved_test_names: (transfer full): names of the files in @folder, sorted, spaces between. */
char         *hexapla_saved_test_names         (GFile        *folder) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_test_framework: (transfer full): a framework with these elements as its entries. */
HexaplaFramework *hexapla_saved_test_framework (const char   *entries) G_GNUC_WARN_UNUSED_RESULT;

#define HEXAPLA_SAVED_TEST_NAME "us-icdps-2024.xml"

/** HEXAPLA_SAVED_TEST_NEWER: a file of a version that this one cannot read. */
#define HEXAPLA_SAVED_TEST_NEWER \
  "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/2\" version=\"2.0\"><new/></saved>"

/**
 * HexaplaSavedTest:
 * @folder: where it is saved, empty at first
 * @saved: (nullable): the layer in it, loaded; a test may release it
 *
 * Fixture of a layer and its file; see hexapla_saved_test_add_cases().
 */
typedef struct {
  GFile        *folder;
  HexaplaSaved *saved;
} HexaplaSavedTest;

/**
 * HexaplaSavedTestCase:
 * @path: the name of the test
 */
typedef struct {
  const char  *path;
  void       (*test) (HexaplaSavedTest *fixture,
                      gconstpointer     data);
} HexaplaSavedTestCase;

/** hexapla_saved_test_add_cases: adds @n_cases tests, each with the fixture. */
void          hexapla_saved_test_add_cases      (const HexaplaSavedTestCase *cases,
                                                 guint                       n_cases);

/** hexapla_saved_test_reopen: ends the program, and begins it anew. */
void          hexapla_saved_test_reopen         (HexaplaSavedTest *fixture);

/** hexapla_saved_test_assert_written: the file says what is in memory. */
void          hexapla_saved_test_assert_written (HexaplaSavedTest *fixture);

/** hexapla_saved_test_assert_names: these files are in the folder, as _names() has them. */
void          hexapla_saved_test_assert_names   (HexaplaSavedTest *fixture,
                                                 const char       *expected);

/** hexapla_saved_test_on_merged: handler: adds to a count of signals, of changes, of conflicts. */
void          hexapla_saved_test_on_merged      (HexaplaSaved     *saved,
                                                 guint             n_changes,
                                                 guint             n_conflicts,
                                                 guint            *counts);

/** hexapla_saved_test_on_result: callback: refs the result into `GAsyncResult *` @user_data. */
void          hexapla_saved_test_on_result      (GObject          *source,
                                                 GAsyncResult     *result,
                                                 gpointer          user_data);

G_END_DECLS
