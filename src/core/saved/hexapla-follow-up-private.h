/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-follow-up.h"

G_BEGIN_DECLS

HexaplaFollowUp *hexapla_follow_up_new                (const char            *entry) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_follow_up_is_empty: whether it says nothing that no follow-up would not say. */
gboolean         hexapla_follow_up_is_empty           (HexaplaFollowUp       *self);

/* Each field with the time when it was changed, 0 for one that never was. */

void             hexapla_follow_up_set_status         (HexaplaFollowUp       *self,
                                                       HexaplaFollowUpStatus  status,
                                                       gint64                 changed);
gint64           hexapla_follow_up_get_status_changed (HexaplaFollowUp       *self);

void             hexapla_follow_up_set_who            (HexaplaFollowUp       *self,
                                                       const char            *who,
                                                       gint64                 changed);
gint64           hexapla_follow_up_get_who_changed    (HexaplaFollowUp       *self);

void             hexapla_follow_up_set_until          (HexaplaFollowUp       *self,
                                                       const char            *until,
                                                       const char            *date,
                                                       gint64                 changed);
gint64           hexapla_follow_up_get_until_changed  (HexaplaFollowUp       *self);

G_END_DECLS
