/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-saved-rows.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SAVED_TOP (hexapla_saved_top_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSavedTop, hexapla_saved_top, HEXAPLA, SAVED_TOP, GtkWidget)

/**
 * HexaplaSavedTop:
 *
 * The top of the page Saved: its title, what is looked for, which of its lists is shown, and the
 * menu for import and export.
 *
 * Signals:
 * - "changed": other words are looked for, or another list is wanted
 */

GtkWidget       *hexapla_saved_top_new        (void) G_GNUC_WARN_UNUSED_RESULT;

const char      *hexapla_saved_top_get_words  (HexaplaSavedTop  *self);

void             hexapla_saved_top_set_words  (HexaplaSavedTop  *self,
                                               const char       *words);

HexaplaSavedView hexapla_saved_top_get_view   (HexaplaSavedTop  *self);
void             hexapla_saved_top_set_view   (HexaplaSavedTop  *self,
                                               HexaplaSavedView  view);

/** hexapla_saved_top_update: says how much there is in each list. */
void             hexapla_saved_top_update     (HexaplaSavedTop  *self,
                                               HexaplaSavedRows *rows);

G_END_DECLS
