/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hexapla_test_set_language:
 * @language: a language that the interface is translated to, or a pseudo-language: "ar", "en_XA"
 *
 * Takes the catalog that the build has made, as the program takes one that is installed. May be
 * called before hexapla_test_init(), and has to be, for GLib decides with the first word that it
 * translates whether the program has a catalog at all.
 */
void hexapla_test_set_language (const char *language);

G_END_DECLS
