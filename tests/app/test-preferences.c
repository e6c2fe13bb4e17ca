/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-interface-language.h"
#include "hexapla-preferences.h"

#include "hexapla-test-window.h"

#define NOTE "The new language is used when Hexapla is started again."

typedef struct
{
  GSettings *settings;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HexaplaLibrary *library = hexapla_application_get_library (hexapla_test_get_application ());

  fixture->settings =
      g_object_ref (hexapla_application_get_settings (hexapla_test_get_application ()));
  g_settings_reset (fixture->settings, "color-scheme");
  g_settings_reset (fixture->settings, "text-size");
  fixture->window =
      hexapla_preferences_new (NULL, fixture->settings, hexapla_library_get_languages (library));
  hexapla_test_focus_window (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hexapla_test_destroy_window (GTK_WINDOW (fixture->window));
  g_settings_reset (fixture->settings, "color-scheme");
  g_settings_reset (fixture->settings, "text-size");
  g_object_unref (fixture->settings);
}

static const char *const nicks[] = { "follow", "light", "dark" };

static void
assert_choice (Fixture *fixture, guint choice)
{
  g_autoptr (GPtrArray) radios = hexapla_test_list_type (fixture->window, GTK_TYPE_CHECK_BUTTON);
  g_autofree char *nick = g_settings_get_string (fixture->settings, "color-scheme");

  g_assert_cmpuint (radios->len, ==, G_N_ELEMENTS (nicks));
  g_assert_cmpstr (nick, ==, nicks[choice]);
  for (guint i = 0; i < radios->len; i++)
    g_assert_cmpint (gtk_check_button_get_active (g_ptr_array_index (radios, i)), ==, i == choice);
}

static void
test_radios (Fixture *fixture, gconstpointer data)
{
  static const guint order[] = { 2, 1, 0, 1, 2, 0 };
  g_autoptr (GPtrArray) radios = hexapla_test_list_type (fixture->window, GTK_TYPE_CHECK_BUTTON);

  assert_choice (fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_test_message ("set %s", nicks[order[i]]);
      g_settings_set_string (fixture->settings, "color-scheme", nicks[order[i]]);
      assert_choice (fixture, order[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_test_message ("click %s", nicks[order[i]]);
      hexapla_test_click (g_ptr_array_index (radios, order[i]), 1);
      assert_choice (fixture, order[i]);
    }
}

static void
assert_size (Fixture *fixture, int percent)
{
  g_autofree char *shown = g_strdup_printf ("%d\u202f%%", percent);

  g_assert_cmpint (g_settings_get_int (fixture->settings, "text-size"), ==, percent);
  g_assert_nonnull (hexapla_test_find_label (fixture->window, shown));
}

static GtkWidget *
find_button (Fixture *fixture, const char *tooltip)
{
  g_autoptr (GPtrArray) buttons = hexapla_test_list_type (fixture->window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), tooltip) == 0)
      return g_ptr_array_index (buttons, i);
  g_assert_not_reached ();
}

static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  GtkWidget *larger = find_button (fixture, "Larger Text");
  GtkWidget *smaller = find_button (fixture, "Smaller Text");

  assert_size (fixture, 100);
  hexapla_test_click (larger, 1);
  assert_size (fixture, 115);
  hexapla_test_click (smaller, 1);
  hexapla_test_click (smaller, 1);
  assert_size (fixture, 85);
  g_settings_set_int (fixture->settings, "text-size", 75);
  hexapla_test_click (smaller, 1);
  assert_size (fixture, 75);
  g_settings_set_int (fixture->settings, "text-size", 300);
  hexapla_test_click (larger, 1);
  assert_size (fixture, 300);
  gtk_test_accessible_assert_property (larger, GTK_ACCESSIBLE_PROPERTY_LABEL, "Larger Text");
}

/* The choice is kept, and the window says when it takes effect. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *drop_down =
      GTK_DROP_DOWN (hexapla_test_find_type (fixture->window, GTK_TYPE_DROP_DOWN));
  const char *const *codes = hexapla_interface_languages ();
  GListModel *names = gtk_drop_down_get_model (drop_down);
  g_autofree char *system = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, g_strv_length ((char **)codes) + 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  g_assert_null (hexapla_test_find_label (fixture->window, NOTE));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *chosen = NULL;

      gtk_drop_down_set_selected (drop_down, i + 1);
      chosen = g_settings_get_string (fixture->settings, "interface-language");
      g_assert_cmpstr (chosen, ==, codes[i]);
    }
  g_assert_nonnull (hexapla_test_find_label (fixture->window, NOTE));
  gtk_drop_down_set_selected (drop_down, 0);
  system = g_settings_get_string (fixture->settings, "interface-language");
  g_assert_cmpstr (system, ==, "");
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add ("/preferences/language", Fixture, NULL, set_up, test_language, tear_down);
  g_test_add ("/preferences/radios", Fixture, NULL, set_up, test_radios, tear_down);
  g_test_add ("/preferences/text-size", Fixture, NULL, set_up, test_text_size, tear_down);
  return hexapla_test_run ();
}
