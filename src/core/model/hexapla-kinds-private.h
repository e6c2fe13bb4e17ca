/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-kinds.h"

G_BEGIN_DECLS

/** hexapla_entry_kind_names: (array zero-terminated=1): the names of all kinds. */
const char *const *hexapla_entry_kind_names    (void);

/** hexapla_relation_type_names: (array zero-terminated=1): the names of all types. */
const char *const *hexapla_relation_type_names (void);

G_END_DECLS
