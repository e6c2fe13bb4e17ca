/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SPLIT_VIEW (hexapla_split_view_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSplitView, hexapla_split_view, HEXAPLA, SPLIT_VIEW, GtkWidget)

/**
 * HexaplaSplitView:
 *
 * A sidebar beside a content pane; where the two do not fit, one of them at a time, sliding.
 *
 * It folds below 44 em of its own width (about 600 pixels at the usual text size), so larger
 * text folds earlier. Folded, #HexaplaSplitView:show-content says which pane is on screen; the
 * other one is not drawn, takes no input and is not in the focus chain. Wide, the sidebar can
 * be hidden with #HexaplaSplitView:show-sidebar and resized at the line between the panes, by
 * pointer or, while the line has the focus, with the arrow keys.
 *
 * The least width is that of the wider pane: the widget never keeps a window from being narrow.
 * Owns its two children; to be used in the main thread.
 *
 * # CSS nodes: splitview[.folded] → the children, with the style class sidebar or content, and
 * a node separator.
 */

/** hexapla_split_view_set_sidebar: @child: (nullable) (transfer none): the sidebar pane. */
void     hexapla_split_view_set_sidebar       (HexaplaSplitView *self,
                                               GtkWidget        *child);

/** hexapla_split_view_set_content: @child: (nullable) (transfer none): the content pane. */
void     hexapla_split_view_set_content       (HexaplaSplitView *self,
                                               GtkWidget        *child);

/** hexapla_split_view_get_folded: whether there is room for one pane only. */
gboolean hexapla_split_view_get_folded        (HexaplaSplitView *self);

/** hexapla_split_view_get_show_content: whether, folded, the content is on screen. */
gboolean hexapla_split_view_get_show_content  (HexaplaSplitView *self);
void     hexapla_split_view_set_show_content  (HexaplaSplitView *self,
                                               gboolean          show_content);

/** hexapla_split_view_get_show_sidebar: whether the sidebar is there when it is not folded. */
gboolean hexapla_split_view_get_show_sidebar  (HexaplaSplitView *self);
void     hexapla_split_view_set_show_sidebar  (HexaplaSplitView *self,
                                               gboolean          show_sidebar);

/** hexapla_split_view_get_sidebar_width: wanted width of the sidebar, in pixels. */
int      hexapla_split_view_get_sidebar_width (HexaplaSplitView *self);

/**
 * hexapla_split_view_set_sidebar_width:
 * @width: pixels; kept within what both panes need when it is used
 */
void     hexapla_split_view_set_sidebar_width (HexaplaSplitView *self,
                                               int               width);

G_END_DECLS
