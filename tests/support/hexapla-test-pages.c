/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-pages.h"

#include "hexapla-page.h"
#include "hexapla-test-portal.h"

static HexaplaTestPortal the_portal = { .behaviour = HEXAPLA_TEST_PORTAL_ANSWERS,
                                        .settings = "{}" };

const HexaplaTestPage *
hexapla_test_get_pages (guint *n_pages)
{
  static const HexaplaTestPage pages[] = {
    { "overview", "overview", "en" },
    { "part", "principles", "en" },
    { "principle", "principle-1", "en" },
    { "action", "action-1", "en" },
    { "effort", "effort-1-3", "en" },
    { "topic", "topic-ai-governance", "en" },
    { "glossary", "glossary", "en" },
    { "timeline", "timeline", "en" },
    { "term", "term-attribution", "en" },
    { "organization", "org-state-department", "en" },
    { "event", "event-1998-un-agenda", "en" },
    { "source", "source-official-page", "en" },
    { "translation", "effort-1-1", "de" },
    { "parallel", "principle-1", "en,ar" },
    { "missing", "nothing", "en" },
  };

  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

const char *
hexapla_test_look_get_name (HexaplaTestLook look)
{
  static const char *const names[] = { "light", "dark", "contrast", "contrast-dark" };

  g_assert_cmpuint (look, <, HEXAPLA_TEST_N_LOOKS);
  return names[look];
}

void
hexapla_test_looks_start (void)
{
  hexapla_test_portal_start (&the_portal);
}

void
hexapla_test_looks_stop (void)
{
  hexapla_test_portal_stop (&the_portal);
}

/* From 4.20 on GTK knows the desktop's wish itself; whether it is “more” or not is an
 * enumeration that older ones do not have. */
static gboolean
set_contrast_of_gtk (gboolean more)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GParamSpec *pspec =
      g_object_class_find_property (G_OBJECT_GET_CLASS (settings), "gtk-interface-contrast");
  GEnumValue *value;

  if (pspec == NULL)
    return FALSE;
  value = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class,
                                    more ? "more" : "no-preference");
  g_object_set (settings, "gtk-interface-contrast", value->value, NULL);
  return TRUE;
}

static gboolean
is_high_contrast (void)
{
  g_autofree char *theme = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, NULL);
  return g_strcmp0 (theme, "HighContrast") == 0;
}

void
hexapla_test_window_set_look (HexaplaTestWindow *fixture, HexaplaTestLook look)
{
  gboolean contrast = look == HEXAPLA_TEST_LOOK_CONTRAST || look == HEXAPLA_TEST_LOOK_CONTRAST_DARK;
  gboolean dark = look == HEXAPLA_TEST_LOOK_DARK || look == HEXAPLA_TEST_LOOK_CONTRAST_DARK;

  g_settings_set_string (fixture->settings, "color-scheme", dark ? "dark" : "light");
  if (!set_contrast_of_gtk (contrast))
    {
      hexapla_test_wait_until (the_portal.n_calls > 0);
      hexapla_test_portal_change (&the_portal, HEXAPLA_TEST_APPEARANCE, "contrast",
                                  contrast ? "uint32 1" : "uint32 0");
      hexapla_test_wait_until (is_high_contrast () == contrast);
    }
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static void
wait_for_page (HexaplaTestWindow *fixture)
{
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

void
hexapla_test_window_show (HexaplaTestWindow *fixture, const char *id)
{
  hexapla_test_window_act (fixture, "win.open-entry", id);
  wait_for_page (fixture);
}

void
hexapla_test_window_read_in (HexaplaTestWindow *fixture, const char *languages)
{
  g_auto (GStrv) codes = g_strsplit (languages, ",", -1);

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.read-in", "^as", codes));
  wait_for_page (fixture);
}

void
hexapla_test_window_show_page (HexaplaTestWindow *fixture, const HexaplaTestPage *page)
{
  hexapla_test_window_read_in (fixture, page->languages);
  hexapla_test_window_show (fixture, page->id);
}
