/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "saved/hexapla-follow-up.h"

G_BEGIN_DECLS

/**
 * hexapla_follow_up_is_overdue:
 * @today: a day of the calendar: "2027-01-31"
 *
 * Returns: whether its day has passed, and there is still something to do
 */
gboolean   hexapla_follow_up_is_overdue  (HexaplaFollowUp       *follow_up,
                                          const char            *today);

/**
 * hexapla_follow_up_dup_details:
 * @today: as in hexapla_follow_up_is_overdue()
 *
 * Returns: (transfer full) (nullable): who is at it, and until when: a line, for people
 */
char      *hexapla_follow_up_dup_details (HexaplaFollowUp       *follow_up,
                                          const char            *today) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_follow_up_dup_progress:
 *
 * Returns: (transfer full): how many are done of those that there is something to do about:
 *   “2 of 7 done”
 */
char      *hexapla_follow_up_dup_progress (guint                 n_done,
                                           guint                 n) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_follow_up_dup_today: (transfer full): the day it is here. */
char      *hexapla_follow_up_dup_today   (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_follow_up_mark_new:
 * @text: (nullable): words instead of the name of the status
 *
 * Returns: (transfer floating): the icon of the status, and its name
 */
GtkWidget *hexapla_follow_up_mark_new    (HexaplaFollowUpStatus  status,
                                          const char            *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
