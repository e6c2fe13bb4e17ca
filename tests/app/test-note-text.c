/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-note-text.h"

#include "hexapla-page.h"
#include "hexapla-test-window.h"

#define ENTRY "effort-3-3"
#define LONG                                                                                       \
  "Ask the embassy which of these forms of help our response team could use first, and how long "  \
  "it takes from the day on which somebody asks for it until somebody is there."

/* Texts whose lines break in their own ways. */
static const char *const texts[] = {
  "Short.",
  LONG,
  LONG "\n\n" LONG "\n",
  "One\nTwo\n\tThree, after a tab\nFour",
  "\n\n\n",
  "اسأل السفارة عن أي من أشكال المساعدة هذه يمكن لفريق الاستجابة لدينا استخدامه أولا، وكم يستغرق "
  "ذلك من اليوم الذي تُطلب فيه المساعدة.",
  "请询问使馆，我们的应急小组可以首先使用其中哪些形式的援助，以及从提出请求到有人到场需要多长时间。"
  "请询问使馆，我们的应急小组可以首先使用其中哪些形式的援助。",
  "AverylongwordthatfitsonnolineofanarrowwindowAverylongwordthatfitsonnolineofanarrowwindow",
};

static void
assert_fits (GtkWidget *text)
{
  GtkTextIter end;
  GdkRectangle place;
  int height = gtk_widget_get_height (text);

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (text), &end, &place);
  /* Places are whole pixels. One line may be lower than a note is at least. */
  if (ABS (place.y + place.height - height) > 2 && (place.y > 0 || place.height > height))
    g_error ("a text of %d pixels has %d", place.y + place.height, height);
}

static void
open_with_notes (HexaplaTestWindow *fixture)
{
  HexaplaSaved *saved = fixture->saved;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_nonnull (
        hexapla_saved_add_note (saved, ENTRY, HEXAPLA_NOTE_ON_ENTRY, NULL, NULL, texts[i]));
  hexapla_test_window_act (fixture, "win.open-entry", ENTRY);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

static void
assert_all_fit (HexaplaTestWindow *fixture)
{
  g_autoptr (GPtrArray) views = hexapla_test_list_type (fixture->page, HEXAPLA_TYPE_NOTE_TEXT);

  g_assert_cmpuint (views->len, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < views->len; i++)
    assert_fits (views->pdata[i]);
}

/* However wide the window is, and was before, a note is as high as its text. */
static void
test_height (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 1200, 700, 1000, 360 };

  open_with_notes (fixture);
  assert_all_fit (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      hexapla_test_window_resize (fixture, widths[i], 800);
      hexapla_test_settle (GTK_WIDGET (fixture->window));
      assert_all_fit (fixture);
    }
}

/* It grows with what is written, and shrinks with what is taken away. */
static void
test_typing (HexaplaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *text;
  int height;
  g_autoptr (HexaplaNote) note = NULL;

  hexapla_test_window_resize (fixture, 360, 800);
  hexapla_test_window_act (fixture, "win.open-entry", ENTRY);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (window);
  hexapla_test_press_key (window, "ctrl+alt+n");
  text = hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_NOTE_TEXT);
  g_assert_nonnull (text);
  height = gtk_widget_get_height (text);
  assert_fits (text);

  hexapla_test_type (window, "As many words as a line of a narrow window has no room for");
  hexapla_test_press_key (window, "Return");
  hexapla_test_settle (window);
  assert_fits (text);
  g_assert_cmpint (gtk_widget_get_height (text), >, 2 * height);

  /* Changed elsewhere: GTK 4.8 leaks what it paints of a selection, and what it remembers of words
   * that are deleted. */
  note = g_list_model_get_item (hexapla_saved_get_notes (fixture->saved), 0);
  g_assert_true (hexapla_saved_set_note_text (fixture->saved, note, "Few"));
  hexapla_test_settle (window);
  assert_fits (text);
  g_assert_cmpint (gtk_widget_get_height (text), ==, height);
}

int
main (int argc, char **argv)
{
  static const HexaplaTestWindowCase cases[] = {
    { "/note-text/height", test_height, 0 },
    { "/note-text/typing", test_typing, 0 },
  };

  hexapla_test_init (&argc, &argv);
  hexapla_test_window_add_cases (cases, G_N_ELEMENTS (cases));
  return hexapla_test_run ();
}
