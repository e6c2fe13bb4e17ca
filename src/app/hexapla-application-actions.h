/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-application.h"

G_BEGIN_DECLS

/**
 * hexapla_application_add_actions:
 *
 * Adds the actions of the program, app.…, and the keys of these and of the actions of its windows.
 */
void hexapla_application_add_actions (HexaplaApplication *self);

G_END_DECLS
