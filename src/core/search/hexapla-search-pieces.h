/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchField:
 * @HEXAPLA_SEARCH_TITLE: title, short title, number
 * @HEXAPLA_SEARCH_SUMMARY: the lead
 * @HEXAPLA_SEARCH_TEXT: all the rest
 * @HEXAPLA_SEARCH_NOTE: no field of the entry, but what somebody wrote about it
 *
 * Where in an entry something is found, the best place first.
 */
typedef enum {
  HEXAPLA_SEARCH_TITLE,
  HEXAPLA_SEARCH_SUMMARY,
  HEXAPLA_SEARCH_TEXT,
  HEXAPLA_SEARCH_N_FIELDS,
  HEXAPLA_SEARCH_NOTE = HEXAPLA_SEARCH_N_FIELDS,
} HexaplaSearchField;

/**
 * HexaplaSearchPieceFunc:
 * @text: a title, a paragraph, a cell …
 */
typedef void (* HexaplaSearchPieceFunc) (HexaplaSearchField  field,
                                         const char         *text,
                                         gpointer            user_data);

/**
 * hexapla_search_visit_pieces:
 *
 * Calls @func for every text of @entry in which something can be found, in an order that never
 * changes, title first, and all of one field together.
 */
void hexapla_search_visit_pieces (HexaplaFramework       *framework,
                                  HexaplaEntry           *entry,
                                  HexaplaSearchPieceFunc  func,
                                  gpointer                user_data);

G_END_DECLS
