/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HexaplaRunKind:
 * What a stretch of a [struct@Hexapla.Text] is.
 */
typedef enum {
  HEXAPLA_RUN_PLAIN,
  HEXAPLA_RUN_EMPHASIS,
  HEXAPLA_RUN_KEY,  /* a key to press, or several together */
  HEXAPLA_RUN_REF,  /* target: id of an entry */
  HEXAPLA_RUN_TERM, /* target: id of an entry of kind term */
  HEXAPLA_RUN_LINK, /* target: an https: or mailto: address */
  HEXAPLA_RUN_CITE, /* target: id of an entry of kind source; length 0 */
} HexaplaRunKind;

/**
 * HexaplaRun:
 * @kind: what it is
 * @target: (nullable): where it leads, see [enum@Hexapla.RunKind]
 * @start: first byte in the plain text
 * @length: length in bytes
 */
typedef struct {
  HexaplaRunKind  kind;
  const char     *target;
  gsize           start;
  gsize           length;
} HexaplaRun;

/**
 * HexaplaText:
 *
 * Text with inline markup: the plain text, and runs that cover all of it in order. White space
 * is folded to single spaces, with none at the ends. Immutable and reference counted; may be
 * read from any thread.
 */
typedef struct _HexaplaText HexaplaText;

#define HEXAPLA_TYPE_TEXT (hexapla_text_get_type ())
GType             hexapla_text_get_type  (void);

HexaplaText      *hexapla_text_ref       (HexaplaText *self);
void              hexapla_text_unref     (HexaplaText *self);

/**
 * hexapla_text_get_plain:
 *
 * Returns: the text without markup, UTF-8; citations leave nothing in it
 */
const char       *hexapla_text_get_plain (HexaplaText *self);

/**
 * hexapla_text_get_runs:
 * @n_runs: (out): how many there are
 *
 * Returns: (array length=n_runs): the runs, owned by @self
 */
const HexaplaRun *hexapla_text_get_runs  (HexaplaText *self,
                                          guint       *n_runs);

/** hexapla_text_is_empty: whether the plain text is empty. */
gboolean          hexapla_text_is_empty  (HexaplaText *self);

/**
 * HexaplaTextBuilder:
 *
 * Puts a text together from pieces as a parser meets them, folding white space across them. The
 * space at either end of a run of markup goes outside of it, and markup around nothing is
 * dropped, but for citations.
 */
typedef struct _HexaplaTextBuilder HexaplaTextBuilder;

HexaplaTextBuilder *hexapla_text_builder_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void                hexapla_text_builder_free   (HexaplaTextBuilder *self);

/**
 * hexapla_text_builder_append:
 * @chars: UTF-8, not necessarily ended by a NUL
 * @length: bytes of @chars, or -1 if it is
 */
void                hexapla_text_builder_append (HexaplaTextBuilder *self,
                                                 const char         *chars,
                                                 gssize              length);

/**
 * hexapla_text_builder_push:
 * Begins a run of @kind that leads to @target; runs do not nest.
 */
void                hexapla_text_builder_push   (HexaplaTextBuilder *self,
                                                 HexaplaRunKind      kind,
                                                 const char         *target);

/** hexapla_text_builder_pop: ends the run begun last. */
void                hexapla_text_builder_pop    (HexaplaTextBuilder *self);

/**
 * hexapla_text_builder_finish:
 *
 * Returns: (transfer full): the text; the builder is empty again and can be used anew
 */
HexaplaText        *hexapla_text_builder_finish (HexaplaTextBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaText, hexapla_text_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaTextBuilder, hexapla_text_builder_free)

G_END_DECLS
