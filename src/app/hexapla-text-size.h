/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEXAPLA_TEXT_SIZE_DEFAULT 100

/**
 * hexapla_text_size_step:
 * @percent: a size of text
 * @steps: how many sizes larger, or smaller where it is negative
 *
 * Returns: the size so many steps from the one nearest to @percent, within the sizes there are
 */
int         hexapla_text_size_step      (int percent,
                                         int steps);

/**
 * hexapla_text_size_css_class:
 * @percent: a size of text
 *
 * Returns: the class for which the style sheet sets the size nearest to @percent
 */
const char *hexapla_text_size_css_class (int percent);

G_END_DECLS
