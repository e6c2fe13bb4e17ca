/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-list.h"

#include "hexapla-search-row.h"

struct _HexaplaSearchList
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *scroller;
  GtkListView *view;

  /* Owned */
  HexaplaLanguages *languages;
  GtkSingleSelection *selection;
  char *language; /* which goes without saying, or NULL */
};

G_DEFINE_FINAL_TYPE (HexaplaSearchList, hexapla_search_list, GTK_TYPE_WIDGET)

static void
go_to (HexaplaSearchList *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
open_position (HexaplaSearchList *self, guint position)
{
  g_autoptr (HexaplaSearchMatch) match =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (match == NULL)
    return;
  if (hexapla_search_match_get_note (match) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-found-note", "s",
                                hexapla_search_match_get_note (match));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-result", "s",
                                hexapla_entry_get_id (hexapla_search_match_get_entry (match)));
}

/* A click selects, as on every list, and opens. */
static void
on_released (HexaplaSearchList *self, int n_press, double x, double y)
{
  if (n_press == 1)
    hexapla_search_list_open_selected (self);
}

static void
on_activate (HexaplaSearchList *self, guint position)
{
  open_position (self, position);
}

static GtkWidget *
find_selected_row (HexaplaSearchList *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return row;
  return NULL;
}

static gboolean
on_key (HexaplaSearchList *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up)
      || gtk_single_selection_get_selected (self->selection) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "search.edit", NULL);
  return GDK_EVENT_STOP;
}

static void
on_setup (HexaplaSearchList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, hexapla_search_row_new ());
}

static void
on_bind (HexaplaSearchList *self, GtkListItem *item)
{
  HexaplaSearchMatch *match = gtk_list_item_get_item (item);
  HexaplaSearchRow *row = HEXAPLA_SEARCH_ROW (gtk_list_item_get_child (item));
  const char *language = hexapla_search_match_get_language (match);

  hexapla_search_row_bind (row, match,
                           g_strcmp0 (language, self->language) == 0
                               ? NULL
                               : hexapla_languages_get_name (self->languages, language));
  /* The list's own row is what a screen reader meets. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hexapla_search_row_get_name (row),
                                  -1);
}

static void
hexapla_search_list_dispose (GObject *object)
{
  HexaplaSearchList *self = HEXAPLA_SEARCH_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->languages);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (hexapla_search_list_parent_class)->dispose (object);
}

static void
hexapla_search_list_class_init (HexaplaSearchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_search_list_dispose;

  gtk_widget_class_set_css_name (widget_class, "searchlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hexaplareader/Hexapla/ui/hexapla-search-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchList, scroller);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchList, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
hexapla_search_list_init (HexaplaSearchList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hexapla_search_list_new (HexaplaSearch *search, HexaplaLanguages *languages)
{
  HexaplaSearchList *self;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH (search), NULL);
  g_return_val_if_fail (HEXAPLA_IS_LANGUAGES (languages), NULL);

  self = g_object_new (HEXAPLA_TYPE_SEARCH_LIST, NULL);
  self->languages = g_object_ref (languages);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (search)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  return GTK_WIDGET (self);
}

void
hexapla_search_list_set_language (HexaplaSearchList *self, const char *code)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_LIST (self));
  g_return_if_fail (code != NULL);

  g_free (self->language);
  self->language = g_strdup (code);
}

void
hexapla_search_list_go_to_first (HexaplaSearchList *self)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_LIST (self));

  go_to (self, 0);
}

void
hexapla_search_list_go_to_next (HexaplaSearchList *self)
{
  guint n_results, position;

  g_return_if_fail (HEXAPLA_IS_SEARCH_LIST (self));

  n_results = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (n_results == 0)
    return;
  position = MIN (gtk_single_selection_get_selected (self->selection) + 1, n_results - 1);
  go_to (self, position);
  hexapla_search_list_focus_selected (self);
}

gboolean
hexapla_search_list_focus_selected (HexaplaSearchList *self)
{
  GtkWidget *row;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_LIST (self), FALSE);

  row = find_selected_row (self);
  return row != NULL && gtk_widget_grab_focus (row);
}

void
hexapla_search_list_open_selected (HexaplaSearchList *self)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_LIST (self));

  open_position (self, gtk_single_selection_get_selected (self->selection));
}
