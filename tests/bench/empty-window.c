/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* The yardstick for starting: the least that a GTK program with a window can do. */

#include <gtk/gtk.h>
#include <sys/resource.h>

static void
on_after_paint (GdkFrameClock *clock, gpointer user_data)
{
  struct rusage usage;

  g_signal_handlers_disconnect_by_func (clock, on_after_paint, user_data);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("first-frame %" G_GINT64_FORMAT " %ld\n", g_get_monotonic_time () * 1000,
           usage.ru_maxrss);
  g_application_quit (user_data);
}

static void
on_map (GtkWidget *window, gpointer user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint),
                    user_data);
}

static void
on_activate (GtkApplication *app, gpointer user_data)
{
  GtkWidget *window = gtk_application_window_new (app);

  gtk_window_set_title (GTK_WINDOW (window), "Empty Window");
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_header_bar_new ());
  g_signal_connect (window, "map", G_CALLBACK (on_map), app);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) app = NULL;

  app = gtk_application_new ("io.github.hexaplareader.EmptyWindow", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (app, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (app), argc, argv);
}
