/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-entry-private.h"
#include "hexapla-framework.h"

G_BEGIN_DECLS

/**
 * HexaplaFrameworkFields:
 * The metadata of a framework; names as in hexapla-framework.h. Owned by the framework.
 */
typedef struct {
  char        *id;
  char        *language;
  char        *title;
  char        *subtitle;
  char        *publisher;
  char        *published;
  char        *place;
  char        *official_href;
  char        *edition;
  char        *edition_date;
  char        *license;
  char        *license_href;
  HexaplaText *notice;
} HexaplaFrameworkFields;

/**
 * hexapla_framework_new:
 *
 * Whoever makes a framework fills in its fields, tags and entries, and seals it before anybody
 * else sees it.
 */
HexaplaFramework       *hexapla_framework_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_framework_get_fields: (transfer none): the fields, to be filled in before sealing. */
HexaplaFrameworkFields *hexapla_framework_get_fields (HexaplaFramework *self);

/** hexapla_framework_take_tag: declares @tag; @label: (transfer full): what it is called. */
void                    hexapla_framework_take_tag   (HexaplaFramework *self,
                                                      const char       *tag,
                                                      char             *label);

/** hexapla_framework_tag_entry: adds @entry to those with @tag, unless it was the last added. */
void                    hexapla_framework_tag_entry  (HexaplaFramework *self,
                                                      const char       *tag,
                                                      HexaplaEntry     *entry);

/**
 * hexapla_framework_add_entry:
 * @parent: (nullable): the entry in which it stands
 *
 * Makes the next entry in reading order.
 *
 * Returns: (transfer none): the entry, owned by its parent or by the framework
 */
HexaplaEntry           *hexapla_framework_add_entry  (HexaplaFramework *self,
                                                      HexaplaEntry     *parent);

/**
 * hexapla_framework_index_entry:
 * @entry: an entry of this framework, with its id filled in
 *
 * Returns: whether the id was free
 */
gboolean                hexapla_framework_index_entry (HexaplaFramework *self,
                                                       HexaplaEntry     *entry);

/** hexapla_framework_seal: seals all entries; from here on the framework never changes. */
void                    hexapla_framework_seal       (HexaplaFramework *self);

G_END_DECLS
