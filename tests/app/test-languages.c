/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Reading in other languages: what the window shows, says and copies. */

#include "hexapla-window.h"

#include <string.h>

#include "hexapla-page.h"
#include "hexapla-test-window-reading.h"

#define UNITED_NATIONS "en,ar,zh-CN,fr,ru,es"

/* Every language on one page: its title, its direction, its font language, what it says of
 * itself; and back. */
static void
test_each (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaLanguages *languages =
      hexapla_library_get_languages (hexapla_application_get_library (fixture->application));

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-3");
  for (guint i = 0; i < hexapla_languages_get_n (languages); i++)
    {
      const HexaplaLanguage *language = hexapla_languages_get (languages, i);
      gboolean rtl = hexapla_language_is_right_to_left (language->code);
      HexaplaBlockRow *row;
      g_autofree char *lower = NULL;

      g_test_message ("%s", language->code);
      hexapla_test_window_read_in (fixture, language->code);
      hexapla_test_window_assert_read (fixture, language->code);
      g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-1-3");
      g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (fixture->window), language->autonym));
      row = hexapla_test_window_find_row (fixture, 0);
      g_assert_cmpuint (hexapla_block_row_get_n_cells (row), ==, 1);
      lower = g_ascii_strdown (language->code, -1);
      g_assert_cmpstr (hexapla_test_get_pango_language (hexapla_test_row_get_label (row, 0)), ==,
                       lower);
      g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (hexapla_test_row_get_label (row, 0))),
                       ==, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      g_assert_cmpint (hexapla_test_find_action (fixture->page, "win.read-original", NULL) != NULL,
                       ==, i > 0);
      g_assert_null (hexapla_test_find_label (fixture->page, "Not translated yet"));
    }
  hexapla_test_window_act (fixture, "win.read-original", NULL);
  hexapla_test_window_assert_read (fixture, "en");
}

/* The choice is there again in the next window. */
static void
test_remembered (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_read_in (fixture, "ar,en");
  hexapla_test_window_reopen (fixture);
  hexapla_test_window_assert_read (fixture, "ar,en");
}

static GdkRectangle
find_place (HexaplaTestWindow *fixture, const char *css_class)
{
  GtkWidget *part = hexapla_test_find_class (fixture->page, css_class);

  g_assert_nonnull (part);
  return hexapla_test_get_bounds (part, fixture->page);
}

/* A page runs as its first language does, and the window as that of the interface. */
static void
test_direction (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const readings[] = { "ar", "en", "ar,en", "en,ar" };

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-3");
  hexapla_test_window_resize (fixture, 1400, 900);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      gboolean rtl = g_str_has_prefix (readings[i], "ar");
      GtkWidget *window = GTK_WIDGET (fixture->window);

      g_test_message ("%s", readings[i]);
      hexapla_test_window_read_in (fixture, readings[i]);
      g_assert_cmpint (gtk_widget_get_direction (window), ==, GTK_TEXT_DIR_LTR);
      g_assert_cmpint (hexapla_test_get_bounds (fixture->sidebar, window).x, <,
                       hexapla_test_get_bounds (fixture->page, window).x);
      if (strchr (readings[i], ',') == NULL)
        g_assert_cmpint (find_place (fixture, "facts").x < find_place (fixture, "text-column").x,
                         ==, rtl);
      g_assert_cmpint (
          gtk_widget_get_direction (hexapla_test_find_class (fixture->page, "breadcrumb")), ==,
          rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
    }
}

/* The same Han character has another shape in Japanese: the language decides. */
static void
test_han (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-2");
  hexapla_test_window_read_in (fixture, "zh-CN,ja");
  row = hexapla_test_window_find_row (fixture, 0);
  g_assert_cmpstr (hexapla_test_get_pango_language (hexapla_test_row_get_label (row, 0)), ==,
                   "zh-cn");
  g_assert_cmpstr (hexapla_test_get_pango_language (hexapla_test_row_get_label (row, 1)), ==, "ja");
}

/* In other languages, and in more of them, one is at the same block as before. */
static void
test_place (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const readings[] = { "ru", "zh-CN", "en,ar", "ja", "en" };
  GtkWidget *scroller = hexapla_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  int part, again;
  double below;

  hexapla_test_window_act (fixture, "win.open-entry", "overview");
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
  g_assert_false (hexapla_page_get_place (HEXAPLA_PAGE (fixture->page), &part, &below));
  gtk_adjustment_set_value (adjustment, 0.5 * gtk_adjustment_get_upper (adjustment));
  hexapla_test_settle (fixture->page);
  g_assert_true (hexapla_page_get_place (HEXAPLA_PAGE (fixture->page), &part, &below));
  g_assert_cmpint (part, >, 2);

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_test_message ("%s", readings[i]);
      hexapla_test_window_read_in (fixture, readings[i]);
      g_assert_true (hexapla_page_get_place (HEXAPLA_PAGE (fixture->page), &again, &below));
      g_assert_cmpint (again, ==, part);
    }
}

/* The block with the focus in all its languages, or else the page, row by row. */
static void
test_copy (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *block = NULL;
  g_autofree char *page = NULL;
  g_autofree char *term = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-3");
  g_assert_false (hexapla_test_window_can_act (fixture, "win.copy-all-languages"));
  hexapla_test_window_read_in (fixture, "fr,en");
  g_assert_true (hexapla_test_window_can_act (fixture, "win.copy-all-languages"));

  gtk_widget_grab_focus (GTK_WIDGET (
      hexapla_test_row_get_label (hexapla_test_window_find_row (fixture, HEXAPLA_ROW_TITLE), 1)));
  hexapla_test_window_act (fixture, "win.copy-all-languages", NULL);
  block = hexapla_test_dup_clipboard (fixture->page);
  g_assert_cmpstr (block, ==,
                   "Renforcer la sécurité et la résilience des câbles sous-marins\n"
                   "Enhance Security and Resilience of Undersea Cables\n");

  gtk_widget_grab_focus (fixture->sidebar);
  hexapla_test_window_act (fixture, "win.copy-all-languages", NULL);
  page = hexapla_test_dup_clipboard (fixture->page);
  g_assert_true (g_str_has_prefix (page, block));
  g_assert_nonnull (strstr (page, "\nDans la stratégie\nIn the strategy\n\n"));

  hexapla_test_window_act (fixture, "win.copy-text", "数字团结");
  term = hexapla_test_dup_clipboard (fixture->page);
  g_assert_cmpstr (term, ==, "数字团结");
}

/* A term says what it is called in every language. */
static void
test_equivalents (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const terms[] = { "Ransomware",     "勒索软件", "برمجيات انتزاع الفدية",
                                       "ランサムウェア", "랜섬웨어", "програми-вимагачі" };

  hexapla_test_window_act (fixture, "win.open-entry", "term-ransomware");
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      GtkWidget *button;

      g_test_message ("%s", terms[i]);
      button = hexapla_test_find_action (fixture->page, "win.copy-text", terms[i]);
      if (button == NULL)
        {
          g_autofree char *capital = g_strdup_printf ("%s%s", "П", g_utf8_next_char (terms[i]));

          button = hexapla_test_find_action (fixture->page, "win.copy-text", capital);
        }
      g_assert_nonnull (button);
    }
  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-3");
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  g_assert_null (hexapla_test_find_action (fixture->page, "win.copy-text", NULL));
}

/* A title that one may want to look for stands there as it was printed, where it does not anyway.
 */
static void
test_original_title (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *languages;
    const char *id;
    const char *title; /* NULL: none */
  } rows[] = {
    { "ja", "effort-1-3", "Enhance Security and Resilience of Undersea Cables" },
    { "ar", "source-cdp-capacity-building", "Cyber capacity building" },
    { "ja,en", "effort-1-3", NULL },
    { "en", "source-cdp-capacity-building", NULL },
    { "ja", "effort-3-2", NULL }, /* has no official title */
    { "ja", "term-ransomware", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s in %s", rows[i].id, rows[i].languages);
      hexapla_test_window_act (fixture, "win.open-entry", rows[i].id);
      hexapla_test_window_read_in (fixture, rows[i].languages);
      g_assert_cmpint (hexapla_test_find_label (fixture->page, "Original Title") != NULL, ==,
                       rows[i].title != NULL);
      if (rows[i].title != NULL)
        g_assert_nonnull (hexapla_test_find_label (fixture->page, rows[i].title));
    }
}

/* An address brings its languages; one that there is not gets a page that says so. */
static void
test_address (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ways[] = {
    "hexapla:us-icdps-2024/effort-3-1?lang=de,ar",
    "hexapla:us-icdps-2024/effort-3-1?lang=pt-BR",
    "hexapla:us-icdps-2024/effort-3-1?lang=en",
    "hexapla:us-icdps-2024/effort-3-1?lang=ar",
  };
  guint n_languages = hexapla_languages_get_n (
      hexapla_library_get_languages (hexapla_application_get_library (fixture->application)));
  g_autoptr (GPtrArray) buttons = NULL;
  g_autofree char *copied = NULL;

  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/effort-3-2?lang=fr,en");
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-3-2");
  hexapla_test_window_assert_read (fixture, "fr,en");
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  copied = hexapla_test_dup_clipboard (fixture->page);
  g_assert_cmpstr (copied, ==, "hexapla:us-icdps-2024/effort-3-2?lang=fr,en");

  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/effort-3-1?lang=tlh");
  g_assert_null (hexapla_window_get_page_id (fixture->window));
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Page Not Found"));
  hexapla_test_window_assert_read (fixture, "fr,en");

  /* From there, every language leads on: what is left of the reading first, then the nearest. */
  hexapla_window_open_address (fixture->window,
                               "hexapla:us-icdps-2024/effort-3-1?lang=de,pt-PT,ar");
  g_assert_null (hexapla_window_get_page_id (fixture->window));
  buttons = hexapla_test_list_type (fixture->page, GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 1 + n_languages);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_assert_cmpstr (
        g_variant_get_string (gtk_actionable_get_action_target_value (buttons->pdata[i]), NULL), ==,
        ways[i]);
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Deutsch · العربية"));
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Português (Brasil)"));
  hexapla_test_settle (fixture->page);
  hexapla_test_click (buttons->pdata[0], 1);
  hexapla_test_settle (fixture->page);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-3-1");
  hexapla_test_window_assert_read (fixture, "de,ar");
}

/* Nothing is asserted here: these are for the eyes. */
static void
test_pictures (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *languages;
    const char *entry;
    int width;
    int height;
  } pictures[] = {
    { "overview", "en", "overview", 1200, 900 },
    { "overview-narrow", "en", "overview", 360, 720 },
    { "overview-zh-CN", "zh-CN", "overview", 1200, 900 },
    { "overview-ar", "ar", "overview", 1200, 900 },
    { "effort", "en", "effort-1-3", 1200, 900 },
    { "effort-zh-CN", "zh-CN", "effort-1-3", 1200, 900 },
    { "effort-ar", "ar", "effort-1-3", 1200, 900 },
    { "effort-ar-narrow", "ar", "effort-1-3", 360, 720 },
    { "parallel-en-ar", "en,ar", "principle-1", 1200, 900 },
    { "parallel-en-ar-narrow", "en,ar", "principle-1", 360, 720 },
    { "parallel-six", UNITED_NATIONS, "effort-1-1", 1920, 1000 },
    { "parallel-six-narrow", UNITED_NATIONS, "effort-1-1", 360, 720 },
    { "term", "en", "term-ransomware", 1200, 900 },
    { "glossary-ar", "ar", "glossary", 1200, 900 },
  };

  /* Nothing is under the pointer. */
  hexapla_test_xdotool ("mousemove", "100000", "100000", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      hexapla_test_window_read_in (fixture, pictures[i].languages);
      hexapla_test_window_act (fixture, "win.open-entry", pictures[i].entry);
      hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
      hexapla_test_window_resize (fixture, pictures[i].width, pictures[i].height);
      hexapla_test_keep_picture (fixture->split_view, pictures[i].name);
    }
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/languages/each", test_each, 0 },
    { "/languages/remembered", test_remembered, 0 },
    { "/languages/direction", test_direction, 0 },
    { "/languages/han", test_han, 0 },
    { "/languages/place", test_place, 0 },
    { "/languages/copy", test_copy, 0 },
    { "/languages/equivalents", test_equivalents, 0 },
    { "/languages/original-title", test_original_title, 0 },
    { "/languages/address", test_address, 0 },
    { "/languages/pictures", test_pictures, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
