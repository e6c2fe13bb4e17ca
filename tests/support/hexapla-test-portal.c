/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-portal.h"

#include "hexapla-test-wait.h"

#define INTERFACE                                                                                  \
  "<node><interface name='org.freedesktop.portal.Settings'>"                                       \
  "<method name='ReadAll'><arg type='as' direction='in'/>"                                         \
  "<arg type='a{sa{sv}}' direction='out'/></method>"                                               \
  "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"           \
  "</interface></node>"

static void
on_call (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  HexaplaTestPortal *portal = user_data;

  portal->n_calls++;
  if (portal->behaviour == HEXAPLA_TEST_PORTAL_SILENT)
    g_ptr_array_add (portal->unanswered, invocation);
  else if (portal->behaviour == HEXAPLA_TEST_PORTAL_ERROR)
    g_dbus_method_invocation_return_dbus_error (invocation, "org.example.Error", "No");
  else
    {
      g_autoptr (GError) error = NULL;
      GVariant *settings =
          g_variant_parse (G_VARIANT_TYPE ("a{sa{sv}}"), portal->settings, NULL, NULL, &error);

      g_assert_no_error (error);
      g_dbus_method_invocation_return_value (invocation, g_variant_new_tuple (&settings, 1));
      g_variant_unref (settings);
    }
}

static void
on_name_acquired (GDBusConnection *bus, const char *name, gpointer user_data)
{
  ((HexaplaTestPortal *)user_data)->owned = TRUE;
}

void
hexapla_test_portal_start (HexaplaTestPortal *portal)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (INTERFACE, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (portal->behaviour == HEXAPLA_TEST_PORTAL_ABSENT)
    return;
  portal->unanswered = g_ptr_array_new_with_free_func (g_object_unref);
  portal->bus =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                  | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (portal->bus, "/org/freedesktop/portal/desktop",
                                     node->interfaces[0], &vtable, portal, NULL, &error);
  g_assert_no_error (error);
  portal->owner = g_bus_own_name_on_connection (portal->bus, "org.freedesktop.portal.Desktop",
                                                G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE,
                                                on_name_acquired, NULL, portal, NULL);
  hexapla_test_wait_until (portal->owned);
}

void
hexapla_test_portal_stop (HexaplaTestPortal *portal)
{
  if (portal->behaviour == HEXAPLA_TEST_PORTAL_ABSENT)
    return;
  g_bus_unown_name (portal->owner);
  g_dbus_connection_close_sync (portal->bus, NULL, NULL);
  g_clear_object (&portal->bus);
  g_ptr_array_unref (portal->unanswered);
}

void
hexapla_test_portal_change (HexaplaTestPortal *portal,
                            const char *space,
                            const char *key,
                            const char *value)
{
  g_autoptr (GVariant) parsed = g_variant_parse (NULL, value, NULL, NULL, NULL);

  g_dbus_connection_emit_signal (portal->bus, NULL, "/org/freedesktop/portal/desktop",
                                 "org.freedesktop.portal.Settings", "SettingChanged",
                                 g_variant_new ("(ssv)", space, key, parsed), NULL);
  g_dbus_connection_flush_sync (portal->bus, NULL, NULL);
}
