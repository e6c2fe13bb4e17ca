/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The search in the window finds what the reader wrote. */

#include <string.h>

#include "hexapla-block-row.h"
#include "hexapla-note-view.h"
#include "hexapla-page.h"
#include "hexapla-saved-row.h"
#include "hexapla-search-row.h"
#include "hexapla-search-view.h"
#include "hexapla-test-window.h"

#define ENTRY "effort-3-2"

static GtkWidget *
get_view (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_SEARCH_VIEW);
}

static void
settle (HexaplaTestWindow *fixture)
{
  hexapla_test_wait_until (!hexapla_search_view_is_busy (HEXAPLA_SEARCH_VIEW (get_view (fixture))));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static void
search (HexaplaTestWindow *fixture, const char *words)
{
  hexapla_test_window_press (fixture, "ctrl+f");
  hexapla_test_type (GTK_WIDGET (fixture->window), words);
  settle (fixture);
}

static GtkSelectionModel *
get_results (HexaplaTestWindow *fixture)
{
  GtkWidget *list = hexapla_test_find_type (get_view (fixture), GTK_TYPE_LIST_VIEW);

  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

static guint
get_n_results (HexaplaTestWindow *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_results (fixture)));
}

/* What the row at @position says of itself. */
static const char *
get_name (HexaplaTestWindow *fixture, guint position)
{
  g_autoptr (GPtrArray) rows = hexapla_test_list_type (get_view (fixture), HEXAPLA_TYPE_SEARCH_ROW);

  g_assert_cmpuint (rows->len, >, position);
  return hexapla_search_row_get_name (g_ptr_array_index (rows, position));
}

static gboolean
is_shown (HexaplaTestWindow *fixture, const char *part)
{
  g_autofree char *text = hexapla_test_dup_text (get_view (fixture));

  return strstr (text, part) != NULL;
}

/* On the row with the focus, or on the page as a whole. */
static HexaplaNote *
write_note (HexaplaTestWindow *fixture, const char *entry, const char *text)
{
  g_autoptr (GPtrArray) notes = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", entry);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  hexapla_test_window_press (fixture, "ctrl+alt+n");
  hexapla_test_type (GTK_WIDGET (fixture->window), text);
  hexapla_test_window_press (fixture, "Escape");
  notes = hexapla_saved_list_notes (fixture->saved, entry);
  g_assert_cmpuint (notes->len, ==, 1);
  return g_ptr_array_index (notes, 0);
}

/* The note that has the focus, if one has. */
static HexaplaNote *
get_focused_note (HexaplaTestWindow *fixture)
{
  GtkWidget *focus = hexapla_test_window_get_focus (fixture);
  GtkWidget *view = focus != NULL ? gtk_widget_get_ancestor (focus, HEXAPLA_TYPE_NOTE_VIEW) : NULL;

  return view != NULL ? hexapla_note_view_get_note (HEXAPLA_NOTE_VIEW (view)) : NULL;
}

static gboolean
is_in_sight (HexaplaTestWindow *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, fixture->page, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height
                <= (float)gtk_widget_get_height (fixture->page) + 1;
}

/* Written, found, opened: with the keyboard alone. */
static void
test_flow (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaNote *note = write_note (fixture, ENTRY, "Ask the quokka of the ministry");
  HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), ENTRY);

  hexapla_test_window_act (fixture, "win.open-entry", "overview");
  search (fixture, "QUOKKA");
  g_assert_cmpuint (get_n_results (fixture), ==, 1);
  g_assert_true (is_shown (fixture, "1 result"));
  g_assert_true (is_shown (fixture, hexapla_entry_get_title (entry)));
  g_assert_true (is_shown (fixture, "Note: Ask the quokka of the ministry"));
  g_assert_nonnull (strstr (get_name (fixture, 0), "Note: Ask the quokka"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-notes");

  hexapla_test_window_press (fixture, "Return");
  hexapla_test_wait_until (get_focused_note (fixture) == note);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, ENTRY);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (is_in_sight (fixture, hexapla_test_window_get_focus (fixture)));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-notes-opened");

  /* Again, from the page itself. */
  hexapla_test_window_press (fixture, "Escape");
  g_assert_null (get_focused_note (fixture));
  search (fixture, "ministry quokka");
  g_assert_cmpuint (get_n_results (fixture), ==, 1);
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_wait_until (get_focused_note (fixture) == note);
}

/* Far down on a long page, it is scrolled to, although other words stand further up. */
static void
test_scroll (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaFramework *framework = hexapla_test_get_framework ();
  HexaplaEntry *entry = hexapla_framework_lookup (framework, "topic-ai-governance");
  guint n_blocks = g_list_model_get_n_items (hexapla_entry_get_blocks (entry));
  g_autofree char *words = hexapla_note_dup_words (entry, (int)n_blocks - 1);
  HexaplaNote *note = hexapla_saved_add_note (fixture->saved, "topic-ai-governance",
                                              (int)n_blocks - 1, words, "en", "The quokka again");

  g_assert_cmpuint (n_blocks, >, 5);
  search (fixture, "quokka cyber");
  g_assert_cmpuint (get_n_results (fixture), ==, 1);
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_wait_until (get_focused_note (fixture) == note);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (is_in_sight (fixture, hexapla_test_window_get_focus (fixture)));
  g_assert_cmpfloat (hexapla_page_get_scroll (HEXAPLA_PAGE (fixture->page)), >, 0);
  g_assert_cmpuint (
      hexapla_page_marks_get_n (hexapla_page_get_marks (HEXAPLA_PAGE (fixture->page))), >, 0);
}

/* The results follow what is written, and one stays where one is among them. */
static void
test_follow (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaNote *note = write_note (fixture, ENTRY, "quokka");
  g_autoptr (HexaplaSavedUndo) undo = NULL;
  HexaplaNote *other;

  search (fixture, "quokka");
  g_assert_cmpuint (get_n_results (fixture), ==, 1);

  g_assert_true (hexapla_saved_set_note_text (fixture->saved, note, "A quokka, as I said"));
  hexapla_test_wait_until (is_shown (fixture, "Note: A quokka, as I said"));
  other = hexapla_saved_add_note (fixture->saved, "effort-3-1", HEXAPLA_NOTE_ON_ENTRY, NULL, NULL,
                                  "quokka");
  hexapla_test_wait_until (get_n_results (fixture) == 2);
  settle (fixture);
  g_assert_true (is_shown (fixture, "2 results"));
  hexapla_test_window_press (fixture, "Down");
  g_assert_cmpuint (
      gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_results (fixture))), ==, 1);

  undo = hexapla_saved_remove_note (fixture->saved, other);
  hexapla_test_wait_until (get_n_results (fixture) == 1);
  g_assert_true (hexapla_saved_undo (fixture->saved, undo));
  hexapla_test_wait_until (get_n_results (fixture) == 2);
  g_assert_true (hexapla_saved_set_note_text (fixture->saved, note, "nothing"));
  g_assert_true (hexapla_saved_set_note_text (fixture->saved, other, "of it"));
  hexapla_test_wait_until (is_shown (fixture, "No Results"));
}

/* Nobody looks: it is up to date when one does. */
static void
test_later (HexaplaTestWindow *fixture, gconstpointer data)
{
  search (fixture, "quokka");
  g_assert_true (is_shown (fixture, "No Results"));
  hexapla_test_window_press (fixture, "Escape");
  write_note (fixture, ENTRY, "quokka");
  hexapla_test_window_act (fixture, "win.search", NULL);
  hexapla_test_wait_until (get_n_results (fixture) == 1);
}

/* A note whose page is gone leads to all that is saved; one whose paragraph is gone, to its page,
 * and there to what leads on. */
static void
test_orphans (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaSaved *saved = fixture->saved;
  HexaplaNote *gone = hexapla_saved_add_note (saved, "effort-99-1", 0, "What was", "en", "quokka");
  GtkWidget *row;

  hexapla_saved_add_note (saved, "effort-1-1", 900, "Far below", "en", "wombat");
  search (fixture, "quokka");
  g_assert_cmpuint (get_n_results (fixture), ==, 1);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Notes Without a Place. Saved. Note: quokka");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-notes-orphan");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Notes Without a Place")
                           != NULL);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  row = hexapla_test_find_type (hexapla_test_window_get_focus (fixture), HEXAPLA_TYPE_SAVED_ROW);
  g_assert_nonnull (row);
  g_assert_true (hexapla_saved_row_get_item (HEXAPLA_SAVED_ROW (row)) == G_OBJECT (gone));

  search (fixture, "wombat");
  hexapla_test_window_press (fixture, "Return");
  hexapla_test_wait_until (GTK_IS_BUTTON (hexapla_test_window_get_focus (fixture)));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-1-1");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (hexapla_test_window_get_focus (fixture))), ==,
                   "Show in Saved");
}

/* In any script, and beside text in another one. */
static void
test_arabic (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const codes[] = { "ar", "en", NULL };

  hexapla_saved_add_note (fixture->saved, ENTRY, HEXAPLA_NOTE_ON_ENTRY, NULL, NULL,
                          "اسأل الوُومبات عن quokka");
  g_assert_true (hexapla_window_read_in (fixture->window, codes));
  search (fixture, "quokka");
  hexapla_search_view_set_text (HEXAPLA_SEARCH_VIEW (get_view (fixture)), "الوومبات");
  settle (fixture);
  g_assert_cmpuint (get_n_results (fixture), ==, 1);
  g_assert_true (is_shown (fixture, "الوُومبات"));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "search-notes-arabic");
}

/* What is kept belongs to the framework of the program. */
static void
test_help (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaTestWindow help = { 0 };

  write_note (fixture, ENTRY, "quokka");
  hexapla_test_window_open_help (fixture, NULL, &help);
  search (&help, "quokka");
  g_assert_cmpuint (get_n_results (&help), ==, 0);
  hexapla_test_window_tear_down (&help, NULL);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/search-notes/flow", test_flow, 0 },       { "/search-notes/scroll", test_scroll, 0 },
    { "/search-notes/follow", test_follow, 0 },   { "/search-notes/later", test_later, 0 },
    { "/search-notes/orphans", test_orphans, 0 }, { "/search-notes/arabic", test_arabic, 0 },
    { "/search-notes/help", test_help, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
