/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* A window on a framework file: it says that it is being opened, and then shows the framework, or
 * what is wrong with the file. */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"
#include "hexapla-wrap-label.h"
#include "xml/hexapla-load.h"

#define SUFFIX ".hexapla"

/* Shared by the window and the thread that loads. */
typedef struct
{
  GFile *file;
  GListStore *findings; /* of the thread while it runs, then of the window */
  int permille;         /* how far it is; atomic */
} Load;

static void
clear_load (gpointer data)
{
  Load *load = data;

  g_object_unref (load->file);
  g_object_unref (load->findings);
}

static void
release_load (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_load);
}

gboolean
hexapla_window_is_file (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  /* Anything else would have to be fetched from somewhere. */
  if (!g_file_has_uri_scheme (file, "file"))
    return FALSE;
  name = g_file_get_basename (file);
  folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;
  return folded != NULL && g_str_has_suffix (folded, SUFFIX);
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  return hexapla_format_isolate (shown);
}

static void
on_progress (gsize done, gsize total, gpointer user_data)
{
  Load *load = user_data;

  if (total > 0)
    g_atomic_int_set (&load->permille, (int)(1000.0 * (double)done / (double)total));
}

/* A pipe or a device would have to be opened to find out that there is nothing to read. */
static gboolean
check_regular (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                       _ ("This is a folder or a device, and not a file."));
  return FALSE;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Load *load = data;
  HexaplaFramework *framework = NULL;
  GError *error = NULL;

  if (check_regular (load->file, cancellable, &error))
    framework =
        hexapla_load_file (load->file, load->findings, on_progress, load, cancellable, &error);
  if (framework != NULL)
    g_task_return_pointer (task, framework, g_object_unref);
  else
    g_task_return_error (task, error);
}

static GtkWidget *
new_finding_row (HexaplaFinding *finding)
{
  guint number = hexapla_finding_get_line (finding);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *message = hexapla_wrap_label_new (hexapla_finding_get_message (finding), "row-title");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (message)), TRUE);
  gtk_box_append (GTK_BOX (box), message);
  if (number > 0)
    {
      /* Translators: where in a file something is wrong. */
      g_autofree char *line = g_strdup_printf (_ ("Line %u"), number);

      gtk_box_append (GTK_BOX (box), hexapla_wrap_label_new (line, "row-note"));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_finding_get_message (finding), -1);
  return row;
}

static GtkWidget *
new_findings (GListModel *findings)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (HexaplaFinding) finding = g_list_model_get_item (findings, i);

      gtk_list_box_append (GTK_LIST_BOX (list), new_finding_row (finding));
    }
  gtk_widget_add_css_class (list, "boxed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What is wrong with the file"), -1);
  return list;
}

static void
show_failure (HexaplaWindow *self, Load *load, const GError *error)
{
  GListModel *findings = G_LIST_MODEL (load->findings);
  guint n = g_list_model_get_n_items (findings);
  g_autofree char *name = dup_name (load->file);
  g_autofree char *description = NULL;

  if (n == 0 || !g_error_matches (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID))
    description = g_strdup_printf ("%s\n%s", name, error->message);
  else
    description = g_strdup_printf (
        /* Translators: %s is the name of a file. */
        ngettext ("%s is not a valid framework file. This is wrong with it:",
                  "%s is not a valid framework file. These things are wrong with it:", n),
        name);
  hexapla_page_show_status (self->page, "hexapla-page-missing-symbolic",
                            _ ("File Could Not Be Opened"), description,
                            g_error_matches (error, HEXAPLA_LOAD_ERROR, HEXAPLA_LOAD_ERROR_INVALID)
                                ? new_findings (findings)
                                : NULL);
  gtk_label_set_label (GTK_LABEL (self->page_title), _ ("File Could Not Be Opened"));
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  hexapla_window_update_actions (self);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaFramework) framework = g_task_propagate_pointer (G_TASK (result), &error);

  /* It may have been closed in the meantime. */
  if (self->page == NULL)
    return;
  if (framework != NULL)
    hexapla_window_show_single (self, framework);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_window_close (GTK_WINDOW (self));
  else
    show_failure (self, g_task_get_task_data (G_TASK (result)), error);
}

static gboolean
on_tick (GtkWidget *bar, GdkFrameClock *clock, gpointer user_data)
{
  Load *load = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                 g_atomic_int_get (&load->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
show_opening (HexaplaWindow *self, Load *load)
{
  g_autofree char *name = dup_name (load->file);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Cancel"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Opening File"), -1);
  gtk_widget_add_tick_callback (bar, on_tick, g_atomic_rc_box_acquire (load), release_load);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (g_cancellable_cancel), self->loading,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), button);
  hexapla_page_show_status (self->page, "x-office-document-symbolic", _ ("Opening File"), name,
                            box);
}

void
hexapla_window_load_file (HexaplaWindow *self, GFile *file)
{
  Load *load = g_atomic_rc_box_new0 (Load);
  g_autoptr (GTask) task = NULL;

  load->file = g_object_ref (file);
  load->findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  self->loading = g_cancellable_new ();
  task = g_task_new (self, self->loading, on_loaded, NULL);
  g_task_set_task_data (task, load, release_load);
  g_task_set_source_tag (task, hexapla_window_load_file);
  show_opening (self, load);
  hexapla_split_view_set_show_content (self->split_view, TRUE);
  hexapla_window_update_actions (self);
  g_task_run_in_thread (task, load_in_thread);
}
