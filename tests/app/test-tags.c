/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page.h"
#include "hexapla-tag-button.h"
#include "hexapla-test-window.h"
#include "model/hexapla-caption.h"

/* The entry has several tags, and each is on several entries. */
#define ENTRY "effort-3-8"
#define TAG "spyware"

static void
show (HexaplaTestWindow *fixture, const char *id)
{
  hexapla_window_open (fixture->window, id);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

static gboolean
has_label (GtkWidget *widget, gpointer user_data)
{
  return HEXAPLA_IS_TAG_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), user_data) == 0;
}

static GtkWidget *
find_button (HexaplaTestWindow *fixture, const char *tag)
{
  const char *label = hexapla_framework_get_tag_label (hexapla_test_get_framework (), tag);
  GtkWidget *button = hexapla_test_find (fixture->page, has_label, (gpointer)label);

  g_assert_nonnull (button);
  return button;
}

/* Opens the popover of a tag. */
static GtkWidget *
open_popover (HexaplaTestWindow *fixture)
{
  GtkWidget *button = find_button (fixture, TAG);
  GtkWidget *popover;

  g_assert_null (hexapla_test_find_type (button, GTK_TYPE_POPOVER));
  gtk_widget_grab_focus (button);
  hexapla_test_settle (fixture->page);
  g_signal_emit_by_name (button, "clicked");
  hexapla_test_wait_until ((popover = hexapla_test_find_type (button, GTK_TYPE_POPOVER)) != NULL);
  hexapla_test_wait_until (gtk_widget_get_mapped (popover));
  hexapla_test_settle (popover);
  return popover;
}

/* A page has a button for each of its tags, in their order. */
static void
test_buttons (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaFramework *framework = hexapla_test_get_framework ();
  const char *const *tags = hexapla_entry_get_tags (hexapla_framework_lookup (framework, ENTRY));
  g_autoptr (GPtrArray) buttons = NULL;

  show (fixture, ENTRY);
  buttons = hexapla_test_list_class (fixture->page, "tag");
  g_assert_cmpuint (buttons->len, >, 1);
  g_assert_cmpuint (buttons->len, ==, g_strv_length ((char **)tags));
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);
      const char *label = hexapla_framework_get_tag_label (framework, tags[i]);
      g_autofree char *said = g_strdup_printf ("All Entries Tagged “%s”", label);

      g_assert_true (HEXAPLA_IS_TAG_BUTTON (button));
      g_assert_true (gtk_widget_get_mapped (button));
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, label);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, said);
    }
}

/* All entries of the tag and no others, with what they are, in their order. */
static void
test_entries (HexaplaTestWindow *fixture, gconstpointer data)
{
  GListModel *tagged = hexapla_framework_get_tagged (hexapla_test_get_framework (), TAG);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *popover;

  show (fixture, ENTRY);
  popover = open_popover (fixture);
  rows = hexapla_test_list_type (popover, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (rows->len, >, 1);
  g_assert_cmpuint (rows->len, ==, g_list_model_get_n_items (tagged));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (tagged, i);
      GtkWidget *row = g_ptr_array_index (rows, i);
      g_autofree char *caption = hexapla_caption_dup (entry);

      g_assert_true (
          hexapla_test_find_action (popover, "win.open-entry", hexapla_entry_get_id (entry))
          == row);
      g_assert_nonnull (hexapla_test_find_label (row, hexapla_entry_get_short_title (entry)));
      g_assert_nonnull (hexapla_test_find_label (row, caption));
    }
}

/* A row opens its page, and the popover goes. */
static void
test_open_entry (HexaplaTestWindow *fixture, gconstpointer data)
{
  GListModel *tagged = hexapla_framework_get_tagged (hexapla_test_get_framework (), TAG);
  g_autoptr (HexaplaEntry) entry = g_list_model_get_item (tagged, 1);
  GtkWidget *popover, *row;

  g_assert_cmpstr (hexapla_entry_get_id (entry), !=, ENTRY);
  show (fixture, ENTRY);
  popover = open_popover (fixture);
  row = hexapla_test_find_action (popover, "win.open-entry", hexapla_entry_get_id (entry));
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *)&popover);
  gtk_widget_activate (row);
  hexapla_test_wait_until (popover == NULL);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, hexapla_entry_get_id (entry));
}

/* Escape closes it, the page stays, and it can be opened again. */
static void
test_escape (HexaplaTestWindow *fixture, gconstpointer data)
{
  show (fixture, ENTRY);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *popover = open_popover (fixture);

      g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *)&popover);
      hexapla_test_window_press (fixture, "Escape");
      hexapla_test_wait_until (popover == NULL);
      g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, ENTRY);
    }
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/tags/buttons", test_buttons, 0 },
    { "/tags/entries", test_entries, 0 },
    { "/tags/open-entry", test_open_entry, 0 },
    { "/tags/escape", test_escape, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
