/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "hexapla-kinds.h"
#include "hexapla-text.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_ENTRY (hexapla_entry_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaEntry, hexapla_entry, HEXAPLA, ENTRY, GObject)

/**
 * HexaplaEntry:
 *
 * One page of a framework. Immutable once its framework is made; may be read from any thread.
 * The framework owns its entries; parent, children and referrers are valid as long as it is.
 */

/** hexapla_entry_get_id: language-neutral id, unique in the framework: "effort-3-2". */
const char         *hexapla_entry_get_id            (HexaplaEntry *self);

HexaplaEntryKind    hexapla_entry_get_kind          (HexaplaEntry *self);

/** hexapla_entry_get_number: (nullable): number as printed, such as "3.2". */
const char         *hexapla_entry_get_number        (HexaplaEntry *self);

const char         *hexapla_entry_get_title         (HexaplaEntry *self);

/** hexapla_entry_get_short_title: title for lists; the title where there is no shorter one. */
const char         *hexapla_entry_get_short_title   (HexaplaEntry *self);

HexaplaTitleStatus  hexapla_entry_get_title_status  (HexaplaEntry *self);

HexaplaTextRead     hexapla_entry_get_text_read     (HexaplaEntry *self);

/** hexapla_entry_get_date: (nullable): "2024", "2024-05" or "2024-05-06". */
const char         *hexapla_entry_get_date          (HexaplaEntry *self);

/** hexapla_entry_get_href: (nullable): an https: or mailto: address. */
const char         *hexapla_entry_get_href          (HexaplaEntry *self);

/** hexapla_entry_get_publisher: (nullable): author or publisher, of a source above all. */
const char         *hexapla_entry_get_publisher     (HexaplaEntry *self);

/** hexapla_entry_get_tags: (array zero-terminated=1): ids of tags, never %NULL. */
const char * const *hexapla_entry_get_tags          (HexaplaEntry *self);

/** hexapla_entry_get_summary: (transfer none): the lead. */
HexaplaText        *hexapla_entry_get_summary       (HexaplaEntry *self);

/** hexapla_entry_get_blocks: (transfer none): list of [class@Hexapla.Block], never %NULL. */
GListModel         *hexapla_entry_get_blocks        (HexaplaEntry *self);

/** hexapla_entry_get_facts: (transfer none): list of [class@Hexapla.Fact], never %NULL. */
GListModel         *hexapla_entry_get_facts         (HexaplaEntry *self);

/** hexapla_entry_get_relations: (transfer none): list of [class@Hexapla.Relation], as written. */
GListModel         *hexapla_entry_get_relations     (HexaplaEntry *self);

/**
 * hexapla_entry_get_sources:
 *
 * Returns: (transfer none): list of [class@Hexapla.Entry] of kind source: those named by the
 *   entry itself first, then those that its citations, quotes and facts add, in the order of the
 *   file, each once. The position in this list, from 1, is the number that a citation shows.
 */
GListModel         *hexapla_entry_get_sources       (HexaplaEntry *self);

/** hexapla_entry_get_children: (transfer none): list of [class@Hexapla.Entry], never %NULL. */
GListModel         *hexapla_entry_get_children      (HexaplaEntry *self);

/** hexapla_entry_get_parent: (nullable) (transfer none): the entry it stands in. */
HexaplaEntry       *hexapla_entry_get_parent        (HexaplaEntry *self);

/** hexapla_entry_get_position: place in reading order, from 0. */
guint               hexapla_entry_get_position      (HexaplaEntry *self);

/**
 * hexapla_entry_get_referrers:
 *
 * Returns: (transfer none): list of the [class@Hexapla.Entry]s whose text or relations lead
 *   here, each once, in reading order, without this entry itself; for a source those that
 *   rest on it. Computed once, when the framework is made.
 */
GListModel         *hexapla_entry_get_referrers     (HexaplaEntry *self);

/**
 * hexapla_entry_get_incoming:
 *
 * Returns: (transfer none): list of the [class@Hexapla.Relation]s that lead here, in reading
 *   order
 */
GListModel         *hexapla_entry_get_incoming      (HexaplaEntry *self);

G_END_DECLS
