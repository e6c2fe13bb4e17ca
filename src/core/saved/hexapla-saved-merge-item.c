/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-merge-item.h"

#include <string.h>

#include "hexapla-bookmark-private.h"
#include "hexapla-follow-up-private.h"
#include "hexapla-note-private.h"
#include "hexapla-saved-format.h"
#include "hexapla-saved-item-private.h"

/* One field on one side. */
typedef struct
{
  const char *value; /* borrowed */
  gint64 changed;
} Field;

typedef enum
{
  DECISION_KEEP,
  DECISION_TAKE,
  DECISION_KEEP_NEWER, /* theirs loses */
  DECISION_TAKE_NEWER, /* mine loses */
} Decision;

void
hexapla_saved_merge_note_change (HexaplaSavedMerging *self, HexaplaSavedItem *item)
{
  self->merge->n_changes++;
  g_hash_table_add (self->merge->entries, g_strdup (hexapla_saved_item_get_entry (item)));
}

/* @base has no value if the field is new on both sides. */
static Decision
decide (Field base, Field mine, Field theirs)
{
  if (strcmp (mine.value, theirs.value) == 0)
    return theirs.changed > mine.changed ? DECISION_TAKE : DECISION_KEEP;
  if (base.value != NULL && strcmp (base.value, mine.value) == 0 && base.changed == mine.changed)
    return DECISION_TAKE;
  if (base.value != NULL && strcmp (base.value, theirs.value) == 0
      && base.changed == theirs.changed)
    return DECISION_KEEP;
  if (mine.changed != theirs.changed)
    return mine.changed > theirs.changed ? DECISION_KEEP_NEWER : DECISION_TAKE_NEWER;

  return strcmp (mine.value, theirs.value) > 0 ? DECISION_KEEP_NEWER : DECISION_TAKE_NEWER;
}

/* The same loser has the same id wherever two programs meet, so that there is one note of it. */
static char *
make_conflict_id (const char *entry, const char *conflict, const char *note, const char *text)
{
  g_autofree char *all = g_strjoin ("\n", entry, conflict, note != NULL ? note : "", text, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);

  return g_strdup_printf ("conflict-%.16s", sum);
}

/* Keeps what lost, unless the winner says it as well. @place: (nullable): what the note is about.
 */
static void
keep_loser (HexaplaSavedMerging *self,
            HexaplaSavedItem *item,
            const char *conflict,
            Field winner,
            Field loser,
            HexaplaNote *place)
{
  const char *entry = hexapla_saved_item_get_entry (item);
  const char *about = place != NULL ? hexapla_note_get_id (place) : NULL;
  g_autofree char *id = make_conflict_id (entry, conflict, about, loser.value);
  g_autoptr (HexaplaNote) note = NULL;

  self->merge->n_conflicts++;
  if (strstr (winner.value, loser.value) != NULL
      || hexapla_saved_layer_lookup_note (self->mine, id) != NULL
      || hexapla_saved_layer_lookup_note (self->theirs, id) != NULL
      || (self->base != NULL && hexapla_saved_layer_lookup_note (self->base, id) != NULL))
    return;

  note = hexapla_note_new (id, entry, MAX (loser.changed, 1));
  hexapla_note_set_text (note, loser.value, MAX (loser.changed, 1));
  hexapla_note_set_conflict (note, conflict, about);
  if (place != NULL && hexapla_note_get_quote (place) != NULL)
    hexapla_note_set_place (note, entry, hexapla_note_get_block (place),
                            hexapla_note_get_quote (place), hexapla_note_get_language (place),
                            MAX (loser.changed, 1));
  hexapla_saved_layer_insert (self->mine, HEXAPLA_SAVED_ITEM (note), 0);
  hexapla_saved_merge_note_change (self, HEXAPLA_SAVED_ITEM (note));
}

/* Whether theirs is to be taken. */
static gboolean
merge_field (HexaplaSavedMerging *self,
             HexaplaSavedItem *item,
             const char *conflict,
             Field base,
             Field mine,
             Field theirs,
             HexaplaNote *place)
{
  Decision decision = decide (base, mine, theirs);

  if (decision == DECISION_KEEP_NEWER)
    keep_loser (self, item, conflict, mine, theirs, place);
  else if (decision == DECISION_TAKE_NEWER)
    keep_loser (self, item, conflict, theirs, mine, place);

  return decision == DECISION_TAKE || decision == DECISION_TAKE_NEWER;
}

/* Only other programs change what is not known here. */
static void
merge_unknown (HexaplaSavedMerging *self,
               HexaplaSavedItem *base,
               HexaplaSavedItem *mine,
               HexaplaSavedItem *theirs)
{
  HexaplaSavedNode *unknown = hexapla_saved_item_get_unknown (theirs);

  if ((base == NULL && unknown == NULL)
      || hexapla_saved_node_equal (unknown, hexapla_saved_item_get_unknown (mine)))
    return;

  hexapla_saved_item_set_unknown (mine, unknown != NULL ? hexapla_saved_node_copy (unknown) : NULL);
  hexapla_saved_merge_note_change (self, mine);
}

static void
merge_bookmark (HexaplaSavedMerging *self,
                HexaplaBookmark *base,
                HexaplaBookmark *mine,
                HexaplaBookmark *theirs)
{
  hexapla_bookmark_set_created (
      mine, MIN (hexapla_bookmark_get_created (mine), hexapla_bookmark_get_created (theirs)));
}

/* Where a note stands, as one value. */
static char *
describe_place (HexaplaNote *note)
{
  return g_strdup_printf (
      "%s\n%d\n%s\n%s", hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)),
      hexapla_note_get_block (note),
      hexapla_note_get_language (note) != NULL ? hexapla_note_get_language (note) : "",
      hexapla_note_get_quote (note) != NULL ? hexapla_note_get_quote (note) : "");
}

/* What a note of conflict says of a place. */
static const char *
get_place_words (HexaplaNote *note)
{
  return hexapla_note_get_quote (note) != NULL
             ? hexapla_note_get_quote (note)
             : hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note));
}

static void
merge_place (HexaplaSavedMerging *self, HexaplaNote *base, HexaplaNote *mine, HexaplaNote *theirs)
{
  g_autofree char *base_place = base != NULL ? describe_place (base) : NULL;
  g_autofree char *mine_place = describe_place (mine);
  g_autofree char *theirs_place = describe_place (theirs);
  Field mine_words = { get_place_words (mine), hexapla_note_get_placed (mine) };
  Field theirs_words = { get_place_words (theirs), hexapla_note_get_placed (theirs) };
  Decision decision = decide (
      (Field){ base_place, base != NULL ? hexapla_note_get_placed (base) : 0 },
      (Field){ mine_place, mine_words.changed }, (Field){ theirs_place, theirs_words.changed });

  if (decision == DECISION_KEEP_NEWER)
    keep_loser (self, HEXAPLA_SAVED_ITEM (mine), HEXAPLA_CONFLICT_PLACE, mine_words, theirs_words,
                mine);
  else if (decision == DECISION_TAKE_NEWER)
    keep_loser (self, HEXAPLA_SAVED_ITEM (theirs), HEXAPLA_CONFLICT_PLACE, theirs_words, mine_words,
                theirs);
  if (decision == DECISION_KEEP || decision == DECISION_KEEP_NEWER)
    return;

  hexapla_saved_merge_note_change (self, HEXAPLA_SAVED_ITEM (mine));
  hexapla_saved_layer_place_note (
      self->mine, mine, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (theirs)),
      hexapla_note_get_block (theirs), hexapla_note_get_quote (theirs),
      hexapla_note_get_language (theirs), hexapla_note_get_placed (theirs));
  hexapla_saved_merge_note_change (self, HEXAPLA_SAVED_ITEM (mine));
}

static Field
get_text (HexaplaNote *note)
{
  if (note == NULL)
    return (Field){ NULL, 0 };

  return (Field){ hexapla_note_get_text (note), hexapla_note_get_changed (note) };
}

static void
merge_note (HexaplaSavedMerging *self, HexaplaNote *base, HexaplaNote *mine, HexaplaNote *theirs)
{
  merge_place (self, base, mine, theirs);

  if (!merge_field (self, HEXAPLA_SAVED_ITEM (mine), HEXAPLA_CONFLICT_TEXT, get_text (base),
                    get_text (mine), get_text (theirs), mine))
    return;

  hexapla_note_set_text (mine, hexapla_note_get_text (theirs), hexapla_note_get_changed (theirs));
  hexapla_saved_merge_note_change (self, HEXAPLA_SAVED_ITEM (mine));
}

static Field
get_status (HexaplaFollowUp *follow_up)
{
  HexaplaFollowUpStatus status =
      follow_up != NULL ? hexapla_follow_up_get_status (follow_up) : HEXAPLA_FOLLOW_UP_NONE;

  /* That there is none is nothing that could get lost. */
  return (Field){ status != HEXAPLA_FOLLOW_UP_NONE ? hexapla_follow_up_status_to_string (status)
                                                   : "",
                  follow_up != NULL ? hexapla_follow_up_get_status_changed (follow_up) : 0 };
}

static Field
get_who (HexaplaFollowUp *follow_up)
{
  if (follow_up == NULL)
    return (Field){ "", 0 };

  return (Field){ hexapla_follow_up_get_who (follow_up),
                  hexapla_follow_up_get_who_changed (follow_up) };
}

/* Date and words as one value. */
static char *
describe_until (HexaplaFollowUp *follow_up)
{
  const char *date = follow_up != NULL ? hexapla_follow_up_get_until_date (follow_up) : NULL;
  const char *words = follow_up != NULL ? hexapla_follow_up_get_until (follow_up) : "";

  return date != NULL ? g_strstrip (g_strjoin (" ", date, words, NULL)) : g_strdup (words);
}

static void
merge_until (HexaplaSavedMerging *self,
             HexaplaFollowUp *base,
             HexaplaFollowUp *mine,
             HexaplaFollowUp *theirs)
{
  g_autofree char *base_until = describe_until (base);
  g_autofree char *mine_until = describe_until (mine);
  g_autofree char *theirs_until = describe_until (theirs);

  if (!merge_field (
          self, HEXAPLA_SAVED_ITEM (mine), HEXAPLA_CONFLICT_UNTIL,
          (Field){ base_until, base != NULL ? hexapla_follow_up_get_until_changed (base) : 0 },
          (Field){ mine_until, hexapla_follow_up_get_until_changed (mine) },
          (Field){ theirs_until, hexapla_follow_up_get_until_changed (theirs) }, NULL))
    return;

  hexapla_follow_up_set_until (mine, hexapla_follow_up_get_until (theirs),
                               hexapla_follow_up_get_until_date (theirs),
                               hexapla_follow_up_get_until_changed (theirs));
  hexapla_saved_merge_note_change (self, HEXAPLA_SAVED_ITEM (mine));
}

static void
merge_follow_up (HexaplaSavedMerging *self,
                 HexaplaFollowUp *base,
                 HexaplaFollowUp *mine,
                 HexaplaFollowUp *theirs)
{
  if (merge_field (self, HEXAPLA_SAVED_ITEM (mine), HEXAPLA_CONFLICT_STATUS, get_status (base),
                   get_status (mine), get_status (theirs), NULL))
    {
      hexapla_follow_up_set_status (mine, hexapla_follow_up_get_status (theirs),
                                    hexapla_follow_up_get_status_changed (theirs));
      hexapla_saved_merge_note_change (self, HEXAPLA_SAVED_ITEM (mine));
    }
  if (merge_field (self, HEXAPLA_SAVED_ITEM (mine), HEXAPLA_CONFLICT_WHO, get_who (base),
                   get_who (mine), get_who (theirs), NULL))
    {
      hexapla_follow_up_set_who (mine, hexapla_follow_up_get_who (theirs),
                                 hexapla_follow_up_get_who_changed (theirs));
      hexapla_saved_merge_note_change (self, HEXAPLA_SAVED_ITEM (mine));
    }
  merge_until (self, base, mine, theirs);

  if (hexapla_follow_up_is_empty (mine))
    hexapla_saved_layer_remove (self->mine, HEXAPLA_SAVED_ITEM (mine));
}

void
hexapla_saved_merge_item (HexaplaSavedMerging *self,
                          HexaplaSavedItem *base,
                          HexaplaSavedItem *mine,
                          HexaplaSavedItem *theirs)
{
  g_autoptr (HexaplaSavedItem) keep = g_object_ref (mine);

  merge_unknown (self, base, mine, theirs);
  if (HEXAPLA_IS_NOTE (mine))
    merge_note (self, (HexaplaNote *)base, HEXAPLA_NOTE (mine), HEXAPLA_NOTE (theirs));
  else if (HEXAPLA_IS_BOOKMARK (mine))
    merge_bookmark (self, (HexaplaBookmark *)base, HEXAPLA_BOOKMARK (mine),
                    HEXAPLA_BOOKMARK (theirs));
  else
    merge_follow_up (self, (HexaplaFollowUp *)base, HEXAPLA_FOLLOW_UP (mine),
                     HEXAPLA_FOLLOW_UP (theirs));
}
