/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "saved/hexapla-saved-format.h"
#include "saved/hexapla-saved-merge.h"

/* Files, read and merged, as text: what both sides began with, what each made of it, and what comes
 * of it.
 */

#define NS "xmlns=\"https://hexaplareader.github.io/ns/saved/1\""
#define T(n) "2026-01-01T00:00:00.00" #n "Z"

#define B(e) "<bookmark entry=\"" e "\" created=\"" T (1) "\"/>"
#define BOOKMARKS(items) "<bookmarks>" items "</bookmarks>"
#define ORDERED(n, items) "<bookmarks ordered=\"" T (n) "\">" items "</bookmarks>"
#define STATUS(s, n) "<status value=\"" s "\" changed=\"" T (n) "\"/>"
#define WHO(w, n) "<who changed=\"" T (n) "\">" w "</who>"
#define UNTIL(d, w, n) "<until date=\"" d "\" changed=\"" T (n) "\">" w "</until>"
#define FOLLOW(fields) "<follow-ups><follow-up entry=\"a\">" fields "</follow-up></follow-ups>"
#define NOTE(text, n)                                                                              \
  "<note id=\"n\" entry=\"a\" created=\"" T (1) "\" changed=\"" T (n) "\"><text>" text             \
                                                                      "</text></note>"
#define PLACED(e, q, n)                                                                            \
  "<note id=\"n\" entry=\"" e                                                                      \
  "\" created=\"" T (1) "\" placed=\"" T (n) "\"><quote xml:lang=\"en\" block=\"1\">" q            \
                                             "</quote><text>t</text></note>"
#define NOTES(notes) "<notes>" notes "</notes>"
#define CONFLICT(what, n, rest, text)                                                              \
  "<note id=\"*\" entry=\"a\" created=\"" T (n) "\" conflict=\"" what "\"" rest "><text>" text     \
                                                "</text></note>"

typedef struct
{
  const char *name;
  const char *base; /* NULL: not known */
  const char *mine;
  const char *theirs;
  const char *merged;
  guint n_conflicts;
} Case;

static const Case cases[] = {
  { "nothing", BOOKMARKS (B ("a")), BOOKMARKS (B ("a")), BOOKMARKS (B ("a")), BOOKMARKS (B ("a")),
    0 },

  /* One side alone */
  { "mine-added", "", BOOKMARKS (B ("a")), "", BOOKMARKS (B ("a")), 0 },
  { "theirs-added", "", "", BOOKMARKS (B ("a")), BOOKMARKS (B ("a")), 0 },
  { "mine-removed", BOOKMARKS (B ("a") B ("b")), BOOKMARKS (B ("b")), BOOKMARKS (B ("a") B ("b")),
    BOOKMARKS (B ("b")), 0 },
  { "theirs-removed", BOOKMARKS (B ("a") B ("b")), BOOKMARKS (B ("a") B ("b")), BOOKMARKS (B ("b")),
    BOOKMARKS (B ("b")), 0 },
  { "theirs-removed-all", NOTES (NOTE ("t", 1)) "", NOTES (NOTE ("t", 1)), "", "", 0 },
  { "mine-text", NOTES (NOTE ("t", 1)), NOTES (NOTE ("m", 2)), NOTES (NOTE ("t", 1)),
    NOTES (NOTE ("m", 2)), 0 },
  { "theirs-text", NOTES (NOTE ("t", 1)), NOTES (NOTE ("t", 1)), NOTES (NOTE ("u", 2)),
    NOTES (NOTE ("u", 2)), 0 },
  { "theirs-place", NOTES (PLACED ("a", "q", 2)), NOTES (PLACED ("a", "q", 2)),
    NOTES (PLACED ("b", "r", 3)), NOTES (PLACED ("b", "r", 3)), 0 },
  { "theirs-status", "", "", FOLLOW (STATUS ("done", 2)), FOLLOW (STATUS ("done", 2)), 0 },
  { "theirs-status-none", FOLLOW (STATUS ("done", 2)), FOLLOW (STATUS ("done", 2)), "", "", 0 },

  /* Both sides, without touching each other */
  { "both-added", "", BOOKMARKS (B ("a")), BOOKMARKS (B ("b")), BOOKMARKS (B ("b") B ("a")), 0 },
  { "both-added-behind", BOOKMARKS (B ("x")), BOOKMARKS (B ("x") B ("a")),
    BOOKMARKS (B ("x") B ("b")), BOOKMARKS (B ("x") B ("b") B ("a")), 0 },
  { "same-added", "", BOOKMARKS (B ("a")), BOOKMARKS (B ("a")), BOOKMARKS (B ("a")), 0 },
  { "both-removed", BOOKMARKS (B ("a")), "", "", "", 0 },
  { "different-fields", FOLLOW (STATUS ("done", 1) WHO ("x", 1)),
    FOLLOW (STATUS ("none", 2) WHO ("x", 1)), FOLLOW (STATUS ("done", 1) WHO ("y", 2)),
    FOLLOW (STATUS ("none", 2) WHO ("y", 2)), 0 },
  { "same-text", NOTES (NOTE ("t", 1)), NOTES (NOTE ("u", 2)), NOTES (NOTE ("u", 3)),
    NOTES (NOTE ("u", 3)), 0 },

  /* A change beats a removal */
  { "changed-mine-removed-theirs", NOTES (NOTE ("t", 1)), NOTES (NOTE ("u", 2)), "",
    NOTES (NOTE ("u", 2)), 0 },
  { "removed-mine-changed-theirs", NOTES (NOTE ("t", 1)), "", NOTES (NOTE ("u", 2)),
    NOTES (NOTE ("u", 2)), 0 },

  /* Both changed the same */
  { "text-mine-newer", NOTES (NOTE ("t", 1)), NOTES (NOTE ("mine", 3)), NOTES (NOTE ("theirs", 2)),
    NOTES (NOTE ("mine", 3) CONFLICT ("text", 2, " conflict-note=\"n\"", "theirs")), 1 },
  { "text-theirs-newer", NOTES (NOTE ("t", 1)), NOTES (NOTE ("mine", 2)),
    NOTES (NOTE ("theirs", 3)),
    NOTES (NOTE ("theirs", 3) CONFLICT ("text", 2, " conflict-note=\"n\"", "mine")), 1 },
  { "text-continued", NOTES (NOTE ("t", 1)), NOTES (NOTE ("words and more", 3)),
    NOTES (NOTE ("words", 2)), NOTES (NOTE ("words and more", 3)), 1 },
  { "text-same-moment", NOTES (NOTE ("t", 1)), NOTES (NOTE ("b", 2)), NOTES (NOTE ("a", 2)),
    NOTES (NOTE ("b", 2) CONFLICT ("text", 2, " conflict-note=\"n\"", "a")), 1 },
  { "text-same-moment-other-way", NOTES (NOTE ("t", 1)), NOTES (NOTE ("a", 2)),
    NOTES (NOTE ("b", 2)), NOTES (NOTE ("b", 2) CONFLICT ("text", 2, " conflict-note=\"n\"", "a")),
    1 },
  { "status", "", FOLLOW (STATUS ("done", 2)), FOLLOW (STATUS ("to-review", 3)),
    FOLLOW (STATUS ("to-review", 3)) NOTES (CONFLICT ("status", 2, "", "done")), 1 },
  { "who", FOLLOW (WHO ("x", 1)), FOLLOW (WHO ("y", 3)), FOLLOW (WHO ("z", 2)),
    FOLLOW (WHO ("y", 3)) NOTES (CONFLICT ("who", 2, "", "z")), 1 },
  { "until", "", FOLLOW (UNTIL ("2027-01-01", "w", 2)), FOLLOW (UNTIL ("2027-01-02", "", 3)),
    FOLLOW (UNTIL ("2027-01-02", "", 3)) NOTES (CONFLICT ("until", 2, "", "2027-01-01 w")), 1 },
  { "cleared-loses-nothing", FOLLOW (WHO ("x", 1)), FOLLOW (WHO ("", 2)), FOLLOW (WHO ("z", 3)),
    FOLLOW (WHO ("z", 3)), 1 },
  { "unset-status-loses-nothing", FOLLOW (STATUS ("done", 1) WHO ("x", 1)),
    FOLLOW (STATUS ("none", 2) WHO ("x", 1)), FOLLOW (STATUS ("to-review", 3) WHO ("x", 1)),
    FOLLOW (STATUS ("to-review", 3) WHO ("x", 1)), 1 },

  /* Order of the one who moved last */
  { "theirs-ordered", BOOKMARKS (B ("a") B ("b") B ("c")), BOOKMARKS (B ("a") B ("b") B ("c")),
    ORDERED (2, B ("c") B ("a") B ("b")), ORDERED (2, B ("c") B ("a") B ("b")), 0 },
  { "mine-ordered-later", BOOKMARKS (B ("a") B ("b")), ORDERED (3, B ("b") B ("a")),
    ORDERED (2, B ("a") B ("b")), ORDERED (3, B ("b") B ("a")), 0 },
  { "theirs-ordered-mine-added", BOOKMARKS (B ("a") B ("b")), BOOKMARKS (B ("a") B ("x") B ("b")),
    ORDERED (2, B ("b") B ("a")), ORDERED (2, B ("b") B ("a") B ("x")), 0 },
  { "theirs-ordered-mine-removed", BOOKMARKS (B ("a") B ("b") B ("c")), BOOKMARKS (B ("a") B ("c")),
    ORDERED (2, B ("c") B ("b") B ("a")), ORDERED (2, B ("c") B ("a")), 0 },

  /* Import: nothing is known to have been removed */
  { "import-adds", NULL, BOOKMARKS (B ("a")), BOOKMARKS (B ("b")), BOOKMARKS (B ("b") B ("a")), 0 },
  { "import-removes-nothing", NULL, BOOKMARKS (B ("a")) NOTES (NOTE ("t", 1)), "",
    BOOKMARKS (B ("a")) NOTES (NOTE ("t", 1)), 0 },
  { "import-older", NULL, NOTES (NOTE ("new", 3)), NOTES (NOTE ("old", 2)),
    NOTES (NOTE ("new", 3) CONFLICT ("text", 2, " conflict-note=\"n\"", "old")), 1 },
  { "import-newer", NULL, FOLLOW (STATUS ("done", 1)), FOLLOW (STATUS ("none", 3) WHO ("w", 2)),
    FOLLOW (STATUS ("none", 3) WHO ("w", 2)) NOTES (CONFLICT ("status", 1, "", "done")), 1 },
};

static HexaplaSavedLayer *
read_layer (const char *content)
{
  g_autofree char *text =
      g_strconcat ("<saved " NS " version=\"1.0\" framework=\"f\">", content, "</saved>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HexaplaSavedLayer *layer = hexapla_saved_read (bytes, "f", "f", NULL, &error);

  g_assert_no_error (error);
  return layer;
}

/* Ids of conflicts are sums, here they are stars. */
static char *
print_layer (HexaplaSavedLayer *layer)
{
  g_autoptr (GBytes) bytes = hexapla_saved_write (layer);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  GString *text = g_string_new_len (data, (gssize)length);
  char *id;

  while ((id = strstr (text->str, "\"conflict-")) != NULL)
    {
      gssize at = id - text->str + 1;

      g_string_erase (text, at, (gssize)strcspn (id + 1, "\""));
      g_string_insert (text, at, "*");
    }

  return g_string_free (text, FALSE);
}

/* As it would be written. Stars are no ids, so they pass for one. */
static char *
print_expected (const char *content)
{
  GString *text = g_string_new (content);
  g_autoptr (HexaplaSavedLayer) layer = NULL;
  g_autofree char *with_ids = NULL;

  g_string_replace (text, "id=\"*\"", "id=\"conflict-0\"", 0);
  with_ids = g_string_free (text, FALSE);
  layer = read_layer (with_ids);
  return print_layer (layer);
}

static void
test_merge (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (HexaplaSavedLayer) base = one->base != NULL ? read_layer (one->base) : NULL;
  g_autoptr (HexaplaSavedLayer) mine = read_layer (one->mine);
  g_autoptr (HexaplaSavedLayer) theirs = read_layer (one->theirs);
  g_auto (HexaplaSavedMerge) merge = { 0 };
  g_autofree char *before = print_layer (mine);
  g_autofree char *merged = NULL;
  g_autofree char *expected = print_expected (one->merged);

  hexapla_saved_merge (base, mine, theirs, &merge);
  merged = print_layer (mine);
  g_assert_cmpstr (merged, ==, expected);
  g_assert_cmpuint (merge.n_conflicts, ==, one->n_conflicts);
  g_assert_true ((merge.n_changes > 0) == (strcmp (before, merged) != 0));
}

/* Two programs that merge each other's files come to the same, and then to rest. */
static void
test_convergence (gconstpointer data)
{
  const Case *one = data;
  const char *start = one->base != NULL ? one->base : "";
  g_autoptr (HexaplaSavedLayer) base = read_layer (start);
  g_autoptr (HexaplaSavedLayer) mine = read_layer (one->mine);
  g_autoptr (HexaplaSavedLayer) theirs = read_layer (one->theirs);
  g_autoptr (HexaplaSavedLayer) theirs_base = read_layer (one->theirs);
  g_autoptr (HexaplaSavedLayer) sent = NULL;
  g_auto (HexaplaSavedMerge) here = { 0 };
  g_auto (HexaplaSavedMerge) there = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *mine_text = NULL;
  g_autofree char *theirs_text = NULL;

  hexapla_saved_merge (base, mine, theirs_base, &here);
  bytes = hexapla_saved_write (mine);
  sent = hexapla_saved_read (bytes, "f", "f", NULL, NULL);
  g_clear_pointer (&theirs_base, hexapla_saved_layer_free);
  theirs_base = read_layer (one->theirs);
  hexapla_saved_merge (theirs_base, theirs, sent, &there);

  mine_text = print_layer (mine);
  theirs_text = print_layer (theirs);
  g_assert_cmpstr (mine_text, ==, theirs_text);
}

static void
test_places (void)
{
  g_autoptr (HexaplaSavedLayer) base = read_layer (NOTES (PLACED ("a", "q", 2)));
  g_autoptr (HexaplaSavedLayer) mine = read_layer (NOTES (PLACED ("b", "mine", 3)));
  g_autoptr (HexaplaSavedLayer) theirs = read_layer (NOTES (PLACED ("c", "theirs", 4)));
  g_auto (HexaplaSavedMerge) merge = { 0 };
  HexaplaNote *note;

  hexapla_saved_merge (base, mine, theirs, &merge);
  note = hexapla_saved_layer_lookup_note (mine, "n");
  g_assert_cmpstr (hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note)), ==, "c");
  g_assert_cmpstr (hexapla_note_get_quote (note), ==, "theirs");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (mine->notes)), ==, 2);
  g_assert_cmpuint (hexapla_saved_layer_peek_notes (mine, "c")->len, ==, 2);
  g_assert_null (hexapla_saved_layer_peek_notes (mine, "b"));
  g_assert_true (g_hash_table_contains (merge.entries, "b"));
  g_assert_true (g_hash_table_contains (merge.entries, "c"));
}

/* A conflict that the reader has removed does not come back with the same file. */
static void
test_removed_conflict (void)
{
  g_autoptr (HexaplaSavedLayer) mine = read_layer (FOLLOW (WHO ("mine", 3)));
  g_autoptr (HexaplaSavedLayer) theirs = read_layer (FOLLOW (WHO ("theirs", 2)));
  g_autoptr (HexaplaSavedLayer) again = read_layer (FOLLOW (WHO ("theirs", 2)));
  g_autoptr (HexaplaSavedLayer) base = NULL;
  g_autoptr (HexaplaNote) note = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (HexaplaSavedMerge) first = { 0 };
  g_auto (HexaplaSavedMerge) second = { 0 };

  hexapla_saved_merge (NULL, mine, theirs, &first);
  bytes = hexapla_saved_write (mine);
  base = hexapla_saved_read (bytes, "f", "f", NULL, NULL);
  note = g_list_model_get_item (G_LIST_MODEL (mine->notes), 0);
  g_assert_cmpstr (hexapla_note_get_conflict (note), ==, "who");
  g_assert_true (hexapla_saved_layer_remove (mine, HEXAPLA_SAVED_ITEM (note)));

  hexapla_saved_merge (base, mine, again, &second);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (mine->notes)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/saved/merge/table/%s", cases[i].name);
      g_autofree char *back = g_strdup_printf ("/core/saved/merge/convergence/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_merge);
      g_test_add_data_func (back, &cases[i], test_convergence);
    }
  g_test_add_func ("/core/saved/merge/places", test_places);
  g_test_add_func ("/core/saved/merge/removed-conflict", test_removed_conflict);

  return g_test_run ();
}
