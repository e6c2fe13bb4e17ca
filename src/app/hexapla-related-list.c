/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-related-list.h"

#include <glib/gi18n.h>

#include "hexapla-block-widget.h"
#include "hexapla-row-layout.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"
#include "model/hexapla-caption.h"

#define MAX_ROWS 8

struct _HexaplaRelatedList
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *more_row; /* stands for the rest, or NULL */
  GArray *items;       /* of HexaplaRelatedItem */
  char *language;      /* of the entries */
};

G_DEFINE_FINAL_TYPE (HexaplaRelatedList, hexapla_related_list, GTK_TYPE_WIDGET)

static GtkWidget *
new_row (const HexaplaRelatedItem *item, const char *language)
{
  g_autofree char *caption = hexapla_caption_dup (item->entry);
  const char *number = hexapla_entry_get_number (item->entry);
  const char *title = hexapla_entry_get_short_title (item->entry);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = hexapla_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (number != NULL)
    {
      GtkWidget *mark = gtk_label_new (number);

      gtk_widget_add_css_class (mark, "number");
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), mark);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), hexapla_wrap_label_new (title, "row-title"));
  if (item->note != NULL)
    gtk_box_append (GTK_BOX (words), hexapla_wrap_label_new (item->note, "row-note"));
  hexapla_widget_set_language (words, language);
  gtk_box_append (GTK_BOX (line), words);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", hexapla_entry_get_id (item->entry));
  hexapla_tooltip_set (row, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static void
append_rows (HexaplaRelatedList *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    gtk_list_box_append (
        GTK_LIST_BOX (self->list),
        new_row (&g_array_index (self->items, HexaplaRelatedItem, i), self->language));
}

static void
append_more_row (HexaplaRelatedList *self)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("Show All %u Entry", "Show All %u Entries", self->items->len), self->items->len);

  self->more_row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->more_row),
                              g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify",
                                            GTK_JUSTIFY_CENTER, NULL));
  gtk_widget_add_css_class (self->more_row, "more");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->more_row);
}

static void
on_row_activated (HexaplaRelatedList *self, GtkListBoxRow *row)
{
  GtkListBoxRow *first_new;

  if (GTK_WIDGET (row) != self->more_row)
    return;

  gtk_list_box_remove (GTK_LIST_BOX (self->list), self->more_row);
  self->more_row = NULL;
  append_rows (self, MAX_ROWS, self->items->len);
  /* The focus was on the row that is gone. */
  first_new = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), MAX_ROWS);
  gtk_widget_grab_focus (GTK_WIDGET (first_new));
}

static void
hexapla_related_list_dispose (GObject *object)
{
  HexaplaRelatedList *self = HEXAPLA_RELATED_LIST (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  self->more_row = NULL;
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (hexapla_related_list_parent_class)->dispose (object);
}

static void
hexapla_related_list_class_init (HexaplaRelatedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_related_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "relatedlist");
}

static void
hexapla_related_list_init (HexaplaRelatedList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->list, "boxed");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
}

GtkWidget *
hexapla_related_list_new (const HexaplaRelatedGroup *group, const char *language)
{
  HexaplaRelatedList *self = g_object_new (HEXAPLA_TYPE_RELATED_LIST, NULL);
  guint n_items = group->items->len;

  self->items = g_array_ref (group->items);
  self->language = g_strdup (language);
  self->heading = hexapla_heading_new (group->title, 3);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  group->title, -1);

  /* A row that stands for one other would be a waste. */
  if (n_items <= MAX_ROWS + 1)
    append_rows (self, 0, n_items);
  else
    {
      append_rows (self, 0, MAX_ROWS);
      append_more_row (self);
    }
  return GTK_WIDGET (self);
}
