/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-follow-up-popover.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "hexapla-follow-up-row.h"
#include "hexapla-format.h"
#include "hexapla-icon.h"

struct _HexaplaFollowUpPopover
{
  GtkPopover parent_instance;

  HexaplaSaved *saved; /* owned */
  char *entry;
  GtkWidget *choices[HEXAPLA_N_FOLLOW_UP_STATUS];
  GtkWidget *who;
  GtkWidget *until;
  GtkWidget *date;     /* the button that shows the calendar */
  GtkWidget *no_date;  /* the button that takes the date away */
  GtkWidget *calendar; /* NULL until it is asked for */
  GtkWidget *clear;
  gboolean updating; /* while what is kept is shown */
};

G_DEFINE_FINAL_TYPE (HexaplaFollowUpPopover, hexapla_follow_up_popover, GTK_TYPE_POPOVER)

static void
set_text (GtkWidget *entry, const char *text)
{
  /* Not while it is typed: that would move the caret. */
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static const char *
get_date (HexaplaFollowUpPopover *self)
{
  HexaplaFollowUp *follow_up = hexapla_saved_lookup_follow_up (self->saved, self->entry);

  return follow_up != NULL ? hexapla_follow_up_get_until_date (follow_up) : NULL;
}

static void
show_date (HexaplaFollowUpPopover *self)
{
  const char *date = get_date (self);
  g_autofree char *shown = date != NULL ? hexapla_format_date (date) : g_strdup (_ ("No Date"));
  /* Translators: for a screen reader; %s is a date. */
  g_autofree char *name = g_strdup_printf (_ ("Date: %s"), shown);

  gtk_button_set_label (GTK_BUTTON (self->date), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (date == NULL && gtk_widget_is_focus (self->no_date))
    gtk_widget_grab_focus (self->date);
  gtk_widget_set_visible (self->no_date, date != NULL);
}

/* Shows what is kept. */
static void
update (HexaplaFollowUpPopover *self)
{
  HexaplaFollowUp *follow_up = hexapla_saved_lookup_follow_up (self->saved, self->entry);
  HexaplaFollowUpStatus status = hexapla_saved_get_status (self->saved, self->entry);

  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choices[status]), TRUE);
  set_text (self->who, follow_up != NULL ? hexapla_follow_up_get_who (follow_up) : "");
  set_text (self->until, follow_up != NULL ? hexapla_follow_up_get_until (follow_up) : "");
  show_date (self);
  if (follow_up == NULL && gtk_widget_is_focus (self->clear))
    gtk_widget_grab_focus (self->choices[status]);
  gtk_widget_set_visible (self->clear, follow_up != NULL);
  self->updating = FALSE;
}

static void
on_entry_changed (HexaplaFollowUpPopover *self, const char *entry)
{
  if (g_str_equal (entry, self->entry))
    update (self);
}

static void
on_choice (HexaplaFollowUpPopover *self, GParamSpec *pspec, GtkCheckButton *choice)
{
  if (self->updating || !gtk_check_button_get_active (choice))
    return;
  for (guint i = 0; i < HEXAPLA_N_FOLLOW_UP_STATUS; i++)
    if (self->choices[i] == GTK_WIDGET (choice))
      hexapla_saved_set_status (self->saved, self->entry, (HexaplaFollowUpStatus)i);
}

static void
on_who (HexaplaFollowUpPopover *self)
{
  if (!self->updating)
    hexapla_saved_set_who (self->saved, self->entry,
                           gtk_editable_get_text (GTK_EDITABLE (self->who)));
}

static void
set_until (HexaplaFollowUpPopover *self, const char *date)
{
  hexapla_saved_set_until (self->saved, self->entry,
                           gtk_editable_get_text (GTK_EDITABLE (self->until)), date);
}

static void
on_until (HexaplaFollowUpPopover *self)
{
  g_autofree char *date = g_strdup (get_date (self));

  if (!self->updating)
    set_until (self, date);
}

static void
on_no_date (HexaplaFollowUpPopover *self)
{
  set_until (self, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->date), FALSE);
}

static void
on_day (HexaplaFollowUpPopover *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->updating)
    return;
  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  /* As the file has it, in any language. */
  date = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day));
  set_until (self, date);
}

/* Turning over its pages, a calendar takes its day along. */
static void
create_calendar (HexaplaFollowUpPopover *self)
{
  static const char *const signals[] = { "day-selected", "next-month", "prev-month", "next-year",
                                         "prev-year" };

  self->calendar = gtk_calendar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Until"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->calendar, signals[i], G_CALLBACK (on_day), self,
                             G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (gtk_popover_get_child (GTK_POPOVER (self))), self->calendar,
                              gtk_widget_get_parent (self->date));
}

static void
show_day (HexaplaFollowUpPopover *self, const char *date)
{
  g_autoptr (GDateTime) day = NULL;
  int year, month, day_of_month;

  if (sscanf (date, "%d-%d-%d", &year, &month, &day_of_month) == 3)
    day = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);
  self->updating = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->updating = FALSE;
}

/* There is always a day that a calendar is at, and that is the date as long as it is shown. */
static void
on_date_toggled (HexaplaFollowUpPopover *self)
{
  gboolean shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->date));
  g_autofree char *date = g_strdup (get_date (self));

  if (self->calendar == NULL && shown)
    create_calendar (self);
  if (self->calendar == NULL)
    return;
  gtk_widget_set_visible (self->calendar, shown);
  if (shown && date != NULL)
    show_day (self, date);
  else if (shown)
    on_day (self);
}

static void
create_choices (HexaplaFollowUpPopover *self, GtkWidget *box)
{
  for (guint i = 0; i < HEXAPLA_N_FOLLOW_UP_STATUS; i++)
    {
      HexaplaFollowUpStatus status = (HexaplaFollowUpStatus)i;
      const char *name = hexapla_follow_up_status_get_label (status);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      self->choices[i] = gtk_check_button_new ();
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (self->choices[i]),
                                    GTK_CHECK_BUTTON (self->choices[0]));
      gtk_box_append (GTK_BOX (line), hexapla_icon_new (hexapla_follow_up_get_icon_name (status)));
      gtk_box_append (GTK_BOX (line), gtk_label_new (name));
      gtk_check_button_set_child (GTK_CHECK_BUTTON (self->choices[i]), line);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->choices[i], "notify::active", G_CALLBACK (on_choice), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->choices[i]);
    }
}

static GtkWidget *
new_entry (const char *label, GtkWidget *box, GCallback on_changed, HexaplaFollowUpPopover *self)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0f, NULL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (words, "field-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", on_changed, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

static GtkWidget *
create_dates (HexaplaFollowUpPopover *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->date = gtk_toggle_button_new ();
  gtk_widget_set_hexpand (self->date, TRUE);
  gtk_widget_set_tooltip_text (self->date, _ ("Choose Date"));
  g_signal_connect_object (self->date, "toggled", G_CALLBACK (on_date_toggled), self,
                           G_CONNECT_SWAPPED);
  self->no_date = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->no_date, _ ("Remove Date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->no_date), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove Date"), -1);
  g_signal_connect_object (self->no_date, "clicked", G_CALLBACK (on_no_date), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->date);
  gtk_box_append (GTK_BOX (line), self->no_date);
  return line;
}

static void
hexapla_follow_up_popover_dispose (GObject *object)
{
  HexaplaFollowUpPopover *self = HEXAPLA_FOLLOW_UP_POPOVER (object);

  g_clear_pointer (&self->entry, g_free);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (hexapla_follow_up_popover_parent_class)->dispose (object);
}

static void
hexapla_follow_up_popover_class_init (HexaplaFollowUpPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_follow_up_popover_dispose;
}

static void
hexapla_follow_up_popover_init (HexaplaFollowUpPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "follow-up");
  create_choices (self, box);
  self->who = new_entry (_ ("Who"), box, G_CALLBACK (on_who), self);
  /* Translators: label of a field in which one writes until when something is to be done. */
  self->until = new_entry (_ ("Until When"), box, G_CALLBACK (on_until), self);
  gtk_box_append (GTK_BOX (box), create_dates (self));
  self->clear = gtk_button_new_with_label (_ ("Clear Follow-up"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "win.clear-follow-up");
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (gtk_popover_popdown), self);
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
hexapla_follow_up_popover_new (HexaplaSaved *saved, const char *entry)
{
  HexaplaFollowUpPopover *self;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_FOLLOW_UP_POPOVER, NULL);
  self->saved = g_object_ref (saved);
  self->entry = g_strdup (entry);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->clear), "s", entry);
  gtk_widget_set_sensitive (gtk_popover_get_child (GTK_POPOVER (self)),
                            !hexapla_saved_is_read_only (saved));
  g_signal_connect_object (saved, "entry-changed", G_CALLBACK (on_entry_changed), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
