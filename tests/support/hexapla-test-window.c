/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-window.h"

#include <glib/gstdio.h>

#include "hexapla-help.h"
#include "hexapla-page.h"
#include "hexapla-sidebar.h"
#include "hexapla-split-view.h"
#include "hexapla-test-program.h"
#include "hexapla-ui-resources.h"

/* One application serves all tests of a program: each would add its style sheets to the display
 * once more. */
static HexaplaApplication *the_application;
static char *the_folder;

static void
make_folder (void)
{
  static const char *const variables[] = { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                           "XDG_STATE_HOME" };
  g_autoptr (GError) error = NULL;

  the_folder = g_dir_make_tmp ("hexapla-test-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = g_build_filename (the_folder, variables[i], NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_setenv (variables[i], path, TRUE);
    }
}

void
hexapla_test_init (int *argc, char ***argv)
{
  hexapla_test_get_folder ();
  hexapla_test_log_set_up ();
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      hexapla_test_remove_folder (the_folder);
      exit (0);
    }
  hexapla_ui_register_resource ();
  g_set_application_name ("Hexapla");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);
}

static void
on_last_activate (GApplication *application)
{
  g_signal_stop_emission_by_name (application, "activate");
}

/* Nothing but running it takes an application off the bus; with no window, that ends at once. */
static void
end_application (void)
{
  g_signal_connect (the_application, "activate", G_CALLBACK (on_last_activate), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (the_application), 0, NULL), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&the_application));
}

int
hexapla_test_run (void)
{
  int status = g_test_run ();

  if (the_application != NULL)
    end_application ();
  hexapla_test_remove_folder (the_folder);
  g_clear_pointer (&the_folder, g_free);
  return status;
}

const char *
hexapla_test_get_folder (void)
{
  if (the_folder == NULL)
    make_folder ();
  return the_folder;
}

HexaplaApplication *
hexapla_test_get_application (void)
{
  g_autoptr (GError) error = NULL;

  if (the_application == NULL)
    {
      the_application = hexapla_application_new (G_APPLICATION_NON_UNIQUE);
      /* There is no session here, and what a test puts in its place may not know of its end. */
      g_object_set (the_application, "register-session", FALSE, NULL);
      g_application_register (G_APPLICATION (the_application), NULL, &error);
      g_assert_no_error (error);
    }
  return the_application;
}

HexaplaFramework *
hexapla_test_get_framework (void)
{
  const GError *error = NULL;
  HexaplaReading *reading =
      hexapla_application_get_reading (hexapla_test_get_application (), &error);

  g_assert_no_error (error);
  return hexapla_reading_get_first (reading);
}

static void
reset_settings (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

static void
take_window (HexaplaTestWindow *fixture, GtkWidget *window)
{
  fixture->window = HEXAPLA_WINDOW (window);
  fixture->sidebar = hexapla_test_find_type (window, HEXAPLA_TYPE_SIDEBAR);
  fixture->page = hexapla_test_find_type (window, HEXAPLA_TYPE_PAGE);
  fixture->split_view = hexapla_test_find_type (window, HEXAPLA_TYPE_SPLIT_VIEW);
  hexapla_test_focus_window (GTK_WINDOW (window));
}

void
hexapla_test_window_open (HexaplaTestWindow *fixture)
{
  g_application_activate (G_APPLICATION (fixture->application));
  take_window (fixture, hexapla_test_find_window (HEXAPLA_TYPE_WINDOW));
}

void
hexapla_test_window_open_help (HexaplaTestWindow *fixture,
                               const char *topic,
                               HexaplaTestWindow *help)
{
  GtkWindow *window;

  hexapla_help_open (fixture->application, topic);
  window = gtk_application_get_active_window (GTK_APPLICATION (fixture->application));
  g_assert_true (hexapla_window_is_help (HEXAPLA_WINDOW (window)));
  *help = *fixture;
  take_window (help, GTK_WIDGET (window));
}

void
hexapla_test_window_close_help (HexaplaTestWindow *fixture, HexaplaWindow *help)
{
  hexapla_test_focus_window (GTK_WINDOW (help));
  g_object_add_weak_pointer (G_OBJECT (help), (gpointer *)&help);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+w");
  hexapla_test_wait_until (help == NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

void
hexapla_test_window_forget_saved (HexaplaTestWindow *fixture)
{
  HexaplaSaved *saved = fixture->saved;
  GListModel *lists[] = { hexapla_saved_get_bookmarks (saved), hexapla_saved_get_notes (saved),
                          hexapla_saved_get_follow_ups (saved) };

  hexapla_test_wait_until (hexapla_saved_is_loaded (saved));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    while (g_list_model_get_n_items (lists[i]) > 0)
      {
        g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (lists[i], 0);
        const char *entry = hexapla_saved_item_get_entry (item);
        g_autoptr (HexaplaSavedUndo) undo =
            HEXAPLA_IS_NOTE (item)       ? hexapla_saved_remove_note (saved, HEXAPLA_NOTE (item))
            : HEXAPLA_IS_BOOKMARK (item) ? hexapla_saved_remove_bookmark (saved, entry)
                                         : hexapla_saved_remove_follow_up (saved, entry);

        g_assert_nonnull (undo);
      }
}

void
hexapla_test_window_set_up (HexaplaTestWindow *fixture, gconstpointer data)
{
  fixture->application = hexapla_test_get_application ();
  fixture->settings = hexapla_application_get_settings (fixture->application);
  reset_settings (fixture->settings);
  fixture->saved = hexapla_application_get_saved (fixture->application);
  /* All tests of a program share what is kept, as they share the application. */
  hexapla_test_window_forget_saved (fixture);
  hexapla_test_window_open (fixture);
}

/* A tooltip that GTK is about to show asks, when its time has come, for the surface of a window
 * that is gone by then, with a critical. So the pointer leaves the window first. */
static void
take_pointer_away (HexaplaTestWindow *fixture)
{
  hexapla_test_xdotool ("mousemove", "100000", "100000", NULL);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

void
hexapla_test_window_tear_down (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *parts[] = { fixture->sidebar, fixture->page, fixture->split_view };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_object_add_weak_pointer (G_OBJECT (parts[i]), (gpointer *)&parts[i]);
  take_pointer_away (fixture);
  hexapla_test_destroy_window (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    hexapla_test_wait_until (parts[i] == NULL);
}

void
hexapla_test_window_reopen (HexaplaTestWindow *fixture)
{
  hexapla_window_save_state (fixture->window);
  hexapla_test_window_tear_down (fixture, NULL);
  hexapla_test_window_open (fixture);
}

void
hexapla_test_window_resize (HexaplaTestWindow *fixture, int width, int height)
{
  GtkWidget *content = fixture->split_view;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (fixture->window));
  /* Where nobody composes the screen, GTK draws a frame around the window. */
  int frame_width = gdk_surface_get_width (surface) - gtk_widget_get_width (content);
  int frame_height = gdk_surface_get_height (surface) - gtk_widget_get_height (content);
  gint64 deadline = hexapla_test_get_deadline ();

  /* While a window folds, its header bar may for a moment need more than what is asked for; the
   * server then has the last word, but is not asked twice. */
  do
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), width + frame_width,
                                   height + frame_height);
      hexapla_test_wait_until (gtk_widget_get_width (content) == width
                               && gtk_widget_get_height (content) == height);
      hexapla_test_settle (GTK_WIDGET (fixture->window));
    }
  while (gtk_widget_get_width (content) != width && hexapla_test_iterate (deadline));
  g_assert_cmpint (gtk_widget_get_width (content), ==, width);
}

void
hexapla_test_window_act (HexaplaTestWindow *fixture, const char *action, const char *target)
{
  g_autoptr (GVariant) parameter =
      target != NULL ? g_variant_ref_sink (g_variant_new_string (target)) : NULL;

  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

gboolean
hexapla_test_window_can_act (HexaplaTestWindow *fixture, const char *action)
{
  GtkWidget *probe = g_object_ref_sink (gtk_button_new ());
  gboolean sensitive;

  /* A button knows whether its action can be activated. */
  gtk_widget_set_parent (probe, fixture->page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  sensitive = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);
  g_object_unref (probe);
  return sensitive;
}

void
hexapla_test_window_assert_page (HexaplaTestWindow *fixture, const char *id)
{
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, id);
}

void
hexapla_test_window_press (HexaplaTestWindow *fixture, const char *key)
{
  hexapla_test_press_key (GTK_WIDGET (fixture->window), key);
}

GtkWidget *
hexapla_test_window_get_focus (HexaplaTestWindow *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

gboolean
hexapla_test_window_has_focus (HexaplaTestWindow *fixture, GtkWidget *part)
{
  GtkWidget *focus = hexapla_test_window_get_focus (fixture);

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

double
hexapla_test_window_get_scroll (HexaplaTestWindow *fixture)
{
  GtkWidget *scroller = hexapla_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static void
on_act (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GPtrArray *acts = user_data;

  g_ptr_array_add (acts, g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)),
                                          g_variant_get_string (parameter, NULL)));
}

void
hexapla_test_window_add_cases (const HexaplaTestWindowCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    g_test_add (cases[i].path, HexaplaTestWindow, GINT_TO_POINTER (cases[i].width),
                hexapla_test_window_set_up, cases[i].test, hexapla_test_window_tear_down);
}

GtkWindow *
hexapla_test_stage_new (GtkWidget *child, int width, int height, GPtrArray *acts)
{
  static const GActionEntry entries[] = {
    { .name = "open-entry", .activate = on_act, .parameter_type = "s" },
    { .name = "browse-entry", .activate = on_act, .parameter_type = "s" },
    { .name = "open-link", .activate = on_act, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = gtk_window_new ();

  if (acts != NULL)
    {
      g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), acts);
      gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
    }
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  hexapla_test_focus_window (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

void
hexapla_test_destroy_window (GtkWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_destroy (window);
  hexapla_test_wait_until (window == NULL);
}
