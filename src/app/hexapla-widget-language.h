/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hexapla_widget_set_language:
 * @widget: a widget that shows text of a framework, and everything in it
 * @language: the tag of its language
 *
 * Gives the text the direction of its language, the glyphs that are usual in it (Han characters
 * differ), and, for a screen reader, its voice.
 */
void hexapla_widget_set_language     (GtkWidget        *widget,
                                      const char       *language);

/**
 * hexapla_widget_set_interface_direction:
 *
 * Has @widget, and all that is in it, run as the interface does, whatever it is placed in: for
 * sentences of the interface on a page in another language.
 */
void hexapla_widget_set_interface_direction (GtkWidget *widget);

/**
 * hexapla_widget_set_inner_direction:
 *
 * Sets the direction of @widget and everything in it, but for what has a language of its own.
 */
void hexapla_widget_set_inner_direction (GtkWidget        *widget,
                                         GtkTextDirection  direction);

/** hexapla_label_set_language: as hexapla_widget_set_language(), but for the direction. */
void hexapla_label_set_language      (GtkLabel         *label,
                                      const char       *language);

/** hexapla_label_get_language: (nullable): the tag of the language that @label was given. */
const char *hexapla_label_get_language (GtkLabel       *label);

/** hexapla_language_direction: the direction in which text with the tag @language runs. */
GtkTextDirection hexapla_language_direction (const char *language);

G_END_DECLS
