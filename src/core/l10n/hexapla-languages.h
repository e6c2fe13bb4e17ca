/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib-object.h>

#include "hexapla-language.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_LANGUAGES (hexapla_languages_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaLanguages, hexapla_languages, HEXAPLA, LANGUAGES, GObject)

/**
 * HexaplaLanguages:
 *
 * The languages in which a bundled framework can be read: the original first, then the others
 * in the order of their codes. Immutable; may be read from any thread.
 */

/** hexapla_languages_new: (transfer full): those that come with the program. */
HexaplaLanguages      *hexapla_languages_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_languages_new_for:
 * @framework: as for hexapla_bundle_load_framework()
 *
 * Returns: (transfer full): those of either document that comes with the program
 */
HexaplaLanguages      *hexapla_languages_new_for    (const char         *framework) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_languages_new_single: (transfer full): the one with the tag @code, as the original. */
HexaplaLanguages      *hexapla_languages_new_single (const char         *code) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_languages_new_from_data:
 * @data: a key file, as build-aux/describe-languages writes it
 * @length: its length, or -1 if it ends with a NUL
 * @error: %G_KEY_FILE_ERROR, or %G_NUMBER_PARSER_ERROR
 *
 * Returns: (transfer full) (nullable): the languages it describes
 */
HexaplaLanguages      *hexapla_languages_new_from_data (const char  *data,
                                                        gssize       length,
                                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

guint                  hexapla_languages_get_n      (HexaplaLanguages   *self);

/** hexapla_languages_get: (transfer none): the language at @position. */
const HexaplaLanguage *hexapla_languages_get        (HexaplaLanguages   *self,
                                                     guint               position);

/**
 * hexapla_languages_find:
 * @code: a language tag, in any case, with hyphens or underscores
 *
 * Returns: (nullable) (transfer none): the language with just this tag
 */
const HexaplaLanguage *hexapla_languages_find       (HexaplaLanguages   *self,
                                                     const char         *code);

/** hexapla_languages_get_name: what the language @code is called in itself; else @code. */
const char            *hexapla_languages_get_name   (HexaplaLanguages   *self,
                                                     const char         *code);

/**
 * hexapla_languages_choose:
 * @wanted: (array zero-terminated=1): names of locales, the most wanted first, as
 *   g_get_language_names() gives them
 *
 * Finds the language for somebody who wants these. A locale is served by another one of the same
 * language (pt_PT by pt-BR), but not by another script (zh_TW not by zh-CN).
 *
 * Returns: (transfer none): the language; the original if there is none of them
 */
const HexaplaLanguage *hexapla_languages_choose     (HexaplaLanguages   *self,
                                                     const char * const *wanted);

/** hexapla_languages_dup_codes: (transfer full): the tags of all. */
char                 **hexapla_languages_dup_codes  (HexaplaLanguages   *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
