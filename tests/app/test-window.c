/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window.h"

#include "hexapla-split-view.h"
#include "hexapla-test-window.h"

/* Where the handlers of addresses write what they were given. */
static char *opened_path;

static void
assert_page (HexaplaTestWindow *fixture, const char *id)
{
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, id);
}

static void
assert_missing (HexaplaTestWindow *fixture)
{
  assert_page (fixture, NULL);
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Page Not Found"));
}

/* Each step is an action, with the page that is shown after it, and what one can do there. */
static void
test_history (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    const char *target;
    const char *page;
    gboolean back;
    gboolean forward;
  } rows[] = {
    { "win.open-entry", "overview", "overview", FALSE, FALSE },
    { "win.open-entry", "action-1", "action-1", TRUE, FALSE },
    { "win.open-entry", "effort-1-3", "effort-1-3", TRUE, FALSE },
    { "win.back", NULL, "action-1", TRUE, TRUE },
    { "win.back", NULL, "overview", FALSE, TRUE },
    { "win.forward", NULL, "action-1", TRUE, TRUE },
    { "win.next-entry", NULL, "effort-1-1", TRUE, FALSE },
    { "win.previous-entry", NULL, "action-1", TRUE, FALSE },
    { "win.back", NULL, "effort-1-1", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%u: %s", i, rows[i].action);
      hexapla_test_window_act (fixture, rows[i].action, rows[i].target);
      assert_page (fixture, rows[i].page);
      g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.back"), ==, rows[i].back);
      g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.forward"), ==, rows[i].forward);
      g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
    }
}

/* Pages passed quickly in the sidebar leave no trace; the one before them does. */
static void
test_browse (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "principle-1", "principle-2", "principle-3", "action-1" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.browse-entry", "s", ids[i]);
      assert_page (fixture, ids[i]);
    }
  hexapla_test_window_act (fixture, "win.back", NULL);
  assert_page (fixture, "overview");
  g_assert_false (hexapla_test_window_can_act (fixture, "win.back"));
  hexapla_test_window_act (fixture, "win.forward", NULL);
  assert_page (fixture, "action-1");
}

static void
test_reading_order (HexaplaTestWindow *fixture, gconstpointer data)
{
  GListModel *entries = hexapla_framework_get_entries (hexapla_test_get_framework ());
  g_autoptr (HexaplaEntry) last =
      g_list_model_get_item (entries, g_list_model_get_n_items (entries) - 1);

  g_assert_false (hexapla_test_window_can_act (fixture, "win.previous-entry"));
  g_assert_true (hexapla_test_window_can_act (fixture, "win.next-entry"));
  hexapla_test_window_act (fixture, "win.next-entry", NULL);
  assert_page (fixture, "principles");
  g_assert_true (hexapla_test_window_can_act (fixture, "win.previous-entry"));

  hexapla_test_window_act (fixture, "win.open-entry", hexapla_entry_get_id (last));
  assert_page (fixture, hexapla_entry_get_id (last));
  g_assert_false (hexapla_test_window_can_act (fixture, "win.next-entry"));
}

static double
get_scroll (HexaplaTestWindow *fixture)
{
  GtkWidget *scroller = hexapla_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static void
test_scroll_kept (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *scroller = hexapla_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double where;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-4");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, 200);
  hexapla_test_settle (fixture->page);
  where = get_scroll (fixture);
  g_assert_cmpfloat (where, >, 100);

  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-5");
  g_assert_cmpfloat (get_scroll (fixture), ==, 0);
  hexapla_test_window_act (fixture, "win.back", NULL);
  hexapla_test_wait_until (ABS (get_scroll (fixture) - where) < 3);
}

static void
test_sidebar_wide (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_resize (fixture, 1000, 700);
  for (int i = 0; i < 2; i++)
    {
      /* The focus does not go with it. */
      gtk_widget_grab_focus (fixture->sidebar);
      hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
      g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
      g_assert_true (gtk_widget_get_mapped (fixture->page));
      g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                             fixture->page));
      hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
      g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
    }
}

static void
test_sidebar_folded (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_resize (fixture, 360, 640);
  g_assert_true (hexapla_split_view_get_folded (HEXAPLA_SPLIT_VIEW (fixture->split_view)));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_false (gtk_widget_get_mapped (fixture->page));

  /* Choosing a page goes to it. */
  hexapla_test_window_act (fixture, "win.open-entry", "principle-1");
  g_assert_true (gtk_widget_get_mapped (fixture->page));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  g_assert_true (gtk_widget_get_mapped (fixture->page));
  assert_page (fixture, "principle-1");
}

static void
assert_text_size (HexaplaTestWindow *fixture, int percent)
{
  g_autofree char *css_class = g_strdup_printf ("text-%d", percent);

  g_assert_cmpint (g_settings_get_int (fixture->settings, "text-size"), ==, percent);
  g_assert_true (gtk_widget_has_css_class (fixture->page, css_class));
  g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.text-larger"), ==, percent < 300);
  g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.text-smaller"), ==, percent > 75);
}

static void
test_text_size (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const int sizes[] = { 75, 85, 100, 115, 130, 150, 175, 200, 250, 300 };
  int n_sizes = G_N_ELEMENTS (sizes);

  assert_text_size (fixture, 100);
  for (int i = 3; i < n_sizes; i++)
    {
      hexapla_test_window_act (fixture, "win.text-larger", NULL);
      assert_text_size (fixture, sizes[i]);
    }
  /* At the end, the action does nothing. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.text-larger", NULL);
  assert_text_size (fixture, 300);
  for (int i = n_sizes - 2; i >= 0; i--)
    {
      hexapla_test_window_act (fixture, "win.text-smaller", NULL);
      assert_text_size (fixture, sizes[i]);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.text-smaller", NULL);
  assert_text_size (fixture, 75);
  hexapla_test_window_act (fixture, "win.text-normal", NULL);
  assert_text_size (fixture, 100);
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static void
test_copy_address (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-2");
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page), NULL, on_text_read,
                                 &text);
  hexapla_test_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, "hexapla:us-icdps-2024/effort-3-2");
  g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (fixture->window), "Address copied"));

  /* It leads back. */
  hexapla_test_window_act (fixture, "win.open-entry", "overview");
  hexapla_window_open_address (fixture->window, text);
  assert_page (fixture, "effort-3-2");
}

static gboolean
has_opened (void)
{
  g_autofree char *opened = NULL;

  return g_file_get_contents (opened_path, &opened, NULL, NULL) && *opened != '\0';
}

/* Every address below has a program that would open it. The last one may be opened: once it
 * was, those before it would have been. */
static void
test_open_link (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const addresses[] = {
    "file:///etc/hostname",
    "javascript:alert(1)",
    "http://example.com/",
    "",
    "hexapla:us-icdps-2024",
    "/etc/hostname",
    "https",
    "FILE:///etc/hostname",
    "https://example.com/page",
  };
  g_autofree char *opened = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-link", "s", addresses[i]);
  hexapla_test_wait_until (has_opened ());
  hexapla_test_settle (fixture->page);
  g_assert_true (g_file_get_contents (opened_path, &opened, NULL, NULL));
  g_assert_cmpstr (opened, ==, "https://example.com/page\n");
}

/* Whatever comes in over the command line or the bus, the window stays and can be used. */
static void
test_addresses (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (5000, 'a');
  g_autofree char *long_address = g_strconcat ("hexapla:us-icdps-2024/", endless, NULL);
  g_autofree char *text = NULL;
  const char *const addresses[] = {
    "hexapla:us-icdps-2024/effort-9-9",
    "hexapla:other-framework/overview",
    "hexapla:",
    "",
    "hexapla://us-icdps-2024/overview",
    "hexapla:us-icdps-2024/../overview",
    "file:///etc/passwd",
    "<b>&amp;</b>%s%n",
    "hexapla:us-icdps-2024/<b>",
    "\xff\xfe",
    long_address,
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%u", i);
      hexapla_window_open_address (fixture->window, addresses[i]);
      hexapla_test_settle (fixture->page);
      assert_missing (fixture);
      g_assert_false (hexapla_test_window_can_act (fixture, "win.copy-address"));
      g_assert_false (hexapla_test_window_can_act (fixture, "win.next-entry"));
      g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));

      hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/principle-1");
      hexapla_test_settle (fixture->page);
      assert_page (fixture, "principle-1");
      g_assert_true (hexapla_test_window_can_act (fixture, "win.copy-address"));
    }

  /* The framework as a whole is no page: what is open stays. */
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024");
  assert_page (fixture, "principle-1");
  /* Back from a missing page is back to the one before it. */
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/principle-2?lang=fr,en");
  assert_page (fixture, "principle-2");
  hexapla_window_open (fixture->window, "nothing");
  hexapla_test_settle (fixture->page);
  assert_missing (fixture);
  text = hexapla_test_dup_text (fixture->page);
  g_assert_nonnull (strstr (text, "“nothing”"));
  hexapla_test_window_act (fixture, "win.back", NULL);
  assert_page (fixture, "principle-2");
}

static char *
dup_ways (HexaplaTestWindow *fixture)
{
  g_autoptr (GPtrArray) buttons = hexapla_test_list_type (fixture->page, GTK_TYPE_BUTTON);
  g_autoptr (GString) ways = g_string_new (NULL);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkActionable *button = buttons->pdata[i];

      g_assert_cmpstr (gtk_actionable_get_action_name (button), ==, "win.open-address");
      g_string_append_printf (
          ways, "%s%s", i > 0 ? " " : "",
          g_variant_get_string (gtk_actionable_get_action_target_value (button), NULL));
    }
  return g_string_free (g_steal_pointer (&ways), FALSE);
}

/* A page that there is not leads to the nearest ones that there are, by buttons that work. */
static void
test_ways (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *address;
    const char *said; /* what was asked for is on the page */
    const char *ways; /* begin so */
    const char *page; /* where the first one leads */
  } rows[] = {
    { "hexapla:us-icdps-2024/effort-3-22", "“effort-3-22”", "hexapla:us-icdps-2024/effort-3-2 ",
      "effort-3-2" },
    { "hexapla:us-icdps-2024/principel-2", "“principel-2”", "hexapla:us-icdps-2024/principle-2",
      "principle-2" },
    { "hexapla:us-icdps-2024/ransomware", "“ransomware”", "hexapla:us-icdps-2024/term-ransomware",
      "term-ransomware" },
    { "hexapla:us-icdps-2024/nothing-of-the-kind", "“nothing-of-the-kind”",
      "hexapla:us-icdps-2024/overview", "overview" },
    { "hexapla:us-icdps-2025/effort-1-2", "“us-icdps-2025”", "hexapla:us-icdps-2024/effort-1-2",
      "effort-1-2" },
    { "hexapla:us-icdps-2025", "“us-icdps-2025”", "hexapla:us-icdps-2024/overview", "overview" },
    { "hexapla:un-norms/norm-1?lang=fr", "“un-norms”", "hexapla:us-icdps-2024/overview",
      "overview" },
    { "hexapla:us-icdps-2024/effort-1-2?lang=tlh", "“tlh”",
      "hexapla:us-icdps-2024/effort-1-2?lang=en hexapla:us-icdps-2024/effort-1-2?lang=ar ",
      "effort-1-2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *ways = NULL;
      g_autofree char *text = NULL;

      hexapla_window_open_address (fixture->window, rows[i].address);
      hexapla_test_settle (fixture->page);
      assert_missing (fixture);
      text = hexapla_test_dup_text (fixture->page);
      ways = dup_ways (fixture);
      g_test_message ("%s: %s", rows[i].address, ways);
      g_assert_nonnull (strstr (text, rows[i].said));
      g_assert_true (g_str_has_prefix (ways, rows[i].ways));

      hexapla_test_click (hexapla_test_find_action (fixture->page, "win.open-address", NULL), 1);
      hexapla_test_settle (fixture->page);
      assert_page (fixture, rows[i].page);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                             fixture->page));
    }

  /* The framework as a whole leads away from such a page, to the one before it. */
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/nothing");
  assert_missing (fixture);
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024");
  assert_page (fixture, "effort-1-2");
  /* What is no address at all leads nowhere. */
  hexapla_window_open_address (fixture->window, "file:///etc/passwd");
  assert_missing (fixture);
  g_assert_null (hexapla_test_find_type (fixture->page, GTK_TYPE_BUTTON));
}

/* However long what was asked for is, the page does not grow beyond a narrow window. */
static void
test_long_addresses (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (900, 'a');
  const char *const addresses[] = { "hexapla:us-icdps-2024/",
                                    "hexapla:", "hexapla:us-icdps-2024/overview?lang=aa-" };

  hexapla_test_window_resize (fixture, 400, 640);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *address =
          g_strconcat (addresses[i], i < 2 ? endless : "aaaaaaaa-aaaaaaaa-aaaaaaaa", NULL);
      int min;

      hexapla_window_open_address (fixture->window, address);
      hexapla_test_settle (fixture->page);
      assert_missing (fixture);
      gtk_widget_measure (fixture->split_view, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL,
                          NULL);
      g_test_message ("%s: %d", addresses[i], min);
      g_assert_cmpint (min, <=, 360);
    }
}

static void
test_state (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const expanded[] = { "action-2", NULL };
  g_auto (GStrv) kept = NULL;
  GtkWidget *row;

  hexapla_test_window_resize (fixture, 1010, 690);
  hexapla_test_window_act (fixture, "win.open-entry", "effort-2-2");
  hexapla_test_window_act (fixture, "win.text-larger", NULL);
  hexapla_split_view_set_sidebar_width (HEXAPLA_SPLIT_VIEW (fixture->split_view), 333);
  hexapla_test_window_reopen (fixture);

  g_assert_cmpint (gtk_widget_get_width (fixture->split_view), ==, 1010);
  g_assert_cmpint (gtk_widget_get_height (fixture->split_view), ==, 690);
  assert_page (fixture, "effort-2-2");
  g_assert_true (gtk_widget_has_css_class (fixture->page, "text-115"));
  g_assert_cmpint (hexapla_split_view_get_sidebar_width (HEXAPLA_SPLIT_VIEW (fixture->split_view)),
                   ==, 333);
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  kept = g_settings_get_strv (fixture->settings, "expanded");
  g_assert_true (g_strv_contains ((const char *const *)kept, expanded[0]));
  row = hexapla_test_find_label (fixture->sidebar, "2.2");
  g_assert_nonnull (row);

  hexapla_test_window_act (fixture, "win.toggle-sidebar", NULL);
  hexapla_test_window_reopen (fixture);
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
}

/* A page that is gone, or was never there, is no reason to begin with an error. */
static void
test_bad_state (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const expanded[] = { "nothing", "overview", "\xc3\xa4", NULL };

  hexapla_test_window_act (fixture, "win.open-entry", "action-1");
  hexapla_window_save_state (fixture->window);
  hexapla_test_window_tear_down (fixture, NULL);
  g_settings_set_string (fixture->settings, "last-page", "nothing");
  g_settings_set_strv (fixture->settings, "expanded", expanded);
  g_settings_set_int (fixture->settings, "text-size", 99);
  g_settings_set_int (fixture->settings, "sidebar-width", 100000);
  g_settings_set_int (fixture->settings, "window-width", 900);
  hexapla_test_window_open (fixture);
  assert_page (fixture, "overview");
  g_assert_true (gtk_widget_has_css_class (fixture->page, "text-100"));
  g_assert_cmpint (gtk_widget_get_width (fixture->page) * 2, >=,
                   gtk_widget_get_width (fixture->split_view));
}

static HexaplaWindow *
find_other_window (HexaplaTestWindow *fixture)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
       window != NULL; window = window->next)
    if (HEXAPLA_IS_WINDOW (window->data) && window->data != (gpointer)fixture->window)
      return window->data;
  return NULL;
}

/* A second window begins as the first one is, and goes its own way; the last one is remembered. */
static void
test_new_window (HexaplaTestWindow *fixture, gconstpointer data)
{
  const char *const languages[] = { "de", NULL };
  HexaplaWindow *other;
  g_autofree char *last_page = NULL;
  g_autofree char *title = NULL;

  hexapla_test_window_resize (fixture, 930, 640);
  hexapla_window_open (fixture->window, "effort-2-2");
  hexapla_window_read_in (fixture->window, languages);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-window", NULL);
  other = find_other_window (fixture);
  g_assert_nonnull (other);
  hexapla_test_focus_window (GTK_WINDOW (other));
  g_assert_cmpstr (hexapla_window_get_page_id (other), ==, "effort-2-2");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (other)), ==,
                   gtk_window_get_title (GTK_WINDOW (fixture->window)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (other)), ==,
                   gtk_widget_get_width (GTK_WIDGET (fixture->window)));

  /* Of the two, it is the one that was used last, also while it shows a dialog. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "about", NULL);
  hexapla_test_wait_until (hexapla_test_find_window (GTK_TYPE_ABOUT_DIALOG) != NULL);
  hexapla_test_focus_window (GTK_WINDOW (hexapla_test_find_window (GTK_TYPE_ABOUT_DIALOG)));
  {
    g_autoptr (GFile) file = g_file_new_for_uri ("hexapla:us-icdps-2024/timeline?lang=fr");

    g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  }
  g_assert_cmpstr (hexapla_window_get_page_id (other), ==, "timeline");
  assert_page (fixture, "effort-2-2");
  title = g_strdup (gtk_window_get_title (GTK_WINDOW (other)));
  g_assert_cmpstr (title, ==, "Chronologie – Hexapla");
  hexapla_test_destroy_window (GTK_WINDOW (hexapla_test_find_window (GTK_TYPE_ABOUT_DIALOG)));

  gtk_window_close (GTK_WINDOW (other));
  hexapla_test_wait_until (find_other_window (fixture) == NULL);
  last_page = g_settings_get_string (fixture->settings, "last-page");
  g_assert_cmpstr (last_page, ==, "timeline");
  hexapla_test_window_reopen (fixture);
  assert_page (fixture, "effort-2-2");
}

static void
test_min_width (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "overview", "action-1", "effort-1-1", "glossary", "timeline" };
  int min;

  hexapla_test_window_resize (fixture, 400, 640);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_test_message ("%s", ids[i]);
      hexapla_window_open (fixture->window, ids[i]);
      hexapla_test_settle (fixture->page);
      gtk_widget_measure (fixture->split_view, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL,
                          NULL);
      g_assert_cmpint (min, <=, 360);
    }
}

static gboolean
has_widget_action (GtkWidget *widget, const char *name, const GVariantType *type)
{
  const char *found;
  const GVariantType *found_type;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &(GType){ 0 },
                                                   &found, &found_type, &(const char *){ NULL });
       i++)
    if (g_str_equal (found, name))
      return found_type == type
             || (found_type != NULL && type != NULL && g_variant_type_equal (found_type, type));
  return FALSE;
}

/* Every accelerator leads to an action that there is, with a parameter of its type. */
static void
test_accels (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_assert_cmpuint (g_strv_length (actions), >=, 13);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);
      g_autoptr (GVariant) target = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", actions[i]);
      g_assert_cmpuint (g_strv_length (accels), >, 0);
      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, &error));
      g_assert_no_error (error);
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      else
        g_assert_true (has_widget_action (GTK_WIDGET (fixture->window), name,
                                          target != NULL ? g_variant_get_type (target) : NULL));
    }
}

/* A program that notes what it was asked to open, as the desktop's choice for all of them. */
static void
install_handler (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("XDG_DATA_HOME"), "applications", NULL);
  g_autofree char *desktop = g_build_filename (folder, "opener.desktop", NULL);
  g_autofree char *list = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  opened_path = g_build_filename (hexapla_test_get_folder (), "opened", NULL);
  content = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Opener\n"
                             "Exec=sh -c 'echo \"$1\" >> %s' sh %%u\n",
                             opened_path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (desktop, content, -1, &error));
  g_assert_true (g_file_set_contents (list,
                                      "[Default Applications]\n"
                                      "x-scheme-handler/https=opener.desktop\n"
                                      "x-scheme-handler/http=opener.desktop\n"
                                      "x-scheme-handler/file=opener.desktop\n"
                                      "x-scheme-handler/hexapla=opener.desktop\n"
                                      "x-scheme-handler/javascript=opener.desktop\n"
                                      "application/octet-stream=opener.desktop\n"
                                      "text/plain=opener.desktop\n",
                                      -1, &error));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (HexaplaTestWindow *fixture, gconstpointer data);
  } tests[] = {
    { "/window/history", test_history },
    { "/window/browse", test_browse },
    { "/window/reading-order", test_reading_order },
    { "/window/scroll-kept", test_scroll_kept },
    { "/window/sidebar/wide", test_sidebar_wide },
    { "/window/sidebar/folded", test_sidebar_folded },
    { "/window/text-size", test_text_size },
    { "/window/copy-address", test_copy_address },
    { "/window/open-link", test_open_link },
    { "/window/addresses", test_addresses },
    { "/window/ways", test_ways },
    { "/window/new-window", test_new_window },
    { "/window/long-addresses", test_long_addresses },
    { "/window/state", test_state },
    { "/window/bad-state", test_bad_state },
    { "/window/min-width", test_min_width },
    { "/window/accels", test_accels },
  };
  int status;

  hexapla_test_init (&argc, &argv);
  install_handler ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HexaplaTestWindow, NULL, hexapla_test_window_set_up, tests[i].test,
                hexapla_test_window_tear_down);
  status = hexapla_test_run ();
  g_free (opened_path);
  return status;
}
