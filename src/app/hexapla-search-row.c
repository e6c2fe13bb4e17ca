/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hexapla-format.h"
#include "hexapla-mark.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"
#include "model/hexapla-caption.h"

#define TITLE_LINES 2
#define CONTEXT_LINES 3

struct _HexaplaSearchRow
{
  GtkWidget parent_instance;

  GtkWidget *caption;
  GtkWidget *title;
  GtkWidget *context;

  char *name;
};

G_DEFINE_FINAL_TYPE (HexaplaSearchRow, hexapla_search_row, GTK_TYPE_WIDGET)

static GtkWidget *
add_text (HexaplaSearchRow *self, const char *css_class, int lines)
{
  GtkWidget *text = hexapla_wrap_label_new ("", css_class);
  GtkLabel *label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (text));

  gtk_label_set_lines (label, lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (text, GTK_WIDGET (self));
  return text;
}

static void
show_text (GtkWidget *widget, const char *text, GArray *ranges, const char *language)
{
  g_autoptr (GArray) marks = hexapla_marks_new (ranges);

  hexapla_wrap_label_set_text (HEXAPLA_WRAP_LABEL (widget), text);
  hexapla_widget_set_language (widget, language);
  hexapla_label_set_marks (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (widget)), marks,
                           HEXAPLA_NO_MATCH);
}

/* A sentence of the interface, whatever the row showed before. */
static void
show_sentence (GtkWidget *widget, const char *text, GArray *ranges)
{
  GtkTextDirection direction = gtk_widget_get_default_direction ();

  show_text (widget, text, ranges, pango_language_to_string (gtk_get_default_language ()));
  gtk_widget_set_direction (widget, direction);
  gtk_widget_set_direction (GTK_WIDGET (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (widget))),
                            direction);
}

/* Words of a note, in any language, become a part of it. */
static char *
show_note (GtkWidget *widget, const char *words, GArray *ranges)
{
  g_autofree char *isolated = hexapla_format_isolate (words);
  /* Translators: line of a result of a search that is found in a note of the reader; %s is what
   * the note says. */
  char *text = g_strdup_printf (_ ("Note: %s"), isolated);
  gsize shift = (gsize)(strstr (_ ("Note: %s"), "%s") - _ ("Note: %s"))
                + (gsize)(strstr (isolated, words) - isolated);

  for (guint i = 0; i < ranges->len; i++)
    {
      HexaplaSearchRange *range = &g_array_index (ranges, HexaplaSearchRange, i);

      range->start += shift;
      range->end += shift;
    }
  show_sentence (widget, text, ranges);
  return text;
}

static char *
describe (HexaplaEntry *entry, const char *language_name)
{
  g_autofree char *caption = hexapla_caption_dup (entry);
  g_autofree char *isolated = NULL;

  if (language_name == NULL)
    return g_steal_pointer (&caption);
  isolated = hexapla_format_isolate (language_name);
  return g_strdup_printf ("%s · %s", caption, isolated);
}

static void
hexapla_search_row_dispose (GObject *object)
{
  HexaplaSearchRow *self = HEXAPLA_SEARCH_ROW (object);

  g_clear_pointer (&self->caption, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->context, gtk_widget_unparent);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (hexapla_search_row_parent_class)->dispose (object);
}

static void
hexapla_search_row_class_init (HexaplaSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_search_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "searchrow");
}

static void
hexapla_search_row_init (HexaplaSearchRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->caption = hexapla_wrap_label_new ("", "caption");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
  self->title = add_text (self, "title", TITLE_LINES);
  self->context = add_text (self, "context", CONTEXT_LINES);
}

GtkWidget *
hexapla_search_row_new (void)
{
  return g_object_new (HEXAPLA_TYPE_SEARCH_ROW, NULL);
}

void
hexapla_search_row_bind (HexaplaSearchRow *self,
                         HexaplaSearchMatch *match,
                         const char *language_name)
{
  HexaplaEntry *entry;
  const char *language, *title;
  gboolean noted;
  g_autofree char *caption = NULL;
  g_autofree char *context = NULL;
  g_autoptr (GArray) title_marks = NULL;
  g_autoptr (GArray) context_marks = NULL;

  g_return_if_fail (HEXAPLA_IS_SEARCH_ROW (self));
  g_return_if_fail (HEXAPLA_IS_SEARCH_MATCH (match));

  entry = hexapla_search_match_get_entry (match);
  noted = hexapla_search_match_get_note (match) != NULL;
  language = hexapla_search_match_get_language (match);
  /* A note whose page is gone is on the page Saved. */
  caption = entry != NULL ? describe (entry, language_name) : g_strdup (_ ("Saved"));
  title = entry != NULL ? hexapla_entry_get_title (entry) : _ ("Notes Without a Place");
  title_marks = hexapla_search_match_find_title_marks (match);
  context = hexapla_search_match_dup_context (match, &context_marks);

  hexapla_wrap_label_set_text (HEXAPLA_WRAP_LABEL (self->caption), caption);
  if (entry != NULL)
    show_text (self->title, title, title_marks, language);
  else
    show_sentence (self->title, title, title_marks);
  if (noted)
    {
      g_autofree char *words = g_steal_pointer (&context);

      context = show_note (self->context, words, context_marks);
    }
  else
    show_text (self->context, context, context_marks, language);

  g_free (self->name);
  self->name = g_strdup_printf (
      /* Translators: a result of a search, as a screen reader says it: the title of an entry, what
       * it is, such as “Line of effort 3.2”, and a line of its text. */
      C_ ("result", "%s. %s. %s"), title, caption, context);
}

const char *
hexapla_search_row_get_name (HexaplaSearchRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_ROW (self), NULL);

  return self->name;
}
