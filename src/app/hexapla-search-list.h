/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-languages.h"
#include "search/hexapla-search.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_LIST (hexapla_search_list_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchList, hexapla_search_list, HEXAPLA, SEARCH_LIST, GtkWidget)

/**
 * HexaplaSearchList:
 *
 * The results of a search, one of them selected. A result that is clicked, or activated with the
 * keyboard, activates win.open-result, or win.open-found-note if it is a note. The arrow that
 * leads up from the first one activates search.edit.
 *
 * Only rows in sight have widgets.
 *
 * # CSS nodes: searchlist → scrolledwindow → listview
 */

/**
 * hexapla_search_list_new:
 * @search: (transfer none): whose results it shows, as they change
 * @languages: (transfer none): what is known of the languages of results
 */
GtkWidget *hexapla_search_list_new            (HexaplaSearch     *search,
                                               HexaplaLanguages  *languages) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_search_list_set_language: @code: which need not be said of results that come now. */
void       hexapla_search_list_set_language   (HexaplaSearchList *self,
                                               const char        *code);

/** hexapla_search_list_go_to_first: selects the first result, of which there must be one. */
void       hexapla_search_list_go_to_first    (HexaplaSearchList *self);

/** hexapla_search_list_go_to_next: selects and focuses the result after the selected one, if any. */
void       hexapla_search_list_go_to_next     (HexaplaSearchList *self);

/** hexapla_search_list_focus_selected: Returns: whether the selected result could take the focus. */
gboolean   hexapla_search_list_focus_selected (HexaplaSearchList *self);

/** hexapla_search_list_open_selected: as if the selected result, if there is one, were activated. */
void       hexapla_search_list_open_selected  (HexaplaSearchList *self);

G_END_DECLS
