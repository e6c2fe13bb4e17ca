/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Addresses, out of the window and into it, whatever they are. */

#include "hexapla-window.h"

#include <string.h>

#include "hexapla-test-window.h"

/* Where the handlers of addresses write what they were given. */
static char *opened_path;

static void
assert_missing (HexaplaTestWindow *fixture)
{
  hexapla_test_window_assert_page (fixture, NULL);
  g_assert_nonnull (hexapla_test_find_label (fixture->page, "Page Not Found"));
}

static void
test_copy_address (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-2");
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  text = hexapla_test_dup_clipboard (fixture->page);
  g_assert_cmpstr (text, ==, "hexapla:us-icdps-2024/effort-3-2");
  g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (fixture->window), "Address copied"));

  /* It leads back. */
  hexapla_test_window_act (fixture, "win.open-entry", "overview");
  hexapla_window_open_address (fixture->window, text);
  hexapla_test_window_assert_page (fixture, "effort-3-2");
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
      g_assert_nonnull (hexapla_test_window_get_focus (fixture));

      hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/principle-1");
      hexapla_test_settle (fixture->page);
      hexapla_test_window_assert_page (fixture, "principle-1");
      g_assert_true (hexapla_test_window_can_act (fixture, "win.copy-address"));
    }

  /* The framework as a whole is no page: what is open stays. */
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024");
  hexapla_test_window_assert_page (fixture, "principle-1");
  /* Back from a missing page is back to the one before it. */
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/principle-2?lang=fr,en");
  hexapla_test_window_assert_page (fixture, "principle-2");
  hexapla_window_open (fixture->window, "nothing");
  hexapla_test_settle (fixture->page);
  assert_missing (fixture);
  text = hexapla_test_dup_text (fixture->page);
  g_assert_nonnull (strstr (text, "“nothing”"));
  hexapla_test_window_act (fixture, "win.back", NULL);
  hexapla_test_window_assert_page (fixture, "principle-2");
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
      hexapla_test_window_assert_page (fixture, rows[i].page);
      g_assert_true (
          gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), fixture->page));
    }

  /* The framework as a whole leads away from such a page, to the one before it. */
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024/nothing");
  assert_missing (fixture);
  hexapla_window_open_address (fixture->window, "hexapla:us-icdps-2024");
  hexapla_test_window_assert_page (fixture, "effort-1-2");
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
  static const HexaplaTestWindowCase cases[] = {
    { "/window-addresses/copy-address", test_copy_address, 0 },
    { "/window-addresses/open-link", test_open_link, 0 },
    { "/window-addresses/addresses", test_addresses, 0 },
    { "/window-addresses/ways", test_ways, 0 },
    { "/window-addresses/long-addresses", test_long_addresses, 0 },
  };
  int status;

  hexapla_test_init (&argc, &argv);
  install_handler ();
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  status = hexapla_test_run ();
  g_free (opened_path);
  return status;
}
