/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-index.h"

#include "hexapla-block-widget.h"
#include "hexapla-format.h"
#include "hexapla-index-row.h"

/* The header, and how many rows are added to it at a time. */
#define FIRST_ROWS 1
#define MORE_ROWS 2

/* A part with more entries than this is an index, whatever they are. */
#define MANY_ENTRIES 40

typedef struct
{
  HexaplaReading *reading; /* in one language: a list has no room for more */
  HexaplaEntry *part;
} Context;

static void
free_context (Context *context)
{
  g_object_unref (context->reading);
  g_object_unref (context->part);
  g_free (context);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  Context *context = user_data;

  gtk_list_item_set_child (item, hexapla_index_row_new (hexapla_framework_get_language (
                                     hexapla_reading_get_first (context->reading))));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  Context *context = user_data;
  HexaplaEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  gboolean header = entry == context->part;

  gtk_list_item_set_activatable (item, !header);
  hexapla_index_row_bind (HEXAPLA_INDEX_ROW (row), context->reading, entry, header);
  /* The list's own row is what a screen reader meets. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hexapla_entry_get_title (entry),
                                  -1);
}

static void
on_activate (GtkListView *view, guint position, gpointer user_data)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view));
  g_autoptr (HexaplaEntry) entry = g_list_model_get_item (model, position);

  gtk_widget_activate_action (GTK_WIDGET (view), "win.open-entry", "s",
                              hexapla_entry_get_id (entry));
}

/* The part itself is the first item: so the page's title scrolls with its rows. */
static GListModel *
new_model (HexaplaEntry *part)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) header = g_list_store_new (HEXAPLA_TYPE_ENTRY);

  g_list_store_append (header, part);
  g_list_store_append (lists, header);
  g_list_store_append (lists, hexapla_entry_get_children (part));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

gboolean
hexapla_index_suits (HexaplaEntry *entry)
{
  GListModel *children;
  g_autoptr (HexaplaEntry) first = NULL;

  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), FALSE);

  children = hexapla_entry_get_children (entry);
  first = g_list_model_get_item (children, 0);
  if (hexapla_entry_get_kind (entry) != HEXAPLA_ENTRY_PART || first == NULL)
    return FALSE;
  switch (hexapla_entry_get_kind (first))
    {
    case HEXAPLA_ENTRY_TERM:
    case HEXAPLA_ENTRY_ORGANIZATION:
    case HEXAPLA_ENTRY_EVENT:
    case HEXAPLA_ENTRY_SOURCE:
      return TRUE;
    case HEXAPLA_ENTRY_OVERVIEW:
    case HEXAPLA_ENTRY_PART:
    case HEXAPLA_ENTRY_PRINCIPLE:
    case HEXAPLA_ENTRY_ACTION:
    case HEXAPLA_ENTRY_EFFORT:
    case HEXAPLA_ENTRY_TOPIC:
    default:
      return g_list_model_get_n_items (children) > MANY_ENTRIES;
    }
}

GtkWidget *
hexapla_index_new (HexaplaReading *reading, HexaplaEntry *part, GtkSliceListModel **slice)
{
  GtkListItemFactory *factory;
  Context *context;
  GtkWidget *view;

  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (part), NULL);

  factory = gtk_signal_list_item_factory_new ();
  context = g_new0 (Context, 1);
  context->reading = hexapla_reading_new_first (reading);
  context->part = g_object_ref (part);
  g_object_set_data_full (G_OBJECT (factory), "hexapla-context", context,
                          (GDestroyNotify)free_context);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), context);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), context);

  *slice = gtk_slice_list_model_new (new_model (part), 0, FIRST_ROWS);
  view = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (*slice)))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect (view, "activate", G_CALLBACK (on_activate), NULL);
  gtk_widget_add_css_class (view, "index");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_entry_get_title (part), -1);
  return view;
}

static HexaplaIndexRow *
get_row (GtkWidget *item)
{
  GtkWidget *child = gtk_widget_get_first_child (item);

  return HEXAPLA_IS_INDEX_ROW (child) && gtk_widget_get_mapped (item) ? HEXAPLA_INDEX_ROW (child)
                                                                      : NULL;
}

/* The first row in sight that is the header, or that is not; NULL if there is none. */
static HexaplaIndexRow *
find_row (GtkWidget *view, gboolean header)
{
  for (GtkWidget *item = gtk_widget_get_first_child (view); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (get_row (item) != NULL && hexapla_index_row_is_header (get_row (item)) == header)
      return get_row (item);
  return NULL;
}

static gboolean
focus_header (GtkWidget *view, GtkDirectionType direction)
{
  HexaplaIndexRow *header = find_row (view, TRUE);

  return header != NULL && gtk_widget_child_focus (GTK_WIDGET (header), direction);
}

static gboolean
focus_entries (GtkWidget *view)
{
  HexaplaIndexRow *row = find_row (view, FALSE);

  return row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

gboolean
hexapla_index_focus (GtkWidget *view, GtkDirectionType direction)
{
  GtkWidget *item, *focus;
  gboolean inside, in_header;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), FALSE);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (view, direction);

  focus = gtk_root_get_focus (gtk_widget_get_root (view));
  inside = focus != NULL && gtk_widget_is_ancestor (focus, view);
  item = inside ? gtk_widget_get_focus_child (view) : NULL;
  in_header =
      item != NULL && get_row (item) != NULL && hexapla_index_row_is_header (get_row (item));

  if (direction == GTK_DIR_TAB_FORWARD)
    {
      if (inside && !in_header)
        return FALSE;
      return focus_header (view, direction) || focus_entries (view);
    }
  if (!inside)
    return focus_entries (view) || focus_header (view, direction);
  return focus_header (view, direction);
}

gboolean
hexapla_index_show_more (GtkSliceListModel *slice)
{
  guint size, n_items;

  g_return_val_if_fail (GTK_IS_SLICE_LIST_MODEL (slice), FALSE);

  size = gtk_slice_list_model_get_size (slice);
  n_items = g_list_model_get_n_items (gtk_slice_list_model_get_model (slice));
  if (size >= n_items)
    return FALSE;
  gtk_slice_list_model_set_size (slice, size + MORE_ROWS);
  return TRUE;
}
