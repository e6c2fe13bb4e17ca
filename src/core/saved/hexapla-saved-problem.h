/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-saved.h"

G_BEGIN_DECLS

/** hexapla_saved_problem_from_error: @error: (nullable): why loading or saving failed. */
HexaplaSavedProblem  hexapla_saved_problem_from_error (const GError        *error);

/**
 * hexapla_saved_problem_describe:
 * @error: the error it was made from
 * @loaded: whether it is saving that failed, and not loading
 * @folder: where the file is
 *
 * Returns: (transfer full): what is not saved, and why: a sentence for people
 */
char                *hexapla_saved_problem_describe   (HexaplaSavedProblem  problem,
                                                       const GError        *error,
                                                       gboolean             loaded,
                                                       GFile               *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
