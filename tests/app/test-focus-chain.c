/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Where Tab stops, page by page: compared with tests/app/data, one stop a line. With
 * HEXAPLA_UPDATE_GOLDENS in the environment, the files there are written anew. */

#include <string.h>

#include "hexapla-block-row.h"
#include "hexapla-language-popover.h"
#include "hexapla-sidebar.h"
#include "hexapla-test-pages.h"

/* More than any page has. */
#define MAX_STOPS 300

/* As much of a name as is told from others. */
#define NAME_CHARACTERS 48

static const char *
get_link (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) ? gtk_label_get_current_uri (GTK_LABEL (widget)) : NULL;
}

/* The same words with every GTK, whose roles change from one to the next. */
static const char *
get_role (GtkWidget *widget)
{
  if (get_link (widget) != NULL)
    return "link";
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_HEADING)
    return "heading";
  if (GTK_IS_LABEL (widget))
    return "text";
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return "menu button";
  if (GTK_IS_BUTTON (widget))
    return "button";
  if (GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)))
    return "row";
  if (GTK_IS_SEPARATOR (widget))
    return "separator";
  return G_OBJECT_TYPE_NAME (widget);
}

static gboolean
says_something (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

/* What it is called by itself, or else its own words. */
static char *
dup_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *words;

  if (get_link (widget) != NULL)
    return g_strdup (get_link (widget));
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_MENU_BUTTON (parent))
    widget = parent;
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    /* What differs from what was asked for is returned. */
    return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
  words = hexapla_test_find (widget, says_something, NULL);
  return g_strdup (words != NULL ? gtk_label_get_text (GTK_LABEL (words)) : "");
}

static char *
describe (GtkWidget *widget)
{
  g_autofree char *name = dup_name (widget);
  g_autofree char *line = g_strdelimit (g_strdup (name), "\n", '/');
  g_autofree char *begin = g_utf8_substring (
      line, 0, MIN (g_utf8_strlen (line, -1), get_link (widget) != NULL ? 200 : NAME_CHARACTERS));

  if (*name == '\0')
    g_test_message ("No name: %s", G_OBJECT_TYPE_NAME (widget));
  g_assert_cmpstr (name, !=, "");
  return g_strdup_printf ("%s: %s", get_role (widget), g_strstrip (begin));
}

static void
move (HexaplaTestWindow *fixture, GtkDirectionType direction)
{
  GtkWidget *focus;

  /* As the key does; GTK hides it again after three seconds without one. */
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  g_signal_emit_by_name (fixture->window, "move-focus", direction);
  focus = hexapla_test_window_get_focus (fixture);
  g_assert_nonnull (focus);
  /* A row of a list comes in sight in the next frame. */
  if (!gtk_widget_get_mapped (focus))
    hexapla_test_settle (fixture->page);
  g_assert_true (focus == hexapla_test_window_get_focus (fixture));
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_true (gtk_widget_has_visible_focus (focus));
}

/* A stop and the widget that has it: two links may lead to the same place. */
static char *
dup_key (GtkWidget *focus)
{
  return g_strdup_printf ("%p %s", (void *)focus, get_link (focus));
}

/* From where the focus is until it is there again. */
static GPtrArray *
walk (HexaplaTestWindow *fixture, GtkDirectionType direction)
{
  GPtrArray *stops = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = dup_key (hexapla_test_window_get_focus (fixture));

  for (guint i = 0; i < MAX_STOPS; i++)
    {
      g_autofree char *key = NULL;

      g_ptr_array_add (stops, describe (hexapla_test_window_get_focus (fixture)));
      move (fixture, direction);
      key = dup_key (hexapla_test_window_get_focus (fixture));
      if (g_str_equal (key, first))
        return stops;
    }
  g_test_message ("A trap: after %u stops Tab is not back at %s", MAX_STOPS,
                  (const char *)g_ptr_array_index (stops, 0));
  g_test_fail ();
  return stops;
}

static char *
dup_joined (GPtrArray *stops, gboolean reverse)
{
  GString *text = g_string_new (NULL);

  /* Backwards, the first one is still the first. */
  for (guint i = 0; i < stops->len; i++)
    g_string_append_printf (
        text, "%s\n",
        (char *)g_ptr_array_index (stops, reverse ? (stops->len - i) % stops->len : i));
  return g_string_free (text, FALSE);
}

static void
compare (const char *name, const char *text)
{
  g_autofree char *file = g_strdup_printf ("focus-%s.txt", name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("HEXAPLA_UPDATE_GOLDENS") != NULL)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
check_page (HexaplaTestWindow *fixture, const HexaplaTestPage *page, const char *suffix)
{
  g_autofree char *name = g_strconcat (page->name, suffix, NULL);
  g_autoptr (GPtrArray) forward = NULL;
  g_autoptr (GPtrArray) backward = NULL;
  g_autofree char *text = NULL;
  g_autofree char *mirrored = NULL;

  g_test_message ("%s", name);
  hexapla_test_window_show_page (fixture, page);
  /* A new page gets the focus. */
  g_assert_true (gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), fixture->page));
  forward = walk (fixture, GTK_DIR_TAB_FORWARD);
  backward = walk (fixture, GTK_DIR_TAB_BACKWARD);
  text = dup_joined (forward, FALSE);
  mirrored = dup_joined (backward, TRUE);
  compare (name, text);
  g_assert_cmpstr (mirrored, ==, text);
}

static void
test_chain (HexaplaTestWindow *fixture, gconstpointer data)
{
  const HexaplaTestPage *page = data;

  hexapla_test_window_resize (fixture, 1300, 1000);
  check_page (fixture, page, "");
  hexapla_test_window_resize (fixture, 360, 640);
  check_page (fixture, page, "-narrow");
}

/* GTK hides the line around the focus three seconds after the last key; on a busy machine, these
 * may have passed since @before it. */
static void
assert_focus_is_seen (HexaplaTestWindow *fixture, gint64 before)
{
  if (g_get_monotonic_time () - before > 2 * G_USEC_PER_SEC)
    gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  g_assert_true (gtk_widget_has_visible_focus (hexapla_test_window_get_focus (fixture)));
}

/* Wherever it was, the focus is on screen and seen after the page has changed. */
static void
test_page_change (HexaplaTestWindow *fixture, gconstpointer data)
{
  guint n_pages;
  const HexaplaTestPage *pages = hexapla_test_get_pages (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      gint64 before = g_get_monotonic_time ();

      g_test_message ("%s", pages[i].name);
      for (guint j = 0; j < 5; j++)
        hexapla_test_window_press (fixture, "Tab");
      hexapla_test_window_show_page (fixture, &pages[i]);
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
      assert_focus_is_seen (fixture, before);
    }
}

/* What opens a popover has the focus again when it is closed. */
static void
test_popovers (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons =
      hexapla_test_list_type (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON);

  g_assert_cmpuint (buttons->len, ==, 3);
  hexapla_test_window_press (fixture, "Tab");
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = gtk_widget_get_first_child (g_ptr_array_index (buttons, i));
      GtkWidget *popover;
      gint64 before;

      gtk_widget_grab_focus (button);
      hexapla_test_window_press (fixture, "space");
      popover = GTK_WIDGET (gtk_menu_button_get_popover (g_ptr_array_index (buttons, i)));
      hexapla_test_wait_until (gtk_widget_get_mapped (popover));
      hexapla_test_settle (popover);
      g_assert_true (gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), popover));
      before = g_get_monotonic_time ();
      hexapla_test_window_press (fixture, "Escape");
      hexapla_test_wait_until (!gtk_widget_get_mapped (popover));
      g_assert_true (hexapla_test_window_get_focus (fixture) == button);
      assert_focus_is_seen (fixture, before);
    }
}

static gboolean
is_named (GtkWidget *widget, gpointer name)
{
  g_autofree char *own = NULL;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  own = dup_name (widget);
  return g_str_has_prefix (own, name);
}

/* A language that is taken away takes its row with it, not the focus. */
static void
test_removal (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *popover;

  hexapla_test_window_press (fixture, "Tab");
  hexapla_test_window_show (fixture, "principle-1");
  hexapla_test_window_read_in (fixture, "en,fr,ar,de");
  hexapla_test_window_act (fixture, "win.choose-languages", NULL);
  popover = hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_LANGUAGE_POPOVER);
  hexapla_test_wait_until (gtk_widget_get_mapped (popover));
  hexapla_test_settle (popover);
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *button = hexapla_test_find (popover, is_named, (gpointer) "Do Not Show");
      gint64 before;

      g_assert_nonnull (button);
      gtk_widget_grab_focus (button);
      before = g_get_monotonic_time ();
      hexapla_test_window_press (fixture, "space");
      hexapla_test_wait_until (hexapla_test_window_get_focus (fixture) != button);
      hexapla_test_settle (popover);
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));
      g_assert_true (gtk_widget_get_mapped (hexapla_test_window_get_focus (fixture)));
      g_assert_true (gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), popover));
      assert_focus_is_seen (fixture, before);
    }
}

/* Tab comes to the contents at the row of the page that is shown. */
static void
test_contents (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *stop;
  } rows[] = {
    { "overview", "row: Overview" },
    { "principle-2", "row: 2 Security, development and innovation" },
    { "glossary", "row: Glossary" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *stop = NULL;

      hexapla_test_window_press (fixture, "Tab");
      hexapla_test_window_show (fixture, rows[i].id);
      for (guint j = 0;
           j < MAX_STOPS
           && !gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), fixture->sidebar);
           j++)
        move (fixture, GTK_DIR_TAB_BACKWARD);
      stop = describe (hexapla_test_window_get_focus (fixture));
      g_assert_cmpstr (stop, ==, rows[i].stop);
    }
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/focus-chain/page-change", test_page_change, 0 },
    { "/focus-chain/popovers", test_popovers, 0 },
    { "/focus-chain/removal", test_removal, 0 },
    { "/focus-chain/contents", test_contents, 0 },
  };
  guint n_pages;
  const HexaplaTestPage *pages = hexapla_test_get_pages (&n_pages);

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *path = g_strconcat ("/focus-chain/", pages[i].name, NULL);

      g_test_add (path, HexaplaTestWindow, &pages[i], hexapla_test_window_set_up, test_chain,
                  hexapla_test_window_tear_down);
    }
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
