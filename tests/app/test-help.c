/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-help.h"

#include "hexapla-preferences.h"
#include "hexapla-search-view.h"
#include "hexapla-test-fit.h"
#include "hexapla-test-window.h"
#include "l10n/hexapla-bundle.h"

#define SHORTCUTS_RESOURCE "/io/github/hexaplareader/Hexapla/ui/help-overlay.ui"

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

static void
close_help (HexaplaTestWindow *fixture, HexaplaWindow *help)
{
  hexapla_test_focus_window (GTK_WINDOW (help));
  g_object_add_weak_pointer (G_OBJECT (help), (gpointer *)&help);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+w");
  hexapla_test_wait_until (help == NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static HexaplaFramework *
load_help (void)
{
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework =
      hexapla_bundle_load_framework (HEXAPLA_HELP_FRAMEWORK, "en", &error);

  g_assert_no_error (error);
  return framework;
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
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "F1");
  help = wait_for_help (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "overview");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (help)), ==, "Overview – Help");
  g_assert_true (is_in_front (help));

  hexapla_window_open (help, "notes");
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  g_assert_true (is_in_front (fixture->window));
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "overview");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "F1");
  g_assert_true (find_help (fixture) == help);
  g_assert_true (is_in_front (help));
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "notes");

  /* In the help itself, there is no other one to go to. */
  hexapla_test_focus_window (GTK_WINDOW (help));
  hexapla_test_press_key (GTK_WIDGET (help), "F1");
  g_assert_true (find_help (fixture) == help);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "notes");
  close_help (fixture, help);

  /* It can be opened again. */
  close_help (fixture, open_help (fixture, NULL));
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
  close_help (fixture, wait_for_help (fixture));
}

static void
assert_topic (HexaplaTestWindow *fixture, const char *topic)
{
  HexaplaWindow *help;

  g_test_message ("%s", topic);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "F1");
  help = wait_for_help (fixture);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, topic);
  close_help (fixture, help);
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
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+l");
  assert_topic (fixture, "languages");
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+f");
  assert_topic (fixture, "searching");
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GtkWidget *dialog;

      hexapla_test_focus_window (GTK_WINDOW (fixture->window));
      hexapla_test_press_key (GTK_WIDGET (fixture->window), dialogs[i].key);
      hexapla_test_wait_until ((dialog = hexapla_test_find_window (dialogs[i].type)) != NULL
                               && gtk_widget_get_mapped (dialog));
      hexapla_test_focus_window (GTK_WINDOW (dialog));
      assert_topic (fixture, dialogs[i].topic);
      hexapla_test_focus_window (GTK_WINDOW (dialog));
      hexapla_test_press_key (GTK_WIDGET (fixture->window), "Escape");
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

  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+comma");
  hexapla_test_wait_until ((dialog = hexapla_test_find_window (HEXAPLA_TYPE_PREFERENCES)) != NULL
                           && gtk_widget_get_mapped (dialog));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  help = open_help (fixture, "notes");
  link = hexapla_test_find_action (GTK_WIDGET (help), "win.open-entry", "finding");
  hexapla_test_click (link, 1);
  g_assert_cmpstr (hexapla_window_get_page_id (help), ==, "finding");
  close_help (fixture, help);
  hexapla_test_destroy_window (GTK_WINDOW (dialog));
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
}

static void
add_targets (HexaplaText *text, GHashTable *targets)
{
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    if (runs[i].kind == HEXAPLA_RUN_REF)
      g_hash_table_add (targets, (gpointer)runs[i].target);
}

/* Calls @visit for each text of the blocks of @entry. */
static void
visit_texts (HexaplaEntry *entry,
             void (*visit) (HexaplaText *text, GHashTable *table),
             GHashTable *table)
{
  GListModel *blocks = hexapla_entry_get_blocks (entry);

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);

      for (guint j = 0; j < hexapla_block_get_n_texts (block); j++)
        visit (hexapla_block_get_text (block, j), table);
    }
}

/* Each page shows its title, has room, and is one click away from the overview. */
static void
test_pages (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int width;
    int text_size;
  } passes[] = {
    { "help-wide", 920, 100 },
    { "help-narrow", 360, 100 },
    { "help-narrow-large", 360, 200 },
  };
  g_autoptr (HexaplaFramework) framework = load_help ();
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();
  GListModel *entries = hexapla_framework_get_entries (framework);
  HexaplaTestWindow help;
  guint n_topics = 0;

  hexapla_test_window_open_help (fixture, NULL, &help);
  visit_texts (hexapla_framework_lookup (framework, "overview"), add_targets, targets);
  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++)
    {
      g_settings_set_int (fixture->settings, "text-size", passes[pass].text_size);
      hexapla_test_window_resize (&help, passes[pass].width, 640);
      for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
        {
          g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
          const char *id = hexapla_entry_get_id (entry);
          const char *title = i == 0 ? "Hexapla Help" : hexapla_entry_get_title (entry);

          g_test_message ("%s", id);
          hexapla_test_window_act (&help, "win.open-entry", id);
          g_assert_cmpstr (hexapla_window_get_page_id (help.window), ==, id);
          g_assert_nonnull (hexapla_test_find_label (help.page, title));
          hexapla_test_check_fit (help.split_view, faults);
          if (hexapla_entry_get_kind (entry) != HEXAPLA_ENTRY_TOPIC)
            continue;
          n_topics++;
          g_assert_true (g_hash_table_contains (targets, id));
          if (g_str_equal (id, "shortcuts"))
            hexapla_test_keep_picture (help.split_view, passes[pass].name);
        }
    }
  g_assert_cmpuint (n_topics, >=, 8 * G_N_ELEMENTS (passes));
  g_assert_cmpuint (n_topics, <=, 12 * G_N_ELEMENTS (passes));
  hexapla_test_faults_report (faults);
  close_help (fixture, help.window);
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
  close_help (fixture, help.window);

  after = dup_settings (fixture->settings);
  g_assert_cmpvariant (before, after);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-3-2");
  /* It begins anew, and the other window goes on. */
  help.window = open_help (fixture, NULL);
  g_assert_cmpstr (hexapla_window_get_page_id (help.window), ==, "overview");
  close_help (fixture, help.window);
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
  close_help (fixture, help.window);
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
  close_help (fixture, help);
}

/* Keys ============================================================================ */

static void
add_keys (HexaplaText *text, GHashTable *keys)
{
  const char *plain = hexapla_text_get_plain (text);
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    if (runs[i].kind == HEXAPLA_RUN_KEY)
      g_hash_table_add (keys, g_strndup (plain + runs[i].start, runs[i].length));
}

static void
add_accelerator (GHashTable *labels, const char *accelerator)
{
  GdkModifierType state;
  guint key;

  if (gtk_accelerator_parse (accelerator, &key, &state))
    g_hash_table_add (labels, gtk_accelerator_get_label (key, state));
}

/* What the application and the window of shortcuts have, by the names that GTK gives the keys. */
static GHashTable *
list_labels (HexaplaTestWindow *fixture)
{
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  GHashTable *labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS_RESOURCE);
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accels[j] != NULL; j++)
        add_accelerator (labels, accels[j]);
    }
  for (GSList *object = objects; object != NULL; object = object->next)
    if (g_type_is_a (G_OBJECT_TYPE (object->data), GTK_TYPE_SHORTCUTS_SHORTCUT))
      {
        g_autofree char *accelerator = NULL;

        g_object_get (object->data, "accelerator", &accelerator, NULL);
        if (accelerator != NULL)
          add_accelerator (labels, accelerator);
      }
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  return labels;
}

/* The keys that the help names are there, and the table of shortcuts has all that there are. */
static void
test_keys (HexaplaTestWindow *fixture, gconstpointer data)
{
  /* Keys of every program, which GTK or a list knows. */
  static const char *const usual[] = { "Up",     "Down", "Left",      "Right", "Enter",
                                       "Escape", "Tab",  "Shift+Tab", "Ctrl",  NULL };
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_autoptr (HexaplaFramework) framework = load_help ();
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) labels = list_labels (fixture);
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  GListModel *entries = hexapla_framework_get_entries (framework);
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      add_keys (hexapla_entry_get_summary (entry), named);
      visit_texts (entry, add_keys, named);
    }
  visit_texts (hexapla_framework_lookup (framework, "shortcuts"), add_keys, table);
  g_hash_table_iter_init (&iter, named);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (labels, key) && !g_strv_contains (usual, key))
      hexapla_test_faults_add (faults, "named, but not there: %s", (const char *)key);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);
      g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      gboolean found = FALSE;

      for (guint j = 0; accels[j] != NULL; j++)
        add_accelerator (own, accels[j]);
      g_hash_table_iter_init (&iter, own);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        found |= g_hash_table_contains (table, key);
      if (!found)
        hexapla_test_faults_add (faults, "not in the table of shortcuts: %s", actions[i]);
    }
  hexapla_test_faults_report (faults);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/help/key", test_key, 0 },       { "/help/menu", test_menu, 0 },
    { "/help/topics", test_topics, 0 }, { "/help/modal", test_modal, 0 },
    { "/help/pages", test_pages, 0 },   { "/help/settings", test_settings, 0 },
    { "/help/search", test_search, 0 }, { "/help/addresses", test_addresses, 0 },
    { "/help/keys", test_keys, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
