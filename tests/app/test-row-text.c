/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-row-text.h"

#include "hexapla-test-reading.h"
#include "hexapla-test-window.h"

#define UNTRANSLATED "Not translated yet"

static void
assert_shown (GtkWidget *widget, const char *expected)
{
  GtkWindow *window = hexapla_test_stage_new (widget, 700, 400, NULL);
  g_autofree char *text = hexapla_test_dup_text (widget);

  g_assert_cmpstr (text, ==, expected);
  hexapla_test_destroy_window (window);
}

/* A title is never said to be untranslated; anything else is, and then it is the original. */
static void
test_create (void)
{
  static const struct
  {
    int part;
    guint index; /* Arabic, English */
    const char *shown;
    gboolean original;
  } rows[] = {
    { HEXAPLA_ROW_TITLE, 0, "عنوان\n", FALSE },   { HEXAPLA_ROW_TITLE, 1, "Title\n", TRUE },
    { HEXAPLA_ROW_SUMMARY, 0, "موجز.\n", FALSE }, { HEXAPLA_ROW_SUMMARY, 1, "Summary.\n", TRUE },
    { 0, 0, UNTRANSLATED "\nText.\n", TRUE },     { 0, 1, "Text.\n", TRUE },
  };
  g_autoptr (HexaplaReading) reading = hexapla_test_reading_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HexaplaRowText *text = hexapla_row_text_new (reading, "e", rows[i].part);
      gboolean original = !rows[i].original;

      g_test_message ("%d, %u", rows[i].part, rows[i].index);
      assert_shown (hexapla_row_text_create (text, rows[i].index, &original), rows[i].shown);
      g_assert_cmpint (original, ==, rows[i].original);
      g_assert_finalize_object (text);
    }
}

/* In the original, and in each of the languages. */
static void
test_texts (void)
{
  static const struct
  {
    int part;
    const char *original;
    const char *plain;
  } rows[] = {
    { HEXAPLA_ROW_TITLE, "Title\n", "عنوان\nTitle\n" },
    { HEXAPLA_ROW_SUMMARY, "Summary.\n", "موجز.\nSummary.\n" },
    { 0, "Text.\n", "Text.\nText.\n" },
  };
  g_autoptr (HexaplaReading) reading = hexapla_test_reading_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HexaplaRowText *text = hexapla_row_text_new (reading, "e", rows[i].part);
      g_autofree char *plain = hexapla_row_text_dup_plain (text);

      assert_shown (hexapla_row_text_create_original (text), rows[i].original);
      g_assert_cmpstr (plain, ==, rows[i].plain);
      g_assert_finalize_object (text);
    }
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/row-text/create", test_create);
  g_test_add_func ("/row-text/texts", test_texts);
  return hexapla_test_run ();
}
