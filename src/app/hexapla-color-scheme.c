/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-color-scheme.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"
#define PORTAL_TIMEOUT_MS 1000

/* Settings of GTK 4.20 and newer. */
#define GTK_SCHEME "gtk-interface-color-scheme"
#define GTK_CONTRAST "gtk-interface-contrast"

#define DARK_RESOURCE "/io/github/hexaplareader/Hexapla/ui/style-dark.css"
#define CONTRAST_RESOURCE "/io/github/hexaplareader/Hexapla/ui/style-contrast.css"

struct _HexaplaColorScheme
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkSettings *settings;
  GtkCssProvider *dark_style;
  GtkCssProvider *contrast_style;
  GCancellable *cancellable;
  GDBusConnection *bus;
  guint subscription;

  HexaplaColorPreference preference;
  gboolean gtk_follows; /* GTK reads the desktop's preference itself (4.20) */
  gboolean desktop_dark;
  gboolean desktop_contrast;
  gboolean dark;
  gboolean contrast;
};

G_DEFINE_FINAL_TYPE (HexaplaColorScheme, hexapla_color_scheme, G_TYPE_OBJECT)

/* Most desktops never need these style sheets: each is read when it is first used. What is said of
 * high contrast goes for the dark as well, so it comes @above. */
static void
use_style (HexaplaColorScheme *self,
           GtkCssProvider **style,
           const char *resource,
           guint above,
           gboolean use)
{
  GtkCssProvider *provider = *style;

  if (provider == NULL)
    {
      provider = *style = gtk_css_provider_new ();
      gtk_css_provider_load_from_resource (provider, resource);
    }
  if (use)
    gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + above);
  else
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (provider));
}

static void
update_styles (HexaplaColorScheme *self, gboolean dark, gboolean contrast)
{
  if (self->dark != dark)
    use_style (self, &self->dark_style, DARK_RESOURCE, 1, dark);
  if (self->contrast != contrast)
    use_style (self, &self->contrast_style, CONTRAST_RESOURCE, 2, contrast);
  self->dark = dark;
  self->contrast = contrast;
}

/* Value of an enumeration in GtkSettings that the GTK we build against may not have. */
static int
get_enum_value (GtkSettings *settings, const char *property, const char *nick)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), property);
  GEnumValue *value = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class, nick);

  return value != NULL ? value->value : G_PARAM_SPEC_ENUM (pspec)->default_value;
}

static gboolean
has_enum_value (GtkSettings *settings, const char *property, const char *nick)
{
  int value = 0;

  g_object_get (settings, property, &value, NULL);
  return value == get_enum_value (settings, property, nick);
}

/* GTK 4.20 and newer: what it shows. Called whenever that changes, so nothing is set here. */
static void
take_from_gtk (HexaplaColorScheme *self)
{
  update_styles (self, has_enum_value (self->settings, GTK_SCHEME, "dark"),
                 has_enum_value (self->settings, GTK_CONTRAST, "more"));
}

static void
pass_preference_to_gtk (HexaplaColorScheme *self)
{
  const char *nick = self->preference == HEXAPLA_COLOR_DARK ? "dark" : "light";

  if (self->preference == HEXAPLA_COLOR_FOLLOW)
    gtk_settings_reset_property (self->settings, GTK_SCHEME);
  else
    g_object_set (self->settings, GTK_SCHEME, get_enum_value (self->settings, GTK_SCHEME, nick),
                  NULL);
  take_from_gtk (self);
}

/* GTK below 4.20: the theme is ours to set. */
static void
set_theme (HexaplaColorScheme *self)
{
  gboolean dark = self->preference == HEXAPLA_COLOR_FOLLOW ? self->desktop_dark
                                                           : self->preference == HEXAPLA_COLOR_DARK;

  if (dark != self->dark)
    g_object_set (self->settings, "gtk-application-prefer-dark-theme", dark, NULL);
  if (self->desktop_contrast && !self->contrast)
    g_object_set (self->settings, "gtk-theme-name", "HighContrast", NULL);
  else if (!self->desktop_contrast && self->contrast)
    gtk_settings_reset_property (self->settings, "gtk-theme-name");
  update_styles (self, dark, self->desktop_contrast);
}

static void
update (HexaplaColorScheme *self)
{
  if (self->gtk_follows)
    pass_preference_to_gtk (self);
  else
    set_theme (self);
}

static void
take_setting (HexaplaColorScheme *self, const char *key, GVariant *value)
{
  /* 1 is dark, and higher contrast; every other value, known or not, is no such preference. */
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    return;
  if (g_str_equal (key, "color-scheme"))
    self->desktop_dark = g_variant_get_uint32 (value) == 1;
  else if (g_str_equal (key, "contrast"))
    self->desktop_contrast = g_variant_get_uint32 (value) == 1;
}

static void
on_setting_changed (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *signal,
                    GVariant *parameters,
                    gpointer user_data)
{
  HexaplaColorScheme *self = user_data;
  const char *space, *key;
  g_autoptr (GVariant) value = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (!g_str_equal (space, APPEARANCE))
    return;
  take_setting (self, key, value);
  update (self);
}

static void
on_settings_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HexaplaColorScheme) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GVariant) spaces = NULL;
  g_autoptr (GVariant) appearance = NULL;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  if (reply == NULL)
    {
      g_debug ("No appearance from the Settings portal: %s", error->message);
      return;
    }
  spaces = g_variant_get_child_value (reply, 0);
  appearance = g_variant_lookup_value (spaces, APPEARANCE, G_VARIANT_TYPE_VARDICT);
  if (appearance == NULL)
    return;
  g_variant_iter_init (&iter, appearance);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    take_setting (self, key, value);
  update (self);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HexaplaColorScheme) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  const char *const spaces[] = { APPEARANCE, NULL };

  if (bus == NULL)
    {
      g_debug ("No session bus for the Settings portal: %s", error->message);
      return;
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  self->bus = g_object_ref (bus);
  self->subscription = g_dbus_connection_signal_subscribe (
      bus, PORTAL_NAME, PORTAL_SETTINGS, "SettingChanged", PORTAL_PATH, APPEARANCE,
      G_DBUS_SIGNAL_FLAGS_NONE, on_setting_changed, self, NULL);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_SETTINGS, "ReadAll",
                          g_variant_new ("(^as)", spaces), G_VARIANT_TYPE ("(a{sa{sv}})"),
                          G_DBUS_CALL_FLAGS_NONE, PORTAL_TIMEOUT_MS, self->cancellable,
                          on_settings_read, g_object_ref (self));
}

static void
follow_desktop (HexaplaColorScheme *self)
{
  self->gtk_follows =
      g_object_class_find_property (G_OBJECT_GET_CLASS (self->settings), GTK_SCHEME) != NULL;
  if (!self->gtk_follows)
    {
      g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, on_bus, g_object_ref (self));
      return;
    }
  g_signal_connect_object (self->settings, "notify::" GTK_SCHEME, G_CALLBACK (take_from_gtk), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::" GTK_CONTRAST, G_CALLBACK (take_from_gtk),
                           self, G_CONNECT_SWAPPED);
  take_from_gtk (self);
}

static void
hexapla_color_scheme_dispose (GObject *object)
{
  HexaplaColorScheme *self = HEXAPLA_COLOR_SCHEME (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  if (self->display != NULL)
    update_styles (self, FALSE, FALSE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->bus);
  g_clear_object (&self->dark_style);
  g_clear_object (&self->contrast_style);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (hexapla_color_scheme_parent_class)->dispose (object);
}

static void
hexapla_color_scheme_class_init (HexaplaColorSchemeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_color_scheme_dispose;
}

static void
hexapla_color_scheme_init (HexaplaColorScheme *self)
{
  self->cancellable = g_cancellable_new ();
}

HexaplaColorScheme *
hexapla_color_scheme_new (GdkDisplay *display)
{
  HexaplaColorScheme *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (HEXAPLA_TYPE_COLOR_SCHEME, NULL);
  self->display = g_object_ref (display);
  self->settings = gtk_settings_get_for_display (display);
  follow_desktop (self);
  return self;
}

void
hexapla_color_scheme_set_preference (HexaplaColorScheme *self, HexaplaColorPreference preference)
{
  g_return_if_fail (HEXAPLA_IS_COLOR_SCHEME (self));

  if (self->preference == preference)
    return;
  self->preference = preference;
  update (self);
}

gboolean
hexapla_color_scheme_get_dark (HexaplaColorScheme *self)
{
  g_return_val_if_fail (HEXAPLA_IS_COLOR_SCHEME (self), FALSE);

  return self->dark;
}

gboolean
hexapla_color_scheme_get_high_contrast (HexaplaColorScheme *self)
{
  g_return_val_if_fail (HEXAPLA_IS_COLOR_SCHEME (self), FALSE);

  return self->contrast;
}
