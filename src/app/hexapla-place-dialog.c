/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-place-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hexapla-saved-content.h"
#include "model/hexapla-caption.h"
#include "search/hexapla-fold.h"

#define WIDTH 420
#define HEIGHT 520

struct _HexaplaPlaceDialog
{
  GtkWindow parent_instance;

  HexaplaFramework *framework; /* owned */
  GtkFilter *filter;           /* owned */
  char *words;                 /* folded; owned */
  GtkWidget *search;
  GtkWidget *view;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (HexaplaPlaceDialog, hexapla_place_dialog, GTK_TYPE_WINDOW)

static char *
dup_title (HexaplaEntry *entry)
{
  const char *number = hexapla_entry_get_number (entry);

  if (number == NULL)
    return g_strdup (hexapla_entry_get_title (entry));
  /* Translators: number and title of an entry, as a screen reader says them. */
  return g_strdup_printf (C_ ("number and title", "%s %s"), number,
                          hexapla_entry_get_title (entry));
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  HexaplaPlaceDialog *self = user_data;
  HexaplaFold fold = hexapla_fold_for_language (hexapla_framework_get_language (self->framework));
  g_autofree char *title = dup_title (item);
  g_autofree char *folded = hexapla_fold (title, fold);

  return self->words == NULL || strstr (folded, self->words) != NULL;
}

static void
on_search_changed (HexaplaPlaceDialog *self)
{
  HexaplaFold fold = hexapla_fold_for_language (hexapla_framework_get_language (self->framework));

  g_free (self->words);
  self->words = hexapla_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)), fold);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
choose (HexaplaPlaceDialog *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (self->view)));
  g_autoptr (HexaplaEntry) entry = g_list_model_get_item (model, position);

  if (entry == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  g_signal_emit (self, chosen_signal, 0, hexapla_entry_get_id (entry));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_search_activate (HexaplaPlaceDialog *self)
{
  /* Words typed fast are taken in a little later than Enter. */
  on_search_changed (self);
  choose (self, 0);
}

static void
on_setup (HexaplaPlaceDialog *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

static void
on_bind (HexaplaPlaceDialog *self, GtkListItem *item)
{
  HexaplaEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *title = dup_title (entry);

  gtk_box_append (GTK_BOX (box),
                  hexapla_saved_text_new (title, "row-title",
                                          hexapla_framework_get_language (self->framework)));
  gtk_box_append (GTK_BOX (box),
                  hexapla_saved_text_new (hexapla_caption_get_kind (hexapla_entry_get_kind (entry)),
                                          "row-note", NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
on_unbind (HexaplaPlaceDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
new_view (HexaplaPlaceDialog *self, HexaplaFramework *framework)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *entries = gtk_filter_list_model_new (
      g_object_ref (hexapla_framework_get_entries (framework)), g_object_ref (self->filter));
  GtkWidget *view;

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (entries))),
                            factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_object (view, "activate", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Pages"),
                                  -1);
  return view;
}

static GtkWidget *
new_search (HexaplaPlaceDialog *self)
{
  GtkWidget *search = gtk_search_entry_new ();

  g_object_set (search, "placeholder-text", _ ("Title of the Page"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Title of the Page"), -1);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (search, "activate", G_CALLBACK (on_search_activate), self);
  g_signal_connect_swapped (search, "stop-search", G_CALLBACK (gtk_window_close), self);
  return search;
}

static void
hexapla_place_dialog_finalize (GObject *object)
{
  HexaplaPlaceDialog *self = HEXAPLA_PLACE_DIALOG (object);

  g_clear_object (&self->framework);
  g_clear_object (&self->filter);
  g_free (self->words);

  G_OBJECT_CLASS (hexapla_place_dialog_parent_class)->finalize (object);
}

static void
hexapla_place_dialog_dispose (GObject *object)
{
  HexaplaPlaceDialog *self = HEXAPLA_PLACE_DIALOG (object);

  /* The list asks it which entries to show. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);

  G_OBJECT_CLASS (hexapla_place_dialog_parent_class)->dispose (object);
}

static void
hexapla_place_dialog_class_init (HexaplaPlaceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_place_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hexapla_place_dialog_finalize;
  chosen_signal = g_signal_new ("chosen", HEXAPLA_TYPE_PLACE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hexapla_place_dialog_init (HexaplaPlaceDialog *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
}

GtkWidget *
hexapla_place_dialog_new (GtkWindow *parent, HexaplaFramework *framework)
{
  HexaplaPlaceDialog *self;
  GtkWidget *box, *scroller;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), NULL);

  self = g_object_new (HEXAPLA_TYPE_PLACE_DIALOG, "title", _ ("Place Note"), "modal", TRUE,
                       "destroy-with-parent", TRUE, "default-width", WIDTH, "default-height",
                       HEIGHT, "transient-for", parent, NULL);
  self->framework = g_object_ref (framework);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->search = new_search (self);
  self->view = new_view (self, framework);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, "vexpand", TRUE,
                           "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_add_css_class (box, "place-dialog");
  gtk_window_set_child (GTK_WINDOW (self), box);
  return GTK_WIDGET (self);
}
