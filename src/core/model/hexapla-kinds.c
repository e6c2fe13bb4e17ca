/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-kinds-private.h"

#include <string.h>

static const char *const entry_kind_names[] = {
  [HEXAPLA_ENTRY_OVERVIEW] = "overview",
  [HEXAPLA_ENTRY_PART] = "part",
  [HEXAPLA_ENTRY_PRINCIPLE] = "principle",
  [HEXAPLA_ENTRY_ACTION] = "action",
  [HEXAPLA_ENTRY_EFFORT] = "effort",
  [HEXAPLA_ENTRY_TOPIC] = "topic",
  [HEXAPLA_ENTRY_TERM] = "term",
  [HEXAPLA_ENTRY_ORGANIZATION] = "organization",
  [HEXAPLA_ENTRY_EVENT] = "event",
  [HEXAPLA_ENTRY_SOURCE] = "source",
  NULL,
};

static const char *const relation_type_names[] = {
  [HEXAPLA_RELATION_SERVES] = "serves",
  [HEXAPLA_RELATION_INVOLVES] = "involves",
  [HEXAPLA_RELATION_SEE_ALSO] = "see-also",
  NULL,
};

static gboolean
find_name (const char *const *names, const char *name, guint *index)
{
  for (*index = 0; names[*index] != NULL; (*index)++)
    {
      if (strcmp (names[*index], name) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
hexapla_entry_kind_from_string (const char *name, HexaplaEntryKind *kind)
{
  guint index;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  if (!find_name (entry_kind_names, name, &index))
    return FALSE;

  *kind = (HexaplaEntryKind)index;
  return TRUE;
}

const char *
hexapla_entry_kind_to_string (HexaplaEntryKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (entry_kind_names), NULL);

  return entry_kind_names[kind];
}

gboolean
hexapla_relation_type_from_string (const char *name, HexaplaRelationType *type)
{
  guint index;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (type != NULL, FALSE);

  if (!find_name (relation_type_names, name, &index))
    return FALSE;

  *type = (HexaplaRelationType)index;
  return TRUE;
}

const char *
hexapla_relation_type_to_string (HexaplaRelationType type)
{
  g_return_val_if_fail ((guint)type < G_N_ELEMENTS (relation_type_names), NULL);

  return relation_type_names[type];
}

const char *const *
hexapla_entry_kind_names (void)
{
  return entry_kind_names;
}

const char *const *
hexapla_relation_type_names (void)
{
  return relation_type_names;
}
