/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* With what the kinds of windows begin, and what stays of them. */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

/* Beside the window that it helps with. */
#define HELP_WIDTH 920
#define HELP_HEIGHT 640

static void
on_text_size (HexaplaWindow *self)
{
  hexapla_page_set_text_size (self->page, g_settings_get_int (self->settings, "text-size"));
  hexapla_window_update_actions (self);
}

static void
load_text_size (HexaplaWindow *self)
{
  g_signal_connect_object (self->settings, "changed::text-size", G_CALLBACK (on_text_size), self,
                           G_CONNECT_SWAPPED);
  hexapla_page_set_text_size (self->page, g_settings_get_int (self->settings, "text-size"));
}

static void
load_state (HexaplaWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  hexapla_split_view_set_sidebar_width (self->split_view,
                                        g_settings_get_int (self->settings, "sidebar-width"));
  hexapla_split_view_set_show_sidebar (self->split_view,
                                       g_settings_get_boolean (self->settings, "sidebar-visible"));
}

/* @last_page: (nullable): where to begin, if it is there. */
static void
show_framework (HexaplaWindow *self,
                const char *const *expanded,
                const char *last_page,
                const GError *error)
{
  g_autoptr (HexaplaEntry) first = NULL;

  if (self->framework == NULL)
    {
      hexapla_page_show_status (self->page, "hexapla-page-missing-symbolic",
                                _ ("Content Could Not Be Loaded"), error->message, NULL);
      hexapla_window_update_actions (self);
      return;
    }

  hexapla_sidebar_set_framework (self->sidebar, self->framework, expanded);
  first = g_list_model_get_item (hexapla_framework_get_entries (self->framework), 0);
  hexapla_window_visit (
      self,
      last_page != NULL
              && (hexapla_framework_lookup (self->framework, last_page) != NULL
                  || (hexapla_window_is_main (self) && g_str_equal (last_page, HEXAPLA_SAVED_PAGE)))
          ? last_page
          : hexapla_entry_get_id (first),
      HEXAPLA_VISIT_OPEN);
}

static HexaplaWindow *
create_bare_window (HexaplaApplication *application,
                    HexaplaLibrary *library,
                    HexaplaReading *reading)
{
  HexaplaWindow *self = g_object_new (HEXAPLA_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (hexapla_application_get_settings (application));
  g_set_object (&self->library, library);
  if (reading != NULL)
    hexapla_window_set_reading (self, reading);
  load_text_size (self);
  return self;
}

/* @reading may be NULL: @error says why. */
static HexaplaWindow *
create_window (HexaplaApplication *application, HexaplaReading *reading, const GError *error)
{
  HexaplaWindow *self =
      create_bare_window (application, hexapla_application_get_library (application), reading);
  g_auto (GStrv) expanded = g_settings_get_strv (self->settings, "expanded");
  g_autofree char *last_page = g_settings_get_string (self->settings, "last-page");

  load_state (self);
  hexapla_window_update_layout (self);
  show_framework (self, (const char *const *)expanded, last_page, error);
  return self;
}

HexaplaWindow *
hexapla_window_new_help (HexaplaApplication *application,
                         HexaplaLibrary *library,
                         HexaplaReading *reading,
                         const GError *error)
{
  static const char *const expanded[] = { NULL };
  HexaplaWindow *self;

  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (HEXAPLA_IS_LIBRARY (library), NULL);

  self = create_bare_window (application, library, reading);
  self->is_help = TRUE;
  gtk_window_set_default_size (GTK_WINDOW (self), HELP_WIDTH, HELP_HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), hexapla_window_get_name (self));
  gtk_label_set_label (GTK_LABEL (self->sidebar_title), hexapla_window_get_name (self));
  hexapla_window_update_layout (self);
  show_framework (self, expanded, NULL, error);
  return self;
}

gboolean
hexapla_window_is_help (HexaplaWindow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), FALSE);

  return self->is_help;
}

HexaplaWindow *
hexapla_window_new_file (HexaplaApplication *application, GFile *file)
{
  HexaplaWindow *self;

  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = create_bare_window (application, NULL, NULL);
  load_state (self);
  hexapla_window_update_layout (self);
  hexapla_window_load_file (self, file);
  return self;
}

void
hexapla_window_show_single (HexaplaWindow *self, HexaplaFramework *framework)
{
  static const char *const none[] = { NULL };
  g_autoptr (HexaplaReading) reading = NULL;

  self->library = hexapla_library_new_single (framework);
  reading = hexapla_library_read (self->library, none, NULL);
  hexapla_window_set_reading (self, reading);
  gtk_label_set_label (GTK_LABEL (self->sidebar_title), hexapla_framework_get_title (framework));
  show_framework (self, none, NULL, NULL);
}

gboolean
hexapla_window_is_main (HexaplaWindow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), FALSE);

  return !self->is_help && self->loading == NULL;
}

const char *
hexapla_window_get_name (HexaplaWindow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), NULL);

  /* Translators: title of the window of the help. */
  return hexapla_window_is_help (self) ? C_ ("window", "Help") : "Hexapla";
}

HexaplaWindow *
hexapla_window_new (HexaplaApplication *application)
{
  HexaplaReading *reading;
  const GError *error = NULL;

  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (application), NULL);

  reading = hexapla_application_get_reading (application, &error);
  return create_window (application, reading, error);
}

HexaplaWindow *
hexapla_window_new_beside (HexaplaWindow *other)
{
  HexaplaApplication *application;

  g_return_val_if_fail (HEXAPLA_IS_WINDOW (other), NULL);

  application = HEXAPLA_APPLICATION (gtk_window_get_application (GTK_WINDOW (other)));
  if (other->reading == NULL)
    return hexapla_window_new (application);
  /* What a window begins with is what the one before it left in the settings. */
  hexapla_window_save_state (other);
  return create_window (application, other->reading, NULL);
}

void
hexapla_window_save_state (HexaplaWindow *self)
{
  g_auto (GStrv) expanded = NULL;
  int width, height;

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));

  if (!hexapla_window_is_main (self))
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (self->settings, "sidebar-width",
                      MAX (hexapla_split_view_get_sidebar_width (self->split_view), 1));
  g_settings_set_boolean (self->settings, "sidebar-visible",
                          hexapla_split_view_get_show_sidebar (self->split_view));
  if (self->framework == NULL)
    return;
  expanded = hexapla_sidebar_dup_expanded (self->sidebar);
  g_settings_set_strv (self->settings, "expanded", (const char *const *)expanded);
  if (hexapla_window_get_page_id (self) != NULL)
    g_settings_set_string (self->settings, "last-page", hexapla_window_get_page_id (self));
}
