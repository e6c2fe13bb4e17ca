/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HEXAPLA_ORIGINAL_LANGUAGE: the language in which the bundled framework is written. */
#define HEXAPLA_ORIGINAL_LANGUAGE "en"

/**
 * HexaplaReview:
 * @HEXAPLA_REVIEW_ORIGINAL: not a translation
 * @HEXAPLA_REVIEW_DRAFT: nobody who is named has reviewed it yet
 * @HEXAPLA_REVIEW_REVIEWED: somebody who is named has
 */
typedef enum {
  HEXAPLA_REVIEW_ORIGINAL,
  HEXAPLA_REVIEW_DRAFT,
  HEXAPLA_REVIEW_REVIEWED,
} HexaplaReview;

/**
 * HexaplaLanguage:
 * @code: as in BCP 47, such as "fr" or "pt-BR"
 * @autonym: what it is called in itself, such as "Français"
 * @translated: how many messages of the text are translated
 * @total: how many there are
 * @review: whether the translation has been reviewed
 * @reviewer: (nullable): by whom, where it has
 * @reviewed_on: (nullable): and on which day, as "2027-01-31"
 *
 * A language in which the bundled framework can be read, as its catalog tells. Immutable;
 * owned by [class@Hexapla.Languages].
 */
typedef struct {
  char          *code;
  char          *autonym;
  guint          translated;
  guint          total;
  HexaplaReview  review;
  char          *reviewer;
  char          *reviewed_on;
} HexaplaLanguage;

/** hexapla_language_is_complete: whether all of the text is translated. */
gboolean hexapla_language_is_complete   (const HexaplaLanguage *self);

/** hexapla_language_get_percent: how much is translated; 100 only if all is, 0 only if nothing. */
guint    hexapla_language_get_percent   (const HexaplaLanguage *self);

/**
 * hexapla_language_describe:
 * @reviewed_on: (nullable): the day of the review as it is to be shown; %NULL for it as it is
 *
 * Returns: (transfer full): the state of the text in a few translated words: “Original”, “Draft”,
 *   “Draft, 80 % translated”, “Reviewed by … on …”
 */
char    *hexapla_language_describe      (const HexaplaLanguage *self,
                                         const char            *reviewed_on) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_language_is_right_to_left:
 * @code: a language tag
 *
 * Returns: whether the language is written from right to left: by its script where the tag
 *   names one, else by the script that Unicode's data name as the usual one
 */
gboolean hexapla_language_is_right_to_left (const char *code);

/**
 * hexapla_language_normalize:
 * @code: a language tag, or the name of a locale, such as "pt_BR.UTF-8"
 *
 * Returns: (transfer full): the tag: hyphens, and neither encoding nor variant
 */
char    *hexapla_language_normalize     (const char *code) G_GNUC_WARN_UNUSED_RESULT;

void     hexapla_language_free          (HexaplaLanguage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaLanguage, hexapla_language_free)

G_END_DECLS
