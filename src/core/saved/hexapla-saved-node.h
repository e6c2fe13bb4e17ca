/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "xml/hexapla-report.h"

G_BEGIN_DECLS

/**
 * HexaplaSavedNode:
 * @name: (nullable): local name of an element; %NULL for text
 * @ns: (nullable): namespace of an element
 * @text: (nullable): what a text says
 * @attributes: (nullable) (element-type HexaplaSavedAttribute): of an element, in their order
 * @children: (nullable) (element-type HexaplaSavedNode): of an element, in their order
 * @line: line of the file on which its tag ends
 *
 * A tree of XML, of plain data and owned by whoever has its root: what is read from a file
 * before it is understood, what is kept of it where it is not, and what is about to be written.
 * White space between elements is not in it.
 */
typedef struct _HexaplaSavedNode HexaplaSavedNode;

struct _HexaplaSavedNode {
  char      *name;
  char      *ns;
  GString   *text;
  GPtrArray *attributes;
  GPtrArray *children;
  guint      line;
};

typedef struct {
  char *name;
  char *ns;
  char *value;
} HexaplaSavedAttribute;

#define HEXAPLA_SAVED_NODE_XML_NS "http://www.w3.org/XML/1998/namespace"

/* Elements in a file, at most: more than what is written can have within the limit of size. */
#define HEXAPLA_SAVED_NODE_MAX 2000000u

/**
 * hexapla_saved_node_parse:
 * @report: to which all that is wrong with the XML is added
 *
 * Returns: (transfer full) (nullable): the root; %NULL if there was any finding
 */
HexaplaSavedNode *hexapla_saved_node_parse         (GBytes                 *bytes,
                                                    HexaplaReport          *report) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_node_print: (transfer full): a document with @root, an element on a line each. */
GBytes           *hexapla_saved_node_print         (const HexaplaSavedNode *root) G_GNUC_WARN_UNUSED_RESULT;

HexaplaSavedNode *hexapla_saved_node_new           (const char             *name,
                                                    const char             *ns) G_GNUC_WARN_UNUSED_RESULT;
HexaplaSavedNode *hexapla_saved_node_copy          (const HexaplaSavedNode *self) G_GNUC_WARN_UNUSED_RESULT;
void              hexapla_saved_node_free          (HexaplaSavedNode       *self);

/** hexapla_saved_node_equal: whether both are %NULL, or say the same. */
gboolean          hexapla_saved_node_equal         (const HexaplaSavedNode *a,
                                                    const HexaplaSavedNode *b);

/** hexapla_saved_node_append: (transfer full child): adds a child at the end. */
void              hexapla_saved_node_append        (HexaplaSavedNode       *self,
                                                    HexaplaSavedNode       *child);

/** hexapla_saved_node_add: (transfer none): adds a new element of the same namespace at the end. */
HexaplaSavedNode *hexapla_saved_node_add           (HexaplaSavedNode       *self,
                                                    const char             *name);

void              hexapla_saved_node_add_text      (HexaplaSavedNode       *self,
                                                    const char             *text,
                                                    gssize                  length);

/** hexapla_saved_node_set: adds an attribute; nothing for a %NULL value. */
void              hexapla_saved_node_set           (HexaplaSavedNode       *self,
                                                    const char             *name,
                                                    const char             *ns,
                                                    const char             *value);

/** hexapla_saved_node_get: (nullable): value of an attribute. */
const char       *hexapla_saved_node_get           (const HexaplaSavedNode *self,
                                                    const char             *name,
                                                    const char             *ns);

/** hexapla_saved_node_get_n: how many children there are. */
guint             hexapla_saved_node_get_n         (const HexaplaSavedNode *self);
HexaplaSavedNode *hexapla_saved_node_get_child     (const HexaplaSavedNode *self,
                                                    guint                   index);

/** hexapla_saved_node_find: (nullable) (transfer none): first child of that name, same namespace. */
HexaplaSavedNode *hexapla_saved_node_find          (const HexaplaSavedNode *self,
                                                    const char             *name);

/** hexapla_saved_node_dup_text: (transfer full): the text that stands directly in it. */
char             *hexapla_saved_node_dup_text      (const HexaplaSavedNode *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaSavedNode, hexapla_saved_node_free)

G_END_DECLS
