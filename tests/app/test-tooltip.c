/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-input.h"
#include "hexapla-test-wait.h"
#include "hexapla-test-widgets.h"
#include "hexapla-test-window.h"
#include "hexapla-tooltip.h"

static gboolean
has_tooltip (GtkWidget *widget, gpointer user_data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_tooltip_text (widget) != NULL;
}

/* The first key of what @widget does, as the tooltip names it; NULL if there is none. */
static char *
dup_key (HexaplaTestWindow *fixture, GtkWidget *widget)
{
  const char *action =
      GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  g_auto (GStrv) accels = NULL;
  guint key;
  GdkModifierType modifiers;

  if (action == NULL || gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) != NULL)
    return NULL;
  accels = gtk_application_get_accels_for_action (GTK_APPLICATION (fixture->application), action);
  if (accels[0] == NULL)
    return NULL;
  g_assert_true (gtk_accelerator_parse (accels[0], &key, &modifiers));
  return gtk_accelerator_get_label (key, modifiers);
}

/* Whatever button of the window has a key says so, also those that come with a search. */
static void
test_every_key (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) widgets = NULL;
  guint n_keys = 0;

  hexapla_test_window_resize (fixture, 1200, 800);
  hexapla_test_window_act (fixture, "win.open-entry", "effort-1-3");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+f");
  hexapla_test_type (GTK_WIDGET (fixture->window), "undersea");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Return");
  hexapla_test_settle (GTK_WIDGET (fixture->window));

  widgets = hexapla_test_list (GTK_WIDGET (fixture->window), has_tooltip, NULL);
  for (guint i = 0; i < widgets->len; i++)
    {
      g_autofree char *text = hexapla_tooltip_dup_text (widgets->pdata[i]);
      g_autofree char *key = dup_key (fixture, widgets->pdata[i]);

      g_test_message ("%s", text);
      if (key == NULL)
        continue;
      g_assert_nonnull (strstr (text, key));
      n_keys++;
    }
  g_assert_cmpuint (n_keys, >=, 6);
}

static void
test_texts (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *begin;
    const char *key;
  } rows[] = {
    { "Search (", "Ctrl+F" },           { "Main Menu (", "F10" },
    { "Hide Sidebar (", "F9" },         { "Back (", "Alt+Left" },
    { "Forward (", "Alt+Right" },       { "Add Bookmark (", "Ctrl+D" },
    { "Choose Languages (", "Ctrl+L" },
  };
  g_autoptr (GPtrArray) widgets = NULL;

  hexapla_test_window_resize (fixture, 1200, 800);
  widgets = hexapla_test_list (GTK_WIDGET (fixture->window), has_tooltip, NULL);
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < widgets->len; i++)
        {
          g_autofree char *text = hexapla_tooltip_dup_text (widgets->pdata[i]);

          found |= g_str_has_prefix (text, rows[row].begin) && strstr (text, rows[row].key) != NULL;
        }
      if (!found)
        g_error ("no tooltip %s%s)", rows[row].begin, rows[row].key);
    }
}

/* One that is no shortcut of this program says what it did before. */
static void
test_no_key (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *label = gtk_label_new ("text");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_object_ref_sink (label);
  g_assert_null (hexapla_tooltip_dup_text (label));
  gtk_widget_set_tooltip_text (label, "What it is");
  before = hexapla_tooltip_dup_text (label);
  g_assert_cmpstr (before, ==, "What it is");
  hexapla_tooltip_set_shortcut (label, "win.no-such-action");
  after = hexapla_tooltip_dup_text (label);
  g_assert_cmpstr (after, ==, "What it is");
  g_object_unref (label);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/tooltip/every-key", test_every_key, 0 },
    { "/tooltip/texts", test_texts, 0 },
    { "/tooltip/no-key", test_no_key, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
