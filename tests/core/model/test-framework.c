/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "hexapla-core-test.h"
#include "model/hexapla-block.h"
#include "model/hexapla-fact.h"
#include "model/hexapla-relation.h"

static void
assert_ids (GListModel *entries, const char *expected)
{
  g_autofree char *ids = hexapla_core_test_list_ids (entries);

  g_assert_cmpstr (ids, ==, expected);
}

static HexaplaEntry *
lookup (HexaplaFramework *framework, const char *id)
{
  HexaplaEntry *entry = hexapla_framework_lookup (framework, id);

  g_assert_nonnull (entry);
  g_assert_cmpstr (hexapla_entry_get_id (entry), ==, id);
  return entry;
}

static void
test_metadata (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("everything");
  static const char *const tags[] = { "tag-a", "tag-b", "tag-c", NULL };

  g_assert_cmpstr (hexapla_framework_get_id (framework), ==, "everything");
  g_assert_cmpstr (hexapla_framework_get_language (framework), ==, "en-GB");
  g_assert_cmpstr (hexapla_framework_get_title (framework), ==, "Everything the vocabulary has");
  g_assert_cmpstr (hexapla_framework_get_subtitle (framework), ==, "At least once");
  g_assert_cmpstr (hexapla_framework_get_publisher (framework), ==, "A publisher");
  g_assert_cmpstr (hexapla_framework_get_published (framework), ==, "2024-05-06");
  g_assert_cmpstr (hexapla_framework_get_place (framework), ==, "A place");
  g_assert_cmpstr (hexapla_framework_get_official_href (framework), ==,
                   "https://example.org/official?a=b&c=d#e");
  g_assert_cmpstr (hexapla_framework_get_edition (framework), ==, "1.2");
  g_assert_cmpstr (hexapla_framework_get_edition_date (framework), ==, "2026-11-23");
  g_assert_cmpstr (hexapla_framework_get_license (framework), ==, "Terms");
  g_assert_cmpstr (hexapla_framework_get_license_href (framework), ==, "https://example.org/terms");
  g_assert_cmpstr (hexapla_text_get_plain (hexapla_framework_get_notice (framework)), ==,
                   "An independent text: see the overview, a term, an address.");

  g_assert_cmpstrv (hexapla_framework_get_tags (framework), tags);
  g_assert_cmpstr (hexapla_framework_get_tag_label (framework, "tag-b"), ==, "Subject b");
  g_assert_null (hexapla_framework_get_tag_label (framework, "tag-x"));
  assert_ids (hexapla_framework_get_tagged (framework, "tag-a"), "overview effort-1-1");
  assert_ids (hexapla_framework_get_tagged (framework, "tag-c"), "");
  g_assert_null (hexapla_framework_get_tagged (framework, "tag-x"));

  g_assert_finalize_object (framework);
}

static void
test_least (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("minimal");
  HexaplaEntry *entry = lookup (framework, "a");

  g_assert_null (hexapla_framework_get_subtitle (framework));
  g_assert_null (hexapla_framework_get_place (framework));
  g_assert_null (hexapla_framework_get_tags (framework)[0]);

  g_assert_null (hexapla_entry_get_number (entry));
  g_assert_null (hexapla_entry_get_date (entry));
  g_assert_null (hexapla_entry_get_href (entry));
  g_assert_null (hexapla_entry_get_publisher (entry));
  g_assert_null (hexapla_entry_get_parent (entry));
  g_assert_null (hexapla_entry_get_tags (entry)[0]);
  g_assert_cmpstr (hexapla_entry_get_short_title (entry), ==, "a");
  g_assert_cmpint (hexapla_entry_get_title_status (entry), ==, HEXAPLA_TITLE_PLAIN);
  g_assert_cmpint (hexapla_entry_get_text_read (entry), ==, HEXAPLA_TEXT_READ_NA);

  g_assert_true (g_list_model_get_item_type (hexapla_entry_get_blocks (entry))
                 == HEXAPLA_TYPE_BLOCK);
  g_assert_true (g_list_model_get_item_type (hexapla_entry_get_facts (entry)) == HEXAPLA_TYPE_FACT);
  g_assert_true (g_list_model_get_item_type (hexapla_entry_get_relations (entry))
                 == HEXAPLA_TYPE_RELATION);
  g_assert_true (g_list_model_get_item_type (hexapla_entry_get_incoming (entry))
                 == HEXAPLA_TYPE_RELATION);
  assert_ids (hexapla_entry_get_children (entry), "");
  assert_ids (hexapla_entry_get_sources (entry), "");
  assert_ids (hexapla_entry_get_referrers (entry), "");

  g_assert_finalize_object (framework);
}

static void
test_order (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("everything");
  GListModel *entries = hexapla_framework_get_entries (framework);

  assert_ids (entries, "overview actions action-1 effort-1-1 principle-1 topic-a term-a org-a "
                       "event-a source-a source-b source-c source-d source-e source-f");
  assert_ids (hexapla_framework_get_roots (framework),
              "overview actions principle-1 topic-a term-a org-a event-a source-a source-b "
              "source-c source-d source-e source-f");
  assert_ids (hexapla_entry_get_children (lookup (framework, "actions")), "action-1");
  assert_ids (hexapla_entry_get_children (lookup (framework, "action-1")), "effort-1-1");

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      g_assert_cmpuint (hexapla_entry_get_position (entry), ==, i);
      g_assert_true (lookup (framework, hexapla_entry_get_id (entry)) == entry);
    }

  g_assert_null (hexapla_framework_lookup (framework, ""));
  g_assert_null (hexapla_framework_lookup (framework, "effort-1-2"));
  g_assert_null (hexapla_framework_lookup (framework, "tag-a"));
  g_assert_null (hexapla_framework_lookup (framework, "everything"));

  g_assert_finalize_object (framework);
}

static void
test_entry (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("everything");
  HexaplaEntry *effort = lookup (framework, "effort-1-1");
  HexaplaEntry *action = lookup (framework, "action-1");
  HexaplaEntry *source = lookup (framework, "source-a");
  static const char *const tags[] = { "tag-b", "tag-a", NULL };

  g_assert_cmpint (hexapla_entry_get_kind (effort), ==, HEXAPLA_ENTRY_EFFORT);
  g_assert_cmpstr (hexapla_entry_get_number (effort), ==, "1.1");
  g_assert_cmpint (hexapla_entry_get_title_status (effort), ==, HEXAPLA_TITLE_DESCRIPTIVE);
  g_assert_cmpint (hexapla_entry_get_text_read (effort), ==, HEXAPLA_TEXT_READ_NONE);
  g_assert_cmpstr (hexapla_entry_get_href (effort), ==, "https://example.org/1.1");
  g_assert_cmpstrv (hexapla_entry_get_tags (effort), tags);
  g_assert_true (hexapla_entry_get_parent (effort) == action);

  g_assert_cmpstr (hexapla_entry_get_title (action), ==, "An action item");
  g_assert_cmpstr (hexapla_entry_get_short_title (action), ==, "Action");
  g_assert_cmpint (hexapla_entry_get_title_status (action), ==, HEXAPLA_TITLE_OFFICIAL);
  g_assert_cmpint (hexapla_entry_get_text_read (action), ==, HEXAPLA_TEXT_READ_PART);
  g_assert_cmpint (hexapla_entry_get_text_read (lookup (framework, "principle-1")), ==,
                   HEXAPLA_TEXT_READ_WHOLE);

  g_assert_cmpstr (hexapla_entry_get_publisher (source), ==, "Its publisher");
  g_assert_cmpstr (hexapla_entry_get_date (source), ==, "2024");
  g_assert_cmpstr (hexapla_text_get_plain (hexapla_entry_get_summary (source)), ==, "What it is.");

  g_assert_finalize_object (framework);
}

static void
test_blocks (void)
{
  static const struct
  {
    HexaplaBlockKind kind;
    guint n_columns;
    gboolean numbered;
    const char *label;
    const char *source;
    const char *texts;
  } expected[] = {
    { HEXAPLA_BLOCK_HEADING, 1, FALSE, NULL, NULL, "A heading" },
    { HEXAPLA_BLOCK_PARAGRAPH, 1, FALSE, NULL, NULL,
      "Plain, emphasis, Ctrl+K, an effort, a term, a link. And more." },
    { HEXAPLA_BLOCK_LIST, 1, FALSE, NULL, NULL, "First|Second" },
    { HEXAPLA_BLOCK_LIST, 1, FALSE, NULL, NULL, "Bullet" },
    { HEXAPLA_BLOCK_LIST, 1, TRUE, NULL, NULL, "One|Two|Three" },
    { HEXAPLA_BLOCK_QUOTE, 1, FALSE, "Somebody, somewhere", "source-d",
      "First paragraph.|Second paragraph." },
    { HEXAPLA_BLOCK_TABLE, 2, FALSE, "A table", NULL, "Left|Right|1|2|3|4" },
    { HEXAPLA_BLOCK_TABLE, 1, FALSE, NULL, NULL, "Alone|5" },
  };
  HexaplaFramework *framework = hexapla_core_test_load ("everything");
  GListModel *blocks = hexapla_entry_get_blocks (lookup (framework, "overview"));

  g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);
      g_autoptr (GString) texts = g_string_new (NULL);

      for (guint j = 0; j < hexapla_block_get_n_texts (block); j++)
        g_string_append_printf (texts, "%s%s", j == 0 ? "" : "|",
                                hexapla_text_get_plain (hexapla_block_get_text (block, j)));

      g_assert_cmpint (hexapla_block_get_kind (block), ==, expected[i].kind);
      g_assert_cmpuint (hexapla_block_get_n_columns (block), ==, expected[i].n_columns);
      g_assert_cmpint (hexapla_block_get_numbered (block), ==, expected[i].numbered);
      g_assert_cmpstr (hexapla_block_get_label (block), ==, expected[i].label);
      g_assert_cmpstr (hexapla_block_get_source (block), ==, expected[i].source);
      g_assert_cmpstr (texts->str, ==, expected[i].texts);
    }

  g_assert_finalize_object (framework);
}

static void
test_facts (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("everything");
  GListModel *facts = hexapla_entry_get_facts (lookup (framework, "overview"));
  HexaplaFact *fact = g_list_model_get_item (facts, 0);
  static const char *const sources[] = { "source-e", "source-a", NULL };

  g_assert_cmpuint (g_list_model_get_n_items (facts), ==, 2);
  g_assert_cmpstr (hexapla_fact_get_label (fact), ==, "A label");
  g_assert_cmpstr (hexapla_text_get_plain (hexapla_fact_get_value (fact)), ==, "A value");
  g_assert_cmpstrv (hexapla_fact_get_sources (fact), sources);

  g_object_unref (fact);
  g_assert_finalize_object (framework);
}

static void
test_relations (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("everything");
  HexaplaEntry *effort = lookup (framework, "effort-1-1");
  HexaplaEntry *overview = lookup (framework, "overview");
  GListModel *relations = hexapla_entry_get_relations (effort);
  GListModel *incoming = hexapla_entry_get_incoming (effort);
  HexaplaRelation *relation = g_list_model_get_item (relations, 0);
  HexaplaRelation *last = g_list_model_get_item (relations, 2);
  HexaplaRelation *first_in = g_list_model_get_item (incoming, 0);

  g_assert_cmpuint (g_list_model_get_n_items (relations), ==, 3);
  g_assert_cmpint (hexapla_relation_get_relation_type (relation), ==, HEXAPLA_RELATION_SERVES);
  g_assert_true (hexapla_relation_get_from (relation) == effort);
  g_assert_true (hexapla_relation_get_to (relation) == lookup (framework, "principle-1"));
  g_assert_cmpstr (hexapla_text_get_plain (hexapla_relation_get_reason (relation)), ==,
                   "It serves it.");
  g_assert_cmpint (hexapla_relation_get_relation_type (last), ==, HEXAPLA_RELATION_SEE_ALSO);
  g_assert_true (hexapla_relation_get_to (last) == overview);

  g_assert_cmpuint (g_list_model_get_n_items (incoming), ==, 1);
  g_assert_true (hexapla_relation_get_from (first_in) == overview);
  g_assert_true (hexapla_relation_get_to (first_in) == effort);

  g_object_unref (relation);
  g_object_unref (last);
  g_object_unref (first_in);
  g_assert_finalize_object (framework);
}

/* Each entry once, in reading order, and never the entry itself. */
static void
test_referrers (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("everything");

  assert_ids (hexapla_entry_get_referrers (lookup (framework, "effort-1-1")), "overview");
  assert_ids (hexapla_entry_get_referrers (lookup (framework, "overview")),
              "effort-1-1 principle-1");
  assert_ids (hexapla_entry_get_referrers (lookup (framework, "principle-1")), "effort-1-1");
  assert_ids (hexapla_entry_get_referrers (lookup (framework, "term-a")), "overview");
  assert_ids (hexapla_entry_get_referrers (lookup (framework, "topic-a")), "");
  assert_ids (hexapla_entry_get_referrers (lookup (framework, "source-a")),
              "overview effort-1-1 event-a");
  assert_ids (hexapla_entry_get_referrers (lookup (framework, "source-f")), "overview");

  g_assert_finalize_object (framework);
}

/* First those that the entry names itself, then the others as the page comes to them. */
static void
test_sources (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("everything");

  assert_ids (hexapla_entry_get_sources (lookup (framework, "overview")),
              "source-b source-a source-c source-d source-e source-f");
  assert_ids (hexapla_entry_get_sources (lookup (framework, "effort-1-1")), "source-a");
  assert_ids (hexapla_entry_get_sources (lookup (framework, "term-a")), "");

  g_assert_finalize_object (framework);
}

static void
test_text (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("cdata");
  g_autoptr (HexaplaBlock) block =
      g_list_model_get_item (hexapla_entry_get_blocks (lookup (framework, "a")), 0);
  guint n_runs;

  g_assert_cmpstr (hexapla_framework_get_title (framework), ==, "A <sample>");
  g_assert_cmpstr (hexapla_text_get_plain (hexapla_block_get_text (block, 0)), ==,
                   "Text & <em>no markup</em> of a.");
  hexapla_text_get_runs (hexapla_block_get_text (block, 0), &n_runs);
  g_assert_cmpuint (n_runs, ==, 1);

  g_assert_finalize_object (framework);
}

/* References to characters and entities, in text and in values. */
static void
test_references (void)
{
  HexaplaFramework *framework = hexapla_core_test_load ("references");
  HexaplaEntry *entry = lookup (framework, "a");

  g_assert_cmpstr (hexapla_framework_get_title (framework), ==, "A sample <&>\"'");
  g_assert_cmpstr (hexapla_entry_get_tags (entry)[0], ==, "tag-a");
  g_assert_cmpstr (hexapla_entry_get_href (entry), ==, "https://example.org/?a=b&c&d<&amp;&#38;");

  g_assert_finalize_object (framework);
}

/* The same document in other clothes. */
static void
test_equal (void)
{
  static const char *const names[] = { "utf-8-bom", "utf-16-little", "utf-16-big" };
  g_autoptr (HexaplaFramework) model = hexapla_core_test_load ("non-ascii");
  HexaplaEntry *expected = lookup (model, "a");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      HexaplaFramework *framework = hexapla_core_test_load (names[i]);
      HexaplaEntry *entry = lookup (framework, "a");
      g_autoptr (HexaplaBlock) expected_block =
          g_list_model_get_item (hexapla_entry_get_blocks (expected), 0);
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (hexapla_entry_get_blocks (entry), 0);

      g_assert_cmpstr (hexapla_framework_get_title (framework), ==,
                       hexapla_framework_get_title (model));
      g_assert_cmpstr (hexapla_entry_get_title (entry), ==, hexapla_entry_get_title (expected));
      g_assert_cmpstr (hexapla_text_get_plain (hexapla_entry_get_summary (entry)), ==,
                       hexapla_text_get_plain (hexapla_entry_get_summary (expected)));
      g_assert_cmpstr (hexapla_text_get_plain (hexapla_block_get_text (block, 0)), ==,
                       hexapla_text_get_plain (hexapla_block_get_text (expected_block, 0)));
      g_assert_finalize_object (framework);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/model/framework/metadata", test_metadata);
  g_test_add_func ("/core/model/framework/least", test_least);
  g_test_add_func ("/core/model/framework/order", test_order);
  g_test_add_func ("/core/model/framework/entry", test_entry);
  g_test_add_func ("/core/model/framework/blocks", test_blocks);
  g_test_add_func ("/core/model/framework/facts", test_facts);
  g_test_add_func ("/core/model/framework/relations", test_relations);
  g_test_add_func ("/core/model/framework/referrers", test_referrers);
  g_test_add_func ("/core/model/framework/sources", test_sources);
  g_test_add_func ("/core/model/framework/text", test_text);
  g_test_add_func ("/core/model/framework/references", test_references);
  g_test_add_func ("/core/model/framework/equal", test_equal);

  return g_test_run ();
}
