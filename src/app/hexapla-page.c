/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page.h"

#include "hexapla-column-names.h"
#include "hexapla-index.h"
#include "hexapla-page-builder.h"
#include "hexapla-page-place.h"
#include "hexapla-page-rows.h"
#include "hexapla-page-scheduler.h"
#include "hexapla-page-status.h"
#include "hexapla-text-size.h"

#define MIN_SIZE 200
#define NATURAL_WIDTH 900
#define NATURAL_HEIGHT 700

/* About as many blocks as are seen at once. */
#define PIECES_IN_SIGHT 12

struct _HexaplaPage
{
  GtkWidget parent_instance;

  GtkWidget *names; /* of the columns */
  GtkWidget *scroller;
  HexaplaPeek *peek;
  HexaplaPageScheduler *scheduler;
  HexaplaPagePlace *place;
  HexaplaPageMarks *marks;
  HexaplaPageSaved *saved; /* NULL until the page is told what is kept */
  HexaplaReading *reading;
  HexaplaEntry *entry;
  HexaplaPageFocus focus; /* of what is no entry; NULL for anything else */
  const char *size_class;
  gulong layout_id; /* waits for the rows to have their places */
};

G_DEFINE_FINAL_TYPE (HexaplaPage, hexapla_page, GTK_TYPE_WIDGET)

static gboolean
is_complete (HexaplaPage *self)
{
  return hexapla_page_scheduler_get_complete (self->scheduler);
}

HexaplaBlockRow *
hexapla_page_find_row (HexaplaPage *self, int part)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), NULL);

  return hexapla_page_rows_find (self->scroller, part);
}

/* Rows have their places now; going to one lays out once more before the frame is painted. */
static void
on_layout (HexaplaPage *self, GdkFrameClock *clock)
{
  g_signal_handler_disconnect (clock, self->layout_id);
  self->layout_id = 0;
  hexapla_page_place_seek (self->place, is_complete (self));
  hexapla_page_marks_seek (self->marks, is_complete (self));
}

static void
await_layout (HexaplaPage *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock != NULL && self->layout_id == 0)
    self->layout_id = g_signal_connect_object (clock, "layout", G_CALLBACK (on_layout), self,
                                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
on_adjustment_changed (HexaplaPage *self)
{
  if (hexapla_page_place_is_seeking (self->place) || hexapla_page_marks_is_seeking (self->marks))
    await_layout (self);
}

static GtkWidget *
find_content (HexaplaPage *self)
{
  return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller));
}

static gboolean
drop_idle (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

static void
set_content (HexaplaPage *self, GtkWidget *content)
{
  GtkWidget *old = find_content (self);

  hexapla_peek_reset (self->peek);
  hexapla_page_marks_reset (self->marks);
  if (self->saved != NULL)
    hexapla_page_saved_reset (self->saved);
  /* Taking an old page apart can wait until the new one is seen. */
  if (old != NULL)
    g_idle_add_full (G_PRIORITY_LOW, drop_idle, g_object_ref (old), g_object_unref);
  /* Before the new one is there: a list without a size cannot be scrolled, and complains. */
  hexapla_page_place_reset (self->place);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), content);
  self->focus = NULL;
}

static gboolean
add_piece (GObject *builder)
{
  return hexapla_page_builder_step (HEXAPLA_PAGE_BUILDER (builder));
}

static gboolean
add_rows (GObject *slice)
{
  return hexapla_index_show_more (GTK_SLICE_LIST_MODEL (slice));
}

static void
on_built (HexaplaPage *self)
{
  hexapla_page_marks_update (self->marks);
  if (hexapla_page_marks_is_seeking (self->marks))
    await_layout (self);
}

/* What the reader keeps comes when all else is there. An index has no place for it. */
static void
show_saved (HexaplaPage *self)
{
  GtkWidget *viewport = find_content (self);

  if (self->saved != NULL && self->entry != NULL && is_complete (self)
      && !hexapla_index_suits (self->entry))
    hexapla_page_saved_show (self->saved, self->reading, self->entry,
                             gtk_viewport_get_child (GTK_VIEWPORT (viewport)));
}

/* What came last may have come all at once. */
static void
on_finished (HexaplaPage *self)
{
  hexapla_page_marks_update (self->marks);
  show_saved (self);
}

/* Builds until what one goes to is there, and about as much as is seen at once. */
static void
build_to_place (HexaplaPage *self)
{
  guint more = PIECES_IN_SIGHT;

  while (!is_complete (self) && hexapla_page_place_is_awaited (self->place)
         && (!hexapla_page_place_has_row (self->place) || more-- > 0))
    hexapla_page_scheduler_step (self->scheduler);
}

/* The same for what a search finds. */
static void
build_to_match (HexaplaPage *self)
{
  guint more = PIECES_IN_SIGHT;

  hexapla_page_marks_update (self->marks);
  while (!is_complete (self) && (hexapla_page_marks_get_n (self->marks) == 0 || more-- > 0))
    {
      hexapla_page_scheduler_step (self->scheduler);
      hexapla_page_marks_update (self->marks);
    }
  await_layout (self);
}

/* A page shows its title in the very next frame and its text in the one after, unless one begins
 * further down. */
static void
start_building (HexaplaPage *self)
{
  build_to_place (self);
  if (hexapla_page_marks_is_seeking (self->marks))
    build_to_match (self);
  hexapla_page_marks_update (self->marks);
  if (is_complete (self) && self->saved == NULL)
    return;
  hexapla_page_scheduler_start (self->scheduler);
}

static void
hexapla_page_dispose (GObject *object)
{
  HexaplaPage *self = HEXAPLA_PAGE (object);

  g_clear_object (&self->scheduler);
  g_clear_object (&self->peek);
  g_clear_object (&self->place);
  g_clear_object (&self->marks);
  g_clear_object (&self->saved);
  g_clear_pointer (&self->names, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->entry);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (hexapla_page_parent_class)->dispose (object);
}

/* Whatever is on the page, it can be scrolled: its content is not asked, which would cost laying
 * out all of its text for widths that it never gets. */
static void
hexapla_page_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = MIN_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
hexapla_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HexaplaPage *self = HEXAPLA_PAGE (widget);
  int top = hexapla_column_names_get_height (HEXAPLA_COLUMN_NAMES (self->names), width);

  gtk_widget_set_child_visible (self->names, top > 0);
  if (top > 0)
    gtk_widget_size_allocate (self->names, &(GtkAllocation){ 0, 0, width, top }, -1);
  gtk_widget_size_allocate (self->scroller,
                            &(GtkAllocation){ 0, top, width, MAX (height - top, 0) }, baseline);
}

/* By itself a widget that takes the focus for its children takes it back when Tab goes on; and a
 * scrolled window that has it, as when a page is replaced, lets nobody into its content. */
static gboolean
hexapla_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HexaplaPage *self = HEXAPLA_PAGE (widget);
  GtkWidget *content = find_content (self);

  if (self->focus != NULL)
    return self->focus (content, direction);
  if (GTK_IS_LIST_VIEW (content))
    return hexapla_index_focus (content, direction);
  return content != NULL && gtk_widget_child_focus (content, direction);
}

static GtkWidget *
find_title (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "page-title") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_title (child);
  return found;
}

/* A new page is read from its title on. */
static gboolean
hexapla_page_grab_focus (GtkWidget *widget)
{
  HexaplaPage *self = HEXAPLA_PAGE (widget);
  GtkWidget *content = find_content (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *title;

  if (content == NULL)
    return FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, content))
    return TRUE;
  title = find_title (content);
  return (title != NULL && gtk_widget_grab_focus (title))
         || hexapla_page_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
hexapla_page_class_init (HexaplaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_page_dispose;
  widget_class->grab_focus = hexapla_page_grab_focus;
  widget_class->focus = hexapla_page_focus;
  widget_class->measure = hexapla_page_measure;
  widget_class->size_allocate = hexapla_page_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "page");
}

static void
hexapla_page_init (HexaplaPage *self)
{
  self->peek = hexapla_peek_new (GTK_WIDGET (self));
  self->names = hexapla_column_names_new ();
  gtk_widget_set_parent (self->names, GTK_WIDGET (self));
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "focusable", FALSE, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->scheduler = hexapla_page_scheduler_new (GTK_WIDGET (self));
  g_signal_connect_object (self->scheduler, "built", G_CALLBACK (on_built), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scheduler, "finished", G_CALLBACK (on_finished), self,
                           G_CONNECT_SWAPPED);
  self->place = hexapla_page_place_new (GTK_SCROLLED_WINDOW (self->scroller));
  self->marks = hexapla_page_marks_new (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "changed",
      G_CALLBACK (on_adjustment_changed), self, G_CONNECT_SWAPPED);
  hexapla_page_set_text_size (self, HEXAPLA_TEXT_SIZE_DEFAULT);
}

GtkWidget *
hexapla_page_new (void)
{
  return g_object_new (HEXAPLA_TYPE_PAGE, NULL);
}

static void
show_content (HexaplaPage *self, HexaplaReading *reading, HexaplaEntry *entry)
{
  g_set_object (&self->entry, entry);
  g_set_object (&self->reading, reading);
  hexapla_column_names_set_reading (HEXAPLA_COLUMN_NAMES (self->names),
                                    hexapla_index_suits (entry) ? NULL : reading);
  if (hexapla_index_suits (entry))
    {
      g_autoptr (GtkSliceListModel) slice = NULL;
      GtkWidget *index = hexapla_index_new (reading, entry, &slice);

      hexapla_page_scheduler_set_work (self->scheduler, G_OBJECT (slice), add_rows);
      set_content (self, index);
    }
  else
    {
      g_autoptr (HexaplaPageBuilder) builder = hexapla_page_builder_new (reading, entry);

      hexapla_page_scheduler_set_work (self->scheduler, G_OBJECT (builder), add_piece);
      set_content (self, hexapla_page_builder_get_sheet (builder));
    }
}

void
hexapla_page_show_entry (HexaplaPage *self,
                         HexaplaReading *reading,
                         HexaplaEntry *entry,
                         double scroll)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));
  g_return_if_fail (HEXAPLA_IS_READING (reading));
  g_return_if_fail (HEXAPLA_IS_ENTRY (entry));

  show_content (self, reading, entry);
  hexapla_page_set_scroll (self, scroll);
  start_building (self);
}

void
hexapla_page_show_entry_at (
    HexaplaPage *self, HexaplaReading *reading, HexaplaEntry *entry, int part, double below)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));
  g_return_if_fail (HEXAPLA_IS_READING (reading));
  g_return_if_fail (HEXAPLA_IS_ENTRY (entry));

  show_content (self, reading, entry);
  hexapla_page_place_set (self->place, part, below);
  start_building (self);
}

gboolean
hexapla_page_get_complete (HexaplaPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), FALSE);

  return is_complete (self);
}

void
hexapla_page_show_status (HexaplaPage *self,
                          const char *icon_name,
                          const char *title,
                          const char *description,
                          GtkWidget *ways)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));

  hexapla_page_scheduler_set_work (self->scheduler, NULL, NULL);
  g_clear_object (&self->entry);
  hexapla_column_names_set_reading (HEXAPLA_COLUMN_NAMES (self->names), NULL);
  set_content (self, hexapla_page_status_new (icon_name, title, description, ways));
}

void
hexapla_page_show_view (HexaplaPage *self, GtkWidget *view, HexaplaPageFocus focus)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));
  g_return_if_fail (GTK_IS_SCROLLABLE (view));

  hexapla_page_scheduler_set_work (self->scheduler, NULL, NULL);
  g_clear_object (&self->entry);
  hexapla_column_names_set_reading (HEXAPLA_COLUMN_NAMES (self->names), NULL);
  set_content (self, view);
  self->focus = focus;
}

HexaplaEntry *
hexapla_page_get_entry (HexaplaPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), NULL);

  return self->entry;
}

void
hexapla_page_set_text_size (HexaplaPage *self, int percent)
{
  const char *size_class = hexapla_text_size_css_class (percent);
  double scroll;

  g_return_if_fail (HEXAPLA_IS_PAGE (self));

  if (self->size_class == size_class)
    return;
  scroll = hexapla_page_get_scroll (self);
  if (self->size_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->size_class);
  self->size_class = size_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), size_class);
  /* The reader stays where they were in the text, not at the same number of pixels. */
  hexapla_page_set_scroll (self, scroll);
}

double
hexapla_page_get_scroll (HexaplaPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), 0);

  return hexapla_page_place_get_scroll (self->place);
}

void
hexapla_page_scroll_to (HexaplaPage *self, double scroll)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));

  hexapla_page_place_scroll_to (self->place, scroll);
}

void
hexapla_page_set_scroll (HexaplaPage *self, double scroll)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));

  hexapla_page_place_set_scroll (self->place, scroll);
}

gboolean
hexapla_page_get_place (HexaplaPage *self, int *part, double *below)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), FALSE);

  return hexapla_page_place_get (self->place, part, below);
}

void
hexapla_page_complete (HexaplaPage *self)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));

  hexapla_page_scheduler_finish (self->scheduler);
}

void
hexapla_page_set_saved (HexaplaPage *self, HexaplaSaved *saved)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));
  g_return_if_fail (HEXAPLA_IS_SAVED (saved));

  g_clear_object (&self->saved);
  self->saved = hexapla_page_saved_new (GTK_WIDGET (self), saved);
  /* A page that is being built shows it when it is complete. */
  if (!hexapla_page_scheduler_get_running (self->scheduler))
    show_saved (self);
}

HexaplaPageSaved *
hexapla_page_get_saved (HexaplaPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), NULL);

  return self->saved;
}

HexaplaPeek *
hexapla_page_get_peek (HexaplaPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), NULL);

  return self->peek;
}

HexaplaPageMarks *
hexapla_page_get_marks (HexaplaPage *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), NULL);

  return self->marks;
}

void
hexapla_page_mark (HexaplaPage *self, HexaplaQuery *query)
{
  g_return_if_fail (HEXAPLA_IS_PAGE (self));

  hexapla_page_marks_prepare (self->marks, query);
  hexapla_page_marks_update (self->marks);
  if (query != NULL && self->entry != NULL)
    await_layout (self);
}

char *
hexapla_page_dup_text (HexaplaPage *self, GtkWidget *widget)
{
  HexaplaBlockRow *only = hexapla_block_row_find (widget);

  g_return_val_if_fail (HEXAPLA_IS_PAGE (self), NULL);

  if (only != NULL && gtk_widget_is_ancestor (GTK_WIDGET (only), GTK_WIDGET (self)))
    return hexapla_block_row_dup_text (only);
  return hexapla_page_rows_dup_text (self->scroller);
}
