/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-search-provider.h"

#include <string.h>

#include "l10n/hexapla-bundle.h"
#include "l10n/hexapla-library.h"
#include "search/hexapla-search-index.h"

#define IDLE_MILLISECONDS (60 * 1000)
#define DESCRIPTION_CHARS 120
#define APPLICATION_INTERFACE "org.freedesktop.Application"

static const char interface_xml[] = "<node><interface name='org.gnome.Shell.SearchProvider2'>"
                                    "<method name='GetInitialResultSet'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/></method>"
                                    "<method name='GetSubsearchResultSet'>"
                                    "<arg type='as' name='previous_results' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/></method>"
                                    "<method name='GetResultMetas'>"
                                    "<arg type='as' name='identifiers' direction='in'/>"
                                    "<arg type='aa{sv}' name='metas' direction='out'/></method>"
                                    "<method name='ActivateResult'>"
                                    "<arg type='s' name='identifier' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/></method>"
                                    "<method name='LaunchSearch'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/></method>"
                                    "</interface></node>";

struct _HexaplaSearchProvider
{
  GApplication parent_instance;

  HexaplaSearchIndex *index;     /* the language of the user first; made when first needed */
  HexaplaSearchResults *results; /* of the search before, for the context of what is found */
  guint registration_id;
  int idle_milliseconds;
};

G_DEFINE_FINAL_TYPE (HexaplaSearchProvider, hexapla_search_provider, G_TYPE_APPLICATION)

/* A call to the application, on behalf of a call to us. */
typedef struct
{
  HexaplaSearchProvider *provider;
  GDBusMethodInvocation *invocation;
} Handover;

static void
add_framework (GPtrArray *frameworks, HexaplaLibrary *library, const char *language)
{
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_library_load (library, language, &error);

  /* It is part of the program. */
  if (framework == NULL)
    g_error ("The text in “%s”: %s", language, error->message);
  g_ptr_array_add (frameworks, framework);
}

static HexaplaSearchIndex *
get_index (HexaplaSearchProvider *self)
{
  g_autoptr (HexaplaLibrary) library = NULL;
  g_autoptr (GPtrArray) frameworks = NULL;
  const char *language;

  if (self->index != NULL)
    return self->index;

  library = hexapla_library_new ();
  frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  language =
      hexapla_languages_choose (hexapla_library_get_languages (library), g_get_language_names ())
          ->code;
  add_framework (frameworks, library, language);
  if (!g_str_equal (language, HEXAPLA_ORIGINAL_LANGUAGE))
    add_framework (frameworks, library, HEXAPLA_ORIGINAL_LANGUAGE);
  self->index = hexapla_search_index_new (frameworks);
  return self->index;
}

static HexaplaEntry *
find_entry (HexaplaSearchProvider *self, const char *id)
{
  return hexapla_framework_lookup (hexapla_search_index_get_framework (get_index (self), 0), id);
}

static GVariant *
search (HexaplaSearchProvider *self, const char *const *terms)
{
  g_autofree char *typed = g_strjoinv (" ", (char **)terms);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (typed);
  GVariantBuilder ids;

  g_clear_object (&self->results);
  self->results = hexapla_search_index_search (get_index (self), query, NULL, NULL, NULL);

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->results)); i++)
    {
      g_autoptr (HexaplaSearchMatch) match =
          g_list_model_get_item (G_LIST_MODEL (self->results), i);

      g_variant_builder_add (&ids, "s",
                             hexapla_entry_get_id (hexapla_search_match_get_entry (match)));
    }
  return g_variant_new ("(as)", &ids);
}

static HexaplaSearchMatch *
find_match (HexaplaSearchProvider *self, const char *id)
{
  guint n_matches =
      self->results != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->results)) : 0;

  for (guint i = 0; i < n_matches; i++)
    {
      g_autoptr (HexaplaSearchMatch) match =
          g_list_model_get_item (G_LIST_MODEL (self->results), i);

      if (g_str_equal (hexapla_entry_get_id (hexapla_search_match_get_entry (match)), id))
        return g_steal_pointer (&match);
    }
  return NULL;
}

/* A line of the text where it is found, or of the summary where that is in another language than
 * the title. */
static char *
describe (HexaplaSearchProvider *self, HexaplaEntry *entry)
{
  g_autoptr (HexaplaSearchMatch) match = find_match (self, hexapla_entry_get_id (entry));
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) cut_marks = NULL;

  if (match != NULL && hexapla_search_match_get_entry (match) == entry)
    return hexapla_search_match_dup_context (match, NULL);

  marks = g_array_new (FALSE, FALSE, sizeof (HexaplaSearchRange));
  return hexapla_search_cut (hexapla_text_get_plain (hexapla_entry_get_summary (entry)), marks,
                             DESCRIPTION_CHARS, &cut_marks);
}

static GVariant *
get_metas (HexaplaSearchProvider *self, const char *const *ids)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (; *ids != NULL; ids++)
    {
      HexaplaEntry *entry = find_entry (self, *ids);
      g_autofree char *description = NULL;

      if (entry == NULL)
        continue;
      description = describe (self, entry);
      g_variant_builder_open (&metas, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (*ids));
      g_variant_builder_add (&metas, "{sv}", "name",
                             g_variant_new_string (hexapla_entry_get_title (entry)));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (description));
      g_variant_builder_close (&metas);
    }
  return g_variant_new ("(aa{sv})", &metas);
}

static void
on_handed_over (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Handover *handover = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    g_dbus_method_invocation_return_value (handover->invocation, NULL);
  else
    g_dbus_method_invocation_return_gerror (handover->invocation, error);
  g_application_release (G_APPLICATION (handover->provider));
  g_object_unref (handover->provider);
  g_free (handover);
}

/* The shell gives the time of the click: with it the window may come to the front. */
static GVariant *
create_platform_data (guint32 timestamp)
{
  GVariantBuilder data;

  g_variant_builder_init (&data, G_VARIANT_TYPE_VARDICT);
  if (timestamp != 0)
    g_variant_builder_add (
        &data, "{sv}", "desktop-startup-id",
        g_variant_new_take_string (g_strdup_printf ("hexapla-search_TIME%u", timestamp)));
  return g_variant_builder_end (&data);
}

/* Calls a method of the application, which the bus starts if need be. */
static void
hand_over (HexaplaSearchProvider *self,
           GDBusMethodInvocation *invocation,
           const char *method,
           GVariant *parameters)
{
  g_autofree char *path = g_strconcat ("/", APP_ID, NULL);
  Handover *handover = g_new0 (Handover, 1);

  g_strdelimit (path, ".", '/');
  handover->provider = g_object_ref (self);
  handover->invocation = invocation;
  g_application_hold (G_APPLICATION (self));
  g_dbus_connection_call (g_dbus_method_invocation_get_connection (invocation), APP_ID, path,
                          APPLICATION_INTERFACE, method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE,
                          -1, NULL, on_handed_over, handover);
}

static void
activate_result (HexaplaSearchProvider *self,
                 GDBusMethodInvocation *invocation,
                 const char *id,
                 guint32 timestamp)
{
  g_autofree char *address = NULL;

  if (find_entry (self, id) == NULL)
    {
      g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                             "there is no result “%s”", id);
      return;
    }
  address = hexapla_address_format (HEXAPLA_BUNDLED_FRAMEWORK, id, NULL);
  hand_over (self, invocation, "Open",
             g_variant_new ("(^as@a{sv})", (const char *const[]){ address, NULL },
                            create_platform_data (timestamp)));
}

/* The window takes it from here, with what was typed. */
static void
launch_search (HexaplaSearchProvider *self,
               GDBusMethodInvocation *invocation,
               const char *const *terms,
               guint32 timestamp)
{
  GVariant *words = g_variant_new_take_string (g_strjoinv (" ", (char **)terms));

  hand_over (
      self, invocation, "ActivateAction",
      g_variant_new ("(s@av@a{sv})", "search",
                     g_variant_new_array (G_VARIANT_TYPE_VARIANT,
                                          (GVariant *[]){ g_variant_new_variant (words) }, 1),
                     create_platform_data (timestamp)));
}

static void
on_method_call (GDBusConnection *connection,
                const char *sender,
                const char *object_path,
                const char *interface_name,
                const char *method,
                GVariant *parameters,
                GDBusMethodInvocation *invocation,
                gpointer user_data)
{
  HexaplaSearchProvider *self = user_data;
  g_autofree const char **strings = NULL;
  const char *id;
  guint32 timestamp;

  /* Each call puts off the end. */
  g_application_hold (G_APPLICATION (self));
  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &strings);
      g_dbus_method_invocation_return_value (invocation, search (self, strings));
    }
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      /* Not narrower in every case: what begins as “-a” may become “-ab”. */
      g_variant_get_child (parameters, 1, "^a&s", &strings);
      g_dbus_method_invocation_return_value (invocation, search (self, strings));
    }
  else if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &strings);
      g_dbus_method_invocation_return_value (invocation, get_metas (self, strings));
    }
  else if (g_str_equal (method, "ActivateResult"))
    {
      g_variant_get (parameters, "(&s^a&su)", &id, &strings, &timestamp);
      activate_result (self, invocation, id, timestamp);
    }
  else
    {
      g_variant_get (parameters, "(^a&su)", &strings, &timestamp);
      launch_search (self, invocation, strings, timestamp);
    }
  g_application_release (G_APPLICATION (self));
}

static gboolean
hexapla_search_provider_dbus_register (GApplication *application,
                                       GDBusConnection *connection,
                                       const char *object_path,
                                       GError **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method_call };
  HexaplaSearchProvider *self = HEXAPLA_SEARCH_PROVIDER (application);
  g_autoptr (GDBusNodeInfo) node = NULL;

  if (!G_APPLICATION_CLASS (hexapla_search_provider_parent_class)
           ->dbus_register (application, connection, object_path, error))
    return FALSE;
  node = g_dbus_node_info_new_for_xml (interface_xml, error);
  if (node == NULL)
    return FALSE;
  self->registration_id = g_dbus_connection_register_object (
      connection, object_path, node->interfaces[0], &vtable, self, NULL, error);
  return self->registration_id != 0;
}

static void
hexapla_search_provider_dbus_unregister (GApplication *application,
                                         GDBusConnection *connection,
                                         const char *object_path)
{
  HexaplaSearchProvider *self = HEXAPLA_SEARCH_PROVIDER (application);

  if (self->registration_id != 0)
    g_dbus_connection_unregister_object (connection, self->registration_id);
  self->registration_id = 0;

  G_APPLICATION_CLASS (hexapla_search_provider_parent_class)
      ->dbus_unregister (application, connection, object_path);
}

static void
hexapla_search_provider_startup (GApplication *application)
{
  HexaplaSearchProvider *self = HEXAPLA_SEARCH_PROVIDER (application);

  G_APPLICATION_CLASS (hexapla_search_provider_parent_class)->startup (application);

  /* Counts from now on. */
  g_application_set_inactivity_timeout (application, (guint)self->idle_milliseconds);
  g_application_hold (application);
  g_application_release (application);
}

/* Nothing is shown, whoever asks for it. */
static void
hexapla_search_provider_activate (GApplication *application)
{
}

static int
hexapla_search_provider_handle_local_options (GApplication *application, GVariantDict *options)
{
  HexaplaSearchProvider *self = HEXAPLA_SEARCH_PROVIDER (application);

  g_variant_dict_lookup (options, "idle-milliseconds", "i", &self->idle_milliseconds);
  self->idle_milliseconds = MAX (self->idle_milliseconds, 0);
  return -1;
}

static void
hexapla_search_provider_finalize (GObject *object)
{
  HexaplaSearchProvider *self = HEXAPLA_SEARCH_PROVIDER (object);

  g_clear_object (&self->results);
  g_clear_object (&self->index);

  G_OBJECT_CLASS (hexapla_search_provider_parent_class)->finalize (object);
}

static void
hexapla_search_provider_class_init (HexaplaSearchProviderClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hexapla_search_provider_finalize;
  application_class->dbus_register = hexapla_search_provider_dbus_register;
  application_class->dbus_unregister = hexapla_search_provider_dbus_unregister;
  application_class->startup = hexapla_search_provider_startup;
  application_class->activate = hexapla_search_provider_activate;
  application_class->handle_local_options = hexapla_search_provider_handle_local_options;
}

static void
hexapla_search_provider_init (HexaplaSearchProvider *self)
{
  /* For the tests, which cannot wait a minute. */
  static const GOptionEntry options[] = {
    { "idle-milliseconds", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, NULL, NULL, NULL },
    { NULL },
  };

  self->idle_milliseconds = IDLE_MILLISECONDS;
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

HexaplaSearchProvider *
hexapla_search_provider_new (void)
{
  return g_object_new (HEXAPLA_TYPE_SEARCH_PROVIDER, "application-id", APP_ID ".SearchProvider",
                       "flags", G_APPLICATION_IS_SERVICE, NULL);
}
