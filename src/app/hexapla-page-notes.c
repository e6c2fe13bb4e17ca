/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-notes.h"

#include <glib/gi18n.h>

#include "hexapla-note-view.h"
#include "hexapla-page.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

struct _HexaplaPageNotes
{
  GObject parent_instance;

  GtkWidget *page; /* longer there than this object */

  /* Owned */
  HexaplaSaved *saved;
  HexaplaReading *reading;
  HexaplaEntry *entry;
  GtkWidget *sheet;
  GPtrArray *views; /* of HexaplaNoteView, borrowed from the sheet */

  /* Borrowed from the sheet; NULL where there is none */
  GtkWidget *place;   /* for notes on the entry */
  GtkWidget *orphans; /* says that there are some */
};

G_DEFINE_FINAL_TYPE (HexaplaPageNotes, hexapla_page_notes, G_TYPE_OBJECT)

static HexaplaBlockRow *
find_row (HexaplaPageNotes *self, int block)
{
  /* The entry is its title. */
  int part = block == HEXAPLA_NOTE_ON_SUMMARY ? HEXAPLA_ROW_SUMMARY
             : block == HEXAPLA_NOTE_ON_ENTRY ? HEXAPLA_ROW_TITLE
                                              : block;

  return hexapla_page_find_row (HEXAPLA_PAGE (self->page), part);
}

static gboolean
is_focused (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* From the note to the text that it is on. */
static void
focus_text (HexaplaPageNotes *self, HexaplaNoteView *view)
{
  GtkWidget *own = gtk_widget_get_ancestor (GTK_WIDGET (view), HEXAPLA_TYPE_BLOCK_ROW);
  HexaplaBlockRow *row =
      own != NULL ? HEXAPLA_BLOCK_ROW (own) : find_row (self, HEXAPLA_NOTE_ON_ENTRY);

  if (row != NULL
      && gtk_widget_child_focus (hexapla_block_row_get_cell (row, 0), GTK_DIR_TAB_FORWARD))
    return;
  gtk_root_set_focus (gtk_widget_get_root (self->page), NULL);
  gtk_widget_grab_focus (self->page);
}

/* How a note fits */

static HexaplaFramework *
find_framework (HexaplaPageNotes *self, const char *language)
{
  for (guint i = 0; i < hexapla_reading_get_n (self->reading); i++)
    {
      HexaplaFramework *framework = hexapla_reading_get (self->reading, i);

      if (g_strcmp0 (hexapla_framework_get_language (framework), language) == 0)
        return framework;
    }
  return hexapla_reading_get_original (self->reading);
}

/* Where it is to be shown; FALSE for an orphan. */
static gboolean
match_note (
    HexaplaPageNotes *self, HexaplaNote *note, HexaplaNoteMatch *match, int *block, char **now)
{
  *match = hexapla_note_match (note, find_framework (self, hexapla_note_get_language (note)), block,
                               now);
  if (*match == HEXAPLA_NOTE_BLOCK_GONE || *match == HEXAPLA_NOTE_ENTRY_GONE)
    return FALSE;
  /* In a language that is not read, at the same place. */
  return *block < 0 || find_row (self, *block) != NULL;
}

/* Placing */

static GtkWidget *
get_header (HexaplaPageNotes *self)
{
  return gtk_widget_get_first_child (self->sheet);
}

static GtkWidget *
get_place (HexaplaPageNotes *self, int block)
{
  HexaplaBlockRow *row = block != HEXAPLA_NOTE_ON_ENTRY ? find_row (self, block) : NULL;

  if (row != NULL)
    return hexapla_block_row_get_notes (row);
  if (self->place == NULL)
    {
      self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_add_css_class (self->place, "notes");
      gtk_box_append (GTK_BOX (get_header (self)), self->place);
    }
  return self->place;
}

static HexaplaNoteView *
find_view (HexaplaPageNotes *self, HexaplaNote *note)
{
  for (guint i = 0; i < self->views->len; i++)
    if (hexapla_note_view_get_note (g_ptr_array_index (self->views, i)) == note)
      return g_ptr_array_index (self->views, i);
  return NULL;
}

static void
remove_view (HexaplaPageNotes *self, HexaplaNoteView *view)
{
  if (is_focused (GTK_WIDGET (view)))
    focus_text (self, view);
  g_ptr_array_remove (self->views, view);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (view))), GTK_WIDGET (view));
}

/* The last view in @place of the first @n of @notes. */
static GtkWidget *
find_before (HexaplaPageNotes *self, GtkWidget *place, GPtrArray *notes, guint n)
{
  for (guint i = n; i > 0; i--)
    {
      HexaplaNoteView *view = find_view (self, g_ptr_array_index (notes, i - 1));

      if (view != NULL && gtk_widget_get_parent (GTK_WIDGET (view)) == place)
        return GTK_WIDGET (view);
    }
  return NULL;
}

/* Shows the note at @index of @notes; FALSE for an orphan. */
static gboolean
show_note (HexaplaPageNotes *self, GPtrArray *notes, guint index)
{
  HexaplaNote *note = g_ptr_array_index (notes, index);
  HexaplaNoteView *view = find_view (self, note);
  g_autofree char *now = NULL;
  HexaplaNoteMatch match;
  GtkWidget *place;
  int block;

  if (!match_note (self, note, &match, &block, &now))
    {
      if (view != NULL)
        remove_view (self, view);
      return FALSE;
    }
  place = get_place (self, block);
  if (view != NULL && gtk_widget_get_parent (GTK_WIDGET (view)) != place)
    {
      remove_view (self, view);
      view = NULL;
    }
  if (view == NULL)
    {
      view = HEXAPLA_NOTE_VIEW (hexapla_note_view_new (self->saved, note));
      gtk_box_insert_child_after (GTK_BOX (place), GTK_WIDGET (view),
                                  find_before (self, place, notes, index));
      g_ptr_array_add (self->views, view);
    }
  hexapla_note_view_set_match (view, match, block, now);
  return TRUE;
}

static void
show_orphans (HexaplaPageNotes *self, guint n)
{
  g_autofree char *text = NULL;
  GtkWidget *label, *button;

  if (self->orphans != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->orphans)),
                    g_steal_pointer (&self->orphans));
  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u note was written on words that are no longer here.",
                                    "%u notes were written on words that are no longer here.", n),
                          n);
  self->orphans = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (self->orphans, "note");
  label = hexapla_wrap_label_new (text, "note-title");
  button = gtk_button_new_with_label (_ ("Show in Saved"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-saved");
  gtk_box_append (GTK_BOX (self->orphans), label);
  gtk_box_append (GTK_BOX (self->orphans), button);
  hexapla_widget_set_interface_direction (self->orphans);
  gtk_box_append (GTK_BOX (get_place (self, HEXAPLA_NOTE_ON_ENTRY)), self->orphans);
}

/* Has the page show the notes that there are. */
static void
show_notes (HexaplaPageNotes *self)
{
  g_autoptr (GPtrArray) notes =
      hexapla_saved_list_notes (self->saved, hexapla_entry_get_id (self->entry));
  guint n_orphans = 0;

  for (guint i = self->views->len; i > 0; i--)
    {
      HexaplaNoteView *view = g_ptr_array_index (self->views, i - 1);

      if (!g_ptr_array_find (notes, hexapla_note_view_get_note (view), NULL))
        remove_view (self, view);
    }
  for (guint i = 0; i < notes->len; i++)
    if (!show_note (self, notes, i))
      n_orphans++;
  if (n_orphans > 0 || self->orphans != NULL)
    show_orphans (self, n_orphans);
}

static void
hexapla_page_notes_dispose (GObject *object)
{
  HexaplaPageNotes *self = HEXAPLA_PAGE_NOTES (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_object (&self->sheet);
  g_clear_object (&self->entry);
  g_clear_object (&self->reading);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (hexapla_page_notes_parent_class)->dispose (object);
}

static void
hexapla_page_notes_class_init (HexaplaPageNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_page_notes_dispose;
}

static void
hexapla_page_notes_init (HexaplaPageNotes *self)
{
  self->views = g_ptr_array_new ();
}

HexaplaPageNotes *
hexapla_page_notes_new (GtkWidget *page,
                        HexaplaSaved *saved,
                        HexaplaReading *reading,
                        HexaplaEntry *entry,
                        GtkWidget *sheet)
{
  HexaplaPageNotes *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);
  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (sheet), NULL);

  self = g_object_new (HEXAPLA_TYPE_PAGE_NOTES, NULL);
  self->page = page;
  self->saved = g_object_ref (saved);
  self->reading = g_object_ref (reading);
  self->entry = g_object_ref (entry);
  self->sheet = g_object_ref (sheet);
  show_notes (self);
  return self;
}

void
hexapla_page_notes_update (HexaplaPageNotes *self, const char *entry)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_NOTES (self));
  g_return_if_fail (entry != NULL);

  if (g_str_equal (entry, hexapla_entry_get_id (self->entry)))
    show_notes (self);
}

void
hexapla_page_notes_drop_blank (HexaplaPageNotes *self)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_NOTES (self));

  for (guint i = 0; i < self->views->len; i++)
    hexapla_note_view_drop_blank (g_ptr_array_index (self->views, i));
}

/* What is read in the cell: what is not translated is shown in the original. */
static HexaplaFramework *
get_read (HexaplaPageNotes *self, int part, guint cell)
{
  const char *id = hexapla_entry_get_id (self->entry);
  gboolean translated =
      part == HEXAPLA_ROW_SUMMARY
          ? hexapla_reading_is_summary_translated (self->reading, cell, id)
          : hexapla_reading_is_block_translated (self->reading, cell, id, (guint)part);

  return translated ? hexapla_reading_get (self->reading, cell)
                    : hexapla_reading_get_original (self->reading);
}

static HexaplaNote *
add_to_row (HexaplaPageNotes *self, int part, guint cell)
{
  const char *id = hexapla_entry_get_id (self->entry);
  HexaplaFramework *framework = get_read (self, part, cell);
  int block = part == HEXAPLA_ROW_SUMMARY ? HEXAPLA_NOTE_ON_SUMMARY : part;
  g_autofree char *words = hexapla_note_dup_words (hexapla_framework_lookup (framework, id), block);

  return hexapla_saved_add_note (self->saved, id, block, words,
                                 hexapla_framework_get_language (framework), "");
}

HexaplaNote *
hexapla_page_notes_add (HexaplaPageNotes *self, HexaplaBlockRow *row, guint cell)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_NOTES (self), NULL);
  g_return_val_if_fail (row == NULL || HEXAPLA_IS_BLOCK_ROW (row), NULL);

  if (row != NULL && hexapla_block_row_get_part (row) != HEXAPLA_ROW_TITLE)
    return add_to_row (self, hexapla_block_row_get_part (row), cell);
  return hexapla_saved_add_note (self->saved, hexapla_entry_get_id (self->entry),
                                 HEXAPLA_NOTE_ON_ENTRY, NULL, NULL, "");
}

static HexaplaNoteView *
find_view_by_id (HexaplaPageNotes *self, const char *id)
{
  HexaplaNote *note = hexapla_saved_lookup_note (self->saved, id);

  return note != NULL ? find_view (self, note) : NULL;
}

gboolean
hexapla_page_notes_focus (HexaplaPageNotes *self, const char *id)
{
  HexaplaNoteView *view;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_NOTES (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  view = find_view_by_id (self, id);
  return view != NULL && gtk_widget_grab_focus (GTK_WIDGET (view));
}

void
hexapla_page_notes_go_to (HexaplaPageNotes *self, const char *id)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_NOTES (self));
  g_return_if_fail (id != NULL);

  if (!hexapla_page_notes_focus (self, id) && self->orphans != NULL)
    gtk_widget_child_focus (self->orphans, GTK_DIR_TAB_FORWARD);
}

void
hexapla_page_notes_leave (HexaplaPageNotes *self, const char *id)
{
  HexaplaNoteView *view;

  g_return_if_fail (HEXAPLA_IS_PAGE_NOTES (self));
  g_return_if_fail (id != NULL);

  view = find_view_by_id (self, id);
  if (view != NULL && is_focused (GTK_WIDGET (view)))
    focus_text (self, view);
}
