/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/**
 * hexapla_equivalents_new:
 * @id: id of a term
 *
 * What a term is called in every language of the text, for interpreters and translators: each
 * with its own direction and glyphs, and a button that copies it.
 *
 * Returns: (transfer floating): the list, below its title; not visible where nothing is known
 */
GtkWidget *hexapla_equivalents_new (HexaplaReading *reading,
                                    const char     *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
