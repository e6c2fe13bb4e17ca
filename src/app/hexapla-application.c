/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <sys/resource.h>

#include "hexapla-application-actions.h"
#include "hexapla-application-windows.h"
#include "hexapla-color-scheme.h"
#include "hexapla-interface-language.h"

/* How long the end of the program may wait for the disk: a session that ends waits longer. */
#define FLUSH_MILLISECONDS 3000

#define STYLE_RESOURCE RESOURCE_BASE "ui/style.css"

struct _HexaplaApplication
{
  GtkApplication parent_instance;

  GSettings *settings;
  HexaplaColorScheme *color_scheme;
  HexaplaLibrary *library;
  HexaplaSearchIndexer *indexer; /* NULL until somebody searches */
  char **languages;              /* to start with; read by the loader only */
  GThread *loader; /* loads the reading while GTK starts; joined by whoever asks first */
  HexaplaReading *reading;
  GError *reading_error;
  HexaplaSaved *saved; /* NULL until somebody asks for it */
  guint signal_ids[3];
};

G_DEFINE_FINAL_TYPE (HexaplaApplication, hexapla_application, GTK_TYPE_APPLICATION)

static void
on_color_scheme_setting (HexaplaApplication *self)
{
  hexapla_color_scheme_set_preference (
      self->color_scheme,
      (HexaplaColorPreference)g_settings_get_enum (self->settings, "color-scheme"));
}

static void
load_styles (HexaplaApplication *self)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, STYLE_RESOURCE);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  self->color_scheme = hexapla_color_scheme_new (display);
  on_color_scheme_setting (self);
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (on_color_scheme_setting), self, G_CONNECT_SWAPPED);

  /* Moving through a page with Tab must not select the text of every paragraph. */
  g_object_set (gtk_settings_get_for_display (display), "gtk-label-select-on-focus", FALSE, NULL);
}

static gboolean
on_unix_signal (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
  return G_SOURCE_CONTINUE;
}

/* What was read last; the first time, the language of the user. */
static char **
dup_start_languages (HexaplaApplication *self)
{
  g_auto (GStrv) languages = g_settings_get_strv (self->settings, "languages");
  const HexaplaLanguage *own;
  const char *chosen[2] = { NULL };

  if (languages[0] != NULL)
    return g_steal_pointer (&languages);
  own = hexapla_languages_choose (hexapla_library_get_languages (self->library),
                                  g_get_language_names ());
  chosen[0] = own->code;
  return g_strdupv ((char **)chosen);
}

static gpointer
load_reading (gpointer user_data)
{
  HexaplaApplication *self = user_data;

  return hexapla_library_read (self->library, (const char *const *)self->languages,
                               &self->reading_error);
}

static void
join_loader (HexaplaApplication *self)
{
  if (self->loader != NULL)
    self->reading = g_thread_join (g_steal_pointer (&self->loader));
}

static void
hexapla_application_startup (GApplication *application)
{
  static const int signals[] = { SIGHUP, SIGINT, SIGTERM };
  HexaplaApplication *self = HEXAPLA_APPLICATION (application);

  self->settings = g_settings_new (APP_ID);
  self->library = hexapla_library_new ();
  self->languages = dup_start_languages (self);
  self->loader = g_thread_new ("load", load_reading, self);
  G_APPLICATION_CLASS (hexapla_application_parent_class)->startup (application);

  hexapla_interface_language_set_direction ();
  gtk_window_set_default_icon_name (APP_ID);
  hexapla_application_add_actions (self);
  load_styles (self);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    self->signal_ids[i] = g_unix_signal_add (signals[i], on_unix_signal, self);
}

static void
hexapla_application_activate (GApplication *application)
{
  gtk_window_present (
      GTK_WINDOW (hexapla_application_get_window (HEXAPLA_APPLICATION (application))));
}

static void
hexapla_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  HexaplaWindow *window = NULL;

  for (int i = 0; i < n_files; i++)
    hexapla_application_open_file (HEXAPLA_APPLICATION (application), files[i], &window);
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
}

/* A start of the program, this one or one that left it to this one. */
static int
hexapla_application_command_line (GApplication *application, GApplicationCommandLine *start)
{
  HexaplaApplication *self = HEXAPLA_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (start);
  gboolean new_window = g_variant_dict_contains (options, "new-window");
  int n_arguments;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (start, &n_arguments);
  const char *words = NULL;
  HexaplaWindow *window;

  g_variant_dict_lookup (options, "search", "&s", &words);
  if (!new_window && n_arguments <= 1 && words == NULL)
    {
      g_application_activate (application);
      return 0;
    }
  window = new_window ? hexapla_application_add_window (self) : NULL;
  for (int i = 1; i < n_arguments; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (start, arguments[i]);

      hexapla_application_open_file (self, file, &window);
    }
  if (words != NULL)
    {
      window = window != NULL ? window : hexapla_application_get_window (self);
      hexapla_window_search (window, words);
    }
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  return 0;
}

/* For the benchmark: reports when the first frame is on the screen, and ends. */
static void
on_first_frame (GdkFrameClock *clock, GApplication *application)
{
  struct rusage usage;

  g_signal_handlers_disconnect_by_func (clock, on_first_frame, application);
  getrusage (RUSAGE_SELF, &usage);
  printf ("first-frame %" G_GINT64_FORMAT " %ld\n", g_get_monotonic_time () * 1000,
          usage.ru_maxrss);
  g_application_quit (application);
}

static void
on_window_mapped (GtkWidget *window, GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_first_frame),
                    application);
}

static void
on_saved_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  /* The windows show what there is to show about it. */
  if (!hexapla_saved_load_finish (HEXAPLA_SAVED (source), result, &error))
    g_debug ("Saved layer: %s", error->message);
}

static void
hexapla_application_window_added (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (hexapla_application_parent_class)->window_added (application, window);

  if (g_object_get_data (G_OBJECT (application), "hexapla-benchmark") != NULL)
    g_signal_connect (window, "map", G_CALLBACK (on_window_mapped), application);
}

static int
hexapla_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      printf ("hexapla %s\n", VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "benchmark-first-frame"))
    g_object_set_data (G_OBJECT (application), "hexapla-benchmark", application);
  return -1;
}

/* Whatever ends the program, all that was written is on disk. */
static void
flush_saved (HexaplaApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (self->saved != NULL && !hexapla_saved_flush (self->saved, FLUSH_MILLISECONDS, &error))
    g_printerr ("hexapla: %s\n", error != NULL ? error->message : "not everything is saved");
}

static void
hexapla_application_shutdown (GApplication *application)
{
  HexaplaApplication *self = HEXAPLA_APPLICATION (application);
  HexaplaWindow *last = hexapla_application_find_window (self);
  GList *next;

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
  /* Of several windows, the one that was used last is the one to come back to. */
  if (last != NULL)
    hexapla_window_save_state (last);
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL;
       window = next)
    {
      next = window->next;
      gtk_window_destroy (window->data);
    }
  flush_saved (self);
  g_clear_object (&self->color_scheme);
  if (self->settings != NULL)
    g_settings_sync ();
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (hexapla_application_parent_class)->shutdown (application);
}

static void
hexapla_application_finalize (GObject *object)
{
  HexaplaApplication *self = HEXAPLA_APPLICATION (object);

  join_loader (self);
  g_clear_object (&self->saved);
  g_clear_object (&self->reading);
  g_clear_error (&self->reading_error);
  g_clear_object (&self->indexer);
  g_clear_object (&self->library);
  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (hexapla_application_parent_class)->finalize (object);
}

static void
hexapla_application_class_init (HexaplaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hexapla_application_finalize;
  application_class->startup = hexapla_application_startup;
  application_class->activate = hexapla_application_activate;
  application_class->open = hexapla_application_open;
  application_class->command_line = hexapla_application_command_line;
  application_class->handle_local_options = hexapla_application_handle_local_options;
  application_class->shutdown = hexapla_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_added = hexapla_application_window_added;
}

static void
hexapla_application_init (HexaplaApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version and exit"), NULL },
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
    { "search", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Search for words"), N_ ("WORDS") },
    { "benchmark-first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[ADDRESS…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Reads international cyber-policy frameworks. An address such as "
                               "hexapla:us-icdps-2024/effort-1-3 opens that page."));
}

HexaplaApplication *
hexapla_application_new (GApplicationFlags flags)
{
  return g_object_new (HEXAPLA_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       flags | G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/hexaplareader/Hexapla",
                       /* So the end of the session ends us too, with everything saved. */
                       "register-session", TRUE, NULL);
}

GSettings *
hexapla_application_get_settings (HexaplaApplication *self)
{
  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  return self->settings;
}

HexaplaLibrary *
hexapla_application_get_library (HexaplaApplication *self)
{
  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  return self->library;
}

HexaplaReading *
hexapla_application_get_reading (HexaplaApplication *self, const GError **error)
{
  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  join_loader (self);
  if (error != NULL)
    *error = self->reading_error;
  return self->reading;
}

HexaplaSearchIndexer *
hexapla_application_get_search_indexer (HexaplaApplication *self)
{
  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  if (self->indexer == NULL)
    self->indexer = hexapla_search_indexer_new (self->library);
  return self->indexer;
}

HexaplaSaved *
hexapla_application_get_saved (HexaplaApplication *self)
{
  HexaplaReading *reading;

  g_return_val_if_fail (HEXAPLA_IS_APPLICATION (self), NULL);

  reading = hexapla_application_get_reading (self, NULL);
  if (self->saved == NULL && reading != NULL)
    {
      g_autoptr (GFile) folder = hexapla_saved_dup_default_folder ();

      self->saved = hexapla_saved_new (
          folder, hexapla_framework_get_id (hexapla_reading_get_first (reading)));
      hexapla_saved_load_async (self->saved, on_saved_loaded, NULL);
    }
  return self->saved;
}
