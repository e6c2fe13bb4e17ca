/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-preferences.h"

#include "hexapla-test-window.h"

typedef struct
{
  GSettings *settings;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings =
      g_object_ref (hexapla_application_get_settings (hexapla_test_get_application ()));
  g_settings_reset (fixture->settings, "color-scheme");
  g_settings_reset (fixture->settings, "text-size");
  fixture->window = hexapla_preferences_new (NULL, fixture->settings);
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

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add ("/preferences/radios", Fixture, NULL, set_up, test_radios, tear_down);
  g_test_add ("/preferences/text-size", Fixture, NULL, set_up, test_text_size, tear_down);
  return hexapla_test_run ();
}
