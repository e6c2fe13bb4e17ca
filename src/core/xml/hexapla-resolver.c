/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-resolver.h"

#include <glib/gi18n-lib.h>

#include "model/hexapla-relation-private.h"

/* An id that the file uses or refers to. */
typedef struct
{
  char *id;
  HexaplaEntry *entry; /* that bears it, if one does */
  HexaplaEntry *rests; /* the entry that was last found to rest on it as a source */
  guint line;          /* where it is given; 0 if nowhere yet */
  gboolean is_tag;
} Name;

typedef struct
{
  Name *target;
  HexaplaEntry *from;
  HexaplaRelation *relation;
  guint line;
  HexaplaReferenceRole role;
} Reference;

struct _HexaplaResolver
{
  /* Borrowed */
  HexaplaFramework *framework;
  HexaplaReport *report;

  /* Owned */
  GHashTable *names;  /* id → Name */
  GArray *references; /* in the order of the file, so grouped by the entry they come from */
};

static void
free_name (gpointer data)
{
  Name *name = data;

  g_free (name->id);
  g_free (name);
}

static Name *
ensure_name (HexaplaResolver *self, const char *id)
{
  Name *name = g_hash_table_lookup (self->names, id);

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      name->id = g_strdup (id);
      g_hash_table_insert (self->names, name->id, name);
    }

  return name;
}

/* Whether the reference leads to what it should; if not, that is a finding. */
static gboolean
check_reference (HexaplaResolver *self, const Reference *reference)
{
  const Name *target = reference->target;
  gboolean wants_tag = reference->role == HEXAPLA_REFERENCE_TAG;

  if (wants_tag ? !target->is_tag : target->entry == NULL)
    {
      hexapla_report_add (self->report, reference->line, HEXAPLA_FINDING_DANGLING_REFERENCE,
                          wants_tag ? _ ("No tag with the id “%s” is declared in <tags>.")
                                    : _ ("There is no entry with the id “%s”."),
                          target->id);
      return FALSE;
    }

  if (reference->role == HEXAPLA_REFERENCE_SOURCE
      && hexapla_entry_get_kind (target->entry) != HEXAPLA_ENTRY_SOURCE)
    {
      hexapla_report_add (self->report, reference->line, HEXAPLA_FINDING_WRONG_KIND,
                          /* Translators: “source” is a word of the file format. */
                          _ ("“%s” is not an entry of the kind “source”, so nothing can rest on "
                             "it."),
                          target->id);
      return FALSE;
    }

  if (reference->role == HEXAPLA_REFERENCE_TERM
      && hexapla_entry_get_kind (target->entry) != HEXAPLA_ENTRY_TERM)
    {
      hexapla_report_add (self->report, reference->line, HEXAPLA_FINDING_WRONG_KIND,
                          /* Translators: “term”, <term> and <ref> are words of the file format. */
                          _ ("“%s” is not an entry of the kind “term”. <term> leads to terms only; "
                             "for other entries there is <ref>."),
                          target->id);
      return FALSE;
    }

  return TRUE;
}

/* Since the references of one entry follow each other, looking at what was appended last is
 * enough to have each entry once.
 */
static void
apply_reference (HexaplaResolver *self, const Reference *reference)
{
  HexaplaEntry *from = reference->from;
  Name *target = reference->target;

  if (from == NULL)
    return;

  if (reference->role == HEXAPLA_REFERENCE_TAG)
    {
      hexapla_framework_tag_entry (self->framework, target->id, from);
      return;
    }

  if (reference->role == HEXAPLA_REFERENCE_SOURCE && target->rests != from)
    {
      target->rests = from;
      hexapla_entry_append (from, HEXAPLA_ENTRY_SOURCES, target->entry);
    }

  if (reference->relation != NULL)
    {
      hexapla_relation_set_to (reference->relation, target->entry);
      hexapla_entry_append (target->entry, HEXAPLA_ENTRY_INCOMING, reference->relation);
    }

  if (from != target->entry
      && hexapla_entry_peek_last (target->entry, HEXAPLA_ENTRY_REFERRERS) != from)
    hexapla_entry_append (target->entry, HEXAPLA_ENTRY_REFERRERS, from);
}

HexaplaResolver *
hexapla_resolver_new (HexaplaFramework *framework, HexaplaReport *report)
{
  HexaplaResolver *self = g_new0 (HexaplaResolver, 1);

  self->framework = framework;
  self->report = report;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_name);
  self->references = g_array_new (FALSE, FALSE, sizeof (Reference));

  return self;
}

void
hexapla_resolver_free (HexaplaResolver *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->references);
  g_hash_table_unref (self->names);
  g_free (self);
}

gboolean
hexapla_resolver_claim (
    HexaplaResolver *self, const char *id, HexaplaEntry *entry, gboolean is_tag, guint line)
{
  Name *name;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (line > 0, FALSE);

  name = ensure_name (self, id);
  if (name->line > 0)
    {
      hexapla_report_add (self->report, line, HEXAPLA_FINDING_DUPLICATE_ID,
                          _ ("The id “%s” is already used in line %u."), id, name->line);
      return FALSE;
    }

  name->entry = entry;
  name->is_tag = is_tag;
  name->line = line;

  return TRUE;
}

void
hexapla_resolver_add (HexaplaResolver *self,
                      HexaplaReferenceRole role,
                      const char *target,
                      HexaplaEntry *from,
                      HexaplaRelation *relation,
                      guint line)
{
  Reference reference;

  g_return_if_fail (self != NULL);
  g_return_if_fail (target != NULL);

  reference = (Reference){
    .target = ensure_name (self, target),
    .from = from,
    .relation = relation,
    .line = line,
    .role = role,
  };
  g_array_append_val (self->references, reference);
}

void
hexapla_resolver_resolve (HexaplaResolver *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->references->len; i++)
    {
      const Reference *reference = &g_array_index (self->references, Reference, i);

      if (check_reference (self, reference))
        apply_reference (self, reference);
    }
}
