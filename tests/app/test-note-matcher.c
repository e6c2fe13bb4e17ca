/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-note-matcher.h"

#include "hexapla-test-window.h"

#define ENTRY "effort-1-1"

typedef struct
{
  HexaplaLibrary *library;
  HexaplaSaved *saved;
  HexaplaNoteMatcher *matcher; /* while French is read */
  guint n_loaded;
} Fixture;

static void
on_loaded (Fixture *fixture)
{
  fixture->n_loaded++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const languages[] = { "fr", NULL };
  g_autoptr (GFile) folder =
      g_file_new_build_filename (hexapla_test_get_folder (), "note-matcher", NULL);
  g_autoptr (HexaplaReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  fixture->library = hexapla_library_new ();
  fixture->saved = hexapla_saved_new (folder, hexapla_library_get_framework (fixture->library));
  reading = hexapla_library_read (fixture->library, languages, &error);
  g_assert_no_error (error);
  fixture->matcher = hexapla_note_matcher_new (fixture->library, reading);
  g_signal_connect_swapped (fixture->matcher, "loaded", G_CALLBACK (on_loaded), fixture);
}

/* As many languages were loaded as @data says. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer library = fixture->library;

  g_clear_object (&fixture->matcher);
  g_assert_finalize_object (fixture->saved);
  /* The thread that loads may have it longer. */
  g_object_add_weak_pointer (library, &library);
  g_object_unref (fixture->library);
  hexapla_test_wait_until (library == NULL);
  g_assert_cmpuint (fixture->n_loaded, ==, GPOINTER_TO_UINT (data));
}

/* On the first block, as it stands there in @language. */
static HexaplaNote *
write_note (Fixture *fixture, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaFramework) framework =
      hexapla_library_load (fixture->library, language, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = hexapla_note_dup_words (hexapla_framework_lookup (framework, ENTRY), 0);
  return hexapla_saved_add_note (fixture->saved, ENTRY, 0, words, language, "A thought");
}

static HexaplaNoteMatch
match (Fixture *fixture, HexaplaNote *note)
{
  return hexapla_note_matcher_match (fixture->matcher, note, NULL, NULL);
}

/* In what is read, and in the original, there is nothing to wait for. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  HexaplaNote *changed =
      hexapla_saved_add_note (fixture->saved, ENTRY, 0, "Other words", "en", "A thought");
  int block;
  g_autofree char *now = NULL;

  g_assert_cmpint (match (fixture, write_note (fixture, "fr")), ==, HEXAPLA_NOTE_SAME);
  g_assert_cmpint (match (fixture, write_note (fixture, "en")), ==, HEXAPLA_NOTE_SAME);
  g_assert_cmpint (hexapla_note_matcher_match (fixture->matcher, changed, &block, &now), ==,
                   HEXAPLA_NOTE_CHANGED);
  g_assert_cmpint (block, ==, 0);
  g_assert_nonnull (now);
}

/* Other languages are loaded one after another, each once. */
static void
test_loaded (Fixture *fixture, gconstpointer data)
{
  HexaplaNote *german = write_note (fixture, "de");
  HexaplaNote *arabic = write_note (fixture, "ar");

  g_assert_cmpint (match (fixture, german), ==, HEXAPLA_NOTE_UNKNOWN);
  g_assert_cmpint (match (fixture, arabic), ==, HEXAPLA_NOTE_UNKNOWN);
  hexapla_test_wait_until (fixture->n_loaded == 1);
  g_assert_cmpint (match (fixture, german), ==, HEXAPLA_NOTE_SAME);
  g_assert_cmpint (match (fixture, arabic), ==, HEXAPLA_NOTE_UNKNOWN);
  hexapla_test_wait_until (fixture->n_loaded == 2);
  g_assert_cmpint (match (fixture, arabic), ==, HEXAPLA_NOTE_SAME);
  g_assert_cmpint (match (fixture, german), ==, HEXAPLA_NOTE_SAME);
}

/* Though something is being loaded, nothing of it stays, and nobody hears of it. */
static void
test_disposed (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (match (fixture, write_note (fixture, "de")), ==, HEXAPLA_NOTE_UNKNOWN);
  g_object_run_dispose (G_OBJECT (fixture->matcher));
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add ("/note-matcher/at-once", Fixture, NULL, set_up, test_at_once, tear_down);
  g_test_add ("/note-matcher/loaded", Fixture, GUINT_TO_POINTER (2), set_up, test_loaded,
              tear_down);
  g_test_add ("/note-matcher/disposed", Fixture, NULL, set_up, test_disposed, tear_down);
  return hexapla_test_run ();
}
