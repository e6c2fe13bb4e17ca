/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The page Saved in the real window, by keyboard. */

#include "hexapla-saved-page.h"

#include <string.h>

#include "hexapla-page.h"
#include "hexapla-place-dialog.h"
#include "hexapla-saved-part.h"
#include "hexapla-saved-row.h"
#include "hexapla-test-fit.h"
#include "hexapla-test-window.h"
#include "hexapla-window-private.h"

static HexaplaSaved *
get_saved (HexaplaTestWindow *fixture)
{
  return hexapla_application_get_saved (fixture->application);
}

/* One layer serves all tests of the program: nothing is left in it from the one before. */
static void
empty_saved (HexaplaTestWindow *fixture)
{
  HexaplaSaved *saved = get_saved (fixture);
  GListModel *lists[] = { hexapla_saved_get_bookmarks (saved), hexapla_saved_get_notes (saved),
                          hexapla_saved_get_follow_ups (saved) };

  hexapla_test_wait_until (hexapla_saved_is_loaded (saved));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    while (g_list_model_get_n_items (lists[i]) > 0)
      {
        g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (lists[i], 0);
        const char *entry = hexapla_saved_item_get_entry (item);
        g_autoptr (HexaplaSavedUndo) undo =
            HEXAPLA_IS_BOOKMARK (item) ? hexapla_saved_remove_bookmark (saved, entry)
            : HEXAPLA_IS_NOTE (item)   ? hexapla_saved_remove_note (saved, HEXAPLA_NOTE (item))
                                       : hexapla_saved_remove_follow_up (saved, entry);

        g_assert_nonnull (undo);
      }
}

static void
set_up (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_set_up (fixture, data);
  empty_saved (fixture);
}

static void
tear_down (HexaplaTestWindow *fixture, gconstpointer data)
{
  empty_saved (fixture);
  hexapla_test_window_tear_down (fixture, data);
}

static void
bookmark (HexaplaTestWindow *fixture, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_nonnull (hexapla_saved_add_bookmark (get_saved (fixture), ids[i]));
}

static HexaplaNote *
write_note (
    HexaplaTestWindow *fixture, const char *id, int block, const char *quote, const char *text)
{
  HexaplaNote *note = hexapla_saved_add_note (get_saved (fixture), id, block, quote,
                                              quote != NULL ? "en" : NULL, text);

  g_assert_nonnull (note);
  /* Their order is that of the milliseconds in which they were written. */
  g_usleep (2000);
  return note;
}

/* Each stage of an ordinary follow-up, one of them overdue. */
static void
follow_up (HexaplaTestWindow *fixture)
{
  HexaplaSaved *saved = get_saved (fixture);

  g_assert_true (hexapla_saved_set_status (saved, "effort-1-1", HEXAPLA_FOLLOW_UP_DONE));
  g_assert_true (hexapla_saved_set_status (saved, "effort-1-2", HEXAPLA_FOLLOW_UP_IN_PROGRESS));
  g_assert_true (hexapla_saved_set_who (saved, "effort-1-2", "Legal department"));
  g_assert_true (hexapla_saved_set_until (saved, "effort-1-2", "after the summer", "2021-01-31"));
  g_assert_true (hexapla_saved_set_status (saved, "effort-1-3", HEXAPLA_FOLLOW_UP_NOT_APPLICABLE));
  g_assert_true (hexapla_saved_set_status (saved, "effort-2-1", HEXAPLA_FOLLOW_UP_TO_REVIEW));
  g_assert_true (hexapla_saved_set_until (saved, "effort-2-1", "", "2121-02-28"));
}

static void
press (HexaplaTestWindow *fixture, const char *key)
{
  hexapla_test_press_key (GTK_WIDGET (fixture->window), key);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static void
show_saved (HexaplaTestWindow *fixture)
{
  hexapla_test_window_act (fixture, "win.show-saved", NULL);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
}

static GtkWidget *
get_view (HexaplaTestWindow *fixture)
{
  return hexapla_saved_page_get_view (fixture->window->saved_page);
}

static GtkWidget *
get_search (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (fixture->page, GTK_TYPE_SEARCH_ENTRY);
}

static void
show_view (HexaplaTestWindow *fixture, HexaplaSavedView view)
{
  show_saved (fixture);
  hexapla_saved_page_show (fixture->window->saved_page, view);
  hexapla_test_settle (fixture->page);
}

/* What the list shows of bookmarks, headings between brackets: "[Action Items] action-1". */
static char *
dup_rows (HexaplaTestWindow *fixture)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (get_view (fixture))));
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (HEXAPLA_IS_SAVED_ITEM (item))
        g_string_append (text, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (item)));
      else if (HEXAPLA_IS_ENTRY (item))
        g_string_append (text, hexapla_entry_get_id (HEXAPLA_ENTRY (item)));
      else
        g_string_append_printf (text, "[%s]",
                                hexapla_saved_part_get_title (HEXAPLA_SAVED_PART (item)));
    }
  return g_string_free (text, FALSE);
}

static void
assert_rows (HexaplaTestWindow *fixture, const char *expected)
{
  gint64 deadline = hexapla_test_get_deadline ();
  g_autofree char *rows = dup_rows (fixture);

  hexapla_test_settle (fixture->page);
  while (g_strcmp0 (rows, expected) != 0 && hexapla_test_iterate (deadline))
    {
      g_free (rows);
      rows = dup_rows (fixture);
    }
  g_assert_cmpstr (rows, ==, expected);
}

static GtkWidget *
get_focus_row (HexaplaTestWindow *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return HEXAPLA_IS_SAVED_ROW (child) ? child : NULL;
}

static const char *
get_focus_id (HexaplaTestWindow *fixture)
{
  GtkWidget *row = get_focus_row (fixture);
  GObject *item = row != NULL ? hexapla_saved_row_get_item (HEXAPLA_SAVED_ROW (row)) : NULL;

  if (item == NULL || HEXAPLA_IS_SAVED_PART (item))
    return NULL;
  return HEXAPLA_IS_ENTRY (item) ? hexapla_entry_get_id (HEXAPLA_ENTRY (item))
                                 : hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (item));
}

/* With Tab alone, from wherever the focus is. */
static void
tab_to_list (HexaplaTestWindow *fixture)
{
  for (guint i = 0; i < 20 && get_focus_id (fixture) == NULL; i++)
    press (fixture, "Tab");
  g_assert_nonnull (get_focus_id (fixture));
}

static void
assert_shown (HexaplaTestWindow *fixture, const char *text)
{
  g_autofree char *shown = NULL;

  hexapla_test_settle (fixture->page);
  shown = hexapla_test_dup_text (fixture->page);
  if (strstr (shown, text) == NULL)
    g_error ("“%s” is not on the page:\n%s", text, shown);
}

static void
assert_message (HexaplaTestWindow *fixture, const char *text)
{
  GtkWidget *toasts = GTK_WIDGET (fixture->window->toasts);

  hexapla_test_wait_until (hexapla_test_find_label (toasts, text) != NULL);
}

/* Tests */

static void
test_ways (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button = GTK_WIDGET (fixture->window->saved_button);

  g_assert_false (gtk_widget_has_css_class (button, "current"));
  gtk_widget_grab_focus (button);
  press (fixture, "Return");
  hexapla_test_wait_until (
      g_strcmp0 (hexapla_window_get_page_id (fixture->window), HEXAPLA_SAVED_PAGE) == 0);
  g_assert_true (gtk_widget_has_css_class (button, "current"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Saved – Hexapla");
  /* A new page is read from its title on. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         hexapla_test_find_class (fixture->page, "page-title")));
  press (fixture, "alt+Left");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");
  g_assert_false (gtk_widget_has_css_class (button, "current"));
  press (fixture, "alt+Right");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);

  hexapla_test_window_act (fixture, "win.open-address", "hexapla:us-icdps-2024/nothing");
  g_assert_null (hexapla_window_get_page_id (fixture->window));
  press (fixture, "alt+Left");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_window_act (fixture, "win.open-address", "hexapla:us-icdps-2024/saved?lang=fr");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
  hexapla_test_window_reopen (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
}

static void
test_empty (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const texts[] = { "press Ctrl+D on a page", "A note stands beside the page",
                                       "say how far your work on it is" };

  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      show_view (fixture, i);
      assert_shown (fixture, texts[i]);
      hexapla_test_keep_picture (GTK_WIDGET (fixture->window), i == 0   ? "saved-empty"
                                                               : i == 1 ? "saved-empty-notes"
                                                                        : "saved-empty-follow-up");
    }
  /* All that can be followed up is there from the start. */
  assert_shown (fixture, "0 of ");
}

static const char *const some[] = { "effort-3-2", "principle-1", "effort-1-1", "term-attribution",
                                    "effort-2-1", "action-1",    NULL };

static void
test_groups (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const gone[] = { "effort-99-1", NULL };

  bookmark (fixture, some);
  write_note (fixture, "effort-3-2", HEXAPLA_NOTE_ON_ENTRY, NULL, "Ask the ministry.");
  follow_up (fixture);
  show_saved (fixture);
  assert_rows (fixture, "[Guiding Principles] principle-1 [Action Items] action-1 "
                        "[Lines of Effort] effort-3-2 effort-1-1 effort-2-1 "
                        "[Glossary] term-attribution");
  assert_shown (fixture, "1 note");
  assert_shown (fixture, "Done");
  assert_shown (fixture, "Bookmarks: 6");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-bookmarks");
  bookmark (fixture, gone);
  hexapla_test_settle (fixture->page);
  gtk_widget_grab_focus (get_search (fixture));
  hexapla_test_type (GTK_WIDGET (fixture->window), "effort-99");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 1") != NULL);
  assert_shown (fixture, "This edition has no such page");
  assert_shown (fixture, "effort-99-1");
}

static void
test_open (HexaplaTestWindow *fixture, gconstpointer data)
{
  bookmark (fixture, some);
  show_saved (fixture);
  tab_to_list (fixture);
  g_assert_cmpstr (get_focus_id (fixture), ==, "principle-1");
  press (fixture, "Return");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "principle-1");
  press (fixture, "ctrl+d");
  press (fixture, "alt+Left");
  assert_rows (fixture, "[Action Items] action-1 [Lines of Effort] effort-3-2 effort-1-1 "
                        "effort-2-1 [Glossary] term-attribution");
}

static void
test_reorder (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const efforts[] = { "effort-3-2", "principle-1", "effort-1-1", "effort-2-1",
                                         NULL };
  static const struct
  {
    const char *key;
    const char *rows;
  } steps[] = {
    { "alt+Down", "effort-1-1 effort-3-2 effort-2-1" },
    { "alt+Down", "effort-1-1 effort-2-1 effort-3-2" },
    { "alt+Down", "effort-1-1 effort-2-1 effort-3-2" }, /* stays in its group */
    { "alt+Up", "effort-1-1 effort-3-2 effort-2-1" },
    { "alt+KP_Up", "effort-3-2 effort-1-1 effort-2-1" },
    { "alt+Up", "effort-3-2 effort-1-1 effort-2-1" },
  };

  bookmark (fixture, efforts);
  show_saved (fixture);
  tab_to_list (fixture);
  press (fixture, "Down"); /* the heading */
  press (fixture, "Down");
  g_assert_cmpstr (get_focus_id (fixture), ==, "effort-3-2");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *expected =
          g_strconcat ("[Guiding Principles] principle-1 [Lines of Effort] ", steps[i].rows, NULL);

      g_test_message ("%u: %s", i, steps[i].key);
      press (fixture, steps[i].key);
      assert_rows (fixture, expected);
      g_assert_cmpstr (get_focus_id (fixture), ==, "effort-3-2");
    }
  /* What a screen reader says of the row that has the focus. */
  gtk_test_accessible_assert_property (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 3");
}

/* Presses @key until the focus is on @text. */
static void
press_to (HexaplaTestWindow *fixture, const char *key, const char *text)
{
  for (guint i = 0; i < 20; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

      if (focus != NULL && hexapla_test_find_label (focus, text) != NULL)
        return;
      press (fixture, key);
    }
  g_error ("The focus does not come to “%s”", text);
}

static void
test_menu (HexaplaTestWindow *fixture, gconstpointer data)
{
  bookmark (fixture, some);
  show_saved (fixture);
  tab_to_list (fixture);
  for (guint i = 0; i < 4; i++)
    press (fixture, "Down");
  g_assert_cmpstr (get_focus_id (fixture), ==, "effort-3-2");
  press (fixture, "shift+F10");
  hexapla_test_wait_until (hexapla_test_find_label (get_view (fixture), "Move Down") != NULL);
  hexapla_test_settle (fixture->page);
  press_to (fixture, "Down", "Move Down");
  press (fixture, "Return");
  assert_rows (fixture, "[Guiding Principles] principle-1 [Action Items] action-1 "
                        "[Lines of Effort] effort-1-1 effort-3-2 effort-2-1 "
                        "[Glossary] term-attribution");
  g_assert_cmpstr (get_focus_id (fixture), ==, "effort-3-2");
}

static GtkWidget *
find_item (HexaplaTestWindow *fixture, const char *id)
{
  g_autoptr (GPtrArray) rows = hexapla_test_list_type (fixture->page, HEXAPLA_TYPE_SAVED_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      GObject *item = hexapla_saved_row_get_item (g_ptr_array_index (rows, i));

      if (item != NULL && HEXAPLA_IS_SAVED_ITEM (item)
          && g_str_equal (hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (item)), id))
        return g_ptr_array_index (rows, i);
    }
  return NULL;
}

/* A hand goes in small steps, and the display server tells both sides of each. */
static void
drag (GtkWidget *from, GtkWidget *to)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (from));
  GdkRectangle start = hexapla_test_get_bounds (from, window);
  GdkRectangle end = hexapla_test_get_bounds (to, window);
  double x = start.x + start.width / 2.0;
  double y = start.y + 20;
  gint64 arrived;

  hexapla_test_move_pointer (window, x, y);
  hexapla_test_xdotool ("mousedown", "1", NULL);
  hexapla_test_settle (window);
  for (guint i = 1; i <= 8; i++)
    hexapla_test_move_pointer (window, x, y + (end.y + end.height / 2.0 - y) * i / 8.0);
  hexapla_test_wait_until (hexapla_test_find_class (to, "drop") != NULL);
  arrived = g_get_monotonic_time ();
  hexapla_test_wait_until (g_get_monotonic_time () > arrived + G_USEC_PER_SEC / 5);
  hexapla_test_xdotool ("mouseup", "1", NULL);
  hexapla_test_settle (window);
}

static void
test_drag (HexaplaTestWindow *fixture, gconstpointer data)
{
  bookmark (fixture, some);
  show_saved (fixture);
  drag (find_item (fixture, "effort-2-1"), find_item (fixture, "effort-3-2"));
  assert_rows (fixture, "[Guiding Principles] principle-1 [Action Items] action-1 "
                        "[Lines of Effort] effort-2-1 effort-3-2 effort-1-1 "
                        "[Glossary] term-attribution");
}

static void
test_search (HexaplaTestWindow *fixture, gconstpointer data)
{
  bookmark (fixture, some);
  write_note (fixture, "effort-2-1", HEXAPLA_NOTE_ON_ENTRY, NULL, "Café with the zebras");
  show_saved (fixture);
  gtk_widget_grab_focus (get_search (fixture));
  hexapla_test_type (GTK_WIDGET (fixture->window), "ZEBRA cafe");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 1") != NULL);
  assert_rows (fixture, "[Lines of Effort] effort-2-1");
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Notes: 1"));
  /* The keyboard stays where one types, and goes on from there. */
  hexapla_test_type (GTK_WIDGET (fixture->window), " -zebra");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Nothing Found") != NULL);
  press (fixture, "Escape");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 6") != NULL);
  hexapla_test_type (GTK_WIDGET (fixture->window), "kind:term");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Bookmarks: 1") != NULL);
  assert_rows (fixture, "[Glossary] term-attribution");
  tab_to_list (fixture);
  g_assert_cmpstr (get_focus_id (fixture), ==, "term-attribution");
}

static void
test_remove (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "effort-3-2", "effort-1-1", NULL };

  bookmark (fixture, ids);
  show_saved (fixture);
  tab_to_list (fixture);
  press (fixture, "Delete");
  assert_rows (fixture, "[Lines of Effort] effort-1-1");
  g_assert_cmpstr (get_focus_id (fixture), ==, "effort-1-1");
  assert_message (fixture, "Bookmark removed");
  press (fixture, "ctrl+z");
  assert_rows (fixture, "[Lines of Effort] effort-3-2 effort-1-1");
  g_assert_cmpstr (get_focus_id (fixture), ==, "effort-1-1");

  press (fixture, "Delete");
  g_assert_cmpstr (get_focus_id (fixture), ==, "effort-3-2");
  press (fixture, "KP_Delete");
  assert_rows (fixture, "[No Bookmarks Yet]");
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  press (fixture, "ctrl+z");
  assert_rows (fixture, "[Lines of Effort] effort-3-2");
}

/* The words of a block as they are, and others. */
static void
test_notes (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), "effort-1-1");
  g_autofree char *words = hexapla_note_dup_words (entry, 1);
  HexaplaNote *changed;

  write_note (fixture, "effort-1-1", 1, words, "As it is");
  changed = write_note (fixture, "effort-1-1", 0, "The words of another year", "Check again");
  write_note (fixture, "principle-1", HEXAPLA_NOTE_ON_ENTRY, NULL, "On all of it");
  show_view (fixture, HEXAPLA_SAVED_NOTES);
  assert_rows (fixture, "[Notes] principle-1 effort-1-1 effort-1-1");
  assert_shown (fixture, "The words under this note have changed");
  assert_shown (fixture, "The words of another year");
  assert_shown (fixture, "On all of it");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-notes");

  tab_to_list (fixture);
  press (fixture, "Down");
  g_assert_cmpstr (get_focus_id (fixture), ==, "effort-1-1");
  gtk_widget_activate_action (get_focus_row (fixture), "row.keep", NULL);
  hexapla_test_wait_until (
      hexapla_test_find_label (fixture->page, "The words under this note have changed") == NULL);
  g_assert_cmpstr (hexapla_note_get_quote (changed), !=, "The words of another year");
}

static void
test_orphans (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaNote *gone = write_note (fixture, "effort-99-1", 0, "What was", "Where did it go?");
  HexaplaNote *block = write_note (fixture, "effort-1-1", 900, "Far below", "No such block");
  GtkWidget *dialog;

  show_saved (fixture);
  assert_shown (fixture, "2 notes have lost their place");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-orphans-hint");
  gtk_widget_activate (hexapla_test_find_class (fixture->page, "saved-orphans"));
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Notes Without a Place")
                           != NULL);
  assert_rows (fixture, "[Notes Without a Place] effort-99-1 effort-1-1");
  assert_shown (fixture, "What was");
  assert_shown (fixture, "The page under this note is gone");
  assert_shown (fixture, "The paragraph under this note is gone");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-orphans");

  /* Placed on the page that is left of its place. */
  tab_to_list (fixture);
  press (fixture, "Down");
  gtk_widget_activate_action (get_focus_row (fixture), "row.place-here", NULL);
  hexapla_test_wait_until (hexapla_note_get_block (block) == HEXAPLA_NOTE_ON_ENTRY);
  assert_rows (fixture, "[Notes Without a Place] effort-99-1 [Notes] effort-1-1");

  /* Placed on another one. */
  gtk_widget_activate_action (find_item (fixture, "effort-99-1"), "row.place", NULL);
  hexapla_test_wait_until ((dialog = hexapla_test_find_window (HEXAPLA_TYPE_PLACE_DIALOG)) != NULL);
  hexapla_test_focus_window (GTK_WINDOW (dialog));
  hexapla_test_type (dialog, "attribution");
  hexapla_test_settle (dialog);
  hexapla_test_keep_picture (dialog, "saved-place");
  press (fixture, "Return");
  hexapla_test_wait_until (hexapla_test_find_window (HEXAPLA_TYPE_PLACE_DIALOG) == NULL);
  g_assert_cmpstr (hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (gone)), ==,
                   "term-attribution");
  assert_rows (fixture, "[Notes] effort-1-1 term-attribution");
}

static void
test_note_undo (HexaplaTestWindow *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;

  write_note (fixture, "effort-99-1", 0, "What was", "Where did it go?");
  show_view (fixture, HEXAPLA_SAVED_NOTES);
  tab_to_list (fixture);
  gtk_widget_activate_action (get_focus_row (fixture), "row.copy", NULL);
  assert_message (fixture, "Note copied");
  content = gdk_clipboard_get_content (clipboard);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==,
                   "effort-99-1\n\n“What was”\n\nWhere did it go?");
  press (fixture, "Delete");
  assert_rows (fixture, "[No Notes Yet]");
  press (fixture, "ctrl+z");
  assert_rows (fixture, "[Notes Without a Place] effort-99-1");
}

static void
test_follow_up (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *bar;

  follow_up (fixture);
  show_view (fixture, HEXAPLA_SAVED_FOLLOW_UP);
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Follow-up: 4"));
  assert_shown (fixture, "Overdue since 31 January 2021");
  assert_shown (fixture, "Legal department");
  assert_shown (fixture, "after the summer");
  assert_shown (fixture, "Not applicable: 1");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-follow-up");

  /* One is done, and one there is nothing to do about. */
  {
    HexaplaFollowUpCounts counts;
    g_autofree char *text = NULL;

    hexapla_saved_count_follow_up (
        get_saved (fixture), hexapla_framework_lookup (hexapla_test_get_framework (), "action-1"),
        &counts);
    text = g_strdup_printf ("1 of %u done", counts.total - 1);
    assert_shown (fixture, text);
    /* Not before: while one waits, rows are made anew. */
    bar = hexapla_test_find_type (fixture->page, GTK_TYPE_PROGRESS_BAR);
    g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)),
                                    1.0 / (counts.total - 1), 0.001);
    gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
  }

  gtk_widget_grab_focus (get_search (fixture));
  hexapla_test_type (GTK_WIDGET (fixture->window), "legal");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Follow-up: 1") != NULL);
  assert_rows (fixture, "action-1 effort-1-2");
  tab_to_list (fixture);
  press (fixture, "Down");
  press (fixture, "Return");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-1-2");
}

/* A change made elsewhere shows on the page, and leaves the focus where it is. */
static void
test_change (HexaplaTestWindow *fixture, gconstpointer data)
{
  bookmark (fixture, some);
  show_saved (fixture);
  tab_to_list (fixture);
  g_assert_true (
      hexapla_saved_set_status (get_saved (fixture), "principle-1", HEXAPLA_FOLLOW_UP_DONE));
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "Done") != NULL);
  g_assert_cmpstr (get_focus_id (fixture), ==, "principle-1");
  write_note (fixture, "principle-1", HEXAPLA_NOTE_ON_ENTRY, NULL, "A thought");
  hexapla_test_wait_until (hexapla_test_find_label (fixture->page, "1 note") != NULL);
  g_assert_cmpstr (get_focus_id (fixture), ==, "principle-1");
}

/* Files */

static GFile *
new_file (const char *name)
{
  return g_file_new_build_filename (hexapla_test_get_folder (), name, NULL);
}

static void
test_export (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) notes = new_file ("notes.md");
  g_autoptr (GFile) all = new_file ("all.xml");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  bookmark (fixture, some);
  write_note (fixture, "effort-3-2", HEXAPLA_NOTE_ON_ENTRY, NULL, "Ask the ministry.");
  show_saved (fixture);
  hexapla_window_export_notes (fixture->window, notes, HEXAPLA_NOTES_MARKDOWN);
  assert_message (fixture, "Notes exported to “notes.md”");
  g_file_load_contents (notes, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Ask the ministry."));
  g_assert_nonnull (strstr (text, "hexapla:us-icdps-2024/effort-3-2"));

  hexapla_window_export_saved (fixture->window, all);
  assert_message (fixture, "Everything saved was exported to “all.xml”");
  empty_saved (fixture);
  assert_rows (fixture, "[No Bookmarks Yet]");
  hexapla_window_import_saved (fixture->window, all);
  hexapla_test_wait_until (
      g_list_model_get_n_items (hexapla_saved_get_bookmarks (get_saved (fixture))) == 6);
  g_assert_cmpuint (hexapla_saved_count_notes (get_saved (fixture), "effort-3-2"), ==, 1);
  assert_rows (fixture, "[Guiding Principles] principle-1 [Action Items] action-1 "
                        "[Lines of Effort] effort-3-2 effort-1-1 effort-2-1 "
                        "[Glossary] term-attribution");
  hexapla_window_import_saved (fixture->window, all);
  assert_message (fixture, "Imported: there was nothing new in the file");
}

static char *
dup_failure (HexaplaTestWindow *fixture)
{
  GtkWidget *dialog;
  char *text;

  hexapla_test_wait_until ((dialog = hexapla_test_find_window (GTK_TYPE_MESSAGE_DIALOG)) != NULL);
  hexapla_test_focus_window (GTK_WINDOW (dialog));
  text = hexapla_test_dup_text (dialog);
  press (fixture, "Escape");
  hexapla_test_wait_until (hexapla_test_find_window (GTK_TYPE_MESSAGE_DIALOG) == NULL);
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  return text;
}

static void
test_failures (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) wrong = new_file ("wrong.xml");
  g_autoptr (GFile) nowhere = new_file ("nowhere/notes.md");
  g_autofree char *imported = NULL;
  g_autofree char *exported = NULL;
  g_autofree char *saved = NULL;

  bookmark (fixture, some);
  show_saved (fixture);
  g_assert_true (g_file_replace_contents (wrong, "<saved", 6, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                          NULL, NULL));
  hexapla_window_import_saved (fixture->window, wrong);
  imported = dup_failure (fixture);
  g_assert_nonnull (strstr (imported, "“wrong.xml” could not be imported"));
  g_assert_cmpuint (strlen (imported), >, strlen ("“wrong.xml” could not be imported\nClose\n"));

  hexapla_window_export_notes (fixture->window, nowhere, HEXAPLA_NOTES_CSV);
  exported = dup_failure (fixture);
  g_assert_nonnull (strstr (exported, "The notes could not be exported to “notes.md”"));
  hexapla_window_export_saved (fixture->window, nowhere);
  saved = dup_failure (fixture);
  g_assert_nonnull (strstr (saved, "What is saved could not be exported to “notes.md”"));
  g_assert_cmpuint (g_list_model_get_n_items (hexapla_saved_get_bookmarks (get_saved (fixture))),
                    ==, 6);
}

/* There in a build with the sanitizers, where GTK's own file chooser is left alone: its list of
 * places keeps what it looked up, in threads of its own. */
void __lsan_disable (void) __attribute__ ((weak));

/* The menu opens, and its items lead to where a file is chosen. */
static void
test_chooser (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *button, *chooser;

  show_saved (fixture);
  button = hexapla_test_find_type (get_view (fixture), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  hexapla_test_wait_until (hexapla_test_find_label (button, "Export Everything…") != NULL);
  hexapla_test_settle (button);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-export");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  hexapla_test_settle (button);

  if (__lsan_disable != NULL)
    return;
  hexapla_test_window_act (fixture, "win.export-notes", "html");
  hexapla_test_wait_until ((chooser = hexapla_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG))
                           != NULL);
  g_assert_nonnull (hexapla_test_find_label (chooser, "Export"));
  {
    g_autofree char *name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));

    g_assert_cmpstr (name, ==, "Notes.html");
  }
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  hexapla_test_wait_until (hexapla_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
}

/* Looks */

static void
fill (HexaplaTestWindow *fixture)
{
  bookmark (fixture, some);
  write_note (fixture, "effort-3-2", HEXAPLA_NOTE_ON_ENTRY, NULL, "Ask the ministry.");
  write_note (fixture, "effort-1-1", 0, "The words of another year", "Check again");
  write_note (fixture, "effort-99-1", 0, "What was", "Where did it go?");
  follow_up (fixture);
}

static void
test_narrow (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const names[] = { "saved-narrow", "saved-narrow-notes",
                                       "saved-narrow-follow-up" };

  fill (fixture);
  hexapla_test_window_resize (fixture, 360, 640);
  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      g_autoptr (GHashTable) faults = hexapla_test_faults_new ();

      show_view (fixture, i);
      hexapla_test_check_fit (GTK_WIDGET (fixture->window), faults);
      hexapla_test_faults_report (faults);
      hexapla_test_keep_picture (GTK_WIDGET (fixture->window), names[i]);
    }
}

/* 200 percent, and in Arabic. */
static void
test_large (HexaplaTestWindow *fixture, gconstpointer data)
{
  fill (fixture);
  g_settings_set_int (fixture->settings, "text-size", 200);
  hexapla_test_window_resize (fixture, 360, 640);
  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      g_autoptr (GHashTable) faults = hexapla_test_faults_new ();
      g_autofree char *name = g_strdup_printf ("saved-large-%u", i);

      show_view (fixture, i);
      hexapla_test_check_fit (GTK_WIDGET (fixture->window), faults);
      hexapla_test_faults_report (faults);
      hexapla_test_keep_picture (GTK_WIDGET (fixture->window), name);
    }
}

static void
test_arabic (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const languages[] = { "ar", NULL };

  fill (fixture);
  show_saved (fixture);
  g_assert_true (hexapla_window_read_in (fixture->window, languages));
  hexapla_test_settle (fixture->page);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
  assert_shown (fixture, hexapla_entry_get_title (
                             hexapla_framework_lookup (fixture->window->framework, "principle-1")));
  /* Words in a language that is not shown are compared as well. */
  show_view (fixture, HEXAPLA_SAVED_NOTES);
  hexapla_test_wait_until (
      hexapla_test_find_label (fixture->page, "The words under this note have changed") != NULL);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "saved-arabic");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (HexaplaTestWindow *, gconstpointer);
  } tests[] = {
    { "/saved/ways", test_ways },           { "/saved/empty", test_empty },
    { "/saved/groups", test_groups },       { "/saved/open", test_open },
    { "/saved/reorder", test_reorder },     { "/saved/menu", test_menu },
    { "/saved/drag", test_drag },           { "/saved/search", test_search },
    { "/saved/remove", test_remove },       { "/saved/notes", test_notes },
    { "/saved/orphans", test_orphans },     { "/saved/note-undo", test_note_undo },
    { "/saved/follow-up", test_follow_up }, { "/saved/change", test_change },
    { "/saved/export", test_export },       { "/saved/failures", test_failures },
    { "/saved/chooser", test_chooser },     { "/saved/narrow", test_narrow },
    { "/saved/large", test_large },         { "/saved/arabic", test_arabic },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HexaplaTestWindow, NULL, set_up, tests[i].test, tear_down);
  return hexapla_test_run ();
}
