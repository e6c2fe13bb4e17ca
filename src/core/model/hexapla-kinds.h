/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HexaplaEntryKind:
 * What an entry stands for. The names in files are those of data/schema/framework.rng.
 */
typedef enum {
  HEXAPLA_ENTRY_OVERVIEW,
  HEXAPLA_ENTRY_PART, /* groups entries: a heading of the sidebar, or a row that opens */
  HEXAPLA_ENTRY_PRINCIPLE,
  HEXAPLA_ENTRY_ACTION,
  HEXAPLA_ENTRY_EFFORT,
  HEXAPLA_ENTRY_TOPIC,
  HEXAPLA_ENTRY_TERM,
  HEXAPLA_ENTRY_ORGANIZATION,
  HEXAPLA_ENTRY_EVENT,
  HEXAPLA_ENTRY_SOURCE,
} HexaplaEntryKind;

/**
 * HexaplaBlockKind:
 * Shape of one block of text, see [class@Hexapla.Block].
 */
typedef enum {
  HEXAPLA_BLOCK_HEADING,
  HEXAPLA_BLOCK_PARAGRAPH,
  HEXAPLA_BLOCK_LIST,
  HEXAPLA_BLOCK_QUOTE,
  HEXAPLA_BLOCK_TABLE,
} HexaplaBlockKind;

/**
 * HexaplaRelationType:
 * What links one entry to another, see [class@Hexapla.Relation].
 */
typedef enum {
  HEXAPLA_RELATION_SERVES,
  HEXAPLA_RELATION_INVOLVES,
  HEXAPLA_RELATION_SEE_ALSO,
} HexaplaRelationType;

/**
 * HexaplaTitleStatus:
 * Whose title an entry bears. %HEXAPLA_TITLE_PLAIN: the framework has none to keep to.
 */
typedef enum {
  HEXAPLA_TITLE_PLAIN,
  HEXAPLA_TITLE_OFFICIAL,
  HEXAPLA_TITLE_DESCRIPTIVE,
} HexaplaTitleStatus;

/**
 * HexaplaTextRead:
 * How much of the framework's own text the authors of the file read for an entry.
 * %HEXAPLA_TEXT_READ_NA: the entry does not stand for a passage of the framework.
 */
typedef enum {
  HEXAPLA_TEXT_READ_NA,
  HEXAPLA_TEXT_READ_WHOLE,
  HEXAPLA_TEXT_READ_PART,
  HEXAPLA_TEXT_READ_NONE,
} HexaplaTextRead;

/**
 * hexapla_entry_kind_from_string:
 * @name: name as in files, such as "effort"
 * @kind: (out): the kind
 *
 * Returns: whether there is a kind of that name
 */
gboolean    hexapla_entry_kind_from_string    (const char          *name,
                                               HexaplaEntryKind    *kind);

/**
 * hexapla_entry_kind_to_string:
 *
 * Returns: the name of @kind as in files and in the output of hexapla-cli; not for people
 */
const char *hexapla_entry_kind_to_string      (HexaplaEntryKind     kind);

/** hexapla_relation_type_from_string: as [func@Hexapla.entry_kind_from_string], for relations. */
gboolean    hexapla_relation_type_from_string (const char          *name,
                                               HexaplaRelationType *type);

/** hexapla_relation_type_to_string: as [func@Hexapla.entry_kind_to_string], for relations. */
const char *hexapla_relation_type_to_string   (HexaplaRelationType  type);

G_END_DECLS
