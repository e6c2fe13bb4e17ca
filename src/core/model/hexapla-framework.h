/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-entry.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_FRAMEWORK (hexapla_framework_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFramework, hexapla_framework, HEXAPLA, FRAMEWORK, GObject)

/**
 * HexaplaFramework:
 *
 * A policy framework in one language: metadata and a tree of entries. Made by
 * [func@Hexapla.load_bytes] and its siblings; immutable, may be read from any thread. Owns its
 * entries: hold the framework while holding any of them.
 */

/** hexapla_framework_get_id: the same in every language, such as "us-icdps-2024". */
const char   *hexapla_framework_get_id              (HexaplaFramework *self);

/** hexapla_framework_get_language: as in BCP 47: "en", "pt-BR". */
const char   *hexapla_framework_get_language        (HexaplaFramework *self);

const char   *hexapla_framework_get_title           (HexaplaFramework *self);

/** hexapla_framework_get_subtitle: (nullable) */
const char   *hexapla_framework_get_subtitle        (HexaplaFramework *self);

const char   *hexapla_framework_get_publisher       (HexaplaFramework *self);

/** hexapla_framework_get_published: date of issue, as hexapla_entry_get_date(). */
const char   *hexapla_framework_get_published       (HexaplaFramework *self);

/** hexapla_framework_get_place: (nullable): where it was issued. */
const char   *hexapla_framework_get_place           (HexaplaFramework *self);

/** hexapla_framework_get_official_href: (nullable): address of the official document. */
const char   *hexapla_framework_get_official_href   (HexaplaFramework *self);

/** hexapla_framework_get_edition: edition of this text about it, such as "1". */
const char   *hexapla_framework_get_edition         (HexaplaFramework *self);

const char   *hexapla_framework_get_edition_date    (HexaplaFramework *self);

/** hexapla_framework_get_license: name of the terms for this text. */
const char   *hexapla_framework_get_license         (HexaplaFramework *self);

const char   *hexapla_framework_get_license_href    (HexaplaFramework *self);

/** hexapla_framework_get_notice: (transfer none): the standing of this text. */
HexaplaText  *hexapla_framework_get_notice          (HexaplaFramework *self);

/**
 * hexapla_framework_get_tags:
 *
 * Returns: (array zero-terminated=1): ids of the declared tags, in the order of the file
 */
const char * const *hexapla_framework_get_tags      (HexaplaFramework *self);

/** hexapla_framework_get_tag_label: (nullable): what @tag is called; %NULL if not declared. */
const char   *hexapla_framework_get_tag_label       (HexaplaFramework *self,
                                                     const char       *tag);

/** hexapla_framework_get_tagged: (transfer none): list of the entries with @tag, or %NULL. */
GListModel   *hexapla_framework_get_tagged          (HexaplaFramework *self,
                                                     const char       *tag);

/** hexapla_framework_get_roots: (transfer none): list of the entries at the top level. */
GListModel   *hexapla_framework_get_roots           (HexaplaFramework *self);

/** hexapla_framework_get_entries: (transfer none): list of all entries in reading order. */
GListModel   *hexapla_framework_get_entries         (HexaplaFramework *self);

/** hexapla_framework_lookup: (nullable) (transfer none): the entry with @id. */
HexaplaEntry *hexapla_framework_lookup              (HexaplaFramework *self,
                                                     const char       *id);

G_END_DECLS
