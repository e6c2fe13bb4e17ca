/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-rows.h"

#include <glib/gi18n.h>

#include "hexapla-saved-filter.h"
#include "hexapla-saved-part.h"

/* Whatever is not an entry of the framework any more comes after all kinds. */
#define N_GROUPS (HEXAPLA_ENTRY_SOURCE + 2)

struct _HexaplaSavedRows
{
  GObject parent_instance;

  /* Owned */
  HexaplaSaved *saved;
  HexaplaLibrary *library;
  HexaplaReading *reading;
  HexaplaQuery *query;
  GHashTable *parts;      /* title → part */
  GHashTable *frameworks; /* language → framework, or NULL where there is none */
  GCancellable *cancellable;

  gboolean loading;
};

static guint stale_signal;

G_DEFINE_FINAL_TYPE (HexaplaSavedRows, hexapla_saved_rows, G_TYPE_OBJECT)

/* Languages of quoted words */

static void
unref_framework (gpointer framework)
{
  if (framework != NULL)
    g_object_unref (framework);
}

static void
load_language (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework =
      hexapla_library_load (HEXAPLA_SAVED_ROWS (source)->library, data, &error);

  if (framework != NULL)
    g_task_return_pointer (task, framework, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HexaplaSavedRows *self = HEXAPLA_SAVED_ROWS (source);
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = g_task_propagate_pointer (G_TASK (result), &error);

  if (framework == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (framework == NULL)
    g_debug ("Quoted words not compared: %s", error->message);
  self->loading = FALSE;
  g_hash_table_insert (self->frameworks, g_strdup (g_task_get_task_data (G_TASK (result))),
                       framework);
  g_signal_emit (self, stale_signal, 0);
}

/* One at a time: the next one that is missing is asked for when all is listed again. */
static void
start_loading (HexaplaSavedRows *self, const char *language)
{
  g_autoptr (GTask) task = NULL;

  if (self->loading)
    return;
  self->loading = TRUE;
  task = g_task_new (self, self->cancellable, on_loaded, NULL);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_run_in_thread (task, load_language);
}

/* The framework in the language of the quoted words, or in any if it is not there (yet). */
static HexaplaFramework *
find_framework (HexaplaSavedRows *self, HexaplaNote *note)
{
  const char *language = hexapla_note_get_language (note);
  HexaplaFramework *first = hexapla_reading_get_first (self->reading);
  HexaplaFramework *original = hexapla_reading_get_original (self->reading);
  gpointer framework = NULL;

  if (language == NULL || g_strcmp0 (language, hexapla_framework_get_language (first)) == 0
      || hexapla_framework_lookup (first, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)))
             == NULL)
    return first;
  if (g_str_equal (language, hexapla_framework_get_language (original)))
    return original;
  if (!g_hash_table_lookup_extended (self->frameworks, language, NULL, &framework)
      && hexapla_languages_find (hexapla_library_get_languages (self->library), language) != NULL)
    start_loading (self, language);
  return framework != NULL ? framework : first;
}

HexaplaNoteMatch
hexapla_saved_rows_match (HexaplaSavedRows *self, HexaplaNote *note, int *block, char **now)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (self), HEXAPLA_NOTE_UNKNOWN);
  g_return_val_if_fail (HEXAPLA_IS_NOTE (note), HEXAPLA_NOTE_UNKNOWN);

  return hexapla_note_match (note, find_framework (self, note), block, now);
}

static gboolean
is_orphan (HexaplaSavedRows *self, HexaplaNote *note)
{
  HexaplaNoteMatch match = hexapla_saved_rows_match (self, note, NULL, NULL);

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

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->saved);
  g_clear_object (&self->reading);
  g_hash_table_remove_all (self->frameworks);

  G_OBJECT_CLASS (hexapla_saved_rows_parent_class)->dispose (object);
}

static void
hexapla_saved_rows_finalize (GObject *object)
{
  HexaplaSavedRows *self = HEXAPLA_SAVED_ROWS (object);

  g_object_unref (self->library); /* what is being loaded needed it */
  g_object_unref (self->cancellable);
  hexapla_query_unref (self->query);
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->frameworks);

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
  self->frameworks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_framework);
  self->cancellable = g_cancellable_new ();
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
  self->library = g_object_ref (library);
  self->reading = g_object_ref (reading);
  return self;
}
