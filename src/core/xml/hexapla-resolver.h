/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-framework-private.h"
#include "model/hexapla-relation.h"
#include "xml/hexapla-report.h"

G_BEGIN_DECLS

/**
 * HexaplaResolver:
 *
 * Remembers the ids of a file and all references to them, and ties them together when the whole
 * file was read. Each reference costs one look-up.
 */
typedef struct _HexaplaResolver HexaplaResolver;

/**
 * HexaplaReferenceRole:
 * @HEXAPLA_REFERENCE_TAG: from an entry to a tag
 * @HEXAPLA_REFERENCE_SOURCE: to an entry of kind source, on which something rests
 * @HEXAPLA_REFERENCE_TERM: to an entry of kind term
 * @HEXAPLA_REFERENCE_ENTRY: to an entry of any kind
 */
typedef enum {
  HEXAPLA_REFERENCE_TAG,
  HEXAPLA_REFERENCE_SOURCE,
  HEXAPLA_REFERENCE_TERM,
  HEXAPLA_REFERENCE_ENTRY,
} HexaplaReferenceRole;

HexaplaResolver *hexapla_resolver_new     (HexaplaFramework     *framework,
                                           HexaplaReport        *report) G_GNUC_WARN_UNUSED_RESULT;
void             hexapla_resolver_free    (HexaplaResolver      *self);

/**
 * hexapla_resolver_claim:
 * @entry: (nullable): the entry that bears @id
 * @is_tag: whether a tag does
 *
 * Returns: whether @id is used for the first time; it is a finding if not
 */
gboolean         hexapla_resolver_claim   (HexaplaResolver      *self,
                                           const char           *id,
                                           HexaplaEntry         *entry,
                                           gboolean              is_tag,
                                           guint                 line);

/**
 * hexapla_resolver_add:
 * @from: (nullable): the entry in which the reference stands; %NULL for the metadata
 * @relation: (nullable): the relation that it is part of
 */
void             hexapla_resolver_add     (HexaplaResolver      *self,
                                           HexaplaReferenceRole  role,
                                           const char           *target,
                                           HexaplaEntry         *from,
                                           HexaplaRelation      *relation,
                                           guint                 line);

/**
 * hexapla_resolver_resolve:
 *
 * Fills in what follows from the references: sources, referrers, incoming relations and tagged
 * entries. A reference to nothing, or to the wrong kind, is a finding.
 */
void             hexapla_resolver_resolve (HexaplaResolver      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaResolver, hexapla_resolver_free)

G_END_DECLS
