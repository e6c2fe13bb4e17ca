/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <gtk/gtk.h>

#include "hexapla-card-layout.h"
#include "hexapla-em.h"
#include "hexapla-flow-layout.h"
#include "hexapla-page-layout.h"
#include "hexapla-row-layout.h"
#include "hexapla-test-window.h"

#define MAX_CHILDREN 5

/* Measures are in em of a font that another machine may have otherwise: so are the tables. */
typedef struct
{
  GtkWindow *window;
  GtkWidget *box;
  GtkWidget *children[MAX_CHILDREN];
  guint n_children;
  double em;
} Fixture;

static GtkLayoutManager *
new_flow_layout (void)
{
  return hexapla_flow_layout_new ();
}

static GtkLayoutManager *
new_centered_layout (void)
{
  return hexapla_flow_layout_new_centered ();
}

static GtkLayoutManager *
new_cards_of_three (void)
{
  return hexapla_card_layout_new (3);
}

static GtkLayoutManager *
new_page_layout (void)
{
  return hexapla_page_layout_new (1);
}

static GtkLayoutManager *
new_row_layout (void)
{
  return hexapla_row_layout_new ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkLayoutManager *(*create) (void) = data;

  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (fixture->box, create ());
  fixture->window = hexapla_test_stage_new (fixture->box, 300, 300, NULL);
  fixture->em = hexapla_em (fixture->box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hexapla_test_destroy_window (fixture->window);
}

static void
add (Fixture *fixture, int width, int height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_assert_cmpuint (fixture->n_children, <, MAX_CHILDREN);
  gtk_widget_set_size_request (child, width, height);
  gtk_box_append (GTK_BOX (fixture->box), child);
  fixture->children[fixture->n_children++] = child;
}

/* Lays everything out in a width, whatever the size of the window. */
static int
lay_out (Fixture *fixture, int width)
{
  int height;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (fixture->box, width, height, -1, NULL);
  return height;
}

static GdkRectangle
get_place (Fixture *fixture, guint index)
{
  return hexapla_test_get_bounds (fixture->children[index], fixture->box);
}

static void
assert_place (Fixture *fixture, guint index, int x, int y, int width, int height)
{
  GdkRectangle place = get_place (fixture, index);

  g_test_message ("%u: %d,%d %d×%d", index, place.x, place.y, place.width, place.height);
  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
  g_assert_cmpint (place.width, ==, width);
  g_assert_cmpint (place.height, ==, height);
}

static int
get_min_width (Fixture *fixture)
{
  int min;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  return min;
}

/* In lines, each child as wide as it is. */
static void
test_flow (Fixture *fixture, gconstpointer data)
{
  int gap = (int)(0.4 * fixture->em);

  add (fixture, 60, 20);
  add (fixture, 50, 30);
  add (fixture, 80, 20);
  g_assert_cmpint (get_min_width (fixture), ==, 80);

  g_assert_cmpint (lay_out (fixture, 190 + 2 * gap), ==, 30);
  assert_place (fixture, 0, 0, 0, 60, 20);
  assert_place (fixture, 1, 60 + gap, 0, 50, 30);
  assert_place (fixture, 2, 110 + 2 * gap, 0, 80, 20);

  g_assert_cmpint (lay_out (fixture, 189 + 2 * gap), ==, 50 + gap);
  assert_place (fixture, 1, 60 + gap, 0, 50, 30);
  assert_place (fixture, 2, 0, 30 + gap, 80, 20);

  g_assert_cmpint (lay_out (fixture, 80), ==, 70 + 2 * gap);
  assert_place (fixture, 1, 0, 20 + gap, 50, 30);
  assert_place (fixture, 2, 0, 50 + 2 * gap, 80, 20);

  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  lay_out (fixture, 189 + 2 * gap);
  assert_place (fixture, 0, 129 + 2 * gap, 0, 60, 20);
  assert_place (fixture, 2, 109 + 2 * gap, 30 + gap, 80, 20);

  /* What is hidden leaves no hole. */
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_visible (fixture->children[0], FALSE);
  lay_out (fixture, 200);
  assert_place (fixture, 1, 0, 0, 50, 30);
}

/* As that, with each line in the middle. */
static void
test_flow_centered (Fixture *fixture, gconstpointer data)
{
  int gap = (int)(0.4 * fixture->em);

  add (fixture, 60, 20);
  add (fixture, 50, 30);
  add (fixture, 80, 20);

  g_assert_cmpint (lay_out (fixture, 170 + gap), ==, 50 + gap);
  assert_place (fixture, 0, 30, 0, 60, 20);
  assert_place (fixture, 1, 90 + gap, 0, 50, 30);
  assert_place (fixture, 2, (90 + gap) / 2, 30 + gap, 80, 20);

  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  lay_out (fixture, 170 + gap);
  assert_place (fixture, 0, 80 + gap, 0, 60, 20);
  assert_place (fixture, 1, 30, 0, 50, 30);
}

/* In columns of one width, rows as high as their highest card. */
static void
test_cards (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double em; /* width of all cards */
    int columns;
  } rows[] = {
    { 10, 1 }, { 20, 1 }, { 30.7, 1 }, { 30.9, 2 }, { 46.5, 2 }, { 46.7, 3 }, { 90, 3 }
  };
  int gap = (int)(0.8 * fixture->em);

  for (int i = 0; i < MAX_CHILDREN; i++)
    add (fixture, 40, 20 + 10 * i);
  g_assert_cmpint (get_min_width (fixture), ==, 40);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int width = (int)(rows[i].em * fixture->em);
      int columns = rows[i].columns;
      int card = (width - (columns - 1) * gap) / columns;
      int y = 0, height = lay_out (fixture, width);

      g_test_message ("%.1f em: %d px", rows[i].em, width);
      for (int j = 0; j < MAX_CHILDREN; j++)
        {
          int last = MIN (j / columns * columns + columns, MAX_CHILDREN) - 1;

          assert_place (fixture, (guint)j, j % columns * (card + gap), y, card, 20 + 10 * last);
          if (j == last)
            y += 20 + 10 * last + gap;
        }
      g_assert_cmpint (height, ==, y - gap);
    }

  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  lay_out (fixture, 800);
  g_assert_cmpint (get_place (fixture, 0).x, >, get_place (fixture, 1).x);
  g_assert_cmpint (get_place (fixture, 0).x + get_place (fixture, 0).width, ==, 800);
}

static void
add_expanding (Fixture *fixture, int width, int height)
{
  add (fixture, width, height);
  gtk_widget_set_hexpand (fixture->children[fixture->n_children - 1], TRUE);
}

/* One child takes what the others leave; all are as high as the highest. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  int gap = (int)(0.7 * fixture->em);

  add (fixture, 30, 20);
  add_expanding (fixture, 50, 40);
  add (fixture, 25, 10);
  g_assert_cmpint (get_min_width (fixture), ==, 105 + 2 * gap);

  g_assert_cmpint (lay_out (fixture, 300), ==, 40);
  assert_place (fixture, 0, 0, 0, 30, 40);
  assert_place (fixture, 1, 30 + gap, 0, 245 - 2 * gap, 40);
  assert_place (fixture, 2, 275, 0, 25, 40);

  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  lay_out (fixture, 300);
  assert_place (fixture, 0, 270, 0, 30, 40);
  assert_place (fixture, 1, 25 + gap, 0, 245 - 2 * gap, 40);
  assert_place (fixture, 2, 0, 0, 25, 40);

  /* What is hidden leaves no hole, wherever it is. */
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_visible (fixture->children[0], FALSE);
  g_assert_cmpint (get_min_width (fixture), ==, 75 + gap);
  lay_out (fixture, 300);
  assert_place (fixture, 1, 0, 0, 275 - gap, 40);
  assert_place (fixture, 2, 275, 0, 25, 40);
}

/* Children that expand share the rest, whatever they would take themselves. */
static void
test_row_share (Fixture *fixture, gconstpointer data)
{
  int gap = (int)(0.7 * fixture->em);
  int share = (400 - 40 - 2 * gap) / 2;

  add_expanding (fixture, 10, 20);
  add (fixture, 40, 20);
  add_expanding (fixture, 90, 20);
  lay_out (fixture, 400);
  assert_place (fixture, 0, 0, 0, share, 20);
  assert_place (fixture, 1, share + gap, 0, 40, 20);
  assert_place (fixture, 2, share + 40 + 2 * gap, 0, share, 20);
}

/* Where nothing expands, the rest stays empty at the end. */
static void
test_row_fixed (Fixture *fixture, gconstpointer data)
{
  int gap = (int)(0.7 * fixture->em);

  add (fixture, 30, 20);
  add (fixture, 40, 25);
  g_assert_cmpint (get_min_width (fixture), ==, 70 + gap);
  g_assert_cmpint (lay_out (fixture, 300), ==, 25);
  assert_place (fixture, 0, 0, 0, 30, 25);
  assert_place (fixture, 1, 30 + gap, 0, 40, 25);
}

static void
test_row_finalize (void)
{
  GtkWidget *row = g_object_ref_sink (hexapla_row_new ());
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (row);

  g_assert_true (HEXAPLA_IS_ROW_LAYOUT (layout));
  g_object_add_weak_pointer (G_OBJECT (layout), (gpointer *)&layout);
  gtk_box_append (GTK_BOX (row), gtk_label_new ("Text"));
  g_assert_finalize_object (row);
  g_assert_null (layout);
}

static void
add_page (Fixture *fixture)
{
  add (fixture, 50, 30);  /* header */
  add (fixture, 50, 200); /* text */
  add (fixture, 50, 90);  /* aside */
  add (fixture, 50, 40);  /* links */
}

/* Wide, the aside stands beside the text; the header goes across; the rest follows the text. */
static void
test_page_wide (Fixture *fixture, gconstpointer data)
{
  int width = (int)(70 * fixture->em);
  GdkRectangle header, text, aside, links;

  add_page (fixture);
  lay_out (fixture, width);
  header = get_place (fixture, 0);
  text = get_place (fixture, 1);
  aside = get_place (fixture, 2);
  links = get_place (fixture, 3);

  g_assert_cmpint (header.x, ==, text.x);
  g_assert_cmpint (header.width, ==, aside.x + aside.width - text.x);
  g_assert_cmpint (ABS (header.x - (width - header.x - header.width)), <=, 1);
  g_assert_cmpint (text.width, ==, (int)(36 * fixture->em));
  g_assert_cmpint (text.y, >=, header.y + 30);
  g_assert_cmpint (aside.y, ==, text.y);
  g_assert_cmpint (aside.x, >, text.x + text.width);
  g_assert_cmpint (aside.width, <, text.width);
  g_assert_cmpint (links.x, ==, text.x);
  g_assert_cmpint (links.width, ==, text.width);
  g_assert_cmpint (links.y, >=, text.y + 200);

  /* Right to left it is the same in a mirror. */
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  lay_out (fixture, width);
  assert_place (fixture, 0, width - header.x - header.width, header.y, header.width, header.height);
  assert_place (fixture, 1, width - text.x - text.width, text.y, text.width, text.height);
  assert_place (fixture, 2, width - aside.x - aside.width, aside.y, aside.width, aside.height);
  assert_place (fixture, 3, width - links.x - links.width, links.y, links.width, links.height);
}

/* Narrow, everything stands in one column, in its order. */
static void
test_page_narrow (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 12, 24, 36, 50 };

  add_page (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int width = (int)(widths[i] * fixture->em), bottom = 0, height = lay_out (fixture, width);

      g_test_message ("%.0f em", widths[i]);
      for (guint j = 0; j < 4; j++)
        {
          GdkRectangle place = get_place (fixture, j);

          g_assert_cmpint (place.x, ==, get_place (fixture, 0).x);
          g_assert_cmpint (place.width, ==, get_place (fixture, 0).width);
          g_assert_cmpint (place.x, >, 0);
          g_assert_cmpint (place.x + place.width, <, width);
          g_assert_cmpint (place.width, <=, (int)(36 * fixture->em));
          g_assert_cmpint (place.y, >=, bottom);
          bottom = place.y + place.height;
        }
      g_assert_cmpint (height, ==, bottom);
    }
}

/* At its least width, a page has as much room for its text as that needs. */
static void
test_page_minimum (Fixture *fixture, gconstpointer data)
{
  int minimum;

  add_page (fixture);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  lay_out (fixture, minimum);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (get_place (fixture, i).width, >=, 50);
}

/* Without an aside, all stands alone in the middle, however wide the page. */
static void
test_page_no_aside (Fixture *fixture, gconstpointer data)
{
  int width = (int)(100 * fixture->em);

  add_page (fixture);
  gtk_widget_set_visible (fixture->children[2], FALSE);
  lay_out (fixture, width);
  for (guint i = 0; i < 4; i += i == 1 ? 2 : 1)
    {
      GdkRectangle place = get_place (fixture, i);

      g_assert_cmpint (place.width, ==, (int)(36 * fixture->em));
      g_assert_cmpint (ABS (place.x - (width - place.x - place.width)), <=, 1);
    }
}

/* A high aside does not run into what follows the text, nor out of the page. */
static void
test_page_high_aside (Fixture *fixture, gconstpointer data)
{
  int width = (int)(70 * fixture->em), height;
  GdkRectangle aside;

  add_page (fixture);
  gtk_widget_set_size_request (fixture->children[2], 50, 900);
  height = lay_out (fixture, width);
  aside = get_place (fixture, 2);
  g_assert_cmpint (aside.y + aside.height, <=, height);
  g_assert_cmpint (get_place (fixture, 3).x + get_place (fixture, 3).width, <=, aside.x);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    GtkLayoutManager *(*create) (void);
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/layouts/flow", new_flow_layout, test_flow },
    { "/layouts/flow/centered", new_centered_layout, test_flow_centered },
    { "/layouts/cards", new_cards_of_three, test_cards },
    { "/layouts/row", new_row_layout, test_row },
    { "/layouts/row/share", new_row_layout, test_row_share },
    { "/layouts/row/fixed", new_row_layout, test_row_fixed },
    { "/layouts/page/wide", new_page_layout, test_page_wide },
    { "/layouts/page/narrow", new_page_layout, test_page_narrow },
    { "/layouts/page/minimum", new_page_layout, test_page_minimum },
    { "/layouts/page/no-aside", new_page_layout, test_page_no_aside },
    { "/layouts/page/high-aside", new_page_layout, test_page_high_aside },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].create, set_up, tests[i].test, tear_down);
  g_test_add_func ("/layouts/row/finalize", test_row_finalize);
  return hexapla_test_run ();
}
