/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/**
 * HEXAPLA_CORE_TEST_WAIT_UNTIL:
 * Runs the main loop until @cond holds, and fails when it does not within @ms milliseconds.
 */
#define HEXAPLA_CORE_TEST_WAIT_UNTIL(cond, ms)                                                    \
  G_STMT_START                                                                                    \
  {                                                                                               \
    gint64 end_ = g_get_monotonic_time () + (gint64) (ms) * 1000;                                 \
                                                                                                  \
    while (!(cond) && g_get_monotonic_time () < end_)                                             \
      if (!g_main_context_iteration (NULL, FALSE))                                                \
        g_usleep (1000);                                                                          \
    g_assert_true (cond);                                                                         \
  }                                                                                               \
  G_STMT_END

/** hexapla_core_test_time_factor: by how much time limits are stretched for a sanitizer. */
double            hexapla_core_test_time_factor   (void);

/** hexapla_core_test_cpu_time: seconds that this process has computed so far. */
double            hexapla_core_test_cpu_time      (void);

/**
 * hexapla_core_test_fixtures:
 * @folder: a folder below tests/data, such as "invalid/meaning"
 *
 * Returns: (transfer full): paths of the files of ours in it, sorted; at least one
 */
char            **hexapla_core_test_fixtures      (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_core_test_read: (transfer full): the bytes of the file at @path. */
GBytes           *hexapla_core_test_read          (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_core_test_load: (transfer full): the framework in tests/data/valid/@name.hexapla. */
HexaplaFramework *hexapla_core_test_load          (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_core_test_list_findings: (transfer full): "LINE CODE" for each finding, a line each. */
char             *hexapla_core_test_list_findings (GListStore *findings) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_core_test_list_ids: (transfer full): ids of a list of entries, with spaces between. */
char             *hexapla_core_test_list_ids      (GListModel *entries) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_core_test_wrap:
 * @entries: elements
 *
 * Returns: (transfer full): a document with these entries and a source "s", all on one line
 */
char             *hexapla_core_test_wrap          (const char *entries) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_core_test_generate:
 * @n_entries: how many entries
 *
 * Returns: (transfer full): a valid document with that many, each of the size of a short page
 */
GBytes           *hexapla_core_test_generate      (guint       n_entries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
