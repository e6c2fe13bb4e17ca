/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SIDEBAR (hexapla_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSidebar, hexapla_sidebar, HEXAPLA, SIDEBAR, GtkWidget)

/**
 * HexaplaSidebar:
 *
 * The tree of a framework's entries. Parts at the top level are headings and stay open, other
 * entries with children open and close. Selecting a row activates win.browse-entry, which
 * leaves the focus where it is; Enter or a click on it activates win.open-entry.
 *
 * Only rows in sight have widgets, and only rows that are open have children in the model.
 */

GtkWidget *hexapla_sidebar_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_sidebar_set_framework:
 * @framework: (nullable): what to show
 * @expanded: (nullable) (array zero-terminated=1): ids of the entries that begin open
 */
void       hexapla_sidebar_set_framework (HexaplaSidebar     *self,
                                          HexaplaFramework   *framework,
                                          const char * const *expanded);

/**
 * hexapla_sidebar_select:
 * @id: an entry
 *
 * Marks the row of the entry as the one that is shown, and opens the ones above it; for an
 * entry in a part that is closed, such as a term, marks the part. Tells nobody.
 */
void       hexapla_sidebar_select        (HexaplaSidebar     *self,
                                          const char         *id);

/** hexapla_sidebar_dup_expanded: (transfer full): ids of the entries that are open. */
char     **hexapla_sidebar_dup_expanded  (HexaplaSidebar     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
