/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window.h"

#include "hexapla-preferences.h"
#include "hexapla-test-window.h"

/* Each key, and the page that is shown after it. */
static void
test_pages (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *page;
  } rows[] = {
    { "ctrl+Next", "principles" }, { "ctrl+Next", "principle-1" }, { "ctrl+Prior", "principles" },
    { "alt+Left", "principle-1" }, { "alt+Left", "principles" },   { "alt+Right", "principle-1" },
    { "alt+Home", "overview" },    { "alt+Left", "principle-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%u: %s", i, rows[i].key);
      hexapla_test_window_press (fixture, rows[i].key);
      g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, rows[i].page);
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
    }
}

static void
test_text_size (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    int size;
  } rows[] = {
    { "ctrl+plus", 115 },       { "ctrl+equal", 130 },  { "ctrl+minus", 115 }, { "ctrl+0", 100 },
    { "ctrl+KP_Subtract", 85 }, { "ctrl+KP_Add", 100 }, { "ctrl+minus", 85 },  { "ctrl+KP_0", 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%u: %s", i, rows[i].key);
      hexapla_test_window_press (fixture, rows[i].key);
      g_assert_cmpint (g_settings_get_int (fixture->settings, "text-size"), ==, rows[i].size);
    }
}

static void
test_sidebar (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_press (fixture, "F9");
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  hexapla_test_window_press (fixture, "F9");
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
}

static GtkMenuButton *
find_main_menu (HexaplaTestWindow *fixture)
{
  g_autoptr (GPtrArray) buttons =
      hexapla_test_list_type (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (g_ptr_array_index (buttons, i)))
      return g_ptr_array_index (buttons, i);
  return NULL;
}

static gboolean
is_open (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static void
test_main_menu (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkMenuButton *button = find_main_menu (fixture);

  g_assert_nonnull (button);
  g_assert_false (is_open (button));
  hexapla_test_window_press (fixture, "F10");
  hexapla_test_wait_until (is_open (button));
  hexapla_test_window_press (fixture, "Escape");
  hexapla_test_wait_until (!is_open (button));
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
}

static gboolean
switches_pages (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_STACK_SWITCHER) != NULL;
}

/* Windows that a key or an action opens, and Escape closes. */
static void
test_dialogs (HexaplaTestWindow *fixture, gconstpointer data)
{
  const struct
  {
    const char *key;
    const char *action;
    GType type;
    const char *text;
  } rows[] = {
    { "ctrl+question", NULL, GTK_TYPE_SHORTCUTS_WINDOW, "Previous Page in Reading Order" },
    { "ctrl+comma", NULL, HEXAPLA_TYPE_PREFERENCES, "Text Size" },
    { NULL, "app.preferences", HEXAPLA_TYPE_PREFERENCES, "Text Size" },
    { NULL, "app.about", GTK_TYPE_ABOUT_DIALOG, "nor endorsed by it" },
    { NULL, "win.show-shortcuts", GTK_TYPE_SHORTCUTS_WINDOW, "Main Menu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *dialog;
      g_autofree char *text = NULL;

      g_test_message ("%s", rows[i].key != NULL ? rows[i].key : rows[i].action);
      if (rows[i].key != NULL)
        hexapla_test_window_press (fixture, rows[i].key);
      else
        hexapla_test_window_act (fixture, rows[i].action, NULL);
      hexapla_test_wait_until ((dialog = hexapla_test_find_window (rows[i].type)) != NULL
                               && gtk_widget_get_mapped (dialog));
      hexapla_test_focus_window (GTK_WINDOW (dialog));
      text = hexapla_test_dup_text (dialog);
      g_assert_nonnull (strstr (text, rows[i].text));
      if (rows[i].type == GTK_TYPE_SHORTCUTS_WINDOW)
        g_assert_null (hexapla_test_find (dialog, switches_pages, NULL));
      g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog))
                     == GTK_WINDOW (fixture->window));

      hexapla_test_window_press (fixture, "Escape");
      hexapla_test_wait_until ((dialog = hexapla_test_find_window (rows[i].type)) == NULL
                               || !gtk_widget_get_mapped (dialog));
      hexapla_test_focus_window (GTK_WINDOW (fixture->window));
    }
}

static void
test_close (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *last_page = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "action-4");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  hexapla_test_xdotool ("key", "ctrl+w", NULL);
  hexapla_test_wait_until (window == NULL);
  last_page = g_settings_get_string (fixture->settings, "last-page");
  g_assert_cmpstr (last_page, ==, "action-4");
  hexapla_test_window_open (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "action-4");
}

/* However often it is pressed, Tab goes on, and comes to both panes again and again. */
static void
test_tab (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *key = data;
  guint n_sidebar = 0, n_page = 0;
  GtkWidget *last = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "term-due-process");
  for (guint i = 0; i < 200; i++)
    {
      GtkWidget *focus;

      hexapla_test_window_press (fixture, key);
      focus = hexapla_test_window_get_focus (fixture);
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_mapped (focus));
      /* A paragraph keeps the focus while it goes from link to link. */
      if (!GTK_IS_LABEL (focus))
        g_assert_true (focus != last);
      n_sidebar += hexapla_test_window_has_focus (fixture, fixture->sidebar);
      n_page += last != NULL && hexapla_test_window_has_focus (fixture, fixture->page)
                && !gtk_widget_is_ancestor (last, fixture->page);
      last = focus;
    }
  /* The sidebar is one stop of each round. */
  g_assert_cmpuint (n_page, >=, 2);
  g_assert_cmpuint (n_sidebar, >=, n_page - 1);
  g_assert_cmpuint (n_sidebar, <=, n_page + 1);
}

/* Changing the page never loses the focus, whatever had it; asked for, the page gets it. */
static void
test_focus (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "overview",         "principles", "effort-3-2", "glossary",
                                     "term-attribution", "timeline",   "nothing",    "action-2" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_test_message ("%s", ids[i]);
      hexapla_test_window_act (fixture, "win.open-entry", ids[i]);
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
      g_assert_true (gtk_widget_get_mapped (hexapla_test_window_get_focus (fixture)));
      g_assert_true (hexapla_test_window_has_focus (fixture, fixture->page));
      hexapla_test_window_press (fixture, "Tab");
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
    }
  /* What has the focus after a key shows it. */
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (fixture->window)));
}

static void
test_mouse_buttons (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_log_press_uncounted (TRUE);
  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_window_act (fixture, "win.open-entry", "principle-2");
  hexapla_test_click (fixture->page, 8);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "principle-1");
  hexapla_test_click (fixture->page, 9);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "principle-2");
  hexapla_test_click (fixture->sidebar, 8);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "principle-1");
  /* A button that is counted sets it right. */
  hexapla_test_click (fixture->page, 2);
  hexapla_test_log_press_uncounted (FALSE);
}

/* With Ctrl the wheel changes the size of the text, without it scrolls. */
static void
test_wheel (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-4");
  hexapla_test_click (fixture->page, 5);
  hexapla_test_wait_until (hexapla_test_window_get_scroll (fixture) > 0);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "text-size"), ==, 100);

  hexapla_test_xdotool ("keydown", "ctrl", NULL);
  hexapla_test_click (fixture->page, 4);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "text-size"), ==, 115);
  hexapla_test_click (fixture->page, 5);
  hexapla_test_click (fixture->page, 5);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "text-size"), ==, 85);
  hexapla_test_xdotool ("keyup", "ctrl", NULL);
  hexapla_test_settle (fixture->page);
}

/* The line between the panes can be caught and drawn, and the width is kept. */
static void
test_separator (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *separator = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->split_view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_SEPARATOR (child))
      separator = child;
  g_assert_nonnull (separator);
  hexapla_test_drag (separator, 70, 0);
  hexapla_window_save_state (fixture->window);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "sidebar-width"), ==, 370);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (HexaplaTestWindow *fixture, gconstpointer data);
    const char *data;
  } tests[] = {
    { "/window-input/pages", test_pages, NULL },
    { "/window-input/text-size", test_text_size, NULL },
    { "/window-input/sidebar", test_sidebar, NULL },
    { "/window-input/main-menu", test_main_menu, NULL },
    { "/window-input/dialogs", test_dialogs, NULL },
    { "/window-input/close", test_close, NULL },
    { "/window-input/tab/forward", test_tab, "Tab" },
    { "/window-input/tab/backward", test_tab, "shift+Tab" },
    { "/window-input/focus", test_focus, NULL },
    { "/window-input/mouse-buttons", test_mouse_buttons, NULL },
    { "/window-input/wheel", test_wheel, NULL },
    { "/window-input/separator", test_separator, NULL },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HexaplaTestWindow, tests[i].data, hexapla_test_window_set_up,
                tests[i].test, hexapla_test_window_tear_down);
  return hexapla_test_run ();
}
