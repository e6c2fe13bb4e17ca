/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-search-note.h"
#include "hexapla-search-shelf.h"

G_BEGIN_DECLS

/**
 * HexaplaSearchNotes:
 *
 * Notes on entries, to be searched with them: to a search, the notes on an entry are a part of it,
 * and the one that counts least. So words may stand some in the text and some in a note; a word
 * that must not occur must not occur in a note either; and kind: and tag: ask of the entry. Notes
 * whose entry is not there are found by themselves. Immutable and reference counted; may be used
 * from any thread.
 */
typedef struct _HexaplaSearchNotes HexaplaSearchNotes;

/**
 * HexaplaSearchOrphanFunc:
 * @note: position of the note in which the word that is found worst is
 * @rank: as of [callback@Hexapla.SearchFoundFunc]
 */
typedef void (* HexaplaSearchOrphanFunc) (const char *entry,
                                          guint8      rank,
                                          guint32     note,
                                          gpointer    user_data);

/** hexapla_search_notes_new: @notes: (element-type HexaplaSearchNote): of one entry, the first counts. */
HexaplaSearchNotes *hexapla_search_notes_new   (GPtrArray              *notes) G_GNUC_WARN_UNUSED_RESULT;

HexaplaSearchNotes *hexapla_search_notes_ref   (HexaplaSearchNotes     *self);
void                hexapla_search_notes_unref (HexaplaSearchNotes     *self);

/** hexapla_search_notes_get: (transfer none): the note at @position. */
HexaplaSearchNote  *hexapla_search_notes_get   (HexaplaSearchNotes     *self,
                                                guint                   position);

/**
 * HexaplaSearchNotesFinder:
 *
 * Looks for one query in notes and in one shelf after the other; of the notes themselves, each is
 * read once for each way to fold. For one thread.
 */
typedef struct _HexaplaSearchNotesFinder HexaplaSearchNotesFinder;

/** hexapla_search_notes_finder_new: @notes: (nullable): %NULL for no notes */
HexaplaSearchNotesFinder *hexapla_search_notes_finder_new  (HexaplaSearchNotes       *notes,
                                                            HexaplaQuery             *query) G_GNUC_WARN_UNUSED_RESULT;

void                      hexapla_search_notes_finder_free (HexaplaSearchNotesFinder *self);

/**
 * hexapla_search_notes_finder_find:
 * @func: called for each entry that the query finds, with its notes, in any order; where the rank
 *   says that it is found in a note, the offset is the position of that note
 *
 * Returns: whether all was searched; else @cancellable was cancelled
 */
gboolean                  hexapla_search_notes_finder_find (HexaplaSearchNotesFinder *self,
                                                            HexaplaSearchShelf       *shelf,
                                                            HexaplaSearchFoundFunc    func,
                                                            gpointer                  user_data,
                                                            GCancellable             *cancellable);

/**
 * hexapla_search_notes_finder_find_orphans:
 * @func: called for each entry with notes that the query finds, whether it is there or not, in
 *   the order of the first notes; its text is not looked at
 */
void                      hexapla_search_notes_finder_find_orphans (HexaplaSearchNotesFinder *self,
                                                                    HexaplaFold               fold,
                                                                    HexaplaSearchOrphanFunc   func,
                                                                    gpointer                  user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSearchNotes, hexapla_search_notes_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSearchNotesFinder, hexapla_search_notes_finder_free)

G_END_DECLS
