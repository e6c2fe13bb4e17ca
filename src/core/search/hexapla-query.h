/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib-object.h>

#include "model/hexapla-kinds.h"

G_BEGIN_DECLS

/** HEXAPLA_QUERY_MAX_TERMS: how many terms of a query are read; the rest is left out. */
#define HEXAPLA_QUERY_MAX_TERMS 32

/** HEXAPLA_QUERY_MAX_LENGTH: how many bytes of a query are read. */
#define HEXAPLA_QUERY_MAX_LENGTH 1024

/**
 * HexaplaQueryTermType:
 * @HEXAPLA_QUERY_WORD: something to be found: a word, or part of one
 * @HEXAPLA_QUERY_PHRASE: as a word, but written between quotes
 * @HEXAPLA_QUERY_KIND: a kind of entry
 * @HEXAPLA_QUERY_TAG: a tag, or how one begins
 */
typedef enum {
  HEXAPLA_QUERY_WORD,
  HEXAPLA_QUERY_PHRASE,
  HEXAPLA_QUERY_KIND,
  HEXAPLA_QUERY_TAG,
} HexaplaQueryTermType;

/**
 * HexaplaQueryTerm:
 * @type: what it asks for
 * @without: whether it asks for what has it not
 * @text: as typed, without quotes and prefixes; never empty
 * @kinds: of a kind, the kinds it stands for: a bit for each [enum@Hexapla.EntryKind]
 */
typedef struct {
  HexaplaQueryTermType  type;
  gboolean              without;
  char                 *text;
  guint                 kinds;
} HexaplaQueryTerm;

/**
 * HexaplaQuery:
 *
 * What somebody looks for, taken apart: words that must all occur, “phrases” between quotes, and
 * what is to be left out after a hyphen. kind:effort asks for a kind of entry (for either of
 * two), tag:ransomware for a tag; the beginning of the name is enough. There is no wrong query:
 * what makes no sense as an operator is a word, a quote that is not closed ends at the end, and
 * what is empty is left out. Immutable and reference counted; may be read from any thread.
 */
typedef struct _HexaplaQuery HexaplaQuery;

#define HEXAPLA_TYPE_QUERY (hexapla_query_get_type ())
GType                   hexapla_query_get_type  (void);

/**
 * hexapla_query_parse:
 * @string: what was typed; any bytes
 *
 * Returns: (transfer full): its best reading
 */
HexaplaQuery           *hexapla_query_parse     (const char   *string) G_GNUC_WARN_UNUSED_RESULT;

HexaplaQuery           *hexapla_query_ref       (HexaplaQuery *self);
void                    hexapla_query_unref     (HexaplaQuery *self);

/** hexapla_query_get_n_terms: how many terms there are; 0 if nothing is looked for. */
guint                   hexapla_query_get_n_terms (HexaplaQuery *self);

/** hexapla_query_get_term: (transfer none): the term at @position. */
const HexaplaQueryTerm *hexapla_query_get_term  (HexaplaQuery *self,
                                                 guint         position);

/**
 * hexapla_query_replace:
 * @position: of a word or phrase
 * @text: what to look for instead
 *
 * Returns: (transfer full): the query with that term replaced
 */
HexaplaQuery           *hexapla_query_replace   (HexaplaQuery *self,
                                                 guint         position,
                                                 const char   *text) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_query_to_string: (transfer full): the query as one would type it. */
char                   *hexapla_query_to_string (HexaplaQuery *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaQuery, hexapla_query_unref)

G_END_DECLS
