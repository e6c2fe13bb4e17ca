/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-slide.h"

#include "hexapla-test-window.h"

#define SECOND 1000000.0

typedef struct
{
  GtkWindow *window;
  GtkWidget *widget;
  HexaplaSlide *slide;
  double last;
  guint n_moved;
  guint n_finished;
} Fixture;

static void
on_moved (Fixture *fixture)
{
  double position = hexapla_slide_get_position (fixture->slide);

  /* Never back. */
  g_assert_cmpfloat (position, >=, fixture->last);
  fixture->last = position;
  fixture->n_moved++;
}

static void
on_finished (Fixture *fixture)
{
  fixture->n_finished++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->widget = gtk_label_new ("");
  fixture->window = hexapla_test_stage_new (fixture->widget, 300, 200, NULL);
  fixture->slide = hexapla_slide_new (fixture->widget, 0, 1);
  g_signal_connect_swapped (fixture->slide, "moved", G_CALLBACK (on_moved), fixture);
  g_signal_connect_swapped (fixture->slide, "finished", G_CALLBACK (on_finished), fixture);
  g_assert_cmpfloat (hexapla_slide_get_position (fixture->slide), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->slide != NULL)
    g_assert_finalize_object (fixture->slide);
  hexapla_test_destroy_window (fixture->window);
}

static void
test_finish (Fixture *fixture, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();

  hexapla_test_wait_until (fixture->n_finished > 0);
  g_assert_cmpfloat ((double)(g_get_monotonic_time () - start) / SECOND, >, 0.1);
  g_assert_cmpfloat (hexapla_slide_get_position (fixture->slide), ==, 1);
  g_assert_cmpuint (fixture->n_moved, >, 0);
  hexapla_test_settle (fixture->widget);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

/* On the way it goes elsewhere, from where it is. */
static void
test_turn (Fixture *fixture, gconstpointer data)
{
  double position;

  /* Now it would be seen if it began anew. */
  hexapla_test_wait_until (fixture->last > 0.5);
  position = hexapla_slide_get_position (fixture->slide);
  hexapla_slide_turn (fixture->slide, 2);
  g_assert_cmpfloat (hexapla_slide_get_position (fixture->slide), ==, position);
  hexapla_test_wait_until (fixture->last >= 2);
  g_assert_cmpfloat (hexapla_slide_get_position (fixture->slide), ==, 2);
}

static void
test_early (Fixture *fixture, gconstpointer data)
{
  guint n_moved, n_finished;

  hexapla_test_wait_until (fixture->last > 0);
  n_moved = fixture->n_moved;
  n_finished = fixture->n_finished;
  g_assert_finalize_object (g_steal_pointer (&fixture->slide));
  hexapla_test_settle (fixture->widget);
  g_assert_cmpuint (fixture->n_moved, ==, n_moved);
  g_assert_cmpuint (fixture->n_finished, ==, n_finished);
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add ("/slide/finish", Fixture, NULL, set_up, test_finish, tear_down);
  g_test_add ("/slide/turn", Fixture, NULL, set_up, test_turn, tear_down);
  g_test_add ("/slide/early", Fixture, NULL, set_up, test_early, tear_down);
  return hexapla_test_run ();
}
