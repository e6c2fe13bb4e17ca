/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-child.h"

#include <string.h>

static const char *program;

gboolean
hexapla_saved_child_run (int argc, char **argv, const HexaplaSavedChild *children, guint n_children)
{
  program = argv[0];
  if (argc != 4 || strcmp (argv[1], "--child") != 0)
    return FALSE;

  for (guint i = 0; i < n_children; i++)
    {
      if (strcmp (children[i].name, argv[2]) != 0)
        continue;
      if (children[i].prepare != NULL)
        children[i].prepare ();
      children[i].run (argv[3]);
      return TRUE;
    }

  g_error ("No such child: %s", argv[2]);
}

GSubprocess *
hexapla_saved_child_start (const char *name, GFile *folder, GSubprocessFlags flags)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *child =
      g_subprocess_new (flags, &error, program, "--child", name, g_file_peek_path (folder), NULL);

  g_assert_no_error (error);
  return child;
}
