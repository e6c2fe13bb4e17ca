/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "xml/hexapla-grammar.h"

#define E(name) HEXAPLA_ELEMENT_##name
#define A(name) HEXAPLA_ATTRIBUTE_##name

#define CHILDREN(table) G_N_ELEMENTS (table), table
#define ATTRIBUTES(table) G_N_ELEMENTS (table), table

static const HexaplaChild framework_children[] = {
  { E (METADATA), TRUE, FALSE },
  { E (ENTRY), TRUE, TRUE },
};

static const HexaplaChild metadata_children[] = {
  { E (TITLE), TRUE, FALSE },     { E (SUBTITLE), FALSE, FALSE }, { E (PUBLISHER), TRUE, FALSE },
  { E (PUBLISHED), TRUE, FALSE }, { E (PLACE), FALSE, FALSE },    { E (OFFICIAL), FALSE, FALSE },
  { E (EDITION), TRUE, FALSE },   { E (LICENSE), TRUE, FALSE },   { E (NOTICE), TRUE, FALSE },
  { E (TAGS), FALSE, FALSE },
};

static const HexaplaChild tags_children[] = {
  { E (TAG), TRUE, TRUE },
};

static const HexaplaChild entry_children[] = {
  { E (TITLE), TRUE, FALSE },      { E (SHORT_TITLE), FALSE, FALSE },
  { E (PUBLISHER), FALSE, FALSE }, { E (SUMMARY), TRUE, FALSE },
  { E (BODY), FALSE, FALSE },      { E (FACTS), FALSE, FALSE },
  { E (RELATIONS), FALSE, FALSE }, { E (ENTRY), FALSE, TRUE },
};

static const HexaplaChild body_children[] = {
  { E (HEADING), FALSE, TRUE }, { E (P), FALSE, TRUE },     { E (LIST), FALSE, TRUE },
  { E (QUOTE), FALSE, TRUE },   { E (TABLE), FALSE, TRUE },
};

static const HexaplaChild list_children[] = {
  { E (ITEM), TRUE, TRUE },
};

static const HexaplaChild quote_children[] = {
  { E (P), TRUE, TRUE },
  { E (SPEAKER), TRUE, FALSE },
};

static const HexaplaChild table_children[] = {
  { E (CAPTION), FALSE, FALSE },
  { E (HEAD), TRUE, FALSE },
  { E (ROW), TRUE, TRUE },
};

static const HexaplaChild row_children[] = {
  { E (CELL), TRUE, TRUE },
};

static const HexaplaChild facts_children[] = {
  { E (FACT), TRUE, TRUE },
};

static const HexaplaChild fact_children[] = {
  { E (LABEL), TRUE, FALSE },
  { E (VALUE), TRUE, FALSE },
};

static const HexaplaChild relations_children[] = {
  { E (RELATION), TRUE, TRUE },
};

static const HexaplaChild inline_children[] = {
  { E (EM), FALSE, TRUE },   { E (KEY), FALSE, TRUE },  { E (REF), FALSE, TRUE },
  { E (TERM), FALSE, TRUE }, { E (LINK), FALSE, TRUE }, { E (CITE), FALSE, TRUE },
};

static const HexaplaAttributeUse framework_attributes[] = {
  { A (ID), TRUE },
  { A (LANG), TRUE },
};

static const HexaplaAttributeUse date_attributes[] = {
  { A (DATE), TRUE },
};

static const HexaplaAttributeUse href_attributes[] = {
  { A (HREF), TRUE },
};

static const HexaplaAttributeUse id_attributes[] = {
  { A (ID), TRUE },
};

/* The checker asks for the date of an event besides. */
static const HexaplaAttributeUse entry_attributes[] = {
  { A (ID), TRUE },      { A (KIND), TRUE },          { A (DATE), FALSE },
  { A (NUMBER), FALSE }, { A (TITLE_STATUS), FALSE }, { A (TEXT_READ), FALSE },
  { A (HREF), FALSE },   { A (TAGS), FALSE },         { A (SOURCES), FALSE },
};

static const HexaplaAttributeUse list_attributes[] = {
  { A (STYLE), FALSE },
};

static const HexaplaAttributeUse source_attributes[] = {
  { A (SOURCE), TRUE },
};

static const HexaplaAttributeUse sources_attributes[] = {
  { A (SOURCES), TRUE },
};

static const HexaplaAttributeUse relation_attributes[] = {
  { A (TYPE), TRUE },
  { A (TO), TRUE },
};

static const HexaplaAttributeUse to_attributes[] = {
  { A (TO), TRUE },
};

#define NONE 0, NULL
#define INLINE HEXAPLA_CONTENT_INLINE, CHILDREN (inline_children)
#define TEXT HEXAPLA_CONTENT_TEXT, NONE
#define EMPTY HEXAPLA_CONTENT_EMPTY, NONE
#define SEQUENCE(table) HEXAPLA_CONTENT_SEQUENCE, CHILDREN (table)
#define CHOICE(table) HEXAPLA_CONTENT_CHOICE, CHILDREN (table)

static const HexaplaElementRule rules[HEXAPLA_N_ELEMENTS] = {
  [E (FRAMEWORK)] = { "framework", SEQUENCE (framework_children),
                      ATTRIBUTES (framework_attributes) },
  [E (METADATA)] = { "metadata", SEQUENCE (metadata_children), NONE },
  [E (TITLE)] = { "title", TEXT, NONE },
  [E (SUBTITLE)] = { "subtitle", TEXT, NONE },
  [E (PUBLISHER)] = { "publisher", TEXT, NONE },
  [E (PUBLISHED)] = { "published", EMPTY, ATTRIBUTES (date_attributes) },
  [E (PLACE)] = { "place", TEXT, NONE },
  [E (OFFICIAL)] = { "official", EMPTY, ATTRIBUTES (href_attributes) },
  [E (EDITION)] = { "edition", TEXT, ATTRIBUTES (date_attributes) },
  [E (LICENSE)] = { "license", TEXT, ATTRIBUTES (href_attributes) },
  [E (NOTICE)] = { "notice", INLINE, NONE },
  [E (TAGS)] = { "tags", SEQUENCE (tags_children), NONE },
  [E (TAG)] = { "tag", TEXT, ATTRIBUTES (id_attributes) },
  [E (ENTRY)] = { "entry", SEQUENCE (entry_children), ATTRIBUTES (entry_attributes) },
  [E (SHORT_TITLE)] = { "short-title", TEXT, NONE },
  [E (SUMMARY)] = { "summary", INLINE, NONE },
  [E (BODY)] = { "body", CHOICE (body_children), NONE },
  [E (HEADING)] = { "heading", TEXT, NONE },
  [E (P)] = { "p", INLINE, NONE },
  [E (LIST)] = { "list", SEQUENCE (list_children), ATTRIBUTES (list_attributes) },
  [E (ITEM)] = { "item", INLINE, NONE },
  [E (QUOTE)] = { "quote", SEQUENCE (quote_children), ATTRIBUTES (source_attributes) },
  [E (SPEAKER)] = { "speaker", TEXT, NONE },
  [E (TABLE)] = { "table", SEQUENCE (table_children), NONE },
  [E (CAPTION)] = { "caption", TEXT, NONE },
  [E (HEAD)] = { "head", SEQUENCE (row_children), NONE },
  [E (ROW)] = { "row", SEQUENCE (row_children), NONE },
  [E (CELL)] = { "cell", INLINE, NONE },
  [E (FACTS)] = { "facts", SEQUENCE (facts_children), NONE },
  [E (FACT)] = { "fact", SEQUENCE (fact_children), ATTRIBUTES (sources_attributes) },
  [E (LABEL)] = { "label", TEXT, NONE },
  [E (VALUE)] = { "value", INLINE, NONE },
  [E (RELATIONS)] = { "relations", SEQUENCE (relations_children), NONE },
  [E (RELATION)] = { "relation", INLINE, ATTRIBUTES (relation_attributes) },
  [E (EM)] = { "em", TEXT, NONE },
  [E (KEY)] = { "key", TEXT, NONE },
  [E (REF)] = { "ref", TEXT, ATTRIBUTES (to_attributes) },
  [E (TERM)] = { "term", TEXT, ATTRIBUTES (to_attributes) },
  [E (LINK)] = { "link", TEXT, ATTRIBUTES (href_attributes) },
  [E (CITE)] = { "cite", EMPTY, ATTRIBUTES (source_attributes) },
};

static const char *const attribute_names[HEXAPLA_N_ATTRIBUTES] = {
  [A (ID)] = "id",
  [A (LANG)] = "xml:lang",
  [A (KIND)] = "kind",
  [A (DATE)] = "date",
  [A (NUMBER)] = "number",
  [A (TITLE_STATUS)] = "title-status",
  [A (TEXT_READ)] = "text-read",
  [A (HREF)] = "href",
  [A (TAGS)] = "tags",
  [A (SOURCES)] = "sources",
  [A (SOURCE)] = "source",
  [A (TO)] = "to",
  [A (TYPE)] = "type",
  [A (STYLE)] = "style",
};

const HexaplaElementRule *
hexapla_grammar_get_rule (HexaplaElement element)
{
  g_return_val_if_fail (element < HEXAPLA_N_ELEMENTS, NULL);

  return &rules[element];
}

const char *
hexapla_grammar_get_attribute_name (HexaplaAttribute attribute)
{
  g_return_val_if_fail (attribute < HEXAPLA_N_ATTRIBUTES, NULL);

  return attribute_names[attribute];
}

char *
hexapla_grammar_list_children (const HexaplaElementRule *rule)
{
  GString *list = g_string_new (NULL);

  g_return_val_if_fail (rule != NULL, NULL);

  for (guint i = 0; i < rule->n_children; i++)
    g_string_append_printf (list, "%s<%s>", i == 0 ? "" : ", ",
                            rules[rule->children[i].element].name);

  return g_string_free (list, FALSE);
}

char *
hexapla_grammar_list_attributes (const HexaplaElementRule *rule)
{
  GString *list = g_string_new (NULL);

  g_return_val_if_fail (rule != NULL, NULL);

  for (guint i = 0; i < rule->n_attributes; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : ", ",
                            attribute_names[rule->attributes[i].attribute]);

  return g_string_free (list, FALSE);
}
