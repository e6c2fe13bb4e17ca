/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-framework.h"
#include "saved/hexapla-saved.h"
#include "search/hexapla-query.h"

G_BEGIN_DECLS

/**
 * hexapla_saved_filter_matches:
 * @query: what is looked for
 * @saved: where notes and follow-up of the entry are
 * @framework: in whose language the words are compared
 * @id: of an entry, which the framework need not have
 * @note: (nullable): look at this note of it alone; %NULL for all of them, and its follow-up
 *
 * Returns: whether all terms of the query hold for what the page Saved shows of the entry
 */
gboolean hexapla_saved_filter_matches (HexaplaQuery     *query,
                                       HexaplaSaved     *saved,
                                       HexaplaFramework *framework,
                                       const char       *id,
                                       HexaplaNote      *note);

G_END_DECLS
