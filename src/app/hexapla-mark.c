/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-mark.h"

#include "search/hexapla-search-marks.h"

/* A channel of a colour, as Pango has them. */
#define CHANNEL(byte) ((guint16)(257 * (byte)))

typedef struct
{
  guint8 red;
  guint8 green;
  guint8 blue;
} Color;

static const Color ink = { 0x1a, 0x1a, 0x1a };
static const Color ground = { 0xfc, 0xe9, 0x7e };
static const Color current_ground = { 0xff, 0xb3, 0x57 };

GArray *
hexapla_marks_new (GArray *ranges)
{
  GArray *marks;

  g_return_val_if_fail (ranges != NULL, NULL);

  marks = g_array_sized_new (FALSE, FALSE, sizeof (HexaplaMark), ranges->len);
  for (guint i = 0; i < ranges->len; i++)
    {
      const HexaplaSearchRange *range = &g_array_index (ranges, HexaplaSearchRange, i);
      HexaplaMark mark = { (guint)range->start, (guint)range->end, i };

      g_array_append_val (marks, mark);
    }
  return marks;
}

guint
hexapla_marks_count (GArray *marks)
{
  g_return_val_if_fail (marks != NULL, 0);

  return marks->len > 0 ? g_array_index (marks, HexaplaMark, marks->len - 1).match + 1 : 0;
}

static gboolean
is_of_mark (PangoAttribute *attribute, gpointer user_data)
{
  static const PangoAttrType types[] = {
    PANGO_ATTR_BACKGROUND,       PANGO_ATTR_BACKGROUND_ALPHA, PANGO_ATTR_FOREGROUND,
    PANGO_ATTR_FOREGROUND_ALPHA, PANGO_ATTR_UNDERLINE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (attribute->klass->type == types[i])
      return TRUE;
  return FALSE;
}

static void
insert (PangoAttrList *list, PangoAttribute *attribute, const HexaplaMark *mark)
{
  attribute->start_index = mark->start;
  attribute->end_index = mark->end;
  pango_attr_list_insert (list, attribute);
}

/* Opaque, also where the text around is half transparent. */
static void
insert_mark (PangoAttrList *list, const HexaplaMark *mark, gboolean current)
{
  Color paper = current ? current_ground : ground;

  insert (
      list,
      pango_attr_background_new (CHANNEL (paper.red), CHANNEL (paper.green), CHANNEL (paper.blue)),
      mark);
  insert (list, pango_attr_background_alpha_new (G_MAXUINT16), mark);
  insert (list,
          pango_attr_foreground_new (CHANNEL (ink.red), CHANNEL (ink.green), CHANNEL (ink.blue)),
          mark);
  insert (list, pango_attr_foreground_alpha_new (G_MAXUINT16), mark);
  if (current)
    insert (list, pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE), mark);
}

void
hexapla_label_set_marks (GtkLabel *label, GArray *marks, guint current)
{
  PangoAttrList *old;
  g_autoptr (PangoAttrList) list = NULL;
  PangoAttrList *unmarked;

  g_return_if_fail (GTK_IS_LABEL (label));

  old = gtk_label_get_attributes (label);
  list = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();
  unmarked = pango_attr_list_filter (list, is_of_mark, NULL);
  if (unmarked != NULL)
    pango_attr_list_unref (unmarked);
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const HexaplaMark *mark = &g_array_index (marks, HexaplaMark, i);

      insert_mark (list, mark, mark->match == current);
    }
  gtk_label_set_attributes (label, list);
}
