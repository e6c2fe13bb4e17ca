/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Everything that the window shows, in a language in which each letter has an accent and each text
 * is 40 % longer: what has none was not translated, and what is cut off leaves no room to others.
 */

#include "hexapla-page.h"

#include <string.h>

#include "hexapla-language-popover.h"
#include "hexapla-preferences.h"
#include "hexapla-tag-button.h"
#include "hexapla-test-fit.h"
#include "hexapla-test-language.h"
#include "hexapla-test-window.h"
#include "hexapla-text-label.h"
#include "l10n/hexapla-bundle.h"

/* What is the same in every language: names of the program and of its authors, and what GTK says by
 * itself, which has no catalog for a language that nobody speaks. */
static const char *const exempt[] = {
  "Hexapla",
  "The Hexapla Authors",
  "© 2026 The Hexapla Authors",
  /* Of the About window */
  "About",
  "About Hexapla",
  "Credits",
  "License",
  "Created by",
  "Translated by",
  "This program comes with absolutely no warranty.\nSee the GNU General Public License, version 3 "
  "or "
  "later for details.",
  /* Of the window with the keys */
  "Shortcuts",
  "All Shortcuts",
  "Search Shortcuts",
};

/* Stands anywhere in a text: addresses, and what English is called in itself where one chooses. */
#define ADDRESS "(https?|hexapla):\\S*"
#define AUTONYM "\\bEnglish\\b"

static gboolean
is_exempt (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (exempt); i++)
    if (g_str_equal (text, exempt[i]))
      return TRUE;
  return FALSE;
}

/* A fact that says that it is in English: an official title as it was printed. */
static gboolean
is_printed_title (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_LABEL (widget) && parent != NULL && gtk_widget_has_css_class (parent, "fact-value")
         && g_strcmp0 (hexapla_test_get_pango_language (GTK_LABEL (widget)), "en") == 0;
}

static gboolean
is_accented (const char *text, gboolean names_languages)
{
  g_autoptr (GRegex) regex =
      g_regex_new (names_languages ? ADDRESS "|" AUTONYM : ADDRESS, 0, 0, NULL);
  g_autofree char *rest = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);

  for (const char *p = rest; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      return FALSE;
  return TRUE;
}

static void
check_text (GtkWidget *widget, const char *what, const char *text, GHashTable *faults)
{
  g_autofree char *described = NULL;

  if (text == NULL || is_exempt (text) || is_printed_title (widget)
      || is_accented (text, gtk_widget_get_ancestor (widget, HEXAPLA_TYPE_LANGUAGE_POPOVER) != NULL
                                || gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL))
    return;
  described = hexapla_test_describe (widget);
  hexapla_test_faults_add (faults, "not translated: %s “%s”: %s", what, text, described);
}

/* What a screen reader says of the widget: a value that differs from the one that is expected is
 * handed out. */
static void
check_accessible (GtkWidget *widget, GtkAccessibleProperty property, GHashTable *faults)
{
  g_autofree char *value =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "");

  if (g_strcmp0 (value, "undefined") != 0)
    check_text (widget, "for a screen reader", value, faults);
}

static gboolean
check_widget (GtkWidget *widget, gpointer faults)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  /* Keys are called by GTK; of a menu as well, where the label after the text has them. */
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUT_LABEL) != NULL
      || gtk_widget_has_css_class (widget, "accelerator")
      || g_str_equal (gtk_widget_get_css_name (widget), "accelerator"))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    check_text (widget, "label", gtk_label_get_text (GTK_LABEL (widget)), faults);
  if (GTK_IS_TEXT (widget))
    check_text (widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)), faults);
  check_text (widget, "tooltip", gtk_widget_get_tooltip_text (widget), faults);
  check_text (widget, "tooltip", g_object_get_data (G_OBJECT (widget), "hexapla-tooltip"), faults);
  /* What the widgets of GTK say of themselves, GTK translates: since 4.18 also its logo and its
   * pages in the window About. */
  if (!GTK_IS_WINDOW_CONTROLS (gtk_widget_get_parent (widget))
      && !(GTK_IS_ABOUT_DIALOG (gtk_widget_get_root (widget))
           && (GTK_IS_IMAGE (widget) || GTK_IS_STACK_SWITCHER (widget))))
    {
      check_accessible (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, faults);
      check_accessible (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, faults);
    }
  return FALSE;
}

static void
check (GtkWidget *root, GHashTable *faults)
{
  hexapla_test_find (root, check_widget, faults);
  if (GTK_IS_WINDOW (root))
    check_text (root, "title", gtk_window_get_title (GTK_WINDOW (root)), faults);
}

static void
open_entry (HexaplaTestWindow *fixture, const char *id)
{
  hexapla_window_open (fixture->window, id);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

static void
check_pages (HexaplaTestWindow *fixture, HexaplaFramework *framework, int width, GHashTable *faults)
{
  GListModel *entries = hexapla_framework_get_entries (framework);

  hexapla_test_window_resize (fixture, width, 800);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      open_entry (fixture, hexapla_entry_get_id (entry));
      check (GTK_WIDGET (fixture->window), faults);
      hexapla_test_check_fit (fixture->split_view, faults);
      if (gtk_widget_get_width (fixture->split_view) != width)
        hexapla_test_faults_add (faults, "%s makes the window %d wide",
                                 hexapla_entry_get_id (entry),
                                 gtk_widget_get_width (fixture->split_view));
    }
}

/* Every page, as wide as a phone and as a desktop. */
static void
test_pages (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();

  g_assert_cmpstr (hexapla_framework_get_language (hexapla_test_get_framework ()), ==, "en-XA");
  check_pages (fixture, hexapla_test_get_framework (), GPOINTER_TO_INT (data), faults);
  hexapla_test_faults_report (faults);
}

/* The help, in its own window; then from right to left, for the eyes. */
static void
test_help (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const mirrored[] = { "ar-XB", NULL };
  int width = GPOINTER_TO_INT (data);
  g_autofree char *picture = g_strdup_printf ("help-pseudo-%d", width);
  g_autofree char *mirrored_picture = g_strdup_printf ("help-pseudo-mirrored-%d", width);
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaFramework) framework =
      hexapla_bundle_load_framework (HEXAPLA_HELP_FRAMEWORK, "en-XA", &error);
  HexaplaTestWindow help;

  g_assert_no_error (error);
  hexapla_test_window_open_help (fixture, NULL, &help);
  check_pages (&help, framework, width, faults);
  open_entry (&help, "searching");
  hexapla_test_keep_picture (help.split_view, picture);
  g_assert_true (hexapla_window_read_in (help.window, mirrored));
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (help.page)));
  hexapla_test_settle (help.page);
  hexapla_test_check_fit (help.split_view, faults);
  hexapla_test_keep_picture (help.split_view, mirrored_picture);
  hexapla_test_window_tear_down (&help, NULL);
  hexapla_test_faults_report (faults);
}

/* The list of contents, all of it open. */
static void
test_sidebar (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();
  GtkWidget *scroller = hexapla_test_find_type (fixture->sidebar, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  hexapla_test_window_resize (fixture, 360, 800);
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  for (double y = 0; y < gtk_adjustment_get_upper (adjustment);
       y += gtk_adjustment_get_page_size (adjustment))
    {
      gtk_adjustment_set_value (adjustment, y);
      hexapla_test_settle (fixture->sidebar);
      check (GTK_WIDGET (fixture->window), faults);
      hexapla_test_check_fit (fixture->split_view, faults);
    }
  hexapla_test_faults_report (faults);
}

static gboolean
is_open_popover (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget);
}

/* Looks at the popover that is open, and closes it. */
static void
check_popover (HexaplaTestWindow *fixture, GHashTable *faults)
{
  GtkWidget *popover;

  hexapla_test_wait_until (hexapla_test_find (GTK_WIDGET (fixture->window), is_open_popover, NULL)
                           != NULL);
  popover = hexapla_test_find (GTK_WIDGET (fixture->window), is_open_popover, NULL);
  hexapla_test_settle (popover);
  check (popover, faults);
  hexapla_test_check_fit (popover, faults);
  if (gtk_widget_get_width (popover) > gtk_widget_get_width (GTK_WIDGET (fixture->window)))
    hexapla_test_faults_add (faults, "%s is %d wide", G_OBJECT_TYPE_NAME (popover),
                             gtk_widget_get_width (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  hexapla_test_wait_until (hexapla_test_find (GTK_WIDGET (fixture->window), is_open_popover, NULL)
                           == NULL);
  hexapla_test_settle (fixture->page);
}

static gboolean
has_link (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && gtk_widget_get_ancestor (widget, HEXAPLA_TYPE_TEXT_LABEL) != NULL
         && strstr (gtk_label_get_label (GTK_LABEL (widget)), user_data) != NULL;
}

/* Follows the first link of the page to a term, or to a source. */
static void
follow_link (HexaplaTestWindow *fixture, const char *prefix)
{
  g_autofree char *start = g_strconcat ("href=\"", prefix, NULL);
  GtkWidget *label = hexapla_test_find (fixture->page, has_link, start);
  const char *markup;
  g_autofree char *address = NULL;
  gboolean handled = FALSE;

  g_assert_nonnull (label);
  markup = strstr (gtk_label_get_label (GTK_LABEL (label)), start) + strlen ("href=\"");
  address = g_strndup (markup, strcspn (markup, "\""));
  g_signal_emit_by_name (label, "activate-link", address, &handled);
  g_assert_true (handled);
}

static void
test_popovers (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();
  g_autoptr (GPtrArray) buttons =
      hexapla_test_list_type (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON);

  hexapla_test_window_resize (fixture, GPOINTER_TO_INT (data), 800);
  open_entry (fixture, "effort-1-3");
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)))
      {
        gtk_menu_button_popup (g_ptr_array_index (buttons, i));
        check_popover (fixture, faults);
      }
  g_signal_emit_by_name (hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_TAG_BUTTON),
                         "clicked");
  check_popover (fixture, faults);
  follow_link (fixture, "hexapla:us-icdps-2024/source-");
  check_popover (fixture, faults);
  open_entry (fixture, "principle-1");
  follow_link (fixture, "hexapla:us-icdps-2024/term-");
  check_popover (fixture, faults);
  hexapla_test_faults_report (faults);
}

static void
check_window (GType type, GHashTable *faults)
{
  GtkWidget *window;

  hexapla_test_wait_until (hexapla_test_find_window (type) != NULL);
  window = hexapla_test_find_window (type);
  hexapla_test_wait_until (gtk_widget_get_mapped (window));
  hexapla_test_settle (window);
  check (window, faults);
  hexapla_test_check_fit (window, faults);
  gtk_window_destroy (GTK_WINDOW (window));
  hexapla_test_wait_until (hexapla_test_find_window (type) == NULL);
}

static void
test_windows (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();

  hexapla_test_window_act (fixture, "app.preferences", NULL);
  check_window (HEXAPLA_TYPE_PREFERENCES, faults);
  hexapla_test_window_act (fixture, "app.about", NULL);
  check_window (GTK_TYPE_ABOUT_DIALOG, faults);
  hexapla_test_window_act (fixture, "win.show-shortcuts", NULL);
  check_window (GTK_TYPE_SHORTCUTS_WINDOW, faults);
  hexapla_test_faults_report (faults);
}

/* What is said in passing: messages, the page that there is none, languages side by side. */
static void
test_passing (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const both[] = { "ar-XB", "en-XA", NULL };
  static const char *const one[] = { "en-XA", NULL };
  static const char *const addresses[] = { "hexapla:us-icdps-2024/1234", "hexapla:1234",
                                           "hexapla:us-icdps-2024/overview?lang=12" };
  g_autoptr (GHashTable) faults = hexapla_test_faults_new ();

  hexapla_test_window_resize (fixture, 360, 800);
  open_entry (fixture, "effort-1-3");
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  check (GTK_WIDGET (fixture->window), faults);
  hexapla_test_check_fit (fixture->split_view, faults);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.read-in", "^as", both);
  hexapla_test_window_act (fixture, "win.copy-all-languages", NULL);
  hexapla_test_check_fit (fixture->split_view, faults);
  hexapla_test_window_resize (fixture, 1400, 800);
  hexapla_test_check_fit (fixture->split_view, faults);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.read-in", "^as", one);
  hexapla_test_window_resize (fixture, 360, 800);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      hexapla_window_open_address (fixture->window, addresses[i]);
      hexapla_test_settle (fixture->page);
      check (GTK_WIDGET (fixture->window), faults);
      hexapla_test_check_fit (fixture->split_view, faults);
    }
  hexapla_test_faults_report (faults);
}

/* A resource hides what those before it have under the same path. */
static void
lay_over_texts (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "pseudo.gresource", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = hexapla_bundle_lookup ("us-icdps-2024.languages.ini", &error);
  g_autoptr (GResource) resource = NULL;

  g_assert_no_error (error);
  resource = g_resource_load (path, &error);
  g_assert_no_error (error);
  g_resources_register (resource);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/pseudo/pages/narrow", test_pages, 360 },
    { "/pseudo/pages/wide", test_pages, 1200 },
    { "/pseudo/help/narrow", test_help, 360 },
    { "/pseudo/help/wide", test_help, 920 },
    { "/pseudo/sidebar", test_sidebar, 0 },
    { "/pseudo/popovers/narrow", test_popovers, 360 },
    { "/pseudo/popovers/wide", test_popovers, 1200 },
    { "/pseudo/windows", test_windows, 0 },
    { "/pseudo/passing", test_passing, 0 },
  };

  hexapla_test_set_language ("en_XA");
  hexapla_test_init (&argc, &argv);
  lay_over_texts ();
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
