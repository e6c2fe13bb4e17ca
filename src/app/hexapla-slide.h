/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SLIDE (hexapla_slide_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSlide, hexapla_slide, HEXAPLA, SLIDE, GObject)

/**
 * HexaplaSlide:
 *
 * An animation: a position that goes to another one within a fifth of a second, slower towards the
 * end. It begins at once and is over when it is there.
 *
 * Signal "moved": a frame is about to be made, with another position.
 * Signal "finished": it is over; not if it ends early, with its last reference.
 */

/**
 * hexapla_slide_new:
 * @widget: (transfer none): what the frames are of; is on screen, and must outlive this
 * @from: the position to begin with
 * @to: the position to end with
 */
HexaplaSlide *hexapla_slide_new          (GtkWidget    *widget,
                                          double        from,
                                          double        to) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_slide_turn: goes elsewhere, from where it is, in the time that the whole way has. */
void          hexapla_slide_turn         (HexaplaSlide *self,
                                          double        to);

/** hexapla_slide_get_position: where it is. */
double        hexapla_slide_get_position (HexaplaSlide *self);

G_END_DECLS
