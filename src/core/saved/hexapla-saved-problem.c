/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-saved-problem.h"

#include <glib/gi18n-lib.h>

HexaplaSavedProblem
hexapla_saved_problem_from_error (const GError *error)
{
  static const struct
  {
    GIOErrorEnum code;
    HexaplaSavedProblem problem;
  } problems[] = {
    { G_IO_ERROR_NO_SPACE, HEXAPLA_SAVED_PROBLEM_NO_SPACE },
    { G_IO_ERROR_READ_ONLY, HEXAPLA_SAVED_PROBLEM_READ_ONLY },
    { G_IO_ERROR_PERMISSION_DENIED, HEXAPLA_SAVED_PROBLEM_NO_PERMISSION },
    { G_IO_ERROR_MESSAGE_TOO_LARGE, HEXAPLA_SAVED_PROBLEM_TOO_LARGE },
  };

  if (error == NULL)
    return HEXAPLA_SAVED_PROBLEM_NONE;
  if (g_error_matches (error, HEXAPLA_SAVED_ERROR, HEXAPLA_SAVED_ERROR_NEWER_VERSION))
    return HEXAPLA_SAVED_PROBLEM_NEWER_VERSION;

  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      if (g_error_matches (error, G_IO_ERROR, (int)problems[i].code))
        return problems[i].problem;
    }

  return HEXAPLA_SAVED_PROBLEM_OTHER;
}

char *
hexapla_saved_problem_describe (HexaplaSavedProblem problem,
                                const GError *error,
                                gboolean loaded,
                                GFile *folder)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  if (problem == HEXAPLA_SAVED_PROBLEM_NEWER_VERSION)
    return g_strdup (_ ("Bookmarks and notes cannot be changed here: a newer version of Hexapla "
                        "has written them."));
  if (!loaded)
    /* Translators: what follows is the reason, from the system. */
    return g_strdup_printf (_ ("Bookmarks and notes cannot be read: %s"), error->message);

  switch (problem)
    {
    case HEXAPLA_SAVED_PROBLEM_NO_SPACE:
      return g_strdup (_ ("Bookmarks and notes are not saved: there is no space left on the "
                          "disk."));
    case HEXAPLA_SAVED_PROBLEM_READ_ONLY:
      /* Translators: path of a folder. */
      return g_strdup_printf (_ ("Bookmarks and notes are not saved: nothing can be written to "
                                 "“%s”."),
                              name);
    case HEXAPLA_SAVED_PROBLEM_NO_PERMISSION:
      /* Translators: path of a folder. */
      return g_strdup_printf (_ ("Bookmarks and notes are not saved: you are not allowed to write "
                                 "to “%s”."),
                              name);
    case HEXAPLA_SAVED_PROBLEM_TOO_LARGE:
      return g_strdup (_ ("Bookmarks and notes are not saved: there are more than a file can "
                          "have."));
    case HEXAPLA_SAVED_PROBLEM_NONE:
    case HEXAPLA_SAVED_PROBLEM_NEWER_VERSION:
    case HEXAPLA_SAVED_PROBLEM_OTHER:
    default:
      /* Translators: what follows is the reason, from the system. */
      return g_strdup_printf (_ ("Bookmarks and notes are not saved: %s"), error->message);
    }
}
