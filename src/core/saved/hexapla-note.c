/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-note-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hexapla-follow-up.h"
#include "hexapla-saved-item-private.h"
#include "model/hexapla-block.h"

struct _HexaplaNote
{
  HexaplaSavedItem parent_instance;

  int block;
  gint64 created;
  gint64 changed;
  gint64 placed;

  /* Owned */
  char *id;
  char *text;
  char *quote;
  char *language;
  char *conflict;
  char *conflict_note;
};

G_DEFINE_FINAL_TYPE (HexaplaNote, hexapla_note, HEXAPLA_TYPE_SAVED_ITEM)

enum
{
  PROP_TEXT = 1,
  PROP_BLOCK,
  PROP_QUOTE,
  PROP_CHANGED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hexapla_note_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HexaplaNote *self = HEXAPLA_NOTE (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_BLOCK:
      g_value_set_int (value, self->block);
      break;
    case PROP_QUOTE:
      g_value_set_string (value, self->quote);
      break;
    case PROP_CHANGED:
      g_value_set_int64 (value, self->changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_note_finalize (GObject *object)
{
  HexaplaNote *self = HEXAPLA_NOTE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->quote, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->conflict, g_free);
  g_clear_pointer (&self->conflict_note, g_free);

  G_OBJECT_CLASS (hexapla_note_parent_class)->finalize (object);
}

static void
hexapla_note_class_init (HexaplaNoteClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = hexapla_note_get_property;
  G_OBJECT_CLASS (klass)->finalize = hexapla_note_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_BLOCK] = g_param_spec_int ("block", NULL, NULL, HEXAPLA_NOTE_ON_SUMMARY, G_MAXINT,
                                             HEXAPLA_NOTE_ON_ENTRY, flags);
  properties[PROP_QUOTE] = g_param_spec_string ("quote", NULL, NULL, NULL, flags);
  properties[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
hexapla_note_init (HexaplaNote *self)
{
  self->block = HEXAPLA_NOTE_ON_ENTRY;
  self->text = g_strdup ("");
}

HexaplaNote *
hexapla_note_new (const char *id, const char *entry, gint64 created)
{
  HexaplaNote *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_NOTE, NULL);
  self->id = g_strdup (id);
  self->created = created;
  self->changed = created;
  self->placed = created;
  hexapla_saved_item_set_entry (HEXAPLA_SAVED_ITEM (self), entry);

  return self;
}

void
hexapla_note_set_text (HexaplaNote *self, const char *text, gint64 changed)
{
  g_return_if_fail (HEXAPLA_IS_NOTE (self));
  g_return_if_fail (text != NULL);

  if (changed != self->changed)
    {
      self->changed = changed;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
    }
  if (hexapla_saved_item_take (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
hexapla_note_set_place (HexaplaNote *self,
                        const char *entry,
                        int block,
                        const char *quote,
                        const char *language,
                        gint64 placed)
{
  gboolean moved, requoted;

  g_return_if_fail (HEXAPLA_IS_NOTE (self));
  g_return_if_fail (entry != NULL);
  g_return_if_fail ((quote == NULL) == (language == NULL));
  g_return_if_fail ((quote == NULL) == (block == HEXAPLA_NOTE_ON_ENTRY));

  moved = block != self->block;
  self->block = block;
  self->placed = placed;
  hexapla_saved_item_set_entry (HEXAPLA_SAVED_ITEM (self), entry);
  hexapla_saved_item_take (&self->language, language);
  requoted = hexapla_saved_item_take (&self->quote, quote);

  if (moved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLOCK]);
  if (requoted)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUOTE]);
}

void
hexapla_note_set_conflict (HexaplaNote *self, const char *conflict, const char *note)
{
  g_return_if_fail (HEXAPLA_IS_NOTE (self));

  hexapla_saved_item_take (&self->conflict, conflict);
  hexapla_saved_item_take (&self->conflict_note, note);
}

const char *
hexapla_note_get_id (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  return self->id;
}

const char *
hexapla_note_get_text (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  return self->text;
}

const char *
hexapla_note_get_display_text (HexaplaNote *self)
{
  HexaplaFollowUpStatus status;

  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  if (g_strcmp0 (self->conflict, HEXAPLA_CONFLICT_STATUS) == 0
      && hexapla_follow_up_status_from_string (self->text, &status))
    return hexapla_follow_up_status_get_label (status);

  return self->text;
}

int
hexapla_note_get_block (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), HEXAPLA_NOTE_ON_ENTRY);

  return self->block;
}

const char *
hexapla_note_get_quote (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  return self->quote;
}

const char *
hexapla_note_get_language (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  return self->language;
}

gint64
hexapla_note_get_created (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), 0);

  return self->created;
}

gint64
hexapla_note_get_changed (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), 0);

  return self->changed;
}

gint64
hexapla_note_get_placed (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), 0);

  return self->placed;
}

const char *
hexapla_note_get_conflict (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  return self->conflict;
}

const char *
hexapla_note_get_conflict_note (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  return self->conflict_note;
}

char *
hexapla_note_dup_conflict_title (HexaplaNote *self)
{
  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), NULL);

  if (self->conflict == NULL)
    return NULL;
  if (strcmp (self->conflict, HEXAPLA_CONFLICT_TEXT) == 0)
    /* Translators: title of a note that was made from a change that lost against a newer one. */
    return g_strdup (_ ("Older text of a note that was changed in two places"));
  if (strcmp (self->conflict, HEXAPLA_CONFLICT_PLACE) == 0)
    return g_strdup (_ ("Words on which a note stood that was moved in two places"));
  if (strcmp (self->conflict, HEXAPLA_CONFLICT_STATUS) == 0)
    return g_strdup (_ ("Older status of a follow-up that was changed in two places"));
  if (strcmp (self->conflict, HEXAPLA_CONFLICT_WHO) == 0)
    return g_strdup (_ ("Who was named before in a follow-up that was changed in two places"));

  return g_strdup (_ ("Older date of a follow-up that was changed in two places"));
}

char *
hexapla_note_dup_words (HexaplaEntry *entry, int block)
{
  g_autoptr (HexaplaBlock) item = NULL;
  GString *words;

  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);

  if (block == HEXAPLA_NOTE_ON_SUMMARY)
    return g_strdup (hexapla_text_get_plain (hexapla_entry_get_summary (entry)));

  item = block >= 0 ? g_list_model_get_item (hexapla_entry_get_blocks (entry), (guint)block) : NULL;
  if (item == NULL)
    return NULL;

  words = g_string_new (NULL);
  for (guint i = 0; i < hexapla_block_get_n_texts (item); i++)
    {
      if (i > 0)
        g_string_append_c (words, '\n');
      g_string_append (words, hexapla_text_get_plain (hexapla_block_get_text (item, i)));
    }

  return g_string_free (words, FALSE);
}

/* The one block, or summary, with just these words; HEXAPLA_NOTE_ON_ENTRY if none, or several. */
static int
find_words (HexaplaEntry *entry, const char *words)
{
  int n = (int)g_list_model_get_n_items (hexapla_entry_get_blocks (entry));
  int found = HEXAPLA_NOTE_ON_ENTRY;

  for (int i = HEXAPLA_NOTE_ON_SUMMARY; i < n; i++)
    {
      g_autofree char *here = i == HEXAPLA_NOTE_ON_ENTRY ? NULL : hexapla_note_dup_words (entry, i);

      if (g_strcmp0 (here, words) != 0)
        continue;
      if (found != HEXAPLA_NOTE_ON_ENTRY)
        return HEXAPLA_NOTE_ON_ENTRY;
      found = i;
    }

  return found;
}

static HexaplaNoteMatch
match_words (HexaplaNote *self, HexaplaEntry *entry, int *block, char **now)
{
  *now = hexapla_note_dup_words (entry, self->block);
  if (g_strcmp0 (*now, self->quote) == 0)
    return HEXAPLA_NOTE_SAME;

  *block = find_words (entry, self->quote);
  if (*block != HEXAPLA_NOTE_ON_ENTRY)
    {
      g_free (*now);
      *now = g_strdup (self->quote);
      return HEXAPLA_NOTE_MOVED;
    }
  if (*now == NULL)
    return HEXAPLA_NOTE_BLOCK_GONE;

  *block = self->block;
  return HEXAPLA_NOTE_CHANGED;
}

HexaplaNoteMatch
hexapla_note_match (HexaplaNote *self, HexaplaFramework *framework, int *block, char **now)
{
  HexaplaEntry *entry;
  HexaplaNoteMatch match;
  g_autofree char *words = NULL;
  int place;

  g_return_val_if_fail (HEXAPLA_IS_NOTE (self), HEXAPLA_NOTE_UNKNOWN);
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), HEXAPLA_NOTE_UNKNOWN);

  place = self->block;
  entry = hexapla_framework_lookup (framework,
                                    hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (self)));
  if (entry == NULL)
    {
      match = HEXAPLA_NOTE_ENTRY_GONE;
      place = HEXAPLA_NOTE_ON_ENTRY;
    }
  else if (self->quote == NULL)
    match = HEXAPLA_NOTE_SAME;
  else if (g_strcmp0 (self->language, hexapla_framework_get_language (framework)) != 0)
    match = HEXAPLA_NOTE_UNKNOWN;
  else
    match = match_words (self, entry, &place, &words);

  if (block != NULL)
    *block = place;
  if (now != NULL)
    *now = g_steal_pointer (&words);

  return match;
}
