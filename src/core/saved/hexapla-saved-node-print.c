/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-node.h"

#include <string.h>

/* A carriage return would come back as a line feed, and in values so would line feeds and tabs as
 * spaces.
 */
static void
print_escaped (GString *out, const char *text, gboolean in_value)
{
  for (const char *p = text;; p++)
    {
      gsize plain = strcspn (p, in_value ? "&<>\r\n\t\"" : "&<>\r");

      g_string_append_len (out, p, (gssize)plain);
      p += plain;
      if (*p == '\0')
        return;

      if (*p == '&')
        g_string_append (out, "&amp;");
      else if (*p == '<')
        g_string_append (out, "&lt;");
      else if (*p == '>')
        g_string_append (out, "&gt;");
      else if (*p == '"')
        g_string_append (out, "&quot;");
      else
        g_string_append_printf (out, "&#%d;", *p);
    }
}

static gboolean
is_xml (const char *ns)
{
  return g_strcmp0 (ns, HEXAPLA_SAVED_NODE_XML_NS) == 0;
}

/* Prefixes are not kept, as no meaning hangs on them: each namespace gets a new one where it is
 * used, by the attribute that is the first of it.
 */
static guint
find_first_of_namespace (const HexaplaSavedNode *node, guint index)
{
  const HexaplaSavedAttribute *attribute = g_ptr_array_index (node->attributes, index);

  for (guint i = 0; i < index; i++)
    {
      const HexaplaSavedAttribute *other = g_ptr_array_index (node->attributes, i);

      if (g_strcmp0 (other->ns, attribute->ns) == 0)
        return i;
    }

  return index;
}

static void
print_attributes (GString *out, const HexaplaSavedNode *node)
{
  for (guint i = 0; node->attributes != NULL && i < node->attributes->len; i++)
    {
      const HexaplaSavedAttribute *attribute = g_ptr_array_index (node->attributes, i);
      guint prefix = find_first_of_namespace (node, i);

      g_string_append_c (out, ' ');
      if (is_xml (attribute->ns))
        {
          g_string_append (out, "xml:");
        }
      else if (attribute->ns != NULL)
        {
          if (prefix == i)
            {
              g_string_append_printf (out, "xmlns:ns%u=\"", prefix);
              print_escaped (out, attribute->ns, TRUE);
              g_string_append (out, "\" ");
            }
          g_string_append_printf (out, "ns%u:", prefix);
        }
      g_string_append (out, attribute->name);
      g_string_append (out, "=\"");
      print_escaped (out, attribute->value, TRUE);
      g_string_append_c (out, '"');
    }
}

static void print_node (GString *out, const HexaplaSavedNode *node, const char *ns, int depth);

/* @depth is -1 within text, where white space counts; @ns is the namespace without a prefix. */
static void
print_children (GString *out, const HexaplaSavedNode *node, const char *ns, int depth)
{
  gboolean has_text = FALSE;

  for (guint i = 0; i < hexapla_saved_node_get_n (node); i++)
    has_text = has_text || hexapla_saved_node_get_child (node, i)->text != NULL;
  if (has_text)
    depth = -1;

  for (guint i = 0; i < hexapla_saved_node_get_n (node); i++)
    {
      const HexaplaSavedNode *child = hexapla_saved_node_get_child (node, i);

      if (child->text != NULL)
        print_escaped (out, child->text->str, FALSE);
      else
        print_node (out, child, ns, depth >= 0 ? depth + 1 : -1);
    }
  if (depth >= 0)
    g_string_append_printf (out, "\n%*s", 2 * depth, "");
}

static void
print_node (GString *out, const HexaplaSavedNode *node, const char *ns, int depth)
{
  const char *prefix;

  if (depth > 0)
    g_string_append_printf (out, "\n%*s", 2 * depth, "");
  /* This one may have no other prefix, nor be without. */
  prefix = is_xml (node->ns) ? "xml:" : "";
  g_string_append_printf (out, "<%s%s", prefix, node->name);
  if (*prefix == '\0' && g_strcmp0 (node->ns, ns) != 0)
    {
      g_string_append (out, " xmlns=\"");
      print_escaped (out, node->ns != NULL ? node->ns : "", TRUE);
      g_string_append_c (out, '"');
    }
  print_attributes (out, node);

  if (hexapla_saved_node_get_n (node) == 0)
    {
      g_string_append (out, "/>");
      return;
    }
  g_string_append_c (out, '>');
  print_children (out, node, *prefix == '\0' ? node->ns : ns, depth);
  g_string_append_printf (out, "</%s%s>", prefix, node->name);
}

GBytes *
hexapla_saved_node_print (const HexaplaSavedNode *root)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  print_node (out, root, NULL, 0);
  g_string_append_c (out, '\n');

  return g_string_free_to_bytes (out);
}
