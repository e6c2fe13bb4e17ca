/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include <gtk/gtk.h>
#include <signal.h>

#include "hexapla-test-program.h"
#include "hexapla-test-wait.h"

/* What the desktop does with the program: starts it, calls its actions, ends it. */

static GDBusConnection *
get_bus (void)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  g_assert_no_error (error);
  return bus;
}

static gboolean
is_on_bus (GDBusConnection *bus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
      g_variant_new ("(s)", APP_ID), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      &error);
  gboolean has_owner;

  g_assert_no_error (error);
  g_variant_get (answer, "(b)", &has_owner);
  return has_owner;
}

/* As the desktop calls a program that has DBusActivatable in its desktop entry. */
static void
call (GDBusConnection *bus, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdelimit (g_strdup ("/" APP_ID), ".", '/');
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      bus, APP_ID, path, "org.freedesktop.Application", method, parameters, NULL,
      G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);

  g_assert_no_error (error);
}

static void
call_action (GDBusConnection *bus, const char *action)
{
  call (bus, "ActivateAction", g_variant_new ("(sava{sv})", action, NULL, NULL));
}

/* Started by the bus, the program shows nothing until it is asked to; the first thing that it is
 * asked for makes the window. */
static void
test_service (HexaplaTestProgram *fixture, gconstpointer data)
{
  static const char *const uris[] = { "hexapla:us-icdps-2024/timeline", NULL };
  g_autoptr (GDBusConnection) bus = get_bus ();

  fixture->program = hexapla_test_program_spawn (fixture, "--gapplication-service", NULL);
  hexapla_test_wait_until (is_on_bus (bus));
  g_assert_false (hexapla_test_program_has_window (".*Hexapla"));

  call (bus, "Open", g_variant_new ("(^asa{sv})", uris, NULL));
  hexapla_test_wait_until (hexapla_test_program_has_window ("Timeline – Hexapla"));
  call (bus, "Activate", g_variant_new ("(a{sv})", NULL));
  call_action (bus, "glossary");
  hexapla_test_wait_until (hexapla_test_program_has_window ("Glossary – Hexapla"));
  g_assert_cmpuint (hexapla_test_program_count_windows (".* – Hexapla"), ==, 1);
  call_action (bus, "new-window");
  hexapla_test_wait_until (hexapla_test_program_count_windows ("Glossary – Hexapla") == 2);

  call_action (bus, "quit");
  hexapla_test_program_wait (fixture->program);
  g_assert_true (g_subprocess_get_successful (fixture->program));
  g_clear_object (&fixture->program);
}

/* The actions of the desktop entry do the same when they are called and when their line is run. */
static void
test_desktop_actions (HexaplaTestProgram *fixture, gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = get_bus ();
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) actions = NULL;

  g_key_file_load_from_file (entry, g_getenv ("DESKTOP_FILE"), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  actions = g_key_file_get_string_list (entry, "Desktop Entry", "Actions", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (actions), ==, 3);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *group = g_strconcat ("Desktop Action ", actions[i], NULL);
      g_autofree char *name = g_key_file_get_string (entry, group, "Name", NULL);
      g_autofree char *line = g_key_file_get_string (entry, group, "Exec", NULL);
      gboolean adds = g_str_equal (actions[i], "new-window");
      g_autofree char *title =
          adds ? g_strdup ("Overview – Hexapla") : g_strconcat (name, " – Hexapla", NULL);
      g_auto (GStrv) words = NULL;

      g_test_message ("%s: %s", actions[i], line);
      g_assert_nonnull (name);
      g_shell_parse_argv (line, NULL, &words, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (words[0], ==, "hexapla");

      fixture->program =
          hexapla_test_program_spawn (fixture, "hexapla:us-icdps-2024/overview", NULL);
      hexapla_test_wait_until (hexapla_test_program_has_window ("Overview – Hexapla"));
      hexapla_test_program_start_again (fixture, words[1], words[1] != NULL ? words[2] : NULL);
      hexapla_test_wait_until (hexapla_test_program_count_windows (title) == (adds ? 2 : 1));

      hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/overview", NULL);
      hexapla_test_wait_until (hexapla_test_program_has_window ("Overview – Hexapla"));
      call_action (bus, actions[i]);
      hexapla_test_wait_until (hexapla_test_program_count_windows (title) == (adds ? 3 : 1));
      hexapla_test_program_end (fixture, SIGTERM);
      hexapla_test_wait_until (!is_on_bus (bus));
    }
}

/* Whoever comes while the program starts has not come too early. */
static void
test_early (HexaplaTestProgram *fixture, gconstpointer data)
{
  static const char *const addresses[] = { "hexapla:us-icdps-2024/timeline",
                                           "hexapla:us-icdps-2024/glossary",
                                           "hexapla:us-icdps-2024/principle-2" };
  GSubprocess *others[G_N_ELEMENTS (addresses)];
  g_autoptr (GDBusConnection) bus = get_bus ();

  fixture->program = hexapla_test_program_spawn (fixture, NULL, NULL);
  hexapla_test_wait_until (is_on_bus (bus));
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    others[i] = hexapla_test_program_spawn (fixture, "--new-window", addresses[i]);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      hexapla_test_program_wait (others[i]);
      g_assert_true (g_subprocess_get_successful (others[i]));
      g_object_unref (others[i]);
    }
  hexapla_test_wait_until (hexapla_test_program_has_window ("Timeline – Hexapla")
                           && hexapla_test_program_has_window ("Glossary – Hexapla")
                           && hexapla_test_program_count_windows (".* – Hexapla") == 4);
  hexapla_test_program_end (fixture, SIGTERM);
}

/* Shows the glossary in a window of another size; both must be found in the settings later. One
 * more start tells when the program knows its new size. */
static void
change_state (HexaplaTestProgram *fixture)
{
  hexapla_test_wait_until (hexapla_test_program_has_window (".* – Hexapla"));
  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/glossary", NULL);
  hexapla_test_wait_until (hexapla_test_program_has_window ("Glossary – Hexapla"));
  hexapla_test_program_resize_window ("Glossary – Hexapla", 901, 701);
  hexapla_test_program_start_again (fixture, "hexapla:us-icdps-2024/glossary", NULL);
}

static void
assert_state (HexaplaTestProgram *fixture)
{
  g_autofree char *state = hexapla_test_program_read_state (fixture);

  g_test_message ("%s", state);
  g_assert_nonnull (strstr (state, "last-page='glossary'"));
  g_assert_nonnull (strstr (state, "window-width=901"));
  g_assert_nonnull (strstr (state, "window-height=701"));
}

static void
test_signals (HexaplaTestProgram *fixture, gconstpointer data)
{
  static const int signals[] = { SIGTERM, SIGHUP, SIGINT };
  g_autofree char *path =
      g_build_filename (fixture->folder, "glib-2.0", "settings", "keyfile", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_test_message ("signal %d", signals[i]);
      fixture->program = hexapla_test_program_spawn (fixture, NULL, NULL);
      change_state (fixture);
      hexapla_test_program_end (fixture, signals[i]);
      assert_state (fixture);
      g_assert_cmpint (remove (path), ==, 0);
    }
}

/* A session manager as GNOME's, as far as a program meets it. */
#define SESSION_PATH "/org/gnome/SessionManager"
#define CLIENT_PATH SESSION_PATH "/Client1"

static const char session_xml[] =
    "<node>"
    "  <interface name='org.gnome.SessionManager'>"
    "    <method name='RegisterClient'>"
    "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "      <arg type='o' direction='out'/>"
    "    </method>"
    "    <method name='UnregisterClient'><arg type='o' direction='in'/></method>"
    "    <property name='SessionIsActive' type='b' access='read'/>"
    "  </interface>"
    "  <interface name='org.gnome.SessionManager.ClientPrivate'>"
    "    <method name='EndSessionResponse'>"
    "      <arg type='b' direction='in'/><arg type='s' direction='in'/>"
    "    </method>"
    "    <signal name='Stop'/>"
    "    <signal name='QueryEndSession'><arg type='u'/></signal>"
    "    <signal name='EndSession'><arg type='u'/></signal>"
    "    <signal name='CancelEndSession'/>"
    "  </interface>"
    "</node>";

typedef struct
{
  char *client; /* who registered */
  guint n_responses;
} Session;

static void
on_session_call (GDBusConnection *bus,
                 const char *sender,
                 const char *path,
                 const char *interface,
                 const char *method,
                 GVariant *parameters,
                 GDBusMethodInvocation *invocation,
                 gpointer user_data)
{
  Session *session = user_data;
  GVariant *answer = NULL;

  if (g_str_equal (method, "RegisterClient"))
    {
      const char *id;

      /* The registry of the accessibility bus, where it starts just now, registers as well. */
      g_variant_get (parameters, "(&s&s)", &id, NULL);
      if (g_str_has_prefix (id, "io.github.hexaplareader.Hexapla"))
        {
          g_free (session->client);
          session->client = g_strdup (sender);
        }
      answer = g_variant_new ("(o)", CLIENT_PATH);
    }
  else if (g_str_equal (method, "EndSessionResponse"))
    {
      gboolean agreed;

      g_variant_get (parameters, "(bs)", &agreed, NULL);
      g_assert_true (agreed);
      session->n_responses++;
    }
  g_dbus_method_invocation_return_value (invocation, answer);
}

static GVariant *
on_session_property (GDBusConnection *bus,
                     const char *sender,
                     const char *path,
                     const char *interface,
                     const char *property,
                     GError **error,
                     gpointer user_data)
{
  return g_variant_new_boolean (TRUE);
}

static void
signal_client (GDBusConnection *bus, Session *session, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (bus, session->client, CLIENT_PATH,
                                 "org.gnome.SessionManager.ClientPrivate", name,
                                 g_variant_new ("(u)", 0), &error);
  g_assert_no_error (error);
}

/* Asked whether the session may end, the program agrees; when it ends, it saves and goes. */
static void
test_session_end (HexaplaTestProgram *fixture, gconstpointer data)
{
  static const GDBusInterfaceVTable functions = { on_session_call, on_session_property };
  static const char *const paths[] = { SESSION_PATH, CLIENT_PATH };
  g_autoptr (GDBusConnection) bus = get_bus ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (session_xml, &error);
  Session session = { NULL };
  guint ids[G_N_ELEMENTS (paths)];
  guint name_id;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      ids[i] = g_dbus_connection_register_object (bus, paths[i], info->interfaces[i], &functions,
                                                  &session, NULL, &error);
      g_assert_no_error (error);
    }
  name_id = g_bus_own_name_on_connection (bus, "org.gnome.SessionManager",
                                          G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);

  /* GTK 4.8 drops what the session manager answers, and the sanitizer would call it a leak. */
  g_subprocess_launcher_setenv (fixture->launcher, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  fixture->program = hexapla_test_program_spawn (fixture, NULL, NULL);
  change_state (fixture);
  hexapla_test_wait_until (session.client != NULL);
  signal_client (bus, &session, "QueryEndSession");
  hexapla_test_wait_until (session.n_responses == 1);
  g_assert_true (hexapla_test_program_has_window ("Glossary – Hexapla"));
  signal_client (bus, &session, "EndSession");
  hexapla_test_program_wait (fixture->program);
  g_assert_true (g_subprocess_get_successful (fixture->program));
  g_clear_object (&fixture->program);
  g_assert_cmpuint (session.n_responses, ==, 2);
  assert_state (fixture);

  g_bus_unown_name (name_id);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_dbus_connection_unregister_object (bus, ids[i]);
  g_free (session.client);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (HexaplaTestProgram *fixture, gconstpointer data);
  } tests[] = {
    { "/session/service", test_service }, { "/session/desktop-actions", test_desktop_actions },
    { "/session/early", test_early },     { "/session/signals", test_signals },
    { "/session/end", test_session_end },
  };

  g_test_init (&argc, &argv, NULL);
  /* GTK 4.24 speaks to the session by another interface. What a signal does, which is how every
   * session ends in the end, is tried before. */
  for (guint i = 0; i < G_N_ELEMENTS (tests) - (gtk_get_minor_version () >= 24 ? 1 : 0); i++)
    g_test_add (tests[i].path, HexaplaTestProgram, NULL, hexapla_test_program_set_up, tests[i].test,
                hexapla_test_program_tear_down);
  return g_test_run ();
}
