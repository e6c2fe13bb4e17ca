/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-window.h"

#include "hexapla-toasts.h"

static GtkWidget *
get_button (HexaplaTestWindow *fixture)
{
  GtkWidget *button =
      hexapla_test_find_action (GTK_WIDGET (fixture->window), "win.bookmarked", NULL);

  g_assert_true (GTK_IS_TOGGLE_BUTTON (button));
  return button;
}

/* What a reader sees and hears of it, and what is kept. */
static void
assert_bookmarked (HexaplaTestWindow *fixture, gboolean bookmarked)
{
  GtkWidget *button = get_button (fixture);
  const char *page = hexapla_window_get_page_id (fixture->window);

  g_test_message ("%s: %d", page, bookmarked);

  g_assert_cmpint (hexapla_saved_lookup_bookmark (fixture->saved, page) != NULL, ==, bookmarked);
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==, bookmarked);
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (button)), ==,
                   bookmarked ? "hexapla-bookmark-filled-symbolic" : "hexapla-bookmark-symbolic");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==,
                   bookmarked ? "Remove Bookmark" : "Add Bookmark");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bookmark");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED,
                                    bookmarked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                               : GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
assert_says (HexaplaTestWindow *fixture, const char *message)
{
  GtkWidget *toast = hexapla_test_find_class (GTK_WIDGET (fixture->window), "toast");

  g_assert_true (gtk_widget_get_mapped (toast));
  g_assert_nonnull (hexapla_test_find_label (toast, message));
}

static void
test_key (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-1");
  assert_bookmarked (fixture, FALSE);
  hexapla_test_window_press (fixture, "ctrl+d");
  assert_bookmarked (fixture, TRUE);
  assert_says (fixture, "Bookmark added");
  /* Each page has its own. */
  hexapla_test_window_press (fixture, "ctrl+Next");
  assert_bookmarked (fixture, FALSE);
  hexapla_test_window_press (fixture, "alt+Left");
  assert_bookmarked (fixture, TRUE);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "bookmark");
  hexapla_test_window_press (fixture, "ctrl+d");
  assert_bookmarked (fixture, FALSE);
  assert_says (fixture, "Bookmark removed");
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "bookmark-removed");
}

static void
test_button (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_act (fixture, "win.open-entry", "glossary");
  hexapla_test_click (get_button (fixture), 1);
  assert_bookmarked (fixture, TRUE);
  hexapla_test_click (get_button (fixture), 1);
  assert_bookmarked (fixture, FALSE);
}

/* Back where it was among the others, by key and by button, as often as one likes. */
static void
test_undo (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const pages[] = { "effort-1-1", "effort-1-2", "effort-1-3" };
  GListModel *bookmarks = hexapla_saved_get_bookmarks (fixture->saved);
  GtkWidget *undo, *focus;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_assert_nonnull (hexapla_saved_add_bookmark (fixture->saved, pages[i]));
  hexapla_test_window_act (fixture, "win.open-entry", pages[1]);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (HexaplaSavedItem) second = NULL;

      focus = hexapla_test_window_get_focus (fixture);
      hexapla_test_window_press (fixture, "ctrl+d");
      assert_bookmarked (fixture, FALSE);
      undo = hexapla_test_find_class (GTK_WIDGET (fixture->window), "undo");
      g_assert_true (gtk_widget_get_mapped (undo));
      if (i == 0)
        hexapla_test_window_press (fixture, "ctrl+z");
      else if (i == 1)
        hexapla_test_click (undo, 1);
      else
        {
          /* With the keyboard alone, one comes to the button and back. */
          while (hexapla_test_window_get_focus (fixture) != undo)
            hexapla_test_window_press (fixture, "shift+Tab");
          hexapla_test_window_press (fixture, "Return");
        }
      assert_bookmarked (fixture, TRUE);
      second = g_list_model_get_item (bookmarks, 1);
      g_assert_cmpstr (hexapla_saved_item_get_entry (second), ==, pages[1]);
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
      if (i == 0)
        g_assert_true (hexapla_test_window_get_focus (fixture) == focus);
      /* There is nothing more to take back. */
      hexapla_test_window_press (fixture, "ctrl+z");
      assert_bookmarked (fixture, TRUE);
    }
}

/* What changes elsewhere is seen at once, in every window. */
static void
test_elsewhere (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (HexaplaSavedUndo) undo = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-1");
  g_assert_nonnull (hexapla_saved_add_bookmark (fixture->saved, "effort-1-1"));
  assert_bookmarked (fixture, TRUE);
  undo = hexapla_saved_remove_bookmark (fixture->saved, "effort-1-1");
  assert_bookmarked (fixture, FALSE);
}

/* A page that says that there is none cannot have one. */
static void
test_no_entry (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_assert_true (hexapla_test_window_can_act (fixture, "win.bookmarked"));
  hexapla_test_window_act (fixture, "win.open-entry", "no-such-entry");
  g_assert_false (hexapla_test_window_can_act (fixture, "win.bookmarked"));
  hexapla_test_window_press (fixture, "ctrl+d");
  g_assert_cmpuint (g_list_model_get_n_items (hexapla_saved_get_bookmarks (fixture->saved)), ==, 0);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/bookmarks/key", test_key, 0 },           { "/bookmarks/button", test_button, 0 },
    { "/bookmarks/undo", test_undo, 0 },         { "/bookmarks/elsewhere", test_elsewhere, 0 },
    { "/bookmarks/no-entry", test_no_entry, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
