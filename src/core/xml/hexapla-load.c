/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-load.h"

#include <glib/gi18n-lib.h>

#include "xml/hexapla-builder.h"
#include "xml/hexapla-checker.h"
#include "xml/hexapla-report.h"
#include "xml/hexapla-xml-parser.h"

G_DEFINE_QUARK (hexapla - load - error - quark, hexapla_load_error)

typedef struct
{
  HexaplaLoadProgress func;
  gpointer data;
} Progress;

static void
report_unreadable (HexaplaReport *report, const GError *error)
{
  hexapla_report_add (report, 0, HEXAPLA_FINDING_UNREADABLE,
                      /* Translators: what follows is the reason, from the system. */
                      _ ("The file cannot be read: %s"), error->message);
  hexapla_report_close (report);
}

static HexaplaFramework *
load_stream (GInputStream *stream,
             goffset size,
             const char *name,
             GListStore *findings,
             Progress progress,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (HexaplaReport) report = hexapla_report_new (name);
  g_autoptr (HexaplaBuilder) builder = hexapla_builder_new (report);
  g_autoptr (HexaplaChecker) checker = hexapla_checker_new (report, builder);
  g_autoptr (HexaplaFramework) framework = NULL;
  g_autoptr (GError) read_error = NULL;

  if (!hexapla_xml_parse (stream, size, hexapla_checker_get_handler (), checker, report,
                          progress.func, progress.data, cancellable, &read_error))
    {
      if (!g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          report_unreadable (report, read_error);
          hexapla_report_deliver (report, findings, NULL);
        }
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }

  if (!hexapla_report_is_closed (report))
    framework = hexapla_builder_finish (builder);
  hexapla_report_deliver (report, findings, error);

  return g_steal_pointer (&framework);
}

HexaplaFramework *
hexapla_load_bytes (GBytes *bytes,
                    const char *name,
                    GListStore *findings,
                    HexaplaLoadProgress progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (findings == NULL || G_IS_LIST_STORE (findings), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  stream = g_memory_input_stream_new_from_bytes (bytes);
  return load_stream (stream, (goffset)g_bytes_get_size (bytes), name, findings,
                      (Progress){ progress, user_data }, cancellable, error);
}

HexaplaFramework *
hexapla_load_file (GFile *file,
                   GListStore *findings,
                   HexaplaLoadProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (findings == NULL || G_IS_LIST_STORE (findings), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = g_file_get_parse_name (file);
  stream = g_file_read (file, cancellable, &local_error);
  if (stream == NULL)
    {
      if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_autoptr (HexaplaReport) report = hexapla_report_new (name);

          report_unreadable (report, local_error);
          hexapla_report_deliver (report, findings, NULL);
        }
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  /* Only for progress: a device or a pipe does not know its size. */
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  return load_stream (G_INPUT_STREAM (stream), info != NULL ? g_file_info_get_size (info) : 0, name,
                      findings, (Progress){ progress, user_data }, cancellable, error);
}
