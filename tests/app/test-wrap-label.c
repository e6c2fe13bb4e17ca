/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-wrap-label.h"

#include "hexapla-em.h"
#include "hexapla-test-window.h"

#define SHORT "A few words."
#define LONG                                                                                       \
  "A text that is as long as it must be to need several lines in each of the widths that it is "   \
  "given here, since otherwise nothing could be seen of how its height follows from its width, "   \
  "and that has a word in it that is wider than a narrow column, "                                 \
  "Außergewöhnlichkeitsunterstellungsverfahren."

typedef struct
{
  GtkWindow *window;
  GtkWidget *label;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->label = hexapla_wrap_label_new (data, "row-title");
  gtk_box_append (GTK_BOX (box), fixture->label);
  fixture->window = hexapla_test_stage_new (box, 300, 300, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = fixture->label;

  g_object_add_weak_pointer (G_OBJECT (label), (gpointer *)&label);
  hexapla_test_destroy_window (fixture->window);
  g_assert_null (label);
}

static int
measure_height (Fixture *fixture, int width)
{
  int minimum, natural;

  gtk_widget_measure (fixture->label, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

static int
count_lines (Fixture *fixture)
{
  HexaplaWrapLabel *label = HEXAPLA_WRAP_LABEL (fixture->label);

  return pango_layout_get_line_count (gtk_label_get_layout (hexapla_wrap_label_get_label (label)));
}

/* The wider, the lower, down to one line; as high as a plain label would be. */
static void
test_height (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 5, 10, 20, 40, 80, 400 }; /* em */
  double em = hexapla_em (fixture->label);
  int line, last = G_MAXINT;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int height = measure_height (fixture, (int)(widths[i] * em));

      g_test_message ("%d em: %d px", widths[i], height);
      g_assert_cmpint (height, <, last);
      last = height;
    }
  line = last;
  g_assert_cmpint (line, >=, (int)em);
  g_assert_cmpint (line, <, (int)(3 * em));
}

/* It does not ask for a width, whatever its text. */
static void
test_width (Fixture *fixture, gconstpointer data)
{
  double em = hexapla_em (fixture->label);
  int minimum, natural;

  gtk_widget_measure (fixture->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, (int)(3 * em));
  g_assert_cmpint (natural, <=, (int)(24 * em));
  g_assert_cmpint (minimum, >, 0);
  g_assert_cmpint (natural, >, minimum);
}

/* What it was given is what its text takes, in the lines that were measured. */
static void
test_allocate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *inner =
      GTK_WIDGET (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (fixture->label)));
  int width = gtk_widget_get_width (fixture->label);
  GdkRectangle place = hexapla_test_get_bounds (inner, fixture->label);
  int height;

  g_assert_cmpint (width, ==, gtk_widget_get_width (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (gtk_widget_get_height (fixture->label), ==, measure_height (fixture, width));
  g_assert_cmpint (place.x, ==, 0);
  g_assert_cmpint (place.width, ==, width);
  g_assert_cmpint (place.height, ==, gtk_widget_get_height (fixture->label));
  g_assert_cmpint (count_lines (fixture), >, 2);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (inner)), NULL, &height);
  g_assert_cmpint (height, ==, place.height);
}

/* It gets another height for another text. */
static void
test_set_text (Fixture *fixture, gconstpointer data)
{
  HexaplaWrapLabel *label = HEXAPLA_WRAP_LABEL (fixture->label);
  int before = gtk_widget_get_height (fixture->label);

  g_assert_cmpint (count_lines (fixture), ==, 1);
  hexapla_wrap_label_set_text (label, LONG);
  hexapla_test_settle (fixture->label);
  g_assert_nonnull (hexapla_test_find_label (fixture->label, LONG));
  g_assert_cmpint (count_lines (fixture), >, 2);
  g_assert_cmpint (gtk_widget_get_height (fixture->label), >, 2 * before);

  hexapla_wrap_label_set_text (label, SHORT);
  hexapla_test_settle (fixture->label);
  g_assert_cmpint (gtk_widget_get_height (fixture->label), ==, before);
}

/* Text is text, whatever stands in it. */
static void
test_plain (Fixture *fixture, gconstpointer data)
{
  GtkLabel *label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (fixture->label));

  g_assert_cmpstr (gtk_label_get_text (label), ==, data);
  g_assert_true (gtk_widget_has_css_class (fixture->label, "row-title"));
  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
test_heading (void)
{
  for (int level = 1; level <= 3; level++)
    {
      GtkWidget *heading = hexapla_wrap_label_new_heading (SHORT, "group-title", level);
      GtkLabel *label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (heading));
      GtkWindow *window = hexapla_test_stage_new (heading, 300, 300, NULL);

      g_object_add_weak_pointer (G_OBJECT (heading), (gpointer *)&heading);
      gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_HEADING);
      gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LEVEL, level);
      g_assert_cmpstr (gtk_label_get_text (label), ==, SHORT);
      hexapla_test_destroy_window (window);
      g_assert_null (heading);
    }
}

/* It goes also when it was never on screen. */
static void
test_unused (void)
{
  GtkWidget *label = g_object_ref_sink (hexapla_wrap_label_new (LONG, "row-note"));

  g_assert_finalize_object (label);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    const char *text;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/wrap-label/height", LONG, test_height },
    { "/wrap-label/width", LONG, test_width },
    { "/wrap-label/width/short", SHORT, test_width },
    { "/wrap-label/allocate", LONG, test_allocate },
    { "/wrap-label/set-text", SHORT, test_set_text },
    { "/wrap-label/plain", "A <b> & \"c\" &amp; _d", test_plain },
  };

  hexapla_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].text, set_up, tests[i].test, tear_down);
  g_test_add_func ("/wrap-label/heading", test_heading);
  g_test_add_func ("/wrap-label/unused", test_unused);
  return hexapla_test_run ();
}
