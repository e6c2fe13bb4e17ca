/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-page.h"

#include "hexapla-test-window.h"

G_BEGIN_DECLS

/*
 * The page Saved: what is on it, put there without a key, and what a reader finds there.
 */

/** HEXAPLA_TEST_SAVED_SOME: bookmarks of several kinds, in the order in which they are made. */
#define HEXAPLA_TEST_SAVED_SOME \
  "effort-3-2 principle-1 effort-1-1 term-attribution effort-2-1 action-1"

/**
 * hexapla_test_saved_add_cases:
 *
 * As hexapla_test_window_add_cases(); at the end, all that is saved is taken away while the window
 * shows it.
 */
void         hexapla_test_saved_add_cases      (const HexaplaTestWindowCase *cases,
                                                guint                        n_cases);

/** hexapla_test_saved_add_bookmarks: bookmarks the entries, whose ids have spaces between. */
void         hexapla_test_saved_add_bookmarks  (HexaplaTestWindow *fixture,
                                                const char        *ids);

/**
 * hexapla_test_saved_add_note:
 * @block: where, as for hexapla_saved_add_note()
 * @quote: (nullable): the English words under the note
 *
 * Returns: (transfer none): the note, which is later than those before it
 */
HexaplaNote *hexapla_test_saved_add_note       (HexaplaTestWindow *fixture,
                                                const char        *id,
                                                int                block,
                                                const char        *quote,
                                                const char        *text);

/** hexapla_test_saved_add_follow_up: each stage of an ordinary follow-up, one of them overdue. */
void         hexapla_test_saved_add_follow_up  (HexaplaTestWindow *fixture);

/** hexapla_test_saved_show: opens the page, with the list that was shown last. */
void         hexapla_test_saved_show           (HexaplaTestWindow *fixture);

/** hexapla_test_saved_show_view: opens the page with the list @view. */
void         hexapla_test_saved_show_view      (HexaplaTestWindow *fixture,
                                                HexaplaSavedView   view);

/** hexapla_test_saved_get_list: the list that is shown. */
GtkWidget   *hexapla_test_saved_get_list       (HexaplaTestWindow *fixture);

/** hexapla_test_saved_press: presses a key, and lets the list follow it. */
void         hexapla_test_saved_press          (HexaplaTestWindow *fixture,
                                                const char        *key);

/** hexapla_test_saved_tab_to_list: with Tab alone, from wherever the focus is. */
void         hexapla_test_saved_tab_to_list    (HexaplaTestWindow *fixture);

/** hexapla_test_saved_find_row: (nullable): the row of the first thing that is saved of @id. */
GtkWidget   *hexapla_test_saved_find_row       (HexaplaTestWindow *fixture,
                                                const char        *id);

/** hexapla_test_saved_get_focus_row: (nullable): the row that has the focus. */
GtkWidget   *hexapla_test_saved_get_focus_row  (HexaplaTestWindow *fixture);

/** hexapla_test_saved_get_focus_id: (nullable): the entry that the row with the focus is about. */
const char  *hexapla_test_saved_get_focus_id   (HexaplaTestWindow *fixture);

/**
 * hexapla_test_saved_assert_rows:
 * @expected: ids of entries, headings between brackets: "[Action Items] action-1"
 *
 * Waits until these are the rows of the list.
 */
void         hexapla_test_saved_assert_rows    (HexaplaTestWindow *fixture,
                                                const char        *expected);

/** hexapla_test_saved_assert_shown: @text is on the page. */
void         hexapla_test_saved_assert_shown   (HexaplaTestWindow *fixture,
                                                const char        *text);

/** hexapla_test_saved_assert_message: waits until the reader is told @text. */
void         hexapla_test_saved_assert_message (HexaplaTestWindow *fixture,
                                                const char        *text);

G_END_DECLS
