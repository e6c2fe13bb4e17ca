/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-application-actions.h"

#include "hexapla-about.h"
#include "hexapla-application-windows.h"
#include "hexapla-help.h"
#include "hexapla-preferences.h"

/* The action is called as the entry: a launcher of the desktop knows no parameters. */
static void
on_open_entry (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HexaplaWindow *window = hexapla_application_get_window (user_data);

  hexapla_window_open (window, g_action_get_name (G_ACTION (action)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HexaplaWindow *window = hexapla_application_get_window (user_data);

  hexapla_window_search (window, g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (hexapla_application_add_window (user_data)));
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HexaplaWindow *window = hexapla_application_find_window (user_data);

  if (window == NULL || hexapla_window_may_close (window, TRUE))
    g_application_quit (G_APPLICATION (user_data));
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HexaplaApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  HexaplaLibrary *library = hexapla_application_get_library (self);
  GtkWidget *preferences = hexapla_preferences_new (parent, hexapla_application_get_settings (self),
                                                    hexapla_library_get_languages (library));

  hexapla_help_set_topic (preferences, "accessibility");
  gtk_window_present (GTK_WINDOW (preferences));
}

/* At the topic that fits where the focus is. */
static void
on_help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HexaplaApplication *self = user_data;

  hexapla_help_open_at_focus (self, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (user_data);
  GtkWidget *about = GTK_WIDGET (hexapla_about_new (parent));

  hexapla_help_set_topic (about, "texts");
  gtk_window_present (GTK_WINDOW (about));
}

void
hexapla_application_add_actions (HexaplaApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = on_quit },
    { .name = "about", .activate = on_about },
    { .name = "help", .activate = on_help },
    { .name = "preferences", .activate = on_preferences },
    { .name = "new-window", .activate = on_new_window },
    { .name = "search", .parameter_type = "s", .activate = on_search },
    { .name = "glossary", .activate = on_open_entry },
    { .name = "timeline", .activate = on_open_entry },
  };
  static const struct
  {
    const char *action;
    const char *accels[5];
  } accels[] = {
    { "app.help", { "F1" } },
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.new-window", { "<Control>n" } },
    { "window.close", { "<Control>w" } },
    { "win.back", { "<Alt>Left", "Back" } },
    { "win.forward", { "<Alt>Right", "Forward" } },
    { "win.open-entry('overview')", { "<Alt>Home", "HomePage" } },
    { "win.previous-entry", { "<Control>Page_Up" } },
    { "win.next-entry", { "<Control>Page_Down" } },
    { "win.toggle-sidebar", { "F9" } },
    { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add", "ZoomIn" } },
    { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract", "ZoomOut" } },
    { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
    { "win.bookmarked", { "<Control>d" } },
    { "win.show-saved", { "<Control><Shift>d" } },
    { "win.add-note", { "<Control><Shift>n" } },
    { "win.add-page-note", { "<Control><Alt>n" } },
    { "win.follow-up", { "<Control><Shift>f" } },
    { "win.choose-languages", { "<Control>l" } },
    { "win.copy-all-languages", { "<Control><Shift>c" } },
    { "win.search", { "<Control>f", "Search" } },
    { "win.next-match", { "<Control>g", "F3" } },
    { "win.previous-match", { "<Control><Shift>g", "<Shift>F3" } },
    { "win.show-shortcuts", { "<Control>question", "<Control>slash" } },
  };

  g_return_if_fail (HEXAPLA_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}
