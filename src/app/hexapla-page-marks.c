/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-marks.h"

#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

/* Where in what is in sight a match is put that was out of sight, and how near to its edges one
 * may be to count as in sight. */
#define PLACE 0.3
#define MARGIN 24

/* A text on the page with something found in it. */
typedef struct
{
  HexaplaWrapLabel *label;
  GArray *marks; /* of HexaplaMark; NULL where nothing is found */
  guint n_matches;
} Text;

struct _HexaplaPageMarks
{
  GObject parent_instance;

  GtkScrolledWindow *scroller;
  HexaplaQuery *query;
  GHashTable *texts; /* of Text, by their label */
  GPtrArray *found;  /* those of them with matches, in the order of the page */
  guint n_matches;

  Text *current; /* NULL: none */
  guint match;   /* in it */
  gboolean seeking;
};

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} Signal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HexaplaPageMarks, hexapla_page_marks, G_TYPE_OBJECT)

static void
free_text (gpointer data)
{
  Text *text = data;

  g_object_unref (text->label);
  g_clear_pointer (&text->marks, g_array_unref);
  g_free (text);
}

static void
emit_changed (HexaplaPageMarks *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
paint (HexaplaPageMarks *self, Text *text)
{
  hexapla_label_set_marks (hexapla_wrap_label_get_label (text->label), text->marks,
                           text == self->current ? self->match : HEXAPLA_NO_MATCH);
  /* The label was never measured, so it does not ask for another layout itself. */
  gtk_widget_queue_resize (GTK_WIDGET (text->label));
}

static void
set_current (HexaplaPageMarks *self, Text *text, guint match)
{
  Text *old = self->current;

  self->current = text;
  self->match = match;
  if (old != NULL && old != text)
    paint (self, old);
  if (text != NULL)
    paint (self, text);
}

/* The text of the entry itself: not what leads to other entries, nor what the interface says. */
static gboolean
is_searched (GtkWidget *widget)
{
  return !gtk_widget_has_css_class (widget, "language-name")
         && !gtk_widget_has_css_class (widget, "notice")
         && !gtk_widget_has_css_class (widget, "row-title");
}

static Text *
add_text (HexaplaPageMarks *self, HexaplaWrapLabel *label, const char *language)
{
  Text *text = g_new0 (Text, 1);
  g_autoptr (GArray) marks = hexapla_wrap_label_find_marks (label, self->query, language);

  text->label = g_object_ref (label);
  text->n_matches = hexapla_marks_count (marks);
  if (text->n_matches > 0)
    text->marks = g_steal_pointer (&marks);
  g_hash_table_insert (self->texts, label, text);
  if (text->n_matches > 0)
    paint (self, text);
  return text;
}

static void
collect_text (HexaplaPageMarks *self, HexaplaWrapLabel *label)
{
  const char *language = hexapla_label_get_language (hexapla_wrap_label_get_label (label));
  Text *text = g_hash_table_lookup (self->texts, label);

  if (language == NULL || !is_searched (GTK_WIDGET (label)))
    return;
  if (text == NULL)
    text = add_text (self, label, language);
  if (text->n_matches == 0)
    return;
  g_ptr_array_add (self->found, text);
  self->n_matches += text->n_matches;
}

static void
collect (HexaplaPageMarks *self, GtkWidget *widget)
{
  if (HEXAPLA_IS_WRAP_LABEL (widget))
    {
      collect_text (self, HEXAPLA_WRAP_LABEL (widget));
      return;
    }
  if (GTK_IS_BUTTON (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (self, child);
}

/* Where the current match is, counted from the top of what is in sight. */
static gboolean
find_place (HexaplaPageMarks *self, double *top, double *height)
{
  GtkLabel *label = hexapla_wrap_label_get_label (self->current->label);
  PangoRectangle rectangle;
  graphene_point_t point;
  int x, y;

  for (guint i = 0; i < self->current->marks->len; i++)
    {
      HexaplaMark *mark = &g_array_index (self->current->marks, HexaplaMark, i);

      if (mark->match != self->match)
        continue;
      pango_layout_index_to_pos (gtk_label_get_layout (label), (int)mark->start, &rectangle);
      break;
    }
  gtk_label_get_layout_offsets (label, &x, &y);
  if (gtk_widget_get_height (GTK_WIDGET (label)) <= 0
      || !gtk_widget_compute_point (
          GTK_WIDGET (label), GTK_WIDGET (self->scroller),
          &GRAPHENE_POINT_INIT (0, (float)(y + rectangle.y / PANGO_SCALE)), &point))
    return FALSE;
  *top = (double)point.y;
  *height = (double)rectangle.height / PANGO_SCALE;
  return TRUE;
}

/* Returns whether the current match is in sight now. */
static gboolean
scroll_to_current (HexaplaPageMarks *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  double top, height, wanted;

  if (!find_place (self, &top, &height))
    return FALSE;
  if (top >= MARGIN && top + height <= page - MARGIN)
    return TRUE;
  wanted = value + top - PLACE * page;
  gtk_adjustment_set_value (adjustment, wanted);
  return wanted <= gtk_adjustment_get_upper (adjustment) - page;
}

/* Who reads the page with the keyboard goes along. */
static void
focus_current (HexaplaPageMarks *self)
{
  GtkLabel *label = hexapla_wrap_label_get_label (self->current->label);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->scroller));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const char *text = gtk_label_get_text (label);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller))
      || !gtk_label_get_selectable (label))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (label));
  for (guint i = 0; i < self->current->marks->len; i++)
    {
      HexaplaMark *mark = &g_array_index (self->current->marks, HexaplaMark, i);
      int offset = (int)g_utf8_pointer_to_offset (text, text + mark->start);

      if (mark->match != self->match)
        continue;
      gtk_label_select_region (label, offset, offset);
      break;
    }
}

/* Returns whether there is no more to go. */
static gboolean
go_to_current (HexaplaPageMarks *self)
{
  focus_current (self);
  return scroll_to_current (self);
}

static void
hexapla_page_marks_finalize (GObject *object)
{
  HexaplaPageMarks *self = HEXAPLA_PAGE_MARKS (object);

  g_ptr_array_unref (self->found);
  g_hash_table_unref (self->texts);
  g_clear_pointer (&self->query, hexapla_query_unref);

  G_OBJECT_CLASS (hexapla_page_marks_parent_class)->finalize (object);
}

static void
hexapla_page_marks_class_init (HexaplaPageMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_page_marks_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", HEXAPLA_TYPE_PAGE_MARKS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hexapla_page_marks_init (HexaplaPageMarks *self)
{
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, free_text);
  self->found = g_ptr_array_new ();
}

HexaplaPageMarks *
hexapla_page_marks_new (GtkScrolledWindow *scroller)
{
  HexaplaPageMarks *self;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller), NULL);

  self = g_object_new (HEXAPLA_TYPE_PAGE_MARKS, NULL);
  self->scroller = scroller;
  return self;
}

static void
unmark_all (HexaplaPageMarks *self)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      Text *text = g_ptr_array_index (self->found, i);

      g_clear_pointer (&text->marks, g_array_unref);
      paint (self, text);
    }
}

void
hexapla_page_marks_prepare (HexaplaPageMarks *self, HexaplaQuery *query)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_MARKS (self));

  unmark_all (self);
  g_clear_pointer (&self->query, hexapla_query_unref);
  self->query = query != NULL ? hexapla_query_ref (query) : NULL;
  self->seeking = query != NULL;
  hexapla_page_marks_reset (self);
}

void
hexapla_page_marks_reset (HexaplaPageMarks *self)
{
  gboolean changed;

  g_return_if_fail (HEXAPLA_IS_PAGE_MARKS (self));

  changed = self->n_matches > 0;
  self->current = NULL;
  self->n_matches = 0;
  g_ptr_array_set_size (self->found, 0);
  g_hash_table_remove_all (self->texts);
  if (changed)
    emit_changed (self);
}

void
hexapla_page_marks_update (HexaplaPageMarks *self)
{
  guint n_old;
  GtkWidget *content;

  g_return_if_fail (HEXAPLA_IS_PAGE_MARKS (self));

  content = gtk_scrolled_window_get_child (self->scroller);
  if (self->query == NULL || content == NULL)
    return;
  n_old = self->n_matches;
  self->n_matches = 0;
  g_ptr_array_set_size (self->found, 0);
  collect (self, content);
  if (self->current == NULL && self->found->len > 0)
    set_current (self, g_ptr_array_index (self->found, 0), 0);
  if (self->n_matches != n_old)
    emit_changed (self);
}

guint
hexapla_page_marks_get_n (HexaplaPageMarks *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_MARKS (self), 0);

  return self->n_matches;
}

guint
hexapla_page_marks_get_current (HexaplaPageMarks *self)
{
  guint position = 0;

  g_return_val_if_fail (HEXAPLA_IS_PAGE_MARKS (self), 0);

  for (guint i = 0; i < self->found->len; i++)
    {
      Text *text = g_ptr_array_index (self->found, i);

      if (text == self->current)
        return position + self->match;
      position += text->n_matches;
    }
  return 0;
}

void
hexapla_page_marks_step (HexaplaPageMarks *self, int steps)
{
  guint position;

  g_return_if_fail (HEXAPLA_IS_PAGE_MARKS (self));

  if (self->n_matches == 0)
    return;
  position = hexapla_page_marks_get_current (self) + self->n_matches;
  position = (guint)((int)position + steps) % self->n_matches;
  for (guint i = 0; i < self->found->len; i++)
    {
      Text *text = g_ptr_array_index (self->found, i);

      if (position < text->n_matches)
        {
          set_current (self, text, position);
          break;
        }
      position -= text->n_matches;
    }
  self->seeking = FALSE;
  go_to_current (self);
  emit_changed (self);
}

gboolean
hexapla_page_marks_is_seeking (HexaplaPageMarks *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_MARKS (self), FALSE);

  return self->seeking;
}

void
hexapla_page_marks_stay (HexaplaPageMarks *self)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_MARKS (self));

  self->seeking = FALSE;
}

void
hexapla_page_marks_seek (HexaplaPageMarks *self, gboolean complete)
{
  g_return_if_fail (HEXAPLA_IS_PAGE_MARKS (self));

  if (!self->seeking)
    return;
  if ((self->current != NULL && go_to_current (self)) || complete)
    self->seeking = FALSE;
}
