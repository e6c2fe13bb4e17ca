/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-part.h"

struct _HexaplaSavedPart
{
  GObject parent_instance;

  HexaplaSavedPartRole role;
  char *title;
  char *text;
};

G_DEFINE_FINAL_TYPE (HexaplaSavedPart, hexapla_saved_part, G_TYPE_OBJECT)

static void
hexapla_saved_part_finalize (GObject *object)
{
  HexaplaSavedPart *self = HEXAPLA_SAVED_PART (object);

  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (hexapla_saved_part_parent_class)->finalize (object);
}

static void
hexapla_saved_part_class_init (HexaplaSavedPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_saved_part_finalize;
}

static void
hexapla_saved_part_init (HexaplaSavedPart *self)
{
}

HexaplaSavedPart *
hexapla_saved_part_new (HexaplaSavedPartRole role, const char *title, const char *text)
{
  HexaplaSavedPart *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_SAVED_PART, NULL);
  self->role = role;
  self->title = g_strdup (title);
  self->text = g_strdup (text);
  return self;
}

HexaplaSavedPartRole
hexapla_saved_part_get_role (HexaplaSavedPart *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_PART (self), HEXAPLA_SAVED_PART_TOP);

  return self->role;
}

const char *
hexapla_saved_part_get_title (HexaplaSavedPart *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_PART (self), NULL);

  return self->title;
}

const char *
hexapla_saved_part_get_text (HexaplaSavedPart *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_PART (self), NULL);

  return self->text;
}
