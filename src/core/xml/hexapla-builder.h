/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "model/hexapla-framework.h"
#include "xml/hexapla-grammar.h"
#include "xml/hexapla-report.h"

G_BEGIN_DECLS

/**
 * HexaplaBuilder:
 *
 * Makes a framework from elements that were checked. It may be told of a file with findings:
 * elements may be missing, repeated or without a value then, and nothing comes of it but more
 * findings.
 */
typedef struct _HexaplaBuilder HexaplaBuilder;

HexaplaBuilder   *hexapla_builder_new            (HexaplaReport      *report) G_GNUC_WARN_UNUSED_RESULT;
void              hexapla_builder_free           (HexaplaBuilder     *self);

/**
 * hexapla_builder_start:
 * @element: an element that may stand where it stands
 * @values: (array fixed-size=14): values by [enum@Hexapla.Attribute], white space folded; %NULL
 *   where there is none, or a wrong one
 */
void              hexapla_builder_start          (HexaplaBuilder     *self,
                                                  HexaplaElement      element,
                                                  const char * const *values,
                                                  guint               line);

void              hexapla_builder_text           (HexaplaBuilder     *self,
                                                  const char         *chars,
                                                  gsize               length);

void              hexapla_builder_end            (HexaplaBuilder     *self,
                                                  HexaplaElement      element,
                                                  guint               start_line);

/**
 * hexapla_builder_set_incomplete:
 *
 * Says that part of the file was left out, so that a reference that leads nowhere may have a
 * meaning after all.
 */
void              hexapla_builder_set_incomplete (HexaplaBuilder     *self);

/**
 * hexapla_builder_finish:
 *
 * Checks the references, when the whole file was read.
 *
 * Returns: (transfer full) (nullable): the framework; %NULL if there was any finding
 */
HexaplaFramework *hexapla_builder_finish         (HexaplaBuilder     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaBuilder, hexapla_builder_free)

G_END_DECLS
