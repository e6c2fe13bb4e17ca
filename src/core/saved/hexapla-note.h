/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-item.h"
#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/* Where in an entry a note stands, besides the position of a block, from 0. */
#define HEXAPLA_NOTE_ON_ENTRY   (-1) /* on the entry as a whole */
#define HEXAPLA_NOTE_ON_SUMMARY (-2) /* on its summary */

/* Bytes of a note, or of quoted words, at most: half of what the loader takes. */
#define HEXAPLA_NOTE_MAX_BYTES (512u * 1024)

/**
 * HexaplaNoteMatch:
 * @HEXAPLA_NOTE_SAME: the words under the note are those it was written on; for a note on an
 *   entry as a whole: there is that entry
 * @HEXAPLA_NOTE_MOVED: just these words stand once in the entry, but in another block
 * @HEXAPLA_NOTE_CHANGED: other words stand in that block now
 * @HEXAPLA_NOTE_BLOCK_GONE: the entry has no such block any more: the note is an orphan
 * @HEXAPLA_NOTE_ENTRY_GONE: the framework has no such entry any more: the note is an orphan
 * @HEXAPLA_NOTE_UNKNOWN: the framework is in another language than the quoted words
 *
 * How a note fits what it was written on.
 */
typedef enum {
  HEXAPLA_NOTE_SAME,
  HEXAPLA_NOTE_MOVED,
  HEXAPLA_NOTE_CHANGED,
  HEXAPLA_NOTE_BLOCK_GONE,
  HEXAPLA_NOTE_ENTRY_GONE,
  HEXAPLA_NOTE_UNKNOWN,
} HexaplaNoteMatch;

#define HEXAPLA_TYPE_NOTE (hexapla_note_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaNote, hexapla_note, HEXAPLA, NOTE, HexaplaSavedItem)

/**
 * HexaplaNote:
 *
 * What a reader wrote about an entry, or about one block of it with the words that stood there.
 * A note may also hold what lost against a newer change that was made elsewhere: see
 * hexapla_note_get_conflict().
 *
 * Properties, each to be watched: "text", "block", "quote", "changed".
 */

/** hexapla_note_get_id: stable, unique in the layer, of the form of ids. */
const char       *hexapla_note_get_id        (HexaplaNote       *self);

/** hexapla_note_get_text: what was written; plain text with line breaks, may be empty. */
const char       *hexapla_note_get_text      (HexaplaNote       *self);

/**
 * hexapla_note_get_display_text:
 *
 * Returns: its text as people read it: of a status that lost, what it is called
 */
const char       *hexapla_note_get_display_text (HexaplaNote    *self);

/** hexapla_note_get_block: position from 0, %HEXAPLA_NOTE_ON_ENTRY or %HEXAPLA_NOTE_ON_SUMMARY. */
int               hexapla_note_get_block     (HexaplaNote       *self);

/** hexapla_note_get_quote: (nullable): the words of the block when the note was placed on it. */
const char       *hexapla_note_get_quote     (HexaplaNote       *self);

/** hexapla_note_get_language: (nullable): tag of the language of the quoted words. */
const char       *hexapla_note_get_language  (HexaplaNote       *self);

gint64            hexapla_note_get_created   (HexaplaNote       *self);

/** hexapla_note_get_changed: when its text was changed last. */
gint64            hexapla_note_get_changed   (HexaplaNote       *self);

/**
 * hexapla_note_get_conflict:
 *
 * Two programs changed the same thing, the newer change won, and this is the text that lost.
 * hexapla_note_get_changed() is when it was written.
 *
 * Returns: (nullable): what it was a value of: "text" or "place" of the note
 *   hexapla_note_get_conflict_note(), "status", "who" or "until" of the follow-up of the entry;
 *   %NULL for any other note
 */
const char       *hexapla_note_get_conflict  (HexaplaNote       *self);

/** hexapla_note_get_conflict_note: (nullable): id of the note whose text or place it was. */
const char       *hexapla_note_get_conflict_note (HexaplaNote   *self);

/**
 * hexapla_note_dup_conflict_title: (transfer full) (nullable): a line that says what was in
 *   conflict, for people; %NULL for any other note
 */
char             *hexapla_note_dup_conflict_title (HexaplaNote  *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_note_match:
 * @framework: the framework, in the language of the quoted words
 * @block: (out) (optional): where the note belongs now: differs from its own if moved; -1 if an
 *   orphan
 * @now: (out) (optional) (transfer full) (nullable): the words that stand there now
 *
 * Compares exactly and never guesses: an orphan stays one until its reader
 * places it anew (hexapla_saved_place_note()).
 */
HexaplaNoteMatch  hexapla_note_match         (HexaplaNote       *self,
                                              HexaplaFramework  *framework,
                                              int               *block,
                                              char             **now);

/**
 * hexapla_note_dup_words:
 * @block: position of a block, or %HEXAPLA_NOTE_ON_SUMMARY
 *
 * Returns: (transfer full) (nullable): the words that a note there quotes, items and cells on a
 *   line each; %NULL if there is no such block
 */
char             *hexapla_note_dup_words     (HexaplaEntry      *entry,
                                              int                block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
