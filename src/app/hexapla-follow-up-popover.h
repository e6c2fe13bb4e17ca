/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_FOLLOW_UP_POPOVER (hexapla_follow_up_popover_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFollowUpPopover, hexapla_follow_up_popover, HEXAPLA,
                      FOLLOW_UP_POPOVER, GtkPopover)

/**
 * HexaplaFollowUpPopover:
 *
 * The follow-up of one entry, to be changed: status, who, until when in words and as a date. What
 * is changed is kept at once. The button that clears it activates win.clear-follow-up with the id
 * of the entry, so that the window can offer it back.
 */

/** hexapla_follow_up_popover_new: @entry: id of the entry. */
GtkWidget *hexapla_follow_up_popover_new (HexaplaSaved *saved,
                                          const char   *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
