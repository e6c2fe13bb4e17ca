/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-block-row.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_NOTE_HANDLE (hexapla_note_handle_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaNoteHandle, hexapla_note_handle, HEXAPLA, NOTE_HANDLE, GObject)

/**
 * HexaplaNoteHandle:
 *
 * Where on a page a note would be written: at the row under the pointer, or with the focus. Shows
 * one small button beside that row, and adds a way to the context menu of its text; both activate
 * win.add-note. Attached to one page, which owns it.
 */

/** hexapla_note_handle_new: @page: the widget with [class@Hexapla.BlockRow]s. */
HexaplaNoteHandle *hexapla_note_handle_new   (GtkWidget         *page) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_note_handle_find:
 * @cell: (out): the cell of the language
 *
 * Returns: (nullable) (transfer none): the row that is meant
 */
HexaplaBlockRow   *hexapla_note_handle_find  (HexaplaNoteHandle *self,
                                              guint             *cell);

/** hexapla_note_handle_reset: the content of the page is about to change. */
void               hexapla_note_handle_reset (HexaplaNoteHandle *self);

G_END_DECLS
