/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-address.h"

G_BEGIN_DECLS

/** hexapla_id_span_is_valid: as hexapla_id_is_valid(), for the bytes from @start up to @end. */
gboolean hexapla_id_span_is_valid (const char *start,
                                   const char *end);

G_END_DECLS
