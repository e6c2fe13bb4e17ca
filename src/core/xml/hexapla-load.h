/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "model/hexapla-framework.h"
#include "xml/hexapla-finding.h"

G_BEGIN_DECLS

/**
 * The loader: from the bytes of a file to a checked, immutable framework.
 *
 * It never trusts its input. No network and no other file is touched; a DOCTYPE, any parser
 * error and anything over the limits below refuse the file. Structure is checked against the
 * rules of data/schema/framework.rng and those that its documentation adds. Time and memory
 * are linear in the size of the input. All functions may be called in any thread.
 */

/* Limits on input, far above any real framework; each has a finding and a test. */
#define HEXAPLA_LOAD_MAX_BYTES      (64u * 1024 * 1024)
#define HEXAPLA_LOAD_MAX_DEPTH      64u
#define HEXAPLA_LOAD_MAX_ELEMENTS   4000000u
#define HEXAPLA_LOAD_MAX_ATTRIBUTES 32u    /* with declarations of namespaces */
#define HEXAPLA_LOAD_MAX_NAMES      10000u /* different ones: of elements, prefixes and the like */
#define HEXAPLA_LOAD_MAX_TEXT       (1024u * 1024) /* bytes in a text, value or comment */
#define HEXAPLA_LOAD_MAX_FINDINGS   100u           /* then the loader stops looking */

/**
 * HexaplaLoadError:
 * @HEXAPLA_LOAD_ERROR_INVALID: the file was read, and refused: see the findings
 *
 * Reading errors are in %G_IO_ERROR, cancellation is %G_IO_ERROR_CANCELLED.
 */
typedef enum {
  HEXAPLA_LOAD_ERROR_INVALID,
} HexaplaLoadError;

#define HEXAPLA_LOAD_ERROR (hexapla_load_error_quark ())
GQuark            hexapla_load_error_quark (void);

/**
 * HexaplaLoadProgress:
 * @done: bytes read so far
 * @total: bytes in all
 *
 * Called in the loading thread, at most once for every 256 KiB.
 */
typedef void (* HexaplaLoadProgress) (gsize    done,
                                      gsize    total,
                                      gpointer user_data);

/**
 * hexapla_load_bytes:
 * @bytes: a framework file
 * @name: name of the file for findings
 * @findings: (nullable): a store of [class@Hexapla.Finding] to which all findings are added
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): asked between pieces
 * @error: %HEXAPLA_LOAD_ERROR with the first finding as its message, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the framework; %NULL if there was any finding
 */
HexaplaFramework *hexapla_load_bytes       (GBytes               *bytes,
                                            const char           *name,
                                            GListStore           *findings,
                                            HexaplaLoadProgress   progress,
                                            gpointer              user_data,
                                            GCancellable         *cancellable,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hexapla_load_file:
 * @file: a framework file; at most %HEXAPLA_LOAD_MAX_BYTES of it are read, even where it
 *   claims to be shorter (a device, a pipe)
 *
 * As hexapla_load_bytes(); a file that cannot be read is a finding as well as a %G_IO_ERROR.
 */
HexaplaFramework *hexapla_load_file        (GFile                *file,
                                            GListStore           *findings,
                                            HexaplaLoadProgress   progress,
                                            gpointer              user_data,
                                            GCancellable         *cancellable,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
