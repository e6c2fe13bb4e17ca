/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "xml/hexapla-report.h"

G_BEGIN_DECLS

/* What is over a limit of xml/hexapla-load.h: each reports it and closes the report. */

void hexapla_limits_refuse_size       (HexaplaReport *report);
void hexapla_limits_refuse_text       (HexaplaReport *report,
                                       guint          line);
void hexapla_limits_refuse_depth      (HexaplaReport *report,
                                       guint          line);
void hexapla_limits_refuse_elements   (HexaplaReport *report,
                                       guint          line);
void hexapla_limits_refuse_attributes (HexaplaReport *report,
                                       guint          line);
void hexapla_limits_refuse_names      (HexaplaReport *report,
                                       guint          line);

G_END_DECLS
