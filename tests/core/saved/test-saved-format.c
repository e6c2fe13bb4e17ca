/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "saved/hexapla-bookmark-private.h"
#include "saved/hexapla-follow-up-private.h"
#include "saved/hexapla-note-private.h"
#include "saved/hexapla-saved-format.h"
#include "saved/hexapla-saved-time.h"
#include "saved/hexapla-saved.h"

/* Files, read and written. */

static char *
to_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static char *
rewrite (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaSavedLayer) layer = hexapla_saved_read (bytes, "f", NULL, NULL, &error);
  g_autoptr (GBytes) written = NULL;

  g_assert_no_error (error);
  written = hexapla_saved_write (layer);
  return to_text (written);
}

static void
assert_stable (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *again = rewrite (bytes);

  g_assert_cmpstr (again, ==, text);
}

/* What we write is how the fixtures are written; what they say besides is still there. */
static void
test_unchanged (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "saved", data, NULL);
  g_autoptr (GBytes) bytes = hexapla_core_test_read (path);
  g_autofree char *text = to_text (bytes);

  assert_stable (text);
}

static void
test_fixtures (void)
{
  static const char *const folders[] = { "saved/valid", "saved/newer" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_auto (GStrv) paths = hexapla_core_test_fixtures (folders[i]);

      for (guint j = 0; paths[j] != NULL; j++)
        {
          g_autoptr (GBytes) bytes = hexapla_core_test_read (paths[j]);
          g_autofree char *once = rewrite (bytes);

          assert_stable (once);
        }
    }
}

static char *
make_text (GRand *rand)
{
  static const char *const pieces[] = {
    "a",  "&",     "<",   ">", "\"", "'", "\n", "\t", " ", "  ", "]]>", "é", "\xf0\x9f\x93\x9d",
    "\r", "&#13;", "كلمة"
  };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static gint64
make_time (GRand *rand)
{
  return (gint64)(g_rand_double (rand) * 4e12) + 1;
}

static void
add_random (HexaplaSavedLayer *layer, GRand *rand, guint n)
{
  g_autofree char *entry = g_strdup_printf ("entry-%u", n);
  g_autofree char *id = g_strdup_printf ("note-%u", n);
  g_autofree char *text = make_text (rand);
  g_autofree char *words = make_text (rand);
  g_autoptr (HexaplaBookmark) bookmark = hexapla_bookmark_new (entry, make_time (rand));
  g_autoptr (HexaplaFollowUp) follow_up = hexapla_follow_up_new (entry);
  g_autoptr (HexaplaNote) note = hexapla_note_new (id, entry, make_time (rand));
  int block = g_rand_int_range (rand, HEXAPLA_NOTE_ON_SUMMARY, 40);

  hexapla_saved_layer_insert (layer, HEXAPLA_SAVED_ITEM (bookmark),
                              (guint)g_rand_int_range (rand, 0, 9));
  if (g_rand_boolean (rand))
    hexapla_follow_up_set_status (
        follow_up, (HexaplaFollowUpStatus)g_rand_int_range (rand, 0, HEXAPLA_N_FOLLOW_UP_STATUS),
        make_time (rand));
  if (g_rand_boolean (rand))
    hexapla_follow_up_set_who (follow_up, text, make_time (rand));
  if (g_rand_boolean (rand))
    hexapla_follow_up_set_until (follow_up, words, g_rand_boolean (rand) ? "2028-02-29" : NULL,
                                 make_time (rand));
  hexapla_saved_layer_insert (layer, HEXAPLA_SAVED_ITEM (follow_up), 0);

  hexapla_note_set_text (note, text, make_time (rand));
  hexapla_note_set_place (note, entry, block, block == HEXAPLA_NOTE_ON_ENTRY ? NULL : words,
                          block == HEXAPLA_NOTE_ON_ENTRY ? NULL : "zh-Hant", make_time (rand));
  if (g_rand_boolean (rand))
    hexapla_note_set_conflict (note, "until", g_rand_boolean (rand) ? "note-1" : NULL);
  hexapla_saved_layer_insert (layer, HEXAPLA_SAVED_ITEM (note), 0);
}

static void
assert_notes_equal (HexaplaSavedLayer *a, HexaplaSavedLayer *b)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (a->notes)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (b->notes)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (a->notes)); i++)
    {
      g_autoptr (HexaplaNote) x = g_list_model_get_item (G_LIST_MODEL (a->notes), i);
      g_autoptr (HexaplaNote) y = g_list_model_get_item (G_LIST_MODEL (b->notes), i);

      g_assert_cmpstr (hexapla_note_get_id (x), ==, hexapla_note_get_id (y));
      g_assert_cmpstr (hexapla_note_get_text (x), ==, hexapla_note_get_text (y));
      g_assert_cmpstr (hexapla_note_get_quote (x), ==, hexapla_note_get_quote (y));
      g_assert_cmpint (hexapla_note_get_block (x), ==, hexapla_note_get_block (y));
      g_assert_cmpint (hexapla_note_get_created (x), ==, hexapla_note_get_created (y));
      g_assert_cmpint (hexapla_note_get_changed (x), ==, hexapla_note_get_changed (y));
      g_assert_cmpint (hexapla_note_get_placed (x), ==, hexapla_note_get_placed (y));
    }
}

/* Layers of every kind come back as they were. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260114);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (HexaplaSavedLayer) layer = hexapla_saved_layer_new ("f");
      g_autoptr (HexaplaSavedLayer) again = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      layer->ordered = g_rand_boolean (rand) ? make_time (rand) : 0;
      for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
        add_random (layer, rand, (guint)n);

      bytes = hexapla_saved_write (layer);
      text = to_text (bytes);
      again = hexapla_saved_read (bytes, "f", "f", NULL, &error);
      g_assert_no_error (error);
      assert_notes_equal (layer, again);
      assert_stable (text);
    }
}

static void
test_times (void)
{
  static const struct
  {
    const char *string;
    gint64 time;
  } times[] = {
    { "1970-01-01T00:00:00.001Z", 1 },
    { "1970-01-02T00:00:00.000Z", 86400000 },
    { "2000-02-29T12:34:56.789Z", 951827696789 },
    { "2026-11-26T22:55:33.123Z", 1795733733123 },
    { "2038-01-19T03:14:08.000Z", 2147483648000 },
    { "2100-03-01T00:00:00.000Z", 4107542400000 },
    { "9999-12-31T23:59:59.999Z", 253402300799999 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *string = hexapla_saved_time_format (times[i].time);
      gint64 time;

      g_assert_cmpstr (string, ==, times[i].string);
      g_assert_true (hexapla_saved_time_parse (times[i].string, &time));
      g_assert_cmpint (time, ==, times[i].time);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } refused[] = {
    { "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/2\" version=\"2.0\" "
      "framework=\"f\"/>",
      HEXAPLA_SAVED_ERROR_NEWER_VERSION, "newer version" },
    { "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/1\" "
      "version=\"2.0\"><anything/></saved>",
      HEXAPLA_SAVED_ERROR_NEWER_VERSION, "newer version" },
    { "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/1\" version=\"1.0\" "
      "framework=\"g\"/>",
      HEXAPLA_SAVED_ERROR_OTHER_FRAMEWORK, "“g”" },
    { "", HEXAPLA_SAVED_ERROR_INVALID, "empty" },
    { "<framework/>", HEXAPLA_SAVED_ERROR_INVALID, "Line 1" },
    { "<!DOCTYPE saved>\n<saved xmlns=\"https://hexaplareader.github.io/ns/saved/1\" "
      "version=\"1.0\" framework=\"f\"/>",
      HEXAPLA_SAVED_ERROR_INVALID, "DOCTYPE" },
    { "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/1\" version=\"1.0\" "
      "framework=\"f\">\n\n<notes>&x;</notes></saved>",
      HEXAPLA_SAVED_ERROR_INVALID, "Line 3" },
    { "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/1\" version=\"1.0\" "
      "framework=\"f\">\n<bookmarks>\n<bookmark entry=\"A\" created=\"x\"/></bookmarks></saved>",
      HEXAPLA_SAVED_ERROR_INVALID, "Line 3: “A”, the value of “entry” on <bookmark>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (refused[i].text, strlen (refused[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_null (hexapla_saved_read (bytes, "f", "f", NULL, &error));
      g_assert_error (error, HEXAPLA_SAVED_ERROR, refused[i].code);
      g_assert_nonnull (strstr (error->message, refused[i].message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/core/saved/format/unchanged/full", "valid/full.xml", test_unchanged);
  g_test_add_data_func ("/core/saved/format/unchanged/newer", "newer/minor.xml", test_unchanged);
  g_test_add_data_func ("/core/saved/format/unchanged/namespaces", "newer/namespaces.xml",
                        test_unchanged);
  g_test_add_func ("/core/saved/format/fixtures", test_fixtures);
  g_test_add_func ("/core/saved/format/round-trip", test_round_trip);
  g_test_add_func ("/core/saved/format/times", test_times);
  g_test_add_func ("/core/saved/format/refused", test_refused);

  return g_test_run ();
}
