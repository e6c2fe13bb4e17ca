/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-wait.h"

gint64
hexapla_test_get_deadline (void)
{
  return g_get_monotonic_time () + HEXAPLA_TEST_WAIT_SECONDS * G_TIME_SPAN_SECOND;
}

gboolean
hexapla_test_iterate (gint64 deadline)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);
  return g_get_monotonic_time () < deadline;
}

static void
on_after_paint (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  g_autoptr (GdkFrameClock) clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  gboolean painted = FALSE;
  gulong handler;

  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), &painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  hexapla_test_wait_until (painted);
  g_signal_handler_disconnect (clock, handler);
}

static void
handle_pending (GtkWidget *widget)
{
  /* A round trip: what the server has sent so far is here afterwards. */
  gdk_display_sync (gtk_widget_get_display (widget));
  hexapla_test_wait_until (!g_main_context_pending (NULL));
}

void
hexapla_test_settle (GtkWidget *widget)
{
  g_autoptr (GtkWidget) held = g_object_ref (widget);

  /* The first frame hands out the motion that was held back for it; the second paints what
   * came of that. */
  for (int i = 0; i < 2; i++)
    {
      handle_pending (held);
      if (gtk_widget_get_mapped (held))
        wait_for_frame (held);
    }
  handle_pending (held);
}
