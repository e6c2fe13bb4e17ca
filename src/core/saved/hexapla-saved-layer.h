/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-bookmark.h"
#include "hexapla-follow-up.h"
#include "hexapla-note.h"
#include "hexapla-saved-node.h"

G_BEGIN_DECLS

/**
 * HexaplaSavedLayer:
 * @framework: id of the framework
 * @minor: minor version of the file it was read from
 * @ordered: when the reader last moved a bookmark
 * @unknown: (nullable): what a newer program wrote besides
 * @bookmarks: in the reader's order
 * @notes: by time of creation, then by id
 * @follow_ups: by id of entry
 *
 * All that is kept about one framework, with the ways to find it: the content of a file. Plain
 * data; used by one thread at a time. The lists are changed through the functions alone.
 */
typedef struct {
  char             *framework;
  guint             minor;
  gint64            ordered;
  HexaplaSavedNode *unknown;
  GListStore       *bookmarks;
  GListStore       *notes;
  GListStore       *follow_ups;

  /*< private >*/
  GHashTable       *bookmark_of; /* entry → borrowed bookmark */
  GHashTable       *follow_up_of;
  GHashTable       *note_of;     /* id → borrowed note */
  GHashTable       *notes_on;    /* entry → array of borrowed notes */
} HexaplaSavedLayer;

HexaplaSavedLayer *hexapla_saved_layer_new              (const char        *framework) G_GNUC_WARN_UNUSED_RESULT;
void               hexapla_saved_layer_free             (HexaplaSavedLayer *self);

HexaplaBookmark   *hexapla_saved_layer_lookup_bookmark  (HexaplaSavedLayer *self,
                                                         const char        *entry);
HexaplaFollowUp   *hexapla_saved_layer_lookup_follow_up (HexaplaSavedLayer *self,
                                                         const char        *entry);
HexaplaNote       *hexapla_saved_layer_lookup_note      (HexaplaSavedLayer *self,
                                                         const char        *id);

/** hexapla_saved_layer_peek_notes: (nullable) (element-type HexaplaNote): those on @entry. */
GPtrArray         *hexapla_saved_layer_peek_notes       (HexaplaSavedLayer *self,
                                                         const char        *entry);

/**
 * hexapla_saved_layer_has:
 *
 * Returns: whether there is an item that stands for the same as @item: of the same entry, or with
 *   the same id
 */
gboolean           hexapla_saved_layer_has              (HexaplaSavedLayer *self,
                                                         HexaplaSavedItem  *item);

/** hexapla_saved_layer_find: position of @item in its list; %G_MAXUINT if it is not there. */
guint              hexapla_saved_layer_find             (HexaplaSavedLayer *self,
                                                         HexaplaSavedItem  *item);

/** hexapla_saved_layer_insert: @position counts for a bookmark alone; beyond the end is the end. */
void               hexapla_saved_layer_insert           (HexaplaSavedLayer *self,
                                                         HexaplaSavedItem  *item,
                                                         guint              position);

/** hexapla_saved_layer_remove: %FALSE if it is not there. */
gboolean           hexapla_saved_layer_remove           (HexaplaSavedLayer *self,
                                                         HexaplaSavedItem  *item);

/** hexapla_saved_layer_place_note: as hexapla_note_set_place(), for a note in the layer. */
void               hexapla_saved_layer_place_note       (HexaplaSavedLayer *self,
                                                         HexaplaNote       *note,
                                                         const char        *entry,
                                                         int                block,
                                                         const char        *quote,
                                                         const char        *language,
                                                         gint64             placed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSavedLayer, hexapla_saved_layer_free)

G_END_DECLS
