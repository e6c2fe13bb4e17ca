/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-builder.h"

#include <glib/gi18n.h>

#include "hexapla-block-row.h"
#include "hexapla-equivalents.h"
#include "hexapla-overview.h"
#include "hexapla-page-layout.h"
#include "hexapla-page-navigation.h"
#include "hexapla-page-parts.h"
#include "hexapla-related-list.h"
#include "hexapla-widget-language.h"

/* What is seen first comes first: the facts stand beside the first block. */
typedef enum
{
  STAGE_HEADER,
  STAGE_CARDS,
  STAGE_FIRST_BLOCK,
  STAGE_FACTS,
  STAGE_BLOCKS,
  STAGE_EQUIVALENTS,
  STAGE_RELATED,
  STAGE_SOURCES,
  STAGE_NAVIGATION,
  STAGE_FOOTER,
  STAGE_DONE,
} Stage;

struct _HexaplaPageBuilder
{
  GObject parent_instance;

  HexaplaReading *reading;
  HexaplaFramework *framework; /* borrowed from the reading: its first */
  HexaplaEntry *entry;
  GtkWidget *sheet;
  GtkWidget *header;
  GtkWidget *text;
  GtkWidget *facts;
  GtkWidget *links;
  GPtrArray *related; /* of HexaplaRelatedGroup */

  Stage stage;
  guint next; /* within the stage */
};

G_DEFINE_FINAL_TYPE (HexaplaPageBuilder, hexapla_page_builder, G_TYPE_OBJECT)

static gboolean
is_overview (HexaplaPageBuilder *self)
{
  return hexapla_entry_get_kind (self->entry) == HEXAPLA_ENTRY_OVERVIEW;
}

static const char *
get_language (HexaplaPageBuilder *self)
{
  return hexapla_framework_get_language (self->framework);
}

static gboolean
is_term (HexaplaPageBuilder *self)
{
  return hexapla_entry_get_kind (self->entry) == HEXAPLA_ENTRY_TERM;
}

static void
append_cards (HexaplaPageBuilder *self, guint index)
{
  g_autoptr (HexaplaEntry) part =
      g_list_model_get_item (hexapla_framework_get_roots (self->framework), index);

  if (hexapla_overview_has_cards (part))
    hexapla_overview_add_cards (self->header, get_language (self), part);
}

static void
append_block (HexaplaPageBuilder *self, guint index)
{
  gtk_box_append (
      GTK_BOX (self->text),
      hexapla_block_row_new_in_table (self->reading, hexapla_entry_get_id (self->entry), index));
}

static void
append_related (HexaplaPageBuilder *self, guint index)
{
  const HexaplaRelatedGroup *group = g_ptr_array_index (self->related, index);

  gtk_box_append (GTK_BOX (self->links), hexapla_related_list_new (group, get_language (self)));
}

static void
append_sources (HexaplaPageBuilder *self)
{
  GtkWidget *sources = hexapla_page_sources_new (self->framework, self->entry);

  if (sources != NULL)
    gtk_box_append (GTK_BOX (self->links), sources);
}

/* How many pieces a stage has. */
static guint
count_pieces (HexaplaPageBuilder *self, Stage stage)
{
  guint n_blocks = g_list_model_get_n_items (hexapla_entry_get_blocks (self->entry));

  switch (stage)
    {
    case STAGE_HEADER:
      return 1;
    case STAGE_CARDS:
      return is_overview (self)
                 ? g_list_model_get_n_items (hexapla_framework_get_roots (self->framework))
                 : 0;
    case STAGE_FIRST_BLOCK:
      return MIN (n_blocks, 1);
    case STAGE_FACTS:
      return hexapla_page_facts_count (self->reading, self->entry);
    case STAGE_BLOCKS:
      return MAX (n_blocks, 1) - 1;
    case STAGE_EQUIVALENTS:
      return is_term (self) ? 1 : 0;
    case STAGE_RELATED:
      /* The overview is an entrance: everything is related to it. */
      return is_overview (self) ? 0 : self->related->len;
    case STAGE_SOURCES:
    case STAGE_NAVIGATION:
    case STAGE_FOOTER:
      return 1;
    case STAGE_DONE:
    default:
      return 0;
    }
}

static void
append_piece (HexaplaPageBuilder *self, Stage stage, guint index)
{
  switch (stage)
    {
    case STAGE_HEADER:
      if (is_overview (self))
        hexapla_overview_hero_complete (self->header, self->reading, self->entry);
      else
        hexapla_page_header_complete (self->header, self->reading, self->entry);
      break;
    case STAGE_CARDS:
      append_cards (self, index);
      break;
    case STAGE_FIRST_BLOCK:
      append_block (self, index);
      break;
    case STAGE_FACTS:
      hexapla_page_facts_add (self->facts, self->reading, self->entry, index);
      break;
    case STAGE_BLOCKS:
      append_block (self, index + 1);
      break;
    case STAGE_EQUIVALENTS:
      gtk_box_append (GTK_BOX (self->links),
                      hexapla_equivalents_new (self->reading, hexapla_entry_get_id (self->entry)));
      break;
    case STAGE_RELATED:
      append_related (self, index);
      break;
    case STAGE_SOURCES:
      append_sources (self);
      break;
    case STAGE_NAVIGATION:
      gtk_box_append (GTK_BOX (self->links),
                      hexapla_page_navigation_new (self->framework, self->entry));
      break;
    case STAGE_FOOTER:
      gtk_box_append (GTK_BOX (self->links), hexapla_page_footer_new (self->framework));
      break;
    case STAGE_DONE:
    default:
      g_assert_not_reached ();
    }
}

/* A page runs as its text does, also where the interface does not. */
static void
set_direction (HexaplaPageBuilder *self)
{
  GtkTextDirection direction = hexapla_language_direction (get_language (self));

  if (direction != gtk_widget_get_default_direction ())
    hexapla_widget_set_inner_direction (self->sheet, direction);
}

static GtkWidget *
new_column (const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, css_class);
  return box;
}

/* For a screen reader, several languages side by side are a table, named by its columns. */
static GtkWidget *
new_text_column (HexaplaPageBuilder *self)
{
  guint n_languages = hexapla_reading_get_n (self->reading);
  guint n_blocks = g_list_model_get_n_items (hexapla_entry_get_blocks (self->entry));
  GtkWidget *column = new_column ("text-column");
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  if (n_languages < 2 || n_blocks == 0)
    return column;

  builder = g_strv_builder_new ();
  for (guint i = 0; i < n_languages; i++)
    g_strv_builder_add (builder, hexapla_reading_get_name (self->reading, i));
  names = g_strv_builder_end (builder);
  joined = g_strjoinv (C_ ("list", ", "), names);
  g_object_set (column, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, joined,
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int)n_languages, GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int)n_blocks, -1);
  return column;
}

static void
create_sheet (HexaplaPageBuilder *self)
{
  self->sheet = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_DOCUMENT, NULL);
  g_object_ref_sink (self->sheet);
  gtk_widget_set_layout_manager (self->sheet,
                                 hexapla_page_layout_new (hexapla_reading_get_n (self->reading)));
  self->header = is_overview (self) ? hexapla_overview_hero_new (self->framework)
                                    : hexapla_page_header_new (self->reading, self->entry);
  self->text = new_text_column (self);
  self->links = new_column ("links-column");
  self->facts = hexapla_page_facts_new (self->reading, self->entry);

  /* The layout knows the children by their order. */
  gtk_box_append (GTK_BOX (self->sheet), self->header);
  gtk_box_append (GTK_BOX (self->sheet), self->text);
  gtk_box_append (GTK_BOX (self->sheet), self->facts);
  gtk_box_append (GTK_BOX (self->sheet), self->links);
  gtk_widget_add_css_class (self->sheet, "sheet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheet), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_entry_get_title (self->entry), -1);
  set_direction (self);
}

static void
hexapla_page_builder_finalize (GObject *object)
{
  HexaplaPageBuilder *self = HEXAPLA_PAGE_BUILDER (object);

  g_clear_pointer (&self->related, g_ptr_array_unref);
  g_clear_object (&self->sheet);
  g_clear_object (&self->entry);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (hexapla_page_builder_parent_class)->finalize (object);
}

static void
hexapla_page_builder_class_init (HexaplaPageBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_page_builder_finalize;
}

static void
hexapla_page_builder_init (HexaplaPageBuilder *self)
{
}

HexaplaPageBuilder *
hexapla_page_builder_new (HexaplaReading *reading, HexaplaEntry *entry)
{
  HexaplaPageBuilder *self;

  g_return_val_if_fail (HEXAPLA_IS_READING (reading), NULL);
  g_return_val_if_fail (HEXAPLA_IS_ENTRY (entry), NULL);

  self = g_object_new (HEXAPLA_TYPE_PAGE_BUILDER, NULL);
  self->reading = g_object_ref (reading);
  self->framework = hexapla_reading_get_first (reading);
  self->entry = g_object_ref (entry);
  self->related = hexapla_related_find (entry);
  create_sheet (self);
  return self;
}

GtkWidget *
hexapla_page_builder_get_sheet (HexaplaPageBuilder *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_BUILDER (self), NULL);

  return self->sheet;
}

gboolean
hexapla_page_builder_step (HexaplaPageBuilder *self)
{
  g_return_val_if_fail (HEXAPLA_IS_PAGE_BUILDER (self), FALSE);

  while (self->stage != STAGE_DONE && self->next >= count_pieces (self, self->stage))
    {
      self->stage++;
      self->next = 0;
    }
  if (self->stage == STAGE_DONE)
    return FALSE;
  append_piece (self, self->stage, self->next++);
  set_direction (self);
  return TRUE;
}
