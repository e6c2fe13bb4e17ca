/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-entry.h"
#include "model/hexapla-relation.h"

G_BEGIN_DECLS

/**
 * hexapla_format_isolate:
 * @text: a title or a name that becomes a part of a sentence of the interface
 *
 * Returns: (transfer full): @text, so that neither it nor the sentence loses its direction by the
 *   other; as it is where both run from left to right
 */
char       *hexapla_format_isolate  (const char          *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_format_isolate_parts:
 * @parts: (array zero-terminated=1): what stands one behind the other in a line
 * @language: of the page that the line is on
 *
 * Returns: (transfer full): the parts, all of them isolated if one has to be, and the first with a
 *   mark before it that has the line run as its page does
 */
char      **hexapla_format_isolate_parts (const char * const *parts,
                                          const char         *language) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_format_publication:
 * @language: of the page that this is on
 *
 * Returns: (transfer full) (nullable): publisher and date of @entry, or which of them it has
 */
char       *hexapla_format_publication (HexaplaEntry     *entry,
                                        const char       *language) G_GNUC_WARN_UNUSED_RESULT;

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
