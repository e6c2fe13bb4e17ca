/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <glib.h>

#include "fuzz.h"

/* Stands in for libFuzzer where there is none: gives each file named on the command line to the
 * target once.
 */
int
main (int argc, char **argv)
{
  LLVMFuzzerInitialize (&argc, &argv);

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *contents = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &contents, &length, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
      LLVMFuzzerTestOneInput ((const uint8_t *)contents, length);
    }

  g_print ("%d inputs\n", argc - 1);
  return argc > 1 ? 0 : 1;
}
