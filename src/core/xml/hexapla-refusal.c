/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-refusal.h"

#include <glib/gi18n-lib.h>

#include "xml/hexapla-values.h"

static const char *
get_child_name (const HexaplaElementRule *parent, guint index)
{
  return hexapla_grammar_get_rule (parent->children[index].element)->name;
}

void
hexapla_refusal_of_attribute (HexaplaReport *report,
                              guint line,
                              const HexaplaElementRule *rule,
                              const char *name)
{
  g_autofree char *quoted = hexapla_report_quote (name, -1);
  g_autofree char *expected = hexapla_grammar_list_attributes (rule);

  if (rule->n_attributes == 0)
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNKNOWN_ATTRIBUTE,
                        /* Translators: name of an attribute, name of an element. */
                        _ ("The attribute “%s” may not stand on <%s>, which has none."), quoted,
                        rule->name);
  else
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNKNOWN_ATTRIBUTE,
                        /* Translators: name of an attribute, name of an element, and a list. */
                        _ ("The attribute “%s” may not stand on <%s>. What may: %s."), quoted,
                        rule->name, expected);
}

void
hexapla_refusal_of_missing_attribute (HexaplaReport *report,
                                      guint line,
                                      const HexaplaElementRule *rule,
                                      HexaplaAttribute attribute)
{
  g_autofree char *expected = hexapla_value_describe (attribute);

  hexapla_report_add (report, line, HEXAPLA_FINDING_MISSING_ATTRIBUTE,
                      /* Translators: name of an element, name of an attribute, and what its
                       * value looks like, such as “one of: a, b”. */
                      _ ("<%s> needs the attribute “%s”, %s."), rule->name,
                      hexapla_grammar_get_attribute_name (attribute), expected);
}

void
hexapla_refusal_of_value (HexaplaReport *report,
                          guint line,
                          const HexaplaElementRule *rule,
                          HexaplaAttribute attribute,
                          const char *value)
{
  g_autofree char *quoted = hexapla_report_quote (value, -1);
  g_autofree char *expected = hexapla_value_describe (attribute);

  hexapla_report_add (report, line, HEXAPLA_FINDING_BAD_VALUE,
                      /* Translators: a value, the name of its attribute, the name of an element,
                       * and what a right value looks like, such as “one of: a, b”. */
                      _ ("“%s”, the value of “%s” on <%s>, is not %s."), quoted,
                      hexapla_grammar_get_attribute_name (attribute), rule->name, expected);
}

void
hexapla_refusal_of_element (HexaplaReport *report,
                            guint line,
                            const HexaplaElementRule *parent,
                            const char *name)
{
  g_autofree char *quoted = hexapla_report_quote (name, -1);
  g_autofree char *expected = hexapla_grammar_list_children (parent);

  if (parent->content == HEXAPLA_CONTENT_EMPTY)
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNKNOWN_ELEMENT,
                        /* Translators: names of two elements. */
                        _ ("<%s> may not stand in <%s>, which is empty."), quoted, parent->name);
  else if (parent->content == HEXAPLA_CONTENT_TEXT)
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNKNOWN_ELEMENT,
                        /* Translators: names of two elements. */
                        _ ("<%s> may not stand in <%s>, which holds nothing but text."), quoted,
                        parent->name);
  else
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNKNOWN_ELEMENT,
                        /* Translators: names of two elements, and a list of names. */
                        _ ("<%s> may not stand in <%s>. What may: %s."), quoted, parent->name,
                        expected);
}

void
hexapla_refusal_of_late_element (
    HexaplaReport *report, guint line, const HexaplaElementRule *parent, guint index, guint latest)
{
  hexapla_report_add (report, line, HEXAPLA_FINDING_MISPLACED_ELEMENT,
                      /* Translators: names of three elements. */
                      _ ("<%s> must stand before <%s> in <%s>."), get_child_name (parent, index),
                      get_child_name (parent, latest), parent->name);
}

void
hexapla_refusal_of_second_element (HexaplaReport *report,
                                   guint line,
                                   const HexaplaElementRule *parent,
                                   guint index)
{
  hexapla_report_add (report, line, HEXAPLA_FINDING_MISPLACED_ELEMENT,
                      /* Translators: names of two elements. */
                      _ ("There may be only one <%s> in <%s>."), get_child_name (parent, index),
                      parent->name);
}

void
hexapla_refusal_of_missing_element (
    HexaplaReport *report, guint line, const HexaplaElementRule *parent, guint index, guint latest)
{
  if (index < latest)
    hexapla_report_add (report, line, HEXAPLA_FINDING_MISSING_ELEMENT,
                        /* Translators: names of three elements. */
                        _ ("<%s> needs a <%s> before <%s>."), parent->name,
                        get_child_name (parent, index), get_child_name (parent, latest));
  else
    hexapla_report_add (report, line, HEXAPLA_FINDING_MISSING_ELEMENT,
                        /* Translators: names of two elements. */
                        _ ("<%s> needs a <%s>."), parent->name, get_child_name (parent, index));
}

void
hexapla_refusal_of_missing_choice (HexaplaReport *report,
                                   guint line,
                                   const HexaplaElementRule *parent)
{
  g_autofree char *expected = hexapla_grammar_list_children (parent);

  hexapla_report_add (report, line, HEXAPLA_FINDING_MISSING_ELEMENT,
                      /* Translators: name of an element, and a list of names. */
                      _ ("<%s> needs at least one of these: %s."), parent->name, expected);
}

void
hexapla_refusal_of_text (HexaplaReport *report, guint line, const HexaplaElementRule *rule)
{
  g_autofree char *expected = hexapla_grammar_list_children (rule);

  if (rule->n_children == 0)
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNEXPECTED_TEXT,
                        /* Translators: name of an element. */
                        _ ("Text may not stand in <%s>, which is empty."), rule->name);
  else
    hexapla_report_add (report, line, HEXAPLA_FINDING_UNEXPECTED_TEXT,
                        /* Translators: name of an element, and a list of names. */
                        _ ("Text may not stand in <%s> itself. What may: %s."), rule->name,
                        expected);
}

void
hexapla_refusal_of_missing_text (HexaplaReport *report, guint line, const HexaplaElementRule *rule)
{
  hexapla_report_add (report, line, HEXAPLA_FINDING_EMPTY_TEXT,
                      /* Translators: name of an element. */
                      _ ("<%s> needs a text."), rule->name);
}
