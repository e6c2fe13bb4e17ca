/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-follow-up-row.h"

#include <glib/gi18n.h>

#include "hexapla-follow-up-popover.h"
#include "hexapla-format.h"
#include "hexapla-icon.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

struct _HexaplaFollowUpRow
{
  GtkBox parent_instance;

  HexaplaSaved *saved; /* owned */
  char *entry;
  GtkWidget *button;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *details; /* who and until when, or NULL */
};

G_DEFINE_FINAL_TYPE (HexaplaFollowUpRow, hexapla_follow_up_row, GTK_TYPE_BOX)

const char *
hexapla_follow_up_get_icon_name (HexaplaFollowUpStatus status)
{
  static const char *const names[] = {
    [HEXAPLA_FOLLOW_UP_NONE] = "hexapla-follow-up-none-symbolic",
    [HEXAPLA_FOLLOW_UP_TO_REVIEW] = "hexapla-follow-up-to-review-symbolic",
    [HEXAPLA_FOLLOW_UP_IN_PROGRESS] = "hexapla-follow-up-in-progress-symbolic",
    [HEXAPLA_FOLLOW_UP_DONE] = "hexapla-follow-up-done-symbolic",
    [HEXAPLA_FOLLOW_UP_NOT_APPLICABLE] = "hexapla-follow-up-not-applicable-symbolic",
  };

  g_return_val_if_fail ((guint)status < HEXAPLA_N_FOLLOW_UP_STATUS, NULL);

  return names[status];
}

/* Who and until when, as far as they are there; "" if they are not. */
static char *
describe (HexaplaFollowUp *follow_up)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *date = follow_up != NULL ? hexapla_follow_up_get_until_date (follow_up) : NULL;

  if (follow_up != NULL && *hexapla_follow_up_get_who (follow_up) != '\0')
    g_ptr_array_add (parts, hexapla_format_isolate (hexapla_follow_up_get_who (follow_up)));
  if (date != NULL)
    {
      g_autofree char *shown = hexapla_format_date (date);

      /* Translators: %s is the date until which something is to be done. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("until %s"), shown));
    }
  if (follow_up != NULL && *hexapla_follow_up_get_until (follow_up) != '\0')
    g_ptr_array_add (parts, hexapla_format_isolate (hexapla_follow_up_get_until (follow_up)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static void
update (HexaplaFollowUpRow *self)
{
  HexaplaFollowUpStatus status = hexapla_saved_get_status (self->saved, self->entry);
  g_autofree char *details = describe (hexapla_saved_lookup_follow_up (self->saved, self->entry));
  /* Translators: %s is a status, as in “Follow-up: To review”. */
  g_autofree char *shown =
      g_strdup_printf (_ ("Follow-up: %s"), hexapla_follow_up_status_get_label (status));
  g_autofree char *name =
      *details != '\0' ? g_strconcat (shown, " · ", details, NULL) : g_strdup (shown);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), hexapla_follow_up_get_icon_name (status));
  /* A status says by itself what it is about; that there is none does not. */
  gtk_label_set_label (GTK_LABEL (self->label), status == HEXAPLA_FOLLOW_UP_NONE
                                                    ? shown
                                                    : hexapla_follow_up_status_get_label (status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (self->details == NULL && *details != '\0')
    {
      self->details = hexapla_wrap_label_new ("", "row-note");
      gtk_box_append (GTK_BOX (self), self->details);
    }
  if (self->details == NULL)
    return;
  hexapla_wrap_label_set_text (HEXAPLA_WRAP_LABEL (self->details), details);
  gtk_widget_set_visible (self->details, *details != '\0');
}

static void
on_entry_changed (HexaplaFollowUpRow *self, const char *entry)
{
  if (g_str_equal (entry, self->entry))
    update (self);
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  HexaplaFollowUpRow *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, hexapla_follow_up_popover_new (self->saved, self->entry));
}

static void
hexapla_follow_up_row_dispose (GObject *object)
{
  HexaplaFollowUpRow *self = HEXAPLA_FOLLOW_UP_ROW (object);

  g_clear_pointer (&self->entry, g_free);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (hexapla_follow_up_row_parent_class)->dispose (object);
}

static void
hexapla_follow_up_row_class_init (HexaplaFollowUpRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_follow_up_row_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "followup");
}

static void
hexapla_follow_up_row_init (HexaplaFollowUpRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = gtk_menu_button_new ();
  self->icon = hexapla_icon_new (NULL);
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "xalign", 0.0f, NULL);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self,
                                         NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
hexapla_follow_up_row_new (HexaplaSaved *saved, HexaplaEntry *entry)
{
  HexaplaFollowUpRow *self;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);

  self = g_object_new (HEXAPLA_TYPE_FOLLOW_UP_ROW, NULL);
  self->saved = g_object_ref (saved);
  self->entry = g_strdup (hexapla_entry_get_id (entry));
  g_signal_connect_object (saved, "entry-changed", G_CALLBACK (on_entry_changed), self,
                           G_CONNECT_SWAPPED);
  update (self);
  hexapla_widget_set_interface_direction (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
hexapla_follow_up_row_popup (HexaplaFollowUpRow *self)
{
  g_return_if_fail (HEXAPLA_IS_FOLLOW_UP_ROW (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
