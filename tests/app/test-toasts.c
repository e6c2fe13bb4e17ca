/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-toasts.h"

#include "hexapla-test-window.h"
#include "model/hexapla-address.h"

#define SHOWN_SECONDS 5

typedef struct
{
  GtkWindow *window;
  GtkWidget *child;
  HexaplaToasts *toasts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->child = gtk_label_new ("Below");
  fixture->toasts = g_object_new (HEXAPLA_TYPE_TOASTS, "child", fixture->child, NULL);
  fixture->window = hexapla_test_stage_new (GTK_WIDGET (fixture->toasts), 400, 300, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  HexaplaToasts *toasts = fixture->toasts;

  g_object_add_weak_pointer (G_OBJECT (toasts), (gpointer *)&toasts);
  hexapla_test_destroy_window (fixture->window);
  g_assert_null (toasts);
}

static GtkWidget *
find_message (gpointer toasts)
{
  return hexapla_test_find_class (toasts, "toast");
}

static gboolean
is_shown (gpointer toasts)
{
  return gtk_widget_get_mapped (find_message (toasts));
}

/* What is hidden takes no clicks, and is not there for a screen reader. */
static void
assert_hidden (gpointer toasts)
{
  g_assert_false (is_shown (toasts));
  g_assert_false (gtk_widget_is_visible (find_message (toasts)));
}

/* The texts that can be read, one a line. */
static void
assert_message (gpointer toasts, const char *expected)
{
  g_autofree char *lines = g_strdup_printf ("%s\n", expected);
  g_autofree char *text = hexapla_test_dup_text (find_message (toasts));

  g_assert_true (is_shown (toasts));
  g_assert_cmpstr (text, ==, lines);
}

static void
show (Fixture *fixture, const char *message)
{
  hexapla_toasts_show (fixture->toasts, message);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

/* Over the bottom of the child, which keeps its place; a screen reader says it. */
static void
test_show (Fixture *fixture, gconstpointer data)
{
  GtkWidget *message = find_message (fixture->toasts);
  GdkRectangle before = hexapla_test_get_bounds (fixture->child, GTK_WIDGET (fixture->window));
  GdkRectangle after, place;

  assert_hidden (fixture->toasts);
  show (fixture, "It is <done> & “said”");
  assert_message (fixture->toasts, "It is <done> & “said”");
  gtk_test_accessible_assert_role (message, GTK_ACCESSIBLE_ROLE_ALERT);

  after = hexapla_test_get_bounds (fixture->child, GTK_WIDGET (fixture->window));
  place = hexapla_test_get_bounds (message, GTK_WIDGET (fixture->window));
  g_assert_true (gdk_rectangle_equal (&before, &after));
  g_assert_cmpint (place.y, >, after.y + after.height / 2);
  g_assert_cmpint (place.y + place.height, <=, after.y + after.height);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  show (fixture, "One");
  show (fixture, "Two");
  assert_message (fixture->toasts, "Two");
}

static void
test_dismiss (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dismiss;

  /* It can be shown again, and dismissed again. */
  for (int i = 0; i < 2; i++)
    {
      show (fixture, "Away");
      assert_message (fixture->toasts, "Away");
      dismiss = hexapla_test_find_type (find_message (fixture->toasts), GTK_TYPE_BUTTON);
      g_assert_cmpstr (gtk_widget_get_tooltip_text (dismiss), ==, "Dismiss");
      gtk_test_accessible_assert_property (dismiss, GTK_ACCESSIBLE_PROPERTY_LABEL, "Dismiss");
      hexapla_test_click (dismiss, 1);
      hexapla_test_wait_until (!is_shown (fixture->toasts));
      assert_hidden (fixture->toasts);
    }
}

/* A message goes by itself; a new one has all of the time, whatever was left to the one before. */
static void
test_time (Fixture *fixture, gconstpointer data)
{
  gint64 begin;

  show (fixture, "One");
  begin = g_get_monotonic_time ();
  while (g_get_monotonic_time () < begin + 2 * G_TIME_SPAN_SECOND)
    hexapla_test_iterate (begin);
  begin = g_get_monotonic_time ();
  hexapla_toasts_show (fixture->toasts, "Two");
  hexapla_test_wait_until (!is_shown (fixture->toasts));
  assert_hidden (fixture->toasts);
  /* Timeouts of whole seconds may come together with others, a little early. */
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, (SHOWN_SECONDS - 1) * G_TIME_SPAN_SECOND);
}

static void
count (gpointer user_data)
{
  (*(int *)user_data)++;
}

static int n_freed; /* how many can no longer be taken back */

static void
on_freed (gpointer user_data)
{
  n_freed++;
}

static void
show_undo (Fixture *fixture, int *n_undone)
{
  hexapla_toasts_show_undo (fixture->toasts, "Removed", count, n_undone, on_freed);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

/* Taken back once, by button or by key, and never when the message is gone. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;
  int n_undone = 0;

  n_freed = 0;
  g_assert_false (hexapla_toasts_undo (fixture->toasts));
  show_undo (fixture, &n_undone);
  button = hexapla_test_find_class (GTK_WIDGET (fixture->toasts), "undo");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Undo");
  hexapla_test_click (button, 1);
  g_assert_cmpint (n_undone, ==, 1);
  g_assert_cmpint (n_freed, ==, 1);
  hexapla_test_wait_until (!is_shown (fixture->toasts));

  show_undo (fixture, &n_undone);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+z");
  g_assert_cmpint (n_undone, ==, 2);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+z");
  g_assert_cmpint (n_undone, ==, 2);
  g_assert_cmpint (n_freed, ==, 2);

  /* Another message is about something else. */
  show_undo (fixture, &n_undone);
  show (fixture, "Other");
  g_assert_cmpint (n_freed, ==, 3);
  g_assert_false (gtk_widget_get_mapped (button));
  g_assert_false (hexapla_toasts_undo (fixture->toasts));
  show_undo (fixture, &n_undone);
  hexapla_toasts_dismiss (fixture->toasts);
  g_assert_cmpint (n_freed, ==, 4);
  g_assert_cmpint (n_undone, ==, 2);
}

/* With the keyboard one comes to the button, and goes on where one was. */
static void
test_undo_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button, *before;
  int n_undone = 0;

  hexapla_toasts_set_child (fixture->toasts, entry);
  gtk_widget_grab_focus (entry);
  before = gtk_window_get_focus (fixture->window);
  show_undo (fixture, &n_undone);
  button = hexapla_test_find_class (GTK_WIDGET (fixture->toasts), "undo");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Tab");
  g_assert_true (gtk_window_get_focus (fixture->window) == button);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "space");
  g_assert_cmpint (n_undone, ==, 1);
  g_assert_true (gtk_window_get_focus (fixture->window) == before);
}

static void
test_child (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) child = NULL;

  g_object_get (fixture->toasts, "child", &child, NULL);
  g_assert_true (child == fixture->child);
  hexapla_toasts_set_child (fixture->toasts, gtk_label_new ("Another"));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (hexapla_test_find_label (GTK_WIDGET (fixture->toasts), "Another"));
  g_assert_null (gtk_widget_get_parent (child));
}

/* Destroyed while a message is shown, all of it goes. */
static void
test_destroy_shown (Fixture *fixture, gconstpointer data)
{
  show (fixture, "Last");
}

/* Who copies the address of a page is told so. */
static void
test_copy_address (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *toasts = hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_TOASTS);
  HexaplaFramework *framework = hexapla_test_get_framework ();
  g_autofree char *expected =
      hexapla_address_format (hexapla_framework_get_id (framework), "effort-3-2", NULL);
  g_autofree char *text = NULL;

  assert_hidden (toasts);
  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-2");
  assert_hidden (toasts);
  hexapla_test_window_act (fixture, "win.copy-address", NULL);
  assert_message (toasts, "Address copied");
  text = hexapla_test_dup_clipboard (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (text, ==, expected);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/toasts/show", test_show },       { "/toasts/replace", test_replace },
    { "/toasts/dismiss", test_dismiss }, { "/toasts/time", test_time },
    { "/toasts/undo", test_undo },       { "/toasts/undo-focus", test_undo_focus },
    { "/toasts/child", test_child },     { "/toasts/destroy-shown", test_destroy_shown },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add ("/toasts/copy-address", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_copy_address, hexapla_test_window_tear_down);
  return hexapla_test_run ();
}
