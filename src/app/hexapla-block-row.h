/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-row-text.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_BLOCK_ROW (hexapla_block_row_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaBlockRow, hexapla_block_row, HEXAPLA, BLOCK_ROW, GtkWidget)

/**
 * HexaplaBlockRow:
 *
 * One piece of an entry's text in all languages of a reading: side by side where there is room,
 * else one below the other, each below the name of its language. A cell that is not translated
 * says so and shows the original. Any cell can show the original in its place for a while. Below
 * the cells there may be notes on the row.
 *
 * # CSS nodes: blockrow[.parallel] → for each language label.language-name (where there are
 *   several), box.cell → label.untranslated, the block; box.notes
 */

/**
 * hexapla_block_row_new:
 * @reading: the languages
 * @id: id of the entry
 * @part: a #HexaplaRowPart, or the position of a block
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *hexapla_block_row_new          (HexaplaReading  *reading,
                                           const char      *id,
                                           int              part) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_block_row_new_in_table:
 * @position: of a block of the entry
 *
 * As hexapla_block_row_new(), for a widget with the role of a table: for a screen reader, the row
 * is one of a table where there are several languages, and each cell has the name of its language.
 */
GtkWidget *hexapla_block_row_new_in_table (HexaplaReading  *reading,
                                           const char      *id,
                                           guint            position) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_block_row_get_part: what it shows, as given to hexapla_block_row_new(). */
int        hexapla_block_row_get_part     (HexaplaBlockRow *self);

/** hexapla_block_row_get_n_cells: how many languages it shows. */
guint      hexapla_block_row_get_n_cells  (HexaplaBlockRow *self);

/** hexapla_block_row_get_cell: (transfer none): the cell of the language at @index. */
GtkWidget *hexapla_block_row_get_cell     (HexaplaBlockRow *self,
                                           guint            index);

/** hexapla_block_row_get_stacked: whether its cells stand one below the other. */
gboolean   hexapla_block_row_get_stacked  (HexaplaBlockRow *self);

/**
 * hexapla_block_row_dup_text:
 *
 * Returns: (transfer full): what the row says in each of its languages, a line or more each
 */
char      *hexapla_block_row_dup_text     (HexaplaBlockRow *self) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_block_row_can_peek: whether any cell shows something else than the original. */
gboolean   hexapla_block_row_can_peek     (HexaplaBlockRow *self);

/** hexapla_block_row_find: (transfer none) (nullable): the row that @widget is in; it may be %NULL. */
HexaplaBlockRow *hexapla_block_row_find   (GtkWidget       *widget);

/**
 * hexapla_block_row_find_cell:
 * @widget: a widget inside the row
 *
 * Returns: the index of the cell that @widget is in; 0 if it is in none
 */
guint      hexapla_block_row_find_cell    (HexaplaBlockRow *self,
                                           GtkWidget       *widget);

/**
 * hexapla_block_row_set_button:
 * @button: (nullable): a widget without a parent; %NULL takes it away
 *
 * Puts a small button beside the row, in the margin of the page.
 */
void       hexapla_block_row_set_button   (HexaplaBlockRow *self,
                                           GtkWidget       *button);

/** hexapla_block_row_set_handle: as hexapla_block_row_set_button(), at the beginning of the lines. */
void       hexapla_block_row_set_handle  (HexaplaBlockRow *self,
                                          GtkWidget       *handle);

/**
 * hexapla_block_row_get_notes:
 *
 * Returns: (transfer none): a vertical box for what belongs to the row as a whole, below it; made
 *   when it is first asked for
 */
GtkWidget *hexapla_block_row_get_notes   (HexaplaBlockRow *self);

/** hexapla_block_row_peek: shows the original in place of the cell at @index. */
void       hexapla_block_row_peek         (HexaplaBlockRow *self,
                                           guint            index);

/** hexapla_block_row_unpeek: shows the languages of the reading again. */
void       hexapla_block_row_unpeek       (HexaplaBlockRow *self);

G_END_DECLS
