/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The window of the help, and the ways to it. */

#include "hexapla-help.h"

#include "hexapla-preferences.h"
#include "hexapla-search-view.h"
#include "hexapla-test-window.h"

static GPtrArray *
list_help (HexaplaTestWindow *fixture)
{
  GPtrArray *found = g_ptr_array_new ();

  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
       window != NULL; window = window->next)
    if (HEXAPLA_IS_WINDOW (window->data) && hexapla_window_is_help (window->data))
      g_ptr_array_add (found, window->data);
  return found;
}

/* The one window of the help, on the screen; NULL if there is none. */
static HexaplaWindow *
find_help (HexaplaTestWindow *fixture)
{
  g_autoptr (GPtrArray) found = list_help (fixture);

  g_assert_cmpuint (found->len, <=, 1);
  return found->len == 1 && gtk_widget_get_mapped (found->pdata[0]) ? found->pdata[0] : NULL;
}

static HexaplaWindow *
wait_for_help (HexaplaTestWindow *fixture)
{
  HexaplaWindow *help;

  hexapla_test_wait_until ((help = find_help (fixture)) != NULL);
  hexapla_test_settle (GTK_WIDGET (help));
  return help;
}

static HexaplaWindow *
open_help (HexaplaTestWindow *fixture, const char *topic)
{
  HexaplaTestWindow help;

  hexapla_test_window_open_help (fixture, topic, &help);
  return help.window;
}

/* Which window the pointer is on, of all that lie there. */
static gboolean
is_in_front (gpointer window)
{
  GdkDevice *pointer = gdk_seat_get_pointer (
      gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (window))));
  double x, y;

  hexapla_test_move_pointer (GTK_WIDGET (window), 100, 100);
  return gdk_device_get_surface_at_position (pointer, &x, &y)
         == gtk_native_get_surface (GTK_NATIVE (window));
}

/* F1 opens it, F1 brings it back to the front, and what it shows stays. */
static void
test_key (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaWindow *help;

  g_assert_null (find_help (fixture));
  hexapla_test_window_press (fixture, "F1");
  help = wait_for_help (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "overview");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (help)), ==, "Overview – Help");
  g_assert_true (is_in_front (help));

  hexapla_window_open (help, "notes");
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  g_assert_true (is_in_front (fixture->window));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");
  hexapla_test_window_press (fixture, "F1");
  g_assert_true (find_help (fixture) == help);
  g_assert_true (is_in_front (help));
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "notes");

  /* In the help itself, there is no other one to go to. */
  hexapla_test_focus_window (GTK_WINDOW (help));
  hexapla_test_press_key (GTK_WIDGET (help), "F1");
  g_assert_true (find_help (fixture) == help);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "notes");
  hexapla_test_window_close_help (fixture, help);

  /* It can be opened again. */
  hexapla_test_window_close_help (fixture, open_help (fixture, NULL));
}

static void
test_menu (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons =
      hexapla_test_list_type (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON);
  GtkMenuButton *menu = NULL;
  GtkWidget *item;

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (buttons->pdata[i]))
      menu = buttons->pdata[i];
  gtk_menu_button_popup (menu);
  hexapla_test_wait_until (
      gtk_menu_button_get_popover (menu) != NULL
      && gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (menu))));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  item = hexapla_test_find_label (GTK_WIDGET (gtk_menu_button_get_popover (menu)), "Help");
  g_assert_nonnull (item);
  hexapla_test_click (item, 1);
  hexapla_test_window_close_help (fixture, wait_for_help (fixture));
}

static void
assert_topic (HexaplaTestWindow *fixture, const char *topic)
{
  HexaplaWindow *help;

  g_test_message ("%s", topic);
  hexapla_test_window_press (fixture, "F1");
  help = wait_for_help (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, topic);
  hexapla_test_window_close_help (fixture, help);
}

/* F1 opens what belongs to where one is. */
static void
test_topics (HexaplaTestWindow *fixture, gconstpointer data)
{
  const struct
  {
    const char *key;
    GType type;
    const char *topic;
  } dialogs[] = {
    { "ctrl+comma", HEXAPLA_TYPE_PREFERENCES, "accessibility" },
    { "ctrl+question", GTK_TYPE_SHORTCUTS_WINDOW, "shortcuts" },
  };

  gtk_widget_child_focus (fixture->sidebar, GTK_DIR_TAB_FORWARD);
  assert_topic (fixture, "getting-around");
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  hexapla_test_window_press (fixture, "ctrl+l");
  assert_topic (fixture, "languages");
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  hexapla_test_window_press (fixture, "ctrl+f");
  assert_topic (fixture, "searching");
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GtkWidget *dialog;

      hexapla_test_focus_window (GTK_WINDOW (fixture->window));
      hexapla_test_window_press (fixture, dialogs[i].key);
      hexapla_test_wait_until ((dialog = hexapla_test_find_window (dialogs[i].type)) != NULL
                               && gtk_widget_get_mapped (dialog));
      hexapla_test_focus_window (GTK_WINDOW (dialog));
      assert_topic (fixture, dialogs[i].topic);
      hexapla_test_focus_window (GTK_WINDOW (dialog));
      hexapla_test_window_press (fixture, "Escape");
      hexapla_test_wait_until ((dialog = hexapla_test_find_window (dialogs[i].type)) == NULL
                               || !gtk_widget_get_mapped (dialog));
    }
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
}

/* Whoever opens the help while a modal window is open can use it. */
static void
test_modal (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaWindow *help;
  GtkWidget *dialog, *link;

  hexapla_test_window_press (fixture, "ctrl+comma");
  hexapla_test_wait_until ((dialog = hexapla_test_find_window (HEXAPLA_TYPE_PREFERENCES)) != NULL
                           && gtk_widget_get_mapped (dialog));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  help = open_help (fixture, "notes");
  link = hexapla_test_find_action (GTK_WIDGET (help), "win.open-entry", "finding");
  hexapla_test_click (link, 1);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "finding");
  hexapla_test_window_close_help (fixture, help);
  hexapla_test_destroy_window (GTK_WINDOW (dialog));
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
}

static GVariant *
dup_settings (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;
  GVariantBuilder builder;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sv}"));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_settings_get_value (settings, keys[i]);

      g_variant_builder_add (&builder, "{sv}", keys[i], value);
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* What one does in the help leaves nothing of it in the settings, nor in the window beside it. */
static void
test_settings (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const languages[] = { "fr", "en", NULL };
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;
  HexaplaTestWindow help;

  hexapla_window_open (fixture->window, "effort-3-2");
  hexapla_window_save_state (fixture->window);
  before = dup_settings (fixture->settings);
  hexapla_test_window_open_help (fixture, "saving", &help);
  hexapla_test_window_resize (&help, 700, 500);
  g_assert_true (hexapla_window_read_in (help.window, languages));
  hexapla_test_window_act (&help, "win.toggle-sidebar", NULL);
  hexapla_test_window_act (&help, "win.open-entry", "terms");
  hexapla_window_save_state (help.window);
  hexapla_test_window_close_help (fixture, help.window);

  after = dup_settings (fixture->settings);
  g_assert_cmpvariant (before, after);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-3-2");
  /* It begins anew, and the other window goes on. */
  help.window = open_help (fixture, NULL);
  g_assert_cmpstr (hexapla_window_get_page_id (help.window), ==, "overview");
  hexapla_test_window_close_help (fixture, help.window);
}

/* The help is what is searched in its window, and nothing else. */
static void
test_search (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaTestWindow help;
  GtkWidget *view;

  hexapla_test_window_open_help (fixture, NULL, &help);
  hexapla_test_press_key (GTK_WIDGET (help.window), "ctrl+f");
  hexapla_test_type (GTK_WIDGET (help.window), "guess");
  view = hexapla_test_find_type (GTK_WIDGET (help.window), HEXAPLA_TYPE_SEARCH_VIEW);
  g_assert_nonnull (view);
  hexapla_test_wait_until (!hexapla_search_view_is_busy (HEXAPLA_SEARCH_VIEW (view)));
  hexapla_test_settle (view);
  hexapla_test_press_key (GTK_WIDGET (help.window), "Return");
  hexapla_test_wait_until (g_strcmp0 (hexapla_window_get_page_id (help.window), "notes") == 0);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");
  hexapla_test_window_close_help (fixture, help.window);
}

static void
open_addresses (HexaplaTestWindow *fixture, const char *first, const char *second)
{
  g_autoptr (GFile) first_file = g_file_new_for_uri (first);
  g_autoptr (GFile) second_file = second != NULL ? g_file_new_for_uri (second) : NULL;
  GFile *files[] = { first_file, second_file };

  g_application_open (G_APPLICATION (fixture->application), files, second != NULL ? 2 : 1, "");
}

/* Each address opens in the window that it belongs to. */
static void
test_addresses (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaWindow *help;

  open_addresses (fixture, "hexapla:hexapla-help/searching", NULL);
  help = wait_for_help (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "searching");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");

  open_addresses (fixture, "hexapla:hexapla-help/notes?lang=de,en",
                  "hexapla:us-icdps-2024/glossary");
  g_assert_true (find_help (fixture) == help);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "notes");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "glossary");

  /* What is copied there leads back there; what is not there is said there. */
  hexapla_test_focus_window (GTK_WINDOW (help));
  open_addresses (fixture, "hexapla:hexapla-help/seraching", NULL);
  g_assert_null (hexapla_window_get_page_id (help));
  g_assert_nonnull (hexapla_test_find_action (GTK_WIDGET (help), "win.open-address",
                                              "hexapla:hexapla-help/searching"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (help)), ==, "Help");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "glossary");
  hexapla_test_window_close_help (fixture, help);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/help/key", test_key, 0 },
    { "/help/menu", test_menu, 0 },
    { "/help/topics", test_topics, 0 },
    { "/help/modal", test_modal, 0 },
    { "/help/settings", test_settings, 0 },
    { "/help/search", test_search, 0 },
    { "/help/addresses", test_addresses, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
