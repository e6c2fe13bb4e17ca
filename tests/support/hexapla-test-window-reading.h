/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-block-row.h"

#include "hexapla-test-window.h"

G_BEGIN_DECLS

/*
 * What is read in the window: which page, in which languages, and its rows.
 */

/** hexapla_test_window_show: opens the entry, and waits until its page is complete. */
void             hexapla_test_window_show        (HexaplaTestWindow *fixture,
                                                  const char        *id);

/** hexapla_test_window_read_in: the same for languages, which are separated by commas. */
void             hexapla_test_window_read_in     (HexaplaTestWindow *fixture,
                                                  const char        *languages);

/** hexapla_test_window_assert_read: these are the languages that the reader has chosen. */
void             hexapla_test_window_assert_read (HexaplaTestWindow *fixture,
                                                  const char        *codes);

/** hexapla_test_window_find_row: the row of a part of the page, a block or HEXAPLA_ROW_TITLE. */
HexaplaBlockRow *hexapla_test_window_find_row    (HexaplaTestWindow *fixture,
                                                  int                part);

/** hexapla_test_row_get_label: the first label of the cell of @row for the language at @index. */
GtkLabel        *hexapla_test_row_get_label      (HexaplaBlockRow   *row,
                                                  guint              index);

G_END_DECLS
