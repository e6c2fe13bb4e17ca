/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-relation-private.h"

struct _HexaplaRelation
{
  GObject parent_instance;

  HexaplaRelationType type;

  /* Borrowed: they belong to the framework */
  HexaplaEntry *from;
  HexaplaEntry *to;

  /* Owned */
  HexaplaText *reason;
};

G_DEFINE_FINAL_TYPE (HexaplaRelation, hexapla_relation, G_TYPE_OBJECT)

static void
hexapla_relation_finalize (GObject *object)
{
  HexaplaRelation *self = HEXAPLA_RELATION (object);

  g_clear_pointer (&self->reason, hexapla_text_unref);

  G_OBJECT_CLASS (hexapla_relation_parent_class)->finalize (object);
}

static void
hexapla_relation_class_init (HexaplaRelationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_relation_finalize;
}

static void
hexapla_relation_init (HexaplaRelation *self)
{
}

HexaplaRelation *
hexapla_relation_new (HexaplaRelationType type, HexaplaEntry *from, HexaplaText *reason)
{
  HexaplaRelation *self;

  g_return_val_if_fail (reason != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_RELATION, NULL);
  self->type = type;
  self->from = from;
  self->reason = reason;

  return self;
}

void
hexapla_relation_set_to (HexaplaRelation *self, HexaplaEntry *to)
{
  g_return_if_fail (HEXAPLA_IS_RELATION (self));
  g_return_if_fail (self->to == NULL);

  self->to = to;
}

HexaplaRelationType
hexapla_relation_get_relation_type (HexaplaRelation *self)
{
  g_return_val_if_fail (HEXAPLA_IS_RELATION (self), HEXAPLA_RELATION_SEE_ALSO);

  return self->type;
}

HexaplaEntry *
hexapla_relation_get_from (HexaplaRelation *self)
{
  g_return_val_if_fail (HEXAPLA_IS_RELATION (self), NULL);

  return self->from;
}

HexaplaEntry *
hexapla_relation_get_to (HexaplaRelation *self)
{
  g_return_val_if_fail (HEXAPLA_IS_RELATION (self), NULL);

  return self->to;
}

HexaplaText *
hexapla_relation_get_reason (HexaplaRelation *self)
{
  g_return_val_if_fail (HEXAPLA_IS_RELATION (self), NULL);

  return self->reason;
}
