/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HexaplaFold:
 * @HEXAPLA_FOLD_COMMON: for most languages
 * @HEXAPLA_FOLD_TURKIC: where I and ı are one letter, and İ and i another
 *
 * How text is folded, which depends on its language.
 */
typedef enum {
  HEXAPLA_FOLD_COMMON,
  HEXAPLA_FOLD_TURKIC,
} HexaplaFold;

/** hexapla_fold_for_language: how to fold text in @language, a language tag. */
HexaplaFold hexapla_fold_for_language (const char  *language);

/**
 * hexapla_fold_append:
 * @folded: what to append to
 * @map: (nullable) (element-type guint32): where in @text each byte of what is appended begins
 * @text: UTF-8
 *
 * Folds @text for search, so that what readers take for the same is the same: compatibility
 * forms, ligatures and full and half width become plain letters; case, accents and invisible
 * characters go; so do the vowel marks and tatweel of Arabic, whose forms of alef, yeh and kaf
 * become one each, and teh marbuta heh; katakana becomes hiragana, any decimal digit an ASCII
 * one, any quote, apostrophe, dash or run of space the plain one. What looks like an accent but
 * makes another letter stays: the voicing of kana, й, ў and ї. Folding what is folded changes
 * nothing. No control character is left, so that they can stand between texts.
 *
 * @map gets one element for each byte, and one more for the end. What vanishes belongs to what
 * stands before it.
 */
void        hexapla_fold_append       (GString     *folded,
                                       GArray      *map,
                                       const char  *text,
                                       HexaplaFold  fold);

/** hexapla_fold: (transfer full): as hexapla_fold_append(). */
char       *hexapla_fold              (const char  *text,
                                       HexaplaFold  fold) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_fold_unmap:
 * @map: as hexapla_fold_append() fills it, from the beginning of a text
 * @start: first byte of a stretch of the folded text
 * @end: the byte after its last one
 * @text_start: (out): first byte of what it stands for in the text
 * @text_end: (out): the byte after its last one
 *
 * Leads back from a stretch that is not empty: to whole characters with all marks on them, so
 * that of “ﬁ” the f alone leads to both.
 */
void        hexapla_fold_unmap        (GArray      *map,
                                       gsize        start,
                                       gsize        end,
                                       gsize       *text_start,
                                       gsize       *text_end);

G_END_DECLS
