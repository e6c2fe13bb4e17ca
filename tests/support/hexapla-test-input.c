/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-input.h"

#include <gdk/x11/gdkx.h>
#include <math.h>

#include "hexapla-test-wait.h"

static void
on_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *ended = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *ended = TRUE;
}

static void
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  gboolean ended = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, on_ended, &ended);
  hexapla_test_wait_until (ended);
}

void
hexapla_test_xdotool (const char *first, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list list;

  g_ptr_array_add (arguments, (gpointer) "xdotool");
  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer)argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  run ((const char *const *)arguments->pdata);
}

static char *
dup_window_id (GtkNative *native)
{
  return g_strdup_printf ("%lu", gdk_x11_surface_get_xid (gtk_native_get_surface (native)));
}

void
hexapla_test_focus_window (GtkWindow *window)
{
  g_autofree char *id = NULL;

  gtk_window_present (window);
  hexapla_test_settle (GTK_WIDGET (window));
  /* There is no window manager to do it. */
  id = dup_window_id (GTK_NATIVE (window));
  hexapla_test_xdotool ("windowfocus", "--sync", id, NULL);
  hexapla_test_wait_until (gtk_window_is_active (window));
  hexapla_test_settle (GTK_WIDGET (window));
}

/* On the keyboards of newer X servers these are found beside Alt as well, and xdotool would hold it
 * down with them. So they are named by their numbers, which are the same on every keyboard. */
static const char *
find_number (const char *name)
{
  static const struct
  {
    const char *name;
    const char *number;
  } keys[] = { { "F1", "67" },  { "F3", "69" },          { "F9", "75" },
               { "F10", "76" }, { "KP_Subtract", "82" }, { "KP_Add", "86" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].name, name))
      return keys[i].number;
  return name;
}

void
hexapla_test_press_key (GtkWidget *window, const char *key)
{
  const char *plus = strrchr (key, '+');
  const char *name = plus != NULL ? plus + 1 : key;
  g_autofree char *before = g_strndup (key, (gsize)(name - key));
  g_autofree char *numbered = g_strconcat (before, find_number (name), NULL);

  hexapla_test_xdotool ("key", "--delay", "0", numbered, NULL);
  hexapla_test_settle (window);
}

void
hexapla_test_type (GtkWidget *window, const char *text)
{
  hexapla_test_xdotool ("type", "--delay", "2", text, NULL);
  hexapla_test_settle (window);
}

void
hexapla_test_move_pointer (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  g_autofree char *window = NULL;
  g_autofree char *column = NULL;
  g_autofree char *row = NULL;
  double native_x, native_y;
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native),
                                           &GRAPHENE_POINT_INIT ((float)x, (float)y), &point));
  gtk_native_get_surface_transform (native, &native_x, &native_y);
  window = dup_window_id (native);
  column = g_strdup_printf ("%d", (int)floor (point.x + native_x));
  row = g_strdup_printf ("%d", (int)floor (point.y + native_y));
  hexapla_test_xdotool ("mousemove", "--window", window, column, row, NULL);
  hexapla_test_settle (widget);
}

static void
move_to_middle (GtkWidget *widget)
{
  hexapla_test_move_pointer (widget, gtk_widget_get_width (widget) / 2.0,
                             gtk_widget_get_height (widget) / 2.0);
}

void
hexapla_test_click (GtkWidget *widget, guint button)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autofree char *number = g_strdup_printf ("%u", button);

  move_to_middle (widget);
  hexapla_test_xdotool ("click", number, NULL);
  hexapla_test_settle (window);
}

void
hexapla_test_drag (GtkWidget *widget, double dx, double dy)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_point_t start;

  move_to_middle (widget);
  g_assert_true (gtk_widget_compute_point (
      widget, window,
      &GRAPHENE_POINT_INIT ((float)(gtk_widget_get_width (widget) / 2.0),
                            (float)(gtk_widget_get_height (widget) / 2.0)),
      &start));
  hexapla_test_xdotool ("mousedown", "1", NULL);
  hexapla_test_settle (window);
  /* In two steps, as a hand does: a gesture begins with some movement. */
  hexapla_test_move_pointer (window, start.x + dx / 2, start.y + dy / 2);
  hexapla_test_move_pointer (window, start.x + dx, start.y + dy);
  hexapla_test_xdotool ("mouseup", "1", NULL);
  hexapla_test_settle (window);
}
