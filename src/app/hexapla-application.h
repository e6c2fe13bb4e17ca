/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-search-indexer.h"
#include "l10n/hexapla-library.h"
#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

#define HEXAPLA_TYPE_APPLICATION (hexapla_application_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaApplication, hexapla_application, HEXAPLA, APPLICATION,
                      GtkApplication)

/**
 * HexaplaApplication:
 *
 * The program: one instance, its settings, the framework it shows in its languages, what its
 * reader keeps about it, and the windows. Opens hexapla: addresses given on the command line or over D-Bus in the window that was
 * used last, or in a new one if asked to.
 */

/** hexapla_application_new: @flags: %G_APPLICATION_NON_UNIQUE in tests; else 0. */
HexaplaApplication *hexapla_application_new           (GApplicationFlags   flags) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_application_get_settings: (transfer none): the settings of the program. */
GSettings          *hexapla_application_get_settings  (HexaplaApplication *self);

/** hexapla_application_get_library: (transfer none): the framework in all its languages. */
HexaplaLibrary     *hexapla_application_get_library   (HexaplaApplication *self);

/** hexapla_application_get_search_indexer: (transfer none): makes what is searched. */
HexaplaSearchIndexer *hexapla_application_get_search_indexer (HexaplaApplication *self);

/**
 * hexapla_application_get_reading:
 * @error: (nullable) (out) (transfer none): why there is none
 *
 * Returns: (nullable) (transfer none): the framework that comes with the program, in the languages
 *   in which it was read last or, the first time, in the user's own; waits until it is loaded,
 *   which begins when the program starts
 */
HexaplaReading     *hexapla_application_get_reading   (HexaplaApplication *self,
                                                       const GError      **error);

/**
 * hexapla_application_get_saved:
 *
 * What the reader keeps about the framework that comes with the program. Read from disk from when
 * this is first called: once the first window has been painted; what is changed before it is read is
 * merged. On disk when the program ends.
 *
 * Returns: (nullable) (transfer none): %NULL if there is no framework
 */
HexaplaSaved       *hexapla_application_get_saved     (HexaplaApplication *self);

G_END_DECLS
