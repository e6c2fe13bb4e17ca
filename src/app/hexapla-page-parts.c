/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-page-parts.h"

#include <glib/gi18n.h>

#include "hexapla-block-row.h"
#include "hexapla-block-widget.h"
#include "hexapla-courtesy.h"
#include "hexapla-flow-layout.h"
#include "hexapla-format.h"
#include "hexapla-icon.h"
#include "hexapla-row-layout.h"
#include "hexapla-tag-button.h"
#include "hexapla-text-label.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"
#include "model/hexapla-caption.h"
#include "model/hexapla-fact.h"

/* A few words in a line with others; shortened rather than wrapped. */
static GtkWidget *
new_short_label (const char *text, const char *css_class)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_vertical (const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, css_class);
  return box;
}

/* Where the entry stands: its ancestors as links, then what it is. */
static GtkWidget *
new_breadcrumb (HexaplaEntry *entry)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, NULL);
  HexaplaEntry *parent = hexapla_entry_get_parent (entry);
  HexaplaEntryKind kind = hexapla_entry_get_kind (entry);
  const char *date = hexapla_entry_get_date (entry);

  gtk_widget_set_layout_manager (box, hexapla_flow_layout_new ());
  if (parent != NULL)
    {
      g_autofree char *caption = hexapla_entry_get_kind (parent) == HEXAPLA_ENTRY_PART
                                     ? g_strdup (hexapla_entry_get_title (parent))
                                     : hexapla_caption_dup (parent);
      GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", caption, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_LINK, NULL);

      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_widget_add_css_class (button, "crumb");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-entry");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        hexapla_entry_get_id (parent));
      hexapla_tooltip_set (button, hexapla_entry_get_title (parent));
      gtk_box_append (GTK_BOX (box), button);
    }
  if (kind == HEXAPLA_ENTRY_PRINCIPLE || kind == HEXAPLA_ENTRY_ACTION
      || kind == HEXAPLA_ENTRY_EFFORT)
    {
      g_autofree char *caption = hexapla_caption_dup (entry);

      gtk_box_append (GTK_BOX (box), new_short_label (caption, "caption-chip"));
    }
  else if (date != NULL)
    {
      g_autofree char *shown = hexapla_format_date (date);

      gtk_box_append (GTK_BOX (box), new_short_label (shown, "caption-chip"));
    }
  gtk_widget_add_css_class (box, "breadcrumb");
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
  return box;
}

static gboolean
on_remark_link (GtkLabel *label, const char *address)
{
  gtk_widget_activate_action (GTK_WIDGET (label), "win.open-link", "s", address);
  return GDK_EVENT_STOP;
}

/* A remark that a reader needs before the text, with a symbol so that it is not overlooked, and
 * the way to @address where there is one. */
static GtkWidget *
new_remark (const char *text, const char *address)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_NOTE, NULL);
  GtkWidget *icon = hexapla_icon_new ("hexapla-text-partial-symbolic");
  GtkWidget *text_label = hexapla_wrap_label_new (text, "remark-text");
  GtkLabel *label = hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (text_label));

  gtk_widget_set_layout_manager (box, hexapla_row_layout_new ());
  if (address != NULL)
    {
      g_autofree char *markup = g_markup_printf_escaped (
          "%s <a href=\"%s\" title=\"%s\">%s</a>", text, address, address, _ ("Official document"));

      gtk_label_set_markup (label, markup);
      hexapla_wrap_label_add_link_stop (HEXAPLA_WRAP_LABEL (text_label),
                                        (guint)g_utf8_strlen (text, -1) + 1);
      g_signal_connect (label, "activate-link", G_CALLBACK (on_remark_link), NULL);
    }
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_selectable (label, TRUE);
  gtk_widget_set_hexpand (text_label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text_label);
  gtk_widget_add_css_class (box, "remark");
  /* Without a name it would be called by its type. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  hexapla_widget_set_interface_direction (box);
  return box;
}

static const char *
get_reading_remark (HexaplaEntry *entry)
{
  switch (hexapla_entry_get_text_read (entry))
    {
    case HEXAPLA_TEXT_READ_PART:
      return _ ("The editors could read only part of the official text of this passage. The "
                "official document has all of it.");
    case HEXAPLA_TEXT_READ_NONE:
      return _ ("The editors could not read the official text of this passage. What stands here "
                "comes from other sources; the official document has the text.");
    case HEXAPLA_TEXT_READ_NA:
    case HEXAPLA_TEXT_READ_WHOLE:
    default:
      return NULL;
    }
}

static GtkWidget *
new_remarks (HexaplaReading *reading, HexaplaEntry *entry)
{
  HexaplaFramework *framework = hexapla_reading_get_first (reading);
  GtkWidget *box = new_vertical ("remarks");
  GtkWidget *courtesy = hexapla_courtesy_new (reading);
  const char *text_read = get_reading_remark (entry);

  if (courtesy != NULL)
    gtk_box_append (GTK_BOX (box), courtesy);

  if (hexapla_entry_get_title_status (entry) == HEXAPLA_TITLE_DESCRIPTIVE)
    gtk_box_append (GTK_BOX (box),
                    new_remark (_ ("This is not the official title, which could not be confirmed. "
                                   "The editors describe the entry instead."),
                                NULL));
  if (text_read != NULL)
    gtk_box_append (GTK_BOX (box),
                    new_remark (text_read, hexapla_framework_get_official_href (framework)));
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
  return box;
}

static GtkWidget *
new_tags (HexaplaFramework *framework, HexaplaEntry *entry)
{
  const char *const *tags = hexapla_entry_get_tags (entry);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_widget_set_layout_manager (box, hexapla_flow_layout_new ());
  for (guint i = 0; tags[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), hexapla_tag_button_new (framework, tags[i]));
  gtk_widget_add_css_class (box, "tags");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tags"),
                                  -1);
  return box;
}

GtkWidget *
hexapla_page_header_new (HexaplaReading *reading, HexaplaEntry *entry)
{
  GtkWidget *box = new_vertical ("page-header");
  const char *id = hexapla_entry_get_id (entry);

  gtk_box_append (GTK_BOX (box), new_breadcrumb (entry));
  gtk_box_append (GTK_BOX (box), hexapla_block_row_new (reading, id, HEXAPLA_ROW_TITLE));
  gtk_box_append (GTK_BOX (box), hexapla_block_row_new (reading, id, HEXAPLA_ROW_SUMMARY));
  return box;
}

void
hexapla_page_header_complete (GtkWidget *header, HexaplaReading *reading, HexaplaEntry *entry)
{
  if (hexapla_entry_get_tags (entry)[0] != NULL)
    gtk_box_append (GTK_BOX (header), new_tags (hexapla_reading_get_first (reading), entry));
  gtk_box_append (GTK_BOX (header), new_remarks (reading, entry));
  /* It has its height before it is filled, so that nothing moves then. */
  if (hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_ACTION
      || hexapla_entry_get_kind (entry) == HEXAPLA_ENTRY_EFFORT)
    gtk_box_append (GTK_BOX (header), new_vertical ("follow-up-place"));
}

/* What one looks for elsewhere: the title of a source, or an official one, as it was printed, where
 * the page does not show it anyway. */
static const char *
get_original_title (HexaplaReading *reading, HexaplaEntry *entry)
{
  HexaplaEntry *original = hexapla_framework_lookup (hexapla_reading_get_original (reading),
                                                     hexapla_entry_get_id (entry));

  if (hexapla_reading_has_original (reading) || original == NULL
      || (hexapla_entry_get_kind (entry) != HEXAPLA_ENTRY_SOURCE
          && hexapla_entry_get_title_status (entry) != HEXAPLA_TITLE_OFFICIAL))
    return NULL;
  return hexapla_entry_get_title (original);
}

/* The title as it was printed, the publisher of a source, and the address of a source or an
 * organization, follow its facts. */
static gboolean
has_reference (HexaplaReading *reading, HexaplaEntry *entry)
{
  return hexapla_entry_get_href (entry) != NULL || hexapla_entry_get_publisher (entry) != NULL
         || get_original_title (reading, entry) != NULL;
}

static void
append_fact (GtkWidget *box, const char *label, const char *text, HexaplaFramework *framework)
{
  GtkWidget *value = hexapla_wrap_label_new (text, "fact-value");

  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (value)), TRUE);
  hexapla_widget_set_language (value, hexapla_framework_get_language (framework));
  gtk_box_append (GTK_BOX (box), hexapla_wrap_label_new (label, "fact-label"));
  gtk_box_append (GTK_BOX (box), value);
}

static void
append_reference (GtkWidget *box, HexaplaReading *reading, HexaplaEntry *entry)
{
  const char *href = hexapla_entry_get_href (entry);
  const char *publisher = hexapla_entry_get_publisher (entry);
  const char *title = get_original_title (reading, entry);

  if (title != NULL)
    /* Translators: label; the title of a source, or an official one, in its own language. */
    append_fact (box, _ ("Original Title"), title, hexapla_reading_get_original (reading));
  if (publisher != NULL)
    append_fact (box, _ ("Publisher"), publisher, hexapla_reading_get_first (reading));
  if (href != NULL)
    {
      GtkWidget *button = hexapla_link_button_new (_ ("Open Address"), href);

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), button);
    }
}

GtkWidget *
hexapla_page_facts_new (HexaplaReading *reading, HexaplaEntry *entry)
{
  gboolean has_facts = g_list_model_get_n_items (hexapla_entry_get_facts (entry)) > 0;
  GtkWidget *box = new_vertical ("facts");

  gtk_box_append (GTK_BOX (box),
                  hexapla_heading_new (has_facts ? _ ("Key Facts") : _ ("Reference"), 3));
  gtk_widget_set_visible (box, hexapla_page_facts_count (reading, entry) > 0);
  return box;
}

guint
hexapla_page_facts_count (HexaplaReading *reading, HexaplaEntry *entry)
{
  return g_list_model_get_n_items (hexapla_entry_get_facts (entry))
         + (has_reference (reading, entry) ? 1 : 0);
}

void
hexapla_page_facts_add (GtkWidget *box, HexaplaReading *reading, HexaplaEntry *entry, guint index)
{
  HexaplaFramework *framework = hexapla_reading_get_first (reading);
  g_autoptr (HexaplaFact) fact = g_list_model_get_item (hexapla_entry_get_facts (entry), index);
  GtkWidget *label;

  if (fact == NULL)
    {
      append_reference (box, reading, entry);
      return;
    }
  label = hexapla_text_label_new_with_caption (framework, entry, hexapla_fact_get_label (fact),
                                               hexapla_fact_get_value (fact));
  gtk_widget_add_css_class (label, "fact");
  hexapla_widget_set_language (label, hexapla_framework_get_language (framework));
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
new_source_row (HexaplaFramework *framework, HexaplaEntry *source, guint number)
{
  g_autofree char *mark = g_strdup_printf ("%u", number);
  g_autofree char *publication =
      hexapla_format_publication (source, hexapla_framework_get_language (framework));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = hexapla_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (mark);
  GtkWidget *title = hexapla_wrap_label_new (hexapla_entry_get_title (source), "row-title");

  gtk_widget_add_css_class (label, "number");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), label);
  hexapla_widget_set_language (title, hexapla_framework_get_language (framework));
  gtk_box_append (GTK_BOX (words), title);
  if (publication != NULL)
    gtk_box_append (GTK_BOX (words), hexapla_wrap_label_new (publication, "row-note"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  if (hexapla_entry_get_href (source) != NULL)
    {
      GtkWidget *button = hexapla_link_button_new (NULL, hexapla_entry_get_href (source));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), button);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", hexapla_entry_get_id (source));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_entry_get_title (source), -1);
  return row;
}

GtkWidget *
hexapla_page_sources_new (HexaplaFramework *framework, HexaplaEntry *entry)
{
  GListModel *sources = hexapla_entry_get_sources (entry);
  guint n_sources = g_list_model_get_n_items (sources);
  GtkWidget *box, *heading, *list;

  if (n_sources == 0)
    return NULL;

  box = new_vertical ("sources");
  heading = hexapla_heading_new (_ ("Sources"), 3);
  list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (HexaplaEntry) source = g_list_model_get_item (sources, i);

      gtk_list_box_append (GTK_LIST_BOX (list), new_source_row (framework, source, i + 1));
    }
  gtk_widget_add_css_class (list, "boxed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sources"), -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

GtkWidget *
hexapla_page_footer_new (HexaplaFramework *framework)
{
  GtkWidget *box = new_vertical ("page-footer");
  GtkWidget *notice = hexapla_wrap_label_new (
      hexapla_text_get_plain (hexapla_framework_get_notice (framework)), "notice");
  const char *official = hexapla_framework_get_official_href (framework);

  gtk_label_set_selectable (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (notice)), TRUE);
  hexapla_widget_set_language (notice, hexapla_framework_get_language (framework));
  gtk_box_append (GTK_BOX (box), notice);
  if (official != NULL)
    gtk_box_append (GTK_BOX (box), hexapla_official_button_new (official));
  return box;
}

GtkWidget *
hexapla_official_button_new (const char *address)
{
  GtkWidget *button = hexapla_link_button_new (_ ("Official Document"), address);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

GtkWidget *
hexapla_link_button_new (const char *label, const char *address)
{
  GtkWidget *button =
      g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);
  GtkWidget *icon = hexapla_icon_new ("hexapla-external-link-symbolic");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_return_val_if_fail (address != NULL, NULL);

  if (label != NULL)
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, label != NULL ? "link-button" : "flat");
  hexapla_tooltip_set (button, address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _ ("Open Address"), -1);
  return button;
}
