/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-text-label.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"
#include "hexapla-popup.h"
#include "hexapla-reference-popover.h"
#include "l10n/hexapla-language.h"
#include "model/hexapla-address.h"
#include "search/hexapla-search-marks.h"

struct _HexaplaTextLabel
{
  HexaplaWrapLabel parent_instance;

  /* Owned */
  HexaplaFramework *framework;
  HexaplaEntry *entry;
  HexaplaText *text;
  gsize *run_offsets; /* where each run begins in what the label shows */

  /* Where the pointer was last, in the label; -1 while it is outside. */
  double pointer_x;
  double pointer_y;
};

G_DEFINE_FINAL_TYPE (HexaplaTextLabel, hexapla_text_label, HEXAPLA_TYPE_WRAP_LABEL)

static GtkLabel *
get_label (HexaplaTextLabel *self)
{
  return hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (self));
}

static guint
find_source_number (HexaplaEntry *entry, const char *id)
{
  GListModel *sources = hexapla_entry_get_sources (entry);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HexaplaEntry) source = g_list_model_get_item (sources, i);

      if (g_str_equal (hexapla_entry_get_id (source), id))
        return i + 1;
    }
  return 0;
}

static char *
get_run_address (HexaplaTextLabel *self, const HexaplaRun *run)
{
  if (run->kind == HEXAPLA_RUN_LINK)
    return g_strdup (run->target);
  return hexapla_address_format (hexapla_framework_get_id (self->framework), run->target, NULL);
}

static char *
get_run_tooltip (HexaplaTextLabel *self, const HexaplaRun *run)
{
  HexaplaEntry *target;

  if (run->kind == HEXAPLA_RUN_LINK)
    return g_strdup (run->target);

  target = hexapla_framework_lookup (self->framework, run->target);
  if (target == NULL)
    return NULL;
  if (run->kind == HEXAPLA_RUN_TERM)
    return g_strdup (hexapla_text_get_plain (hexapla_entry_get_summary (target)));
  return g_strdup (hexapla_entry_get_title (target));
}

/* A word joiner keeps the number on the line of the sentence it belongs to. Behind a Latin word in
 * an Arabic sentence, a number would pull the full stop between them to that word. */
static char *
get_citation (HexaplaTextLabel *self, const HexaplaRun *run)
{
  const char *language = hexapla_framework_get_language (self->framework);
  guint number = find_source_number (self->entry, run->target);

  return hexapla_language_is_right_to_left (language)
             ? g_strdup_printf ("\u2060\u2068[%u]\u2069", number)
             : g_strdup_printf ("\u2060[%u]", number);
}

static void
append_link (HexaplaTextLabel *self,
             GString *markup,
             GString *shown,
             const HexaplaRun *run,
             const char *words)
{
  g_autofree char *address = get_run_address (self, run);
  g_autofree char *tooltip = get_run_tooltip (self, run);
  g_autofree char *anchor = NULL;

  anchor = g_markup_printf_escaped ("<a href=\"%s\" title=\"%s\">", address,
                                    tooltip != NULL ? tooltip : "");
  g_string_append (markup, anchor);
  if (run->kind == HEXAPLA_RUN_CITE)
    {
      g_autofree char *mark = get_citation (self, run);

      g_string_append_printf (markup, "<span size=\"70%%\" rise=\"3500\">%s</span>", mark);
      g_string_append (shown, mark);
    }
  else
    {
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      g_string_append (markup, escaped);
      g_string_append (shown, words);
    }
  g_string_append (markup, "</a>");
}

/* Ctrl+, and ~/.local would come apart in a text that runs the other way. */
static void
append_styled (HexaplaTextLabel *self,
               GString *markup,
               GString *shown,
               guint run,
               const char *words,
               const char *element)
{
  gboolean isolated =
      hexapla_language_is_right_to_left (hexapla_framework_get_language (self->framework));
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append (shown, isolated ? "\u2068" : "");
  self->run_offsets[run] = shown->len;
  g_string_append_printf (shown, "%s%s", words, isolated ? "\u2069" : "");
  g_string_append_printf (markup, "%s<%s>%s</%s>%s", isolated ? "\u2068" : "", element, escaped,
                          element, isolated ? "\u2069" : "");
}

static void
append_caption (GString *markup, GString *shown, const char *caption)
{
  g_autofree char *escaped = g_markup_escape_text (caption, -1);

  g_string_append_printf (markup, "<span size=\"90%%\" weight=\"700\">%s</span>\n", escaped);
  g_string_append_printf (shown, "%s\n", caption);
}

static void
add_link_stops (HexaplaTextLabel *self, const char *shown)
{
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (self->text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    if (runs[i].target != NULL)
      hexapla_wrap_label_add_link_stop (
          HEXAPLA_WRAP_LABEL (self),
          (guint)g_utf8_pointer_to_offset (shown, shown + self->run_offsets[i]));
}

static void
show_text (HexaplaTextLabel *self, const char *caption)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GString) shown = g_string_new (NULL);
  const char *plain = hexapla_text_get_plain (self->text);
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (self->text, &n_runs);

  if (caption != NULL)
    append_caption (markup, shown, caption);
  self->run_offsets = g_new0 (gsize, n_runs + 1);
  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree char *words = g_strndup (plain + runs[i].start, runs[i].length);
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      self->run_offsets[i] = shown->len;
      switch (runs[i].kind)
        {
        case HEXAPLA_RUN_PLAIN:
          g_string_append (markup, escaped);
          g_string_append (shown, words);
          break;
        case HEXAPLA_RUN_EMPHASIS:
          append_styled (self, markup, shown, i, words, "i");
          break;
        case HEXAPLA_RUN_KEY:
          append_styled (self, markup, shown, i, words, "b");
          break;
        case HEXAPLA_RUN_REF:
        case HEXAPLA_RUN_TERM:
        case HEXAPLA_RUN_LINK:
        case HEXAPLA_RUN_CITE:
        default:
          append_link (self, markup, shown, &runs[i], words);
        }
    }
  self->run_offsets[n_runs] = shown->len;
  gtk_label_set_markup (get_label (self), markup->str);
  add_link_stops (self, shown->str);
}

/* Byte offset in the shown text under the pointer, or -1. */
static int
find_pointer_offset (HexaplaTextLabel *self)
{
  PangoLayout *layout = gtk_label_get_layout (get_label (self));
  int x, y, index, trailing;

  if (self->pointer_x < 0)
    return -1;
  gtk_label_get_layout_offsets (get_label (self), &x, &y);
  if (!pango_layout_xy_to_index (layout, (int)((self->pointer_x - x) * PANGO_SCALE),
                                 (int)((self->pointer_y - y) * PANGO_SCALE), &index, &trailing))
    return -1;
  return index;
}

/* The run that was activated: the one under the pointer if it leads to @address, else (the
 * keyboard did it) the first one that does. */
static int
find_activated_run (HexaplaTextLabel *self, const char *address)
{
  int offset = find_pointer_offset (self);
  int found = -1;
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (self->text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree char *own = runs[i].target != NULL ? get_run_address (self, &runs[i]) : NULL;

      if (g_strcmp0 (own, address) != 0)
        continue;
      if (found < 0)
        found = (int)i;
      if (offset >= (int)self->run_offsets[i] && offset < (int)self->run_offsets[i + 1])
        return (int)i;
    }
  return found;
}

static GdkRectangle
get_run_rectangle (HexaplaTextLabel *self, guint run)
{
  PangoLayout *layout = gtk_label_get_layout (get_label (self));
  PangoRectangle start, end;
  int x, y;

  gtk_label_get_layout_offsets (get_label (self), &x, &y);
  pango_layout_index_to_pos (layout, (int)self->run_offsets[run], &start);
  pango_layout_index_to_pos (layout, (int)self->run_offsets[run + 1], &end);
  /* A link that wraps is pointed to where it begins. */
  if (end.y != start.y)
    end = start;
  return (GdkRectangle){ x + MIN (start.x, end.x) / PANGO_SCALE, y + start.y / PANGO_SCALE,
                         MAX (ABS (end.x - start.x) / PANGO_SCALE, 1), start.height / PANGO_SCALE };
}

static void
show_popover (HexaplaTextLabel *self, guint run, HexaplaEntry *target)
{
  GtkWidget *popover =
      hexapla_reference_popover_new (target, hexapla_framework_get_language (self->framework));
  GdkRectangle rectangle = get_run_rectangle (self, run);

  hexapla_popup_show (GTK_POPOVER (popover), GTK_WIDGET (self), &rectangle);
}

static gboolean
on_activate_link (HexaplaTextLabel *self, const char *address)
{
  int index = find_activated_run (self, address);
  guint n_runs;
  const HexaplaRun *run;
  HexaplaEntry *target;

  g_return_val_if_fail (index >= 0, GDK_EVENT_STOP);

  run = &hexapla_text_get_runs (self->text, &n_runs)[index];
  if (run->kind == HEXAPLA_RUN_LINK)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", run->target);
      return GDK_EVENT_STOP;
    }

  target = hexapla_framework_lookup (self->framework, run->target);
  if (target != NULL && (run->kind == HEXAPLA_RUN_TERM || run->kind == HEXAPLA_RUN_CITE))
    show_popover (self, (guint)index, target);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-entry", "s", run->target);
  return GDK_EVENT_STOP;
}

static void
on_motion (HexaplaTextLabel *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
on_leave (HexaplaTextLabel *self)
{
  self->pointer_x = -1;
}

/* The part of @range that is in @run, as the label shows it; FALSE if there is none. */
static gboolean
map_mark (HexaplaTextLabel *self, const HexaplaSearchRange *range, guint run, HexaplaMark *mark)
{
  guint n_runs;
  const HexaplaRun *runs = hexapla_text_get_runs (self->text, &n_runs);
  gsize start = MAX (range->start, runs[run].start);
  gsize end = MIN (range->end, runs[run].start + runs[run].length);

  if (start >= end)
    return FALSE;
  mark->start = (guint)(self->run_offsets[run] + (start - runs[run].start));
  mark->end = mark->start + (guint)(end - start);
  return TRUE;
}

static void
append_marks (HexaplaTextLabel *self, GArray *marks, const HexaplaSearchRange *range, guint match)
{
  guint n_runs;

  hexapla_text_get_runs (self->text, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      HexaplaMark mark = { .match = match };

      if (map_mark (self, range, i, &mark))
        g_array_append_val (marks, mark);
    }
}

/* Searched is the text, which citations do not part; shown are those as well. */
static GArray *
hexapla_text_label_find_marks (HexaplaWrapLabel *label, HexaplaQuery *query, const char *language)
{
  HexaplaTextLabel *self = HEXAPLA_TEXT_LABEL (label);
  gsize caption_end = self->run_offsets[0];
  g_autofree char *caption = g_strndup (gtk_label_get_text (get_label (self)), caption_end);
  g_autoptr (GArray) in_caption = hexapla_search_find_marks (query, caption, language);
  g_autoptr (GArray) in_text =
      hexapla_search_find_marks (query, hexapla_text_get_plain (self->text), language);
  GArray *marks = hexapla_marks_new (in_caption);

  for (guint i = 0; i < in_text->len; i++)
    append_marks (self, marks, &g_array_index (in_text, HexaplaSearchRange, i),
                  in_caption->len + i);
  return marks;
}

static void
hexapla_text_label_constructed (GObject *object)
{
  HexaplaTextLabel *self = HEXAPLA_TEXT_LABEL (object);

  G_OBJECT_CLASS (hexapla_text_label_parent_class)->constructed (object);

  gtk_label_set_selectable (get_label (self), TRUE);
  g_signal_connect_swapped (get_label (self), "activate-link", G_CALLBACK (on_activate_link), self);
}

static void
hexapla_text_label_dispose (GObject *object)
{
  HexaplaTextLabel *self = HEXAPLA_TEXT_LABEL (object);
  g_clear_pointer (&self->run_offsets, g_free);
  g_clear_pointer (&self->text, hexapla_text_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (hexapla_text_label_parent_class)->dispose (object);
}

static void
hexapla_text_label_class_init (HexaplaTextLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_text_label_dispose;
  G_OBJECT_CLASS (klass)->constructed = hexapla_text_label_constructed;
  HEXAPLA_WRAP_LABEL_CLASS (klass)->find_marks = hexapla_text_label_find_marks;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "textlabel");
}

static void
hexapla_text_label_init (HexaplaTextLabel *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->pointer_x = -1;
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
hexapla_text_label_new (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaText *text)
{
  return hexapla_text_label_new_with_caption (framework, entry, NULL, text);
}

GtkWidget *
hexapla_text_label_new_with_caption (HexaplaFramework *framework,
                                     HexaplaEntry *entry,
                                     const char *caption,
                                     HexaplaText *text)
{
  HexaplaTextLabel *self;

  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_TEXT_LABEL, NULL);
  self->framework = g_object_ref (framework);
  self->entry = g_object_ref (entry);
  self->text = hexapla_text_ref (text);
  show_text (self, caption);
  return GTK_WIDGET (self);
}
