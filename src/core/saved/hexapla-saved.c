/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-private.h"

struct _HexaplaSaved
{
  GObject parent_instance;

  HexaplaSavedLayer *layer; /* owned */
  GFile *file;              /* owned */
};

G_DEFINE_FINAL_TYPE (HexaplaSaved, hexapla_saved, G_TYPE_OBJECT)

enum
{
  SIGNAL_ENTRY_CHANGED,
  SIGNAL_MERGED,
  SIGNAL_DAMAGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
hexapla_saved_finalize (GObject *object)
{
  HexaplaSaved *self = HEXAPLA_SAVED (object);

  g_clear_pointer (&self->layer, hexapla_saved_layer_free);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (hexapla_saved_parent_class)->finalize (object);
}

static void
hexapla_saved_class_init (HexaplaSavedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_saved_finalize;

  signals[SIGNAL_ENTRY_CHANGED] =
      g_signal_new ("entry-changed", HEXAPLA_TYPE_SAVED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MERGED] = g_signal_new ("merged", HEXAPLA_TYPE_SAVED, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_DAMAGED] = g_signal_new ("damaged", HEXAPLA_TYPE_SAVED, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
hexapla_saved_init (HexaplaSaved *self)
{
}

HexaplaSaved *
hexapla_saved_new (GFile *folder, const char *framework)
{
  HexaplaSaved *self = g_object_new (HEXAPLA_TYPE_SAVED, NULL);
  g_autofree char *name = g_strconcat (framework, ".xml", NULL);

  self->layer = hexapla_saved_layer_new (framework);
  self->file = g_file_get_child (folder, name);

  return self;
}

HexaplaSavedLayer *
hexapla_saved_get_layer (HexaplaSaved *self)
{
  return self->layer;
}

void
hexapla_saved_touch (HexaplaSaved *self, const char *entry)
{
  g_signal_emit (self, signals[SIGNAL_ENTRY_CHANGED], 0, entry);
}

gboolean
hexapla_saved_is_read_only (HexaplaSaved *self)
{
  return FALSE;
}

GListModel *
hexapla_saved_get_bookmarks (HexaplaSaved *self)
{
  return G_LIST_MODEL (self->layer->bookmarks);
}

GListModel *
hexapla_saved_get_notes (HexaplaSaved *self)
{
  return G_LIST_MODEL (self->layer->notes);
}

GListModel *
hexapla_saved_get_follow_ups (HexaplaSaved *self)
{
  return G_LIST_MODEL (self->layer->follow_ups);
}
