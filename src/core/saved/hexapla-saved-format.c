/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hexapla-bookmark-private.h"
#include "hexapla-follow-up-private.h"
#include "hexapla-note-private.h"
#include "hexapla-saved-grammar.h"
#include "hexapla-saved-item-private.h"
#include "hexapla-saved-time.h"
#include "hexapla-saved-values.h"
#include "hexapla-saved.h"
#include "xml/hexapla-load.h"

/* Reading. What is here was checked against the grammar. */

static gint64
get_time (const HexaplaSavedNode *node, const char *name, gint64 otherwise)
{
  const char *value = hexapla_saved_node_get (node, name, NULL);
  gint64 time = otherwise;

  if (value != NULL)
    hexapla_saved_time_parse (value, &time);

  return time;
}

static gboolean
take_item (HexaplaSavedLayer *layer,
           HexaplaSavedItem *item,
           const HexaplaSavedNode *node,
           HexaplaReport *report)
{
  hexapla_saved_item_set_unknown (item, hexapla_saved_grammar_dup_unknown (node));

  if (hexapla_saved_layer_has (layer, item))
    {
      hexapla_report_add (report, node->line, HEXAPLA_FINDING_DUPLICATE_ID,
                          /* Translators: name of an element, and an id. */
                          _ ("There is a <%s> of “%s” already."), node->name,
                          HEXAPLA_IS_NOTE (item) ? hexapla_note_get_id (HEXAPLA_NOTE (item))
                                                 : hexapla_saved_item_get_entry (item));
      return FALSE;
    }

  hexapla_saved_layer_insert (layer, item, G_MAXUINT);
  return TRUE;
}

static void
read_bookmark (HexaplaSavedLayer *layer, const HexaplaSavedNode *node, HexaplaReport *report)
{
  g_autoptr (HexaplaBookmark) bookmark = hexapla_bookmark_new (
      hexapla_saved_node_get (node, "entry", NULL), get_time (node, "created", 0));

  take_item (layer, HEXAPLA_SAVED_ITEM (bookmark), node, report);
}

static void
read_follow_up (HexaplaSavedLayer *layer, const HexaplaSavedNode *node, HexaplaReport *report)
{
  g_autoptr (HexaplaFollowUp) follow_up =
      hexapla_follow_up_new (hexapla_saved_node_get (node, "entry", NULL));
  const HexaplaSavedNode *status = hexapla_saved_node_find (node, "status");
  const HexaplaSavedNode *who = hexapla_saved_node_find (node, "who");
  const HexaplaSavedNode *until = hexapla_saved_node_find (node, "until");

  if (status != NULL)
    {
      HexaplaFollowUpStatus value = HEXAPLA_FOLLOW_UP_NONE;

      hexapla_follow_up_status_from_string (hexapla_saved_node_get (status, "value", NULL), &value);
      hexapla_follow_up_set_status (follow_up, value, get_time (status, "changed", 0));
    }
  if (who != NULL)
    {
      g_autofree char *text = hexapla_saved_node_dup_text (who);

      hexapla_follow_up_set_who (follow_up, text, get_time (who, "changed", 0));
    }
  if (until != NULL)
    {
      g_autofree char *text = hexapla_saved_node_dup_text (until);

      hexapla_follow_up_set_until (follow_up, text, hexapla_saved_node_get (until, "date", NULL),
                                   get_time (until, "changed", 0));
    }

  take_item (layer, HEXAPLA_SAVED_ITEM (follow_up), node, report);
}

static void
read_note (HexaplaSavedLayer *layer, const HexaplaSavedNode *node, HexaplaReport *report)
{
  gint64 created = get_time (node, "created", 0);
  const char *entry = hexapla_saved_node_get (node, "entry", NULL);
  const HexaplaSavedNode *quote = hexapla_saved_node_find (node, "quote");
  g_autoptr (HexaplaNote) note =
      hexapla_note_new (hexapla_saved_node_get (node, "id", NULL), entry, created);
  g_autofree char *text = hexapla_saved_node_dup_text (hexapla_saved_node_find (node, "text"));
  g_autofree char *words = quote != NULL ? hexapla_saved_node_dup_text (quote) : NULL;

  hexapla_note_set_text (note, text, get_time (node, "changed", created));
  hexapla_note_set_place (
      note, entry,
      quote != NULL ? hexapla_saved_value_to_block (hexapla_saved_node_get (quote, "block", NULL))
                    : HEXAPLA_NOTE_ON_ENTRY,
      words,
      quote != NULL ? hexapla_saved_node_get (quote, "lang", HEXAPLA_SAVED_NODE_XML_NS) : NULL,
      get_time (node, "placed", created));
  hexapla_note_set_conflict (note, hexapla_saved_node_get (node, "conflict", NULL),
                             hexapla_saved_node_get (node, "conflict-note", NULL));

  take_item (layer, HEXAPLA_SAVED_ITEM (note), node, report);
}

typedef void (*ReadItem) (HexaplaSavedLayer *layer,
                          const HexaplaSavedNode *node,
                          HexaplaReport *report);

static void
read_list (HexaplaSavedLayer *layer,
           const HexaplaSavedNode *root,
           const char *list_name,
           const char *name,
           ReadItem read_item,
           HexaplaReport *report)
{
  const HexaplaSavedNode *list = hexapla_saved_node_find (root, list_name);

  for (guint i = 0; list != NULL && i < hexapla_saved_node_get_n (list); i++)
    {
      const HexaplaSavedNode *node = hexapla_saved_node_get_child (list, i);

      if (g_strcmp0 (node->ns, HEXAPLA_SAVED_NS) == 0 && g_strcmp0 (node->name, name) == 0)
        read_item (layer, node, report);
    }
}

static HexaplaSavedLayer *
read_root (const HexaplaSavedNode *root, HexaplaReport *report)
{
  HexaplaSavedLayer *layer =
      hexapla_saved_layer_new (hexapla_saved_node_get (root, "framework", NULL));
  const HexaplaSavedNode *bookmarks = hexapla_saved_node_find (root, "bookmarks");
  const char *version = hexapla_saved_node_get (root, "version", NULL);

  layer->minor = (guint)g_ascii_strtoull (strchr (version, '.') + 1, NULL, 10);
  layer->unknown = hexapla_saved_grammar_dup_unknown (root);
  if (bookmarks != NULL)
    layer->ordered = get_time (bookmarks, "ordered", 0);
  read_list (layer, root, "bookmarks", "bookmark", read_bookmark, report);
  read_list (layer, root, "follow-ups", "follow-up", read_follow_up, report);
  read_list (layer, root, "notes", "note", read_note, report);

  return layer;
}

/* Whether there is anything to look at further; @newer: whether there may be more than we know. */
static gboolean
check_root (const HexaplaSavedNode *root, gboolean *newer, HexaplaReport *report, GError **error)
{
  const char *version = hexapla_saved_node_get (root, "version", NULL);
  guint64 major = HEXAPLA_SAVED_MAJOR;
  guint64 minor = 0;

  if (strcmp (root->name, "saved") != 0 || root->ns == NULL
      || !g_str_has_prefix (root->ns, HEXAPLA_SAVED_NS_STEM))
    {
      hexapla_report_add (report, root->line, HEXAPLA_FINDING_OTHER_VOCABULARY,
                          /* Translators: what a reader of a framework keeps of it. */
                          _ ("This is not a file of bookmarks and notes of Hexapla."));
      return FALSE;
    }

  if (version != NULL && hexapla_saved_value_check (HEXAPLA_SAVED_VALUE_VERSION, version))
    {
      major = g_ascii_strtoull (version, NULL, 10);
      minor = g_ascii_strtoull (strchr (version, '.') + 1, NULL, 10);
    }
  if (major > HEXAPLA_SAVED_MAJOR || strcmp (root->ns, HEXAPLA_SAVED_NS) != 0)
    {
      g_set_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION,
                   _ ("The file was written by a newer version of Hexapla, which is needed to "
                      "change it."));
      return FALSE;
    }

  *newer = minor > HEXAPLA_SAVED_MINOR;
  return TRUE;
}

static gboolean
check_framework (HexaplaSavedLayer *layer, const char *framework, GError **error)
{
  if (framework == NULL || strcmp (layer->framework, framework) == 0)
    return TRUE;

  g_set_error (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_OTHER_FRAMEWORK,
               /* Translators: ids of two frameworks. */
               _ ("The file is about another framework: “%s”, not “%s”."), layer->framework,
               framework);
  return FALSE;
}

HexaplaSavedLayer *
hexapla_saved_read (
    GBytes *bytes, const char *name, const char *framework, GListStore *findings, GError **error)
{
  g_autoptr (HexaplaReport) report = hexapla_report_new (name);
  g_autoptr (HexaplaSavedNode) root = NULL;
  g_autoptr (HexaplaSavedLayer) layer = NULL;
  g_autoptr (GError) invalid = NULL;
  g_autoptr (GError) refused = NULL;
  gboolean newer = FALSE;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  root = hexapla_saved_node_parse (bytes, report);
  if (root != NULL && check_root (root, &newer, report, &refused))
    {
      hexapla_saved_grammar_check (root, newer, report);
      if (hexapla_report_get_length (report) == 0)
        layer = read_root (root, report);
    }

  hexapla_report_deliver (report, findings, &invalid);
  if (invalid != NULL)
    {
      g_set_error_literal (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_INVALID,
                           invalid->message);
      return NULL;
    }
  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return NULL;
    }
  if (!check_framework (layer, framework, error))
    return NULL;

  return g_steal_pointer (&layer);
}

/* Writing */

static void
set_time (HexaplaSavedNode *node, const char *name, gint64 time)
{
  g_autofree char *value = hexapla_saved_time_format (time);

  hexapla_saved_node_set (node, name, NULL, value);
}

static void
write_bookmark (HexaplaSavedNode *node, HexaplaSavedItem *item)
{
  hexapla_saved_node_set (node, "entry", NULL, hexapla_saved_item_get_entry (item));
  set_time (node, "created", hexapla_bookmark_get_created (HEXAPLA_BOOKMARK (item)));
}

static void
write_follow_up (HexaplaSavedNode *node, HexaplaSavedItem *item)
{
  HexaplaFollowUp *follow_up = HEXAPLA_FOLLOW_UP (item);
  HexaplaSavedNode *field;

  hexapla_saved_node_set (node, "entry", NULL, hexapla_saved_item_get_entry (item));
  if (hexapla_follow_up_get_status_changed (follow_up) != 0)
    {
      field = hexapla_saved_node_add (node, "status");
      hexapla_saved_node_set (
          field, "value", NULL,
          hexapla_follow_up_status_to_string (hexapla_follow_up_get_status (follow_up)));
      set_time (field, "changed", hexapla_follow_up_get_status_changed (follow_up));
    }
  if (hexapla_follow_up_get_who_changed (follow_up) != 0)
    {
      field = hexapla_saved_node_add (node, "who");
      set_time (field, "changed", hexapla_follow_up_get_who_changed (follow_up));
      hexapla_saved_node_add_text (field, hexapla_follow_up_get_who (follow_up), -1);
    }
  if (hexapla_follow_up_get_until_changed (follow_up) != 0)
    {
      field = hexapla_saved_node_add (node, "until");
      hexapla_saved_node_set (field, "date", NULL, hexapla_follow_up_get_until_date (follow_up));
      set_time (field, "changed", hexapla_follow_up_get_until_changed (follow_up));
      hexapla_saved_node_add_text (field, hexapla_follow_up_get_until (follow_up), -1);
    }
}

static void
write_note (HexaplaSavedNode *node, HexaplaSavedItem *item)
{
  HexaplaNote *note = HEXAPLA_NOTE (item);
  gint64 created = hexapla_note_get_created (note);

  hexapla_saved_node_set (node, "id", NULL, hexapla_note_get_id (note));
  hexapla_saved_node_set (node, "entry", NULL, hexapla_saved_item_get_entry (item));
  set_time (node, "created", created);
  if (hexapla_note_get_changed (note) != created)
    set_time (node, "changed", hexapla_note_get_changed (note));
  if (hexapla_note_get_placed (note) != created)
    set_time (node, "placed", hexapla_note_get_placed (note));
  hexapla_saved_node_set (node, "conflict", NULL, hexapla_note_get_conflict (note));
  hexapla_saved_node_set (node, "conflict-note", NULL, hexapla_note_get_conflict_note (note));

  if (hexapla_note_get_quote (note) != NULL)
    {
      HexaplaSavedNode *quote = hexapla_saved_node_add (node, "quote");
      g_autofree char *block = hexapla_saved_value_from_block (hexapla_note_get_block (note));

      hexapla_saved_node_set (quote, "lang", HEXAPLA_SAVED_NODE_XML_NS,
                              hexapla_note_get_language (note));
      hexapla_saved_node_set (quote, "block", NULL, block);
      hexapla_saved_node_add_text (quote, hexapla_note_get_quote (note), -1);
    }
  hexapla_saved_node_add_text (hexapla_saved_node_add (node, "text"), hexapla_note_get_text (note),
                               -1);
}

static HexaplaSavedNode *
write_item (HexaplaSavedItem *item)
{
  gboolean is_note = HEXAPLA_IS_NOTE (item);
  gboolean is_bookmark = HEXAPLA_IS_BOOKMARK (item);
  HexaplaSavedNode *node = hexapla_saved_node_new (is_note       ? "note"
                                                   : is_bookmark ? "bookmark"
                                                                 : "follow-up",
                                                   HEXAPLA_SAVED_NS);

  if (is_note)
    write_note (node, item);
  else if (is_bookmark)
    write_bookmark (node, item);
  else
    write_follow_up (node, item);
  hexapla_saved_grammar_add_unknown (node, hexapla_saved_item_get_unknown (item));

  return node;
}

gboolean
hexapla_saved_item_equal (HexaplaSavedItem *a, HexaplaSavedItem *b)
{
  g_autoptr (HexaplaSavedNode) node_a = write_item (a);
  g_autoptr (HexaplaSavedNode) node_b = write_item (b);

  return hexapla_saved_node_equal (node_a, node_b);
}

/* Returns: (nullable): the list; NULL if there is nothing to say */
static HexaplaSavedNode *
write_list (HexaplaSavedNode *root, const char *name, GListStore *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (items));
  HexaplaSavedNode *list = n > 0 ? hexapla_saved_node_add (root, name) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HexaplaSavedItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      hexapla_saved_node_append (list, write_item (item));
    }

  return list;
}

GBytes *
hexapla_saved_write (HexaplaSavedLayer *layer)
{
  g_autoptr (HexaplaSavedNode) root = NULL;
  g_autofree char *version = NULL;
  HexaplaSavedNode *bookmarks;

  g_return_val_if_fail (layer != NULL, NULL);

  root = hexapla_saved_node_new ("saved", HEXAPLA_SAVED_NS);
  version = g_strdup_printf ("%u.%u", HEXAPLA_SAVED_MAJOR, MAX (layer->minor, HEXAPLA_SAVED_MINOR));
  hexapla_saved_node_set (root, "version", NULL, version);
  hexapla_saved_node_set (root, "framework", NULL, layer->framework);

  bookmarks = write_list (root, "bookmarks", layer->bookmarks);
  if (bookmarks != NULL && layer->ordered != 0)
    set_time (bookmarks, "ordered", layer->ordered);
  write_list (root, "follow-ups", layer->follow_ups);
  write_list (root, "notes", layer->notes);
  hexapla_saved_grammar_add_unknown (root, layer->unknown);

  return hexapla_saved_node_print (root);
}
