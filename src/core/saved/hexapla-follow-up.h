/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-item.h"

G_BEGIN_DECLS

/**
 * HexaplaFollowUpStatus:
 * How far the reader's own work on an action item or a line of effort is.
 */
typedef enum {
  HEXAPLA_FOLLOW_UP_NONE,
  HEXAPLA_FOLLOW_UP_TO_REVIEW,
  HEXAPLA_FOLLOW_UP_IN_PROGRESS,
  HEXAPLA_FOLLOW_UP_DONE,
  HEXAPLA_FOLLOW_UP_NOT_APPLICABLE,
  HEXAPLA_N_FOLLOW_UP_STATUS,
} HexaplaFollowUpStatus;

/** hexapla_follow_up_status_to_string: name in files and as a parameter: "to-review". */
const char *hexapla_follow_up_status_to_string   (HexaplaFollowUpStatus  status);

/** hexapla_follow_up_status_from_string: whether there is a status of that name, and which. */
gboolean    hexapla_follow_up_status_from_string (const char            *name,
                                                  HexaplaFollowUpStatus *status);

/** hexapla_follow_up_status_get_label: its name for people, translated: “To review”. */
const char *hexapla_follow_up_status_get_label   (HexaplaFollowUpStatus  status);

#define HEXAPLA_TYPE_FOLLOW_UP (hexapla_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFollowUp, hexapla_follow_up, HEXAPLA, FOLLOW_UP, HexaplaSavedItem)

/**
 * HexaplaFollowUp:
 *
 * The follow-up of one entry: status, who is at it, until when. There is at most one for an
 * entry; an entry without one has the status %HEXAPLA_FOLLOW_UP_NONE.
 *
 * Properties, each to be watched: "status", "who", "until", "until-date".
 */

HexaplaFollowUpStatus  hexapla_follow_up_get_status     (HexaplaFollowUp *self);

/** hexapla_follow_up_get_who: who is at it, in the reader's words; "" if nobody is named. */
const char            *hexapla_follow_up_get_who        (HexaplaFollowUp *self);

/** hexapla_follow_up_get_until: until when, in the reader's words; may be "". */
const char            *hexapla_follow_up_get_until      (HexaplaFollowUp *self);

/** hexapla_follow_up_get_until_date: (nullable): until when: "2027-01-31". */
const char            *hexapla_follow_up_get_until_date (HexaplaFollowUp *self);

/** hexapla_follow_up_get_changed: when anything of it was changed last. */
gint64                 hexapla_follow_up_get_changed    (HexaplaFollowUp *self);

G_END_DECLS
