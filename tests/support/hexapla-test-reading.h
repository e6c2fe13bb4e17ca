/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/**
 * hexapla_test_reading_new:
 * @parallel: whether the English stands beside the Arabic
 *
 * Returns: (transfer full): a reading of a framework with one entry, "e", in Arabic that has a title
 *   and a summary but no text: its only block is in English
 */
HexaplaReading *hexapla_test_reading_new (gboolean parallel) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
