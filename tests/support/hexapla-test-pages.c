/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-pages.h"

#include "hexapla-page.h"
#include "hexapla-test-portal.h"
#include "hexapla-window-private.h"

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
    { "notes", "effort-1-2", "en" },
    { "topic", "topic-ai-governance", "en" },
    { "glossary", "glossary", "en" },
    { "timeline", "timeline", "en" },
    { "term", "term-attribution", "en" },
    { "organization", "org-state-department", "en" },
    { "event", "event-1998-un-agenda", "en" },
    { "source", "source-official-page", "en" },
    { "translation", "effort-1-1", "de" },
    { "parallel", "principle-1", "en,ar" },
    { "saved", HEXAPLA_SAVED_PAGE, "en" },
    { "saved-notes", HEXAPLA_SAVED_PAGE, "en" },
    { "saved-follow-up", HEXAPLA_SAVED_PAGE, "en" },
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

/* Something of everything that can be saved. */
static void
fill_saved (HexaplaSaved *saved)
{
  static const char *const bookmarks[] = { "principle-1", "effort-1-2", "effort-99-1" };

  if (hexapla_saved_lookup_bookmark (saved, bookmarks[0]) != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (bookmarks); i++)
    hexapla_saved_add_bookmark (saved, bookmarks[i]);
  hexapla_saved_add_note (
      saved, "effort-1-2", HEXAPLA_NOTE_ON_ENTRY, NULL, NULL,
      "A thought that has enough words to go on in a second line wherever it stands, "
      "even where a window is as wide as this one.");
  hexapla_saved_add_note (saved, "effort-1-2", 0, "Other words", "en", "Another thought");
  hexapla_saved_add_note (saved, "effort-99-1", 0, "Words that are gone", "en", "An orphan");
  hexapla_saved_set_status (saved, "effort-1-1", HEXAPLA_FOLLOW_UP_DONE);
  hexapla_saved_set_status (saved, "effort-1-2", HEXAPLA_FOLLOW_UP_IN_PROGRESS);
  hexapla_saved_set_who (saved, "effort-1-2", "Legal department");
  hexapla_saved_set_until (saved, "effort-1-2", "", "2021-01-31");
}

/* Of the page Saved, the list by whose name the page is called. */
static void
show_saved (HexaplaTestWindow *fixture, const char *name)
{
  static const char *const names[HEXAPLA_N_SAVED_VIEWS] = { "saved", "saved-notes",
                                                            "saved-follow-up" };

  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    if (g_str_equal (name, names[i]))
      hexapla_saved_page_show (fixture->window->saved_page, (HexaplaSavedView)i);
  hexapla_test_settle (fixture->page);
}

void
hexapla_test_window_show_page (HexaplaTestWindow *fixture, const HexaplaTestPage *page)
{
  gboolean saved = g_str_equal (page->id, HEXAPLA_SAVED_PAGE);

  if (saved || g_str_equal (page->name, "notes"))
    fill_saved (fixture->saved);
  hexapla_test_window_read_in (fixture, page->languages);
  hexapla_test_window_show (fixture, page->id);
  if (saved)
    show_saved (fixture, page->name);
}
