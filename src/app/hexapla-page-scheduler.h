/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_PAGE_SCHEDULER (hexapla_page_scheduler_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaPageScheduler, hexapla_page_scheduler, HEXAPLA, PAGE_SCHEDULER, GObject)

/**
 * HexaplaPageScheduler:
 *
 * Builds a page piece by piece: at once, as far as it is told to, and the rest between frames, so
 * that no frame is late. The page is complete when there is no piece left, or nothing to build.
 *
 * Signal "built": there are some pieces more, which came between frames.
 * Signal "finished": nothing comes between frames any more; the page is complete.
 */

/** HexaplaPageStep: makes the next piece of what @work builds; %FALSE if there was none. */
typedef gboolean (* HexaplaPageStep) (GObject *work);

/** hexapla_page_scheduler_new: @page: (transfer none): what the frames are of; must outlive this. */
HexaplaPageScheduler *hexapla_page_scheduler_new (GtkWidget            *page) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_page_scheduler_set_work:
 * @work: (nullable) (transfer none): what builds the page; %NULL for nothing
 * @step: (nullable): how it does
 *
 * In place of the work before, of which no more is done.
 */
void      hexapla_page_scheduler_set_work        (HexaplaPageScheduler *self,
                                                  GObject              *work,
                                                  HexaplaPageStep       step);

/** hexapla_page_scheduler_get_complete: whether all of the page is there. */
gboolean  hexapla_page_scheduler_get_complete    (HexaplaPageScheduler *self);

/** hexapla_page_scheduler_step: makes one piece more at once, if there is one. */
void      hexapla_page_scheduler_step            (HexaplaPageScheduler *self);

/**
 * hexapla_page_scheduler_start: makes what is left between frames, after the very next one, which
 * is for what is there; at idle times while the page is not on screen.
 */
void      hexapla_page_scheduler_start           (HexaplaPageScheduler *self);

/** hexapla_page_scheduler_get_running: whether it was started, and is yet to finish. */
gboolean  hexapla_page_scheduler_get_running     (HexaplaPageScheduler *self);

/** hexapla_page_scheduler_finish: if it is running, makes all that is left at once, and finishes. */
void      hexapla_page_scheduler_finish          (HexaplaPageScheduler *self);

G_END_DECLS
