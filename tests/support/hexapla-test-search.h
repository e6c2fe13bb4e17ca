/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-test-window.h"
#include "search/hexapla-search-match.h"

G_BEGIN_DECLS

/*
 * Searching in the window: typing, what is found, and how it is marked on the page.
 */

/** hexapla_test_search_get_view: (nullable): the search view; there is none before a search. */
GtkWidget          *hexapla_test_search_get_view      (HexaplaTestWindow  *fixture);

/** hexapla_test_search_is_open: whether the search view is shown. */
gboolean            hexapla_test_search_is_open       (HexaplaTestWindow  *fixture);

/** hexapla_test_search_is_in_entry: whether it is, and has the focus in its entry. */
gboolean            hexapla_test_search_is_in_entry   (HexaplaTestWindow  *fixture);

/** hexapla_test_search_settle: waits until the results are there, and painted. */
void                hexapla_test_search_settle        (HexaplaTestWindow  *fixture);

/** hexapla_test_search_type: types where the focus is, and waits for the results. */
void                hexapla_test_search_type          (HexaplaTestWindow  *fixture,
                                                       const char         *text);

/** hexapla_test_search_enter: the same, in the entry, for what no keyboard of the test has. */
void                hexapla_test_search_enter         (HexaplaTestWindow  *fixture,
                                                       const char         *text);

/** hexapla_test_search_get_results: (transfer none): as the list has them. */
GtkSelectionModel  *hexapla_test_search_get_results   (HexaplaTestWindow  *fixture);

/** hexapla_test_search_get_n: how many results there are. */
guint               hexapla_test_search_get_n         (HexaplaTestWindow  *fixture);

/** hexapla_test_search_get_result: (transfer full): the one at @position, which must be there. */
HexaplaSearchMatch *hexapla_test_search_get_result    (HexaplaTestWindow  *fixture,
                                                       guint               position) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_search_get_id: of the entry that the result at @position leads to. */
const char         *hexapla_test_search_get_id        (HexaplaTestWindow  *fixture,
                                                       guint               position);

/** hexapla_test_search_wait_for_page: until the page that was opened is complete, and painted. */
void                hexapla_test_search_wait_for_page (HexaplaTestWindow  *fixture);

/** hexapla_test_search_dup_painted: (transfer full): texts that have the attribute, in brackets. */
char               *hexapla_test_search_dup_painted   (GtkWidget          *root,
                                                       PangoAttrType       type) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_search_dup_marked: (transfer full): what is marked on the page, in brackets. */
char               *hexapla_test_search_dup_marked    (HexaplaTestWindow  *fixture) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_search_dup_current: (transfer full): the mark at which the reader is. */
char               *hexapla_test_search_dup_current   (HexaplaTestWindow  *fixture) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_search_get_position: (nullable): what the find bar says, if it is there. */
const char         *hexapla_test_search_get_position  (HexaplaTestWindow  *fixture);

G_END_DECLS
