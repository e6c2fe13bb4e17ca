/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

#include "export/hexapla-export-notes.h"
#include "hexapla-format.h"

#define CHOOSER_KEY "hexapla-file-chooser"
#define FORMAT_KEY "hexapla-notes-format"

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);

  return hexapla_format_isolate (valid);
}

/* Says what was done with @file, or what was not and why. @message has a place for its name. */
static void
tell (HexaplaWindow *self, GFile *file, const char *message, const GError *error)
{
  g_autofree char *name = dup_name (file);
  /* Ours, and of the form that the translators are told. */
  g_auto (GStrv) parts = g_strsplit (message, "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);
  GtkWidget *dialog;

  if (self->toasts == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error == NULL)
    {
      hexapla_toasts_show (self->toasts, text);
      return;
    }
  dialog =
      gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                              GTK_MESSAGE_ERROR, GTK_BUTTONS_CLOSE, "%s", text);
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", error->message);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Notes */

static void
on_notes_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HexaplaWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);
  tell (self, G_FILE (source),
        /* Translators: %s is the name of a file. */
        error == NULL ? _ ("Notes exported to “%s”")
                      : _ ("The notes could not be exported to “%s”"),
        error);
}

void
hexapla_window_export_notes (HexaplaWindow *self, GFile *file, HexaplaNotesFormat format)
{
  HexaplaSaved *saved;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  saved = hexapla_window_get_saved (self);
  if (saved == NULL)
    return;
  bytes = hexapla_export_notes (saved, self->framework, format);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       on_notes_written, g_object_ref (self));
}

/* Everything */

static void
on_saved_as (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GFile *file = user_data;
  g_autoptr (HexaplaWindow) self = g_object_steal_data (G_OBJECT (file), CHOOSER_KEY);
  g_autoptr (GError) error = NULL;

  hexapla_saved_save_as_finish (HEXAPLA_SAVED (source), result, &error);
  tell (self, file,
        /* Translators: bookmarks, notes and follow-up; %s is the name of a file. */
        error == NULL ? _ ("Everything saved was exported to “%s”")
                      : _ ("What is saved could not be exported to “%s”"),
        error);
  g_object_unref (file);
}

void
hexapla_window_export_saved (HexaplaWindow *self, GFile *file)
{
  HexaplaSaved *saved;
  GFile *own;

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  saved = hexapla_window_get_saved (self);
  if (saved == NULL)
    return;
  own = g_file_dup (file);
  g_object_set_data (G_OBJECT (own), CHOOSER_KEY, g_object_ref (self));
  hexapla_saved_save_as_async (saved, own, NULL, on_saved_as, own);
}

/* Import */

static char *
dup_merged (guint n_changes, guint n_conflicts)
{
  g_autofree char *changes = NULL;
  g_autofree char *conflicts = NULL;

  if (n_changes == 0)
    return g_strdup (_ ("Imported: there was nothing new in the file"));
  changes = g_strdup_printf (ngettext ("Imported: %u change", "Imported: %u changes", n_changes),
                             n_changes);
  if (n_conflicts == 0)
    return g_steal_pointer (&changes);
  conflicts = g_strdup_printf (
      /* Translators: values that lost against newer ones are kept as notes. */
      ngettext ("%u older value is kept as a note", "%u older values are kept as notes",
                n_conflicts),
      n_conflicts);
  /* Translators: two statements about an import, one after the other. */
  return g_strdup_printf (C_ ("two statements", "%s; %s"), changes, conflicts);
}

typedef struct
{
  HexaplaWindow *window;
  GFile *file;
  gulong merged_id;
  guint n_changes;
  guint n_conflicts;
} Import;

static void
on_merged (HexaplaSaved *saved, guint n_changes, guint n_conflicts, gpointer user_data)
{
  Import *import = user_data;

  import->n_changes += n_changes;
  import->n_conflicts += n_conflicts;
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Import *import = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  hexapla_saved_import_finish (HEXAPLA_SAVED (source), result, &error);
  g_signal_handler_disconnect (source, import->merged_id);
  text = dup_merged (import->n_changes, import->n_conflicts);
  /* Translators: %s is the name of a file. */
  tell (import->window, import->file, error == NULL ? text : _ ("“%s” could not be imported"),
        error);
  g_object_unref (import->window);
  g_object_unref (import->file);
  g_free (import);
}

void
hexapla_window_import_saved (HexaplaWindow *self, GFile *file)
{
  HexaplaSaved *saved;
  Import *import;

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  saved = hexapla_window_get_saved (self);
  if (saved == NULL)
    return;
  import = g_new0 (Import, 1);
  import->window = g_object_ref (self);
  import->file = g_object_ref (file);
  import->merged_id = g_signal_connect (saved, "merged", G_CALLBACK (on_merged), import);
  hexapla_saved_import_async (saved, file, NULL, on_imported, import);
}

/* Choosing a file: by the portal in a sandbox */

typedef void (*FileFunc) (HexaplaWindow *self, GFile *file);

static void
on_response (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  GtkWindow *window = gtk_native_dialog_get_transient_for (chooser);
  FileFunc func = user_data;

  if (window != NULL && response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      if (file != NULL)
        func (HEXAPLA_WINDOW (window), file);
    }
  if (window != NULL)
    g_object_set_data (G_OBJECT (window), CHOOSER_KEY, NULL); /* owns it */
}

static void
choose_file (HexaplaWindow *self,
             GtkFileChooserAction action,
             const char *title,
             const char *name,
             FileFunc func)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, GTK_WINDOW (self), action,
      action == GTK_FILE_CHOOSER_ACTION_SAVE ? _ ("_Export") : _ ("_Import"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (on_response), func);
  g_object_set_data_full (G_OBJECT (self), CHOOSER_KEY, chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_notes_to (HexaplaWindow *self, GFile *file)
{
  gpointer format = g_object_get_data (G_OBJECT (self), FORMAT_KEY);

  hexapla_window_export_notes (self, file, (HexaplaNotesFormat)GPOINTER_TO_INT (format));
}

static void
export_notes (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  const char *suffix = g_variant_get_string (parameter, NULL);

  for (int format = HEXAPLA_NOTES_MARKDOWN; format <= HEXAPLA_NOTES_CSV; format++)
    if (g_str_equal (suffix, hexapla_notes_format_get_suffix ((HexaplaNotesFormat)format)))
      {
        /* Translators: name of a file with notes; without an ending. */
        g_autofree char *name = g_strdup_printf ("%s.%s", _ ("Notes"), suffix);

        g_object_set_data (G_OBJECT (self), FORMAT_KEY, GINT_TO_POINTER (format));
        choose_file (self, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Export Notes"), name, export_notes_to);
        return;
      }
}

static void
export_saved (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  g_autofree char *name =
      g_strdup_printf ("%s-saved.xml", hexapla_framework_get_id (self->framework));

  choose_file (self, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Export Everything"), name,
               hexapla_window_export_saved);
}

static void
import_saved (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_file (HEXAPLA_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Import"), NULL,
               hexapla_window_import_saved);
}

void
hexapla_window_class_install_saved_file_actions (HexaplaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.export-notes", "s", export_notes);
  gtk_widget_class_install_action (widget_class, "win.export-saved", NULL, export_saved);
  gtk_widget_class_install_action (widget_class, "win.import-saved", NULL, import_saved);
}
