/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-entry.h"

G_BEGIN_DECLS

/*
 * What entries are called, for people, in the language of the interface. In any thread.
 */

/** hexapla_caption_get_kind: what an entry of @kind is called: "Line of effort". */
const char *hexapla_caption_get_kind (HexaplaEntryKind  kind);

/**
 * hexapla_caption_dup:
 *
 * Returns: (transfer full): kind and number of @entry in one: "Line of effort 3.2"
 */
char       *hexapla_caption_dup      (HexaplaEntry     *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
