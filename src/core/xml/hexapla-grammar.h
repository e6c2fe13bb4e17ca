/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The vocabulary of data/schema/framework.rng as tables. A test holds both to the same verdict. */

#define HEXAPLA_NAMESPACE "https://hexaplareader.github.io/ns/framework/1"

/**
 * HexaplaElement:
 * The elements. Each has one content, wherever it stands.
 */
typedef enum {
  HEXAPLA_ELEMENT_FRAMEWORK,
  HEXAPLA_ELEMENT_METADATA,
  HEXAPLA_ELEMENT_TITLE,
  HEXAPLA_ELEMENT_SUBTITLE,
  HEXAPLA_ELEMENT_PUBLISHER,
  HEXAPLA_ELEMENT_PUBLISHED,
  HEXAPLA_ELEMENT_PLACE,
  HEXAPLA_ELEMENT_OFFICIAL,
  HEXAPLA_ELEMENT_EDITION,
  HEXAPLA_ELEMENT_LICENSE,
  HEXAPLA_ELEMENT_NOTICE,
  HEXAPLA_ELEMENT_TAGS,
  HEXAPLA_ELEMENT_TAG,
  HEXAPLA_ELEMENT_ENTRY,
  HEXAPLA_ELEMENT_SHORT_TITLE,
  HEXAPLA_ELEMENT_SUMMARY,
  HEXAPLA_ELEMENT_BODY,
  HEXAPLA_ELEMENT_HEADING,
  HEXAPLA_ELEMENT_P,
  HEXAPLA_ELEMENT_LIST,
  HEXAPLA_ELEMENT_ITEM,
  HEXAPLA_ELEMENT_QUOTE,
  HEXAPLA_ELEMENT_SPEAKER,
  HEXAPLA_ELEMENT_TABLE,
  HEXAPLA_ELEMENT_CAPTION,
  HEXAPLA_ELEMENT_HEAD,
  HEXAPLA_ELEMENT_ROW,
  HEXAPLA_ELEMENT_CELL,
  HEXAPLA_ELEMENT_FACTS,
  HEXAPLA_ELEMENT_FACT,
  HEXAPLA_ELEMENT_LABEL,
  HEXAPLA_ELEMENT_VALUE,
  HEXAPLA_ELEMENT_RELATIONS,
  HEXAPLA_ELEMENT_RELATION,
  HEXAPLA_ELEMENT_EM,
  HEXAPLA_ELEMENT_KEY,
  HEXAPLA_ELEMENT_REF,
  HEXAPLA_ELEMENT_TERM,
  HEXAPLA_ELEMENT_LINK,
  HEXAPLA_ELEMENT_CITE,
  HEXAPLA_N_ELEMENTS,
} HexaplaElement;

/**
 * HexaplaAttribute:
 * The attributes. Each means the same on every element; xml:lang is the one with a namespace.
 */
typedef enum {
  HEXAPLA_ATTRIBUTE_ID,
  HEXAPLA_ATTRIBUTE_LANG,
  HEXAPLA_ATTRIBUTE_KIND,
  HEXAPLA_ATTRIBUTE_DATE,
  HEXAPLA_ATTRIBUTE_NUMBER,
  HEXAPLA_ATTRIBUTE_TITLE_STATUS,
  HEXAPLA_ATTRIBUTE_TEXT_READ,
  HEXAPLA_ATTRIBUTE_HREF,
  HEXAPLA_ATTRIBUTE_TAGS,
  HEXAPLA_ATTRIBUTE_SOURCES,
  HEXAPLA_ATTRIBUTE_SOURCE,
  HEXAPLA_ATTRIBUTE_TO,
  HEXAPLA_ATTRIBUTE_TYPE,
  HEXAPLA_ATTRIBUTE_STYLE,
  HEXAPLA_N_ATTRIBUTES,
} HexaplaAttribute;

/**
 * HexaplaContent:
 * @HEXAPLA_CONTENT_EMPTY: nothing
 * @HEXAPLA_CONTENT_SEQUENCE: elements, in the order of the table
 * @HEXAPLA_CONTENT_CHOICE: elements in any order, one at least
 * @HEXAPLA_CONTENT_TEXT: text without markup
 * @HEXAPLA_CONTENT_INLINE: text, with elements between
 */
typedef enum {
  HEXAPLA_CONTENT_EMPTY,
  HEXAPLA_CONTENT_SEQUENCE,
  HEXAPLA_CONTENT_CHOICE,
  HEXAPLA_CONTENT_TEXT,
  HEXAPLA_CONTENT_INLINE,
} HexaplaContent;

typedef struct {
  HexaplaElement element;
  gboolean       required; /* at least once */
  gboolean       repeated; /* more than once */
} HexaplaChild;

typedef struct {
  HexaplaAttribute attribute;
  gboolean         required;
} HexaplaAttributeUse;

typedef struct {
  const char                *name;
  HexaplaContent             content;
  guint                      n_children;
  const HexaplaChild        *children;
  guint                      n_attributes;
  const HexaplaAttributeUse *attributes;
} HexaplaElementRule;

/** hexapla_grammar_get_rule: what may stand on and in @element. */
const HexaplaElementRule *hexapla_grammar_get_rule           (HexaplaElement            element);

/** hexapla_grammar_get_attribute_name: name of @attribute, with its prefix. */
const char               *hexapla_grammar_get_attribute_name (HexaplaAttribute          attribute);

/** hexapla_grammar_list_children: (transfer full): what may stand in it: "<title>, <summary>". */
char                     *hexapla_grammar_list_children      (const HexaplaElementRule *rule) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_grammar_list_attributes: (transfer full): what may stand on it: "id, kind". */
char                     *hexapla_grammar_list_attributes    (const HexaplaElementRule *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
