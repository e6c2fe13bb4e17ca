/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-layer.h"
#include "hexapla-saved.h"

G_BEGIN_DECLS

/* Between the files of the class: hexapla-saved.c saves, hexapla-saved-edit.c changes. */

/** hexapla_saved_get_layer: (transfer none) */
HexaplaSavedLayer *hexapla_saved_get_layer (HexaplaSaved *self);

/** hexapla_saved_touch: something kept about @entry was changed, and is to be saved. */
void               hexapla_saved_touch     (HexaplaSaved *self,
                                            const char   *entry);

G_END_DECLS
