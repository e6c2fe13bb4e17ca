/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-split-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "hexapla-em.h"
#include "hexapla-slide.h"

#define FOLD_WIDTH_EM 44
#define NARROWEST 340 /* pixels: a phone */
#define KEYBOARD_STEP 16

struct _HexaplaSplitView
{
  GtkWidget parent_instance;

  /* Owned: the children */
  GtkWidget *sidebar;
  GtkWidget *content;
  GtkWidget *separator;

  int sidebar_width;
  int drag_start_width;
  gboolean show_sidebar;
  gboolean show_content;
  gboolean folded;

  HexaplaSlide *slide; /* from 0, the sidebar on screen, to 1, the content; NULL at rest */
};

typedef enum
{
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_FOLDED,
  PROP_SHOW_CONTENT,
  PROP_SHOW_SIDEBAR,
  PROP_SIDEBAR_WIDTH,
} HexaplaSplitViewProperty;

static GParamSpec *properties[PROP_SIDEBAR_WIDTH + 1];

G_DEFINE_FINAL_TYPE (HexaplaSplitView, hexapla_split_view, GTK_TYPE_WIDGET)

static int
measure_min_width (GtkWidget *child)
{
  int min = 0;

  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  return min;
}

static void
set_folded (HexaplaSplitView *self, gboolean folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/* Panes that are not on screen are unmapped, so that they are out of the focus chain and the
 * accessibility tree. */
static void
update_child_visibility (HexaplaSplitView *self)
{
  gboolean both = !self->folded || self->slide != NULL;

  if (self->sidebar != NULL)
    gtk_widget_set_child_visible (self->sidebar,
                                  self->folded ? both || !self->show_content : self->show_sidebar);
  if (self->content != NULL)
    gtk_widget_set_child_visible (self->content, both || self->show_content);
  gtk_widget_set_child_visible (self->separator, !self->folded && self->show_sidebar);
}

/* Focus must not stay behind in the pane that leaves the screen. */
static void
move_focus_with_screen (HexaplaSplitView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *leaving = self->show_content ? self->sidebar : self->content;
  GtkWidget *entering = self->show_content ? self->content : self->sidebar;

  if (self->folded && focus != NULL && leaving != NULL && entering != NULL
      && gtk_widget_is_ancestor (focus, leaving))
    gtk_widget_child_focus (entering, GTK_DIR_TAB_FORWARD);
}

static void
finish_slide (HexaplaSplitView *self)
{
  g_clear_object (&self->slide);
  update_child_visibility (self);
  move_focus_with_screen (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
start_slide (HexaplaSplitView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double target = self->show_content ? 1 : 0;
  gboolean animate = FALSE;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animate, NULL);
  if (!self->folded || !animate || !gtk_widget_get_mapped (widget))
    {
      finish_slide (self);
      return;
    }

  if (self->slide != NULL)
    hexapla_slide_turn (self->slide, target);
  else
    {
      self->slide = hexapla_slide_new (widget, 1 - target, target);
      g_signal_connect_object (self->slide, "moved", G_CALLBACK (gtk_widget_queue_allocate), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->slide, "finished", G_CALLBACK (finish_slide), self,
                               G_CONNECT_SWAPPED);
    }
  update_child_visibility (self);
}

static int
clamp_sidebar_width (HexaplaSplitView *self, int total)
{
  int min = measure_min_width (self->sidebar);
  int max = total - measure_min_width (self->content);

  /* Text must stay the larger part, however wide the sidebar was on a larger screen. */
  max = MIN (max, total / 2);
  return MAX (min, MIN (self->sidebar_width, max));
}

/* The gesture is ours and not the separator's, which moves under the pointer. */
static void
on_drag_begin (HexaplaSplitView *self, double x, double y, GtkGesture *gesture)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT) == self->separator)
    /* Not the width of the sidebar itself, which leaves out a border. */
    self->drag_start_width = clamp_sidebar_width (self, gtk_widget_get_width (widget));
  else
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update (HexaplaSplitView *self, double x)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  hexapla_split_view_set_sidebar_width (self, self->drag_start_width + (int)(rtl ? -x : x));
}

static gboolean
on_separator_key (HexaplaSplitView *self, guint keyval)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int step = rtl ? -KEYBOARD_STEP : KEYBOARD_STEP;
  int width = clamp_sidebar_width (self, gtk_widget_get_width (GTK_WIDGET (self)));

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    hexapla_split_view_set_sidebar_width (self, width - step);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    hexapla_split_view_set_sidebar_width (self, width + step);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
replace_child (HexaplaSplitView *self, GtkWidget **field, GtkWidget *child, const char *css_class)
{
  g_clear_pointer (field, gtk_widget_unparent);
  if (child == NULL)
    return;

  *field = child;
  gtk_widget_add_css_class (child, css_class);
  /* The separator stays the last one: it lies over the edge of the content, and the pointer
   * meets the last child first. (Tab goes by where they are.) */
  if (field == &self->sidebar)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->separator);
  update_child_visibility (self);
}

static GtkSizeRequestMode
hexapla_split_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
hexapla_split_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  HexaplaSplitView *self = HEXAPLA_SPLIT_VIEW (widget);
  GtkWidget *panes[] = { self->sidebar, self->content };

  *minimum = *natural = 0;
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      int min = 0, nat = 0;

      if (panes[i] == NULL || !gtk_widget_get_visible (panes[i]))
        continue;
      gtk_widget_measure (panes[i], orientation, -1, &min, &nat, NULL, NULL);
      /* A pane that is wide because it is not folded yet may not keep the window from folding. */
      if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->folded)
        min = MIN (min, NARROWEST);
      *minimum = MAX (*minimum, min);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *natural += nat;
      else
        *natural = MAX (*natural, nat);
    }
  *natural = MAX (*natural, *minimum);
}

static void
allocate_at (GtkWidget *child, int x, int width, int height)
{
  int min = 0;

  if (child == NULL || !gtk_widget_get_child_visible (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, MAX (width, min), height }, -1);
}

static void
allocate_folded (HexaplaSplitView *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double position =
      self->slide != NULL ? hexapla_slide_get_position (self->slide) : (self->show_content ? 1 : 0);
  int offset = (int)round (position * width);

  allocate_at (self->sidebar, rtl ? offset : -offset, width, height);
  allocate_at (self->content, rtl ? offset - width : width - offset, width, height);
}

static void
allocate_wide (HexaplaSplitView *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int sidebar_width = self->show_sidebar ? clamp_sidebar_width (self, width) : 0;
  int handle = 0;

  if (self->show_sidebar)
    {
      gtk_widget_measure (self->separator, GTK_ORIENTATION_HORIZONTAL, -1, &handle, NULL, NULL,
                          NULL);
      allocate_at (self->sidebar, rtl ? width - sidebar_width : 0, sidebar_width, height);
    }
  allocate_at (self->content, rtl ? 0 : sidebar_width, width - sidebar_width, height);
  /* The handle lies over the edge of the content, so that it is wide enough to be caught. */
  allocate_at (self->separator, rtl ? width - sidebar_width - handle : sidebar_width, handle,
               height);
}

static void
hexapla_split_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HexaplaSplitView *self = HEXAPLA_SPLIT_VIEW (widget);
  gboolean folded = width < FOLD_WIDTH_EM * hexapla_em (widget);

  if (folded != self->folded)
    {
      set_folded (self, folded);
      finish_slide (self);
    }

  if (self->folded)
    allocate_folded (self, width, height);
  else
    allocate_wide (self, width, height);
}

static void
hexapla_split_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HexaplaSplitView *self = HEXAPLA_SPLIT_VIEW (widget);
  GtkWidget *panes[] = { self->sidebar, self->content, self->separator };

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                                         (float)gtk_widget_get_height (widget)));
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (panes[i] != NULL)
      gtk_widget_snapshot_child (widget, panes[i], snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
hexapla_split_view_dispose (GObject *object)
{
  HexaplaSplitView *self = HEXAPLA_SPLIT_VIEW (object);

  g_clear_object (&self->slide);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);

  G_OBJECT_CLASS (hexapla_split_view_parent_class)->dispose (object);
}

static void
hexapla_split_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HexaplaSplitView *self = HEXAPLA_SPLIT_VIEW (object);

  switch ((HexaplaSplitViewProperty)id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_split_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HexaplaSplitView *self = HEXAPLA_SPLIT_VIEW (object);

  switch ((HexaplaSplitViewProperty)id)
    {
    case PROP_SIDEBAR:
      hexapla_split_view_set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      hexapla_split_view_set_content (self, g_value_get_object (value));
      break;
    case PROP_SHOW_CONTENT:
      hexapla_split_view_set_show_content (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_SIDEBAR:
      hexapla_split_view_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR_WIDTH:
      hexapla_split_view_set_sidebar_width (self, g_value_get_int (value));
      break;
    case PROP_FOLDED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_split_view_class_init (HexaplaSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hexapla_split_view_dispose;
  object_class->get_property = hexapla_split_view_get_property;
  object_class->set_property = hexapla_split_view_set_property;
  widget_class->get_request_mode = hexapla_split_view_get_request_mode;
  widget_class->measure = hexapla_split_view_measure;
  widget_class->size_allocate = hexapla_split_view_size_allocate;
  widget_class->snapshot = hexapla_split_view_snapshot;

  properties[PROP_SIDEBAR] =
      g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  properties[PROP_CONTENT] =
      g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  properties[PROP_FOLDED] =
      g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_SHOW_CONTENT] =
      g_param_spec_boolean ("show-content", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_SHOW_SIDEBAR] =
      g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_SIDEBAR_WIDTH] =
      g_param_spec_int ("sidebar-width", NULL, NULL, 0, G_MAXINT, 300, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "splitview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
create_separator (HexaplaSplitView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->separator = g_object_new (GTK_TYPE_SEPARATOR, "orientation", GTK_ORIENTATION_VERTICAL,
                                  "focusable", TRUE, NULL);
  gtk_widget_set_cursor_from_name (self->separator, "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->separator), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Width of the Sidebar"), -1);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_separator_key), self);
  gtk_widget_add_controller (self->separator, keys);

  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
}

static void
hexapla_split_view_init (HexaplaSplitView *self)
{
  self->sidebar_width = 300;
  self->show_sidebar = TRUE;
  self->show_content = TRUE;
  create_separator (self);
}

void
hexapla_split_view_set_sidebar (HexaplaSplitView *self, GtkWidget *child)
{
  g_return_if_fail (HEXAPLA_IS_SPLIT_VIEW (self));

  if (self->sidebar == child)
    return;
  replace_child (self, &self->sidebar, child, "sidebar");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR]);
}

void
hexapla_split_view_set_content (HexaplaSplitView *self, GtkWidget *child)
{
  g_return_if_fail (HEXAPLA_IS_SPLIT_VIEW (self));

  if (self->content == child)
    return;
  replace_child (self, &self->content, child, "content");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

gboolean
hexapla_split_view_get_folded (HexaplaSplitView *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SPLIT_VIEW (self), FALSE);

  return self->folded;
}

gboolean
hexapla_split_view_get_show_content (HexaplaSplitView *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SPLIT_VIEW (self), FALSE);

  return self->show_content;
}

void
hexapla_split_view_set_show_content (HexaplaSplitView *self, gboolean show_content)
{
  g_return_if_fail (HEXAPLA_IS_SPLIT_VIEW (self));

  if (self->show_content == !!show_content)
    return;
  self->show_content = !!show_content;
  start_slide (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

gboolean
hexapla_split_view_get_show_sidebar (HexaplaSplitView *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SPLIT_VIEW (self), FALSE);

  return self->show_sidebar;
}

void
hexapla_split_view_set_show_sidebar (HexaplaSplitView *self, gboolean show_sidebar)
{
  g_return_if_fail (HEXAPLA_IS_SPLIT_VIEW (self));

  if (self->show_sidebar == !!show_sidebar)
    return;
  self->show_sidebar = !!show_sidebar;
  update_child_visibility (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

int
hexapla_split_view_get_sidebar_width (HexaplaSplitView *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SPLIT_VIEW (self), 0);

  return self->sidebar_width;
}

void
hexapla_split_view_set_sidebar_width (HexaplaSplitView *self, int width)
{
  g_return_if_fail (HEXAPLA_IS_SPLIT_VIEW (self));

  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0 && !self->folded)
    {
      int total = gtk_widget_get_width (GTK_WIDGET (self));

      width = MAX (measure_min_width (self->sidebar), MIN (width, total / 2));
    }
  width = MAX (width, 0);
  if (self->sidebar_width == width)
    return;
  self->sidebar_width = width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_WIDTH]);
}
