/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HexaplaAddress:
 * @framework: id of a framework
 * @entry: (nullable): id of an entry; %NULL for the framework as a whole
 * @languages: (nullable): languages of the reading, first one first; %NULL for the reader's own
 *
 * An address such as hexapla:us-icdps-2024/effort-3-2?lang=fr,en, taken apart. Having one says
 * nothing about whether what it names exists. Plain data, owned by whoever parsed it.
 */
typedef struct {
  char  *framework;
  char  *entry;
  char **languages;
} HexaplaAddress;

#define HEXAPLA_ADDRESS_SCHEME "hexapla"

/* As many as stand side by side. */
#define HEXAPLA_ADDRESS_MAX_LANGUAGES 6

/**
 * HexaplaAddressError:
 * @HEXAPLA_ADDRESS_ERROR_SCHEME: not a hexapla: address
 * @HEXAPLA_ADDRESS_ERROR_INVALID: a hexapla: address that is not of the form
 */
typedef enum {
  HEXAPLA_ADDRESS_ERROR_SCHEME,
  HEXAPLA_ADDRESS_ERROR_INVALID,
} HexaplaAddressError;

#define HEXAPLA_ADDRESS_ERROR (hexapla_address_error_quark ())
GQuark          hexapla_address_error_quark (void);

/**
 * hexapla_address_parse:
 * @string: an address, from anywhere: it is treated as hostile
 * @error: %HEXAPLA_ADDRESS_ERROR
 *
 * Accepts what the product's description allows and nothing else: ids as in the schema, the
 * query key "lang" with one to six language tags, at most 1024 bytes, no authority, no fragment, no
 * percent escapes, nothing after it. The scheme is compared without regard to case.
 *
 * Returns: (transfer full) (nullable): the address
 */
HexaplaAddress *hexapla_address_parse       (const char     *string,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_address_format:
 * @framework: id of a framework
 * @entry: (nullable): id of an entry
 * @languages: (nullable) (array zero-terminated=1): languages of the reading
 *
 * Returns: (transfer full): the address as text
 */
char           *hexapla_address_format      (const char         *framework,
                                             const char         *entry,
                                             const char * const *languages) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_id_is_valid:
 *
 * Returns: whether @id has the form that the schema asks of ids
 */
gboolean        hexapla_id_is_valid         (const char     *id);

/**
 * hexapla_language_is_valid:
 *
 * Returns: whether @language has the form of a language tag, such as "en", "pt-BR" or "zh-Hant";
 *   not whether there is such a language
 */
gboolean        hexapla_language_is_valid   (const char     *language);

void            hexapla_address_free        (HexaplaAddress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaAddress, hexapla_address_free)

G_END_DECLS
