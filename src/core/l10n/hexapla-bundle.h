/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "model/hexapla-framework.h"

G_BEGIN_DECLS

/** HEXAPLA_BUNDLED_FRAMEWORK: id of the framework that comes with the program. */
#define HEXAPLA_BUNDLED_FRAMEWORK "us-icdps-2024"

/** HEXAPLA_HELP_FRAMEWORK: id of the help, which is a framework document as well. */
#define HEXAPLA_HELP_FRAMEWORK "hexapla-help"

/**
 * hexapla_bundle_lookup:
 * @name: name of a file of content
 * @error: %G_RESOURCE_ERROR
 *
 * Finds a file among the program's resources. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes           *hexapla_bundle_lookup (const char  *name,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_bundle_load:
 * @language: a content language, such as "en" or "pt-BR"
 * @error: %G_RESOURCE_ERROR_NOT_FOUND if there is no such language, or as
 *   [func@Hexapla.load_bytes]
 *
 * Loads the framework that comes with the program from its resources. May be called in any
 * thread.
 *
 * Returns: (transfer full) (nullable): the framework
 */
HexaplaFramework *hexapla_bundle_load   (const char  *language,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_bundle_load_framework:
 * @framework: %HEXAPLA_BUNDLED_FRAMEWORK or %HEXAPLA_HELP_FRAMEWORK
 *
 * As [func@Hexapla.bundle_load], for either of the documents that come with the program.
 */
HexaplaFramework *hexapla_bundle_load_framework (const char  *framework,
                                                 const char  *language,
                                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
