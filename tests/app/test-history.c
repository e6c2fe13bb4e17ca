/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-history.h"

#define LIMIT 200

typedef struct
{
  HexaplaHistory *history;
  guint back;    /* notifications of can-go-back */
  guint forward; /* notifications of can-go-forward */
} Fixture;

static void
count (guint *counter)
{
  ++*counter;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->history = hexapla_history_new ();
  g_signal_connect_swapped (fixture->history, "notify::can-go-back", G_CALLBACK (count),
                            &fixture->back);
  g_signal_connect_swapped (fixture->history, "notify::can-go-forward", G_CALLBACK (count),
                            &fixture->forward);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
}

static void
assert_reach (HexaplaHistory *history,
              const char *current,
              gboolean can_go_back,
              gboolean can_go_forward)
{
  gboolean back, forward;

  g_object_get (history, "can-go-back", &back, "can-go-forward", &forward, NULL);
  g_assert_cmpstr (hexapla_history_get_current (history), ==, current);
  g_assert_cmpint (hexapla_history_can_go_back (history), ==, can_go_back);
  g_assert_cmpint (hexapla_history_can_go_forward (history), ==, can_go_forward);
  g_assert_cmpint (back, ==, can_go_back);
  g_assert_cmpint (forward, ==, can_go_forward);
}

/* Steps as a reader takes them: "b" and "f" go, "=x" replaces, anything else is a visit. */
static gboolean
step (HexaplaHistory *history, const char *what)
{
  if (g_str_equal (what, "b"))
    return hexapla_history_go_back (history);
  if (g_str_equal (what, "f"))
    return hexapla_history_go_forward (history);
  if (what[0] == '=')
    hexapla_history_replace (history, what + 1);
  else
    hexapla_history_visit (history, what);
  return TRUE;
}

static void
test_steps (void)
{
  static const struct
  {
    const char *steps;
    const char *current;
    gboolean back;
    gboolean forward;
  } rows[] = {
    { "", NULL, FALSE, FALSE },
    { "one", "one", FALSE, FALSE },
    { "one two", "two", TRUE, FALSE },
    { "one one", "one", FALSE, FALSE },
    { "one two one", "one", TRUE, FALSE },
    { "one two b", "one", FALSE, TRUE },
    { "one two b f", "two", TRUE, FALSE },
    { "one two three b", "two", TRUE, TRUE },
    /* A new page forgets those ahead; the same one again does not. */
    { "one two three b b four", "four", TRUE, FALSE },
    { "one two b one", "one", FALSE, TRUE },
    /* Replacing keeps both sides. */
    { "one two three b =four", "four", TRUE, TRUE },
    { "one two three b =four f", "three", TRUE, FALSE },
    { "one two three b =four b", "one", FALSE, TRUE },
    { "=one", "one", FALSE, FALSE },
    { "one =two", "two", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaHistory) history = hexapla_history_new ();
      g_auto (GStrv) steps = g_strsplit (rows[i].steps, " ", -1);

      g_test_message ("%s", rows[i].steps);
      for (guint j = 0; steps[j] != NULL; j++)
        g_assert_true (step (history, steps[j]));
      assert_reach (history, rows[i].current, rows[i].back, rows[i].forward);
    }
}

static void
test_ends (Fixture *fixture, gconstpointer data)
{
  g_assert_false (hexapla_history_go_back (fixture->history));
  g_assert_false (hexapla_history_go_forward (fixture->history));

  hexapla_history_visit (fixture->history, "one");
  g_assert_false (hexapla_history_go_back (fixture->history));
  g_assert_false (hexapla_history_go_forward (fixture->history));
  assert_reach (fixture->history, "one", FALSE, FALSE);
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  guint n_back = 0;

  for (guint i = 0; i < LIMIT + 50; i++)
    {
      g_autofree char *page = g_strdup_printf ("page-%u", i);

      hexapla_history_visit (fixture->history, page);
      g_assert_cmpstr (hexapla_history_get_current (fixture->history), ==, page);
    }
  while (hexapla_history_go_back (fixture->history))
    n_back++;
  g_assert_cmpuint (n_back, ==, LIMIT - 1);
  g_assert_cmpstr (hexapla_history_get_current (fixture->history), ==, "page-50");
  while (hexapla_history_go_forward (fixture->history))
    n_back--;
  g_assert_cmpuint (n_back, ==, 0);
  g_assert_cmpstr (hexapla_history_get_current (fixture->history), ==, "page-249");
}

static void
assert_notified (Fixture *fixture, guint back, guint forward)
{
  g_assert_cmpuint (fixture->back, ==, back);
  g_assert_cmpuint (fixture->forward, ==, forward);
  fixture->back = fixture->forward = 0;
}

/* Each property tells when it changes, and only then. */
static void
test_notify (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *step;
    guint back;
    guint forward;
  } rows[] = {
    { "one", 0, 0 },   { "two", 1, 0 }, { "two", 0, 0 },  { "three", 0, 0 }, { "b", 0, 1 },
    { "=four", 0, 0 }, { "b", 1, 0 },   { "b", 0, 0 },    { "f", 1, 0 },     { "f", 0, 1 },
    { "f", 0, 0 },     { "b", 0, 1 },   { "five", 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%u: %s", i, rows[i].step);
      step (fixture->history, rows[i].step);
      assert_notified (fixture, rows[i].back, rows[i].forward);
    }
}

/* Every visit keeps where the page was left; a page that takes its place begins at the top. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  HexaplaHistory *history = fixture->history;

  hexapla_history_set_scroll (history, 0.5);
  g_assert_cmpfloat (hexapla_history_get_scroll (history), ==, 0);

  hexapla_history_visit (history, "one");
  hexapla_history_set_scroll (history, 0.25);
  hexapla_history_visit (history, "two");
  g_assert_cmpfloat (hexapla_history_get_scroll (history), ==, 0);
  hexapla_history_set_scroll (history, 0.75);
  hexapla_history_visit (history, "one");
  g_assert_cmpfloat (hexapla_history_get_scroll (history), ==, 0);

  g_assert_true (hexapla_history_go_back (history));
  g_assert_cmpfloat (hexapla_history_get_scroll (history), ==, 0.75);
  g_assert_true (hexapla_history_go_back (history));
  g_assert_cmpfloat (hexapla_history_get_scroll (history), ==, 0.25);
  hexapla_history_replace (history, "one");
  g_assert_cmpfloat (hexapla_history_get_scroll (history), ==, 0.25);
  hexapla_history_replace (history, "three");
  g_assert_cmpfloat (hexapla_history_get_scroll (history), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/steps", test_steps);
  g_test_add ("/history/ends", Fixture, NULL, set_up, test_ends, tear_down);
  g_test_add ("/history/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/history/notify", Fixture, NULL, set_up, test_notify, tear_down);
  g_test_add ("/history/scroll", Fixture, NULL, set_up, test_scroll, tear_down);
  return g_test_run ();
}
