/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-preferences.h"

#include "hexapla-text-size.h"

struct _HexaplaPreferences
{
  GtkWindow parent_instance;

  /* Template widgets */
  GtkWidget *follow;
  GtkWidget *light;
  GtkWidget *dark;
  GtkWidget *text_size;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (HexaplaPreferences, hexapla_preferences, GTK_TYPE_WINDOW)

/* A radio button stands for one value of a setting. */
static gboolean
get_active (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), user_data));
  return TRUE;
}

static GVariant *
set_active (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_value_get_boolean (value) ? g_variant_new_string (user_data) : NULL;
}

static void
bind_radio (HexaplaPreferences *self, GtkWidget *button, const char *nick)
{
  g_settings_bind_with_mapping (self->settings, "color-scheme", button, "active",
                                G_SETTINGS_BIND_DEFAULT, get_active, set_active, (gpointer)nick,
                                NULL);
}

static void
step_text_size (HexaplaPreferences *self, int steps)
{
  g_settings_set_int (
      self->settings, "text-size",
      hexapla_text_size_step (g_settings_get_int (self->settings, "text-size"), steps));
}

static void
on_smaller (HexaplaPreferences *self)
{
  step_text_size (self, -1);
}

static void
on_larger (HexaplaPreferences *self)
{
  step_text_size (self, 1);
}

static void
update_text_size (HexaplaPreferences *self)
{
  g_autofree char *text =
      g_strdup_printf ("%d\u202f%%", g_settings_get_int (self->settings, "text-size"));

  gtk_label_set_label (GTK_LABEL (self->text_size), text);
}

static void
hexapla_preferences_dispose (GObject *object)
{
  g_clear_object (&HEXAPLA_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (hexapla_preferences_parent_class)->dispose (object);
}

static void
hexapla_preferences_class_init (HexaplaPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_preferences_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hexaplareader/Hexapla/ui/hexapla-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, HexaplaPreferences, follow);
  gtk_widget_class_bind_template_child (widget_class, HexaplaPreferences, light);
  gtk_widget_class_bind_template_child (widget_class, HexaplaPreferences, dark);
  gtk_widget_class_bind_template_child (widget_class, HexaplaPreferences, text_size);
  gtk_widget_class_bind_template_callback (widget_class, on_smaller);
  gtk_widget_class_bind_template_callback (widget_class, on_larger);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hexapla_preferences_init (HexaplaPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hexapla_preferences_new (GtkWindow *parent, GSettings *settings)
{
  HexaplaPreferences *self = g_object_new (HEXAPLA_TYPE_PREFERENCES, "transient-for", parent,
                                           "modal", TRUE, "destroy-with-parent", TRUE, NULL);

  self->settings = g_object_ref (settings);
  bind_radio (self, self->follow, "follow");
  bind_radio (self, self->light, "light");
  bind_radio (self, self->dark, "dark");
  g_signal_connect_object (settings, "changed::text-size", G_CALLBACK (update_text_size), self,
                           G_CONNECT_SWAPPED);
  update_text_size (self);
  return GTK_WIDGET (self);
}
