/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "hexapla-saved-test.h"

/* Bookmarks, notes and follow-up as they are in memory. Nothing here is on disk. */

#define ENTRY(id, kind, rest)                                                                      \
  "<entry id=\"" id "\" kind=\"" kind "\"><title>T</title><summary>Sum " id "</summary>" rest      \
  "</entry>"

static HexaplaSaved *
make (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/nonexistent/hexapla");

  return hexapla_saved_new (folder, "us-icdps-2024");
}

static void
assert_bookmarks (HexaplaSaved *saved, const char *expected)
{
  g_autofree char *list = hexapla_saved_test_list (hexapla_saved_get_bookmarks (saved));

  g_assert_cmpstr (list, ==, expected);
}

static void
on_entry_changed (HexaplaSaved *saved, const char *entry, GString *log)
{
  g_string_append_printf (log, "%s ", entry);
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_bookmarks (void)
{
  g_autoptr (HexaplaSaved) saved = make ();
  HexaplaBookmark *first = hexapla_saved_add_bookmark (saved, "a");

  g_assert_nonnull (first);
  g_assert_true (hexapla_saved_add_bookmark (saved, "a") == first);
  hexapla_saved_add_bookmark (saved, "b");
  hexapla_saved_add_bookmark (saved, "c");
  assert_bookmarks (saved, "a b c");
  g_assert_true (hexapla_saved_lookup_bookmark (saved, "a") == first);
  g_assert_cmpint (hexapla_bookmark_get_created (first), >, 1600000000000);
  g_assert_null (hexapla_saved_lookup_bookmark (saved, "d"));
  g_assert_null (hexapla_saved_remove_bookmark (saved, "d"));
}

static void
test_order (void)
{
  static const struct
  {
    const char *entry;
    guint position;
    const char *expected;
    const char *signals;
  } moves[] = {
    { "a", 0, "a b c d", "" },       { "a", 2, "b c a d", "0-3+3 " },
    { "d", 0, "d b c a", "0-4+4 " }, { "b", 99, "d c a b", "1-3+3 " },
    { "a", 1, "d a c b", "1-2+2 " },
  };
  g_autoptr (HexaplaSaved) saved = make ();
  g_autoptr (GString) log = g_string_new (NULL);

  for (const char *entry = "abcd"; *entry != '\0'; entry++)
    hexapla_saved_add_bookmark (saved, (char[]){ *entry, '\0' });
  g_signal_connect (hexapla_saved_get_bookmarks (saved), "items-changed",
                    G_CALLBACK (on_items_changed), log);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_string_truncate (log, 0);
      g_assert_true (hexapla_saved_move_bookmark (saved, moves[i].entry, moves[i].position));
      assert_bookmarks (saved, moves[i].expected);
      g_assert_cmpstr (log->str, ==, moves[i].signals);
    }
  g_assert_false (hexapla_saved_move_bookmark (saved, "e", 0));
}

/* Each removal of each kind, taken back: the layer is what it was, to the byte. */
static void
test_undo (void)
{
  g_autoptr (HexaplaSaved) saved = make ();
  HexaplaNote *note;
  g_autofree char *before = NULL;

  hexapla_saved_add_bookmark (saved, "a");
  hexapla_saved_add_bookmark (saved, "b");
  hexapla_saved_add_bookmark (saved, "c");
  hexapla_saved_move_bookmark (saved, "c", 0);
  hexapla_saved_add_note (saved, "a", HEXAPLA_NOTE_ON_ENTRY, NULL, NULL, "one");
  note = hexapla_saved_add_note (saved, "a", 3, "words", "fr", "two");
  hexapla_saved_add_note (saved, "b", HEXAPLA_NOTE_ON_SUMMARY, "sum", "en", "three");
  hexapla_saved_set_status (saved, "a", HEXAPLA_FOLLOW_UP_DONE);
  hexapla_saved_set_who (saved, "a", "somebody");
  hexapla_saved_set_until (saved, "a", "then", "2027-01-31");
  before = hexapla_saved_test_print (saved);

  for (guint i = 0; i < 5; i++)
    {
      static const char *const entries[] = { "c", "a", "b" };
      g_autoptr (HexaplaSavedUndo) undo = NULL;
      g_autofree char *without = NULL;
      g_autofree char *after = NULL;

      if (i < 3)
        undo = hexapla_saved_remove_bookmark (saved, entries[i]);
      else if (i == 3)
        undo = hexapla_saved_remove_note (saved, note);
      else
        undo = hexapla_saved_remove_follow_up (saved, "a");
      g_assert_nonnull (undo);
      without = hexapla_saved_test_print (saved);
      g_assert_cmpstr (without, !=, before);

      g_assert_true (hexapla_saved_undo (saved, undo));
      after = hexapla_saved_test_print (saved);
      g_assert_cmpstr (after, ==, before);
      g_assert_false (hexapla_saved_undo (saved, undo)); /* it is there */
    }
}

/* An undo does not overwrite what has come since, and outlives what it stood beside. */
static void
test_late_undo (void)
{
  g_autoptr (HexaplaSaved) saved = make ();
  g_autoptr (HexaplaSavedUndo) last = NULL;
  g_autoptr (HexaplaSavedUndo) first = NULL;
  g_autoptr (HexaplaSavedUndo) follow_up = NULL;

  hexapla_saved_add_bookmark (saved, "a");
  hexapla_saved_add_bookmark (saved, "b");
  last = hexapla_saved_remove_bookmark (saved, "b");
  first = hexapla_saved_remove_bookmark (saved, "a");
  g_assert_true (hexapla_saved_undo (saved, last));
  g_assert_true (hexapla_saved_undo (saved, first));
  assert_bookmarks (saved, "a b");

  hexapla_saved_set_who (saved, "a", "old");
  follow_up = hexapla_saved_remove_follow_up (saved, "a");
  hexapla_saved_set_who (saved, "a", "new");
  g_assert_false (hexapla_saved_undo (saved, follow_up));
  g_assert_cmpstr (hexapla_follow_up_get_who (hexapla_saved_lookup_follow_up (saved, "a")), ==,
                   "new");
}

static void
test_notes (void)
{
  g_autoptr (HexaplaSaved) saved = make ();
  g_autoptr (GString) log = g_string_new (NULL);
  HexaplaNote *note = hexapla_saved_add_note (saved, "a", 0, "words", "en", "text");
  g_autoptr (GPtrArray) on_b = NULL;
  g_autoptr (HexaplaSavedUndo) undo = NULL;
  gint64 changed = hexapla_note_get_changed (note);

  g_assert_true (hexapla_saved_lookup_note (saved, hexapla_note_get_id (note)) == note);
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "a"), ==, 1);
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "b"), ==, 0);

  g_signal_connect (saved, "entry-changed", G_CALLBACK (on_entry_changed), log);
  g_assert_true (hexapla_saved_set_note_text (saved, note, "text"));
  g_assert_cmpstr (log->str, ==, ""); /* it is the same */
  g_assert_true (hexapla_saved_set_note_text (saved, note, "other"));
  g_assert_cmpint (hexapla_note_get_changed (note), >, changed);
  g_assert_cmpstr (log->str, ==, "a ");

  g_string_truncate (log, 0);
  g_assert_true (hexapla_saved_place_note (saved, note, "b", HEXAPLA_NOTE_ON_SUMMARY, "s", "fr"));
  g_assert_cmpstr (log->str, ==, "a b ");
  g_assert_cmpuint (hexapla_saved_count_notes (saved, "a"), ==, 0);
  on_b = hexapla_saved_list_notes (saved, "b");
  g_assert_cmpuint (on_b->len, ==, 1);
  g_assert_true (g_ptr_array_index (on_b, 0) == note);
  g_assert_cmpstr (hexapla_note_get_quote (note), ==, "s");

  undo = hexapla_saved_remove_note (saved, note);
  g_assert_false (hexapla_saved_set_note_text (saved, note, "gone"));
  g_assert_cmpstr (hexapla_note_get_text (note), ==, "other");
}

/* What cannot be in a file is not in a note. */
static void
test_texts (void)
{
  static const struct
  {
    const char *given;
    const char *kept;
  } texts[] = {
    { "", "" },
    { " two  spaces \n\n\tand a tab ", " two  spaces \n\n\tand a tab " },
    { "a\r\nb\rc\n", "a\nb\nc\n" },
    { "a\x01\x1f"
      "b\x7f",
      "ab\x7f" },
    { "a\xff"
      "b",
      "a\xef\xbf\xbd"
      "b" },
    { "\xef\xbf\xbe"
      "x\xef\xbf\xbf",
      "x" },
    { "]]> <!-- &amp; \"'", "]]> <!-- &amp; \"'" },
    { "\xf0\x9f\x93\x9d \xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a",
      "\xf0\x9f\x93\x9d \xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HexaplaSaved) saved = make ();
      g_autoptr (HexaplaSaved) other = make ();
      HexaplaNote *note =
          hexapla_saved_add_note (saved, "a", 0, texts[i].given, "en", texts[i].given);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      HexaplaNote *again;

      g_assert_cmpstr (hexapla_note_get_text (note), ==, texts[i].kept);
      hexapla_saved_set_who (saved, "a", texts[i].given);

      bytes = hexapla_saved_serialize (saved);
      hexapla_saved_import (other, bytes, &error);
      g_assert_no_error (error);
      again = hexapla_saved_lookup_note (other, hexapla_note_get_id (note));
      g_assert_cmpstr (hexapla_note_get_text (again), ==, texts[i].kept);
      g_assert_cmpstr (hexapla_note_get_quote (again), ==, texts[i].kept);
    }
}

static void
test_too_long (void)
{
  g_autoptr (HexaplaSaved) saved = make ();
  g_autofree char *longest = g_strnfill (HEXAPLA_NOTE_MAX_BYTES, 'x');
  g_autofree char *longer = g_strconcat (longest, "y", NULL);
  HexaplaNote *note = hexapla_saved_add_note (saved, "a", 0, longest, "en", longest);

  g_assert_nonnull (note);
  g_assert_null (hexapla_saved_add_note (saved, "a", 0, longer, "en", ""));
  g_assert_null (hexapla_saved_add_note (saved, "a", 0, "", "en", longer));
  g_assert_false (hexapla_saved_set_note_text (saved, note, longer));
  g_assert_false (hexapla_saved_set_who (saved, "a", longer));
  g_assert_false (hexapla_saved_set_until (saved, "a", longer, NULL));
  g_assert_cmpstr (hexapla_note_get_text (note), ==, longest);
}

static void
test_follow_up (void)
{
  g_autoptr (HexaplaSaved) saved = make ();
  HexaplaFollowUp *follow_up;

  g_assert_cmpint (hexapla_saved_get_status (saved, "a"), ==, HEXAPLA_FOLLOW_UP_NONE);
  g_assert_true (hexapla_saved_set_status (saved, "a", HEXAPLA_FOLLOW_UP_NONE));
  g_assert_null (hexapla_saved_lookup_follow_up (saved, "a"));

  g_assert_true (hexapla_saved_set_status (saved, "b", HEXAPLA_FOLLOW_UP_TO_REVIEW));
  g_assert_true (hexapla_saved_set_status (saved, "a", HEXAPLA_FOLLOW_UP_IN_PROGRESS));
  follow_up = hexapla_saved_lookup_follow_up (saved, "a");
  g_assert_true (hexapla_saved_set_who (saved, "a", "we"));
  g_assert_true (hexapla_saved_set_until (saved, "a", "soon", "2028-02-29"));
  g_assert_true (hexapla_saved_lookup_follow_up (saved, "a") == follow_up);
  g_assert_cmpstr (hexapla_follow_up_get_who (follow_up), ==, "we");
  g_assert_cmpstr (hexapla_follow_up_get_until (follow_up), ==, "soon");
  g_assert_cmpstr (hexapla_follow_up_get_until_date (follow_up), ==, "2028-02-29");
  g_assert_false (hexapla_saved_set_until (saved, "a", "soon", "2027-02-29"));
  g_assert_false (hexapla_saved_set_until (saved, "a", "soon", "2027"));

  g_assert_true (hexapla_saved_set_status (saved, "a", HEXAPLA_FOLLOW_UP_NONE));
  g_assert_true (hexapla_saved_set_who (saved, "a", ""));
  g_assert_nonnull (hexapla_saved_lookup_follow_up (saved, "a"));
  g_assert_true (hexapla_saved_set_until (saved, "a", "", NULL));
  g_assert_null (hexapla_saved_lookup_follow_up (saved, "a")); /* it says nothing any more */
}

static void
test_status_names (void)
{
  for (guint i = 0; i < HEXAPLA_N_FOLLOW_UP_STATUS; i++)
    {
      HexaplaFollowUpStatus status;
      const char *name = hexapla_follow_up_status_to_string ((HexaplaFollowUpStatus)i);

      g_assert_true (hexapla_follow_up_status_from_string (name, &status));
      g_assert_cmpuint (status, ==, i);
      g_assert_cmpstr (hexapla_follow_up_status_get_label (status), !=, name);
    }
}

static void
test_counts (void)
{
  g_autoptr (HexaplaSaved) saved = make ();
  g_autoptr (HexaplaFramework) framework = hexapla_saved_test_framework (
      ENTRY ("action-1", "action",
             ENTRY ("e-1", "effort", "") ENTRY ("e-2", "effort", "")
                 ENTRY ("p", "part", ENTRY ("e-3", "effort", "")) ENTRY ("t", "topic", ""))
          ENTRY ("action-2", "action", ""));
  HexaplaFollowUpCounts counts;

  hexapla_saved_set_status (saved, "e-1", HEXAPLA_FOLLOW_UP_DONE);
  hexapla_saved_set_status (saved, "e-3", HEXAPLA_FOLLOW_UP_NOT_APPLICABLE);
  hexapla_saved_set_status (saved, "t", HEXAPLA_FOLLOW_UP_DONE);
  hexapla_saved_count_follow_up (saved, hexapla_framework_lookup (framework, "action-1"), &counts);
  g_assert_cmpuint (counts.total, ==, 3);
  g_assert_cmpuint (counts.n[HEXAPLA_FOLLOW_UP_NONE], ==, 1);
  g_assert_cmpuint (counts.n[HEXAPLA_FOLLOW_UP_DONE], ==, 1);
  g_assert_cmpuint (counts.n[HEXAPLA_FOLLOW_UP_NOT_APPLICABLE], ==, 1);

  hexapla_saved_count_follow_up (saved, hexapla_framework_lookup (framework, "action-2"), &counts);
  g_assert_cmpuint (counts.total, ==, 0);
}

/* Notes on an older edition, against this one. */
static void
test_match (void)
{
  static const struct
  {
    const char *entry;
    int block;
    const char *quote;
    const char *language;
    HexaplaNoteMatch match;
    int now_block;
    const char *now;
  } notes[] = {
    { "a", HEXAPLA_NOTE_ON_ENTRY, NULL, NULL, HEXAPLA_NOTE_SAME, HEXAPLA_NOTE_ON_ENTRY, NULL },
    { "a", HEXAPLA_NOTE_ON_SUMMARY, "Sum a", "en", HEXAPLA_NOTE_SAME, HEXAPLA_NOTE_ON_SUMMARY,
      "Sum a" },
    { "a", HEXAPLA_NOTE_ON_SUMMARY, "Old sum", "en", HEXAPLA_NOTE_CHANGED, HEXAPLA_NOTE_ON_SUMMARY,
      "Sum a" },
    { "a", 0, "One.", "en", HEXAPLA_NOTE_SAME, 0, "One." },
    { "a", 1, "x\ny", "en", HEXAPLA_NOTE_SAME, 1, "x\ny" },
    { "a", 1, "x y", "en", HEXAPLA_NOTE_CHANGED, 1, "x\ny" },
    { "a", 0, "x\ny", "en", HEXAPLA_NOTE_MOVED, 1, "x\ny" },
    { "a", 9, "One.", "en", HEXAPLA_NOTE_MOVED, 0, "One." },
    { "a", 0, "Twice.", "en", HEXAPLA_NOTE_CHANGED, 0, "One." }, /* there are two: which one? */
    { "a", 9, "Twice.", "en", HEXAPLA_NOTE_BLOCK_GONE, -1, NULL },
    { "a", 9, "Gone.", "en", HEXAPLA_NOTE_BLOCK_GONE, -1, NULL },
    { "a", 0, "Un.", "fr", HEXAPLA_NOTE_UNKNOWN, 0, NULL },
    { "z", 0, "One.", "en", HEXAPLA_NOTE_ENTRY_GONE, -1, NULL },
    { "z", 0, "Un.", "fr", HEXAPLA_NOTE_ENTRY_GONE, -1, NULL },
    { "z", HEXAPLA_NOTE_ON_ENTRY, NULL, NULL, HEXAPLA_NOTE_ENTRY_GONE, -1, NULL },
  };
  g_autoptr (HexaplaSaved) saved = make ();
  g_autoptr (HexaplaFramework) framework = hexapla_saved_test_framework (
      ENTRY ("a", "topic",
             "<body><p>One.</p><list style=\"bullet\"><item>x</item><item>y</item></list>"
             "<p>Twice.</p><p>Twice.</p></body>"));

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      HexaplaNote *note = hexapla_saved_add_note (saved, notes[i].entry, notes[i].block,
                                                  notes[i].quote, notes[i].language, "n");
      g_autofree char *now = NULL;
      int block;

      g_test_message ("note %u", i);
      g_assert_cmpint (hexapla_note_match (note, framework, &block, &now), ==, notes[i].match);
      g_assert_cmpint (block, ==, notes[i].now_block);
      g_assert_cmpstr (now, ==, notes[i].now);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/saved/saved/bookmarks", test_bookmarks);
  g_test_add_func ("/core/saved/saved/order", test_order);
  g_test_add_func ("/core/saved/saved/undo", test_undo);
  g_test_add_func ("/core/saved/saved/late-undo", test_late_undo);
  g_test_add_func ("/core/saved/saved/notes", test_notes);
  g_test_add_func ("/core/saved/saved/texts", test_texts);
  g_test_add_func ("/core/saved/saved/too-long", test_too_long);
  g_test_add_func ("/core/saved/saved/follow-up", test_follow_up);
  g_test_add_func ("/core/saved/saved/status-names", test_status_names);
  g_test_add_func ("/core/saved/saved/counts", test_counts);
  g_test_add_func ("/core/saved/saved/match", test_match);

  return g_test_run ();
}
