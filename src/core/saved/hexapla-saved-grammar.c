/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-grammar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hexapla-saved-values.h"

#define MAX_CHILDREN 3
#define MAX_ATTRIBUTES 7

typedef enum
{
  CONTENT_EMPTY,
  CONTENT_TEXT,
  CONTENT_SEQUENCE, /* each child once at most, in their order */
  CONTENT_LIST,     /* the one child any number of times */
} Content;

typedef struct
{
  const char *name;
  const char *ns;
  HexaplaSavedValue form;
  gboolean required;
} Attribute;

typedef struct _Rule Rule;

struct _Rule
{
  const char *name;
  Content content;
  const Rule *children[MAX_CHILDREN + 1];
  const Rule *required; /* the child that must be there */
  Attribute attributes[MAX_ATTRIBUTES + 1];
};

static const Rule bookmark_rule = {
  .name = "bookmark",
  .content = CONTENT_EMPTY,
  .attributes = { { "entry", NULL, HEXAPLA_SAVED_VALUE_ID, TRUE },
                  { "created", NULL, HEXAPLA_SAVED_VALUE_TIME, TRUE } },
};

static const Rule bookmarks_rule = {
  .name = "bookmarks",
  .content = CONTENT_LIST,
  .children = { &bookmark_rule },
  .attributes = { { "ordered", NULL, HEXAPLA_SAVED_VALUE_TIME, FALSE } },
};

static const Rule status_rule = {
  .name = "status",
  .content = CONTENT_EMPTY,
  .attributes = { { "value", NULL, HEXAPLA_SAVED_VALUE_STATUS, TRUE },
                  { "changed", NULL, HEXAPLA_SAVED_VALUE_TIME, TRUE } },
};

static const Rule who_rule = {
  .name = "who",
  .content = CONTENT_TEXT,
  .attributes = { { "changed", NULL, HEXAPLA_SAVED_VALUE_TIME, TRUE } },
};

static const Rule until_rule = {
  .name = "until",
  .content = CONTENT_TEXT,
  .attributes = { { "date", NULL, HEXAPLA_SAVED_VALUE_DAY, FALSE },
                  { "changed", NULL, HEXAPLA_SAVED_VALUE_TIME, TRUE } },
};

static const Rule follow_up_rule = {
  .name = "follow-up",
  .content = CONTENT_SEQUENCE,
  .children = { &status_rule, &who_rule, &until_rule },
  .attributes = { { "entry", NULL, HEXAPLA_SAVED_VALUE_ID, TRUE } },
};

static const Rule follow_ups_rule = {
  .name = "follow-ups",
  .content = CONTENT_LIST,
  .children = { &follow_up_rule },
};

static const Rule quote_rule = {
  .name = "quote",
  .content = CONTENT_TEXT,
  .attributes = { { "lang", HEXAPLA_SAVED_NODE_XML_NS, HEXAPLA_SAVED_VALUE_LANGUAGE, TRUE },
                  { "block", NULL, HEXAPLA_SAVED_VALUE_BLOCK, TRUE } },
};

static const Rule text_rule = {
  .name = "text",
  .content = CONTENT_TEXT,
};

static const Rule note_rule = {
  .name = "note",
  .content = CONTENT_SEQUENCE,
  .children = { &quote_rule, &text_rule },
  .required = &text_rule,
  .attributes = { { "id", NULL, HEXAPLA_SAVED_VALUE_ID, TRUE },
                  { "entry", NULL, HEXAPLA_SAVED_VALUE_ID, TRUE },
                  { "created", NULL, HEXAPLA_SAVED_VALUE_TIME, TRUE },
                  { "changed", NULL, HEXAPLA_SAVED_VALUE_TIME, FALSE },
                  { "placed", NULL, HEXAPLA_SAVED_VALUE_TIME, FALSE },
                  { "conflict", NULL, HEXAPLA_SAVED_VALUE_CONFLICT, FALSE },
                  { "conflict-note", NULL, HEXAPLA_SAVED_VALUE_ID, FALSE } },
};

static const Rule notes_rule = {
  .name = "notes",
  .content = CONTENT_LIST,
  .children = { &note_rule },
};

static const Rule saved_rule = {
  .name = "saved",
  .content = CONTENT_SEQUENCE,
  .children = { &bookmarks_rule, &follow_ups_rule, &notes_rule },
  .attributes = { { "version", NULL, HEXAPLA_SAVED_VALUE_VERSION, TRUE },
                  { "framework", NULL, HEXAPLA_SAVED_VALUE_ID, TRUE } },
};

static const Rule *const rules[] = {
  &saved_rule, &bookmarks_rule, &bookmark_rule, &follow_ups_rule, &follow_up_rule, &status_rule,
  &who_rule,   &until_rule,     &notes_rule,    &note_rule,       &quote_rule,     &text_rule,
};

static const Attribute *
find_attribute (const Rule *rule, const char *name, const char *ns)
{
  for (const Attribute *attribute = rule->attributes; attribute->name != NULL; attribute++)
    {
      if (strcmp (attribute->name, name) == 0 && g_strcmp0 (attribute->ns, ns) == 0)
        return attribute;
    }

  return NULL;
}

static const Rule *
find_child (const Rule *rule, const HexaplaSavedNode *node, guint *index)
{
  for (*index = 0; rule->children[*index] != NULL; (*index)++)
    {
      if (g_strcmp0 (node->ns, HEXAPLA_SAVED_NS) == 0
          && g_strcmp0 (node->name, rule->children[*index]->name) == 0)
        return rule->children[*index];
    }

  return NULL;
}

static const char *
get_prefix (const Attribute *attribute)
{
  return attribute->ns != NULL ? "xml:" : "";
}

static void
refuse_missing (const Rule *rule, const Attribute *attribute, guint line, HexaplaReport *report)
{
  g_autofree char *name = g_strconcat (get_prefix (attribute), attribute->name, NULL);
  g_autofree char *expected = hexapla_saved_value_describe (attribute->form);

  hexapla_report_add (report, line, HEXAPLA_FINDING_MISSING_ATTRIBUTE,
                      _ ("<%s> needs the attribute “%s”, %s."), rule->name, name, expected);
}

static void
check_attributes (const Rule *rule,
                  const HexaplaSavedNode *node,
                  gboolean newer,
                  HexaplaReport *report)
{
  for (guint i = 0; node->attributes != NULL && i < node->attributes->len; i++)
    {
      const HexaplaSavedAttribute *given = g_ptr_array_index (node->attributes, i);
      const Attribute *attribute = find_attribute (rule, given->name, given->ns);
      g_autofree char *quoted = NULL;
      g_autofree char *expected = NULL;

      if (attribute == NULL && !newer)
        {
          quoted = hexapla_report_quote (given->name, -1);
          hexapla_report_add (report, node->line, HEXAPLA_FINDING_UNKNOWN_ATTRIBUTE,
                              /* Translators: name of an attribute, name of an element. */
                              _ ("The attribute “%s” may not stand on <%s>."), quoted, rule->name);
        }
      else if (attribute != NULL && !hexapla_saved_value_check (attribute->form, given->value))
        {
          quoted = hexapla_report_quote (given->value, -1);
          expected = hexapla_saved_value_describe (attribute->form);
          hexapla_report_add (report, node->line, HEXAPLA_FINDING_BAD_VALUE,
                              _ ("“%s”, the value of “%s” on <%s>, is not %s."), quoted,
                              attribute->name, rule->name, expected);
        }
    }

  for (const Attribute *attribute = rule->attributes; attribute->name != NULL; attribute++)
    {
      if (attribute->required
          && hexapla_saved_node_get (node, attribute->name, attribute->ns) == NULL)
        refuse_missing (rule, attribute, node->line, report);
    }
}

static void
check_text (const Rule *rule, const HexaplaSavedNode *text, guint line, HexaplaReport *report)
{
  if (rule->content == CONTENT_TEXT || strspn (text->text->str, " \t\r\n") == text->text->len)
    return;

  if (rule->content == CONTENT_EMPTY)
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNEXPECTED_TEXT,
                        _ ("Text may not stand in <%s>, which is empty."), rule->name);
  else
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNEXPECTED_TEXT,
                        /* Translators: name of an element. */
                        _ ("Text may not stand in <%s> itself."), rule->name);
}

static void
check_order (const Rule *rule, guint index, int *latest, guint line, HexaplaReport *report)
{
  if (rule->content == CONTENT_LIST || (int)index > *latest)
    {
      *latest = (int)index;
      return;
    }

  if ((int)index == *latest)
    hexapla_report_add (report, line, HEXAPLA_FINDING_MISPLACED_ELEMENT,
                        _ ("There may be only one <%s> in <%s>."), rule->children[index]->name,
                        rule->name);
  else
    hexapla_report_add (report, line, HEXAPLA_FINDING_MISPLACED_ELEMENT,
                        _ ("<%s> must stand before <%s> in <%s>."), rule->children[index]->name,
                        rule->children[*latest]->name, rule->name);
}

static void
refuse_element (const Rule *rule, const HexaplaSavedNode *child, HexaplaReport *report)
{
  g_autofree char *quoted = hexapla_report_quote (child->name, -1);

  hexapla_report_add (report, child->line, HEXAPLA_FINDING_UNKNOWN_ELEMENT,
                      /* Translators: names of two elements. */
                      _ ("<%s> may not stand in <%s>."), quoted, rule->name);
}

static void
check_element (const Rule *rule,
               const HexaplaSavedNode *node,
               gboolean newer,
               HexaplaReport *report)
{
  int latest = -1;

  check_attributes (rule, node, newer, report);

  for (guint i = 0; i < hexapla_saved_node_get_n (node); i++)
    {
      const HexaplaSavedNode *child = hexapla_saved_node_get_child (node, i);
      const Rule *child_rule;
      guint index;

      if (child->text != NULL)
        {
          check_text (rule, child, node->line, report);
          continue;
        }

      child_rule = find_child (rule, child, &index);
      if (child_rule != NULL)
        {
          check_order (rule, index, &latest, child->line, report);
          check_element (child_rule, child, newer, report);
        }
      else if (!newer || rule->content == CONTENT_TEXT)
        {
          refuse_element (rule, child, report);
        }
    }

  if (rule->required != NULL && hexapla_saved_node_find (node, rule->required->name) == NULL)
    hexapla_report_add (report, node->line, HEXAPLA_FINDING_MISSING_ELEMENT,
                        _ ("<%s> needs a <%s>."), rule->name, rule->required->name);
}

void
hexapla_saved_grammar_check (const HexaplaSavedNode *root, gboolean newer, HexaplaReport *report)
{
  check_element (&saved_rule, root, newer, report);
}

static const Rule *
find_rule (const HexaplaSavedNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (strcmp (rules[i]->name, node->name) == 0)
        return rules[i];
    }

  g_return_val_if_reached (NULL);
}

HexaplaSavedNode *
hexapla_saved_grammar_dup_unknown (const HexaplaSavedNode *node)
{
  const Rule *rule = find_rule (node);
  g_autoptr (HexaplaSavedNode) unknown = hexapla_saved_node_new (node->name, node->ns);
  guint index;

  for (guint i = 0; node->attributes != NULL && i < node->attributes->len; i++)
    {
      const HexaplaSavedAttribute *given = g_ptr_array_index (node->attributes, i);

      if (find_attribute (rule, given->name, given->ns) == NULL)
        hexapla_saved_node_set (unknown, given->name, given->ns, given->value);
    }

  for (guint i = 0; i < hexapla_saved_node_get_n (node); i++)
    {
      const HexaplaSavedNode *child = hexapla_saved_node_get_child (node, i);
      HexaplaSavedNode *kept = NULL;

      if (child->text != NULL)
        continue;
      if (find_child (rule, child, &index) == NULL)
        kept = hexapla_saved_node_copy (child);
      else if (rule->content != CONTENT_LIST)
        kept = hexapla_saved_grammar_dup_unknown (child);
      if (kept != NULL)
        hexapla_saved_node_append (unknown, kept);
    }

  if (unknown->attributes == NULL && unknown->children == NULL)
    return NULL;

  return g_steal_pointer (&unknown);
}

/* Where @name belongs among the known children of @node. */
static guint
find_place (const Rule *rule, const HexaplaSavedNode *node, guint index)
{
  guint place = 0;
  guint other;

  for (guint i = 0; i < hexapla_saved_node_get_n (node); i++)
    {
      if (find_child (rule, hexapla_saved_node_get_child (node, i), &other) != NULL
          && other < index)
        place = i + 1;
    }

  return place;
}

void
hexapla_saved_grammar_add_unknown (HexaplaSavedNode *node, const HexaplaSavedNode *unknown)
{
  const Rule *rule = find_rule (node);
  guint index;

  if (unknown == NULL)
    return;

  for (guint i = 0; unknown->attributes != NULL && i < unknown->attributes->len; i++)
    {
      const HexaplaSavedAttribute *kept = g_ptr_array_index (unknown->attributes, i);

      hexapla_saved_node_set (node, kept->name, kept->ns, kept->value);
    }

  for (guint i = 0; i < hexapla_saved_node_get_n (unknown); i++)
    {
      const HexaplaSavedNode *kept = hexapla_saved_node_get_child (unknown, i);
      const Rule *child_rule = find_child (rule, kept, &index);
      HexaplaSavedNode *child;

      if (child_rule == NULL)
        {
          hexapla_saved_node_append (node, hexapla_saved_node_copy (kept));
          continue;
        }

      /* A list is written even when it is empty; a field that is gone takes along what it had. */
      child = hexapla_saved_node_find (node, kept->name);
      if (child == NULL && child_rule->content == CONTENT_LIST)
        {
          child = hexapla_saved_node_new (kept->name, kept->ns);
          if (node->children == NULL)
            hexapla_saved_node_append (node, child);
          else
            g_ptr_array_insert (node->children, (int)find_place (rule, node, index), child);
        }
      if (child != NULL)
        hexapla_saved_grammar_add_unknown (child, kept);
    }
}
