/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-builder.h"

#include <glib/gi18n-lib.h>

#include "model/hexapla-block-private.h"
#include "model/hexapla-fact-private.h"
#include "model/hexapla-framework-private.h"
#include "model/hexapla-relation-private.h"
#include "model/hexapla-text-private.h"
#include "xml/hexapla-resolver.h"
#include "xml/hexapla-values.h"

struct _HexaplaBuilder
{
  /* Borrowed */
  HexaplaReport *report;
  HexaplaEntry *entry; /* in which we are; NULL in the metadata */

  /* Owned */
  HexaplaFramework *framework;
  HexaplaResolver *resolver;
  HexaplaTextBuilder *text;

  /* Owned: what has begun and not ended */
  HexaplaBlock *block;
  char *tag;
  char **fact_sources;
  char *fact_label;
  HexaplaText *fact_value;

  /* The relation begun last; its reference waits for its reason */
  char *relation_to;
  HexaplaRelationType relation_type;

  guint n_columns; /* of the head of the table; 0 before it */
  guint n_cells;   /* in the row so far */
  gboolean incomplete;
};

static void
set_string (char **field, char *string)
{
  g_free (*field);
  *field = string;
}

static void
copy_string (char **field, const char *string)
{
  set_string (field, g_strdup (string));
}

static void
set_text (HexaplaText **field, HexaplaText *text)
{
  g_clear_pointer (field, hexapla_text_unref);
  *field = text;
}

static void
add_reference (HexaplaBuilder *self, HexaplaReferenceRole role, const char *target, guint line)
{
  if (target != NULL)
    hexapla_resolver_add (self->resolver, role, target, self->entry, NULL, line);
}

/* Splits a list of ids and notes a reference for each. */
static char **
add_references (HexaplaBuilder *self, HexaplaReferenceRole role, const char *ids, guint line)
{
  char **list = g_strsplit (ids != NULL ? ids : "", " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    add_reference (self, role, list[i], line);

  return list;
}

static void
start_framework (HexaplaBuilder *self, const char *const *values, guint line)
{
  HexaplaFrameworkFields *fields = hexapla_framework_get_fields (self->framework);
  const char *id = values[HEXAPLA_ATTRIBUTE_ID];

  copy_string (&fields->id, id);
  copy_string (&fields->language, values[HEXAPLA_ATTRIBUTE_LANG]);
  if (id != NULL)
    hexapla_resolver_claim (self->resolver, id, NULL, FALSE, line);
}

static void
start_entry (HexaplaBuilder *self, const char *const *values, guint line)
{
  HexaplaEntryFields *fields;
  const char *id = values[HEXAPLA_ATTRIBUTE_ID];
  const char *kind = values[HEXAPLA_ATTRIBUTE_KIND];

  self->entry = hexapla_framework_add_entry (self->framework, self->entry);
  fields = hexapla_entry_get_fields (self->entry);

  copy_string (&fields->id, id);
  copy_string (&fields->number, values[HEXAPLA_ATTRIBUTE_NUMBER]);
  copy_string (&fields->date, values[HEXAPLA_ATTRIBUTE_DATE]);
  copy_string (&fields->href, values[HEXAPLA_ATTRIBUTE_HREF]);
  fields->title_status = hexapla_value_get_title_status (values[HEXAPLA_ATTRIBUTE_TITLE_STATUS]);
  fields->text_read = hexapla_value_get_text_read (values[HEXAPLA_ATTRIBUTE_TEXT_READ]);

  if (id == NULL || kind == NULL || !hexapla_entry_kind_from_string (kind, &fields->kind))
    self->incomplete = TRUE;
  else if (hexapla_resolver_claim (self->resolver, id, self->entry, FALSE, line))
    hexapla_framework_index_entry (self->framework, self->entry);

  if (values[HEXAPLA_ATTRIBUTE_TAGS] != NULL)
    fields->tags =
        add_references (self, HEXAPLA_REFERENCE_TAG, values[HEXAPLA_ATTRIBUTE_TAGS], line);

  g_strfreev (
      add_references (self, HEXAPLA_REFERENCE_SOURCE, values[HEXAPLA_ATTRIBUTE_SOURCES], line));
}

static void
push_reference (HexaplaBuilder *self, HexaplaRunKind kind, const char *target, guint line)
{
  HexaplaReferenceRole role = HEXAPLA_REFERENCE_ENTRY;

  if (kind == HEXAPLA_RUN_CITE)
    role = HEXAPLA_REFERENCE_SOURCE;
  else if (kind == HEXAPLA_RUN_TERM)
    role = HEXAPLA_REFERENCE_TERM;

  hexapla_text_builder_push (self->text, kind, target);
  add_reference (self, role, target, line);
}

static void
start_block (HexaplaBuilder *self, HexaplaBlockKind kind)
{
  g_clear_object (&self->block);
  self->block = hexapla_block_new (kind);
}

static void
end_block (HexaplaBuilder *self)
{
  if (hexapla_block_get_n_texts (self->block) > 0)
    hexapla_entry_append (self->entry, HEXAPLA_ENTRY_BLOCKS, g_steal_pointer (&self->block));
  else
    g_clear_object (&self->block);
}

static void
take_block_text (HexaplaBuilder *self)
{
  hexapla_block_take_text (self->block, hexapla_text_builder_finish (self->text));
}

static void
end_head (HexaplaBuilder *self)
{
  self->n_columns = self->n_cells;
  if (self->n_columns > 0)
    hexapla_block_set_n_columns (self->block, self->n_columns);
}

static void
end_row (HexaplaBuilder *self, guint line)
{
  if (self->n_columns > 0 && self->n_cells > 0 && self->n_cells != self->n_columns)
    hexapla_report_add (self->report, line, HEXAPLA_FINDING_TABLE_SHAPE,
                        /* Translators: <row>, <head> and <cell> are words of the file format. */
                        _ ("This <row> and the <head> of its table do not have the same number of "
                           "<cell>s: %u and %u."),
                        self->n_cells, self->n_columns);
}

static void
end_fact (HexaplaBuilder *self)
{
  if (self->fact_label != NULL && self->fact_value != NULL)
    hexapla_entry_append (self->entry, HEXAPLA_ENTRY_FACTS,
                          hexapla_fact_new (g_steal_pointer (&self->fact_label),
                                            g_steal_pointer (&self->fact_value),
                                            g_steal_pointer (&self->fact_sources)));
}

static void
start_relation (HexaplaBuilder *self, const char *const *values)
{
  const char *type = values[HEXAPLA_ATTRIBUTE_TYPE];

  copy_string (&self->relation_to, values[HEXAPLA_ATTRIBUTE_TO]);
  if (type == NULL || !hexapla_relation_type_from_string (type, &self->relation_type))
    self->relation_type = HEXAPLA_RELATION_SEE_ALSO;
}

static void
end_relation (HexaplaBuilder *self, guint line)
{
  HexaplaRelation *relation = hexapla_relation_new (self->relation_type, self->entry,
                                                    hexapla_text_builder_finish (self->text));

  hexapla_entry_append (self->entry, HEXAPLA_ENTRY_RELATIONS, relation);
  if (self->relation_to != NULL)
    hexapla_resolver_add (self->resolver, HEXAPLA_REFERENCE_ENTRY, self->relation_to, self->entry,
                          relation, line);
}

static void
start_tag (HexaplaBuilder *self, const char *id, guint line)
{
  g_clear_pointer (&self->tag, g_free);
  if (id == NULL)
    self->incomplete = TRUE;
  else if (hexapla_resolver_claim (self->resolver, id, NULL, TRUE, line))
    self->tag = g_strdup (id);
}

static void
end_tag (HexaplaBuilder *self)
{
  g_autofree char *label = hexapla_text_builder_finish_plain (self->text);

  if (self->tag != NULL)
    hexapla_framework_take_tag (self->framework, self->tag, g_steal_pointer (&label));
  g_clear_pointer (&self->tag, g_free);
}

/* Where the text of an element without markup goes. */
static char **
get_string_field (HexaplaBuilder *self, HexaplaElement element)
{
  HexaplaFrameworkFields *metadata = hexapla_framework_get_fields (self->framework);
  HexaplaEntryFields *entry = NULL;

  if (self->entry != NULL)
    entry = hexapla_entry_get_fields (self->entry);

  switch ((guint)element)
    {
    case HEXAPLA_ELEMENT_TITLE:
      return entry != NULL ? &entry->title : &metadata->title;
    case HEXAPLA_ELEMENT_PUBLISHER:
      return entry != NULL ? &entry->publisher : &metadata->publisher;
    case HEXAPLA_ELEMENT_SHORT_TITLE:
      return &entry->short_title;
    case HEXAPLA_ELEMENT_SUBTITLE:
      return &metadata->subtitle;
    case HEXAPLA_ELEMENT_PLACE:
      return &metadata->place;
    case HEXAPLA_ELEMENT_EDITION:
      return &metadata->edition;
    case HEXAPLA_ELEMENT_LICENSE:
      return &metadata->license;
    case HEXAPLA_ELEMENT_LABEL:
    default:
      return &self->fact_label;
    }
}

/* Where the text of an element with markup goes. */
static HexaplaText **
get_text_field (HexaplaBuilder *self, HexaplaElement element)
{
  if (element == HEXAPLA_ELEMENT_SUMMARY)
    return &hexapla_entry_get_fields (self->entry)->summary;
  if (element == HEXAPLA_ELEMENT_NOTICE)
    return &hexapla_framework_get_fields (self->framework)->notice;

  return &self->fact_value;
}

HexaplaBuilder *
hexapla_builder_new (HexaplaReport *report)
{
  HexaplaBuilder *self = g_new0 (HexaplaBuilder, 1);

  self->report = report;
  self->framework = hexapla_framework_new ();
  self->resolver = hexapla_resolver_new (self->framework, report);
  self->text = hexapla_text_builder_new ();

  return self;
}

void
hexapla_builder_free (HexaplaBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->block);
  g_free (self->tag);
  g_strfreev (self->fact_sources);
  g_free (self->fact_label);
  g_clear_pointer (&self->fact_value, hexapla_text_unref);
  g_free (self->relation_to);

  hexapla_text_builder_free (self->text);
  hexapla_resolver_free (self->resolver);
  g_clear_object (&self->framework);
  g_free (self);
}

void
hexapla_builder_start (HexaplaBuilder *self,
                       HexaplaElement element,
                       const char *const *values,
                       guint line)
{
  HexaplaFrameworkFields *metadata;

  g_return_if_fail (self != NULL);
  g_return_if_fail (values != NULL);

  metadata = hexapla_framework_get_fields (self->framework);

  switch ((guint)element)
    {
    case HEXAPLA_ELEMENT_FRAMEWORK:
      start_framework (self, values, line);
      break;
    case HEXAPLA_ELEMENT_PUBLISHED:
      copy_string (&metadata->published, values[HEXAPLA_ATTRIBUTE_DATE]);
      break;
    case HEXAPLA_ELEMENT_OFFICIAL:
      copy_string (&metadata->official_href, values[HEXAPLA_ATTRIBUTE_HREF]);
      break;
    case HEXAPLA_ELEMENT_EDITION:
      copy_string (&metadata->edition_date, values[HEXAPLA_ATTRIBUTE_DATE]);
      break;
    case HEXAPLA_ELEMENT_LICENSE:
      copy_string (&metadata->license_href, values[HEXAPLA_ATTRIBUTE_HREF]);
      break;
    case HEXAPLA_ELEMENT_TAG:
      start_tag (self, values[HEXAPLA_ATTRIBUTE_ID], line);
      break;

    case HEXAPLA_ELEMENT_ENTRY:
      start_entry (self, values, line);
      break;
    case HEXAPLA_ELEMENT_FACT:
      g_strfreev (self->fact_sources);
      self->fact_sources =
          add_references (self, HEXAPLA_REFERENCE_SOURCE, values[HEXAPLA_ATTRIBUTE_SOURCES], line);
      break;
    case HEXAPLA_ELEMENT_RELATION:
      start_relation (self, values);
      break;

    case HEXAPLA_ELEMENT_HEADING:
      start_block (self, HEXAPLA_BLOCK_HEADING);
      break;
    case HEXAPLA_ELEMENT_P:
      if (self->block == NULL)
        start_block (self, HEXAPLA_BLOCK_PARAGRAPH);
      break;
    case HEXAPLA_ELEMENT_LIST:
      start_block (self, HEXAPLA_BLOCK_LIST);
      hexapla_block_set_numbered (self->block,
                                  g_strcmp0 (values[HEXAPLA_ATTRIBUTE_STYLE], "number") == 0);
      break;
    case HEXAPLA_ELEMENT_QUOTE:
      start_block (self, HEXAPLA_BLOCK_QUOTE);
      hexapla_block_set_source (self->block, values[HEXAPLA_ATTRIBUTE_SOURCE]);
      add_reference (self, HEXAPLA_REFERENCE_SOURCE, values[HEXAPLA_ATTRIBUTE_SOURCE], line);
      break;
    case HEXAPLA_ELEMENT_TABLE:
      start_block (self, HEXAPLA_BLOCK_TABLE);
      self->n_columns = 0;
      break;
    case HEXAPLA_ELEMENT_HEAD:
    case HEXAPLA_ELEMENT_ROW:
      self->n_cells = 0;
      break;

    case HEXAPLA_ELEMENT_EM:
      hexapla_text_builder_push (self->text, HEXAPLA_RUN_EMPHASIS, NULL);
      break;
    case HEXAPLA_ELEMENT_KEY:
      hexapla_text_builder_push (self->text, HEXAPLA_RUN_KEY, NULL);
      break;
    case HEXAPLA_ELEMENT_REF:
      push_reference (self, HEXAPLA_RUN_REF, values[HEXAPLA_ATTRIBUTE_TO], line);
      break;
    case HEXAPLA_ELEMENT_TERM:
      push_reference (self, HEXAPLA_RUN_TERM, values[HEXAPLA_ATTRIBUTE_TO], line);
      break;
    case HEXAPLA_ELEMENT_LINK:
      hexapla_text_builder_push (self->text, HEXAPLA_RUN_LINK, values[HEXAPLA_ATTRIBUTE_HREF]);
      break;
    case HEXAPLA_ELEMENT_CITE:
      push_reference (self, HEXAPLA_RUN_CITE, values[HEXAPLA_ATTRIBUTE_SOURCE], line);
      break;

    default:
      break;
    }
}

void
hexapla_builder_text (HexaplaBuilder *self, const char *chars, gsize length)
{
  g_return_if_fail (self != NULL);

  hexapla_text_builder_append (self->text, chars, (gssize)length);
}

void
hexapla_builder_end (HexaplaBuilder *self, HexaplaElement element, guint start_line)
{
  g_return_if_fail (self != NULL);

  switch ((guint)element)
    {
    case HEXAPLA_ELEMENT_TITLE:
    case HEXAPLA_ELEMENT_SUBTITLE:
    case HEXAPLA_ELEMENT_PUBLISHER:
    case HEXAPLA_ELEMENT_PLACE:
    case HEXAPLA_ELEMENT_EDITION:
    case HEXAPLA_ELEMENT_LICENSE:
    case HEXAPLA_ELEMENT_SHORT_TITLE:
    case HEXAPLA_ELEMENT_LABEL:
      set_string (get_string_field (self, element), hexapla_text_builder_finish_plain (self->text));
      break;
    case HEXAPLA_ELEMENT_NOTICE:
    case HEXAPLA_ELEMENT_SUMMARY:
    case HEXAPLA_ELEMENT_VALUE:
      set_text (get_text_field (self, element), hexapla_text_builder_finish (self->text));
      break;

    case HEXAPLA_ELEMENT_TAG:
      end_tag (self);
      break;
    case HEXAPLA_ELEMENT_ENTRY:
      self->entry = hexapla_entry_get_parent (self->entry);
      break;
    case HEXAPLA_ELEMENT_FACT:
      end_fact (self);
      break;
    case HEXAPLA_ELEMENT_RELATION:
      end_relation (self, start_line);
      break;

    case HEXAPLA_ELEMENT_P:
      take_block_text (self);
      if (hexapla_block_get_kind (self->block) == HEXAPLA_BLOCK_PARAGRAPH)
        end_block (self);
      break;
    case HEXAPLA_ELEMENT_HEADING:
      take_block_text (self);
      end_block (self);
      break;
    case HEXAPLA_ELEMENT_ITEM:
      take_block_text (self);
      break;
    case HEXAPLA_ELEMENT_CELL:
      take_block_text (self);
      self->n_cells++;
      break;
    case HEXAPLA_ELEMENT_HEAD:
      end_head (self);
      break;
    case HEXAPLA_ELEMENT_ROW:
      end_row (self, start_line);
      break;
    case HEXAPLA_ELEMENT_SPEAKER:
    case HEXAPLA_ELEMENT_CAPTION:
      hexapla_block_take_label (self->block, hexapla_text_builder_finish_plain (self->text));
      break;
    case HEXAPLA_ELEMENT_LIST:
    case HEXAPLA_ELEMENT_QUOTE:
    case HEXAPLA_ELEMENT_TABLE:
      end_block (self);
      break;

    case HEXAPLA_ELEMENT_EM:
    case HEXAPLA_ELEMENT_KEY:
    case HEXAPLA_ELEMENT_REF:
    case HEXAPLA_ELEMENT_TERM:
    case HEXAPLA_ELEMENT_LINK:
    case HEXAPLA_ELEMENT_CITE:
      hexapla_text_builder_pop (self->text);
      break;

    default:
      break;
    }
}

void
hexapla_builder_set_incomplete (HexaplaBuilder *self)
{
  g_return_if_fail (self != NULL);

  self->incomplete = TRUE;
}

HexaplaFramework *
hexapla_builder_finish (HexaplaBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!self->incomplete)
    hexapla_resolver_resolve (self->resolver);

  if (hexapla_report_get_length (self->report) > 0)
    return NULL;

  hexapla_framework_seal (self->framework);
  return g_steal_pointer (&self->framework);
}
