/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Reading in other languages, and in several: what the window shows and does. */

#include "hexapla-window.h"

#include "hexapla-block-row.h"
#include "hexapla-column-names.h"
#include "hexapla-language-popover.h"
#include "hexapla-page.h"
#include "hexapla-test-window.h"

#define UNITED_NATIONS "en,ar,zh-CN,fr,ru,es"

static void
read_in (HexaplaTestWindow *fixture, const char *codes)
{
  g_auto (GStrv) languages = g_strsplit (codes, ",", -1);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.read-in", "^as", languages);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

static void
assert_read (HexaplaTestWindow *fixture, const char *codes)
{
  g_auto (GStrv) languages = g_settings_get_strv (fixture->settings, "languages");
  g_autofree char *joined = g_strjoinv (",", languages);

  g_assert_cmpstr (joined, ==, codes);
}

static gboolean
is_part (GtkWidget *widget, gpointer part)
{
  return HEXAPLA_IS_BLOCK_ROW (widget)
         && hexapla_block_row_get_part (HEXAPLA_BLOCK_ROW (widget)) == GPOINTER_TO_INT (part);
}

static HexaplaBlockRow *
find_row (HexaplaTestWindow *fixture, int part)
{
  return HEXAPLA_BLOCK_ROW (hexapla_test_find (fixture->page, is_part, GINT_TO_POINTER (part)));
}

/* The first label of the cell. */
static GtkLabel *
get_label (HexaplaBlockRow *row, guint index)
{
  return GTK_LABEL (
      hexapla_test_find_type (hexapla_block_row_get_cell (row, index), GTK_TYPE_LABEL));
}

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
      read_in (fixture, language->code);
      assert_read (fixture, language->code);
      g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, "effort-1-3");
      g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (fixture->window), language->autonym));
      row = find_row (fixture, 0);
      g_assert_cmpuint (hexapla_block_row_get_n_cells (row), ==, 1);
      lower = g_ascii_strdown (language->code, -1);
      g_assert_cmpstr (hexapla_test_get_pango_language (get_label (row, 0)), ==, lower);
      g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (get_label (row, 0))), ==,
                       rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      g_assert_cmpint (hexapla_test_find_action (fixture->page, "win.read-original", NULL) != NULL,
                       ==, i > 0);
      g_assert_null (hexapla_test_find_label (fixture->page, "Not translated yet"));
    }
  hexapla_test_window_act (fixture, "win.read-original", NULL);
  assert_read (fixture, "en");
}

/* The choice is there again in the next window. */
static void
test_remembered (HexaplaTestWindow *fixture, gconstpointer data)
{
  read_in (fixture, "ar,en");
  hexapla_test_window_reopen (fixture);
  assert_read (fixture, "ar,en");
}

/* Cells of a row begin at the same height, in columns of the same width that do not overlap, in
 * the order of the languages; each in its own direction. */
static void
assert_columns (HexaplaTestWindow *fixture, int part, gboolean rtl)
{
  HexaplaBlockRow *row = find_row (fixture, part);
  guint n = hexapla_block_row_get_n_cells (row);
  GdkRectangle last = { 0, 0, 0, 0 };

  g_assert_false (hexapla_block_row_get_stacked (row));
  for (guint i = 0; i < n; i++)
    {
      GdkRectangle place =
          hexapla_test_get_bounds (hexapla_block_row_get_cell (row, i), fixture->page);

      if (i > 0)
        {
          g_assert_cmpint (place.y, ==, last.y);
          g_assert_cmpint (place.width, ==, last.width);
          if (rtl)
            g_assert_cmpint (place.x + place.width, <, last.x);
          else
            g_assert_cmpint (place.x, >, last.x + last.width);
        }
      last = place;
    }
}

static void
assert_stacked (HexaplaTestWindow *fixture, int part)
{
  HexaplaBlockRow *row = find_row (fixture, part);
  GdkRectangle last = { 0, 0, 0, 0 };

  g_assert_true (hexapla_block_row_get_stacked (row));
  for (guint i = 0; i < hexapla_block_row_get_n_cells (row); i++)
    {
      GdkRectangle place =
          hexapla_test_get_bounds (hexapla_block_row_get_cell (row, i), fixture->page);

      g_assert_cmpint (place.x, >=, 0);
      g_assert_cmpint (place.x + place.width, <=, gtk_widget_get_width (fixture->page));
      if (i > 0)
        g_assert_cmpint (place.y, >=, last.y + last.height);
      last = place;
    }
}

static void
assert_names (HexaplaTestWindow *fixture, gboolean shown)
{
  GtkWidget *names = hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_COLUMN_NAMES);

  g_assert_cmpint (names != NULL && gtk_widget_get_mapped (names), ==, shown);
}

/* Three languages with Arabic between: side by side where there is room, with their names above
 * them, and one below the other on a phone. */
static void
test_parallel (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  hexapla_test_window_resize (fixture, 1400, 900);
  read_in (fixture, "en,ar,fr");
  assert_names (fixture, TRUE);
  for (int part = HEXAPLA_ROW_TITLE; part <= 2; part++)
    assert_columns (fixture, part, FALSE);
  row = find_row (fixture, 0);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (get_label (row, 0))), ==,
                   GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (get_label (row, 1))), ==,
                   GTK_TEXT_DIR_RTL);

  read_in (fixture, "ar,zh-CN");
  assert_columns (fixture, 0, TRUE);

  hexapla_test_window_resize (fixture, 360, 640);
  assert_names (fixture, FALSE);
  assert_stacked (fixture, 0);
  hexapla_test_window_resize (fixture, 1400, 900);
  assert_columns (fixture, 0, TRUE);

  read_in (fixture, "en");
  assert_names (fixture, FALSE);
}

/* What the program is named for. */
static void
test_six (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-1");
  hexapla_test_window_resize (fixture, 1900, 1000);
  read_in (fixture, UNITED_NATIONS);
  g_assert_cmpuint (hexapla_block_row_get_n_cells (find_row (fixture, 0)), ==, 6);
  assert_columns (fixture, 0, FALSE);
  assert_names (fixture, TRUE);
  hexapla_test_window_resize (fixture, 360, 640);
  assert_stacked (fixture, 0);
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
      read_in (fixture, readings[i]);
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
  read_in (fixture, "zh-CN,ja");
  row = find_row (fixture, 0);
  g_assert_cmpstr (hexapla_test_get_pango_language (get_label (row, 0)), ==, "zh-cn");
  g_assert_cmpstr (hexapla_test_get_pango_language (get_label (row, 1)), ==, "ja");
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
      read_in (fixture, readings[i]);
      g_assert_true (hexapla_page_get_place (HEXAPLA_PAGE (fixture->page), &again, &below));
      g_assert_cmpint (again, ==, part);
    }
}

/* Held, the key shows the English in place of the block with the focus; released, no more. */
static void
test_peek (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;
  GtkWidget *cell;
  GtkLabel *label;
  int height;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  read_in (fixture, "de");
  row = find_row (fixture, 0);
  cell = hexapla_block_row_get_cell (row, 0);
  label = get_label (row, 0);
  height = gtk_widget_get_height (GTK_WIDGET (row));
  hexapla_test_move_pointer (fixture->sidebar, 20, 20);
  gtk_widget_grab_focus (GTK_WIDGET (label));

  hexapla_test_xdotool ("keydown", "F8", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) < 0.5);
  hexapla_test_settle (fixture->page);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (row)), >=, height);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (label));
  hexapla_test_xdotool ("keyup", "F8", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) > 0.5);

  /* There is nothing behind the original. */
  read_in (fixture, "en");
  g_assert_false (hexapla_block_row_can_peek (find_row (fixture, 0)));
}

static gboolean
is_peek_button (GtkWidget *widget, gpointer user_data)
{
  return gtk_widget_has_css_class (widget, "peek-button") && gtk_widget_get_mapped (widget);
}

/* The button beside the block under the pointer does the same, for as long as it is pressed. */
static void
test_peek_button (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaBlockRow *row;
  GtkWidget *cell, *button;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  read_in (fixture, "de");
  row = find_row (fixture, 0);
  cell = hexapla_block_row_get_cell (row, 0);
  g_assert_null (hexapla_test_find (fixture->page, is_peek_button, NULL));
  hexapla_test_move_pointer (cell, 30, 10);
  hexapla_test_wait_until (hexapla_test_find (fixture->page, is_peek_button, NULL) != NULL);
  hexapla_test_settle (fixture->page);
  button = hexapla_test_find (fixture->page, is_peek_button, NULL);
  hexapla_test_move_pointer (button, gtk_widget_get_width (button) / 2.0,
                             gtk_widget_get_height (button) / 2.0);
  hexapla_test_xdotool ("mousedown", "1", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) < 0.5);
  hexapla_test_xdotool ("mouseup", "1", NULL);
  hexapla_test_wait_until (gtk_widget_get_opacity (cell) > 0.5);
}

static GtkWidget *
open_popover (HexaplaTestWindow *fixture)
{
  GtkWidget *popover;

  hexapla_test_window_act (fixture, "win.choose-languages", NULL);
  popover = hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_LANGUAGE_POPOVER);
  hexapla_test_wait_until (popover != NULL && gtk_widget_get_mapped (popover));
  hexapla_test_settle (popover);
  return popover;
}

static gboolean
has_label (GtkWidget *widget, gpointer text)
{
  g_autofree char *other = NULL;

  if (!GTK_IS_BUTTON (widget))
    return FALSE;
  /* With newer GTK, a text of its own is the name by itself, and not a property. */
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0)
    return TRUE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, text);
  return other == NULL;
}

static void
press (GtkWidget *popover, const char *name)
{
  GtkWidget *button = hexapla_test_find (popover, has_label, (gpointer)name);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  hexapla_test_settle (popover);
}

/* Adds, moves and removes languages, takes a set, and leaves for one. */
static void
test_popover (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *popover, *label;

  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  popover = open_popover (fixture);
  press (popover, "Show Français Beside");
  assert_read (fixture, "en,fr");
  press (popover, "Show \u2068العربية\u2069 Beside");
  assert_read (fixture, "en,fr,ar");
  press (popover, "Move \u2068العربية\u2069 Forward");
  assert_read (fixture, "en,ar,fr");
  press (popover, "Move \u2068العربية\u2069 Forward");
  assert_read (fixture, "ar,en,fr");
  press (popover, "Do Not Show English");
  assert_read (fixture, "ar,fr");
  /* The focus stays inside while rows come and go. */
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), popover));

  press (popover, "United Nations Languages");
  assert_read (fixture, "ar,zh-CN,en,fr,ru,es");
  g_assert_false (gtk_widget_get_sensitive (
      hexapla_test_find (popover, has_label, (gpointer) "Show Deutsch Beside")));

  label = hexapla_test_find_label (popover, "Deutsch");
  gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
  hexapla_test_wait_until (!gtk_widget_get_mapped (popover));
  assert_read (fixture, "de");
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **)user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static char *
dup_clipboard (HexaplaTestWindow *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL,
                                 on_text_read, &text);
  hexapla_test_wait_until (text != NULL);
  return text;
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
  read_in (fixture, "fr,en");
  g_assert_true (hexapla_test_window_can_act (fixture, "win.copy-all-languages"));

  gtk_widget_grab_focus (GTK_WIDGET (get_label (find_row (fixture, HEXAPLA_ROW_TITLE), 1)));
  hexapla_test_window_act (fixture, "win.copy-all-languages", NULL);
  block = dup_clipboard (fixture);
  g_assert_cmpstr (block, ==,
                   "Renforcer la sécurité et la résilience des câbles sous-marins\n"
                   "Enhance Security and Resilience of Undersea Cables\n");

  gtk_widget_grab_focus (fixture->sidebar);
  hexapla_test_window_act (fixture, "win.copy-all-languages", NULL);
  page = dup_clipboard (fixture);
  g_assert_true (g_str_has_prefix (page, block));
  g_assert_nonnull (strstr (page, "\nDans la stratégie\nIn the strategy\n\n"));

  hexapla_test_window_act (fixture, "win.copy-text", "数字团结");
  term = dup_clipboard (fixture);
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
      read_in (fixture, rows[i].languages);
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
  assert_read (fixture, "fr,en");
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  copied = dup_clipboard (fixture);
  g_assert_cmpstr (copied, ==, "hexapla:us-icdps-2024/effort-3-2?lang=fr,en");

  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/effort-3-1?lang=tlh");
  g_assert_null (hexapla_window_get_page_id (fixture->window));
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Page Not Found"));
  assert_read (fixture, "fr,en");

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
  assert_read (fixture, "de,ar");
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
      read_in (fixture, pictures[i].languages);
      hexapla_test_window_act (fixture, "win.open-entry", pictures[i].entry);
      hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
      hexapla_test_window_resize (fixture, pictures[i].width, pictures[i].height);
      hexapla_test_keep_picture (fixture->split_view, pictures[i].name);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (HexaplaTestWindow *fixture, gconstpointer data);
  } tests[] = {
    { "/languages/each", test_each },
    { "/languages/remembered", test_remembered },
    { "/languages/parallel", test_parallel },
    { "/languages/six", test_six },
    { "/languages/direction", test_direction },
    { "/languages/han", test_han },
    { "/languages/place", test_place },
    { "/languages/peek/key", test_peek },
    { "/languages/peek/button", test_peek_button },
    { "/languages/popover", test_popover },
    { "/languages/copy", test_copy },
    { "/languages/equivalents", test_equivalents },
    { "/languages/original-title", test_original_title },
    { "/languages/address", test_address },
    { "/languages/pictures", test_pictures },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HexaplaTestWindow, NULL, hexapla_test_window_set_up, tests[i].test,
                hexapla_test_window_tear_down);
  return hexapla_test_run ();
}
