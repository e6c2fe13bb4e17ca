/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-entry.h"
#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

/** hexapla_follow_up_get_icon_name: the symbol of a status, to stand beside its word. */
const char *hexapla_follow_up_get_icon_name (HexaplaFollowUpStatus status);

#define HEXAPLA_TYPE_FOLLOW_UP_ROW (hexapla_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFollowUpRow, hexapla_follow_up_row, HEXAPLA, FOLLOW_UP_ROW, GtkBox)

/**
 * HexaplaFollowUpRow:
 *
 * How far the reader's own work on an entry is: status, who, until when. The status is a button
 * that opens a [class@Hexapla.FollowUpPopover], made then.
 *
 * # CSS nodes: followup → menubutton, wraplabel.row-note
 */

GtkWidget *hexapla_follow_up_row_new (HexaplaSaved *saved,
                                      HexaplaEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_follow_up_row_popup: opens the popover. */
void       hexapla_follow_up_row_popup (HexaplaFollowUpRow *self);

G_END_DECLS
