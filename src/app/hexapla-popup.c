/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-popup.h"

#define UNPARENT_MILLISECONDS 200
#define DEED_KEY "hexapla-deed"

/* What to do when the popover is gone; kept with it. */
typedef struct
{
  char *action;
  GVariant *target;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_variant_unref (deed->target);
  g_free (deed->action);
  g_free (deed);
}

static gboolean
on_unparent (gpointer user_data)
{
  GtkWidget *popover = user_data;
  GtkWidget *parent = gtk_widget_get_parent (popover);
  const Deed *deed = g_object_get_data (G_OBJECT (popover), DEED_KEY);

  if (parent == NULL)
    return G_SOURCE_REMOVE;
  g_object_ref (parent);
  gtk_widget_unparent (popover);
  if (deed != NULL)
    gtk_widget_activate_action_variant (parent, deed->action, deed->target);
  g_object_unref (parent);
  return G_SOURCE_REMOVE;
}

/* Another page takes the parent away, so the popover goes first. */
static void
on_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkPopover *popover = user_data;
  Deed *deed = g_new (Deed, 1);

  deed->action = g_strconcat ("win.", g_action_get_name (G_ACTION (action)), NULL);
  deed->target = g_variant_ref (parameter);
  g_object_set_data_full (G_OBJECT (popover), DEED_KEY, deed, free_deed);
  gtk_popover_popdown (popover);
}

/* Stands before the window's actions for what is in the popover. */
static void
insert_actions (GtkPopover *popover)
{
  static const GActionEntry entries[] = {
    { .name = "open-entry", .activate = on_action, .parameter_type = "s" },
    { .name = "open-link", .activate = on_action, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), popover);
  gtk_widget_insert_action_group (GTK_WIDGET (popover), "win", G_ACTION_GROUP (group));
}

static void
on_closed (GtkPopover *popover)
{
  /* Not at once: a popover that goes before GTK has done all that closing it entails is never
   * freed. */
  g_timeout_add_full (G_PRIORITY_DEFAULT, UNPARENT_MILLISECONDS, on_unparent,
                      g_object_ref (popover), g_object_unref);
}

void
hexapla_popup_show (GtkPopover *popover, GtkWidget *parent, const GdkRectangle *rectangle)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  insert_actions (popover);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  if (rectangle != NULL)
    gtk_popover_set_pointing_to (popover, rectangle);
  gtk_popover_popup (popover);
}

void
hexapla_popup_present (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_last_child (parent); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}
