/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times are milliseconds since 1970, UTC; 0 is “never”. In files: 2026-11-26T22:55:33.123Z. */

/** hexapla_saved_time_now: the present, but later than @than: what comes later must be newer. */
gint64   hexapla_saved_time_now    (gint64      than);

/** hexapla_saved_time_format: (transfer full) */
char    *hexapla_saved_time_format (gint64      time) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_time_parse: whether @string is a time as in files, and which. */
gboolean hexapla_saved_time_parse  (const char *string,
                                    gint64     *time);

/** hexapla_saved_day_is_valid: whether @string is a day of the calendar: "2027-01-31". */
gboolean hexapla_saved_day_is_valid (const char *string);

G_END_DECLS
