/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-wrap-label.h"

#include "hexapla-em.h"
#include "hexapla-popup.h"
#include "search/hexapla-search-marks.h"

/* Widths that are never asked of the text: enough for a word, and a short line. */
#define MIN_EM 3
#define NATURAL_EM 24

typedef struct
{
  GtkWidget *label;
  GArray *stops; /* of guint: characters where Tab stops; NULL: only at the beginning */
} HexaplaWrapLabelPrivate;

typedef enum
{
  PROP_HEADING_LEVEL = 1,
} HexaplaWrapLabelProperty;

static GParamSpec *properties[PROP_HEADING_LEVEL + 1];

G_DEFINE_TYPE_WITH_PRIVATE (HexaplaWrapLabel, hexapla_wrap_label, GTK_TYPE_WIDGET)

static GtkWidget *
get_label (gpointer self)
{
  HexaplaWrapLabelPrivate *priv = hexapla_wrap_label_get_instance_private (self);

  return priv->label;
}

static GtkSizeRequestMode
hexapla_wrap_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hexapla_wrap_label_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  double em = hexapla_em (widget);
  PangoLayout *layout;
  int width = for_size >= 0 ? for_size : (int)(NATURAL_EM * em);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int)(MIN_EM * em);
      *natural = (int)(NATURAL_EM * em);
      return;
    }

  /* The layout that the label draws: it keeps its lines when the label gets the same width. */
  layout = gtk_label_get_layout (GTK_LABEL (get_label (widget)));
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height;
}

static void
hexapla_wrap_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *label = get_label (widget);

  gtk_widget_size_allocate (label, &(GtkAllocation){ 0, 0, width, height }, -1);
  hexapla_popup_present (widget);
}

/* The stop that the label is at. */
static int
find_stop (HexaplaWrapLabelPrivate *priv, guint n_stops)
{
  int start = 0, found = 0;

  gtk_label_get_selection_bounds (GTK_LABEL (priv->label), &start, NULL);
  for (guint i = 1; i < n_stops; i++)
    if (g_array_index (priv->stops, guint, i) <= (guint)start)
      found = (int)i;
  return found;
}

/* By itself a label leaves out other links backwards than forwards, and selects all of its text. */
static gboolean
hexapla_wrap_label_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HexaplaWrapLabelPrivate *priv =
      hexapla_wrap_label_get_instance_private (HEXAPLA_WRAP_LABEL (widget));
  guint n_stops = priv->stops != NULL ? priv->stops->len : 1;
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  int stop, next;

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (priv->label, direction);
  if (gtk_widget_is_focus (priv->label))
    next = find_stop (priv, n_stops) + (forward ? 1 : -1);
  else
    next = forward ? 0 : (int)n_stops - 1;
  if (next < 0 || next >= (int)n_stops
      || (!gtk_widget_is_focus (priv->label) && !gtk_widget_grab_focus (priv->label)))
    return FALSE;
  stop = next > 0 ? (int)g_array_index (priv->stops, guint, next) : 0;
  gtk_label_select_region (GTK_LABEL (priv->label), stop, stop);
  return TRUE;
}

static gboolean
hexapla_wrap_label_grab_focus (GtkWidget *widget)
{
  GtkWidget *label = get_label (widget);

  if (gtk_widget_is_focus (label))
    return TRUE;
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static GArray *
hexapla_wrap_label_real_find_marks (HexaplaWrapLabel *self,
                                    HexaplaQuery *query,
                                    const char *language)
{
  g_autoptr (GArray) ranges = hexapla_search_find_marks (
      query, gtk_label_get_text (GTK_LABEL (get_label (self))), language);

  return hexapla_marks_new (ranges);
}

static void
create_label (HexaplaWrapLabel *self, int heading_level)
{
  HexaplaWrapLabelPrivate *priv = hexapla_wrap_label_get_instance_private (self);

  priv->label = g_object_new (
      GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "yalign",
      0.0f, "accessible-role",
      heading_level > 0 ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, NULL);
  if (heading_level > 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->label), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                    heading_level, -1);
  gtk_widget_set_parent (priv->label, GTK_WIDGET (self));
}

static void
hexapla_wrap_label_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((HexaplaWrapLabelProperty)id)
    {
    case PROP_HEADING_LEVEL:
      create_label (HEXAPLA_WRAP_LABEL (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_wrap_label_dispose (GObject *object)
{
  HexaplaWrapLabelPrivate *priv =
      hexapla_wrap_label_get_instance_private (HEXAPLA_WRAP_LABEL (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  priv->label = NULL;
  g_clear_pointer (&priv->stops, g_array_unref);

  G_OBJECT_CLASS (hexapla_wrap_label_parent_class)->dispose (object);
}

static void
hexapla_wrap_label_class_init (HexaplaWrapLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hexapla_wrap_label_dispose;
  object_class->set_property = hexapla_wrap_label_set_property;
  widget_class->get_request_mode = hexapla_wrap_label_get_request_mode;
  widget_class->focus = hexapla_wrap_label_focus;
  widget_class->grab_focus = hexapla_wrap_label_grab_focus;
  widget_class->measure = hexapla_wrap_label_measure;
  widget_class->size_allocate = hexapla_wrap_label_size_allocate;
  klass->find_marks = hexapla_wrap_label_real_find_marks;

  /* A role cannot be changed once the label is there. */
  properties[PROP_HEADING_LEVEL] =
      g_param_spec_int ("heading-level", NULL, NULL, 0, 6, 0,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "wraplabel");
}

static void
hexapla_wrap_label_init (HexaplaWrapLabel *self)
{
}

GtkWidget *
hexapla_wrap_label_new (const char *text, const char *css_class)
{
  return hexapla_wrap_label_new_heading (text, css_class, 0);
}

GtkWidget *
hexapla_wrap_label_new_heading (const char *text, const char *css_class, int level)
{
  GtkWidget *self = g_object_new (HEXAPLA_TYPE_WRAP_LABEL, "heading-level", level, NULL);

  gtk_label_set_label (GTK_LABEL (get_label (self)), text);
  gtk_widget_add_css_class (self, css_class);
  return self;
}

GtkLabel *
hexapla_wrap_label_get_label (HexaplaWrapLabel *self)
{
  g_return_val_if_fail (HEXAPLA_IS_WRAP_LABEL (self), NULL);

  return GTK_LABEL (get_label (self));
}

void
hexapla_wrap_label_set_text (HexaplaWrapLabel *self, const char *text)
{
  g_return_if_fail (HEXAPLA_IS_WRAP_LABEL (self));

  gtk_label_set_label (GTK_LABEL (get_label (self)), text);
  /* The label was never measured, so it does not ask for another size itself. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hexapla_wrap_label_add_link_stop (HexaplaWrapLabel *self, guint begin)
{
  HexaplaWrapLabelPrivate *priv = hexapla_wrap_label_get_instance_private (self);
  guint stop = begin + 1; /* at its very beginning it may still count as the link before it */

  g_return_if_fail (HEXAPLA_IS_WRAP_LABEL (self));

  if (priv->stops == NULL)
    priv->stops = g_array_new (FALSE, TRUE, sizeof (guint));
  if (priv->stops->len == 0)
    g_array_set_size (priv->stops, 1);
  g_array_append_val (priv->stops, stop);
}

GArray *
hexapla_wrap_label_find_marks (HexaplaWrapLabel *self, HexaplaQuery *query, const char *language)
{
  g_return_val_if_fail (HEXAPLA_IS_WRAP_LABEL (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return HEXAPLA_WRAP_LABEL_GET_CLASS (self)->find_marks (self, query, language);
}
