/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-scheduler.h"

#include "hexapla-test-window.h"

#define N_PIECES 5
#define PIECE_MICROSECONDS 2000 /* two of them take longer than there is time between frames */

typedef struct
{
  GtkWidget *page;
  GtkWindow *window; /* NULL: the page is on no screen */
  HexaplaPageScheduler *scheduler;
  GObject *work;
  guint n_built;
  guint n_finished;
} Fixture;

static guint n_made;

static gboolean
make_piece (GObject *work)
{
  if (n_made == N_PIECES)
    return FALSE;
  g_usleep (PIECE_MICROSECONDS);
  n_made++;
  return TRUE;
}

static void
on_built (Fixture *fixture)
{
  fixture->n_built++;
  g_assert_cmpuint (fixture->n_finished, ==, 0);
}

static void
on_finished (Fixture *fixture)
{
  fixture->n_finished++;
  g_assert_true (hexapla_page_scheduler_get_complete (fixture->scheduler));
  g_assert_false (hexapla_page_scheduler_get_running (fixture->scheduler));
}

/* @data: whether the page is on screen. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  n_made = 0;
  fixture->page = g_object_ref_sink (gtk_label_new (""));
  if (GPOINTER_TO_INT (data))
    fixture->window = hexapla_test_stage_new (fixture->page, 300, 200, NULL);
  fixture->scheduler = hexapla_page_scheduler_new (fixture->page);
  g_signal_connect_swapped (fixture->scheduler, "built", G_CALLBACK (on_built), fixture);
  g_signal_connect_swapped (fixture->scheduler, "finished", G_CALLBACK (on_finished), fixture);
  fixture->work = g_object_new (G_TYPE_OBJECT, NULL);
  g_assert_true (hexapla_page_scheduler_get_complete (fixture->scheduler));
  hexapla_page_scheduler_set_work (fixture->scheduler, fixture->work, make_piece);
  g_assert_false (hexapla_page_scheduler_get_complete (fixture->scheduler));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->scheduler);
  g_assert_finalize_object (fixture->work);
  if (fixture->window != NULL)
    hexapla_test_destroy_window (fixture->window);
  g_assert_finalize_object (fixture->page);
}

/* What is told to come at once does, the rest in the frames to come, and then it says so, once. */
static void
test_build (Fixture *fixture, gconstpointer data)
{
  hexapla_page_scheduler_step (fixture->scheduler);
  g_assert_cmpuint (n_made, ==, 1);
  g_assert_false (hexapla_page_scheduler_get_running (fixture->scheduler));
  hexapla_page_scheduler_start (fixture->scheduler);
  g_assert_true (hexapla_page_scheduler_get_running (fixture->scheduler));
  g_assert_cmpuint (n_made, ==, 1);

  hexapla_test_wait_until (fixture->n_finished > 0);
  g_assert_cmpuint (n_made, ==, N_PIECES);
  g_assert_cmpuint (fixture->n_built, >, 1);
  hexapla_test_settle (fixture->page);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_finish (Fixture *fixture, gconstpointer data)
{
  /* Nobody waits for it yet. */
  hexapla_page_scheduler_finish (fixture->scheduler);
  g_assert_cmpuint (n_made, ==, 0);

  hexapla_page_scheduler_start (fixture->scheduler);
  hexapla_page_scheduler_finish (fixture->scheduler);
  g_assert_cmpuint (n_made, ==, N_PIECES);
  g_assert_cmpuint (fixture->n_built, ==, 0);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
  hexapla_page_scheduler_finish (fixture->scheduler);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

/* Without work there is nothing to wait for, but it still finishes, when one asks for it. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  hexapla_page_scheduler_start (fixture->scheduler);
  hexapla_page_scheduler_set_work (fixture->scheduler, NULL, NULL);
  g_assert_false (hexapla_page_scheduler_get_running (fixture->scheduler));
  g_assert_true (hexapla_page_scheduler_get_complete (fixture->scheduler));
  g_assert_cmpuint (fixture->n_finished, ==, 0);

  hexapla_page_scheduler_start (fixture->scheduler);
  hexapla_test_wait_until (fixture->n_finished > 0);
  g_assert_cmpuint (n_made, ==, 0);
  g_assert_cmpuint (fixture->n_built, ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    gboolean on_screen;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/page-scheduler/build", TRUE, test_build },
    { "/page-scheduler/build-unseen", FALSE, test_build },
    { "/page-scheduler/finish", TRUE, test_finish },
    { "/page-scheduler/finish-unseen", FALSE, test_finish },
    { "/page-scheduler/stop", TRUE, test_stop },
    { "/page-scheduler/stop-unseen", FALSE, test_stop },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].on_screen), set_up, tests[i].test,
                tear_down);
  return hexapla_test_run ();
}
