/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/*
 * The pieces of an entry's page, each a function from the entry to a widget, or to nothing
 * where the entry has no such thing.
 */

/** hexapla_page_header_new: (transfer floating): kind and number, title and lead. */
GtkWidget *hexapla_page_header_new  (HexaplaReading   *reading,
                                     HexaplaEntry     *entry) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_page_header_complete:
 * @header: what hexapla_page_header_new() made
 *
 * Adds the tags, what a reader must know of the translation, of the title and of how much of the
 * official text was read, and on action items and lines of effort a place for their follow-up.
 */
void       hexapla_page_header_complete (GtkWidget        *header,
                                         HexaplaReading   *reading,
                                         HexaplaEntry     *entry);

/** hexapla_page_facts_new: (transfer floating): the box of key facts, not visible without any. */
GtkWidget *hexapla_page_facts_new   (HexaplaReading   *reading,
                                     HexaplaEntry     *entry) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_page_facts_count: how many items go into the box. */
guint      hexapla_page_facts_count (HexaplaReading   *reading,
                                     HexaplaEntry     *entry);

/**
 * hexapla_page_facts_add:
 * @box: the box of key facts
 * @index: which of its items to add, from 0
 */
void       hexapla_page_facts_add   (GtkWidget        *box,
                                     HexaplaReading   *reading,
                                     HexaplaEntry     *entry,
                                     guint             index);

/** hexapla_page_sources_new: (transfer floating) (nullable): the numbered sources. */
GtkWidget *hexapla_page_sources_new (HexaplaFramework *framework,
                                     HexaplaEntry     *entry) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_page_footer_new: (transfer floating): standing of the text, and the official document. */
GtkWidget *hexapla_page_footer_new  (HexaplaFramework *framework) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_official_button_new: (transfer floating): a button that opens the official document. */
GtkWidget *hexapla_official_button_new (const char    *address) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_link_button_new:
 * @label: (nullable): words; %NULL for an icon alone
 * @address: where it leads; also its tooltip
 *
 * Returns: (transfer floating): a button that opens @address by the action win.open-link
 */
GtkWidget *hexapla_link_button_new  (const char       *label,
                                     const char       *address) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
