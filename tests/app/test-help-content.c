/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* What the help says: its pages, and the keys that they name. */

#include "hexapla-help.h"

#include "hexapla-test-fit.h"
#include "hexapla-test-window.h"
#include "l10n/hexapla-bundle.h"

#define SHORTCUTS_RESOURCE "/io/github/hexaplareader/Hexapla/ui/help-overlay.ui"

static HexaplaFramework *
load_help (void)
{
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework =
      hexapla_bundle_load_framework (HEXAPLA_HELP_FRAMEWORK, "en", &error);

  g_assert_no_error (error);
  return framework;
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
  hexapla_test_window_close_help (fixture, help.window);
}

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
    { "/help-content/pages", test_pages, 0 },
    { "/help-content/keys", test_keys, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
