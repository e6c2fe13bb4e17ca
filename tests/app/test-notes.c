/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-note-view.h"

#include "hexapla-block-row.h"
#include "hexapla-page.h"
#include "hexapla-test-window.h"

#define ENTRY "effort-3-2"

static void
type (HexaplaTestWindow *fixture, const char *text)
{
  hexapla_test_type (GTK_WIDGET (fixture->window), text);
}

static guint
count_views (HexaplaTestWindow *fixture)
{
  g_autoptr (GPtrArray) views = hexapla_test_list_type (fixture->page, HEXAPLA_TYPE_NOTE_VIEW);

  return views->len;
}

static GtkWidget *
get_view (HexaplaTestWindow *fixture)
{
  GtkWidget *view = hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_NOTE_VIEW);

  g_assert_nonnull (view);
  return view;
}

static HexaplaNote *
get_note (HexaplaTestWindow *fixture)
{
  return hexapla_note_view_get_note (HEXAPLA_NOTE_VIEW (get_view (fixture)));
}

static HexaplaBlockRow *
get_row (HexaplaTestWindow *fixture, int part)
{
  HexaplaBlockRow *row;

  hexapla_test_wait_until ((row = hexapla_page_find_row (HEXAPLA_PAGE (fixture->page), part))
                           != NULL);
  return row;
}

static void
open (HexaplaTestWindow *fixture, const char *entry)
{
  hexapla_test_window_act (fixture, "win.open-entry", entry);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

/* From the title to the block, as with Tab. */
static void
focus_row (HexaplaTestWindow *fixture, int part)
{
  HexaplaBlockRow *row = get_row (fixture, part);

  for (int i = 0; i < 40; i++)
    {
      if (hexapla_test_window_get_focus (fixture) != NULL
          && gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), GTK_WIDGET (row)))
        return;
      hexapla_test_window_press (fixture, "Tab");
    }
  g_error ("No focus in row %d", part);
}

static gboolean
is_in_note (HexaplaTestWindow *fixture)
{
  return hexapla_test_window_get_focus (fixture) != NULL
         && GTK_IS_TEXT_VIEW (hexapla_test_window_get_focus (fixture));
}

/* Written with the keyboard alone, on the block with the focus; kept with every letter. */
static void
test_write (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), ENTRY);
  g_autofree char *words = hexapla_note_dup_words (entry, 0);
  HexaplaNote *note;

  open (fixture, ENTRY);
  focus_row (fixture, 0);
  hexapla_test_window_press (fixture, "ctrl+shift+n");
  g_assert_true (is_in_note (fixture));
  type (fixture, "Ask the ministry");
  note = get_note (fixture);
  g_assert_cmpstr (hexapla_note_get_text (note), ==, "Ask the ministry");
  g_assert_cmpint (hexapla_note_get_block (note), ==, 0);
  g_assert_cmpstr (hexapla_note_get_quote (note), ==, words);
  g_assert_cmpstr (hexapla_note_get_language (note), ==, "en");
  gtk_test_accessible_assert_property (hexapla_test_window_get_focus (fixture),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Text of the note");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "note-block");

  /* Escape leads back to the words. */
  hexapla_test_window_press (fixture, "Escape");
  g_assert_true (gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture),
                                         GTK_WIDGET (get_row (fixture, 0))));
  g_assert_false (is_in_note (fixture));

  /* It is there again with the page. */
  open (fixture, "effort-3-1");
  g_assert_cmpuint (count_views (fixture), ==, 0);
  open (fixture, ENTRY);
  g_assert_true (get_note (fixture) == note);
  g_assert_true (gtk_widget_is_ancestor (get_view (fixture), GTK_WIDGET (get_row (fixture, 0))));
}

/* On the entry, from anywhere. */
static void
test_page_note (HexaplaTestWindow *fixture, gconstpointer data)
{
  open (fixture, ENTRY);
  hexapla_test_window_press (fixture, "ctrl+alt+n");
  g_assert_true (is_in_note (fixture));
  type (fixture, "All of it");
  g_assert_cmpint (hexapla_note_get_block (get_note (fixture)), ==, HEXAPLA_NOTE_ON_ENTRY);
  g_assert_null (gtk_widget_get_ancestor (get_view (fixture), HEXAPLA_TYPE_BLOCK_ROW));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "note-page");
  hexapla_test_window_press (fixture, "Escape");
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  g_assert_false (is_in_note (fixture));

  /* The overview has its title elsewhere. */
  open (fixture, "overview");
  hexapla_test_window_press (fixture, "ctrl+alt+n");
  type (fixture, "Begin here");
  g_assert_cmpuint (hexapla_saved_count_notes (fixture->saved, "overview"), ==, 1);
  hexapla_test_window_press (fixture, "Escape");
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  g_assert_false (is_in_note (fixture));
}

/* Nothing written, nothing kept: when it is left, and when another page is opened. */
static void
test_blank (HexaplaTestWindow *fixture, gconstpointer data)
{
  open (fixture, ENTRY);
  focus_row (fixture, 0);
  hexapla_test_window_press (fixture, "ctrl+shift+n");
  g_assert_cmpuint (count_views (fixture), ==, 1);
  type (fixture, "  ");
  hexapla_test_window_press (fixture, "Escape");
  hexapla_test_wait_until (count_views (fixture) == 0);
  g_assert_cmpuint (hexapla_saved_count_notes (fixture->saved, ENTRY), ==, 0);
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));

  hexapla_test_window_press (fixture, "ctrl+shift+n");
  g_assert_cmpuint (count_views (fixture), ==, 1);
  hexapla_test_window_press (fixture, "ctrl+Next");
  hexapla_test_wait_until (hexapla_saved_count_notes (fixture->saved, ENTRY) == 0);
}

/* Never a question: the message has a button, and Ctrl+Z does the same. */
static void
test_remove (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaNote *note;
  GtkWidget *undo;

  open (fixture, ENTRY);
  focus_row (fixture, 0);
  hexapla_test_window_press (fixture, "ctrl+shift+n");
  type (fixture, "Gone");
  note = get_note (fixture);
  for (int i = 0; i < 2; i++)
    {
      hexapla_test_window_press (fixture, "shift+Tab");
      g_assert_true (GTK_IS_BUTTON (hexapla_test_window_get_focus (fixture)));
      hexapla_test_window_press (fixture, "space");
      hexapla_test_wait_until (count_views (fixture) == 0);
      g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (fixture->window), "Note removed"));
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
      if (i == 0)
        hexapla_test_window_press (fixture, "ctrl+z");
      else
        {
          undo = hexapla_test_find_class (GTK_WIDGET (fixture->window), "undo");
          hexapla_test_click (undo, 1);
        }
      hexapla_test_wait_until (count_views (fixture) == 1);
      g_assert_true (get_note (fixture) == note);
      g_assert_cmpstr (hexapla_note_get_text (note), ==, "Gone");
      gtk_widget_grab_focus (get_view (fixture));
    }
}

/* In a note, Ctrl+Z takes back what was typed. */
static void
test_undo_typing (HexaplaTestWindow *fixture, gconstpointer data)
{
  open (fixture, ENTRY);
  hexapla_test_window_press (fixture, "ctrl+d");
  hexapla_test_window_press (fixture, "ctrl+d");
  hexapla_test_window_press (fixture, "ctrl+alt+n");
  type (fixture, "word");
  hexapla_test_window_press (fixture, "ctrl+z");
  g_assert_cmpstr (hexapla_note_get_text (get_note (fixture)), !=, "word");
  g_assert_null (hexapla_saved_lookup_bookmark (fixture->saved, ENTRY));
}

/* One button, beside the block under the pointer. */
static void
test_handle (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;
  GtkWidget *handle;

  open (fixture, ENTRY);
  row = get_row (fixture, 0);
  g_assert_null (hexapla_test_find_class (fixture->page, "note-handle"));
  hexapla_test_move_pointer (hexapla_block_row_get_cell (row, 0), 20, 8);
  handle = hexapla_test_find_class (fixture->page, "note-handle");
  g_assert_nonnull (handle);
  g_assert_true (gtk_widget_get_parent (handle) == GTK_WIDGET (row));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "note-handle");
  hexapla_test_click (handle, 1);
  hexapla_test_wait_until (count_views (fixture) == 1);
  g_assert_cmpint (hexapla_note_get_block (get_note (fixture)), ==, 0);
  g_assert_true (is_in_note (fixture));
}

/* In the context menu of the text, by pointer and by key. */
static void
test_context_menu (HexaplaTestWindow *fixture, gconstpointer data)
{
  for (int i = 0; i < 2; i++)
    {
      HexaplaBlockRow *row;

      open (fixture, i == 0 ? ENTRY : "effort-3-1");
      row = get_row (fixture, 0);
      if (i == 0)
        hexapla_test_click (hexapla_block_row_get_cell (row, 0), 3);
      else
        {
          focus_row (fixture, 0);
          hexapla_test_window_press (fixture, "Menu");
        }
      hexapla_test_wait_until (
          hexapla_test_find_label (GTK_WIDGET (row), "Write a Note on This Passage") != NULL);
      hexapla_test_window_press (fixture, "w");
      hexapla_test_wait_until (count_views (fixture) == 1);
      g_assert_cmpint (hexapla_note_get_block (get_note (fixture)), ==, 0);
    }
}

/* A new edition of the words. */
static void
test_changed (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), ENTRY);
  g_autofree char *words = hexapla_note_dup_words (entry, 0);
  HexaplaNote *note =
      hexapla_saved_add_note (fixture->saved, ENTRY, 0, "What stood here once.", "en", "Compare");
  GtkWidget *keep;

  open (fixture, ENTRY);
  g_assert_nonnull (
      hexapla_test_find_label (fixture->page, "The words under this note have changed."));
  g_assert_nonnull (hexapla_test_find_label (get_view (fixture), "What stood here once."));
  g_assert_nonnull (hexapla_test_find_label (get_view (fixture), words));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "note-changed");
  keep = hexapla_test_find_label (get_view (fixture), "Keep Note on the New Words");
  gtk_widget_grab_focus (gtk_widget_get_parent (keep));
  hexapla_test_window_press (fixture, "space");
  hexapla_test_wait_until (g_strcmp0 (hexapla_note_get_quote (note), words) == 0);
  g_assert_null (
      hexapla_test_find_label (fixture->page, "The words under this note have changed."));
  g_assert_true (is_in_note (fixture));
}

/* What it was written on is gone: the page says so and leads to where it is. */
static void
test_orphan (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_saved_add_note (fixture->saved, ENTRY, 99, "Long gone.", "en", "Mine");
  open (fixture, ENTRY);
  g_assert_cmpuint (count_views (fixture), ==, 0);
  g_assert_nonnull (hexapla_test_find_label (
      fixture->page, "1 note was written on words that are no longer here."));
  g_assert_nonnull (hexapla_test_find_action (fixture->page, "win.show-saved", NULL));
}

/* Two windows show the same. */
static void
test_two_windows (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaWindow *other;
  g_autofree char *text = NULL;

  open (fixture, ENTRY);
  other = hexapla_window_new_beside (fixture->window);
  gtk_window_present (GTK_WINDOW (other));
  hexapla_test_settle (GTK_WIDGET (other));
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  hexapla_test_window_press (fixture, "ctrl+alt+n");
  type (fixture, "Both");
  hexapla_test_wait_until (hexapla_test_find_type (GTK_WIDGET (other), HEXAPLA_TYPE_NOTE_VIEW)
                           != NULL);
  {
    GtkWidget *view = hexapla_test_find_type (GTK_WIDGET (other), HEXAPLA_TYPE_NOTE_VIEW);
    GtkWidget *shown = hexapla_test_find_type (view, GTK_TYPE_TEXT_VIEW);

    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (shown)), "text", &text, NULL);
  }
  g_assert_cmpstr (text, ==, "Both");
  hexapla_test_destroy_window (GTK_WINDOW (other));
}

/* Narrow, and in languages side by side: on the language that is meant. */
static void
test_languages (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const codes[] = { "ar", "en", NULL };

  g_assert_true (hexapla_window_read_in (fixture->window, codes));
  open (fixture, ENTRY);
  focus_row (fixture, 0);
  hexapla_test_window_press (fixture, "ctrl+shift+n");
  type (fixture, "Side by side");
  g_assert_cmpstr (hexapla_note_get_language (get_note (fixture)), ==, "ar");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "note-parallel");
  hexapla_test_window_resize (fixture, 360, 640);
  gtk_widget_grab_focus (get_view (fixture));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "note-narrow");
  g_assert_cmpint (gtk_widget_get_width (get_view (fixture)), <=, 360);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/notes/write", test_write, 0 },
    { "/notes/page", test_page_note, 0 },
    { "/notes/blank", test_blank, 0 },
    { "/notes/remove", test_remove, 0 },
    { "/notes/undo-typing", test_undo_typing, 0 },
    { "/notes/handle", test_handle, 0 },
    { "/notes/context-menu", test_context_menu, 0 },
    { "/notes/changed", test_changed, 0 },
    { "/notes/orphan", test_orphan, 0 },
    { "/notes/two-windows", test_two_windows, 0 },
    { "/notes/languages", test_languages, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
