/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "xml/hexapla-finding.h"

G_BEGIN_DECLS

/**
 * HexaplaReport:
 *
 * What the loader has found in a file so far, and whether it is worth looking further.
 */
typedef struct _HexaplaReport HexaplaReport;

HexaplaReport *hexapla_report_new       (const char         *file) G_GNUC_WARN_UNUSED_RESULT;
void           hexapla_report_free      (HexaplaReport      *self);

/**
 * hexapla_report_add:
 * @line: line, from 1; 0 where it is about the file as a whole
 * @format: a translated sentence; names and values from the file go through
 *   hexapla_report_quote()
 *
 * Adds a finding. Nothing is added to a closed report; one with %HEXAPLA_LOAD_MAX_FINDINGS
 * is closed.
 */
void           hexapla_report_add       (HexaplaReport      *self,
                                         guint               line,
                                         HexaplaFindingCode  code,
                                         const char         *format,
                                         ...) G_GNUC_PRINTF (4, 5);

/** hexapla_report_close: after a finding that makes everything after it meaningless. */
void           hexapla_report_close     (HexaplaReport      *self);
gboolean       hexapla_report_is_closed (HexaplaReport      *self);

/** hexapla_report_get_length: how many findings there are. */
guint          hexapla_report_get_length (HexaplaReport     *self);

/** hexapla_report_truncate: forgets all but the first @length findings, and opens the report. */
void           hexapla_report_truncate  (HexaplaReport      *self,
                                         guint               length);

/**
 * hexapla_report_deliver:
 * @findings: (nullable): a store of [class@Hexapla.Finding]
 * @error: %HEXAPLA_LOAD_ERROR_INVALID with the first finding, if there is one
 *
 * Hands all findings over, in the order of lines.
 */
void           hexapla_report_deliver   (HexaplaReport      *self,
                                         GListStore         *findings,
                                         GError            **error);

/**
 * hexapla_report_quote:
 * @length: bytes of @chars, or -1 if it ends with a NUL
 *
 * Returns: (transfer full): @chars in a form that can stand in a sentence, whatever they are
 */
char          *hexapla_report_quote     (const char         *chars,
                                         gssize              length) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaReport, hexapla_report_free)

G_END_DECLS
