/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-related.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_RELATED_LIST (hexapla_related_list_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaRelatedList, hexapla_related_list, HEXAPLA, RELATED_LIST, GtkWidget)

/**
 * HexaplaRelatedList:
 *
 * A group of related entries under its title, as rows that open their page by the action
 * win.open-entry. Shows the first few; a last row shows the rest on request, so that a term that
 * is mentioned everywhere has a page one can survey. The framework must stay while the list is
 * used.
 *
 * # CSS nodes: relatedlist → label.group-title, list
 */

/**
 * hexapla_related_list_new:
 * @group: what to list
 * @language: the language of the entries
 */
GtkWidget *hexapla_related_list_new (const HexaplaRelatedGroup *group,
                                     const char                *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
