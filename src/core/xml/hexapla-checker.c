/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "xml/hexapla-checker.h"

#include <string.h>

#include "model/hexapla-text.h"
#include "xml/hexapla-grammar.h"
#include "xml/hexapla-limits.h"
#include "xml/hexapla-refusal.h"
#include "xml/hexapla-values.h"
#include "xml/hexapla-vocabularies.h"

#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

/* An element that has begun and not ended. */
typedef struct
{
  HexaplaElement element;
  const HexaplaElementRule *rule;
  guint line;
  guint seen;        /* a bit for each child of the rule */
  guint latest;      /* index of the latest child of a sequence */
  gboolean has_text; /* or something that was passed over in its place */
  gboolean told;     /* that there is text where none may be */
} Frame;

struct _HexaplaChecker
{
  /* Borrowed */
  HexaplaReport *report;
  HexaplaBuilder *builder;

  /* Owned */
  GString *values; /* of the attributes of one element, each ended by a NUL */

  /* Borrowed: the namespace as the parser gives it, which gives the same string for the same name
   */
  const char *ns;

  Frame frames[HEXAPLA_LOAD_MAX_DEPTH];
  guint depth;
  guint skipped;     /* depth within an element that is passed over */
  gsize text_length; /* of the text we are in, with what its markup costs */
};

/* Returns: where in the bytes there is something else than white space; @length if nowhere */
static gsize
find_text (const char *chars, gsize length)
{
  gsize at = 0;

  while (at < length && g_ascii_isspace (chars[at]))
    at++;

  return at;
}

/* Attributes ========================================================================== */

/* Adds a value with its white space folded, as the schema's data types have it. */
static gsize
add_value (HexaplaChecker *self, const char *value, gsize length)
{
  gsize start = self->values->len;
  const char *end = value + length;

  while (value < end)
    {
      const char *word = value;

      while (value < end && !g_ascii_isspace (*value))
        value++;

      if (value > word)
        {
          if (self->values->len > start)
            g_string_append_c (self->values, ' ');
          g_string_append_len (self->values, word, value - word);
        }
      else
        {
          value++;
        }
    }

  g_string_append_c (self->values, '\0');
  return start;
}

static gboolean
is_own_namespace (HexaplaChecker *self, const char *ns)
{
  if (ns != NULL && ns == self->ns)
    return TRUE;
  if (g_strcmp0 (ns, HEXAPLA_NAMESPACE) != 0)
    return FALSE;

  self->ns = ns;
  return TRUE;
}

static gboolean
find_attribute (const HexaplaElementRule *rule,
                const HexaplaXmlAttribute *item,
                HexaplaAttribute *attribute)
{
  for (guint i = 0; i < rule->n_attributes; i++)
    {
      const char *name;

      *attribute = rule->attributes[i].attribute;
      name = hexapla_grammar_get_attribute_name (*attribute);
      if (*attribute == HEXAPLA_ATTRIBUTE_LANG
              ? g_strcmp0 (item->ns, XML_NAMESPACE) == 0 && strcmp (item->name, "lang") == 0
              : item->ns == NULL && strcmp (item->name, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Fills in @values, by attribute. Those that are wrong are left out. */
static void
check_attributes (HexaplaChecker *self,
                  const HexaplaElementRule *rule,
                  const HexaplaXmlAttribute *items,
                  guint n_items,
                  guint line,
                  const char **values)
{
  gsize offsets[HEXAPLA_N_ATTRIBUTES];
  guint present = 0;

  g_string_truncate (self->values, 0);
  for (guint i = 0; i < n_items; i++)
    {
      HexaplaAttribute attribute;

      if (find_attribute (rule, &items[i], &attribute))
        {
          offsets[attribute] = add_value (self, items[i].value, items[i].length);
          present |= 1u << attribute;
        }
      else if (g_strcmp0 (items[i].ns, HEXAPLA_XML_UNBOUND) != 0)
        {
          hexapla_refusal_of_attribute (self->report, line, rule, items[i].name);
        }
    }

  for (guint i = 0; i < rule->n_attributes; i++)
    {
      HexaplaAttribute attribute = rule->attributes[i].attribute;
      const char *value;

      if ((present & (1u << attribute)) == 0)
        {
          if (rule->attributes[i].required)
            hexapla_refusal_of_missing_attribute (self->report, line, rule, attribute);
          continue;
        }

      value = self->values->str + offsets[attribute];
      if (hexapla_value_check (attribute, value))
        values[attribute] = value;
      else
        hexapla_refusal_of_value (self->report, line, rule, attribute, value);
    }

  if (g_strcmp0 (values[HEXAPLA_ATTRIBUTE_KIND], "event") == 0
      && (present & (1u << HEXAPLA_ATTRIBUTE_DATE)) == 0)
    hexapla_refusal_of_missing_attribute (self->report, line, rule, HEXAPLA_ATTRIBUTE_DATE);
}

/* Elements ============================================================================ */

/* Finds out which child of its parent an element is, and whether it is its turn. */
static gboolean
place_child (HexaplaChecker *self,
             Frame *parent,
             const char *name,
             const char *ns,
             guint line,
             HexaplaElement *element)
{
  const HexaplaElementRule *rule = parent->rule;
  guint index;

  for (index = 0; index < rule->n_children; index++)
    {
      const char *expected;

      *element = rule->children[index].element;
      expected = hexapla_grammar_get_rule (*element)->name;
      if (expected[0] == name[0] && strcmp (expected, name) == 0)
        break;
    }
  if (index == rule->n_children || !is_own_namespace (self, ns))
    return FALSE;

  if (rule->content == HEXAPLA_CONTENT_SEQUENCE)
    {
      if (index < parent->latest)
        hexapla_refusal_of_late_element (self->report, line, rule, index, parent->latest);
      else if ((parent->seen & (1u << index)) != 0 && !rule->children[index].repeated)
        hexapla_refusal_of_second_element (self->report, line, rule, index);
      parent->latest = MAX (parent->latest, index);
    }

  parent->seen |= 1u << index;
  return TRUE;
}

static gboolean
place_root (
    HexaplaChecker *self, const char *name, const char *ns, guint line, HexaplaElement *element)
{
  const HexaplaElementRule *rule = hexapla_grammar_get_rule (HEXAPLA_ELEMENT_FRAMEWORK);
  g_autofree char *sentence = NULL;

  *element = HEXAPLA_ELEMENT_FRAMEWORK;
  if (is_own_namespace (self, ns) && strcmp (name, rule->name) == 0)
    return TRUE;

  sentence = hexapla_vocabulary_describe (name, ns);
  hexapla_report_add (self->report, line, HEXAPLA_FINDING_OTHER_VOCABULARY, "%s", sentence);
  hexapla_report_close (self->report);
  return FALSE;
}

static void
check_end (HexaplaChecker *self, const Frame *frame)
{
  const HexaplaElementRule *rule = frame->rule;

  switch (rule->content)
    {
    case HEXAPLA_CONTENT_SEQUENCE:
      for (guint i = 0; i < rule->n_children; i++)
        {
          if (rule->children[i].required && (frame->seen & (1u << i)) == 0)
            hexapla_refusal_of_missing_element (self->report, frame->line, rule, i, frame->latest);
        }
      break;

    case HEXAPLA_CONTENT_CHOICE:
      if (frame->seen == 0 && !frame->has_text)
        hexapla_refusal_of_missing_choice (self->report, frame->line, rule);
      break;

    case HEXAPLA_CONTENT_TEXT:
    case HEXAPLA_CONTENT_INLINE:
      if (!frame->has_text)
        hexapla_refusal_of_missing_text (self->report, frame->line, rule);
      break;

    case HEXAPLA_CONTENT_EMPTY:
    default:
      break;
    }
}

/* Events ============================================================================== */

static void
add_to_text (HexaplaChecker *self, gsize length, guint line)
{
  self->text_length += length;
  if (self->text_length > HEXAPLA_LOAD_MAX_TEXT)
    hexapla_limits_refuse_text (self->report, line);
}

static void
on_start (const char *name,
          const char *ns,
          const HexaplaXmlAttribute *attributes,
          guint n_attributes,
          guint line,
          gpointer user_data)
{
  HexaplaChecker *self = user_data;
  const char *values[HEXAPLA_N_ATTRIBUTES] = { NULL };
  Frame *parent = self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
  HexaplaElement element;
  gboolean placed;

  if (self->skipped > 0)
    {
      self->skipped++;
      return;
    }

  if (!is_own_namespace (self, ns) && g_strcmp0 (ns, HEXAPLA_XML_UNBOUND) == 0)
    placed = FALSE;
  else if (parent == NULL)
    placed = place_root (self, name, ns, line, &element);
  else if (!(placed = place_child (self, parent, name, ns, line, &element)))
    hexapla_refusal_of_element (self->report, line, parent->rule, name);

  if (!placed)
    {
      if (parent != NULL)
        parent->has_text = TRUE;
      self->skipped = 1;
      hexapla_builder_set_incomplete (self->builder);
      return;
    }

  g_assert (self->depth < G_N_ELEMENTS (self->frames));
  self->frames[self->depth++] = (Frame){
    .element = element,
    .rule = hexapla_grammar_get_rule (element),
    .line = line,
  };

  if (parent != NULL && parent->rule->content == HEXAPLA_CONTENT_INLINE)
    add_to_text (self, sizeof (HexaplaRun), line);
  else
    self->text_length = 0;

  check_attributes (self, hexapla_grammar_get_rule (element), attributes, n_attributes, line,
                    values);
  hexapla_builder_start (self->builder, element, values, line);
}

static void
on_end (guint line, gpointer user_data)
{
  HexaplaChecker *self = user_data;
  Frame *frame;

  if (self->skipped > 0)
    {
      self->skipped--;
      return;
    }

  g_assert (self->depth > 0);
  frame = &self->frames[--self->depth];

  check_end (self, frame);
  hexapla_builder_end (self->builder, frame->element, frame->line);

  /* The text of markup is text of what it stands in. */
  if (frame->has_text && self->depth > 0)
    self->frames[self->depth - 1].has_text = TRUE;
}

static void
on_text (const char *chars, gsize length, guint line, gpointer user_data)
{
  HexaplaChecker *self = user_data;
  Frame *frame;

  if (self->skipped > 0)
    return;

  g_assert (self->depth > 0);
  frame = &self->frames[self->depth - 1];

  if (frame->rule->content == HEXAPLA_CONTENT_TEXT
      || frame->rule->content == HEXAPLA_CONTENT_INLINE)
    {
      frame->has_text = frame->has_text || find_text (chars, length) < length;
      add_to_text (self, length, line);
      hexapla_builder_text (self->builder, chars, length);
    }
  else if (!frame->told)
    {
      gsize at = find_text (chars, length);

      if (at == length)
        return;

      /* The line is that of the end of the piece. */
      for (; at < length; at++)
        line -= chars[at] == '\n' ? 1 : 0;
      hexapla_refusal_of_text (self->report, MAX (line, frame->line), frame->rule);
      frame->told = TRUE;
    }
}

HexaplaChecker *
hexapla_checker_new (HexaplaReport *report, HexaplaBuilder *builder)
{
  HexaplaChecker *self = g_new0 (HexaplaChecker, 1);

  self->report = report;
  self->builder = builder;
  self->values = g_string_sized_new (256);

  return self;
}

void
hexapla_checker_free (HexaplaChecker *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->values, TRUE);
  g_free (self);
}

const HexaplaXmlHandler *
hexapla_checker_get_handler (void)
{
  static const HexaplaXmlHandler handler = { on_start, on_end, on_text };

  return &handler;
}
