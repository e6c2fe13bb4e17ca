/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-note.h"

G_BEGIN_DECLS

/* What a conflict can be about. */
#define HEXAPLA_CONFLICT_TEXT   "text"
#define HEXAPLA_CONFLICT_PLACE  "place"
#define HEXAPLA_CONFLICT_STATUS "status"
#define HEXAPLA_CONFLICT_WHO    "who"
#define HEXAPLA_CONFLICT_UNTIL  "until"

/** hexapla_note_new: a note without text on the entry as a whole. */
HexaplaNote *hexapla_note_new          (const char  *id,
                                        const char  *entry,
                                        gint64       created) G_GNUC_WARN_UNUSED_RESULT;

void         hexapla_note_set_text     (HexaplaNote *self,
                                        const char  *text,
                                        gint64       changed);

/** hexapla_note_set_place: @placed is when the note was put there. */
void         hexapla_note_set_place    (HexaplaNote *self,
                                        const char  *entry,
                                        int          block,
                                        const char  *quote,
                                        const char  *language,
                                        gint64       placed);
gint64       hexapla_note_get_placed   (HexaplaNote *self);

void         hexapla_note_set_conflict (HexaplaNote *self,
                                        const char  *conflict,
                                        const char  *note);

G_END_DECLS
