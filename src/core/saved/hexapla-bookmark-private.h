/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-bookmark.h"

G_BEGIN_DECLS

HexaplaBookmark *hexapla_bookmark_new         (const char      *entry,
                                               gint64           created) G_GNUC_WARN_UNUSED_RESULT;
void             hexapla_bookmark_set_created (HexaplaBookmark *self,
                                               gint64           created);

G_END_DECLS
