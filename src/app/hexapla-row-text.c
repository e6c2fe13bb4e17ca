/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-row-text.h"

#include <glib/gi18n.h>

#include "hexapla-block-widget.h"
#include "hexapla-text-label.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

struct _HexaplaRowText
{
  GObject parent_instance;

  HexaplaReading *reading;
  char *id;
  int part;
};

G_DEFINE_FINAL_TYPE (HexaplaRowText, hexapla_row_text, G_TYPE_OBJECT)

static HexaplaBlock *
get_block (HexaplaRowText *self, HexaplaEntry *entry)
{
  g_autoptr (HexaplaBlock) block =
      g_list_model_get_item (hexapla_entry_get_blocks (entry), (guint)self->part);

  /* The entry keeps it. */
  return block;
}

/* The piece of the text in the language of @framework. */
static GtkWidget *
new_piece (HexaplaRowText *self, HexaplaFramework *framework)
{
  HexaplaEntry *entry = hexapla_framework_lookup (framework, self->id);
  GtkWidget *piece;

  if (self->part == HEXAPLA_ROW_TITLE)
    piece = hexapla_heading_new (hexapla_entry_get_title (entry), 1);
  else if (self->part == HEXAPLA_ROW_SUMMARY)
    {
      piece = hexapla_text_label_new (framework, entry, hexapla_entry_get_summary (entry));
      gtk_widget_add_css_class (piece, "lead");
    }
  else
    piece = hexapla_block_widget_new (framework, entry, get_block (self, entry));
  hexapla_widget_set_language (piece, hexapla_framework_get_language (framework));
  return piece;
}

static gboolean
is_translated (HexaplaRowText *self, guint index)
{
  if (self->part == HEXAPLA_ROW_TITLE)
    return TRUE; /* a name may well be the same in two languages */
  if (self->part == HEXAPLA_ROW_SUMMARY)
    return hexapla_reading_is_summary_translated (self->reading, index, self->id);
  return hexapla_reading_is_block_translated (self->reading, index, self->id, (guint)self->part);
}

static GtkWidget *
new_untranslated (HexaplaRowText *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = hexapla_wrap_label_new (_ ("Not translated yet"), "untranslated");

  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), new_piece (self, hexapla_reading_get_original (self->reading)));
  return box;
}

static void
append_texts (HexaplaRowText *self, HexaplaEntry *entry, GString *text)
{
  HexaplaBlock *block;

  if (self->part == HEXAPLA_ROW_TITLE)
    g_string_append_printf (text, "%s\n", hexapla_entry_get_title (entry));
  else if (self->part == HEXAPLA_ROW_SUMMARY)
    g_string_append_printf (text, "%s\n",
                            hexapla_text_get_plain (hexapla_entry_get_summary (entry)));
  else
    {
      block = get_block (self, entry);
      for (guint i = 0; i < hexapla_block_get_n_texts (block); i++)
        g_string_append_printf (text, "%s\n",
                                hexapla_text_get_plain (hexapla_block_get_text (block, i)));
    }
}

static void
hexapla_row_text_finalize (GObject *object)
{
  HexaplaRowText *self = HEXAPLA_ROW_TEXT (object);

  g_free (self->id);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (hexapla_row_text_parent_class)->finalize (object);
}

static void
hexapla_row_text_class_init (HexaplaRowTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_row_text_finalize;
}

static void
hexapla_row_text_init (HexaplaRowText *self)
{
}

HexaplaRowText *
hexapla_row_text_new (HexaplaReading *reading, const char *id, int part)
{
  HexaplaRowText *self;

  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (part >= HEXAPLA_ROW_TITLE, NULL);

  self = g_object_new (HEXAPLA_TYPE_ROW_TEXT, NULL);
  self->reading = g_object_ref (reading);
  self->id = g_strdup (id);
  self->part = part;
  return self;
}

GtkWidget *
hexapla_row_text_create (HexaplaRowText *self, guint index, gboolean *original)
{
  gboolean translated;

  g_return_val_if_fail (HEXAPLA_IS_ROW_TEXT (self), NULL);
  g_return_val_if_fail (index < hexapla_reading_get_n (self->reading), NULL);
  g_return_val_if_fail (original != NULL, NULL);

  translated = is_translated (self, index);
  *original = !translated || hexapla_reading_is_original (self->reading, index);
  return translated ? new_piece (self, hexapla_reading_get (self->reading, index))
                    : new_untranslated (self);
}

GtkWidget *
hexapla_row_text_create_original (HexaplaRowText *self)
{
  g_return_val_if_fail (HEXAPLA_IS_ROW_TEXT (self), NULL);

  return new_piece (self, hexapla_reading_get_original (self->reading));
}

char *
hexapla_row_text_dup_plain (HexaplaRowText *self)
{
  GString *text;

  g_return_val_if_fail (HEXAPLA_IS_ROW_TEXT (self), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < hexapla_reading_get_n (self->reading); i++)
    append_texts (self, hexapla_reading_get_entry (self->reading, i, self->id), text);
  return g_string_free (text, FALSE);
}
