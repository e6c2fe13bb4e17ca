/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-list.h"

#include <glib/gi18n.h>

#include "hexapla-saved-order.h"
#include "hexapla-saved-part.h"
#include "hexapla-saved-row.h"

struct _HexaplaSavedList
{
  GObject parent_instance;

  /* Owned */
  HexaplaSavedRows *rows;
  GListStore *store;
  GtkWidget *view;
  GtkWidget *top;
};

enum
{
  VERB,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaSavedList, hexapla_saved_list, G_TYPE_OBJECT)

/* Rows on screen */

static HexaplaSavedRow *
get_row (GtkWidget *list_item)
{
  GtkWidget *child = list_item != NULL ? gtk_widget_get_first_child (list_item) : NULL;

  return HEXAPLA_IS_SAVED_ROW (child) ? HEXAPLA_SAVED_ROW (child) : NULL;
}

static gboolean
is_top (HexaplaSavedRow *row)
{
  GObject *item = hexapla_saved_row_get_item (row);

  return HEXAPLA_IS_SAVED_PART (item)
         && hexapla_saved_part_get_role (HEXAPLA_SAVED_PART (item)) == HEXAPLA_SAVED_PART_TOP;
}

static gboolean
has_focus (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, view);
}

/* The row that has the focus; NULL if none, or if it is in the top. */
static HexaplaSavedRow *
get_focus_row (GtkWidget *view)
{
  HexaplaSavedRow *row = has_focus (view) ? get_row (gtk_widget_get_focus_child (view)) : NULL;

  return row != NULL && !is_top (row) ? row : NULL;
}

static HexaplaSavedRow *
find_row (GtkWidget *view, GObject *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row (child) != NULL && hexapla_saved_row_get_item (get_row (child)) == item)
      return get_row (child);
  return NULL;
}

/* The view */

static void
on_verb (HexaplaSavedList *self, const char *verb, HexaplaSavedRow *row)
{
  g_signal_emit (self, signals[VERB], 0, verb, hexapla_saved_row_get_item (row));
}

static void
on_dropped (HexaplaSavedList *self, HexaplaBookmark *bookmark, HexaplaSavedRow *row)
{
  g_signal_emit (self, signals[DROPPED], 0, bookmark, hexapla_saved_row_get_item (row));
}

static void
on_setup (HexaplaSavedList *self, GtkListItem *item)
{
  GtkWidget *row = hexapla_saved_row_new (self->rows, self->top);

  g_signal_connect_object (row, "verb", G_CALLBACK (on_verb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

/* Where it stands in its group: what one hears after it was moved. */
static void
describe_place (HexaplaSavedList *self, GtkListItem *item, GtkWidget *row)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (gtk_widget_get_parent (row));
  guint place, n;
  g_autofree char *text = NULL;

  if (!HEXAPLA_IS_BOOKMARK (gtk_list_item_get_item (item)))
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  place = hexapla_saved_order_find_place (G_LIST_MODEL (self->store),
                                          gtk_list_item_get_position (item), &n);
  /* Translators: for a screen reader: the place of a bookmark among those of its kind. */
  text = g_strdup_printf (_ ("%u of %u"), place, n);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_bind (HexaplaSavedList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  hexapla_saved_row_bind (HEXAPLA_SAVED_ROW (row), gtk_list_item_get_item (item));
  gtk_list_item_set_activatable (item, !HEXAPLA_IS_SAVED_PART (gtk_list_item_get_item (item)));
  describe_place (self, item, row);
}

static void
on_unbind (HexaplaSavedList *self, GtkListItem *item)
{
  hexapla_saved_row_unbind (HEXAPLA_SAVED_ROW (gtk_list_item_get_child (item)));
}

static void
on_activate (HexaplaSavedList *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  if (item != NULL && !HEXAPLA_IS_SAVED_PART (item))
    g_signal_emit (self, signals[VERB], 0, "open", item);
}

static gboolean
on_key_pressed (HexaplaSavedList *self, guint keyval, guint keycode, GdkModifierType state)
{
  HexaplaSavedRow *row = get_focus_row (self->view);
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  const char *action = NULL;

  /* In its menu they are keys of the menu. */
  if (row == NULL || !gtk_widget_is_focus (gtk_widget_get_parent (GTK_WIDGET (row))))
    return GDK_EVENT_PROPAGATE;
  if ((keyval == GDK_KEY_Menu && modifiers == 0)
      || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    return hexapla_saved_row_popup_menu (row);
  if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
    action = "row.move-up";
  else if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    action = "row.move-down";
  else if (modifiers == 0 && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete))
    action = "row.remove";
  return action != NULL && gtk_widget_activate_action (GTK_WIDGET (row), action, NULL);
}

static GtkWidget *
new_view (HexaplaSavedList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *view;

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, keys);
  gtk_widget_add_css_class (view, "index");
  gtk_widget_add_css_class (view, "saved");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Saved"),
                                  -1);
  return view;
}

static void
hexapla_saved_list_dispose (GObject *object)
{
  HexaplaSavedList *self = HEXAPLA_SAVED_LIST (object);

  if (self->view != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->view), NULL);
  g_clear_object (&self->view);
  g_clear_object (&self->top);
  g_clear_object (&self->store);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (hexapla_saved_list_parent_class)->dispose (object);
}

static void
hexapla_saved_list_class_init (HexaplaSavedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_saved_list_dispose;
  signals[VERB] = g_signal_new ("verb", HEXAPLA_TYPE_SAVED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_OBJECT);
  signals[DROPPED] =
      g_signal_new ("dropped", HEXAPLA_TYPE_SAVED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, HEXAPLA_TYPE_BOOKMARK, HEXAPLA_TYPE_BOOKMARK);
}

static void
hexapla_saved_list_init (HexaplaSavedList *self)
{
  self->store = g_list_store_new (G_TYPE_OBJECT);
  self->view = g_object_ref_sink (new_view (self));
}

HexaplaSavedList *
hexapla_saved_list_new (HexaplaSavedRows *rows, GtkWidget *top)
{
  HexaplaSavedList *self;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_ROWS (rows), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (top), NULL);

  self = g_object_new (HEXAPLA_TYPE_SAVED_LIST, NULL);
  self->rows = g_object_ref (rows);
  self->top = g_object_ref (top);
  return self;
}

GtkWidget *
hexapla_saved_list_get_view (HexaplaSavedList *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_LIST (self), NULL);

  return self->view;
}

GListModel *
hexapla_saved_list_get_items (HexaplaSavedList *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_LIST (self), NULL);

  return G_LIST_MODEL (self->store);
}

/* What is the same at both ends stays, with its widgets. */
void
hexapla_saved_list_set_items (HexaplaSavedList *self, GPtrArray *items)
{
  GListModel *model;
  guint n_old, start = 0, end = 0;

  g_return_if_fail (HEXAPLA_IS_SAVED_LIST (self));
  g_return_if_fail (items != NULL);

  model = G_LIST_MODEL (self->store);
  n_old = g_list_model_get_n_items (model);
  for (; start < MIN (n_old, items->len); start++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, start);

      if (item != g_ptr_array_index (items, start))
        break;
    }
  for (; end < MIN (n_old, items->len) - start; end++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n_old - 1 - end);

      if (item != g_ptr_array_index (items, items->len - 1 - end))
        break;
    }
  if (n_old - start - end > 0 || items->len - start - end > 0)
    g_list_store_splice (self->store, start, n_old - start - end, items->pdata + start,
                         items->len - start - end);
}

void
hexapla_saved_list_refresh (HexaplaSavedList *self)
{
  g_return_if_fail (HEXAPLA_IS_SAVED_LIST (self));

  for (GtkWidget *child = gtk_widget_get_first_child (self->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row (child) != NULL)
      hexapla_saved_row_refresh (get_row (child));
}

guint
hexapla_saved_list_find (HexaplaSavedList *self, gpointer item)
{
  guint position;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_LIST (self), GTK_INVALID_LIST_POSITION);

  return item != NULL && g_list_store_find (self->store, item, &position)
             ? position
             : GTK_INVALID_LIST_POSITION;
}

/* Focus */

static gboolean
focus_position (HexaplaSavedList *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);
  HexaplaSavedRow *row;

  if (item == NULL)
    return FALSE;
  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
  row = find_row (self->view, item);
  return row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

GObject *
hexapla_saved_list_get_focused (HexaplaSavedList *self)
{
  HexaplaSavedRow *row;

  g_return_val_if_fail (HEXAPLA_IS_SAVED_LIST (self), NULL);

  row = get_focus_row (self->view);
  return row != NULL ? hexapla_saved_row_get_item (row) : NULL;
}

gboolean
hexapla_saved_list_focus_item (HexaplaSavedList *self, gpointer item)
{
  g_return_val_if_fail (HEXAPLA_IS_SAVED_LIST (self), FALSE);

  return focus_position (self, hexapla_saved_list_find (self, item));
}

void
hexapla_saved_list_focus_near (HexaplaSavedList *self, guint position)
{
  guint n_items;

  g_return_if_fail (HEXAPLA_IS_SAVED_LIST (self));

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  for (guint i = 0; i < 2 * n_items; i++)
    {
      /* Itself, the one before, the one after and so on. */
      guint distance = (i + 1) / 2;
      guint near = i % 2 == 0 ? position + distance : position - distance;
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), near);

      if (item != NULL && !HEXAPLA_IS_SAVED_PART (item) && focus_position (self, near))
        return;
    }
  gtk_widget_grab_focus (self->top);
}

static HexaplaSavedRow *
find_top_row (GtkWidget *view)
{
  HexaplaSavedRow *row = get_row (gtk_widget_get_first_child (view));

  return row != NULL && is_top (row) && gtk_widget_get_mapped (GTK_WIDGET (row)) ? row : NULL;
}

/* The first row in sight with which something can be done. */
static gboolean
focus_list (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row (child) != NULL && gtk_widget_get_mapped (child)
        && !HEXAPLA_IS_SAVED_PART (hexapla_saved_row_get_item (get_row (child))))
      return gtk_widget_grab_focus (child);
  return FALSE;
}

gboolean
hexapla_saved_list_move_focus (GtkWidget *view, GtkDirectionType direction)
{
  HexaplaSavedRow *top;
  gboolean in_list;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), FALSE);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (view, direction);
  top = find_top_row (view);
  in_list = get_focus_row (view) != NULL;
  if (direction == GTK_DIR_TAB_FORWARD)
    return !in_list
           && ((top != NULL && gtk_widget_child_focus (GTK_WIDGET (top), direction))
               || focus_list (view));
  if (!has_focus (view) && focus_list (view))
    return TRUE;
  return top != NULL && gtk_widget_child_focus (GTK_WIDGET (top), direction);
}
