/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_TAG_BUTTON (hexapla_tag_button_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaTagButton, hexapla_tag_button, HEXAPLA, TAG_BUTTON, GtkButton)

/**
 * HexaplaTagButton:
 *
 * A tag of an entry. Opens a popover with all entries of that tag, which is made when it is
 * asked for: a #GtkMenuButton costs ten times as much, and a page has several tags.
 */

/** hexapla_tag_button_new: @tag: id of a tag that @framework declares. */
GtkWidget *hexapla_tag_button_new (HexaplaFramework *framework,
                                   const char       *tag) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
