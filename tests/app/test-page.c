/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page.h"

#include <math.h>

#include "hexapla-block-widget.h"
#include "hexapla-format.h"
#include "hexapla-index-row.h"
#include "hexapla-index.h"
#include "hexapla-test-window.h"
#include "hexapla-text-label.h"
#include "model/hexapla-fact.h"
#include "model/hexapla-relation.h"

static void
show (HexaplaTestWindow *fixture, const char *id)
{
  hexapla_window_open (fixture->window, id);
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, id);
}

/* Presses every row that stands for the rest of a list. */
static void
show_all (HexaplaTestWindow *fixture)
{
  g_autoptr (GPtrArray) rows = hexapla_test_list_class (fixture->page, "more");

  for (guint i = 0; i < rows->len; i++)
    gtk_widget_activate (g_ptr_array_index (rows, i));
  if (rows->len > 0)
    hexapla_test_settle (fixture->page);
}

/* What a label shows of a text: citations as their numbers. */
static char *
dup_shown (HexaplaEntry *entry, HexaplaText *text)
{
  GString *shown = g_string_new (NULL);
  GListModel *sources = hexapla_entry_get_sources (entry);
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      g_string_append_len (shown, hexapla_text_get_plain (text) + runs[i].start,
                           (gssize)runs[i].length);
      if (runs[i].kind != HEXAPLA_RUN_CITE)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (sources); j++)
        {
          g_autoptr (HexaplaEntry) source = g_list_model_get_item (sources, j);

          if (g_str_equal (hexapla_entry_get_id (source), runs[i].target))
            g_string_append_printf (shown, "\u2060[%u]", j + 1);
        }
    }
  return g_string_free (shown, FALSE);
}

/* All of a line, so that a short text is not found inside another one. */
static void
assert_line (const char *page, const char *line)
{
  g_autofree char *whole = g_strdup_printf ("\n%s\n", line);

  if (strstr (page, whole) == NULL)
    g_test_message ("Not on the page: %s", line);
  g_assert_nonnull (strstr (page, whole));
}

static void
assert_text (const char *page, HexaplaEntry *entry, HexaplaText *text)
{
  g_autofree char *shown = dup_shown (entry, text);

  assert_line (page, shown);
}

static void
assert_blocks (const char *page, HexaplaEntry *entry)
{
  GListModel *blocks = hexapla_entry_get_blocks (entry);

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);

      for (guint j = 0; j < hexapla_block_get_n_texts (block); j++)
        assert_text (page, entry, hexapla_block_get_text (block, j));
      if (hexapla_block_get_label (block) != NULL)
        g_assert_nonnull (strstr (page, hexapla_block_get_label (block)));
    }
}

static void
assert_facts (const char *page, HexaplaEntry *entry)
{
  GListModel *facts = hexapla_entry_get_facts (entry);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (HexaplaFact) fact = g_list_model_get_item (facts, i);

      assert_line (page, hexapla_fact_get_label (fact));
      assert_text (page, entry, hexapla_fact_get_value (fact));
    }
}

static gboolean
leads_to (HexaplaEntry *entry, HexaplaEntry *other)
{
  GListModel *relations = hexapla_entry_get_relations (entry);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (HexaplaRelation) relation = g_list_model_get_item (relations, i);

      if (hexapla_relation_get_to (relation) == other)
        return TRUE;
    }
  return FALSE;
}

/* All relations of the entry, with their reasons. Of those that lead to it the ones that are more
 * than a mention, unless the entry says itself why the two belong together. */
static void
assert_relations (HexaplaTestWindow *fixture, const char *page, HexaplaEntry *entry)
{
  GListModel *lists[] = { hexapla_entry_get_relations (entry), hexapla_entry_get_incoming (entry) };

  for (guint incoming = 0; incoming < G_N_ELEMENTS (lists); incoming++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[incoming]); i++)
      {
        g_autoptr (HexaplaRelation) relation = g_list_model_get_item (lists[incoming], i);
        HexaplaEntry *other =
            incoming ? hexapla_relation_get_from (relation) : hexapla_relation_get_to (relation);
        HexaplaRelationType type = hexapla_relation_get_relation_type (relation);
        const char *reason = hexapla_text_get_plain (hexapla_relation_get_reason (relation));

        g_assert_nonnull (hexapla_test_find_action (fixture->page, "win.open-entry",
                                                    hexapla_entry_get_id (other)));
        if (incoming && (type == HEXAPLA_RELATION_SEE_ALSO || leads_to (entry, other)))
          continue;
        assert_line (page, hexapla_entry_get_short_title (other));
        assert_line (page, hexapla_format_relation (type, incoming));
        assert_line (page, reason);
      }
}

static void
assert_links (HexaplaTestWindow *fixture, GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      g_assert_nonnull (
          hexapla_test_find_action (fixture->page, "win.open-entry", hexapla_entry_get_id (entry)));
    }
}

/* Numbered from 1, in the order that the citations count by. */
static void
assert_sources (HexaplaTestWindow *fixture, HexaplaEntry *entry)
{
  GListModel *sources = hexapla_entry_get_sources (entry);
  GtkWidget *box = hexapla_test_find_class (fixture->page, "sources");
  g_autoptr (GPtrArray) rows = NULL;

  if (g_list_model_get_n_items (sources) == 0)
    {
      g_assert_null (box);
      return;
    }
  g_assert_nonnull (box);
  rows = hexapla_test_list_type (box, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (rows->len, ==, g_list_model_get_n_items (sources));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (HexaplaEntry) source = g_list_model_get_item (sources, i);
      g_autofree char *expected =
          g_strdup_printf ("%u\n%s\n", i + 1, hexapla_entry_get_title (source));
      g_autofree char *row = hexapla_test_dup_text (g_ptr_array_index (rows, i));

      g_assert_true (g_str_has_prefix (row, expected));
      if (hexapla_entry_get_publisher (source) != NULL)
        g_assert_nonnull (strstr (row, hexapla_entry_get_publisher (source)));
      if (hexapla_entry_get_href (source) != NULL)
        g_assert_nonnull (hexapla_test_find_action (g_ptr_array_index (rows, i), "win.open-link",
                                                    hexapla_entry_get_href (source)));
    }
}

/* A reader is told where the title or the text is not the official one, and only there. */
static void
assert_remarks (HexaplaTestWindow *fixture, HexaplaEntry *entry)
{
  g_autoptr (GPtrArray) remarks = hexapla_test_list_class (fixture->page, "remark");
  gboolean descriptive = hexapla_entry_get_title_status (entry) == HEXAPLA_TITLE_DESCRIPTIVE;
  HexaplaTextRead text_read = hexapla_entry_get_text_read (entry);
  gboolean unread = text_read == HEXAPLA_TEXT_READ_PART || text_read == HEXAPLA_TEXT_READ_NONE;
  g_autofree char *text = NULL;

  /* The overview has what it must say of the official text in its own text. */
  if (hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_OVERVIEW)
    unread = remarks->len > 0;
  g_assert_cmpuint (remarks->len, ==, (guint)(descriptive + unread));
  for (guint i = 0; i < remarks->len; i++)
    g_assert_true (gtk_widget_get_mapped (g_ptr_array_index (remarks, i)));
  if (remarks->len == 0)
    return;
  text = hexapla_test_dup_text (fixture->page);
  g_assert_cmpint (strstr (text, "not the official title") != NULL, ==, descriptive);
  g_assert_cmpint (strstr (text, "could read only part") != NULL, ==,
                   unread && text_read == HEXAPLA_TEXT_READ_PART);
  g_assert_cmpint (strstr (text, "could not read the official text") != NULL, ==,
                   unread && text_read == HEXAPLA_TEXT_READ_NONE);
}

/* The rows of a list exist near what is in sight: all are seen by scrolling through. */
static void
assert_index (HexaplaTestWindow *fixture, HexaplaEntry *part)
{
  GListModel *children = hexapla_entry_get_children (part);
  GtkWidget *view = hexapla_test_find_type (fixture->page, GTK_TYPE_LIST_VIEW);
  guint n_children = g_list_model_get_n_items (children);

  g_assert_nonnull (view);
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)))), ==,
      n_children + 1);
  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr (HexaplaEntry) child = g_list_model_get_item (children, i);
      g_autofree char *text = NULL;

      gtk_widget_activate_action (view, "list.scroll-to-item", "u", i + 1);
      hexapla_test_settle (view);
      text = hexapla_test_dup_text (view);
      assert_line (text, hexapla_entry_get_title (child));
      assert_line (text, hexapla_text_get_plain (hexapla_entry_get_summary (child)));
    }
}

static gboolean
is_index (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (fixture->page, HEXAPLA_TYPE_INDEX_ROW) != NULL;
}

static void
assert_complete (HexaplaTestWindow *fixture, HexaplaEntry *entry)
{
  HexaplaFramework *framework = hexapla_test_get_framework ();
  HexaplaEntryKind kind = hexapla_entry_get_kind (entry);
  g_autofree char *text = NULL;
  g_autofree char *page = NULL;

  show_all (fixture);
  text = hexapla_test_dup_text (fixture->page);
  page = g_strconcat ("\n", text, NULL);
  assert_line (page, kind == HEXAPLA_ENTRY_OVERVIEW ? hexapla_framework_get_title (framework)
                                                    : hexapla_entry_get_title (entry));
  assert_text (page, entry, hexapla_entry_get_summary (entry));
  assert_blocks (page, entry);
  assert_remarks (fixture, entry);
  if (is_index (fixture))
    {
      assert_index (fixture, entry);
      return;
    }
  assert_facts (page, entry);
  assert_sources (fixture, entry);
  assert_line (page, hexapla_text_get_plain (hexapla_framework_get_notice (framework)));
  if (kind == HEXAPLA_ENTRY_OVERVIEW)
    return;
  assert_relations (fixture, page, entry);
  assert_links (fixture, hexapla_entry_get_children (entry));
  assert_links (fixture, hexapla_entry_get_referrers (entry));
}

static void
test_every_entry (HexaplaTestWindow *fixture, gconstpointer data)
{
  GListModel *entries = hexapla_framework_get_entries (hexapla_test_get_framework ());

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      g_test_message ("%s", hexapla_entry_get_id (entry));
      show (fixture, hexapla_entry_get_id (entry));
      assert_complete (fixture, entry);
    }
}

/* Whether a label may leave out what does not fit. */
static gboolean
may_ellipsize (GtkWidget *label)
{
  GtkWidget *parent = gtk_widget_get_parent (label);

  return gtk_widget_has_css_class (label, "card-text")
         || gtk_widget_has_css_class (parent, "card-text");
}

static void
assert_fits (HexaplaTestWindow *fixture)
{
  g_autoptr (GPtrArray) widgets = hexapla_test_list_type (fixture->page, GTK_TYPE_WIDGET);
  int width = gtk_widget_get_width (fixture->page);

  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (widget) || GTK_IS_NATIVE (widget)
          || gtk_widget_get_native (widget) != GTK_NATIVE (fixture->window)
          || !gtk_widget_compute_bounds (widget, fixture->page, &bounds))
        continue;
      if (bounds.origin.x < -0.5f || bounds.origin.x + bounds.size.width > (float)width + 0.5f)
        g_test_message ("%s .%s from %.0f to %.0f of %d", G_OBJECT_TYPE_NAME (widget),
                        gtk_widget_get_css_classes (widget)[0], (double)bounds.origin.x,
                        (double)(bounds.origin.x + bounds.size.width), width);
      g_assert_cmpfloat ((double)bounds.origin.x, >=, -0.5);
      g_assert_cmpfloat ((double)(bounds.origin.x + bounds.size.width), <=, width + 0.5);

      if (!GTK_IS_LABEL (widget) || may_ellipsize (widget))
        continue;
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
        g_test_message ("Shortened: %s", gtk_label_get_text (GTK_LABEL (widget)));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
    }
}

typedef struct
{
  const char *path;
  int width;
  int height;
  int text_size;
} Size;

static const Size sizes[] = {
  { "/page/fits/1200", 1200, 800, 100 },
  { "/page/fits/360", 360, 640, 100 },
};

static void
test_fits (HexaplaTestWindow *fixture, gconstpointer data)
{
  const Size *size = data;
  GListModel *entries = hexapla_framework_get_entries (hexapla_test_get_framework ());

  g_settings_set_int (fixture->settings, "text-size", size->text_size);
  hexapla_test_window_resize (fixture, size->width, size->height);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      g_test_message ("%s", hexapla_entry_get_id (entry));
      show (fixture, hexapla_entry_get_id (entry));
      assert_fits (fixture);
    }
}

static void
test_overview (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "principle-1", "principle-2", "principle-3", "action-1",
                                     "action-2",    "action-3",    "action-4" };
  GtkWidget *hero;
  g_autoptr (GPtrArray) cards = NULL;

  show (fixture, "overview");
  hero = hexapla_test_find_class (fixture->page, "hero");
  cards = hexapla_test_list_class (hero, "card");
  g_assert_cmpuint (cards->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < cards->len; i++)
    {
      HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), ids[i]);
      GtkWidget *card = g_ptr_array_index (cards, i);

      g_assert_true (hexapla_test_find_action (hero, "win.open-entry", ids[i]) == card);
      g_assert_nonnull (hexapla_test_find_label (card, hexapla_entry_get_short_title (entry)));
      g_assert_nonnull (hexapla_test_find_label (card, hexapla_entry_get_number (entry)));
      gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           hexapla_entry_get_title (entry));
    }

  /* A card opens what it shows. */
  hexapla_test_click (g_ptr_array_index (cards, 3), 1);
  hexapla_test_wait_until (g_strcmp0 (hexapla_window_get_page_id (fixture->window), "action-1")
                           == 0);
}

/* Reference parts are indexes; other parts, of a few entries each, and single entries are not. */
static void
test_index_suits (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    gboolean index;
  } rows[] = {
    { "glossary", TRUE },  { "timeline", TRUE },      { "organizations", TRUE },
    { "sources", TRUE },   { "action-items", FALSE }, { "reference", FALSE },
    { "overview", FALSE }, { "principle-1", FALSE },  { "term-attribution", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HexaplaEntry *entry = hexapla_framework_lookup (hexapla_test_get_framework (), rows[i].id);

      g_test_message ("%s", rows[i].id);
      g_assert_cmpint (hexapla_index_suits (entry), ==, rows[i].index);
    }
}

/* A row of an index opens its entry, by pointer. */
static void
test_index_row (HexaplaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (HexaplaEntry) first = NULL;

  show (fixture, "glossary");
  first = g_list_model_get_item (hexapla_entry_get_children (hexapla_framework_lookup (
                                     hexapla_test_get_framework (), "glossary")),
                                 0);
  hexapla_test_click (hexapla_test_find_label (fixture->page, hexapla_entry_get_title (first)), 1);
  hexapla_test_wait_until (
      g_strcmp0 (hexapla_window_get_page_id (fixture->window), hexapla_entry_get_id (first)) == 0);
}

/* From far down in one list one comes to the top of another, without a warning. */
static void
test_index_to_index (HexaplaTestWindow *fixture, gconstpointer data)
{
  static const char *const ids[] = { "glossary", "timeline", "glossary" };
  GtkWidget *scroller = hexapla_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      show (fixture, ids[i]);
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      hexapla_test_settle (fixture->page);
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
    }
}

int
main (int argc, char **argv)
{
  hexapla_test_init (&argc, &argv);
  g_test_add ("/page/every-entry", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_every_entry, hexapla_test_window_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add (sizes[i].path, HexaplaTestWindow, &sizes[i], hexapla_test_window_set_up, test_fits,
                hexapla_test_window_tear_down);
  g_test_add ("/page/overview", HexaplaTestWindow, NULL, hexapla_test_window_set_up, test_overview,
              hexapla_test_window_tear_down);
  g_test_add ("/page/index-suits", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_index_suits, hexapla_test_window_tear_down);
  g_test_add ("/page/index-row", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_index_row, hexapla_test_window_tear_down);
  g_test_add ("/page/index-to-index", HexaplaTestWindow, NULL, hexapla_test_window_set_up,
              test_index_to_index, hexapla_test_window_tear_down);
  return hexapla_test_run ();
}
