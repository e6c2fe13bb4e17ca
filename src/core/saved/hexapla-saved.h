/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-bookmark.h"
#include "hexapla-follow-up.h"
#include "hexapla-note.h"

G_BEGIN_DECLS

/**
 * HexaplaSavedState:
 * @HEXAPLA_SAVED_STATE_SAVED: all that is kept is on disk
 * @HEXAPLA_SAVED_STATE_PENDING: there are changes, which will be on disk in about a second
 * @HEXAPLA_SAVED_STATE_FAILED: changes could not be saved, they are kept in memory, and saving is
 *   tried again: see hexapla_saved_get_problem()
 * @HEXAPLA_SAVED_STATE_READ_ONLY: the file is of a newer version of the program; it is left alone,
 *   and nothing can be changed
 */
typedef enum {
  HEXAPLA_SAVED_STATE_SAVED,
  HEXAPLA_SAVED_STATE_PENDING,
  HEXAPLA_SAVED_STATE_FAILED,
  HEXAPLA_SAVED_STATE_READ_ONLY,
} HexaplaSavedState;

/**
 * HexaplaSavedProblem:
 * Why nothing is saved, see hexapla_saved_get_problem_message() for a sentence.
 */
typedef enum {
  HEXAPLA_SAVED_PROBLEM_NONE,
  HEXAPLA_SAVED_PROBLEM_NO_SPACE,      /* ENOSPC, EDQUOT, EFBIG */
  HEXAPLA_SAVED_PROBLEM_READ_ONLY,     /* EROFS */
  HEXAPLA_SAVED_PROBLEM_NO_PERMISSION, /* EACCES, EPERM */
  HEXAPLA_SAVED_PROBLEM_TOO_LARGE,     /* more than can be loaded again */
  HEXAPLA_SAVED_PROBLEM_NEWER_VERSION, /* the file is of a newer version of the program */
  HEXAPLA_SAVED_PROBLEM_OTHER,
} HexaplaSavedProblem;

/**
 * HexaplaSavedError:
 * @HEXAPLA_SAVED_ERROR_INVALID: a file is damaged, or not of this kind
 * @HEXAPLA_SAVED_ERROR_NEWER_VERSION: a file is of a newer version of the program
 * @HEXAPLA_SAVED_ERROR_OTHER_FRAMEWORK: a file is about another framework
 * @HEXAPLA_SAVED_ERROR_READ_ONLY: nothing can be changed
 * @HEXAPLA_SAVED_ERROR_TIMED_OUT: saving takes too long
 *
 * Errors of the system are in %G_IO_ERROR.
 */
typedef enum {
  HEXAPLA_SAVED_ERROR_INVALID,
  HEXAPLA_SAVED_ERROR_NEWER_VERSION,
  HEXAPLA_SAVED_ERROR_OTHER_FRAMEWORK,
  HEXAPLA_SAVED_ERROR_READ_ONLY,
  HEXAPLA_SAVED_ERROR_TIMED_OUT,
} HexaplaSavedError;

#define HEXAPLA_SAVED_ERROR (hexapla_saved_error_quark ())
GQuark hexapla_saved_error_quark (void);

/**
 * HexaplaFollowUpCounts:
 * @n: how many there are with each status, by [enum@Hexapla.FollowUpStatus]
 * @total: how many in all
 *
 * Of the lines of effort of an action item.
 */
typedef struct {
  guint n[HEXAPLA_N_FOLLOW_UP_STATUS];
  guint total;
} HexaplaFollowUpCounts;

/**
 * HexaplaSavedUndo:
 *
 * Takes one removal back. Owned by whoever removed; good as long as one likes.
 */
typedef struct _HexaplaSavedUndo HexaplaSavedUndo;

void hexapla_saved_undo_free (HexaplaSavedUndo *undo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSavedUndo, hexapla_saved_undo_free)

#define HEXAPLA_TYPE_SAVED (hexapla_saved_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSaved, hexapla_saved, HEXAPLA, SAVED, GObject)

/**
 * HexaplaSaved:
 *
 * What a reader keeps about one framework: bookmarks, notes and follow-up, in a file of the
 * user's data folder, which data/schema/saved.rng describes. Lives in the thread that made it,
 * whose default main context must run; reading and writing is done in another.
 *
 * A change is in memory at once, and on disk about a second later: written beside the old file,
 * which becomes the backup, so that one whole file is there at any moment. What another program
 * has changed in the file is noticed and merged item by item: of two changes to the same thing
 * the newer wins, and the other one stays as a note. Nothing is lost when saving fails.
 *
 * Signals:
 * - "entry-changed" (const char *entry): something kept about the entry has changed
 * - "merged" (guint n_changes, guint n_conflicts): changes of another program, or of a file that
 *   was imported, were taken over
 * - "damaged" (const char *path, const char *reason): the file was damaged; it is called @path
 *   now, and the last good one has taken its place
 *
 * Properties, to be watched: "state", "problem", "problem-message".
 */

/** hexapla_saved_dup_default_folder: (transfer full): where the files of this user are. */
GFile               *hexapla_saved_dup_default_folder (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_new:
 * @folder: where the file is, or will be; made with the first save
 * @framework: id of the framework, by which the file is named
 *
 * Returns: (transfer full): an empty layer, to be loaded; what is changed before is merged
 */
HexaplaSaved        *hexapla_saved_new               (GFile                *folder,
                                                      const char           *framework) G_GNUC_WARN_UNUSED_RESULT;

const char          *hexapla_saved_get_framework     (HexaplaSaved         *self);

/** hexapla_saved_get_file: (transfer none): the file it is saved in. */
GFile               *hexapla_saved_get_file          (HexaplaSaved         *self);

/**
 * hexapla_saved_load:
 *
 * Reads the file, waiting for it, and watches it from then on. A file that is not there is empty;
 * one that is damaged is set aside and its backup is read; one of a newer version makes the layer
 * read-only. A file that cannot be read is a problem, and never overwritten.
 *
 * Returns: whether there was nothing to report; if not, the state and "damaged" tell as well
 */
gboolean             hexapla_saved_load              (HexaplaSaved         *self,
                                                      GError              **error);

/** hexapla_saved_load_async: as hexapla_saved_load(), in another thread. */
void                 hexapla_saved_load_async        (HexaplaSaved         *self,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean             hexapla_saved_load_finish       (HexaplaSaved         *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/** hexapla_saved_is_loaded: whether what is on disk is known. */
gboolean             hexapla_saved_is_loaded         (HexaplaSaved         *self);

/* Lists. They live as long as @self, and are never replaced. */

/** hexapla_saved_get_bookmarks: (transfer none): [class@Hexapla.Bookmark]s, in the reader's order. */
GListModel          *hexapla_saved_get_bookmarks     (HexaplaSaved         *self);

/**
 * hexapla_saved_get_notes: (transfer none): all [class@Hexapla.Note]s, oldest first, those of
 *   conflicts and orphans among them. A search over notes goes over the texts and quotes in it.
 */
GListModel          *hexapla_saved_get_notes         (HexaplaSaved         *self);

/** hexapla_saved_get_follow_ups: (transfer none): [class@Hexapla.FollowUp]s, by id of entry. */
GListModel          *hexapla_saved_get_follow_ups    (HexaplaSaved         *self);

/* Bookmarks */

/** hexapla_saved_lookup_bookmark: (transfer none) (nullable): that of @entry; fast. */
HexaplaBookmark     *hexapla_saved_lookup_bookmark   (HexaplaSaved         *self,
                                                      const char           *entry);

/**
 * hexapla_saved_add_bookmark: adds one at the end, unless @entry has one.
 *
 * Returns: (transfer none) (nullable): the bookmark of @entry; %NULL if read-only
 */
HexaplaBookmark     *hexapla_saved_add_bookmark      (HexaplaSaved         *self,
                                                      const char           *entry);

/** hexapla_saved_remove_bookmark: (transfer full) (nullable): %NULL if there is none. */
HexaplaSavedUndo    *hexapla_saved_remove_bookmark   (HexaplaSaved         *self,
                                                      const char           *entry) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_move_bookmark: to @position in the list as it is without it. */
gboolean             hexapla_saved_move_bookmark     (HexaplaSaved         *self,
                                                      const char           *entry,
                                                      guint                 position);

/* Notes */

/** hexapla_saved_lookup_note: (transfer none) (nullable): the note with @id. */
HexaplaNote         *hexapla_saved_lookup_note       (HexaplaSaved         *self,
                                                      const char           *id);

/** hexapla_saved_count_notes: how many notes @entry has; fast. */
guint                hexapla_saved_count_notes       (HexaplaSaved         *self,
                                                      const char           *entry);

/** hexapla_saved_list_notes: (transfer full) (element-type HexaplaNote): those of @entry; fast. */
GPtrArray           *hexapla_saved_list_notes        (HexaplaSaved         *self,
                                                      const char           *entry) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_add_note:
 * @block: position of a block, %HEXAPLA_NOTE_ON_ENTRY or %HEXAPLA_NOTE_ON_SUMMARY
 * @quote: (nullable): words of the block, as of hexapla_note_dup_words(); %NULL on an entry
 * @language: (nullable): tag of their language; %NULL on an entry
 * @text: may be empty, as long as nothing is written
 *
 * Characters that cannot be in a file of XML are left out.
 *
 * Returns: (transfer none) (nullable): the note; %NULL if read-only, or if the text or the words
 *   are longer than %HEXAPLA_NOTE_MAX_BYTES
 */
HexaplaNote         *hexapla_saved_add_note          (HexaplaSaved         *self,
                                                      const char           *entry,
                                                      int                   block,
                                                      const char           *quote,
                                                      const char           *language,
                                                      const char           *text);

/** hexapla_saved_set_note_text: %FALSE if read-only, or too long: then the note is as before. */
gboolean             hexapla_saved_set_note_text     (HexaplaSaved         *self,
                                                      HexaplaNote          *note,
                                                      const char           *text);

/**
 * hexapla_saved_place_note: places a note anew: an orphan on what its reader chooses, one whose
 *   words changed on the words of now. As hexapla_saved_add_note().
 */
gboolean             hexapla_saved_place_note        (HexaplaSaved         *self,
                                                      HexaplaNote          *note,
                                                      const char           *entry,
                                                      int                   block,
                                                      const char           *quote,
                                                      const char           *language);

/** hexapla_saved_remove_note: (transfer full) (nullable): %NULL if read-only. */
HexaplaSavedUndo    *hexapla_saved_remove_note       (HexaplaSaved         *self,
                                                      HexaplaNote          *note) G_GNUC_WARN_UNUSED_RESULT;

/* Follow-up. The setters make one where there is none; FALSE: read-only, or too long. */

/** hexapla_saved_lookup_follow_up: (transfer none) (nullable): that of @entry; fast. */
HexaplaFollowUp     *hexapla_saved_lookup_follow_up  (HexaplaSaved         *self,
                                                      const char           *entry);

/** hexapla_saved_get_status: status of @entry, %HEXAPLA_FOLLOW_UP_NONE where there is no follow-up. */
HexaplaFollowUpStatus hexapla_saved_get_status       (HexaplaSaved         *self,
                                                      const char           *entry);

gboolean             hexapla_saved_set_status        (HexaplaSaved         *self,
                                                      const char           *entry,
                                                      HexaplaFollowUpStatus status);

gboolean             hexapla_saved_set_who           (HexaplaSaved         *self,
                                                      const char           *entry,
                                                      const char           *who);

/**
 * hexapla_saved_set_until:
 * @until: words, may be ""
 * @date: (nullable): a day of the calendar: "2027-01-31"; anything else is refused
 */
gboolean             hexapla_saved_set_until         (HexaplaSaved         *self,
                                                      const char           *entry,
                                                      const char           *until,
                                                      const char           *date);

/** hexapla_saved_remove_follow_up: (transfer full) (nullable): takes status, who and until away. */
HexaplaSavedUndo    *hexapla_saved_remove_follow_up  (HexaplaSaved         *self,
                                                      const char           *entry) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_count_follow_up:
 * @entry: an action item, or any entry
 * @counts: (out caller-allocates): of the lines of effort in it, at any depth
 */
void                 hexapla_saved_count_follow_up   (HexaplaSaved          *self,
                                                      HexaplaEntry          *entry,
                                                      HexaplaFollowUpCounts *counts);

/**
 * hexapla_saved_undo:
 *
 * Puts what was removed back where it was, the same object with all it said.
 *
 * Returns: %FALSE if read-only, or if there is another one by now: nothing changes then
 */
gboolean             hexapla_saved_undo              (HexaplaSaved         *self,
                                                      HexaplaSavedUndo     *undo);

/* Saving */

HexaplaSavedState    hexapla_saved_get_state         (HexaplaSaved         *self);
gboolean             hexapla_saved_is_read_only      (HexaplaSaved         *self);
HexaplaSavedProblem  hexapla_saved_get_problem       (HexaplaSaved         *self);

/** hexapla_saved_get_problem_message: (nullable): what is not saved and why, a sentence. */
const char          *hexapla_saved_get_problem_message (HexaplaSaved       *self);

/** hexapla_saved_retry: tries again now, and not only when it is time to. */
void                 hexapla_saved_retry             (HexaplaSaved         *self);

/**
 * hexapla_saved_flush:
 * @timeout: milliseconds to wait at most
 *
 * Saves what is not saved, waiting for it: when the program ends. Does not run the main loop.
 *
 * Returns: whether all is on disk
 */
gboolean             hexapla_saved_flush             (HexaplaSaved         *self,
                                                      guint                 timeout,
                                                      GError              **error);

/** hexapla_saved_serialize: (transfer full): all that is kept, as a file of it. */
GBytes              *hexapla_saved_serialize         (HexaplaSaved         *self) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_save_as_async: writes all that is kept to @file: “Save As”, and export as one file. */
void                 hexapla_saved_save_as_async     (HexaplaSaved         *self,
                                                      GFile                *file,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean             hexapla_saved_save_as_finish    (HexaplaSaved         *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/**
 * hexapla_saved_import:
 * @bytes: a file of this kind
 * @error: %HEXAPLA_SAVED_ERROR, with line and reason
 *
 * Merges what is in it, by the same rule as what another program changed. Nothing is removed.
 *
 * Returns: whether the file could be read, of whatever there was new in it ("merged" tells)
 */
gboolean             hexapla_saved_import            (HexaplaSaved         *self,
                                                      GBytes               *bytes,
                                                      GError              **error);

/** hexapla_saved_import_async: as hexapla_saved_import(), reading @file in another thread. */
void                 hexapla_saved_import_async      (HexaplaSaved         *self,
                                                      GFile                *file,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean             hexapla_saved_import_finish     (HexaplaSaved         *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

G_END_DECLS
