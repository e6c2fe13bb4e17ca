/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-rows.h"

#include <glib/gi18n.h>

#include "hexapla-note-matcher.h"
#include "hexapla-saved-filter.h"
#include "hexapla-saved-part.h"

/* Whatever is not an entry of the framework any more comes after all kinds. */
#define N_GROUPS (HEXAPLA_ENTRY_SOURCE + 2)

struct _HexaplaSavedRows
{
  GObject parent_instance;

  /* Owned */
  HexaplaSaved *saved;
  HexaplaReading *reading;
  HexaplaNoteMatcher *matcher;
  HexaplaQuery *query;
  GHashTable *parts; /* title → part */
};

static guint stale_signal;

G_DEFINE_FINAL_TYPE (HexaplaSavedRows, hexapla_saved_rows, G_TYPE_OBJECT)

static gboolean
is_orphan (HexaplaSavedRows *self, HexaplaNote *note)
{
  HexaplaNoteMatch match = hexapla_note_matcher_match (self->matcher, note, NULL, NULL);

  return match == HEXAPLA_NOTE_BLOCK_GONE || match == HEXAPLA_NOTE_ENTRY_GONE;
}

/* Lists */

static HexaplaSavedPart *
get_part (HexaplaSavedRows *self, HexaplaSavedPartRole role, const char *title, const char *text)
{
  HexaplaSavedPart *part = g_hash_table_lookup (self->parts, title);

  if (part == NULL)
    {
      part = hexapla_saved_part_new (role, title, text);
      g_hash_table_insert (self->parts, g_strdup (title), part);
    }
  return part;
}

static void
add_part (HexaplaSavedRows *self,
          GPtrArray *rows,
          HexaplaSavedPartRole role,
          const char *title,
          const char *text)
{
  g_ptr_array_add (rows, g_object_ref (get_part (self, role, title, text)));
}

static const char *
get_group_title (guint group)
{
  static const char *const titles[N_GROUPS] = {
    /* Translators: headings above bookmarks of one kind. */
    N_ ("Overview"),
    N_ ("Parts"),
    N_ ("Guiding Principles"),
    N_ ("Action Items"),
    N_ ("Lines of Effort"),
    N_ ("Context"),
    N_ ("Glossary"),
    N_ ("Organizations and Instruments"),
    N_ ("Timeline"),
    N_ ("Sources"),
    /* Translators: heading above bookmarks of pages that this edition does not have any more. */
    N_ ("No Longer There"),
  };

  g_return_val_if_fail (group < N_GROUPS, "");

  return _ (titles[group]);
}

static gboolean
is_wanted (HexaplaSavedRows *self, const char *id, HexaplaNote *note)
{
  return hexapla_saved_filter_matches (self->query, self->saved,
                                       hexapla_saved_rows_get_framework (self), id, note);
}

static guint
get_group (HexaplaSavedRows *self, HexaplaSavedItem *bookmark)
{
  HexaplaEntry *entry = hexapla_saved_rows_lookup (self, bookmark);

  return entry != NULL ? (guint)hexapla_entry_get_kind (entry) : N_GROUPS - 1;
}

static guint
add_bookmarks (HexaplaSavedRows *self, GPtrArray *rows)
{
  GListModel *bookmarks = hexapla_saved_get_bookmarks (self->saved);
  GPtrArray *groups[N_GROUPS] = { NULL };
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (bookmarks); i++)
    {
      g_autoptr (HexaplaSavedItem) bookmark = g_list_model_get_item (bookmarks, i);
      guint group = get_group (self, bookmark);

      if (!is_wanted (self, hexapla_saved_item_get_entry (bookmark), NULL))
        continue;
      if (groups[group] == NULL)
        groups[group] = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (groups[group], g_steal_pointer (&bookmark));
      n++;
    }
  for (guint i = 0; i < N_GROUPS; i++)
    if (groups[i] != NULL)
      {
        add_part (self, rows, HEXAPLA_SAVED_PART_HEADING, get_group_title (i), NULL);
        g_ptr_array_extend_and_steal (rows, groups[i]);
      }
  return n;
}

/* In reading order; of one entry, the one further up first. */
static int
compare_notes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  HexaplaNote *notes[] = { *(HexaplaNote *const *)a, *(HexaplaNote *const *)b };
  guint places[2];

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      HexaplaEntry *entry = hexapla_saved_rows_lookup (user_data, HEXAPLA_SAVED_ITEM (notes[i]));

      places[i] = entry != NULL ? hexapla_entry_get_position (entry) : G_MAXUINT;
    }
  if (places[0] != places[1])
    return places[0] < places[1] ? -1 : 1;
  return hexapla_note_get_block (notes[0]) - hexapla_note_get_block (notes[1]);
}

static guint
add_notes (HexaplaSavedRows *self, GPtrArray *rows)
{
  GListModel *notes = hexapla_saved_get_notes (self->saved);
  GPtrArray *orphans = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (HexaplaNote) note = g_list_model_get_item (notes, i);

      if (!is_wanted (self, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)), note))
        continue;
      g_ptr_array_add (is_orphan (self, note) ? orphans : others, g_object_ref (note));
    }
  n = orphans->len + others->len;
  if (orphans->len > 0)
    add_part (self, rows, HEXAPLA_SAVED_PART_HEADING,
              /* Translators: heading above notes whose page or paragraph is gone. */
              _ ("Notes Without a Place"),
              _ ("What these notes were written on is not in this edition any more. They stay here "
                 "until you place them anew or remove them."));
  g_ptr_array_extend_and_steal (rows, orphans);
  if (others->len > 0)
    add_part (self, rows, HEXAPLA_SAVED_PART_HEADING, _ ("Notes"), NULL);
  g_ptr_array_sort_with_data (others, compare_notes, self);
  g_ptr_array_extend_and_steal (rows, others);
  return n;
}

/* The lines of effort in @entry, at any depth, that are looked for; all of them if @all. */
static void
add_efforts (HexaplaSavedRows *self, GPtrArray *rows, HexaplaEntry *entry, gboolean all)
{
  GListModel *children = hexapla_entry_get_children (entry);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (HexaplaEntry) child = g_list_model_get_item (children, i);

      if (hexapla_entry_get_kind (child) == HEXAPLA_ENTRY_EFFORT
          && (all || is_wanted (self, hexapla_entry_get_id (child), NULL)))
        g_ptr_array_add (rows, g_object_ref (child));
      add_efforts (self, rows, child, all);
    }
}

static gboolean
has_follow_up (HexaplaSavedRows *self, HexaplaEntry *entry)
{
  return hexapla_saved_lookup_follow_up (self->saved, hexapla_entry_get_id (entry)) != NULL;
}

static guint
add_actions (HexaplaSavedRows *self, GPtrArray *rows)
{
  GListModel *entries = hexapla_framework_get_entries (hexapla_saved_rows_get_framework (self));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
      g_autoptr (GPtrArray) efforts = g_ptr_array_new_with_free_func (g_object_unref);
      gboolean wanted;

      if (hexapla_entry_get_kind (entry) != HEXAPLA_ENTRY_ACTION)
        continue;
      wanted = is_wanted (self, hexapla_entry_get_id (entry), NULL);
      add_efforts (self, efforts, entry, wanted && hexapla_query_get_n_terms (self->query) == 0);
      if (!wanted && efforts->len == 0)
        continue;
      n += has_follow_up (self, entry);
      for (guint j = 0; j < efforts->len; j++)
        n += has_follow_up (self, g_ptr_array_index (efforts, j));
      g_ptr_array_add (rows, g_steal_pointer (&entry));
      g_ptr_array_extend_and_steal (rows, g_steal_pointer (&efforts));
    }
  return n;
}

static guint
add_items (HexaplaSavedRows *self, GPtrArray *rows, HexaplaSavedView view)
{
  switch (view)
    {
    case HEXAPLA_SAVED_BOOKMARKS:
      return add_bookmarks (self, rows);
    case HEXAPLA_SAVED_NOTES:
      return add_notes (self, rows);
    case HEXAPLA_SAVED_FOLLOW_UP:
      return add_actions (self, rows);
    case HEXAPLA_N_SAVED_VIEWS:
    default:
      g_return_val_if_reached (0);
    }
}

/* What the list is for, and how something gets into it. */
static void
add_empty (HexaplaSavedRows *self, GPtrArray *rows, HexaplaSavedView view)
{
  static const struct
  {
    const char *title;
    const char *text;
  } empty[HEXAPLA_N_SAVED_VIEWS] = {
    { N_ ("No Bookmarks Yet"),
      N_ ("Keep the pages that matter to you at hand: press Ctrl+D on a page, or the bookmark "
          "button above it.") },
    { N_ ("No Notes Yet"), N_ ("Write down what a page means for your work. A note stands beside "
                               "the page, or beside one paragraph of it.") },
    { N_ ("No Follow-up Yet"),
      N_ ("On the page of an action item or a line of effort, say how far your work on it is, who "
          "does it, and until when.") },
  };

  if (hexapla_query_get_n_terms (self->query) > 0)
    add_part (self, rows, HEXAPLA_SAVED_PART_EMPTY, _ ("Nothing Found"),
              _ ("Nothing in this list has all of these words."));
  else
    add_part (self, rows, HEXAPLA_SAVED_PART_EMPTY, _ (empty[view].title), _ (empty[view].text));
}

GPtrArray *
hexapla_saved_rows_list (HexaplaSavedRows *self, HexaplaSavedView view)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), NULL);

  add_part (self, rows, HEXAPLA_SAVED_PART_TOP, _ ("Saved"), NULL);
  n = add_items (self, items, view);
  if (items->len == 0 || (n == 0 && hexapla_query_get_n_terms (self->query) == 0))
    add_empty (self, rows, view);
  g_ptr_array_extend_and_steal (rows, g_steal_pointer (&items));
  return g_steal_pointer (&rows);
}

guint
hexapla_saved_rows_count (HexaplaSavedRows *self, HexaplaSavedView view)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), 0);

  return add_items (self, items, view);
}

guint
hexapla_saved_rows_count_orphans (HexaplaSavedRows *self)
{
  GListModel *notes;
  guint n = 0;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), 0);

  notes = hexapla_saved_get_notes (self->saved);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (HexaplaNote) note = g_list_model_get_item (notes, i);

      n += is_orphan (self, note);
    }
  return n;
}

HexaplaEntry *
hexapla_saved_rows_lookup (HexaplaSavedRows *self, HexaplaSavedItem *item)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), NULL);

  return hexapla_framework_lookup (hexapla_saved_rows_get_framework (self),
                                   hexapla_saved_item_get_entry (item));
}

HexaplaNoteMatch
hexapla_saved_rows_match (HexaplaSavedRows *self, HexaplaNote *note, int *block, char **now)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), HEXAPLA_NOTE_UNKNOWN);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), HEXAPLA_NOTE_UNKNOWN);

  return hexapla_note_matcher_match (self->matcher, note, block, now);
}

HexaplaSaved *
hexapla_saved_rows_get_saved (HexaplaSavedRows *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), NULL);

  return self->saved;
}

HexaplaFramework *
hexapla_saved_rows_get_framework (HexaplaSavedRows *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), NULL);

  return hexapla_reading_get_first (self->reading);
}

void
hexapla_saved_rows_set_reading (HexaplaSavedRows *self, HexaplaReading *reading)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_ROWS (self));
  g_return_if_fail (HEXAPLA_IS_READING (reading));

  g_set_object (&self->reading, reading);
  hexapla_note_matcher_set_reading (self->matcher, reading);
}

void
hexapla_saved_rows_set_words (HexaplaSavedRows *self, const char *words)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_ROWS (self));
  g_return_if_fail (words != NULL);

  hexapla_query_unref (self->query);
  self->query = hexapla_query_parse (words);
}

static void
hexapla_saved_rows_dispose (GObject *object)
{
  HexaplaSavedRows *self = HEXAPLA_SAVED_ROWS (object);

  if (self->matcher != NULL)
    g_object_run_dispose (G_OBJECT (self->matcher));
  g_clear_object (&self->matcher);
  g_clear_object (&self->saved);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (hexapla_saved_rows_parent_class)->dispose (object);
}

static void
hexapla_saved_rows_finalize (GObject *object)
{
  HexaplaSavedRows *self = HEXAPLA_SAVED_ROWS (object);

  hexapla_query_unref (self->query);
  g_hash_table_unref (self->parts);

  G_OBJECT_CLASS (hexapla_saved_rows_parent_class)->finalize (object);
}

static void
hexapla_saved_rows_class_init (HexaplaSavedRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hexapla_saved_rows_dispose;
  object_class->finalize = hexapla_saved_rows_finalize;
  stale_signal = g_signal_new ("stale", HEXAPLA_TYPE_SAVED_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
hexapla_saved_rows_init (HexaplaSavedRows *self)
{
  self->query = hexapla_query_parse ("");
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
on_loaded (HexaplaSavedRows *self)
{
  g_signal_emit (self, stale_signal, 0);
}

HexaplaSavedRows *
hexapla_saved_rows_new (HexaplaSaved *saved, HexaplaLibrary *library, HexaplaReading *reading)
{
  HexaplaSavedRows *self;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);
  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);

  self = g_object_new (HEXAPLA_TYPE_SAVED_ROWS, NULL);
  self->saved = g_object_ref (saved);
  self->reading = g_object_ref (reading);
  self->matcher = hexapla_note_matcher_new (library, reading);
  g_signal_connect_object (self->matcher, "loaded", G_CALLBACK (on_loaded), self,
                           G_CONNECT_SWAPPED);
  return self;
}
