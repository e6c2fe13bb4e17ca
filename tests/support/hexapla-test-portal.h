/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEXAPLA_TEST_APPEARANCE "org.freedesktop.appearance"

typedef enum {
  HEXAPLA_TEST_PORTAL_ABSENT,
  HEXAPLA_TEST_PORTAL_ANSWERS,
  HEXAPLA_TEST_PORTAL_ERROR,
  HEXAPLA_TEST_PORTAL_SILENT, /* never answers */
} HexaplaTestPortalBehaviour;

/**
 * HexaplaTestPortal:
 * @settings: what is in it, as GVariant text of type `a{sa{sv}}`
 * @n_calls: how often it was asked
 *
 * A Settings portal on the bus of the test, on a connection of its own. The first two members are
 * set by the test; the rest is 0 before it is started.
 */
typedef struct {
  HexaplaTestPortalBehaviour behaviour;
  const char      *settings;
  guint            n_calls;
  GDBusConnection *bus;
  guint            owner;
  gboolean         owned;
  GPtrArray       *unanswered;
} HexaplaTestPortal;

void hexapla_test_portal_start  (HexaplaTestPortal *portal);
void hexapla_test_portal_stop   (HexaplaTestPortal *portal);

/** hexapla_test_portal_change: tells all that listen of a new value, which is GVariant text. */
void hexapla_test_portal_change (HexaplaTestPortal *portal,
                                 const char        *space,
                                 const char        *key,
                                 const char        *value);

G_END_DECLS
