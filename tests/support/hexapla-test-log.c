/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-log.h"

/* The buttons 8 and 9 have no bit in the state of the buttons on X11. So GTK 4.18 does not see that
 * the last one was released, and warns when what it was pressed on goes away. */
#define UNCOUNTED "Broken accounting of active state for widget "

/* GTK 4.24 on X11, whenever a popover opens. */
#define SUBMITTED "gdk_frame_timings_submitted() called on submitted frame."

static gboolean pressing_uncounted = FALSE;

static gboolean
is_known (const char *message)
{
  return g_str_equal (message, SUBMITTED)
         || (pressing_uncounted && g_str_has_prefix (message, UNCOUNTED));
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0
        && is_known (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

void
hexapla_test_log_set_up (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}

void
hexapla_test_log_press_uncounted (gboolean pressing)
{
  pressing_uncounted = pressing;
}
