/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* What a window says when what the reader keeps cannot be saved, was damaged, or was changed by
 * another program. */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

#include "hexapla-banner.h"

/* How long a window that is to be closed may wait for the disk. */
#define FLUSH_MILLISECONDS 1000

enum
{
  RESPONSE_CLOSE = 1,
  RESPONSE_SAVE_AS,
};

/* Below the header bar of the page, above whatever stands there already. */
static GtkWidget *
insert_banner (HexaplaWindow *self)
{
  GtkWidget *page = GTK_WIDGET (self->page);
  GtkWidget *box = gtk_widget_get_parent (page);
  GtkWidget *banner = hexapla_banner_new ();

  gtk_box_insert_child_after (GTK_BOX (box), banner, gtk_widget_get_first_child (box));
  return banner;
}

/* Whoever used one of its buttons goes on reading. */
static void
set_banner (HexaplaWindow *self, GtkWidget *banner, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (text == NULL && focus != NULL && gtk_widget_is_ancestor (focus, banner))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
  hexapla_banner_set_text (HEXAPLA_BANNER (banner), text);
}

static void
update_problem (HexaplaWindow *self)
{
  HexaplaSavedState state = hexapla_saved_get_state (self->saved);
  const char *message = hexapla_saved_get_problem_message (self->saved);

  if (message != NULL && self->problem_banner == NULL)
    {
      self->problem_banner = insert_banner (self);
      if (state != HEXAPLA_SAVED_STATE_READ_ONLY)
        hexapla_banner_add_button (HEXAPLA_BANNER (self->problem_banner), _ ("Try Again"),
                                   "win.retry-saving");
      hexapla_banner_add_button (HEXAPLA_BANNER (self->problem_banner), _ ("Save As…"),
                                 "win.save-as");
    }
  if (self->problem_banner == NULL)
    return;
  if (message == NULL && gtk_widget_get_visible (self->problem_banner))
    hexapla_toasts_show (self->toasts, _ ("Everything is saved again"));
  set_banner (self, self->problem_banner, message);
}

static void
on_damaged (HexaplaWindow *self, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *text = g_strdup_printf (
      /* Translators: %s is the path of a file. */
      _ ("The file of bookmarks and notes was damaged. What was saved before that is shown; the "
         "damaged file is kept as “%s”."),
      name);

  if (self->damage_banner == NULL)
    {
      self->damage_banner = insert_banner (self);
      hexapla_banner_add_button (HEXAPLA_BANNER (self->damage_banner), _ ("Dismiss"),
                                 "win.dismiss-damage");
    }
  set_banner (self, self->damage_banner, text);
}

static void
on_merged (HexaplaWindow *self, guint n_changes, guint n_conflicts)
{
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u change made elsewhere was taken over",
                                 "%u changes made elsewhere were taken over", n_changes),
                       n_changes);
  g_autofree char *lost = NULL;

  if (n_conflicts > 0)
    lost = g_strdup_printf (
        /* Translators: %s is another sentence; what lost against a newer change is kept. */
        _ ("%s. What they replaced is kept as notes."), text);
  hexapla_toasts_show (self->toasts, lost != NULL ? lost : text);
}

static void
retry_saving (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  if (self->saved != NULL)
    hexapla_saved_retry (self->saved);
}

static void
dismiss_damage (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  if (self->damage_banner != NULL)
    set_banner (self, self->damage_banner, NULL);
}

static void
on_saved_as (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HexaplaWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!hexapla_saved_save_as_finish (HEXAPLA_SAVED (source), result, &error))
    /* Translators: what follows is the reason, from the system. */
    text = g_strdup_printf (_ ("Nothing was saved: %s"), error->message);
  else
    self->may_lose = TRUE;
  if (self->toasts != NULL)
    hexapla_toasts_show (self->toasts, text != NULL ? text : _ ("Bookmarks and notes saved"));
}

static void
on_response (HexaplaWindow *self, int response, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && self->saved != NULL)
    {
      file = gtk_file_chooser_get_file (chooser);
      hexapla_saved_save_as_async (self->saved, file, NULL, on_saved_as, g_object_ref (self));
    }
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
}

static void
save_as (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  HexaplaSaved *saved = hexapla_window_get_saved (self);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (saved == NULL)
    return;
  chooser = gtk_file_chooser_native_new (_ ("Save Bookmarks and Notes"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  name = g_strconcat (hexapla_saved_get_framework (saved), ".xml", NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Something was kept since: it is not in the file that was saved elsewhere. */
static void
on_entry_changed (HexaplaWindow *self)
{
  self->may_lose = FALSE;
}

static gboolean
is_empty (HexaplaSaved *saved)
{
  return g_list_model_get_n_items (hexapla_saved_get_bookmarks (saved)) == 0
         && g_list_model_get_n_items (hexapla_saved_get_notes (saved)) == 0
         && g_list_model_get_n_items (hexapla_saved_get_follow_ups (saved)) == 0;
}

static gboolean
close_anyway (gpointer user_data)
{
  HexaplaWindow *self = user_data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  self->may_lose = TRUE;
  if (application != NULL && self->quits)
    g_application_quit (G_APPLICATION (application));
  else if (application != NULL)
    gtk_window_close (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
on_answer (HexaplaWindow *self, int response, GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
  gtk_window_destroy (dialog);
  if (response == RESPONSE_SAVE_AS)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-as", NULL);
  else if (response == RESPONSE_CLOSE)
    /* Not before the dialog is gone, which still knows the window. */
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_anyway, g_object_ref (self), g_object_unref);
}

/* The one question that is asked: there would be no way back. */
static void
ask (HexaplaWindow *self)
{
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_NONE, "%s", _ ("Close without saving bookmarks and notes?"));

  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (dialog), "%s %s", hexapla_saved_get_problem_message (self->saved),
      /* Translators: stands after the sentence that says why something is not saved. */
      _ ("What you have changed would be lost."));
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL,
                          _ ("Close _Without Saving"), RESPONSE_CLOSE, _ ("Save _As…"),
                          RESPONSE_SAVE_AS, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), RESPONSE_SAVE_AS);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
is_last (HexaplaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *window = gtk_application_get_windows (application); window != NULL;
       window = window->next)
    if (HEXAPLA_IS_WINDOW (window->data) && window->data != self
        && hexapla_window_is_main (window->data))
      return FALSE;
  return TRUE;
}

gboolean
hexapla_window_may_close (HexaplaWindow *self, gboolean quits)
{
  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), TRUE);

  if (self->saved == NULL || self->may_lose || (!quits && !is_last (self))
      || hexapla_saved_get_state (self->saved) != HEXAPLA_SAVED_STATE_FAILED
      || is_empty (self->saved) || hexapla_saved_flush (self->saved, FLUSH_MILLISECONDS, NULL))
    return TRUE;
  self->quits = quits;
  ask (self);
  return FALSE;
}

void
hexapla_window_watch_problems (HexaplaWindow *self)
{
  g_signal_connect_object (self->saved, "notify::problem-message", G_CALLBACK (update_problem),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saved, "entry-changed", G_CALLBACK (on_entry_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saved, "damaged", G_CALLBACK (on_damaged), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saved, "merged", G_CALLBACK (on_merged), self, G_CONNECT_SWAPPED);
  update_problem (self);
}

void
hexapla_window_class_install_problem_actions (HexaplaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.retry-saving", NULL, retry_saving);
  gtk_widget_class_install_action (widget_class, "win.dismiss-damage", NULL, dismiss_damage);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as);
}
