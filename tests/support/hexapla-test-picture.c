/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-picture.h"

#include <math.h>

#include "hexapla-test-wait.h"

/* Text is cut off at an edge of a scrolled page: then its ground cannot be told. */
#define MIN_SIZE_IN_SIGHT 5

/* As large as this, every stroke of a glyph has pixels that are nothing but its colour. */
#define ZOOM 4

struct _HexaplaTestPicture
{
  GskRenderNode *node;
  GdkTexture *texture;
  int width;
  int height;
  guint32 *pixels;
};

HexaplaTestPicture *
hexapla_test_picture_new (GtkWidget *widget)
{
  HexaplaTestPicture *self = g_new0 (HexaplaTestPicture, 1);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  gtk_widget_queue_draw (widget);
  hexapla_test_settle (widget);
  self->width = gtk_widget_get_width (widget);
  self->height = gtk_widget_get_height (widget);
  gdk_paintable_snapshot (paintable, snapshot, self->width, self->height);
  self->node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (self->node);
  self->texture = gsk_renderer_render_texture (
      renderer, self->node, &GRAPHENE_RECT_INIT (0, 0, (float)self->width, (float)self->height));
  self->pixels = g_new (guint32, (gsize)self->width * (gsize)self->height);
  gdk_texture_download (self->texture, (guchar *)self->pixels,
                        (gsize)self->width * sizeof (guint32));
  return self;
}

void
hexapla_test_picture_free (HexaplaTestPicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->texture);
  g_free (self->pixels);
  g_free (self);
}

/* Where one is in the tree of what is painted. */
typedef struct
{
  GskTransform *transform;
  graphene_rect_t clip;
  float opacity;
} Place;

static graphene_rect_t
get_bounds (const Place *place, const graphene_rect_t *bounds)
{
  graphene_rect_t moved;

  gsk_transform_transform_bounds (place->transform, bounds, &moved);
  return moved;
}

static void
add_ink (GArray *inks,
         const Place *place,
         HexaplaTestInkKind kind,
         GskRenderNode *node,
         const GdkRGBA *color)
{
  HexaplaTestInk ink = { .kind = kind, .color = *color };
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  bounds = get_bounds (place, &bounds);
  if (!graphene_rect_intersection (&bounds, &place->clip, &ink.bounds)
      || ink.bounds.size.width < MIN_SIZE_IN_SIGHT || ink.bounds.size.height < MIN_SIZE_IN_SIGHT)
    return;
  ink.color.alpha *= place->opacity;
  g_array_append_val (inks, ink);
}

/* The colour of the pixel that hides most of what is behind it; of several, the first. */
static GdkRGBA
find_densest (cairo_surface_t *surface)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  GdkRGBA densest = { 0, 0, 0, 0 };

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 pixel = ((const guint32 *)(gconstpointer)(data + y * stride))[x];
        float alpha = (float)(pixel >> 24) / 255;

        if (alpha > densest.alpha)
          densest = (GdkRGBA){ (float)(pixel >> 16 & 0xff) / 255 / alpha,
                               (float)(pixel >> 8 & 0xff) / 255 / alpha,
                               (float)(pixel & 0xff) / 255 / alpha, alpha };
      }
  return densest;
}

/* From what it paints: gsk_text_node_get_color() of GTK 4.18 hands out something else. */
static GdkRGBA
find_text_color (GskRenderNode *node)
{
  graphene_rect_t bounds;
  cairo_surface_t *surface;
  cairo_t *cr;
  GdkRGBA color;

  gsk_render_node_get_bounds (node, &bounds);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)ceilf (bounds.size.width) * ZOOM,
                                        (int)ceilf (bounds.size.height) * ZOOM);
  cr = cairo_create (surface);
  cairo_scale (cr, ZOOM, ZOOM);
  cairo_translate (cr, -(double)bounds.origin.x, -(double)bounds.origin.y);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  color = find_densest (surface);
  cairo_surface_destroy (surface);
  return color;
}

static void
add_border (GArray *inks, const Place *place, GskRenderNode *node)
{
  const float *widths = gsk_border_node_get_widths (node);
  const GdkRGBA *colors = gsk_border_node_get_colors (node);
  guint n_sides = 0, side = 0;

  for (guint i = 0; i < 4; i++)
    if (widths[i] > 0 && colors[i].alpha > 0)
      {
        n_sides++;
        side = i;
      }
  if (n_sides == 4)
    add_ink (inks, place, HEXAPLA_TEST_INK_FRAME, node, &colors[0]);
  else if (n_sides == 1 && widths[side] >= 2)
    add_ink (inks, place, HEXAPLA_TEST_INK_EDGE, node, &colors[side]);
}

static void
walk (GArray *inks, Place place, GskRenderNode *node)
{
  graphene_rect_t clip;
  GdkRGBA color;

  switch ((int)gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        walk (inks, place, gsk_container_node_get_child (node, i));
      break;
    case GSK_TRANSFORM_NODE:
      place.transform = gsk_transform_transform (gsk_transform_ref (place.transform),
                                                 gsk_transform_node_get_transform (node));
      walk (inks, place, gsk_transform_node_get_child (node));
      gsk_transform_unref (place.transform);
      break;
    case GSK_OPACITY_NODE:
      place.opacity *= gsk_opacity_node_get_opacity (node);
      walk (inks, place, gsk_opacity_node_get_child (node));
      break;
    case GSK_CLIP_NODE:
      clip = get_bounds (&place, gsk_clip_node_get_clip (node));
      if (graphene_rect_intersection (&place.clip, &clip, &place.clip))
        walk (inks, place, gsk_clip_node_get_child (node));
      break;
    case GSK_ROUNDED_CLIP_NODE:
      clip = get_bounds (&place, &gsk_rounded_clip_node_get_clip (node)->bounds);
      if (graphene_rect_intersection (&place.clip, &clip, &place.clip))
        walk (inks, place, gsk_rounded_clip_node_get_child (node));
      break;
    case GSK_SHADOW_NODE:
      walk (inks, place, gsk_shadow_node_get_child (node));
      break;
    case GSK_DEBUG_NODE:
      walk (inks, place, gsk_debug_node_get_child (node));
      break;
    case GSK_TEXT_NODE:
      if (!gsk_text_node_has_color_glyphs (node))
        {
          color = find_text_color (node);
          add_ink (inks, &place, HEXAPLA_TEST_INK_TEXT, node, &color);
        }
      break;
    case GSK_BORDER_NODE:
      add_border (inks, &place, node);
      break;
    default:
      break;
    }
}

GArray *
hexapla_test_picture_list_inks (HexaplaTestPicture *self)
{
  GArray *inks = g_array_new (FALSE, FALSE, sizeof (HexaplaTestInk));
  Place place = {
    .clip = GRAPHENE_RECT_INIT (0, 0, (float)self->width, (float)self->height),
    .opacity = 1,
  };

  walk (inks, place, self->node);
  return inks;
}

static GdkRectangle
find_pixels (HexaplaTestPicture *self, const graphene_rect_t *bounds)
{
  GdkRectangle all = { 0, 0, self->width, self->height };
  GdkRectangle pixels = { (int)floorf (bounds->origin.x), (int)floorf (bounds->origin.y),
                          (int)ceilf (bounds->size.width), (int)ceilf (bounds->size.height) };

  if (!gdk_rectangle_intersect (&all, &pixels, &pixels))
    g_assert_not_reached ();
  return pixels;
}

static guint32
get_pixel (HexaplaTestPicture *self, int x, int y)
{
  return self->pixels[(gsize)y * (gsize)self->width + (gsize)x];
}

/* A pixel of GDK_MEMORY_DEFAULT is a number of alpha, red, green and blue. */
static GdkRGBA
to_color (guint32 pixel)
{
  return (GdkRGBA){ (float)(pixel >> 16 & 0xff) / 255, (float)(pixel >> 8 & 0xff) / 255,
                    (float)(pixel & 0xff) / 255, 1 };
}

static guint32
find_ground (HexaplaTestPicture *self, const GdkRectangle *area)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 ground = 0;
  guint most = 0;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        gpointer pixel = GUINT_TO_POINTER (get_pixel (self, x, y));
        guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pixel)) + 1;

        g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (count));
        if (count > most)
          {
            most = count;
            ground = GPOINTER_TO_UINT (pixel);
          }
      }
  return ground;
}

GdkRGBA
hexapla_test_picture_find_ground (HexaplaTestPicture *self, const graphene_rect_t *bounds)
{
  GdkRectangle area = find_pixels (self, bounds);

  return to_color (find_ground (self, &area));
}

double
hexapla_test_picture_find_contrast (HexaplaTestPicture *self, const graphene_rect_t *bounds)
{
  GdkRectangle area = find_pixels (self, bounds);
  GdkRGBA ground = to_color (find_ground (self, &area));
  double most = 1;

  for (int y = area.y; y < area.y + area.height; y++)
    for (int x = area.x; x < area.x + area.width; x++)
      {
        GdkRGBA color = to_color (get_pixel (self, x, y));

        most = MAX (most, hexapla_test_contrast (&color, &ground));
      }
  return most;
}

guint
hexapla_test_picture_count_changes (HexaplaTestPicture *self,
                                    HexaplaTestPicture *other,
                                    double contrast)
{
  guint n_changes = 0;

  g_assert_cmpint (self->width, ==, other->width);
  g_assert_cmpint (self->height, ==, other->height);
  for (gsize i = 0; i < (gsize)self->width * (gsize)self->height; i++)
    if (self->pixels[i] != other->pixels[i])
      {
        GdkRGBA color = to_color (self->pixels[i]);
        GdkRGBA ground = to_color (other->pixels[i]);

        n_changes += hexapla_test_contrast (&color, &ground) >= contrast;
      }
  return n_changes;
}

void
hexapla_test_picture_save (HexaplaTestPicture *self, const char *path)
{
  g_assert_true (gdk_texture_save_to_png (self->texture, path));
}

static double
get_luminance (double red, double green, double blue)
{
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  const double values[] = { red, green, blue };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    luminance +=
        weights[i]
        * (values[i] <= 0.04045 ? values[i] / 12.92 : pow ((values[i] + 0.055) / 1.055, 2.4));
  return luminance;
}

static double
blend (float color, float ground, float alpha)
{
  return (double)(color * alpha + ground * (1 - alpha));
}

double
hexapla_test_contrast (const GdkRGBA *color, const GdkRGBA *ground)
{
  double a = get_luminance (blend (color->red, ground->red, color->alpha),
                            blend (color->green, ground->green, color->alpha),
                            blend (color->blue, ground->blue, color->alpha));
  double b = get_luminance ((double)ground->red, (double)ground->green, (double)ground->blue);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
