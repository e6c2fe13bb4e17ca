/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEXAPLA_TYPE_SEARCH_PROVIDER (hexapla_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaSearchProvider, hexapla_search_provider, HEXAPLA, SEARCH_PROVIDER, GApplication)

/**
 * HexaplaSearchProvider:
 *
 * Answers the desktop's search, as org.gnome.Shell.SearchProvider2: finds entries in the language
 * of the user and in the original, and shows them in the former. Started by the bus and gone when
 * nobody has asked for a minute. It never shows anything itself: what is chosen it hands over to
 * the application.
 */

/** hexapla_search_provider_new: (transfer full): a provider, to be run. */
HexaplaSearchProvider *hexapla_search_provider_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
