/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The languages of a reading are chosen, ordered and given up. */

#include "hexapla-language-popover.h"

#include "hexapla-test-window-reading.h"

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
  hexapla_test_window_assert_read (fixture, "en,fr");
  press (popover, "Show \u2068العربية\u2069 Beside");
  hexapla_test_window_assert_read (fixture, "en,fr,ar");
  press (popover, "Move \u2068العربية\u2069 Forward");
  hexapla_test_window_assert_read (fixture, "en,ar,fr");
  press (popover, "Move \u2068العربية\u2069 Forward");
  hexapla_test_window_assert_read (fixture, "ar,en,fr");
  press (popover, "Do Not Show English");
  hexapla_test_window_assert_read (fixture, "ar,fr");
  /* The focus stays inside while rows come and go. */
  g_assert_true (gtk_widget_is_ancestor (hexapla_test_window_get_focus (fixture), popover));

  press (popover, "United Nations Languages");
  hexapla_test_window_assert_read (fixture, "ar,zh-CN,en,fr,ru,es");
  g_assert_false (gtk_widget_get_sensitive (
      hexapla_test_find (popover, has_label, (gpointer) "Show Deutsch Beside")));

  label = hexapla_test_find_label (popover, "Deutsch");
  gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
  hexapla_test_wait_until (!gtk_widget_get_mapped (popover));
  hexapla_test_window_assert_read (fixture, "de");
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/language-popover/popover", test_popover, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
