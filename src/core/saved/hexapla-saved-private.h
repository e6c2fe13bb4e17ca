/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-layer.h"
#include "hexapla-saved.h"

G_BEGIN_DECLS

/* Between the files of the class: hexapla-saved.c loads and saves, hexapla-saved-share.c exports and
 * imports, hexapla-saved-edit.c changes bookmarks and notes, hexapla-saved-follow-up.c the rest.
 */

/** hexapla_saved_get_layer: (transfer none) */
HexaplaSavedLayer *hexapla_saved_get_layer (HexaplaSaved *self);

/** hexapla_saved_touch: something kept about @entry was changed, and is to be saved. */
void               hexapla_saved_touch     (HexaplaSaved *self,
                                            const char   *entry);

/** hexapla_saved_take: merges what is imported. */
gboolean           hexapla_saved_take      (HexaplaSaved       *self,
                                            HexaplaSavedLayer  *theirs,
                                            GError            **error);

/** hexapla_saved_remove: (transfer full) (nullable): @item: (nullable): takes it out. */
HexaplaSavedUndo  *hexapla_saved_remove    (HexaplaSaved       *self,
                                            HexaplaSavedItem   *item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_dup_clean:
 *
 * Returns: (transfer full) (nullable): @text as it can be in a file: valid, without characters that
 *   XML has not, and with one kind of line breaks; %NULL if it is too long
 */
char              *hexapla_saved_dup_clean (const char         *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
