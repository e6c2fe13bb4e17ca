/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli-table.h"

#include "hexapla-cli-wrap.h"

#define GAP 2
#define MIN_WIDTH 4

/* Takes from the widest column until all fit, so that short columns stay as they are. */
static int *
choose_widths (const char *const *cells, guint n_columns)
{
  int *widths = g_new0 (int, n_columns);
  int room = HEXAPLA_CLI_WIDTH - GAP * ((int)n_columns - 1);
  int needed = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    widths[i % n_columns] =
        CLAMP (hexapla_cli_measure (cells[i]), widths[i % n_columns], HEXAPLA_CLI_WIDTH);
  for (guint i = 0; i < n_columns; i++)
    needed += widths[i];

  while (needed > room)
    {
      guint widest = 0;

      for (guint i = 1; i < n_columns; i++)
        if (widths[i] > widths[widest])
          widest = i;
      if (widths[widest] <= MIN_WIDTH)
        break;
      widths[widest]--;
      needed--;
    }

  return widths;
}

static void
append_row (GString *out, const char *const *cells, guint n_columns, const int *widths)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint n_lines = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      char **lines = hexapla_cli_wrap (cells[i], MAX (widths[i], 1));

      n_lines = MAX (n_lines, g_strv_length (lines));
      g_ptr_array_add (columns, lines);
    }

  for (guint line = 0; line < n_lines; line++)
    {
      int missing = 0; /* blanks due before the next word: none are left at the end of a line */

      for (guint i = 0; i < n_columns; i++)
        {
          char **lines = g_ptr_array_index (columns, i);
          const char *text = line < g_strv_length (lines) ? lines[line] : "";

          if (*text != '\0')
            {
              g_string_append_printf (out, "%*s%s", missing, "", text);
              missing = 0;
            }
          missing += MAX (widths[i] - hexapla_cli_measure (text), 0) + GAP;
        }
      g_string_append_c (out, '\n');
    }
}

void
hexapla_cli_append_table (GString *out, const char *const *cells, guint n_columns)
{
  g_autofree int *widths = NULL;

  g_return_if_fail (n_columns > 0);
  g_return_if_fail (g_strv_length ((char **)cells) % n_columns == 0);

  widths = choose_widths (cells, n_columns);
  for (const char *const *row = cells; *row != NULL; row += n_columns)
    {
      append_row (out, row, n_columns, widths);
      if (row != cells)
        continue;

      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *rule = g_strnfill (widths[i], '-');

          g_string_append_printf (out, "%*s%s", i > 0 ? GAP : 0, "", rule);
        }
      g_string_append_c (out, '\n');
    }
}
