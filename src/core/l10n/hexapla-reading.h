/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-languages.h"
#include "model/hexapla-address.h"
#include "model/hexapla-block.h"
#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/** HEXAPLA_READING_MAX: how many languages can stand side by side. */
#define HEXAPLA_READING_MAX HEXAPLA_ADDRESS_MAX_LANGUAGES

#define HEXAPLA_TYPE_READING (hexapla_reading_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaReading, hexapla_reading, HEXAPLA, READING, GObject)

/**
 * HexaplaReading:
 *
 * A framework as somebody reads it: in one to six languages side by side, and the original beside
 * them, whether it is one of them or not. Entries and blocks correspond by id and position.
 * Immutable; owns its frameworks; may be read from any thread.
 */

/**
 * hexapla_reading_new:
 * @frameworks: (element-type HexaplaFramework): the same framework in each language, the first
 *   one first
 * @original: the framework in the language it was written in
 * @languages: (nullable): what is known of the languages
 */
HexaplaReading   *hexapla_reading_new           (GPtrArray        *frameworks,
                                                 HexaplaFramework *original,
                                                 HexaplaLanguages *languages) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_reading_new_single: reads @framework in its own language, which is the original. */
HexaplaReading   *hexapla_reading_new_single    (HexaplaFramework *framework) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_reading_new_first: reads in the first language of @reading alone. */
HexaplaReading   *hexapla_reading_new_first     (HexaplaReading   *reading) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_reading_get_n: how many languages stand side by side. */
guint             hexapla_reading_get_n         (HexaplaReading   *self);

/** hexapla_reading_get: (transfer none): the framework in the language at @position. */
HexaplaFramework *hexapla_reading_get           (HexaplaReading   *self,
                                                 guint             position);

/** hexapla_reading_get_first: (transfer none): the one that titles and lists follow. */
HexaplaFramework *hexapla_reading_get_first     (HexaplaReading   *self);

/** hexapla_reading_get_original: (transfer none): the framework as it was written. */
HexaplaFramework *hexapla_reading_get_original  (HexaplaReading   *self);

/** hexapla_reading_has_original: whether the original is one of those side by side. */
gboolean          hexapla_reading_has_original  (HexaplaReading   *self);

/** hexapla_reading_dup_codes: (transfer full): the tags of the languages, in their order. */
char            **hexapla_reading_dup_codes     (HexaplaReading   *self) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_reading_get_languages: (nullable) (transfer none): all languages that there are. */
HexaplaLanguages *hexapla_reading_get_languages (HexaplaReading   *self);

/** hexapla_reading_get_language: (nullable): what is known of the language at @position. */
const HexaplaLanguage *hexapla_reading_get_language (HexaplaReading *self,
                                                     guint           position);

/** hexapla_reading_get_name: what the language at @position is called in itself, or its tag. */
const char       *hexapla_reading_get_name      (HexaplaReading   *self,
                                                 guint             position);

/** hexapla_reading_is_original: whether the language at @position is the original. */
gboolean          hexapla_reading_is_original   (HexaplaReading   *self,
                                                 guint             position);

/**
 * hexapla_reading_get_entry:
 * @id: id of an entry
 *
 * Returns: (nullable) (transfer none): the entry in the language at @position
 */
HexaplaEntry     *hexapla_reading_get_entry     (HexaplaReading   *self,
                                                 guint             position,
                                                 const char       *id);

/**
 * hexapla_reading_is_text_translated:
 * @text: a text of the language at @position
 * @original: the same text of the original
 *
 * A text that equals the original in another language is one that nobody has translated, unless
 * all of that language is: “Introduction” is the same in French.
 */
gboolean          hexapla_reading_is_text_translated  (HexaplaReading *self,
                                                       guint           position,
                                                       HexaplaText    *text,
                                                       HexaplaText    *original);

/**
 * hexapla_reading_is_block_translated:
 * @id: id of an entry
 * @block: position of a block in it
 *
 * Returns: whether any text of the block, in the language at @position, is translated
 */
gboolean          hexapla_reading_is_block_translated (HexaplaReading *self,
                                                       guint           position,
                                                       const char     *id,
                                                       guint           block);

/**
 * hexapla_reading_is_summary_translated:
 * @id: id of an entry
 *
 * Returns: whether its summary, in the language at @position, is translated
 */
gboolean          hexapla_reading_is_summary_translated (HexaplaReading *self,
                                                         guint           position,
                                                         const char     *id);

G_END_DECLS
