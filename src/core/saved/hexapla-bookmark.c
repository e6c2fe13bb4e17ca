/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-bookmark-private.h"

#include "hexapla-saved-item-private.h"

struct _HexaplaBookmark
{
  HexaplaSavedItem parent_instance;

  gint64 created;
};

G_DEFINE_FINAL_TYPE (HexaplaBookmark, hexapla_bookmark, HEXAPLA_TYPE_SAVED_ITEM)

static void
hexapla_bookmark_class_init (HexaplaBookmarkClass *klass)
{
}

static void
hexapla_bookmark_init (HexaplaBookmark *self)
{
}

HexaplaBookmark *
hexapla_bookmark_new (const char *entry, gint64 created)
{
  HexaplaBookmark *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_BOOKMARK, NULL);
  hexapla_saved_item_set_entry (HEXAPLA_SAVED_ITEM (self), entry);
  self->created = created;

  return self;
}

void
hexapla_bookmark_set_created (HexaplaBookmark *self, gint64 created)
{
  g_return_if_fail (HEXAPLA_IS_BOOKMARK (self));

  self->created = created;
}

gint64
hexapla_bookmark_get_created (HexaplaBookmark *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BOOKMARK (self), 0);

  return self->created;
}
