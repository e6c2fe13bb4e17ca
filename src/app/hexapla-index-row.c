/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-index-row.h"

#include <glib/gi18n.h>

#include "hexapla-block-row.h"
#include "hexapla-format.h"
#include "hexapla-page-layout.h"
#include "hexapla-page-parts.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

struct _HexaplaIndexRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *header; /* made for the one row that needs it */
  GtkWidget *words;
  HexaplaWrapLabel *kicker;
  HexaplaWrapLabel *title;
  HexaplaWrapLabel *summary;
};

G_DEFINE_FINAL_TYPE (HexaplaIndexRow, hexapla_index_row, GTK_TYPE_WIDGET)

static HexaplaWrapLabel *
append_label (HexaplaIndexRow *self, const char *css_class)
{
  GtkWidget *label = hexapla_wrap_label_new ("", css_class);

  gtk_box_append (GTK_BOX (self->words), label);
  return HEXAPLA_WRAP_LABEL (label);
}

static void
show_header (HexaplaIndexRow *self, HexaplaReading *reading, HexaplaEntry *entry)
{
  GListModel *blocks = hexapla_entry_get_blocks (entry);
  guint n_entries = g_list_model_get_n_items (hexapla_entry_get_children (entry));
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u entry", "%u entries", n_entries), n_entries);
  GtkWidget *label = gtk_label_new (count);

  self->header = hexapla_page_header_new (reading, entry);
  hexapla_page_header_complete (self->header, reading, entry);
  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    gtk_box_append (GTK_BOX (self->header),
                    hexapla_block_row_new (reading, hexapla_entry_get_id (entry), (int)i));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "count");
  gtk_box_append (GTK_BOX (self->header), label);
  gtk_box_append (GTK_BOX (self->box), self->header);
  hexapla_widget_set_inner_direction (self->header, gtk_widget_get_direction (self->words));
}

static void
show_words (HexaplaIndexRow *self, HexaplaReading *reading, HexaplaEntry *entry)
{
  HexaplaFramework *framework = hexapla_reading_get_first (reading);
  /* What stands above the title: when it was, or who published it. */
  g_autofree char *kicker =
      hexapla_format_publication (entry, hexapla_framework_get_language (framework));

  hexapla_wrap_label_set_text (self->kicker, kicker != NULL ? kicker : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kicker), kicker != NULL);
  hexapla_wrap_label_set_text (self->title, hexapla_entry_get_title (entry));
  hexapla_wrap_label_set_text (self->summary,
                               hexapla_text_get_plain (hexapla_entry_get_summary (entry)));
  if (hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_EVENT)
    gtk_widget_add_css_class (self->words, "event");
  else
    gtk_widget_remove_css_class (self->words, "event");
}

static void
hexapla_index_row_dispose (GObject *object)
{
  HexaplaIndexRow *self = HEXAPLA_INDEX_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hexapla_index_row_parent_class)->dispose (object);
}

static void
hexapla_index_row_class_init (HexaplaIndexRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_index_row_dispose;
  /* Keeps the row as wide as text on other pages. */
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), HEXAPLA_TYPE_PAGE_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "indexrow");
}

static void
hexapla_index_row_init (HexaplaIndexRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->words, "index-words");
  self->kicker = append_label (self, "kicker");
  self->title = append_label (self, "row-title");
  self->summary = append_label (self, "row-note");
  gtk_box_append (GTK_BOX (self->box), self->words);
}

GtkWidget *
hexapla_index_row_new (const char *language)
{
  HexaplaIndexRow *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_INDEX_ROW, NULL);
  hexapla_widget_set_language (self->words, language);
  return GTK_WIDGET (self);
}

void
hexapla_index_row_bind (HexaplaIndexRow *self,
                        HexaplaReading *reading,
                        HexaplaEntry *entry,
                        gboolean header)
{
  g_return_if_fail (HEXAPLA_IS_INDEX_ROW (self));
  g_return_if_fail (HEXAPLA_IS_ENTRY (entry));

  if (self->header != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->header);
  self->header = NULL;
  gtk_widget_set_visible (self->words, !header);
  if (header)
    show_header (self, reading, entry);
  else
    show_words (self, reading, entry);
}

gboolean
hexapla_index_row_is_header (HexaplaIndexRow *self)
{
  g_return_val_if_fail (HEXAPLA_IS_INDEX_ROW (self), FALSE);

  return self->header != NULL;
}
