/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-sidebar-row.h"

#include <glib/gi18n.h>

#include "hexapla-icon.h"
#include "hexapla-row-layout.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

struct _HexaplaSidebarRow
{
  GtkWidget parent_instance;

  /* Owned: children; the first, second and last are made when a row first needs them */
  GtkWidget *arrow;
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *count;

  /* Owned */
  GtkTreeListRow *row;
  char *name;
  char *language;
};

G_DEFINE_FINAL_TYPE (HexaplaSidebarRow, hexapla_sidebar_row, GTK_TYPE_WIDGET)

static void
update_arrow (HexaplaSidebarRow *self)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), gtk_tree_list_row_get_expanded (self->row)
                                                             ? "pan-down-symbolic"
                                                             : "pan-end-symbolic");
}

static void
on_arrow_pressed (HexaplaSidebarRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->row != NULL)
    gtk_tree_list_row_set_expanded (self->row, !gtk_tree_list_row_get_expanded (self->row));
}

static void
show_arrow (HexaplaSidebarRow *self, gboolean visible)
{
  if (self->arrow == NULL && visible)
    {
      GtkGesture *click = gtk_gesture_click_new ();

      self->arrow = hexapla_icon_new (NULL);
      gtk_widget_add_css_class (self->arrow, "arrow");
      gtk_widget_set_valign (self->arrow, GTK_ALIGN_START);
      gtk_widget_insert_after (self->arrow, GTK_WIDGET (self), NULL);
      g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_arrow_pressed), self);
      gtk_widget_add_controller (self->arrow, GTK_EVENT_CONTROLLER (click));
    }
  if (self->arrow != NULL)
    gtk_widget_set_visible (self->arrow, visible);
}

/* Shows @text in the label @field, or nothing; the label is made when it is first needed. */
static void
show_label (HexaplaSidebarRow *self, GtkWidget **field, const char *text, const char *css_class)
{
  if (*field == NULL && text != NULL)
    {
      *field = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (*field), 0);
      gtk_widget_set_valign (*field, GTK_ALIGN_START);
      gtk_widget_add_css_class (*field, css_class);
      if (field == &self->number)
        gtk_widget_insert_before (*field, GTK_WIDGET (self), self->title);
      else
        gtk_widget_insert_after (*field, GTK_WIDGET (self), self->title);
    }
  if (*field == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (*field), text != NULL ? text : "");
  gtk_widget_set_visible (*field, text != NULL);
}

static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
hexapla_sidebar_row_dispose (GObject *object)
{
  HexaplaSidebarRow *self = HEXAPLA_SIDEBAR_ROW (object);

  hexapla_sidebar_row_unbind (self);
  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (hexapla_sidebar_row_parent_class)->dispose (object);
}

static void
hexapla_sidebar_row_class_init (HexaplaSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_sidebar_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, HEXAPLA_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebarrow");
}

static void
hexapla_sidebar_row_init (HexaplaSidebarRow *self)
{
  GtkLabel *label;

  self->title = hexapla_wrap_label_new ("", "title");
  label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (self->title));
  gtk_label_set_lines (label, 2);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
}

GtkWidget *
hexapla_sidebar_row_new (void)
{
  return g_object_new (HEXAPLA_TYPE_SIDEBAR_ROW, NULL);
}

void
hexapla_sidebar_row_bind (HexaplaSidebarRow *self, GtkTreeListRow *row, gboolean heading)
{
  g_autoptr (HexaplaEntry) entry = gtk_tree_list_row_get_item (row);
  const char *number = hexapla_entry_get_number (entry);
  const char *title = hexapla_entry_get_short_title (entry);
  gboolean opens = !heading && gtk_tree_list_row_is_expandable (row);
  g_autofree char *count = NULL;

  g_return_if_fail (HEXAPLA_IS_SIDEBAR_ROW (self));

  g_set_object (&self->row, row);
  show_arrow (self, opens);
  if (opens)
    {
      update_arrow (self);
      g_signal_connect_swapped (row, "notify::expanded", G_CALLBACK (update_arrow), self);
    }
  if (opens && hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_PART)
    count = g_strdup_printf ("%u", g_list_model_get_n_items (hexapla_entry_get_children (entry)));

  show_label (self, &self->number, number, "number");
  show_label (self, &self->count, count, "count");
  hexapla_wrap_label_set_text (HEXAPLA_WRAP_LABEL (self->title), title);
  set_css_class (GTK_WIDGET (self), "heading", heading);
  set_css_class (GTK_WIDGET (self), "nested", gtk_tree_list_row_get_depth (row) > 1);
  hexapla_tooltip_set (GTK_WIDGET (self), hexapla_entry_get_title (entry));

  g_free (self->name);
  if (number == NULL)
    self->name = g_strdup (title);
  else
    /* Translators: number and title of an entry, as a screen reader says them. */
    self->name = g_strdup_printf (C_ ("number and title", "%s %s"), number, title);
}

void
hexapla_sidebar_row_set_language (HexaplaSidebarRow *self, const char *language)
{
  GtkLabel *label;
  gboolean against;

  g_return_if_fail (HEXAPLA_IS_SIDEBAR_ROW (self));
  g_return_if_fail (language != NULL);

  if (g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (self->title));
  hexapla_label_set_language (label, language);
  /* Pango puts lines that run against their label to the other side, also of a title whose first
   * line is as wide as the text, so that the second one would begin where no title does. */
  against = hexapla_language_direction (language) != gtk_widget_get_direction (GTK_WIDGET (label));
  gtk_label_set_justify (label, against ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}

void
hexapla_sidebar_row_unbind (HexaplaSidebarRow *self)
{
  g_return_if_fail (HEXAPLA_IS_SIDEBAR_ROW (self));

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, update_arrow, self);
  g_clear_object (&self->row);
}

const char *
hexapla_sidebar_row_get_name (HexaplaSidebarRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SIDEBAR_ROW (self), NULL);

  return self->name;
}
