/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

#include "hexapla-help.h"
#include "hexapla-text-size.h"
#include "model/hexapla-address.h"

#define SHORTCUTS_RESOURCE "/io/github/hexaplareader/Hexapla/ui/help-overlay.ui"

static void
open_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hexapla_window_visit (HEXAPLA_WINDOW (widget), g_variant_get_string (parameter, NULL),
                        HEXAPLA_VISIT_OPEN);
}

static void
browse_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hexapla_window_visit (HEXAPLA_WINDOW (widget), g_variant_get_string (parameter, NULL),
                        HEXAPLA_VISIT_BROWSE);
}

static void
on_link_shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HexaplaWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_debug ("Link not opened: %s", error->message);
  if (self->toasts != NULL)
    hexapla_toasts_show (self->toasts, _ ("No program could open the address"));
}

static void
open_link (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *address = g_variant_get_string (parameter, NULL);
  g_autofree char *scheme = g_uri_parse_scheme (address);

  /* The loader lets nothing else through; an action can be called by anybody. */
  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "mailto") != 0)
    return;
  gtk_show_uri_full (GTK_WINDOW (widget), address, GDK_CURRENT_TIME, NULL, on_link_shown,
                     g_object_ref (widget));
}

static void
open_official (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.open-link", "s",
                              hexapla_framework_get_official_href (self->framework));
}

/* On a page that says that there is none, the history is still at the one before it. */
static gboolean
is_astray (HexaplaWindow *self)
{
  return hexapla_window_get_page_id (self) == NULL
         && hexapla_history_get_current (self->history) != NULL;
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  gboolean astray = is_astray (self);

  if (hexapla_window_can_return_to_results (self))
    {
      hexapla_window_return_to_results (self);
      return;
    }
  if (!astray)
    hexapla_history_set_scroll (self->history, hexapla_page_get_scroll (self->page));
  if (astray || hexapla_history_go_back (self->history))
    hexapla_window_visit (self, hexapla_history_get_current (self->history), HEXAPLA_VISIT_RETURN);
}

static void
go_forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  if (!is_astray (self))
    hexapla_history_set_scroll (self->history, hexapla_page_get_scroll (self->page));
  if (hexapla_history_go_forward (self->history))
    hexapla_window_visit (self, hexapla_history_get_current (self->history), HEXAPLA_VISIT_RETURN);
}

/* The entry @steps further in reading order, or NULL at either end. */
static HexaplaEntry *
get_neighbour (HexaplaWindow *self, int steps)
{
  HexaplaEntry *entry = hexapla_page_get_entry (self->page);
  g_autoptr (HexaplaEntry) neighbour = NULL;
  guint position;

  if (entry == NULL)
    return NULL;
  position = hexapla_entry_get_position (entry);
  if (steps < 0 && position == 0)
    return NULL;
  neighbour = g_list_model_get_item (hexapla_framework_get_entries (self->framework),
                                     position + (guint)steps);
  /* The framework keeps it. */
  return neighbour;
}

static void
visit_neighbour (HexaplaWindow *self, int steps)
{
  HexaplaEntry *neighbour = get_neighbour (self, steps);

  if (neighbour != NULL)
    hexapla_window_visit (self, hexapla_entry_get_id (neighbour), HEXAPLA_VISIT_OPEN);
}

static void
previous_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  visit_neighbour (HEXAPLA_WINDOW (widget), -1);
}

static void
next_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  visit_neighbour (HEXAPLA_WINDOW (widget), 1);
}

/* Wide, shows or hides the sidebar; folded, goes to it or back to the page. */
static void
toggle_sidebar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  GtkWidget *focus;

  if (hexapla_split_view_get_folded (self->split_view))
    {
      hexapla_split_view_set_show_content (self->split_view,
                                           !hexapla_split_view_get_show_content (self->split_view));
      return;
    }
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->sidebar_pane)
      && hexapla_split_view_get_show_sidebar (self->split_view))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
  hexapla_split_view_set_show_sidebar (self->split_view,
                                       !hexapla_split_view_get_show_sidebar (self->split_view));
}

static void
step_text_size (GtkWidget *widget, int steps)
{
  GSettings *settings = HEXAPLA_WINDOW (widget)->settings;

  g_settings_set_int (settings, "text-size",
                      hexapla_text_size_step (g_settings_get_int (settings, "text-size"), steps));
}

static void
text_larger (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_text_size (widget, 1);
}

static void
text_smaller (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_text_size (widget, -1);
}

static void
text_normal (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_settings_reset (HEXAPLA_WINDOW (widget)->settings, "text-size");
}

static void
copy_address (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  HexaplaEntry *entry = hexapla_page_get_entry (self->page);
  g_auto (GStrv) languages = NULL;
  g_autofree char *address = NULL;

  if (entry == NULL)
    return;
  /* Who reads the original alone leaves the language to whoever opens the address. */
  if (hexapla_reading_get_n (self->reading) > 1 || !hexapla_reading_has_original (self->reading))
    languages = hexapla_reading_dup_codes (self->reading);
  address = hexapla_address_format (hexapla_framework_get_id (self->framework),
                                    hexapla_entry_get_id (entry), (const char *const *)languages);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), address);
  hexapla_toasts_show (self->toasts, _ ("Address copied"));
}

/* The shortcuts window is made when it is asked for: GTK would make it with every window. And each
 * time anew: GTK 4.18 does not notice that one on X11 which was hidden has the focus again. */
static void
show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (window);

  if (overlay == NULL || !gtk_widget_get_visible (GTK_WIDGET (overlay)))
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS_RESOURCE);

      /* So the window learns the keys of our actions, and the one before is destroyed. */
      overlay = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));
      gtk_application_window_set_help_overlay (window, overlay);
      hexapla_help_set_topic (GTK_WIDGET (overlay), "shortcuts");
    }
  gtk_window_present (GTK_WINDOW (overlay));
}

void
hexapla_window_class_install_actions (HexaplaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.open-entry", "s", open_entry);
  gtk_widget_class_install_action (widget_class, "win.browse-entry", "s", browse_entry);
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", open_link);
  gtk_widget_class_install_action (widget_class, "win.open-official", NULL, open_official);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, go_forward);
  gtk_widget_class_install_action (widget_class, "win.previous-entry", NULL, previous_entry);
  gtk_widget_class_install_action (widget_class, "win.next-entry", NULL, next_entry);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar);
  gtk_widget_class_install_action (widget_class, "win.text-larger", NULL, text_larger);
  gtk_widget_class_install_action (widget_class, "win.text-smaller", NULL, text_smaller);
  gtk_widget_class_install_action (widget_class, "win.text-normal", NULL, text_normal);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.copy-address", NULL, copy_address);
}

void
hexapla_window_update_actions (HexaplaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_entry = hexapla_page_get_entry (self->page) != NULL;
  int text_size = g_settings_get_int (self->settings, "text-size");

  gtk_widget_action_set_enabled (widget, "win.back",
                                 is_astray (self) || hexapla_history_can_go_back (self->history)
                                     || hexapla_window_can_return_to_results (self));
  gtk_widget_action_set_enabled (widget, "win.forward",
                                 hexapla_history_can_go_forward (self->history));
  gtk_widget_action_set_enabled (widget, "win.previous-entry", get_neighbour (self, -1) != NULL);
  gtk_widget_action_set_enabled (widget, "win.next-entry", get_neighbour (self, 1) != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy-address", has_entry);
  gtk_widget_action_set_enabled (
      widget, "win.open-official",
      self->framework != NULL && hexapla_framework_get_official_href (self->framework) != NULL);
  gtk_widget_action_set_enabled (widget, "win.search", self->reading != NULL);
  gtk_widget_action_set_enabled (widget, "win.read-in", self->reading != NULL);
  gtk_widget_action_set_enabled (widget, "win.choose-languages", self->reading != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy-all-languages",
                                 has_entry && self->reading != NULL
                                     && hexapla_reading_get_n (self->reading) > 1);
  gtk_widget_action_set_enabled (widget, "win.text-larger",
                                 hexapla_text_size_step (text_size, 1) != text_size);
  gtk_widget_action_set_enabled (widget, "win.text-smaller",
                                 hexapla_text_size_step (text_size, -1) != text_size);
  hexapla_window_update_saved (self);
  hexapla_window_update_saved_page (self);
}
