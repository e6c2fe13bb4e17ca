/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-help.h"

#include "hexapla-window.h"
#include "l10n/hexapla-bundle.h"
#include "model/hexapla-address.h"

#define TOPIC_KEY "hexapla-help-topic"

/* A window of another kind belongs to no application, but to a window that does. */
static GtkApplication *
find_application (GtkWindow *window)
{
  while (gtk_window_get_application (window) == NULL
         && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return gtk_window_get_application (window);
}

static gboolean
on_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkApplication *application = find_application (window);

  if (application == NULL)
    return FALSE;
  hexapla_help_open_at_focus (HEXAPLA_APPLICATION (application), window);
  return TRUE;
}

void
hexapla_help_set_topic (GtkWidget *widget, const char *topic)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (topic != NULL);

  g_object_set_data (G_OBJECT (widget), TOPIC_KEY, (gpointer)topic);
  if (GTK_IS_NATIVE (widget))
    {
      GtkEventController *keys = gtk_shortcut_controller_new ();

      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (keys),
          gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                            gtk_callback_action_new (on_key, NULL, NULL)));
      gtk_widget_add_controller (widget, keys);
    }
}

/* The topic of the widget nearest to @widget that has one. */
static const char *
find_topic (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *topic = g_object_get_data (G_OBJECT (widget), TOPIC_KEY);

      if (topic != NULL)
        return topic;
    }
  return NULL;
}

static HexaplaWindow *
find_window (HexaplaApplication *application)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (application)); window != NULL;
       window = window->next)
    if (HEXAPLA_IS_WINDOW (window->data) && hexapla_window_is_help (window->data))
      return window->data;
  return NULL;
}

/* The language of buttons and menus, which the help speaks of; a help of which only parts are
 * translated is read in English. */
static HexaplaReading *
read_help (HexaplaLibrary *library, GError **error)
{
  const HexaplaLanguage *language =
      hexapla_languages_choose (hexapla_library_get_languages (library), g_get_language_names ());
  const char *codes[] = { HEXAPLA_ORIGINAL_LANGUAGE, NULL };

  if (language->translated == language->total)
    codes[0] = language->code;
  return hexapla_library_read (library, codes, error);
}

static HexaplaWindow *
get_window (HexaplaApplication *application)
{
  HexaplaWindow *window = find_window (application);
  g_autoptr (HexaplaLibrary) library = NULL;
  g_autoptr (HexaplaReading) reading = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWindowGroup) group = NULL;

  if (window != NULL)
    return window;
  library = hexapla_library_new_for (HEXAPLA_HELP_FRAMEWORK);
  reading = read_help (library, &error);
  window = hexapla_window_new_help (application, library, reading, error);
  /* It can be read while a modal window, about which it may be, is open. */
  group = gtk_window_group_new ();
  gtk_window_group_add_window (group, GTK_WINDOW (window));
  return window;
}

void
hexapla_help_open (HexaplaApplication *application, const char *topic)
{
  HexaplaWindow *window;

  g_return_if_fail (HEXAPLA_IS_APPLICATION (application));

  window = get_window (application);
  if (topic != NULL)
    hexapla_window_open (window, topic);
  gtk_window_present (GTK_WINDOW (window));
}

void
hexapla_help_open_at_focus (HexaplaApplication *application, GtkWindow *window)
{
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;
  const char *topic;

  g_return_if_fail (HEXAPLA_IS_APPLICATION (application));

  topic = find_topic (focus != NULL ? focus : GTK_WIDGET (window));
  /* In the help itself, there is no other page to go to. */
  if (HEXAPLA_IS_WINDOW (window) && hexapla_window_is_help (HEXAPLA_WINDOW (window)))
    topic = NULL;
  /* It has the keyboard as long as it is there. */
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  hexapla_help_open (application, topic);
}

gboolean
hexapla_help_has_address (const char *address)
{
  g_autoptr (HexaplaAddress) parsed = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  parsed = hexapla_address_parse (address, NULL);
  return parsed != NULL && g_str_equal (parsed->framework, HEXAPLA_HELP_FRAMEWORK);
}

void
hexapla_help_open_address (HexaplaApplication *application, const char *address)
{
  HexaplaWindow *window;

  g_return_if_fail (HEXAPLA_IS_APPLICATION (application));
  g_return_if_fail (address != NULL);

  window = get_window (application);
  hexapla_window_open_address (window, address);
  gtk_window_present (GTK_WINDOW (window));
}
