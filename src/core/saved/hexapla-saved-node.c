/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-node.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/hexapla-xml-parser.h"

typedef struct
{
  HexaplaReport *report; /* borrowed */
  HexaplaSavedNode *root;
  GPtrArray *open; /* borrowed elements, the innermost last */
  guint n;
} Parse;

static void
attribute_free (gpointer data)
{
  HexaplaSavedAttribute *attribute = data;

  g_free (attribute->name);
  g_free (attribute->ns);
  g_free (attribute->value);
  g_free (attribute);
}

HexaplaSavedNode *
hexapla_saved_node_new (const char *name, const char *ns)
{
  HexaplaSavedNode *self = g_new0 (HexaplaSavedNode, 1);

  self->name = g_strdup (name);
  self->ns = g_strdup (ns);

  return self;
}

void
hexapla_saved_node_free (HexaplaSavedNode *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->ns);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

void
hexapla_saved_node_append (HexaplaSavedNode *self, HexaplaSavedNode *child)
{
  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify)hexapla_saved_node_free);
  g_ptr_array_add (self->children, child);
}

HexaplaSavedNode *
hexapla_saved_node_add (HexaplaSavedNode *self, const char *name)
{
  HexaplaSavedNode *child = hexapla_saved_node_new (name, self->ns);

  hexapla_saved_node_append (self, child);

  return child;
}

void
hexapla_saved_node_add_text (HexaplaSavedNode *self, const char *text, gssize length)
{
  guint n = hexapla_saved_node_get_n (self);
  HexaplaSavedNode *last = n > 0 ? hexapla_saved_node_get_child (self, n - 1) : NULL;

  if (length == 0 || *text == '\0')
    return;
  if (last == NULL || last->text == NULL)
    {
      last = hexapla_saved_node_new (NULL, NULL);
      last->text = g_string_new (NULL);
      hexapla_saved_node_append (self, last);
    }
  g_string_append_len (last->text, text, length);
}

static void
add_attribute (
    HexaplaSavedNode *self, const char *name, const char *ns, const char *value, gssize length)
{
  HexaplaSavedAttribute *attribute = g_new0 (HexaplaSavedAttribute, 1);

  attribute->name = g_strdup (name);
  attribute->ns = g_strdup (ns);
  attribute->value = length < 0 ? g_strdup (value) : g_strndup (value, (gsize)length);
  if (self->attributes == NULL)
    self->attributes = g_ptr_array_new_with_free_func (attribute_free);
  g_ptr_array_add (self->attributes, attribute);
}

void
hexapla_saved_node_set (HexaplaSavedNode *self, const char *name, const char *ns, const char *value)
{
  if (value != NULL)
    add_attribute (self, name, ns, value, -1);
}

const char *
hexapla_saved_node_get (const HexaplaSavedNode *self, const char *name, const char *ns)
{
  for (guint i = 0; self->attributes != NULL && i < self->attributes->len; i++)
    {
      const HexaplaSavedAttribute *attribute = g_ptr_array_index (self->attributes, i);

      if (strcmp (attribute->name, name) == 0 && g_strcmp0 (attribute->ns, ns) == 0)
        return attribute->value;
    }

  return NULL;
}

guint
hexapla_saved_node_get_n (const HexaplaSavedNode *self)
{
  return self->children != NULL ? self->children->len : 0;
}

HexaplaSavedNode *
hexapla_saved_node_get_child (const HexaplaSavedNode *self, guint index)
{
  return g_ptr_array_index (self->children, index);
}

HexaplaSavedNode *
hexapla_saved_node_find (const HexaplaSavedNode *self, const char *name)
{
  for (guint i = 0; i < hexapla_saved_node_get_n (self); i++)
    {
      HexaplaSavedNode *child = hexapla_saved_node_get_child (self, i);

      if (g_strcmp0 (child->name, name) == 0 && g_strcmp0 (child->ns, self->ns) == 0)
        return child;
    }

  return NULL;
}

char *
hexapla_saved_node_dup_text (const HexaplaSavedNode *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hexapla_saved_node_get_n (self); i++)
    {
      HexaplaSavedNode *child = hexapla_saved_node_get_child (self, i);

      if (child->text != NULL)
        g_string_append_len (text, child->text->str, (gssize)child->text->len);
    }

  return g_string_free (text, FALSE);
}

HexaplaSavedNode *
hexapla_saved_node_copy (const HexaplaSavedNode *self)
{
  HexaplaSavedNode *copy = hexapla_saved_node_new (self->name, self->ns);

  copy->line = self->line;
  if (self->text != NULL)
    copy->text = g_string_new_len (self->text->str, (gssize)self->text->len);
  for (guint i = 0; self->attributes != NULL && i < self->attributes->len; i++)
    {
      const HexaplaSavedAttribute *attribute = g_ptr_array_index (self->attributes, i);

      hexapla_saved_node_set (copy, attribute->name, attribute->ns, attribute->value);
    }
  for (guint i = 0; i < hexapla_saved_node_get_n (self); i++)
    hexapla_saved_node_append (copy,
                               hexapla_saved_node_copy (hexapla_saved_node_get_child (self, i)));

  return copy;
}

gboolean
hexapla_saved_node_equal (const HexaplaSavedNode *a, const HexaplaSavedNode *b)
{
  g_autoptr (GBytes) bytes_a = NULL;
  g_autoptr (GBytes) bytes_b = NULL;

  if (a == NULL || b == NULL)
    return a == b;

  bytes_a = hexapla_saved_node_print (a);
  bytes_b = hexapla_saved_node_print (b);
  return g_bytes_equal (bytes_a, bytes_b);
}

static gboolean
is_space (const HexaplaSavedNode *node)
{
  return node->text != NULL && strspn (node->text->str, " \t\r\n") == node->text->len;
}

/* White space between elements is there for people, who get other white space. */
static void
drop_space (HexaplaSavedNode *node)
{
  gboolean has_elements = FALSE;

  for (guint i = 0; i < hexapla_saved_node_get_n (node); i++)
    {
      HexaplaSavedNode *child = hexapla_saved_node_get_child (node, i);

      has_elements = has_elements || child->name != NULL;
      if (child->name == NULL && !is_space (child))
        return;
    }

  for (guint i = hexapla_saved_node_get_n (node); has_elements && i > 0; i--)
    {
      if (hexapla_saved_node_get_child (node, i - 1)->name == NULL)
        g_ptr_array_remove_index (node->children, i - 1);
    }
}

/* The parser restores this in values, but not in namespaces, which are everywhere the same string.
 */
static char *
dup_namespace (const char *ns)
{
  GString *restored;

  if (ns == NULL || strchr (ns, '&') == NULL)
    return g_strdup (ns);

  restored = g_string_new (ns);
  g_string_replace (restored, "&#38;", "&", 0);
  return g_string_free (restored, FALSE);
}

static void
on_start (const char *name,
          const char *ns,
          const HexaplaXmlAttribute *attributes,
          guint n_attributes,
          guint line,
          gpointer user_data)
{
  Parse *parse = user_data;
  HexaplaSavedNode *node;
  g_autofree char *node_ns = NULL;

  if (++parse->n > HEXAPLA_SAVED_NODE_MAX)
    {
      hexapla_report_add (parse->report, line, HEXAPLA_FINDING_TOO_MANY,
                          _ ("There are more than %u elements."), HEXAPLA_SAVED_NODE_MAX);
      hexapla_report_close (parse->report);
      return;
    }

  node_ns = dup_namespace (ns);
  node = hexapla_saved_node_new (name, node_ns);
  node->line = line;
  for (guint i = 0; i < n_attributes; i++)
    {
      g_autofree char *attribute_ns = dup_namespace (attributes[i].ns);

      add_attribute (node, attributes[i].name, attribute_ns, attributes[i].value,
                     (gssize)attributes[i].length);
    }

  if (parse->open->len > 0)
    hexapla_saved_node_append (g_ptr_array_index (parse->open, parse->open->len - 1), node);
  else
    parse->root = node;
  g_ptr_array_add (parse->open, node);
}

static void
on_end (guint line, gpointer user_data)
{
  Parse *parse = user_data;

  drop_space (g_ptr_array_index (parse->open, parse->open->len - 1));
  g_ptr_array_set_size (parse->open, (int)parse->open->len - 1);
}

static void
on_text (const char *chars, gsize length, guint line, gpointer user_data)
{
  Parse *parse = user_data;

  hexapla_saved_node_add_text (g_ptr_array_index (parse->open, parse->open->len - 1), chars,
                               (gssize)length);
}

HexaplaSavedNode *
hexapla_saved_node_parse (GBytes *bytes, HexaplaReport *report)
{
  static const HexaplaXmlHandler handler = { on_start, on_end, on_text };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Parse parse = { .report = report, .open = open };
  gboolean read;

  /* Memory can always be read. */
  read = hexapla_xml_parse (stream, (goffset)g_bytes_get_size (bytes), &handler, &parse, report,
                            NULL, NULL, NULL, NULL);
  g_assert (read);

  if (hexapla_report_get_length (report) > 0)
    g_clear_pointer (&parse.root, hexapla_saved_node_free);

  return parse.root;
}
