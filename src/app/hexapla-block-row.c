/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-block-row.h"

#include "hexapla-columns.h"
#include "hexapla-em.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

#define STACK_GAP_EM 0.7
#define BUTTON_GAP_EM 0.15

typedef struct
{
  GtkWidget *name; /* of the language; NULL where there is only one */
  GtkWidget *content;
  gboolean original; /* whether it shows the original, translated or not */
} Cell;

struct _HexaplaBlockRow
{
  GtkWidget parent_instance;

  HexaplaReading *reading;
  HexaplaRowText *text;
  int part;
  gboolean in_table;
  Cell cells[HEXAPLA_READING_MAX];
  guint n_cells;

  GtkWidget *button; /* in the margin at the end of the lines, or NULL */
  GtkWidget *handle; /* in the margin at their beginning, or NULL */
  GtkWidget *notes;  /* below the cells, or NULL */
  GtkWidget *peek;   /* the original, or NULL */
  guint peeked;      /* the cell in whose place it is */
};

G_DEFINE_FINAL_TYPE (HexaplaBlockRow, hexapla_block_row, GTK_TYPE_WIDGET)

/* A cell of a table holds the piece, or is the piece where that has no role of its own. */
static GtkWidget *
as_cell (GtkWidget *piece)
{
  GtkWidget *cell = piece;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (piece)) == GTK_ACCESSIBLE_ROLE_LIST)
    {
      cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_box_append (GTK_BOX (cell), piece);
    }
  g_object_set (cell, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, NULL);
  return cell;
}

/* Screen readers name the column of a cell as they come to it. */
static void
describe_cell (GtkWidget *cell, guint index, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int)index + 1, GTK_ACCESSIBLE_RELATION_COL_INDEX_TEXT, name, -1);
}

static void
create_cell (HexaplaBlockRow *self, guint index)
{
  HexaplaFramework *framework = hexapla_reading_get (self->reading, index);
  Cell *cell = &self->cells[index];

  if (self->n_cells > 1)
    {
      cell->name =
          hexapla_wrap_label_new (hexapla_reading_get_name (self->reading, index), "language-name");
      hexapla_widget_set_language (cell->name, hexapla_framework_get_language (framework));
      gtk_widget_set_parent (cell->name, GTK_WIDGET (self));
    }
  cell->content = hexapla_row_text_create (self->text, index, &cell->original);
  if (self->in_table)
    {
      g_object_set (cell->name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      cell->content = as_cell (cell->content);
      describe_cell (cell->content, index, hexapla_reading_get_name (self->reading, index));
    }
  gtk_widget_set_parent (cell->content, GTK_WIDGET (self));
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static int
measure_content (HexaplaBlockRow *self, guint index, int width)
{
  int height = measure_height (self->cells[index].content, width);

  /* The row does not become lower while one looks at the original. */
  if (self->peek != NULL && self->peeked == index)
    height = MAX (height, measure_height (self->peek, width));
  return height;
}

static int
get_stack_gap (HexaplaBlockRow *self)
{
  return (int)(STACK_GAP_EM * hexapla_em (GTK_WIDGET (self)));
}

static int
measure_notes (HexaplaBlockRow *self, int width)
{
  return self->notes != NULL ? measure_height (self->notes, width) : 0;
}

/* Without the notes. */
static int
measure_cells (HexaplaBlockRow *self, int width)
{
  HexaplaColumns columns = hexapla_columns_find (GTK_WIDGET (self), width, self->n_cells);
  int height = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      int content = measure_content (self, i, columns.width);

      if (columns.n > 1)
        height = MAX (height, content);
      else if (self->n_cells > 1)
        height += measure_height (self->cells[i].name, width) + content
                  + (i > 0 ? get_stack_gap (self) : 0);
      else
        height = content;
    }
  return height;
}

static GtkSizeRequestMode
hexapla_block_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hexapla_block_row_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  HexaplaBlockRow *self = HEXAPLA_BLOCK_ROW (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->n_cells; i++)
    {
      int min, nat;

      gtk_widget_measure (self->cells[i].content, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL,
                          NULL);
      *minimum = MAX (*minimum, min);
      *natural = MAX (*natural, nat);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int width = for_size >= 0 ? for_size : *natural;

      *minimum = *natural = measure_cells (self, width) + measure_notes (self, width);
    }
}

static void
allocate_content (HexaplaBlockRow *self, guint index, const GtkAllocation *place)
{
  gtk_widget_size_allocate (self->cells[index].content, place, -1);
  if (self->peek != NULL && self->peeked == index)
    gtk_widget_size_allocate (self->peek, place, -1);
}

/* In the margin where no text is, @after or before the lines. */
static void
allocate_in_margin (HexaplaBlockRow *self, GtkWidget *button, int width, gboolean after)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int gap = (int)(BUTTON_GAP_EM * hexapla_em (GTK_WIDGET (self)));
  GtkRequisition size;

  gtk_widget_get_preferred_size (button, &size, NULL);
  gtk_widget_size_allocate (button,
                            &(GtkAllocation){ rtl == after ? -gap - size.width : width + gap, 0,
                                              size.width, size.height },
                            -1);
}

static void
allocate_notes (HexaplaBlockRow *self, int width, int height)
{
  int notes = measure_notes (self, width);

  if (self->notes != NULL)
    gtk_widget_size_allocate (self->notes, &(GtkAllocation){ 0, height - notes, width, notes }, -1);
}

static void
hexapla_block_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HexaplaBlockRow *self = HEXAPLA_BLOCK_ROW (widget);
  HexaplaColumns columns = hexapla_columns_find (widget, width, self->n_cells);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int cells = height - measure_notes (self, width);
  int y = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      GtkWidget *name = self->cells[i].name;
      GtkAllocation place = { 0, 0, columns.width, cells };

      if (name != NULL)
        gtk_widget_set_child_visible (name, columns.n == 1);
      if (columns.n > 1)
        place.x = hexapla_columns_get_x (&columns, i, width, rtl);
      else if (name != NULL)
        {
          int name_height = measure_height (name, width);

          y += i > 0 ? get_stack_gap (self) : 0;
          gtk_widget_size_allocate (name, &(GtkAllocation){ 0, y, width, name_height }, -1);
          place.y = y + name_height;
          place.height = measure_content (self, i, width);
          y = place.y + place.height;
        }
      allocate_content (self, i, &place);
    }
  allocate_notes (self, width, height);
  if (self->button != NULL)
    allocate_in_margin (self, self->button, width, TRUE);
  if (self->handle != NULL)
    allocate_in_margin (self, self->handle, width, FALSE);
}

static void
hexapla_block_row_dispose (GObject *object)
{
  HexaplaBlockRow *self = HEXAPLA_BLOCK_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->n_cells = 0;
  self->button = NULL;
  self->handle = NULL;
  self->notes = NULL;
  self->peek = NULL;
  g_clear_object (&self->text);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (hexapla_block_row_parent_class)->dispose (object);
}

static void
hexapla_block_row_class_init (HexaplaBlockRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_block_row_dispose;
  widget_class->get_request_mode = hexapla_block_row_get_request_mode;
  widget_class->measure = hexapla_block_row_measure;
  widget_class->size_allocate = hexapla_block_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "blockrow");
}

static void
hexapla_block_row_init (HexaplaBlockRow *self)
{
}

/* GTK 4.8 calls a row without a name by that of its class. */
static void
describe_row (HexaplaBlockRow *self)
{
  g_autofree char *number = g_strdup_printf ("%d", self->part + 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, number, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  self->part + 1, -1);
}

static GtkWidget *
new_row (HexaplaReading *reading, const char *id, int part, gboolean in_table)
{
  HexaplaBlockRow *self =
      g_object_new (HEXAPLA_TYPE_BLOCK_ROW, "accessible-role",
                    in_table ? GTK_ACCESSIBLE_ROLE_ROW : GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  self->reading = g_object_ref (reading);
  self->text = hexapla_row_text_new (reading, id, part);
  self->part = part;
  self->in_table = in_table;
  self->n_cells = hexapla_reading_get_n (reading);
  for (guint i = 0; i < self->n_cells; i++)
    create_cell (self, i);
  gtk_widget_set_direction (
      GTK_WIDGET (self), hexapla_language_direction (
                             hexapla_framework_get_language (hexapla_reading_get_first (reading))));
  if (self->n_cells > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self), "parallel");
  if (in_table)
    describe_row (self);
  return GTK_WIDGET (self);
}

GtkWidget *
hexapla_block_row_new (HexaplaReading *reading, const char *id, int part)
{
  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (part >= HEXAPLA_ROW_TITLE, NULL);

  return new_row (reading, id, part, FALSE);
}

GtkWidget *
hexapla_block_row_new_in_table (HexaplaReading *reading, const char *id, guint position)
{
  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return new_row (reading, id, (int)position, hexapla_reading_get_n (reading) > 1);
}

int
hexapla_block_row_get_part (HexaplaBlockRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), 0);

  return self->part;
}

guint
hexapla_block_row_get_n_cells (HexaplaBlockRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), 0);

  return self->n_cells;
}

GtkWidget *
hexapla_block_row_get_cell (HexaplaBlockRow *self, guint index)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), NULL);
  g_return_val_if_fail (index < self->n_cells, NULL);

  return self->cells[index].content;
}

gboolean
hexapla_block_row_get_stacked (HexaplaBlockRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), FALSE);

  return self->n_cells > 1
         && hexapla_columns_find (GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self)),
                                  self->n_cells)
                    .n
                == 1;
}

char *
hexapla_block_row_dup_text (HexaplaBlockRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), NULL);

  return hexapla_row_text_dup_plain (self->text);
}

gboolean
hexapla_block_row_can_peek (HexaplaBlockRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), FALSE);

  for (guint i = 0; i < self->n_cells; i++)
    if (!self->cells[i].original)
      return TRUE;
  return FALSE;
}

HexaplaBlockRow *
hexapla_block_row_find (GtkWidget *widget)
{
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, HEXAPLA_TYPE_BLOCK_ROW) : NULL;

  return row != NULL ? HEXAPLA_BLOCK_ROW (row) : NULL;
}

guint
hexapla_block_row_find_cell (HexaplaBlockRow *self, GtkWidget *widget)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), 0);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  for (guint i = 0; i < self->n_cells; i++)
    if (widget == self->cells[i].content || gtk_widget_is_ancestor (widget, self->cells[i].content))
      return i;
  return 0;
}

static void
replace_child (HexaplaBlockRow *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
hexapla_block_row_set_button (HexaplaBlockRow *self, GtkWidget *button)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK_ROW (self));
  g_return_if_fail (button == NULL || GTK_IS_WIDGET (button));

  replace_child (self, &self->button, button);
}

void
hexapla_block_row_set_handle (HexaplaBlockRow *self, GtkWidget *handle)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK_ROW (self));
  g_return_if_fail (handle == NULL || GTK_IS_WIDGET (handle));

  replace_child (self, &self->handle, handle);
}

GtkWidget *
hexapla_block_row_get_notes (HexaplaBlockRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK_ROW (self), NULL);

  if (self->notes == NULL)
    {
      replace_child (self, &self->notes, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
      gtk_widget_add_css_class (self->notes, "notes");
    }
  return self->notes;
}

/* Not seen while the original is in its place, but still there: it may have the focus. */
static void
cover (GtkWidget *content, gboolean covered)
{
  gtk_widget_set_opacity (content, covered ? 0 : 1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (content), GTK_ACCESSIBLE_STATE_HIDDEN, covered, -1);
}

void
hexapla_block_row_peek (HexaplaBlockRow *self, guint index)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK_ROW (self));
  g_return_if_fail (index < self->n_cells);

  hexapla_block_row_unpeek (self);
  if (self->cells[index].original)
    return;
  self->peek = hexapla_row_text_create_original (self->text);
  if (self->in_table)
    {
      self->peek = as_cell (self->peek);
      describe_cell (self->peek, index, hexapla_reading_get_name (self->reading, index));
    }
  self->peeked = index;
  gtk_widget_set_can_focus (self->peek, FALSE);
  gtk_widget_add_css_class (self->peek, "peek");
  gtk_widget_set_parent (self->peek, GTK_WIDGET (self));
  cover (self->cells[index].content, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hexapla_block_row_unpeek (HexaplaBlockRow *self)
{
  g_return_if_fail (HEXAPLA_IS_BLOCK_ROW (self));

  if (self->peek == NULL)
    return;
  g_clear_pointer (&self->peek, gtk_widget_unparent);
  cover (self->cells[self->peeked].content, FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
