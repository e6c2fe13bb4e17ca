/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-window.h"

#include <glib/gstdio.h>
#include <signal.h>

#include "hexapla-banner.h"
#include "hexapla-page.h"
#include "hexapla-test-program.h"

/* What a reader sees when nothing can be saved. The tests may run as root, who may write anywhere:
 * so a file stands where the folder should be. */

static gboolean
is_shown (GtkWidget *widget, gpointer user_data)
{
  return HEXAPLA_IS_BANNER (widget) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find_banner (HexaplaTestWindow *fixture)
{
  return hexapla_test_find (GTK_WIDGET (fixture->window), is_shown, NULL);
}

static char *
dup_folder (HexaplaTestWindow *fixture)
{
  g_autoptr (GFile) folder = g_file_get_parent (hexapla_saved_get_file (fixture->saved));

  return g_file_get_path (folder);
}

/* From now on, nothing can be written. */
static void
lock_folder (HexaplaTestWindow *fixture)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (hexapla_saved_flush (fixture->saved, 5000, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  hexapla_test_remove_folder (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, &error));
  g_assert_no_error (error);
}

static void
unlock_folder (HexaplaTestWindow *fixture)
{
  g_autofree char *folder = dup_folder (fixture);

  g_assert_cmpint (g_unlink (folder), ==, 0);
}

static gboolean
has_text (HexaplaTestWindow *fixture, const char *text)
{
  GtkWidget *toast = hexapla_test_find_class (GTK_WIDGET (fixture->window), "toast");

  return gtk_widget_get_mapped (toast) && hexapla_test_find_label (toast, text) != NULL;
}

/* The reason is shown, the window works on, and what was written is saved when it can be. */
static void
test_locked (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *banner, *button;
  const char *message;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-1");
  g_assert_null (find_banner (fixture));
  lock_folder (fixture);
  hexapla_test_window_press (fixture, "ctrl+d");
  hexapla_test_wait_until ((banner = find_banner (fixture)) != NULL);
  g_assert_cmpint (hexapla_saved_get_state (fixture->saved), ==, HEXAPLA_SAVED_STATE_FAILED);
  message = hexapla_saved_get_problem_message (fixture->saved);
  g_assert_true (g_str_has_prefix (message, "Bookmarks and notes are not saved: "));
  g_assert_nonnull (hexapla_test_find_label (banner, message));
  gtk_test_accessible_assert_role (banner, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (banner, GTK_ACCESSIBLE_PROPERTY_LABEL, message);
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "problem");

  /* Everything goes on, in memory. */
  hexapla_test_window_press (fixture, "ctrl+alt+n");
  hexapla_test_type (GTK_WIDGET (fixture->window), "Still here");
  g_assert_cmpuint (hexapla_saved_count_notes (fixture->saved, "effort-3-1"), ==, 1);
  hexapla_test_window_press (fixture, "Escape");

  /* Tried again in vain, and then not in vain. */
  button = gtk_widget_get_parent (hexapla_test_find_label (banner, "Try Again"));
  hexapla_test_click (button, 1);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (find_banner (fixture));
  unlock_folder (fixture);
  gtk_widget_grab_focus (button);
  hexapla_test_window_press (fixture, "space");
  hexapla_test_wait_until (find_banner (fixture) == NULL);
  g_assert_true (has_text (fixture, "Everything is saved again"));
  hexapla_test_wait_until (hexapla_saved_get_state (fixture->saved) == HEXAPLA_SAVED_STATE_SAVED);
  g_assert_true (g_file_query_exists (hexapla_saved_get_file (fixture->saved), NULL));
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
  g_assert_true (gtk_widget_get_mapped (hexapla_test_window_get_focus (fixture)));
}

/* In a narrow window all of the banner is there. */
static void
test_narrow (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *banner;
  GdkRectangle bounds, page;

  hexapla_test_window_resize (fixture, 360, 640);
  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-1");
  lock_folder (fixture);
  hexapla_test_window_press (fixture, "ctrl+d");
  hexapla_test_wait_until ((banner = find_banner (fixture)) != NULL);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  hexapla_test_keep_picture (GTK_WIDGET (fixture->window), "problem-narrow");
  bounds = hexapla_test_get_bounds (banner, fixture->split_view);
  bounds = hexapla_test_get_bounds (banner, fixture->split_view);
  page = hexapla_test_get_bounds (fixture->page, fixture->split_view);
  g_assert_cmpint (bounds.x, ==, page.x);
  g_assert_cmpint (bounds.width, <=, page.width + 1);
  g_assert_cmpint (bounds.y + bounds.height, <=, page.y);
  unlock_folder (fixture);
  hexapla_saved_retry (fixture->saved);
  hexapla_test_wait_until (find_banner (fixture) == NULL);
}

static GtkWidget *
find_chooser (void)
{
  return hexapla_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
}

/* There in a build with the sanitizers, where GTK's own file chooser is left alone: its list of
 * places keeps what it looked up, in threads of its own. What it leads to is tried in the core. */
void __lsan_disable (void) __attribute__ ((weak));

/* Somewhere else, as a file that can be read again. */
static void
test_save_as (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) place = g_file_new_for_path (hexapla_test_get_folder ());
  g_autoptr (GFile) file = g_file_get_child (place, "elsewhere.xml");
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-1");
  hexapla_test_window_press (fixture, "ctrl+d");
  if (__lsan_disable != NULL)
    return;
  hexapla_test_window_act (fixture, "win.save-as", NULL);
  hexapla_test_wait_until (find_chooser () != NULL && gtk_widget_get_mapped (find_chooser ()));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (find_chooser ()), place, &error);
  g_assert_no_error (error);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (find_chooser ()), "elsewhere.xml");
  hexapla_test_settle (find_chooser ());
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  hexapla_test_wait_until (has_text (fixture, "Bookmarks and notes saved"));
  g_assert_true (g_file_load_contents (file, NULL, &content, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (content, "effort-3-1"));
}

static GtkWidget *
find_question (void)
{
  return hexapla_test_find_window (GTK_TYPE_MESSAGE_DIALOG);
}

/* The question is gone as soon as it is answered, so that nothing can be waited for in it. */
static void
answer (const char *key)
{
  hexapla_test_focus_window (GTK_WINDOW (find_question ()));
  hexapla_test_xdotool ("key", key, NULL);
  hexapla_test_wait_until (find_question () == NULL);
}

/* What would be lost for good is asked about, and only that. */
static void
test_close (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const keys[] = { "ctrl+w", "ctrl+q" };
  HexaplaWindow *window = fixture->window;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-1");
  lock_folder (fixture);
  hexapla_test_window_press (fixture, "ctrl+d");
  hexapla_test_wait_until (find_banner (fixture) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      hexapla_test_window_press (fixture, keys[i]);
      hexapla_test_wait_until (find_question () != NULL
                               && gtk_widget_get_mapped (find_question ()));
      g_assert_nonnull (
          hexapla_test_find_label (find_question (), "Close without saving bookmarks and notes?"));
      hexapla_test_keep_picture (find_question (), "problem-close");
      answer ("Escape");
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
      hexapla_test_focus_window (GTK_WINDOW (window));
    }
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  hexapla_test_window_press (fixture, "ctrl+w");
  hexapla_test_wait_until (find_question () != NULL && gtk_widget_get_mapped (find_question ()));
  answer ("alt+w");
  hexapla_test_wait_until (window == NULL);

  unlock_folder (fixture);
  hexapla_saved_retry (fixture->saved);
  hexapla_test_wait_until (hexapla_saved_get_state (fixture->saved) == HEXAPLA_SAVED_STATE_SAVED);
  hexapla_test_window_open (fixture);
}

/* Changed by another program meanwhile: taken over, and said. */
static void
test_merged (HexaplaTestWindow *fixture, gconstpointer data)
{
  HexaplaSaved *saved = fixture->saved;
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (HexaplaSaved) other = NULL;
  g_autoptr (GError) error = NULL;

  hexapla_test_window_act (fixture, "win.open-entry", "effort-3-1");
  g_assert_nonnull (hexapla_saved_add_bookmark (saved, "effort-1-1"));
  g_assert_true (hexapla_saved_flush (saved, 5000, &error));
  g_assert_no_error (error);
  other = hexapla_saved_new (place, hexapla_saved_get_framework (saved));
  g_assert_true (hexapla_saved_load (other, &error));
  g_assert_no_error (error);
  g_assert_nonnull (hexapla_saved_add_bookmark (other, "effort-3-1"));
  g_assert_true (hexapla_saved_flush (other, 5000, &error));
  g_assert_no_error (error);
  hexapla_test_wait_until (hexapla_saved_lookup_bookmark (saved, "effort-3-1") != NULL);
  g_assert_true (has_text (fixture, "1 change made elsewhere was taken over"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (
      hexapla_test_find_action (GTK_WIDGET (fixture->window), "win.bookmarked", NULL))));
}

/* Said as long as nobody has read it. */
static void
test_damaged (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *banner, *button;

  g_signal_emit_by_name (fixture->saved, "damaged", "/somewhere/damaged.xml", "why");
  banner = find_banner (fixture);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (hexapla_test_find_label (
      banner, "The file of bookmarks and notes was damaged. What was saved before that is shown; "
              "the damaged file is kept as “/somewhere/damaged.xml”."));
  button = gtk_widget_get_parent (hexapla_test_find_label (banner, "Dismiss"));
  gtk_widget_grab_focus (button);
  hexapla_test_window_press (fixture, "space");
  hexapla_test_wait_until (find_banner (fixture) == NULL);
  g_assert_nonnull (hexapla_test_window_get_focus (fixture));
}

/* The program itself, with what was on the disk before. */

#define SAVED_PATH "hexapla", "saved", "us-icdps-2024.xml"

static char *
dup_path (HexaplaTestProgram *fixture)
{
  return g_build_filename (fixture->folder, SAVED_PATH, NULL);
}

static void
put_file (HexaplaTestProgram *fixture, const char *content)
{
  g_autofree char *path = dup_path (fixture);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, &error));
  g_assert_no_error (error);
}

static char *
read_file (HexaplaTestProgram *fixture)
{
  g_autofree char *path = dup_path (fixture);
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, NULL);
  return content != NULL ? content : g_strdup ("");
}

/* Typed a moment before the end: all of it is on disk, whatever ends the program. */
static void
test_signals (HexaplaTestProgram *fixture, gconstpointer data)
{
  static const int signals[] = { SIGTERM, SIGHUP, SIGINT };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autofree char *words = g_strdup_printf ("written before signal %d", signals[i]);
      g_autofree char *content = NULL;

      fixture->program =
          hexapla_test_program_spawn (fixture, "hexapla:us-icdps-2024/principle-1", NULL);
      hexapla_test_wait_until (hexapla_test_program_has_window ("Affirmative vision – Hexapla"));
      hexapla_test_program_focus_window ("Affirmative vision – Hexapla");
      hexapla_test_xdotool ("key", "ctrl+alt+n", NULL);
      hexapla_test_xdotool ("type", "--delay", "20", words, NULL);
      /* Once the next page is there, the program has all that was typed. */
      hexapla_test_xdotool ("key", "ctrl+Next", NULL);
      hexapla_test_wait_until (hexapla_test_program_has_window ("Security.* – Hexapla"));
      hexapla_test_program_end (fixture, signals[i]);
      content = read_file (fixture);
      g_test_message ("%s", content);
      g_assert_nonnull (strstr (content, words));
    }
}

/* A file of a later version is shown, and left alone. */
static void
test_newer (HexaplaTestProgram *fixture, gconstpointer data)
{
  static const char newer[] =
      "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/2\" version=\"2.0\"/>\n";
  g_autofree char *content = NULL;

  put_file (fixture, newer);
  fixture->program =
      hexapla_test_program_spawn (fixture, "hexapla:us-icdps-2024/principle-1", NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Affirmative vision – Hexapla"));
  hexapla_test_program_focus_window ("Affirmative vision – Hexapla");
  hexapla_test_xdotool ("key", "ctrl+d", NULL);
  hexapla_test_program_end (fixture, SIGTERM);
  content = read_file (fixture);
  g_assert_cmpstr (content, ==, newer);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/saved-problems/locked", test_locked, 0 },   { "/saved-problems/narrow", test_narrow, 0 },
    { "/saved-problems/save-as", test_save_as, 0 }, { "/saved-problems/merged", test_merged, 0 },
    { "/saved-problems/close", test_close, 0 },     { "/saved-problems/damaged", test_damaged, 0 },
  };
  static const struct
  {
    const char *path;
    void (*test) (HexaplaTestProgram *fixture, gconstpointer data);
  } program_tests[] = {
    { "/saved-problems/signals", test_signals },
    { "/saved-problems/newer", test_newer },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (program_tests); i++)
    g_test_add (program_tests[i].path, HexaplaTestProgram, NULL, hexapla_test_program_set_up,
                program_tests[i].test, hexapla_test_program_tear_down);
  return hexapla_test_run ();
}
