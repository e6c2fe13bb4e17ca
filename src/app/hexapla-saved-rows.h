/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "l10n/hexapla-library.h"
#include "l10n/hexapla-reading.h"
#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

/** HexaplaSavedView: what of all that is saved is looked at. */
typedef enum {
  HEXAPLA_SAVED_BOOKMARKS,
  HEXAPLA_SAVED_NOTES,
  HEXAPLA_SAVED_FOLLOW_UP,
  HEXAPLA_N_SAVED_VIEWS,
} HexaplaSavedView;

#define HEXAPLA_TYPE_SAVED_ROWS (hexapla_saved_rows_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSavedRows, hexapla_saved_rows, HEXAPLA, SAVED_ROWS, GObject)

/**
 * HexaplaSavedRows:
 *
 * What stands on the page Saved, from top to bottom: which of all that is saved, in which order,
 * and what stands between. The same thing is the same object each time it is listed.
 *
 * Signals:
 * - "stale": what it would list has changed for another reason than a change of what is saved
 */

HexaplaSavedRows *hexapla_saved_rows_new         (HexaplaSaved     *saved,
                                                  HexaplaLibrary   *library,
                                                  HexaplaReading   *reading) G_GNUC_WARN_UNUSED_RESULT;

HexaplaSaved     *hexapla_saved_rows_get_saved   (HexaplaSavedRows *self);

/** hexapla_saved_rows_get_framework: (transfer none): in the language of the titles. */
HexaplaFramework *hexapla_saved_rows_get_framework (HexaplaSavedRows *self);

void              hexapla_saved_rows_set_reading (HexaplaSavedRows *self,
                                                  HexaplaReading   *reading);

/** hexapla_saved_rows_set_words: @words: what is looked for, as in [struct@Hexapla.Query]. */
void              hexapla_saved_rows_set_words   (HexaplaSavedRows *self,
                                                  const char       *words);

/**
 * hexapla_saved_rows_list:
 *
 * Returns: (transfer full) (element-type GObject): a [class@Hexapla.SavedPart] first, then more
 *   of them among [class@Hexapla.Bookmark]s, [class@Hexapla.Note]s or [class@Hexapla.Entry]s
 */
GPtrArray        *hexapla_saved_rows_list        (HexaplaSavedRows *self,
                                                  HexaplaSavedView  view) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_rows_count: how many of them are looked for; lines of effort with a follow-up. */
guint             hexapla_saved_rows_count       (HexaplaSavedRows *self,
                                                  HexaplaSavedView  view);

/** hexapla_saved_rows_count_orphans: notes whose place is gone, whatever is looked for. */
guint             hexapla_saved_rows_count_orphans (HexaplaSavedRows *self);

/** hexapla_saved_rows_lookup: (nullable) (transfer none): the entry that @item is about. */
HexaplaEntry     *hexapla_saved_rows_lookup      (HexaplaSavedRows *self,
                                                  HexaplaSavedItem *item);

/**
 * hexapla_saved_rows_match:
 * @block: (out) (optional): as hexapla_note_match()
 * @now: (out) (optional) (transfer full) (nullable): the same
 *
 * Compares with the words in their language, which may have to be loaded: until then it is
 * %HEXAPLA_NOTE_UNKNOWN, and "stale" tells.
 */
HexaplaNoteMatch  hexapla_saved_rows_match       (HexaplaSavedRows *self,
                                                  HexaplaNote      *note,
                                                  int              *block,
                                                  char            **now);

G_END_DECLS
