/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-entry.h"
#include "model/hexapla-relation.h"

G_BEGIN_DECLS

/** hexapla_format_kind: what an entry of @kind is called, for people: "Line of effort". */
const char *hexapla_format_kind     (HexaplaEntryKind     kind);

/**
 * hexapla_format_caption:
 *
 * Returns: (transfer full): kind and number of @entry in one: "Line of effort 3.2"
 */
char       *hexapla_format_caption  (HexaplaEntry        *entry) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_format_date:
 * @date: "2024", "2024-05" or "2024-05-06"
 *
 * Returns: (transfer full): the date as the language of the interface writes it
 */
char       *hexapla_format_date     (const char          *date) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_format_relation:
 * @incoming: whether the relation leads to the page that shows it
 *
 * Returns: heading for relations of @type
 */
const char *hexapla_format_relation (HexaplaRelationType  type,
                                     gboolean             incoming);

G_END_DECLS
