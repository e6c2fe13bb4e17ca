/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-preferences.h"

#include <glib/gi18n.h>

#include "hexapla-interface-language.h"
#include "hexapla-text-size.h"

struct _HexaplaPreferences
{
  GtkWindow parent_instance;

  /* Template widgets */
  GtkWidget *follow;
  GtkWidget *light;
  GtkWidget *dark;
  GtkWidget *text_size;
  GtkDropDown *language;
  GtkWidget *language_note;

  GSettings *settings;
  gboolean filling; /* by program: nothing is chosen */
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

/* The first item is the language of the system, the others are those there are. */
static void
on_language (HexaplaPreferences *self)
{
  guint selected = gtk_drop_down_get_selected (self->language);

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  g_settings_set_string (self->settings, "interface-language",
                         selected > 0 ? hexapla_interface_languages ()[selected - 1] : "");
  gtk_widget_set_visible (self->language_note, TRUE);
}

static void
fill_languages (HexaplaPreferences *self, HexaplaLanguages *languages)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_settings_get_string (self->settings, "interface-language");
  const char *const *codes = hexapla_interface_languages ();
  guint selected = 0;

  /* Translators: the first of a list of languages. */
  gtk_string_list_append (names, _ ("Language of the System"));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      gtk_string_list_append (names, hexapla_languages_get_name (languages, codes[i]));
      if (g_str_equal (codes[i], chosen))
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, selected);
  self->filling = FALSE;
  /* What takes the focus is the button inside. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->language))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Interface Language"), -1);
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
  gtk_widget_class_bind_template_child (widget_class, HexaplaPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, HexaplaPreferences, language_note);
  gtk_widget_class_bind_template_callback (widget_class, on_language);
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
hexapla_preferences_new (GtkWindow *parent, GSettings *settings, HexaplaLanguages *languages)
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
  fill_languages (self, languages);
  return GTK_WIDGET (self);
}
