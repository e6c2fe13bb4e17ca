/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "l10n/hexapla-library.h"
#include "l10n/hexapla-reading.h"
#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_NOTE_MATCHER (hexapla_note_matcher_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaNoteMatcher, hexapla_note_matcher, HEXAPLA, NOTE_MATCHER, GObject)

/**
 * HexaplaNoteMatcher:
 *
 * How notes fit what they were written on, whatever language that was in: loads the framework in
 * languages that are not read, one at a time in a thread, and keeps it. Disposing of it stops that.
 *
 * Signals:
 * - "loaded": one more language is there, so that other notes can be matched
 */

/** hexapla_note_matcher_new: @reading: of a framework in @library. */
HexaplaNoteMatcher *hexapla_note_matcher_new         (HexaplaLibrary     *library,
                                                      HexaplaReading     *reading) G_GNUC_WARN_UNUSED_RESULT;

void                hexapla_note_matcher_set_reading (HexaplaNoteMatcher *self,
                                                      HexaplaReading     *reading);

/**
 * hexapla_note_matcher_match:
 * @block: (out) (optional): as hexapla_note_match()
 * @now: (out) (optional) (transfer full) (nullable): the same
 *
 * Returns: as hexapla_note_match(); %HEXAPLA_NOTE_UNKNOWN as long as the language of the note has
 *   to be loaded
 */
HexaplaNoteMatch    hexapla_note_matcher_match       (HexaplaNoteMatcher *self,
                                                      HexaplaNote        *note,
                                                      int                *block,
                                                      char              **now);

G_END_DECLS
