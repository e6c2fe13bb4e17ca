/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "xml/hexapla-finding.h"

struct _HexaplaFinding
{
  GObject parent_instance;

  HexaplaFindingCode code;
  guint line;

  /* Owned */
  char *file;
  char *message;
};

G_DEFINE_FINAL_TYPE (HexaplaFinding, hexapla_finding, G_TYPE_OBJECT)

static const char *const code_names[] = {
  [HEXAPLA_FINDING_UNREADABLE] = "unreadable",
  [HEXAPLA_FINDING_TOO_LARGE] = "too-large",
  [HEXAPLA_FINDING_TOO_DEEP] = "too-deep",
  [HEXAPLA_FINDING_TOO_MANY] = "too-many",
  [HEXAPLA_FINDING_TEXT_TOO_LONG] = "text-too-long",
  [HEXAPLA_FINDING_NOT_WELL_FORMED] = "not-well-formed",
  [HEXAPLA_FINDING_NAMESPACE] = "namespace",
  [HEXAPLA_FINDING_DOCTYPE] = "doctype",
  [HEXAPLA_FINDING_OTHER_VOCABULARY] = "other-vocabulary",
  [HEXAPLA_FINDING_UNKNOWN_ELEMENT] = "unknown-element",
  [HEXAPLA_FINDING_MISPLACED_ELEMENT] = "misplaced-element",
  [HEXAPLA_FINDING_MISSING_ELEMENT] = "missing-element",
  [HEXAPLA_FINDING_UNKNOWN_ATTRIBUTE] = "unknown-attribute",
  [HEXAPLA_FINDING_MISSING_ATTRIBUTE] = "missing-attribute",
  [HEXAPLA_FINDING_BAD_VALUE] = "bad-value",
  [HEXAPLA_FINDING_UNEXPECTED_TEXT] = "unexpected-text",
  [HEXAPLA_FINDING_EMPTY_TEXT] = "empty-text",
  [HEXAPLA_FINDING_DUPLICATE_ID] = "duplicate-id",
  [HEXAPLA_FINDING_DANGLING_REFERENCE] = "dangling-reference",
  [HEXAPLA_FINDING_WRONG_KIND] = "wrong-kind",
  [HEXAPLA_FINDING_TABLE_SHAPE] = "table-shape",
};

static void
hexapla_finding_finalize (GObject *object)
{
  HexaplaFinding *self = HEXAPLA_FINDING (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (hexapla_finding_parent_class)->finalize (object);
}

static void
hexapla_finding_class_init (HexaplaFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_finding_finalize;
}

static void
hexapla_finding_init (HexaplaFinding *self)
{
}

const char *
hexapla_finding_code_to_string (HexaplaFindingCode code)
{
  g_return_val_if_fail ((guint)code < G_N_ELEMENTS (code_names), NULL);

  return code_names[code];
}

HexaplaFinding *
hexapla_finding_new (const char *file, guint line, HexaplaFindingCode code, const char *message)
{
  HexaplaFinding *self;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail ((guint)code < G_N_ELEMENTS (code_names), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_FINDING, NULL);
  self->file = g_strdup (file);
  self->line = line;
  self->code = code;
  self->message = g_strdup (message);

  return self;
}

const char *
hexapla_finding_get_file (HexaplaFinding *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FINDING (self), NULL);

  return self->file;
}

guint
hexapla_finding_get_line (HexaplaFinding *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FINDING (self), 0);

  return self->line;
}

HexaplaFindingCode
hexapla_finding_get_code (HexaplaFinding *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FINDING (self), HEXAPLA_FINDING_UNREADABLE);

  return self->code;
}

const char *
hexapla_finding_get_message (HexaplaFinding *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FINDING (self), NULL);

  return self->message;
}

char *
hexapla_finding_to_string (HexaplaFinding *self)
{
  g_autofree char *string = NULL;

  g_return_val_if_fail (HEXAPLA_IS_FINDING (self), NULL);

  string = g_strdup_printf ("%s:%u: %s: %s", self->file, self->line,
                            hexapla_finding_code_to_string (self->code), self->message);

  /* One line, whatever the file is called. */
  return g_strdelimit (g_steal_pointer (&string), "\r\n", ' ');
}
