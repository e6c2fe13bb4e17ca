/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PEEK (hexapla_peek_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPeek, hexapla_peek, HEXAPLA, PEEK, GObject)

/**
 * HexaplaPeek:
 *
 * A look at the original in place of a translation: of the block under the pointer, or else of
 * the one with the focus, for as long as something is held: a key (see hexapla_peek_begin()), or
 * the button that stands beside the block under the pointer. Attached to one page, which owns it.
 */

/** hexapla_peek_new: @page: the widget whose [class@Hexapla.BlockRow]s can be looked behind. */
HexaplaPeek *hexapla_peek_new   (GtkWidget   *page) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_peek_begin: shows the original; %FALSE if there is nothing to show it for. */
gboolean     hexapla_peek_begin (HexaplaPeek *self);

/** hexapla_peek_end: shows the translation again. */
void         hexapla_peek_end   (HexaplaPeek *self);

/** hexapla_peek_reset: forgets everything about a page's content, which is about to change. */
void         hexapla_peek_reset (HexaplaPeek *self);

G_END_DECLS
