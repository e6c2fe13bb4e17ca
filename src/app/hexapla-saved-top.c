/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-top.h"

#include <glib/gi18n.h>

#include "hexapla-block-widget.h"
#include "hexapla-flow-layout.h"
#include "hexapla-saved-content.h"
#include "hexapla-wrap-label.h"

struct _HexaplaSavedTop
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *search;
  GtkWidget *buttons[HEXAPLA_N_SAVED_VIEWS];
  GtkWidget *orphans; /* leads to notes whose place is gone; not visible without any */
  GtkWidget *orphans_label;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaSavedTop, hexapla_saved_top, GTK_TYPE_WIDGET)

static void
on_search_changed (HexaplaSavedTop *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_stop_search (HexaplaSavedTop *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* Of two buttons that change, one is let go. */
static void
on_toggled (GtkToggleButton *button, HexaplaSavedTop *self)
{
  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_orphans (HexaplaSavedTop *self)
{
  hexapla_saved_top_set_view (self, HEXAPLA_SAVED_NOTES);
  gtk_widget_grab_focus (self->buttons[HEXAPLA_SAVED_NOTES]);
}

static GtkWidget *
new_search (HexaplaSavedTop *self)
{
  GtkWidget *search = gtk_search_entry_new ();

  g_object_set (search, "placeholder-text", _ ("Search"), "max-width-chars", 17, NULL);
  /* What takes the focus is the text inside. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (search))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search in Saved"), -1);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (search, "stop-search", G_CALLBACK (on_stop_search), self);
  return search;
}

static GtkWidget *
new_views (HexaplaSavedTop *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_set_layout_manager (box, hexapla_flow_layout_new ());
  gtk_widget_add_css_class (box, "saved-views");
  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      GtkWidget *label =
          g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

      self->buttons[i] = gtk_toggle_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->buttons[i]), label);
      if (i == 0)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), TRUE);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                     GTK_TOGGLE_BUTTON (self->buttons[0]));
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  return box;
}

static void
append_export (GMenu *menu, const char *label, const char *suffix)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.export-notes", "s", suffix);
  g_menu_append_item (menu, item);
}

/* Made when it is opened. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) notes = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  /* Translators: for people to read; the letter after _ is the key for it in the menu. */
  append_export (notes, _ ("Export Notes as _Markdown…"), "md");
  append_export (notes, _ ("Export Notes as _Web Page…"), "html");
  append_export (notes, _ ("Export Notes as _Table…"), "csv");
  /* Translators: bookmarks, notes and follow-up, as one file that can be imported. */
  g_menu_append (all, _ ("_Export Everything…"), "win.export-saved");
  g_menu_append (all, _ ("_Import…"), "win.import-saved");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (notes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* Its words would be too wide for a narrow window in many a language. */
static GtkWidget *
new_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, NULL, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Import and Export"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Import and Export"), -1);
  return button;
}

static GtkWidget *
new_orphans (HexaplaSavedTop *self)
{
  GtkWidget *line = hexapla_saved_warning_new ("");

  self->orphans_label = gtk_widget_get_last_child (line);
  self->orphans = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->orphans), line);
  gtk_widget_add_css_class (self->orphans, "saved-orphans");
  gtk_widget_set_visible (self->orphans, FALSE);
  g_signal_connect_swapped (self->orphans, "clicked", G_CALLBACK (on_orphans), self);
  return self->orphans;
}

static void
hexapla_saved_top_dispose (GObject *object)
{
  HexaplaSavedTop *self = HEXAPLA_SAVED_TOP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hexapla_saved_top_parent_class)->dispose (object);
}

static gboolean
hexapla_saved_top_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HEXAPLA_SAVED_TOP (widget)->title);
}

/* By itself a widget that takes the focus for its children takes it back when Tab goes on. */
static gboolean
hexapla_saved_top_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (HEXAPLA_SAVED_TOP (widget)->box, direction);
}

static void
hexapla_saved_top_class_init (HexaplaSavedTopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_saved_top_dispose;
  signals[CHANGED] = g_signal_new ("changed", HEXAPLA_TYPE_SAVED_TOP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  GTK_WIDGET_CLASS (klass)->grab_focus = hexapla_saved_top_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = hexapla_saved_top_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "savedtop");
}

static void
hexapla_saved_top_init (HexaplaSavedTop *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *views = new_views (self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->title = hexapla_heading_new (_ ("Saved"), 1);
  self->search = new_search (self);
  gtk_widget_set_layout_manager (tools, hexapla_flow_layout_new ());
  gtk_widget_add_css_class (tools, "saved-tools");
  gtk_box_append (GTK_BOX (tools), self->search);
  gtk_box_append (GTK_BOX (tools), new_menu_button ());
  gtk_box_append (GTK_BOX (self->box), self->title);
  gtk_box_append (GTK_BOX (self->box), tools);
  gtk_box_append (GTK_BOX (self->box), views);
  gtk_box_append (GTK_BOX (self->box), new_orphans (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
hexapla_saved_top_new (void)
{
  return g_object_new (HEXAPLA_TYPE_SAVED_TOP, NULL);
}

const char *
hexapla_saved_top_get_words (HexaplaSavedTop *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_TOP (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

void
hexapla_saved_top_set_words (HexaplaSavedTop *self, const char *words)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_TOP (self));
  g_return_if_fail (words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
}

HexaplaSavedView
hexapla_saved_top_get_view (HexaplaSavedTop *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_TOP (self), HEXAPLA_SAVED_BOOKMARKS);

  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return (HexaplaSavedView)i;
  return HEXAPLA_SAVED_BOOKMARKS;
}

void
hexapla_saved_top_set_view (HexaplaSavedTop *self, HexaplaSavedView view)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_TOP (self));
  g_return_if_fail (view < HEXAPLA_N_SAVED_VIEWS);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[view]), TRUE);
}

static void
update_orphans (HexaplaSavedTop *self, guint n)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u note has lost its place", "%u notes have lost their place", n), n);

  hexapla_wrap_label_set_text (HEXAPLA_WRAP_LABEL (self->orphans_label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->orphans), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  /* In the list of notes they stand first. */
  gtk_widget_set_visible (self->orphans,
                          n > 0 && hexapla_saved_top_get_view (self) != HEXAPLA_SAVED_NOTES);
}

static char *
dup_count (HexaplaSavedView view, guint n)
{
  /* Translators: names of lists, and how much is in them. */
  switch (view)
    {
    case HEXAPLA_SAVED_BOOKMARKS:
      return g_strdup_printf (_ ("Bookmarks: %u"), n);
    case HEXAPLA_SAVED_NOTES:
      return g_strdup_printf (_ ("Notes: %u"), n);
    case HEXAPLA_SAVED_FOLLOW_UP:
      return g_strdup_printf (_ ("Follow-up: %u"), n);
    case HEXAPLA_N_SAVED_VIEWS:
    default:
      g_return_val_if_reached (NULL);
    }
}

void
hexapla_saved_top_update (HexaplaSavedTop *self, HexaplaSavedRows *rows)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_TOP (self));
  g_return_if_fail (HEXAPLA_IS_SAVED_ROWS (rows));

  for (guint i = 0; i < HEXAPLA_N_SAVED_VIEWS; i++)
    {
      HexaplaSavedView view = (HexaplaSavedView)i;
      g_autofree char *text = dup_count (view, hexapla_saved_rows_count (rows, view));

      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->buttons[i]))), text);
    }
  update_orphans (self, hexapla_saved_rows_count_orphans (rows));
}
