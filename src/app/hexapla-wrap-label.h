/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-mark.h"
#include "search/hexapla-query.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_WRAP_LABEL (hexapla_wrap_label_get_type ())
G_DECLARE_DERIVABLE_TYPE (HexaplaWrapLabel, hexapla_wrap_label, HEXAPLA, WRAP_LABEL, GtkWidget)

/**
 * HexaplaWrapLabelClass:
 * @find_marks: (element-type HexaplaMark): what @query finds in the text; by itself, in the text
 *   as it is shown
 */
struct _HexaplaWrapLabelClass
{
  GtkWidgetClass parent_class;

  GArray *(* find_marks) (HexaplaWrapLabel *self,
                          HexaplaQuery     *query,
                          const char       *language);
};

/**
 * HexaplaWrapLabel:
 *
 * Text that takes the width it is given and needs the height it then has. A page has dozens of
 * such texts, and a bare #GtkLabel shapes its text half a dozen times to find out widths that a
 * page does not ask for (in a horizontal #GtkBox, dozens of times); this widget shapes it once
 * for each width that it really gets. The text itself is shown by a #GtkLabel inside, with its
 * selection, links and accessibility.
 *
 * # CSS nodes: wraplabel → label.
 */

/**
 * hexapla_wrap_label_new:
 * @text: plain text
 * @css_class: style class of the widget
 */
GtkWidget *hexapla_wrap_label_new       (const char       *text,
                                         const char       *css_class) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_wrap_label_new_heading:
 * @level: level of the heading, from 1, for assistive technology
 */
GtkWidget *hexapla_wrap_label_new_heading (const char     *text,
                                           const char     *css_class,
                                           int             level) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_wrap_label_get_label: (transfer none): the label inside. */
GtkLabel  *hexapla_wrap_label_get_label (HexaplaWrapLabel *self);

/** hexapla_wrap_label_set_text: @text: plain text to show instead. */
void       hexapla_wrap_label_set_text  (HexaplaWrapLabel *self,
                                         const char       *text);

/**
 * hexapla_wrap_label_add_link_stop:
 * @begin: of a link in the text, in characters; greater than that of the one before
 *
 * Tab stops at a text that can be selected, and then in each link in it, the same way there and
 * back.
 */
void       hexapla_wrap_label_add_link_stop (HexaplaWrapLabel *self,
                                             guint             begin);

/**
 * hexapla_wrap_label_find_marks:
 * @language: of the text
 *
 * Returns: (transfer full) (element-type HexaplaMark): where @query is found in the text
 */
GArray    *hexapla_wrap_label_find_marks (HexaplaWrapLabel *self,
                                          HexaplaQuery     *query,
                                          const char       *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
