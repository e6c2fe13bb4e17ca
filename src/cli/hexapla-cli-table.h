/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hexapla_cli_append_table:
 * @cells: (array zero-terminated=1): the cells row by row, the head first
 * @n_columns: cells of a row
 *
 * Appends a table to @out. Cells are wrapped so that the table keeps within
 * %HEXAPLA_CLI_WIDTH, as far as its words allow.
 */
void hexapla_cli_append_table (GString            *out,
                               const char * const *cells,
                               guint               n_columns);

G_END_DECLS
