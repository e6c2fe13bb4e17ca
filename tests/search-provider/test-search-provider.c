/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

/* Asks the search provider as the shell does, over a bus of its own, and stands in for the
 * application.
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define PROVIDER APP_ID ".SearchProvider"
#define IDLE_MILLISECONDS 1500
#define CALL_MILLISECONDS 30000

#define STRINGS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const char application_xml[] =
    "<node><interface name='org.freedesktop.Application'>"
    "<method name='ActivateAction'><arg type='s' direction='in'/><arg type='av' direction='in'/>"
    "<arg type='a{sv}' direction='in'/></method>"
    "<method name='Open'><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/></method>"
    "</interface></node>";

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection; /* of the shell, and of the application */
  char *folder;
  char *service;
  char *path;      /* where the provider is */
  GString *called; /* what the application was asked for */
} Fixture;

static void
on_application_call (GDBusConnection *connection,
                     const char *sender,
                     const char *object_path,
                     const char *interface_name,
                     const char *method,
                     GVariant *parameters,
                     GDBusMethodInvocation *invocation,
                     gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *printed = g_variant_print (parameters, FALSE);

  g_string_append_printf (fixture->called, "%s %s\n", method, printed);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static GVariant *
call_bus (Fixture *fixture, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply = g_dbus_connection_call_sync (
      fixture->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE, CALL_MILLISECONDS, NULL, &error);

  g_assert_no_error (error);
  return reply;
}

/* What stands for the application is there before anybody asks for it. */
static void
become_application (Fixture *fixture)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_application_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (application_xml, NULL);
  g_autofree char *path = g_strconcat ("/", APP_ID, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  g_strdelimit (path, ".", '/');
  g_dbus_connection_register_object (fixture->connection, path, node->interfaces[0], &vtable,
                                     fixture, NULL, &error);
  g_assert_no_error (error);
  reply = call_bus (fixture, "RequestName", g_variant_new ("(su)", APP_ID, 0));
}

/* The shell finds the provider by this file. */
static void
read_ini (Fixture *fixture)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *bus_name = NULL;
  g_autofree char *desktop_id = NULL;
  g_autoptr (GError) error = NULL;
  const char *group = "Shell Search Provider";

  g_key_file_load_from_file (file, g_getenv ("HEXAPLA_SEARCH_PROVIDER_INI"), G_KEY_FILE_NONE,
                             &error);
  g_assert_no_error (error);
  bus_name = g_key_file_get_string (file, group, "BusName", NULL);
  desktop_id = g_key_file_get_string (file, group, "DesktopId", NULL);
  fixture->path = g_key_file_get_string (file, group, "ObjectPath", NULL);
  g_assert_cmpstr (bus_name, ==, PROVIDER);
  g_assert_cmpstr (desktop_id, ==, APP_ID ".desktop");
  g_assert_cmpint (g_key_file_get_integer (file, group, "Version", NULL), ==, 2);
  g_assert_true (g_variant_is_object_path (fixture->path));
}

/* @data: the language of the user */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  read_ini (fixture);
  fixture->called = g_string_new (NULL);
  fixture->folder = g_dir_make_tmp ("hexapla-provider-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->service = g_build_filename (fixture->folder, PROVIDER ".service", NULL);
  contents =
      g_strdup_printf ("[D-BUS Service]\nName=" PROVIDER "\nExec=%s --idle-milliseconds=%d\n",
                       g_getenv ("HEXAPLA_SEARCH_PROVIDER"), IDLE_MILLISECONDS);
  g_file_set_contents (fixture->service, contents, -1, &error);
  g_assert_no_error (error);

  g_setenv ("LANGUAGE", data, TRUE);
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (fixture->bus, fixture->folder);
  g_test_dbus_up (fixture->bus);
  fixture->connection =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (fixture->bus),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                  | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  become_application (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_clear_object (&fixture->connection);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
  g_assert_cmpint (g_unlink (fixture->service), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->service);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_string_free (fixture->called, TRUE);
}

typedef struct
{
  GVariant *reply;
  GError *error;
  gboolean done;
} Call;

static void
on_called (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Call *call = user_data;

  call->reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &call->error);
  call->done = TRUE;
}

/* Meanwhile the application answers as well. */
static GVariant *
call_provider (Fixture *fixture, const char *method, GVariant *parameters, GError **error)
{
  Call call = { 0 };

  g_dbus_connection_call (fixture->connection, PROVIDER, fixture->path,
                          "org.gnome.Shell.SearchProvider2", method, parameters, NULL,
                          G_DBUS_CALL_FLAGS_NONE, CALL_MILLISECONDS, NULL, on_called, &call);
  while (!call.done)
    g_main_context_iteration (NULL, TRUE);
  if (call.error != NULL)
    g_propagate_error (error, call.error);
  return call.reply;
}

/* Returns the ids with spaces between. */
static char *
search (Fixture *fixture, const char *const *terms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      call_provider (fixture, "GetInitialResultSet", g_variant_new ("(^as)", terms), &error);
  g_auto (GStrv) ids = NULL;

  g_assert_no_error (error);
  g_variant_get (reply, "(^as)", &ids);
  return g_strjoinv (" ", ids);
}

static char *
get_meta (Fixture *fixture, const char *id, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      call_provider (fixture, "GetResultMetas", g_variant_new ("(^as)", STRINGS (id)), &error);
  g_autoptr (GVariant) metas = NULL;
  g_autoptr (GVariant) meta = NULL;
  char *value = NULL;

  g_assert_no_error (error);
  metas = g_variant_get_child_value (reply, 0);
  if (g_variant_n_children (metas) == 0)
    return NULL;
  meta = g_variant_get_child_value (metas, 0);
  g_variant_lookup (meta, key, "s", &value);
  return value;
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cables = search (fixture, STRINGS ("undersea", "cáble"));
  g_autofree char *nothing = search (fixture, STRINGS ("qqqqqqqq"));
  g_autofree char *empty = search (fixture, STRINGS (""));
  g_autofree char *operators = search (fixture, STRINGS ("kind:principle"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = call_provider (
      fixture, "GetSubsearchResultSet",
      g_variant_new ("(^as^as)", STRINGS ("effort-1-3"), STRINGS ("undersea", "cables")), &error);
  g_autofree const char **ids = NULL;

  g_assert_true (g_str_has_prefix (cables, "term-undersea-cable "));
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (operators, ==, "principle-1 principle-2 principle-3");
  g_assert_no_error (error);
  g_variant_get (reply, "(^a&s)", &ids);
  g_assert_cmpstr (ids[0], ==, "effort-1-3");
}

static void
test_metas (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = get_meta (fixture, "no-such-entry", "name");
  g_autofree char *id = get_meta (fixture, "term-ransomware", "id");
  g_autofree char *name = get_meta (fixture, "term-ransomware", "name");
  g_autofree char *description = get_meta (fixture, "term-ransomware", "description");

  g_assert_null (none);
  g_assert_cmpstr (id, ==, "term-ransomware");
  g_assert_cmpstr (name, ==, "Ransomware");
  g_assert_cmpint (g_utf8_strlen (description, -1), >, 20);
  g_assert_null (strchr (description, '\n'));
}

/* A word of either language finds it, and it is shown in that of the user. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  g_autofree char *german = search (fixture, STRINGS ("prinzipien"));
  g_autofree char *name = get_meta (fixture, "principles", "name");
  g_autofree char *english = search (fixture, STRINGS ("undersea", "cables"));
  g_autofree char *cable = get_meta (fixture, "term-undersea-cable", "description");

  g_assert_true (g_str_has_prefix (german, "principles"));
  g_assert_cmpstr (name, ==, "Prinzipien");
  g_assert_true (g_str_has_prefix (english, "effort-1-3"));
  g_assert_null (strstr (cable, " the "));
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) activated = NULL;
  g_autoptr (GVariant) launched = NULL;
  g_autoptr (GVariant) unknown = NULL;

  activated =
      call_provider (fixture, "ActivateResult",
                     g_variant_new ("(s^asu)", "effort-1-3", STRINGS ("cables"), 12345), &error);
  g_assert_no_error (error);
  launched = call_provider (fixture, "LaunchSearch",
                            g_variant_new ("(^asu)", STRINGS ("undersea", "cables"), 0), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->called->str, ==,
                   "Open (['hexapla:us-icdps-2024/effort-1-3'], "
                   "{'desktop-startup-id': <'hexapla-search_TIME12345'>})\n"
                   "ActivateAction ('search', [<'undersea cables'>], {})\n");

  g_string_truncate (fixture->called, 0);
  unknown = call_provider (fixture, "ActivateResult",
                           g_variant_new ("(s^asu)", "../../etc", STRINGS ("x"), 0), &error);
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS);
  g_assert_cmpstr (fixture->called->str, ==, "");
}

static gboolean
is_running (Fixture *fixture)
{
  g_autoptr (GVariant) reply = call_bus (fixture, "NameHasOwner", g_variant_new ("(s)", PROVIDER));
  gboolean running;

  g_variant_get (reply, "(b)", &running);
  return running;
}

/* It is there when asked, stays while asked, and then goes; and comes again. */
static void
test_idle (Fixture *fixture, gconstpointer data)
{
  gint64 factor = atoi (g_getenv ("HEXAPLA_TEST_TIME_FACTOR"));
  gint64 end;

  g_assert_false (is_running (fixture));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *ids = search (fixture, STRINGS ("cable"));

      g_assert_cmpstr (ids, !=, "");
      g_usleep (IDLE_MILLISECONDS * 1000 / 3);
      g_assert_true (is_running (fixture));
    }
  end = g_get_monotonic_time () + factor * 10 * G_TIME_SPAN_SECOND;
  while (is_running (fixture) && g_get_monotonic_time () < end)
    g_usleep (50 * 1000);
  g_assert_false (is_running (fixture));
  g_free (search (fixture, STRINGS ("cable")));
  g_assert_true (is_running (fixture));
}

/* Once warm. */
static void
test_speed (Fixture *fixture, gconstpointer data)
{
  double limit = 10. * atoi (g_getenv ("HEXAPLA_TEST_TIME_FACTOR"));
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 20; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autofree char *ids = search (fixture, STRINGS ("cyber"));

      least = MIN (least, (double)(g_get_monotonic_time () - start) / 1000);
    }
  g_test_message ("%.2f ms", least);
  g_assert_cmpfloat (least, <, limit);
}

/* GTK is not on its link line. */
static void
test_no_gtk (void)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (g_getenv ("HEXAPLA_SEARCH_PROVIDER"), &contents, &length, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i + 8 < length; i++)
    g_assert_false (contents[i] == 'l' && memcmp (contents + i, "libgtk-4", 8) == 0);
}

#define ADD(path, language, test) g_test_add (path, Fixture, language, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/search-provider/search", "en", test_search);
  ADD ("/search-provider/metas", "en", test_metas);
  ADD ("/search-provider/language", "de", test_language);
  ADD ("/search-provider/activate", "en", test_activate);
  ADD ("/search-provider/idle", "fr:en", test_idle);
  ADD ("/search-provider/speed", "ar", test_speed);
  g_test_add_func ("/search-provider/no-gtk", test_no_gtk);

  return g_test_run ();
}
