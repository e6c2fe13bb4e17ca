/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Whether everything on the screen has room. What is wrong is collected, each fault once, so that
 * a test can go through the whole program and then tell all of it.
 */

/** hexapla_test_faults_new: (transfer full): none so far; free with g_hash_table_unref(). */
GHashTable *hexapla_test_faults_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_faults_add: adds a sentence, in the notation of printf. */
void hexapla_test_faults_add        (GHashTable *faults,
                                     const char *format,
                                     ...) G_GNUC_PRINTF (2, 3);

/** hexapla_test_faults_report: tells the faults, and fails the test if there are any. */
void hexapla_test_faults_report     (GHashTable *faults);

/** hexapla_test_describe: (transfer full): the text of a label with where it stands, for a fault. */
char *hexapla_test_describe         (GtkWidget  *widget) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_test_check_fit:
 * @root: a window, or a part of one
 *
 * Whatever is on the screen in @root lies inside it from one side to the other, and each label has
 * room for its text. Labels end in an ellipsis only where something else has the rest: the title
 * in the header bar, which the page repeats; titles and summaries on cards and in the sidebar;
 * excerpts in the list of what is saved; and the names of languages, which are longer nowhere than in a test.
 */
void hexapla_test_check_fit         (GtkWidget  *root,
                                     GHashTable *faults);

G_END_DECLS
