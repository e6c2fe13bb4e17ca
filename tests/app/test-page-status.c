/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-status.h"

#include "hexapla-test-window.h"

/* It says what is the case and what one can do, and then has what does it, if anything. */
static void
test_content (void)
{
  for (int with_ways = 0; with_ways < 2; with_ways++)
    {
      GtkWidget *ways = with_ways ? gtk_button_new_with_label ("Go On") : NULL;
      GtkWidget *status =
          hexapla_page_status_new ("hexapla-page-missing-symbolic", "Title", "Description", ways);
      GtkWindow *window = hexapla_test_stage_new (status, 700, 400, NULL);
      g_autofree char *text = hexapla_test_dup_text (status);
      GtkWidget *heading = hexapla_test_find_label (status, "Title");

      g_assert_cmpstr (text, ==,
                       with_ways ? "Title\nDescription\nGo On\n" : "Title\nDescription\n");
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_ROLE_HEADING);
      g_assert_true (hexapla_test_find_type (status, GTK_TYPE_BUTTON) == ways);
      hexapla_test_destroy_window (window);
    }
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/page-status/content", test_content);
  return hexapla_test_run ();
}
