/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-block.h"
#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/**
 * hexapla_block_widget_new:
 * @framework: where references lead
 * @entry: the entry that @block belongs to
 * @block: the block to show
 *
 * Returns: (transfer floating): a widget that shows @block as its kind asks: heading,
 *   paragraph, list, quotation or table
 */
GtkWidget *hexapla_block_widget_new (HexaplaFramework *framework,
                                     HexaplaEntry     *entry,
                                     HexaplaBlock     *block) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_heading_new:
 * @text: the words
 * @level: 1 for the title of a page, 2 for the headings below it, and so on
 *
 * Returns: (transfer floating): a label that assistive technology knows as a heading
 */
GtkWidget *hexapla_heading_new      (const char       *text,
                                     int               level) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
