/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-block-widget.h"

#include <glib/gi18n.h>

#include "hexapla-row-layout.h"
#include "hexapla-text-label.h"
#include "hexapla-wrap-label.h"

static GtkWidget *
new_text (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaText *text)
{
  return hexapla_text_label_new (framework, entry, text);
}

static GtkWidget *
new_paragraph (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaBlock *block)
{
  GtkWidget *label = new_text (framework, entry, hexapla_block_get_text (block, 0));

  gtk_widget_add_css_class (label, "paragraph");
  return label;
}

static GtkWidget *
new_list (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaBlock *block)
{
  gboolean numbered = hexapla_block_get_numbered (block);
  guint n_items = hexapla_block_get_n_texts (block);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                 "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  for (guint i = 0; i < n_items; i++)
    {
      /* Translators: number in front of an item of a numbered list. */
      g_autofree char *mark = numbered ? g_strdup_printf (_ ("%u."), i + 1) : g_strdup ("•");
      GtkWidget *row =
          g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
      GtkWidget *bullet = gtk_label_new (mark);
      GtkWidget *item = new_text (framework, entry, hexapla_block_get_text (block, i));

      gtk_widget_set_layout_manager (row, hexapla_row_layout_new ());
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      hexapla_text_get_plain (hexapla_block_get_text (block, i)),
                                      -1);
      gtk_widget_set_valign (bullet, GTK_ALIGN_START);
      gtk_label_set_xalign (GTK_LABEL (bullet), 1);
      gtk_widget_add_css_class (bullet, "bullet");
      gtk_widget_set_hexpand (item, TRUE);
      gtk_box_append (GTK_BOX (row), bullet);
      gtk_box_append (GTK_BOX (row), item);
      gtk_box_append (GTK_BOX (box), row);
    }
  /* Translators: what a screen reader calls a list within a text. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("part of a text", "List"), -1);
  gtk_widget_add_css_class (box, "list-block");
  return box;
}

static GtkWidget *
new_quote (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *speaker = hexapla_block_get_label (block);

  for (guint i = 0; i < hexapla_block_get_n_texts (block); i++)
    gtk_box_append (GTK_BOX (box), new_text (framework, entry, hexapla_block_get_text (block, i)));
  if (speaker != NULL)
    {
      /* Translators: attribution below a quotation; %s is the speaker. */
      g_autofree char *attribution = g_strdup_printf (_ ("— %s"), speaker);
      GtkWidget *label = hexapla_wrap_label_new (attribution, "speaker");

      gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (label)), TRUE);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (box, "quote-block");
  return box;
}

/* A cell has the name of its column, for a screen reader. */
static GtkWidget *
new_cell (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaBlock *block, guint index)
{
  guint column = index % hexapla_block_get_n_columns (block);
  HexaplaText *head = hexapla_block_get_text (block, column);
  GtkWidget *cell = new_text (framework, entry, hexapla_block_get_text (block, index));

  g_object_set (cell, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, "hexpand", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_text_get_plain (head), -1);
  gtk_widget_add_css_class (cell, index == column ? "head" : "cell");
  return cell;
}

static GtkWidget *
new_table (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaBlock *block)
{
  guint n_columns = hexapla_block_get_n_columns (block);
  const char *caption = hexapla_block_get_label (block);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *grid =
      g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);

  if (caption != NULL)
    {
      gtk_box_append (GTK_BOX (box), hexapla_wrap_label_new (caption, "caption-heading"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                      -1);
    }
  for (guint i = 0; i < hexapla_block_get_n_texts (block); i++)
    gtk_grid_attach (GTK_GRID (grid), new_cell (framework, entry, block, i), (int)(i % n_columns),
                     (int)(i / n_columns), 1, 1);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), n_columns <= 3);
  gtk_widget_add_css_class (frame, "table-frame");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (frame), grid);
  gtk_box_append (GTK_BOX (box), frame);
  gtk_widget_add_css_class (box, "table-block");
  return box;
}

GtkWidget *
hexapla_block_widget_new (HexaplaFramework *framework, HexaplaEntry *entry, HexaplaBlock *block)
{
  g_return_val_if_fail (HEXAPLA_IS_BLOCK (block), NULL);

  switch (hexapla_block_get_kind (block))
    {
    case HEXAPLA_BLOCK_HEADING:
      return hexapla_heading_new (hexapla_text_get_plain (hexapla_block_get_text (block, 0)), 2);
    case HEXAPLA_BLOCK_PARAGRAPH:
      return new_paragraph (framework, entry, block);
    case HEXAPLA_BLOCK_LIST:
      return new_list (framework, entry, block);
    case HEXAPLA_BLOCK_QUOTE:
      return new_quote (framework, entry, block);
    case HEXAPLA_BLOCK_TABLE:
      return new_table (framework, entry, block);
    default:
      g_return_val_if_reached (NULL);
    }
}

GtkWidget *
hexapla_heading_new (const char *text, int level)
{
  static const char *const classes[] = { "page-title", "section-title", "group-title" };
  GtkWidget *label = hexapla_wrap_label_new_heading (text, classes[CLAMP (level, 1, 3) - 1], level);

  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (label)), TRUE);
  return label;
}
