/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-sidebar.h"

#include <string.h>

#include "hexapla-sidebar-row.h"
#include "model/hexapla-entry.h"

#define MIN_SIZE 180
#define NATURAL_SIZE 300
#define FIRST_ROWS 26

struct _HexaplaSidebar
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *scroller;
  GtkListView *view;

  /* Owned */
  HexaplaFramework *framework;
  GtkTreeListModel *tree;
  GtkSliceListModel *slice; /* the part of the tree that the list has yet */
  GtkSingleSelection *selection;
  GHashTable *expanded; /* set of ids */

  guint growing_id;
  gboolean selecting; /* by program: nobody is told */
};

G_DEFINE_FINAL_TYPE (HexaplaSidebar, hexapla_sidebar, GTK_TYPE_WIDGET)

static gboolean
is_heading (HexaplaEntry *entry)
{
  return hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_PART
         && hexapla_entry_get_parent (entry) == NULL;
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  GListModel *children = hexapla_entry_get_children (item);

  return g_list_model_get_n_items (children) > 0 ? g_object_ref (children) : NULL;
}

static HexaplaEntry *
get_row_entry (GtkTreeListRow *row)
{
  HexaplaEntry *entry = gtk_tree_list_row_get_item (row);

  /* The framework keeps it. */
  g_object_unref (entry);
  return entry;
}

/* Opens what is to be open, from the top down; rows that open add to the list that is walked. */
static void
restore_expanded (HexaplaSidebar *self)
{
  GListModel *model = G_LIST_MODEL (self->tree);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, i);
      HexaplaEntry *entry = get_row_entry (row);

      if (is_heading (entry)
          || g_hash_table_contains (self->expanded, hexapla_entry_get_id (entry)))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
on_row_expanded (GtkTreeListRow *row, GParamSpec *pspec, HexaplaSidebar *self)
{
  g_autoptr (HexaplaEntry) entry = gtk_tree_list_row_get_item (row);

  /* A row whose list goes away closes as well. */
  if (entry == NULL)
    return;
  if (gtk_tree_list_row_get_expanded (row))
    g_hash_table_add (self->expanded, g_strdup (hexapla_entry_get_id (entry)));
  else
    g_hash_table_remove (self->expanded, hexapla_entry_get_id (entry));
}

static void
on_setup (HexaplaSidebar *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, hexapla_sidebar_row_new ());
}

static void
on_bind (HexaplaSidebar *self, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  HexaplaEntry *entry = get_row_entry (row);
  GtkWidget *child = gtk_list_item_get_child (item);

  hexapla_sidebar_row_bind (HEXAPLA_SIDEBAR_ROW (child), row, is_heading (entry));
  hexapla_sidebar_row_set_language (HEXAPLA_SIDEBAR_ROW (child),
                                    hexapla_framework_get_language (self->framework));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_row_expanded), self, 0);
  /* The list's own row is what a screen reader meets. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (child)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_sidebar_row_get_name (HEXAPLA_SIDEBAR_ROW (child)), -1);
}

static void
on_unbind (HexaplaSidebar *self, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);

  hexapla_sidebar_row_unbind (HEXAPLA_SIDEBAR_ROW (gtk_list_item_get_child (item)));
  g_signal_handlers_disconnect_by_func (row, on_row_expanded, self);
}

static void
on_selection_changed (HexaplaSidebar *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->selecting || row == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.browse-entry", "s",
                              hexapla_entry_get_id (get_row_entry (row)));
}

static void
on_activate (HexaplaSidebar *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-entry", "s",
                              hexapla_entry_get_id (get_row_entry (row)));
}

/* A click selects, as on every list; on the row that is selected already it opens. */
static void
on_released (HexaplaSidebar *self, int n_press, double x, double y)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (n_press == 1 && position != GTK_INVALID_LIST_POSITION)
    on_activate (self, position);
}

/* A list view makes widgets for up to 200 rows at once: those below the window's end can wait
 * until the window is seen. */
static void
show_all_rows (HexaplaSidebar *self)
{
  g_clear_handle_id (&self->growing_id, g_source_remove);
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
}

static gboolean
on_growing (gpointer user_data)
{
  HexaplaSidebar *self = user_data;

  self->growing_id = 0;
  show_all_rows (self);
  return G_SOURCE_REMOVE;
}

static void
select_position (HexaplaSidebar *self, guint position)
{
  if (position >= gtk_slice_list_model_get_size (self->slice))
    show_all_rows (self);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* Right opens a row, Left closes it or goes to the row above it; mirrored where text is. */
static gboolean
open_or_close (HexaplaSidebar *self, guint keyval)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;
  gboolean left = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;
  GtkTreeListRow *row =
      self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (row == NULL || !(left || right))
    return GDK_EVENT_PROPAGATE;

  if (right != rtl)
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (gtk_tree_list_row_get_expanded (row) && !is_heading (get_row_entry (row)))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if ((parent = gtk_tree_list_row_get_parent (row)) != NULL)
    select_position (self, gtk_tree_list_row_get_position (parent));
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed (HexaplaSidebar *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  return open_or_close (self, keyval);
}

static guint
find_index (GListModel *siblings, HexaplaEntry *entry)
{
  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (HexaplaEntry) sibling = g_list_model_get_item (siblings, i);

      if (sibling == entry)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The row of @entry. A closed part below the top level, such as the glossary, is not opened for
 * it: its own row stands for what is in it. */
static GtkTreeListRow *
find_row (HexaplaSidebar *self, HexaplaEntry *entry)
{
  HexaplaEntry *parent = hexapla_entry_get_parent (entry);
  g_autoptr (GtkTreeListRow) parent_row = NULL;

  if (parent == NULL)
    return gtk_tree_list_model_get_child_row (
        self->tree, find_index (hexapla_framework_get_roots (self->framework), entry));

  parent_row = find_row (self, parent);
  if (parent_row == NULL || get_row_entry (parent_row) != parent)
    return g_steal_pointer (&parent_row);
  if (!gtk_tree_list_row_get_expanded (parent_row))
    {
      if (hexapla_entry_get_kind (parent) == HEXAPLA_ENTRY_PART && !is_heading (parent))
        return g_steal_pointer (&parent_row);
      gtk_tree_list_row_set_expanded (parent_row, TRUE);
    }
  return gtk_tree_list_row_get_child_row (parent_row,
                                          find_index (hexapla_entry_get_children (parent), entry));
}

static void
hexapla_sidebar_dispose (GObject *object)
{
  HexaplaSidebar *self = HEXAPLA_SIDEBAR (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_handle_id (&self->growing_id, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->tree);
  g_clear_object (&self->framework);
  g_clear_pointer (&self->expanded, g_hash_table_unref);

  G_OBJECT_CLASS (hexapla_sidebar_parent_class)->dispose (object);
}

/* Whatever the rows are, they wrap and scroll: asking them all would lay them out twice. */
static void
hexapla_sidebar_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = MIN_SIZE;
  *natural = NATURAL_SIZE;
}

static void
hexapla_sidebar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (HEXAPLA_SIDEBAR (widget)->scroller,
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static gboolean
has_focus (HexaplaSidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The row of the shown page; else, or if it is out of sight, any row. */
static GtkWidget *
find_row_to_focus (HexaplaSidebar *self)
{
  GtkWidget *any = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (!gtk_widget_get_mapped (row))
        continue;
      if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
        return row;
      if (any == NULL)
        any = row;
    }
  return any;
}

/* A list that never had the focus would keep it to itself, where nobody sees it. */
static gboolean
hexapla_sidebar_grab_focus (GtkWidget *widget)
{
  GtkWidget *row = find_row_to_focus (HEXAPLA_SIDEBAR (widget));

  return gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (HEXAPLA_SIDEBAR (widget)->view));
}

/* The list is one stop for Tab. By itself it would go to and fro between a row and its expander,
 * and not come out again. */
static gboolean
hexapla_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return !has_focus (HEXAPLA_SIDEBAR (widget)) && gtk_widget_grab_focus (widget);
  return GTK_WIDGET_CLASS (hexapla_sidebar_parent_class)->focus (widget, direction);
}

static void
hexapla_sidebar_class_init (HexaplaSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_sidebar_dispose;
  widget_class->measure = hexapla_sidebar_measure;
  widget_class->size_allocate = hexapla_sidebar_size_allocate;
  widget_class->grab_focus = hexapla_sidebar_grab_focus;
  widget_class->focus = hexapla_sidebar_focus;

  gtk_widget_class_set_css_name (widget_class, "sidebarlist");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hexaplareader/Hexapla/ui/hexapla-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, HexaplaSidebar, scroller);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSidebar, view);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
}

static void
hexapla_sidebar_init (HexaplaSidebar *self)
{
  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hexapla_sidebar_new (void)
{
  return g_object_new (HEXAPLA_TYPE_SIDEBAR, NULL);
}

void
hexapla_sidebar_set_framework (HexaplaSidebar *self,
                               HexaplaFramework *framework,
                               const char *const *expanded)
{
  gboolean focused;

  g_return_if_fail (HEXAPLA_IS_SIDEBAR (self));
  g_return_if_fail (framework == NULL || HEXAPLA_IS_FRAMEWORK (framework));

  focused = has_focus (self);
  gtk_list_view_set_model (self->view, NULL);
  g_clear_handle_id (&self->growing_id, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->tree);
  g_set_object (&self->framework, framework);
  g_hash_table_remove_all (self->expanded);
  if (framework == NULL)
    return;

  for (guint i = 0; expanded != NULL && expanded[i] != NULL; i++)
    g_hash_table_add (self->expanded, g_strdup (expanded[i]));
  self->tree = gtk_tree_list_model_new (g_object_ref (hexapla_framework_get_roots (framework)),
                                        FALSE, FALSE, create_children, NULL, NULL);
  restore_expanded (self);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->slice = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->tree)), 0, FIRST_ROWS);
  self->growing_id = g_idle_add_full (G_PRIORITY_LOW, on_growing, self, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->slice));
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  /* The row that had it is gone, and GTK would leave it in mid-air. */
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
hexapla_sidebar_select (HexaplaSidebar *self, const char *id)
{
  HexaplaEntry *entry;
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_if_fail (HEXAPLA_IS_SIDEBAR (self));

  if (self->tree == NULL)
    return;
  entry = id != NULL ? hexapla_framework_lookup (self->framework, id) : NULL;
  row = entry != NULL ? find_row (self, entry) : NULL;

  self->selecting = TRUE;
  if (row != NULL)
    {
      guint position = gtk_tree_list_row_get_position (row);

      if (position != gtk_single_selection_get_selected (self->selection))
        select_position (self, position);
    }
  else
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->selecting = FALSE;
}

char **
hexapla_sidebar_dup_expanded (HexaplaSidebar *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GList) ids = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SIDEBAR (self), NULL);

  ids = g_list_sort (g_hash_table_get_keys (self->expanded), (GCompareFunc)strcmp);
  for (GList *id = ids; id != NULL; id = id->next)
    g_strv_builder_add (builder, id->data);
  return g_strv_builder_end (builder);
}
