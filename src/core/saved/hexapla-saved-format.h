/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved-layer.h"

G_BEGIN_DECLS

/**
 * hexapla_saved_read:
 * @bytes: a file of what is saved, from anywhere: it is treated as hostile
 * @name: name of the file, for findings
 * @framework: (nullable): id of the framework that it must be about
 * @findings: (nullable): a store of [class@Hexapla.Finding] to which all findings are added
 * @error: %HEXAPLA_SAVED_ERROR
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is in it; %NULL if there was any finding
 */
HexaplaSavedLayer *hexapla_saved_read  (GBytes             *bytes,
                                        const char         *name,
                                        const char         *framework,
                                        GListStore         *findings,
                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_saved_write:
 *
 * The same content is the same bytes.
 *
 * Returns: (transfer full): a file with @layer in it
 */
GBytes            *hexapla_saved_write (HexaplaSavedLayer  *layer) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_saved_item_equal: whether two items of one kind would be written the same. */
gboolean           hexapla_saved_item_equal (HexaplaSavedItem *a,
                                             HexaplaSavedItem *b);

G_END_DECLS
