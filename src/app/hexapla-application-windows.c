/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-application-windows.h"

#include "hexapla-help.h"

HexaplaWindow *
hexapla_application_find_window (HexaplaApplication *self)
{
  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL;
       window = window->next)
    if (HEXAPLA_IS_WINDOW (window->data) && hexapla_window_is_main (window->data))
      return window->data;
  return NULL;
}

HexaplaWindow *
hexapla_application_get_window (HexaplaApplication *self)
{
  HexaplaWindow *window;

  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  window = hexapla_application_find_window (self);
  return window != NULL ? window : hexapla_window_new (self);
}

HexaplaWindow *
hexapla_application_add_window (HexaplaApplication *self)
{
  HexaplaWindow *window;

  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  window = hexapla_application_find_window (self);
  return window != NULL ? hexapla_window_new_beside (window) : hexapla_window_new (self);
}

void
hexapla_application_open_file (HexaplaApplication *self, GFile *file, HexaplaWindow **window)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (HEXAPLA_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (window != NULL);

  if (hexapla_window_is_file (file))
    {
      gtk_window_present (GTK_WINDOW (hexapla_window_new_file (self, file)));
      return;
    }
  uri = g_file_get_uri (file);
  if (hexapla_help_has_address (uri))
    {
      hexapla_help_open_address (self, uri);
      return;
    }
  if (*window == NULL)
    *window = hexapla_application_get_window (self);
  hexapla_window_open_address (*window, uri);
}
