/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-block-private.h"

struct _HexaplaBlock
{
  GObject parent_instance;

  HexaplaBlockKind kind;
  guint n_columns;
  gboolean numbered;

  /* Owned. Most blocks have one text: it needs no array. */
  HexaplaText *first;
  GPtrArray *others;
  char *label;
  char *source;
};

G_DEFINE_FINAL_TYPE (HexaplaBlock, hexapla_block, G_TYPE_OBJECT)

static void
hexapla_block_finalize (GObject *object)
{
  HexaplaBlock *self = HEXAPLA_BLOCK (object);

  g_clear_pointer (&self->first, hexapla_text_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (hexapla_block_parent_class)->finalize (object);
}

static void
hexapla_block_class_init (HexaplaBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_block_finalize;
}

static void
hexapla_block_init (HexaplaBlock *self)
{
  self->n_columns = 1;
}

HexaplaBlock *
hexapla_block_new (HexaplaBlockKind kind)
{
  HexaplaBlock *self = g_object_new (HEXAPLA_TYPE_BLOCK, NULL);

  self->kind = kind;

  return self;
}

void
hexapla_block_take_text (HexaplaBlock *self, HexaplaText *text)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK (self));
  g_return_if_fail (text != NULL);

  if (self->first == NULL)
    {
      self->first = text;
      return;
    }

  if (self->others == NULL)
    self->others = g_ptr_array_new_with_free_func ((GDestroyNotify)hexapla_text_unref);
  g_ptr_array_add (self->others, text);
}

void
hexapla_block_set_n_columns (HexaplaBlock *self, guint n_columns)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK (self));
  g_return_if_fail (n_columns > 0);

  self->n_columns = n_columns;
}

void
hexapla_block_set_numbered (HexaplaBlock *self, gboolean numbered)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK (self));

  self->numbered = numbered;
}

void
hexapla_block_take_label (HexaplaBlock *self, char *label)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK (self));

  g_free (self->label);
  self->label = label;
}

void
hexapla_block_set_source (HexaplaBlock *self, const char *source)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK (self));

  g_free (self->source);
  self->source = g_strdup (source);
}

HexaplaBlockKind
hexapla_block_get_kind (HexaplaBlock *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (self), HEXAPLA_BLOCK_PARAGRAPH);

  return self->kind;
}

guint
hexapla_block_get_n_texts (HexaplaBlock *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (self), 0);

  return (self->first != NULL ? 1 : 0) + (self->others != NULL ? self->others->len : 0);
}

HexaplaText *
hexapla_block_get_text (HexaplaBlock *self, guint index)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (self), NULL);
  g_return_val_if_fail (index < hexapla_block_get_n_texts (self), NULL);

  return index == 0 ? self->first : g_ptr_array_index (self->others, index - 1);
}

guint
hexapla_block_get_n_columns (HexaplaBlock *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (self), 1);

  return self->n_columns;
}

gboolean
hexapla_block_get_numbered (HexaplaBlock *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (self), FALSE);

  return self->numbered;
}

const char *
hexapla_block_get_label (HexaplaBlock *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (self), NULL);

  return self->label;
}

const char *
hexapla_block_get_source (HexaplaBlock *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (self), NULL);

  return self->source;
}
