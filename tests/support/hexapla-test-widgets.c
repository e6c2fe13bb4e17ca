/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-widgets.h"

#include <math.h>

#include "hexapla-test-wait.h"

GtkWidget *
hexapla_test_find (GtkWidget *root, HexaplaTestMatch match, gpointer user_data)
{
  if (match (root, user_data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hexapla_test_find (child, match, user_data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

typedef struct
{
  HexaplaTestMatch match;
  gpointer user_data;
  GPtrArray *found;
} Collection;

/* Matches nothing, so that the walk goes on. */
static gboolean
collect (GtkWidget *widget, gpointer user_data)
{
  Collection *collection = user_data;

  if (collection->match (widget, collection->user_data))
    g_ptr_array_add (collection->found, widget);
  return FALSE;
}

GPtrArray *
hexapla_test_list (GtkWidget *root, HexaplaTestMatch match, gpointer user_data)
{
  Collection collection = { match, user_data, g_ptr_array_new () };

  hexapla_test_find (root, collect, &collection);
  return collection.found;
}

static gboolean
has_type (GtkWidget *widget, gpointer user_data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(GType *)user_data);
}

static gboolean
has_class (GtkWidget *widget, gpointer user_data)
{
  return gtk_widget_has_css_class (widget, user_data);
}

static gboolean
has_name (GtkWidget *widget, gpointer user_data)
{
  return g_str_equal (gtk_widget_get_name (widget), user_data);
}

static gboolean
shows_text (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), user_data);
}

GtkWidget *
hexapla_test_find_type (GtkWidget *root, GType type)
{
  return hexapla_test_find (root, has_type, &type);
}

GPtrArray *
hexapla_test_list_type (GtkWidget *root, GType type)
{
  return hexapla_test_list (root, has_type, &type);
}

GtkWidget *
hexapla_test_find_class (GtkWidget *root, const char *css_class)
{
  return hexapla_test_find (root, has_class, (gpointer)css_class);
}

GPtrArray *
hexapla_test_list_class (GtkWidget *root, const char *css_class)
{
  return hexapla_test_list (root, has_class, (gpointer)css_class);
}

GtkWidget *
hexapla_test_find_name (GtkWidget *root, const char *name)
{
  return hexapla_test_find (root, has_name, (gpointer)name);
}

GtkWidget *
hexapla_test_find_label (GtkWidget *root, const char *text)
{
  return hexapla_test_find (root, shows_text, (gpointer)text);
}

typedef struct
{
  const char *action;
  const char *target;
} Action;

static gboolean
has_action (GtkWidget *widget, gpointer user_data)
{
  const Action *wanted = user_data;
  GVariant *target;

  if (!GTK_IS_ACTIONABLE (widget)
      || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), wanted->action) != 0)
    return FALSE;
  if (wanted->target == NULL)
    return TRUE;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  return target != NULL && g_str_equal (g_variant_get_string (target, NULL), wanted->target);
}

GtkWidget *
hexapla_test_find_action (GtkWidget *root, const char *action, const char *target)
{
  return hexapla_test_find (root, has_action, &(Action){ action, target });
}

static gboolean
append_text (GtkWidget *widget, gpointer user_data)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (user_data, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  return FALSE;
}

char *
hexapla_test_dup_text (GtkWidget *root)
{
  GString *text = g_string_new (NULL);

  hexapla_test_find (root, append_text, text);
  return g_string_free (text, FALSE);
}

GdkRectangle
hexapla_test_get_bounds (GtkWidget *widget, GtkWidget *other)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, other, &bounds));
  return (GdkRectangle){ (int)round (graphene_rect_get_x (&bounds)),
                         (int)round (graphene_rect_get_y (&bounds)),
                         (int)round (graphene_rect_get_width (&bounds)),
                         (int)round (graphene_rect_get_height (&bounds)) };
}

GtkWidget *
hexapla_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      /* The list keeps it. */
      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

void
hexapla_test_keep_picture (GtkWidget *widget, const char *name)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "pictures", NULL);
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  hexapla_test_save_picture (widget, path);
}

void
hexapla_test_save_picture (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  gtk_widget_queue_draw (widget);
  hexapla_test_settle (widget);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

const char *
hexapla_test_get_pango_language (GtkLabel *label)
{
  PangoAttrIterator *iterator =
      pango_attr_list_get_iterator (pango_layout_get_attributes (gtk_label_get_layout (label)));
  PangoAttribute *attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  const char *language =
      attribute != NULL ? pango_language_to_string (((PangoAttrLanguage *)attribute)->value) : NULL;

  pango_attr_iterator_destroy (iterator);
  return language;
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

char *
hexapla_test_dup_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text_read, &text);
  hexapla_test_wait_until (text != NULL);
  return text;
}
