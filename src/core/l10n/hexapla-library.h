/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-languages.h"
#include "hexapla-reading.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_LIBRARY (hexapla_library_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaLibrary, hexapla_library, HEXAPLA, LIBRARY, GObject)

/**
 * HexaplaLibrary:
 *
 * A bundled framework in the languages that somebody reads: each is loaded once, when it is
 * first asked for, and forgotten when nobody holds it any more. May be used from any thread.
 */

/** hexapla_library_new: the framework that the program is there for. */
HexaplaLibrary   *hexapla_library_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_library_new_for: @framework: as for hexapla_bundle_load_framework() */
HexaplaLibrary   *hexapla_library_new_for       (const char      *framework) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_library_new_single: @framework alone, which is in its original language. */
HexaplaLibrary   *hexapla_library_new_single    (HexaplaFramework *framework) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_library_get_framework: id of the framework that it has. */
const char       *hexapla_library_get_framework (HexaplaLibrary  *self);

/** hexapla_library_get_languages: (transfer none): the languages that there are. */
HexaplaLanguages *hexapla_library_get_languages (HexaplaLibrary  *self);

/**
 * hexapla_library_load:
 * @language: a language tag that [method@Hexapla.Languages.find] knows
 * @error: as hexapla_bundle_load()
 *
 * Returns: (transfer full) (nullable): the framework in @language
 */
HexaplaFramework *hexapla_library_load          (HexaplaLibrary  *self,
                                                 const char      *language,
                                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_library_read:
 * @languages: (array zero-terminated=1): what to read in, the first one first
 * @error: as hexapla_bundle_load()
 *
 * Languages that there are not are left out, as is what comes twice and what is too many; if none
 * is left, it is the original that is read.
 *
 * Returns: (transfer full) (nullable): the reading
 */
HexaplaReading   *hexapla_library_read          (HexaplaLibrary      *self,
                                                 const char * const  *languages,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
