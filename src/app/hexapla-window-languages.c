/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hexapla-application.h"
#include "hexapla-language-popover.h"

/* Up to so many languages are named on the button; of more, only their number. */
#define MAX_NAMED 3

HexaplaLibrary *
hexapla_window_get_library (HexaplaWindow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), NULL);

  return self->library;
}

/* One language by its name, some by their tags, many by their number. */
static char *
describe_reading (HexaplaReading *reading)
{
  guint n = hexapla_reading_get_n (reading);
  g_auto (GStrv) codes = hexapla_reading_dup_codes (reading);

  if (n == 1)
    return g_strdup (hexapla_reading_get_name (reading, 0));
  if (n > MAX_NAMED)
    return g_strdup_printf (ngettext ("%u language", "%u languages", n), n);
  /* The region adds nothing here. */
  for (guint i = 0; i < n; i++)
    codes[i][strcspn (codes[i], "-")] = '\0';
  return g_strjoinv (" · ", codes);
}

static void
update_button (HexaplaWindow *self)
{
  g_autofree char *text = describe_reading (self->reading);
  g_autofree char *name = g_strdup_printf (
      /* Translators: for a screen reader; %s is the language that is read, or several. */
      _ ("Languages: %s"), text);

  gtk_label_set_label (GTK_LABEL (self->language_label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_popover (HexaplaWindow *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->language_button);
  g_auto (GStrv) codes = hexapla_reading_dup_codes (self->reading);

  if (popover != NULL)
    hexapla_language_popover_set_chosen (HEXAPLA_LANGUAGE_POPOVER (popover),
                                         (const char *const *)codes);
}

/* Made when it is first opened, as the menus are. */
static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  HexaplaWindow *self = user_data;

  if (gtk_menu_button_get_popover (button) != NULL || self->reading == NULL)
    return;
  gtk_menu_button_set_popover (button, hexapla_language_popover_new (hexapla_library_get_languages (
                                           hexapla_window_get_library (self))));
  update_popover (self);
}

void
hexapla_window_init_languages (HexaplaWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->language_button, create_popover, self, NULL);
}

void
hexapla_window_set_reading (HexaplaWindow *self, HexaplaReading *reading)
{
  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (HEXAPLA_IS_READING (reading));

  if (!g_set_object (&self->reading, reading))
    return;
  g_set_object (&self->framework, hexapla_reading_get_first (reading));
  update_button (self);
  update_popover (self);
  hexapla_window_update_search (self);
}

/* The same page, at the same place in its text, in other languages. */
static void
show_again (HexaplaWindow *self)
{
  HexaplaEntry *shown = hexapla_page_get_entry (self->page);
  g_autofree char *id = shown != NULL ? g_strdup (hexapla_entry_get_id (shown)) : NULL;
  g_auto (GStrv) expanded = hexapla_sidebar_dup_expanded (self->sidebar);
  int part = 0;
  double below = 0;
  gboolean inside = id != NULL && hexapla_page_get_place (self->page, &part, &below);
  gboolean focused = id != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->page)) != NULL;

  hexapla_sidebar_set_framework (self->sidebar, self->framework, (const char *const *)expanded);
  if (hexapla_window_shows_saved (self))
    hexapla_saved_page_set_reading (self->saved_page, self->reading);
  if (id == NULL)
    return;
  hexapla_window_show_entry (self, hexapla_framework_lookup (self->framework, id), 0);
  if (inside)
    hexapla_page_show_entry_at (self->page, self->reading,
                                hexapla_framework_lookup (self->framework, id), part, below);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

gboolean
hexapla_window_read_in (HexaplaWindow *self, const char *const *languages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaReading) reading = NULL;
  g_auto (GStrv) codes = NULL;

  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (languages != NULL, FALSE);

  reading = hexapla_library_read (hexapla_window_get_library (self), languages, &error);
  if (reading == NULL)
    {
      g_warning ("%s", error->message);
      return FALSE;
    }
  hexapla_window_set_reading (self, reading);
  show_again (self);
  codes = hexapla_reading_dup_codes (reading);
  if (hexapla_window_is_main (self))
    g_settings_set_strv (self->settings, "languages", (const char *const *)codes);
  hexapla_window_update_actions (self);
  return TRUE;
}

static void
read_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree const char **codes = g_variant_get_strv (parameter, NULL);

  hexapla_window_read_in (HEXAPLA_WINDOW (widget), codes);
}

static void
read_original (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *codes[] = { HEXAPLA_ORIGINAL_LANGUAGE, NULL };

  hexapla_window_read_in (HEXAPLA_WINDOW (widget), codes);
}

static void
choose_languages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  hexapla_split_view_set_show_content (self->split_view, TRUE);
  gtk_menu_button_popup (self->language_button);
}

static void
copy (HexaplaWindow *self, const char *text, const char *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  hexapla_toasts_show (self->toasts, message);
}

static void
copy_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (HEXAPLA_WINDOW (widget), g_variant_get_string (parameter, NULL), _ ("Term copied"));
}

/* The block that has the focus, or else all of the page. */
static void
copy_all_languages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *text = hexapla_page_dup_text (self->page, focus);

  if (text != NULL)
    copy (self, text, _ ("Text copied in all shown languages"));
}

static gboolean
on_key_pressed (HexaplaWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_F8)
    return GDK_EVENT_PROPAGATE;
  return hexapla_peek_begin (hexapla_page_get_peek (self->page)) ? GDK_EVENT_STOP
                                                                 : GDK_EVENT_PROPAGATE;
}

static void
on_key_released (HexaplaWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_F8)
    hexapla_peek_end (hexapla_page_get_peek (self->page));
}

static void
on_active (HexaplaWindow *self)
{
  /* The key is released where we do not see it. */
  if (!gtk_window_is_active (GTK_WINDOW (self)) && self->page != NULL)
    hexapla_peek_end (hexapla_page_get_peek (self->page));
}

void
hexapla_window_class_install_language_actions (HexaplaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.read-in", "as", read_in);
  gtk_widget_class_install_action (widget_class, "win.read-original", NULL, read_original);
  gtk_widget_class_install_action (widget_class, "win.choose-languages", NULL, choose_languages);
  gtk_widget_class_install_action (widget_class, "win.copy-text", "s", copy_text);
  gtk_widget_class_install_action (widget_class, "win.copy-all-languages", NULL,
                                   copy_all_languages);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_released);
  gtk_widget_class_bind_template_callback (widget_class, on_active);
}
