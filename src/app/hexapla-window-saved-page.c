/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

gboolean
hexapla_window_shows_saved (HexaplaWindow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), FALSE);

  return self->saved_page != NULL
         && gtk_widget_get_parent (hexapla_saved_page_get_view (self->saved_page)) != NULL;
}

static void
on_removed (HexaplaWindow *self, const char *message, HexaplaSavedUndo *undo)
{
  hexapla_window_offer_undo (self, message, undo);
}

static void
on_done (HexaplaWindow *self, const char *message)
{
  hexapla_toasts_show (self->toasts, message);
}

/* Made when it is first shown, and kept with what was looked for. */
static HexaplaSavedPage *
get_saved_page (HexaplaWindow *self)
{
  HexaplaSaved *saved = hexapla_window_get_saved (self);

  if (self->saved_page != NULL || saved == NULL)
    return self->saved_page;
  self->saved_page =
      hexapla_saved_page_new (saved, hexapla_window_get_library (self), self->reading);
  g_signal_connect_object (self->saved_page, "removed", G_CALLBACK (on_removed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saved_page, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  return self->saved_page;
}

void
hexapla_window_show_saved (HexaplaWindow *self, double scroll)
{
  HexaplaSavedPage *saved_page;
  g_autofree char *window_title = NULL;

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));

  saved_page = get_saved_page (self);
  if (saved_page == NULL)
    return;
  hexapla_saved_page_set_reading (saved_page, self->reading);
  hexapla_page_show_view (self->page, hexapla_saved_page_get_view (saved_page),
                          hexapla_saved_page_focus);
  hexapla_page_set_scroll (self->page, scroll);
  gtk_label_set_label (GTK_LABEL (self->page_title), _ ("Saved"));
  /* Translators: title of the window; %s is the title of the page. */
  window_title = g_strdup_printf (_ ("%s – Hexapla"), _ ("Saved"));
  gtk_window_set_title (GTK_WINDOW (self), window_title);
  hexapla_sidebar_select (self->sidebar, NULL);
}

void
hexapla_window_update_saved_page (HexaplaWindow *self)
{
  g_return_if_fail (HEXAPLA_IS_WINDOW (self));

  if (hexapla_window_shows_saved (self))
    gtk_widget_add_css_class (self->saved_button, "current");
  else
    gtk_widget_remove_css_class (self->saved_button, "current");
}

static void
show_saved (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  if (self->framework != NULL)
    hexapla_window_visit (self, HEXAPLA_SAVED_PAGE, HEXAPLA_VISIT_OPEN);
}

void
hexapla_window_class_install_saved_page_actions (HexaplaWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.show-saved", NULL, show_saved);
}
