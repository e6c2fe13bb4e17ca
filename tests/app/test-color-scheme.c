/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-color-scheme.h"

#include "hexapla-test-portal.h"
#include "hexapla-test-window.h"

static void
assert_scheme (HexaplaColorScheme *scheme, gboolean dark, gboolean contrast)
{
  gboolean theme_dark;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &theme_dark,
                NULL);
  g_assert_cmpint (hexapla_color_scheme_get_dark (scheme), ==, dark);
  g_assert_cmpint (hexapla_color_scheme_get_high_contrast (scheme), ==, contrast);
  g_assert_cmpint (theme_dark, ==, dark);
}

/* Lets everything that is on its way over the bus arrive. */
static void
let_arrive (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  hexapla_test_wait_until (g_get_monotonic_time () > end);
}

#define APPEARANCE HEXAPLA_TEST_APPEARANCE
#define GTK_SCHEME "gtk-interface-color-scheme"

static void
test_read (void)
{
  static const struct
  {
    HexaplaTestPortalBehaviour behaviour;
    const char *settings;
    gboolean dark;
    gboolean contrast;
  } rows[] = {
    { HEXAPLA_TEST_PORTAL_ABSENT, NULL, FALSE, FALSE },
    { HEXAPLA_TEST_PORTAL_ERROR, NULL, FALSE, FALSE },
    { HEXAPLA_TEST_PORTAL_SILENT, NULL, FALSE, FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{}", FALSE, FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'" APPEARANCE "': {}}", FALSE, FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'" APPEARANCE "': {'color-scheme': <uint32 1>}}", TRUE,
      FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'" APPEARANCE "': {'color-scheme': <uint32 2>}}", FALSE,
      FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'" APPEARANCE "': {'color-scheme': <uint32 0>}}", FALSE,
      FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'" APPEARANCE "': {'color-scheme': <uint32 7>}}", FALSE,
      FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'" APPEARANCE "': {'color-scheme': <'dark'>}}", FALSE, FALSE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'" APPEARANCE "': {'contrast': <uint32 1>}}", FALSE, TRUE },
    { HEXAPLA_TEST_PORTAL_ANSWERS,
      "{'" APPEARANCE "': {'contrast': <uint32 1>, 'color-scheme': <uint32 1>, 'new': <1.5>}}",
      TRUE, TRUE },
    { HEXAPLA_TEST_PORTAL_ANSWERS, "{'other': {'color-scheme': <uint32 1>}}", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HexaplaTestPortal portal = { .behaviour = rows[i].behaviour, .settings = rows[i].settings };
      HexaplaColorScheme *scheme;
      gint64 begun;

      g_test_message ("%u: %s", i, rows[i].settings);
      hexapla_test_portal_start (&portal);
      begun = g_get_monotonic_time ();
      scheme = hexapla_color_scheme_new (gdk_display_get_default ());
      /* Nobody is waited for. */
      g_assert_cmpint (g_get_monotonic_time () - begun, <, G_TIME_SPAN_SECOND);
      assert_scheme (scheme, FALSE, FALSE);
      if (rows[i].behaviour != HEXAPLA_TEST_PORTAL_ABSENT)
        hexapla_test_wait_until (portal.n_calls > 0);
      if (rows[i].dark || rows[i].contrast)
        hexapla_test_wait_until (hexapla_color_scheme_get_dark (scheme) == rows[i].dark
                                 && hexapla_color_scheme_get_high_contrast (scheme)
                                        == rows[i].contrast);
      let_arrive ();
      assert_scheme (scheme, rows[i].dark, rows[i].contrast);
      g_object_add_weak_pointer (G_OBJECT (scheme), (gpointer *)&scheme);
      g_object_unref (scheme);
      hexapla_test_wait_until (scheme == NULL);
      hexapla_test_portal_stop (&portal);
      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", FALSE, NULL);
      gtk_settings_reset_property (gtk_settings_get_default (), "gtk-theme-name");
    }
}

static void
test_changes (void)
{
  HexaplaTestPortal portal = { .behaviour = HEXAPLA_TEST_PORTAL_ANSWERS, .settings = "{}" };
  HexaplaColorScheme *scheme;

  hexapla_test_portal_start (&portal);
  scheme = hexapla_color_scheme_new (gdk_display_get_default ());
  hexapla_test_wait_until (portal.n_calls > 0);
  let_arrive ();
  assert_scheme (scheme, FALSE, FALSE);

  hexapla_test_portal_change (&portal, APPEARANCE, "color-scheme", "uint32 1");
  hexapla_test_wait_until (hexapla_color_scheme_get_dark (scheme));
  assert_scheme (scheme, TRUE, FALSE);
  hexapla_test_portal_change (&portal, APPEARANCE, "contrast", "uint32 1");
  hexapla_test_wait_until (hexapla_color_scheme_get_high_contrast (scheme));
  assert_scheme (scheme, TRUE, TRUE);
  hexapla_test_portal_change (&portal, "org.example.other", "color-scheme", "uint32 2");
  hexapla_test_portal_change (&portal, APPEARANCE, "color-scheme", "'light'");
  let_arrive ();
  assert_scheme (scheme, TRUE, TRUE);

  /* The reader's own choice wins, also over changes after it, until it is taken back. */
  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_LIGHT);
  assert_scheme (scheme, FALSE, TRUE);
  hexapla_test_portal_change (&portal, APPEARANCE, "color-scheme", "uint32 2");
  hexapla_test_portal_change (&portal, APPEARANCE, "color-scheme", "uint32 1");
  hexapla_test_portal_change (&portal, APPEARANCE, "contrast", "uint32 0");
  hexapla_test_wait_until (!hexapla_color_scheme_get_high_contrast (scheme));
  assert_scheme (scheme, FALSE, FALSE);
  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_FOLLOW);
  assert_scheme (scheme, TRUE, FALSE);
  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_DARK);
  hexapla_test_portal_change (&portal, APPEARANCE, "color-scheme", "uint32 0");
  let_arrive ();
  assert_scheme (scheme, TRUE, FALSE);
  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_FOLLOW);
  assert_scheme (scheme, FALSE, FALSE);

  g_assert_finalize_object (scheme);
  hexapla_test_portal_stop (&portal);
}

/* The value of an enumeration in the settings of GTK, by its name. */
static void
set_by_nick (const char *property, const char *nick)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), property);
  GEnumValue *value = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class, nick);

  g_object_set (settings, property, value->value, NULL);
}

static void
assert_nick (const char *property, const char *nick)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), property);
  int value;

  g_object_get (settings, property, &value, NULL);
  g_assert_cmpstr (g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class, value)->value_nick, ==,
                   nick);
}

static void
assert_look (HexaplaColorScheme *scheme, gboolean dark, gboolean contrast)
{
  g_assert_cmpint (hexapla_color_scheme_get_dark (scheme), ==, dark);
  g_assert_cmpint (hexapla_color_scheme_get_high_contrast (scheme), ==, contrast);
}

/* GTK 4.20 and newer follow the desktop; what they show is taken from them, and they are told what
 * the reader chose. */
static void
test_gtk (void)
{
  HexaplaColorScheme *scheme = hexapla_color_scheme_new (gdk_display_get_default ());

  assert_look (scheme, FALSE, FALSE);
  set_by_nick (GTK_SCHEME, "dark");
  assert_look (scheme, TRUE, FALSE);
  set_by_nick ("gtk-interface-contrast", "more");
  assert_look (scheme, TRUE, TRUE);
  set_by_nick (GTK_SCHEME, "light");
  assert_look (scheme, FALSE, TRUE);
  set_by_nick (GTK_SCHEME, "default");
  set_by_nick ("gtk-interface-contrast", "less");
  assert_look (scheme, FALSE, FALSE);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-interface-contrast");

  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_DARK);
  assert_nick (GTK_SCHEME, "dark");
  assert_look (scheme, TRUE, FALSE);
  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_LIGHT);
  assert_nick (GTK_SCHEME, "light");
  assert_look (scheme, FALSE, FALSE);
  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_DARK);
  hexapla_color_scheme_set_preference (scheme, HEXAPLA_COLOR_FOLLOW);
  assert_look (scheme, FALSE, FALSE);
  g_assert_finalize_object (scheme);
}

static void
on_parsing_error (GtkCssProvider *provider,
                  GtkCssSection *section,
                  GError *error,
                  gpointer user_data)
{
  g_autofree char *where = gtk_css_section_to_string (section);

  g_error ("%s: %s", where, error->message);
}

/* The style sheets parse, and in each theme know all the colours that they name. */
static void
test_style_sheets (void)
{
  static const char *const names[] = { "style.css", "style-dark.css", "style-contrast.css" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_BASE "ui/", names[i], NULL);
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      g_test_message ("%s", path);
      g_signal_connect (provider, "parsing-error", G_CALLBACK (on_parsing_error), NULL);
      gtk_css_provider_load_from_resource (provider, path);
    }
}

/* A window is drawn in every look without a warning, which would end the test. */
static void
test_looks (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const schemes[] = { "light", "dark", "follow" };
  static const char *const themes[] = { "Default", "HighContrast" };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (schemes); j++)
      {
        g_test_message ("%s %s", themes[i], schemes[j]);
        g_object_set (gtk_settings_get_default (), "gtk-theme-name", themes[i], NULL);
        g_settings_set_string (fixture->settings, "color-scheme", schemes[j]);
        hexapla_test_settle (fixture->page);
        g_assert_true (gtk_widget_get_mapped (fixture->page));
      }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-theme-name");
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (gtk_settings_get_default ()), GTK_SCHEME))
    g_test_add_func ("/color-scheme/gtk", test_gtk);
  else
    {
      g_test_add_func ("/color-scheme/read", test_read);
      g_test_add_func ("/color-scheme/changes", test_changes);
    }
  g_test_add_func ("/color-scheme/style-sheets", test_style_sheets);
  g_test_add ("/color-scheme/looks", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_looks, hexapla_test_window_tear_down);
  return hexapla_test_run ();
}
