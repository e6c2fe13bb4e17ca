/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hexapla_vocabulary_describe:
 * @name: name of the root element of a document, without prefix
 * @ns: (nullable): its namespace
 *
 * Returns: (transfer full): a sentence that says what the document is instead of a framework
 */
char *hexapla_vocabulary_describe (const char *name,
                                   const char *ns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
