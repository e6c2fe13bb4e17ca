/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-list.h"

#include "hexapla-saved-part.h"
#include "hexapla-saved-top.h"
#include "hexapla-test-window.h"

typedef struct
{
  HexaplaSaved *saved;
  HexaplaSavedList *list;
  GtkWidget *top;
  GtkWindow *window;
  GPtrArray *items; /* what is in the list: top, heading, three bookmarks */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "effort-1-1", "effort-1-2", "effort-1-3" };
  HexaplaApplication *application = hexapla_test_get_application ();
  g_autoptr (GFile) folder =
      g_file_new_build_filename (hexapla_test_get_folder (), "saved-list", NULL);
  g_autoptr (HexaplaSavedRows) rows = NULL;

  fixture->saved = hexapla_saved_new (folder, "us-icdps-2024");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_nonnull (hexapla_saved_add_bookmark (fixture->saved, ids[i]));
  rows = hexapla_saved_rows_new (fixture->saved, hexapla_application_get_library (application),
                                 hexapla_application_get_reading (application, NULL));
  fixture->top = g_object_ref_sink (hexapla_saved_top_new ());
  fixture->list = hexapla_saved_list_new (rows, fixture->top);
  fixture->items = hexapla_saved_rows_list (rows, HEXAPLA_SAVED_BOOKMARKS);
  g_assert_cmpuint (fixture->items->len, ==, 5);
  hexapla_saved_list_set_items (fixture->list, fixture->items);
  fixture->window =
      hexapla_test_stage_new (hexapla_saved_list_get_view (fixture->list), 500, 800, NULL);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hexapla_test_destroy_window (fixture->window);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->top);
  g_ptr_array_unref (fixture->items);
  g_assert_finalize_object (fixture->saved);
}

static void
on_items_changed (
    GListModel *items, guint position, guint n_removed, guint n_added, GString *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, n_removed, n_added);
}

/* What stays is not touched, so that it keeps its widgets. */
static void
test_items (Fixture *fixture, gconstpointer data)
{
  GListModel *items = hexapla_saved_list_get_items (fixture->list);
  g_autoptr (GString) changes = g_string_new (NULL);
  gpointer middle = g_ptr_array_index (fixture->items, 3);

  g_signal_connect (items, "items-changed", G_CALLBACK (on_items_changed), changes);
  g_assert_cmpuint (hexapla_saved_list_find (fixture->list, middle), ==, 3);
  g_assert_cmpuint (hexapla_saved_list_find (fixture->list, NULL), ==, GTK_INVALID_LIST_POSITION);
  hexapla_saved_list_set_items (fixture->list, fixture->items);
  g_assert_cmpstr (changes->str, ==, "");
  g_ptr_array_remove_index (fixture->items, 3);
  hexapla_saved_list_set_items (fixture->list, fixture->items);
  g_assert_cmpstr (changes->str, ==, "3-1+0 ");
  g_assert_cmpuint (hexapla_saved_list_find (fixture->list, middle), ==, GTK_INVALID_LIST_POSITION);
  g_signal_handlers_disconnect_by_data (items, changes);
}

/* The focus is on something saved, as long as there is anything. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GPtrArray *items = fixture->items;
  HexaplaSavedList *list = fixture->list;

  g_assert_null (hexapla_saved_list_get_focused (list));
  g_assert_true (hexapla_saved_list_focus_item (list, g_ptr_array_index (items, 3)));
  g_assert_true (hexapla_saved_list_get_focused (list) == g_ptr_array_index (items, 3));
  g_assert_false (hexapla_saved_list_focus_item (list, fixture->saved));
  hexapla_saved_list_focus_near (list, 4);
  g_assert_true (hexapla_saved_list_get_focused (list) == g_ptr_array_index (items, 4));
  hexapla_saved_list_focus_near (list, 1);
  g_assert_true (hexapla_saved_list_get_focused (list) == g_ptr_array_index (items, 2));

  g_ptr_array_set_size (items, 2);
  hexapla_saved_list_set_items (list, items);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  hexapla_saved_list_focus_near (list, 2);
  g_assert_null (hexapla_saved_list_get_focused (list));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->top));
}

static void
on_verb (HexaplaSavedList *list, const char *verb, HexaplaSavedItem *item, GString *verbs)
{
  g_string_append_printf (verbs, "%s %s, ", verb, hexapla_saved_item_get_entry (item));
}

/* What is wanted of a row, by its keys or by a click. */
static void
test_verbs (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GString) verbs = g_string_new (NULL);

  g_signal_connect (fixture->list, "verb", G_CALLBACK (on_verb), verbs);
  g_assert_true (
      hexapla_saved_list_focus_item (fixture->list, g_ptr_array_index (fixture->items, 3)));
  hexapla_test_press_key (window, "Return");
  hexapla_test_press_key (window, "alt+Up");
  hexapla_test_press_key (window, "alt+Down");
  hexapla_test_press_key (window, "Delete");
  g_assert_cmpstr (verbs->str, ==,
                   "open effort-1-2, move-up effort-1-2, move-down effort-1-2, "
                   "remove effort-1-2, ");
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add ("/saved-list/items", Fixture, NULL, set_up, test_items, tear_down);
  g_test_add ("/saved-list/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/saved-list/verbs", Fixture, NULL, set_up, test_verbs, tear_down);
  return hexapla_test_run ();
}
