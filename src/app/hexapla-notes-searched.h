/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "saved/hexapla-saved.h"
#include "search/hexapla-search-notes.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_NOTES_SEARCHED (hexapla_notes_searched_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaNotesSearched, hexapla_notes_searched, HEXAPLA, NOTES_SEARCHED, GObject)

/**
 * HexaplaNotesSearched:
 *
 * The notes that a reader keeps, as a search takes them. They follow what is kept; a note that has
 * not changed stays the same object, so that it is folded only once.
 *
 * Signal "changed": there are others, or others in them; a moment after the last letter was typed.
 */

HexaplaNotesSearched *hexapla_notes_searched_new (HexaplaSaved         *saved) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_notes_searched_get: (transfer none): the notes as they are now; good until the next call. */
HexaplaSearchNotes   *hexapla_notes_searched_get (HexaplaNotesSearched *self);

G_END_DECLS
