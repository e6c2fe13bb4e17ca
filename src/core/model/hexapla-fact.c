/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-fact-private.h"

struct _HexaplaFact
{
  GObject parent_instance;

  /* Owned */
  char *label;
  HexaplaText *value;
  char **sources;
};

G_DEFINE_FINAL_TYPE (HexaplaFact, hexapla_fact, G_TYPE_OBJECT)

static void
hexapla_fact_finalize (GObject *object)
{
  HexaplaFact *self = HEXAPLA_FACT (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->value, hexapla_text_unref);
  g_clear_pointer (&self->sources, g_strfreev);

  G_OBJECT_CLASS (hexapla_fact_parent_class)->finalize (object);
}

static void
hexapla_fact_class_init (HexaplaFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_fact_finalize;
}

static void
hexapla_fact_init (HexaplaFact *self)
{
}

HexaplaFact *
hexapla_fact_new (char *label, HexaplaText *value, char **sources)
{
  HexaplaFact *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (sources != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_FACT, NULL);
  self->label = label;
  self->value = value;
  self->sources = sources;

  return self;
}

const char *
hexapla_fact_get_label (HexaplaFact *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FACT (self), NULL);

  return self->label;
}

HexaplaText *
hexapla_fact_get_value (HexaplaFact *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FACT (self), NULL);

  return self->value;
}

const char *const *
hexapla_fact_get_sources (HexaplaFact *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FACT (self), NULL);

  return (const char *const *)self->sources;
}
