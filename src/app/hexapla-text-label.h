/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-wrap-label.h"
#include "model/hexapla-framework.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_TEXT_LABEL (hexapla_text_label_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaTextLabel, hexapla_text_label, HEXAPLA, TEXT_LABEL,
                      HexaplaWrapLabel)

/**
 * HexaplaTextLabel:
 *
 * Shows a [struct@Hexapla.Text]: selectable, with its references as links. A reference opens
 * its entry by the action win.open-entry, an outside link opens by win.open-link, a term or a
 * citation shows what it stands for in a popover. Links carry real addresses, so that copying
 * one from the context menu gives something to paste.
 *
 * Holds references to what it shows. # CSS nodes: textlabel → label.
 */

/**
 * hexapla_text_label_new:
 * @framework: where references lead
 * @entry: the entry whose list of sources numbers the citations
 * @text: the text
 */
GtkWidget *hexapla_text_label_new (HexaplaFramework *framework,
                                   HexaplaEntry     *entry,
                                   HexaplaText      *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_text_label_new_with_caption:
 * @caption: what the text is, on a line of its own before it
 *
 * As hexapla_text_label_new(): one widget where two labels would be two of each.
 */
GtkWidget *hexapla_text_label_new_with_caption (HexaplaFramework *framework,
                                                HexaplaEntry     *entry,
                                                const char       *caption,
                                                HexaplaText      *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
