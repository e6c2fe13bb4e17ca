/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "xml/hexapla-builder.h"
#include "xml/hexapla-xml-parser.h"

G_BEGIN_DECLS

/**
 * HexaplaChecker:
 *
 * Holds a document to the grammar as it comes from the parser, and hands what may stand where
 * it stands to a builder. What may not is reported and passed over, so that one file gives more
 * than one finding.
 */
typedef struct _HexaplaChecker HexaplaChecker;

HexaplaChecker *hexapla_checker_new  (HexaplaReport  *report,
                                      HexaplaBuilder *builder) G_GNUC_WARN_UNUSED_RESULT;
void            hexapla_checker_free (HexaplaChecker *self);

/** hexapla_checker_get_handler: what to give to the parser, with the checker as its data. */
const HexaplaXmlHandler *hexapla_checker_get_handler (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaChecker, hexapla_checker_free)

G_END_DECLS
