/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_HISTORY (hexapla_history_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaHistory, hexapla_history, HEXAPLA, HISTORY, GObject)

/**
 * HexaplaHistory:
 *
 * The pages a window has shown, with the current one somewhere among them. Going to a new page
 * forgets the ones ahead, as in every browser. Keeps the last 200.
 *
 * Properties: can-go-back and can-go-forward, both with notification.
 */

HexaplaHistory *hexapla_history_new            (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_history_visit:
 * @page: id of a page; visiting the current one again changes nothing
 */
void            hexapla_history_visit          (HexaplaHistory *self,
                                                const char     *page);

/**
 * hexapla_history_replace:
 * @page: id of a page that takes the place of the current one
 */
void            hexapla_history_replace        (HexaplaHistory *self,
                                                const char     *page);

/** hexapla_history_get_current: (nullable): id of the current page. */
const char     *hexapla_history_get_current    (HexaplaHistory *self);

/** hexapla_history_get_scroll: how far down the current page was left, in parts of its height. */
double          hexapla_history_get_scroll     (HexaplaHistory *self);
void            hexapla_history_set_scroll     (HexaplaHistory *self,
                                                double          scroll);

/** hexapla_history_go_back: whether there was a page to go back to. */
gboolean        hexapla_history_go_back        (HexaplaHistory *self);

/** hexapla_history_go_forward: whether there was a page to go forward to. */
gboolean        hexapla_history_go_forward     (HexaplaHistory *self);

gboolean        hexapla_history_can_go_back    (HexaplaHistory *self);
gboolean        hexapla_history_can_go_forward (HexaplaHistory *self);

G_END_DECLS
