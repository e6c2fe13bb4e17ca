/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-entry.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_REFERENCE_POPOVER (hexapla_reference_popover_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaReferencePopover, hexapla_reference_popover, HEXAPLA,
                      REFERENCE_POPOVER, GtkPopover)

/**
 * HexaplaReferencePopover:
 *
 * Shows what a term or a citation stands for, where it is met: title and definition of a term,
 * title and publisher of a source, with a button to its page and, for a source, one to its
 * address. To be shown by hexapla_popup_show().
 */

/**
 * hexapla_reference_popover_new:
 * @target: an entry of kind term or source
 * @language: the language of @target
 */
GtkWidget *hexapla_reference_popover_new (HexaplaEntry *target,
                                          const char   *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
