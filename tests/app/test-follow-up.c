/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-follow-up-popover.h"
#include "hexapla-follow-up-row.h"
#include "hexapla-format.h"
#include "hexapla-page.h"
#include "hexapla-test-window.h"

#define ENTRY "effort-3-1"

static void
open_page (HexaplaTestWindow *fixture, const char *entry)
{
  hexapla_test_window_act (fixture, "win.open-entry", entry);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static GtkWidget *
find_row (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_FOLLOW_UP_ROW);
}

static GtkWidget *
find_popover (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_FOLLOW_UP_POPOVER);
}

static gboolean
is_open (HexaplaTestWindow *fixture)
{
  return find_popover (fixture) != NULL && gtk_widget_get_mapped (find_popover (fixture));
}

static void
open_popover (HexaplaTestWindow *fixture)
{
  hexapla_test_window_press (fixture, "ctrl+shift+f");
  hexapla_test_wait_until (is_open (fixture));
}

static void
close_popover (HexaplaTestWindow *fixture)
{
  hexapla_test_window_press (fixture, "Escape");
  hexapla_test_wait_until (!is_open (fixture));
}

static void
assert_shown (HexaplaTestWindow *fixture, const char *text)
{
  GtkWidget *row = find_row (fixture);
  GtkWidget *button = hexapla_test_find_type (row, GTK_TYPE_MENU_BUTTON);

  g_auto (GStrv) parts = g_strsplit (text, " · ", 2);

  /* A status alone says what it is about. */
  if (g_str_equal (parts[0], "Follow-up: None"))
    g_assert_nonnull (hexapla_test_find_label (row, parts[0]));
  else
    g_assert_nonnull (hexapla_test_find_label (row, parts[0] + strlen ("Follow-up: ")));
  if (parts[1] != NULL)
    g_assert_nonnull (hexapla_test_find_label (row, parts[1]));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

static void
go_to (HexaplaTestWindow *fixture, const char *name)
{
  for (int i = 0; i < 20; i++)
    {
      GtkWidget *focus = hexapla_test_window_get_focus (fixture);
      g_autofree char *differs = NULL;

      if (GTK_IS_TEXT (focus))
        focus = gtk_widget_get_parent (focus);
      if (focus != NULL)
        {
          differs = gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus),
                                                        GTK_ACCESSIBLE_PROPERTY_LABEL, name);
          /* A button with words is named by them, which newer GTK says in another way. */
          if (differs == NULL
              || (GTK_IS_BUTTON (focus)
                  && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (focus)), name) == 0))
            return;
        }
      hexapla_test_window_press (fixture, "Tab");
    }
  g_error ("No way to %s", name);
}

/* On action items and lines of effort, and nothing else. */
static void
test_where (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *entry;
    gboolean there;
  } rows[] = {
    { "action-3", TRUE },      { ENTRY, TRUE },       { "principle-1", FALSE },
    { "action-items", FALSE }, { "overview", FALSE }, { "glossary", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      open_page (fixture, rows[i].entry);
      g_test_message ("%s", rows[i].entry);
      g_assert_cmpint (find_row (fixture) != NULL, ==, rows[i].there);
      g_assert_cmpint (hexapla_test_window_can_act (fixture, "win.follow-up"), ==, rows[i].there);
    }
}

/* All of it with the keyboard; the words are kept with every letter. */
static void
test_keyboard (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaFollowUp *follow_up;
  GtkWidget *before;

  open_page (fixture, ENTRY);
  assert_shown (fixture, "Follow-up: None");
  before = hexapla_test_window_get_focus (fixture);
  open_popover (fixture);
  hexapla_test_window_press (fixture, "Down");
  hexapla_test_window_press (fixture, "Down");
  hexapla_test_wait_until (hexapla_saved_get_status (fixture->saved, ENTRY)
                           == HEXAPLA_FOLLOW_UP_IN_PROGRESS);
  go_to (fixture, "Who");
  hexapla_test_type (GTK_WIDGET (fixture->window), "Legal desk");
  go_to (fixture, "Until When");
  hexapla_test_type (GTK_WIDGET (fixture->window), "before the talks");
  follow_up = hexapla_saved_lookup_follow_up (fixture->saved, ENTRY);
  g_assert_cmpstr (hexapla_follow_up_get_who (follow_up), ==, "Legal desk");
  g_assert_cmpstr (hexapla_follow_up_get_until (follow_up), ==, "before the talks");
  g_assert_null (hexapla_follow_up_get_until_date (follow_up));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "follow-up-window");
  hexapla_test_keep_picture (find_popover (fixture), "follow-up-popover");
  close_popover (fixture);
  assert_shown (fixture, "Follow-up: In progress · Legal desk · before the talks");
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  g_assert_nonnull (before);

  /* It is there again with the page. */
  open_page (fixture, "effort-3-2");
  assert_shown (fixture, "Follow-up: None");
  open_page (fixture, ENTRY);
  assert_shown (fixture, "Follow-up: In progress · Legal desk · before the talks");
}

/* A date out of a calendar, which can be taken away. */
static void
test_date (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *month = g_date_time_format (now, "%Y-%m-");
  HexaplaFollowUp *follow_up;
  GtkWidget *calendar;

  open_page (fixture, ENTRY);
  open_popover (fixture);
  go_to (fixture, "Date: No Date");
  hexapla_test_window_press (fixture, "space");
  calendar = hexapla_test_find_type (find_popover (fixture), GTK_TYPE_CALENDAR);
  g_assert_nonnull (calendar);
  hexapla_test_keep_picture (find_popover (fixture), "follow-up-calendar");
  hexapla_test_click (calendar, 1);
  follow_up = hexapla_saved_lookup_follow_up (fixture->saved, ENTRY);
  g_assert_nonnull (follow_up);
  g_assert_true (g_str_has_prefix (hexapla_follow_up_get_until_date (follow_up), month));

  go_to (fixture, "Remove Date");
  hexapla_test_window_press (fixture, "space");
  hexapla_test_wait_until (hexapla_saved_lookup_follow_up (fixture->saved, ENTRY) == NULL);
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  close_popover (fixture);
  assert_shown (fixture, "Follow-up: None");
}

static void
test_clear (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaSaved *saved = fixture->saved;
  g_autofree char *date = hexapla_format_date ("2027-01-31");
  g_autofree char *shown = g_strdup_printf ("Follow-up: Done · until %s", date);

  g_assert_true (hexapla_saved_set_status (saved, ENTRY, HEXAPLA_FOLLOW_UP_DONE));
  g_assert_true (hexapla_saved_set_until (saved, ENTRY, "", "2027-01-31"));
  open_page (fixture, ENTRY);
  assert_shown (fixture, shown);
  open_popover (fixture);
  go_to (fixture, "Clear Follow-up");
  hexapla_test_window_press (fixture, "space");
  hexapla_test_wait_until (!is_open (fixture));
  assert_shown (fixture, "Follow-up: None");
  g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (fixture->window), "Follow-up cleared"));
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  hexapla_test_window_press (fixture, "ctrl+z");
  assert_shown (fixture, shown);
}

/* Each status has a word and a symbol of its own. */
static void
test_status (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  open_page (fixture, ENTRY);
  for (guint i = 0; i < HEXAPLA_N_FOLLOW_UP_STATUS; i++)
    {
      HexaplaFollowUpStatus status = (HexaplaFollowUpStatus)i;
      const char *label = hexapla_follow_up_status_get_label (status);
      g_autofree char *shown = g_strdup_printf ("Follow-up: %s", label);
      GtkWidget *icon = hexapla_test_find_type (find_row (fixture), GTK_TYPE_IMAGE);

      g_assert_true (hexapla_saved_set_status (fixture->saved, ENTRY, status));
      assert_shown (fixture, shown);
      g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==,
                       hexapla_follow_up_get_icon_name (status));
      g_assert_true (g_hash_table_add (seen, (gpointer)label));
      g_assert_true (g_hash_table_add (seen, (gpointer)hexapla_follow_up_get_icon_name (status)));
    }
}

/* All of the popover is in the window's reach where there is little room. */
static void
test_narrow (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_resize (fixture, 360, 640);
  open_page (fixture, ENTRY);
  open_popover (fixture);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "follow-up-narrow");
  g_assert_cmpint (gtk_widget_get_width (find_popover (fixture)), <=, 360);
  close_popover (fixture);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/follow-up/where", test_where, 0 },   { "/follow-up/keyboard", test_keyboard, 0 },
    { "/follow-up/date", test_date, 0 },     { "/follow-up/clear", test_clear, 0 },
    { "/follow-up/status", test_status, 0 }, { "/follow-up/narrow", test_narrow, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
