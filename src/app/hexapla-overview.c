/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-overview.h"

#include <glib/gi18n.h>

#include "hexapla-block-row.h"
#include "hexapla-block-widget.h"
#include "hexapla-card-layout.h"
#include "hexapla-courtesy.h"
#include "hexapla-format.h"
#include "hexapla-page-parts.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "hexapla-wrap-label.h"

/* Publisher, date and place in one line. */
static char *
get_imprint (HexaplaFramework *framework)
{
  g_autofree char *date = hexapla_format_date (hexapla_framework_get_published (framework));
  const char *words[] = { hexapla_framework_get_publisher (framework), date,
                          hexapla_framework_get_place (framework), NULL };
  g_auto (GStrv) parts =
      hexapla_format_isolate_parts (words, hexapla_framework_get_language (framework));

  if (parts[2] == NULL)
    /* Translators: publisher of a framework, and the date of its release. */
    return g_strdup_printf (C_ ("imprint", "%s · %s"), parts[0], parts[1]);
  /* Translators: publisher of a framework, the date of its release, and the place. */
  return g_strdup_printf (C_ ("imprint", "%s · %s · %s"), parts[0], parts[1], parts[2]);
}

static GtkWidget *
new_card (HexaplaEntry *entry)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = hexapla_wrap_label_new (hexapla_entry_get_short_title (entry), "card-title");
  GtkWidget *summary = hexapla_wrap_label_new (
      hexapla_text_get_plain (hexapla_entry_get_summary (entry)), "card-text");

  gtk_label_set_lines (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (summary)), 5);
  gtk_label_set_ellipsize (hexapla_wrap_label_get_label (HEXAPLA_WRAP_LABEL (summary)),
                           PANGO_ELLIPSIZE_END);
  if (hexapla_entry_get_number (entry) != NULL)
    {
      GtkWidget *number = gtk_label_new (hexapla_entry_get_number (entry));

      gtk_widget_add_css_class (number, "card-number");
      gtk_widget_set_halign (number, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), number);
    }
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), summary);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  hexapla_tooltip_set (button, hexapla_entry_get_title (entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hexapla_entry_get_id (entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_entry_get_title (entry), -1);
  return button;
}

static GtkWidget *
new_cards (GListModel *entries, int max_columns)
{
  GtkWidget *cards = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_widget_set_layout_manager (cards, hexapla_card_layout_new (max_columns));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      gtk_box_append (GTK_BOX (cards), new_card (entry));
    }
  gtk_widget_add_css_class (cards, "cards");
  return cards;
}

GtkWidget *
hexapla_overview_hero_new (HexaplaFramework *framework)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *imprint = get_imprint (framework);
  GtkWidget *title = hexapla_heading_new (hexapla_framework_get_title (framework), 1);

  gtk_box_append (GTK_BOX (box), hexapla_wrap_label_new (imprint, "imprint"));
  hexapla_widget_set_language (title, hexapla_framework_get_language (framework));
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_add_css_class (box, "hero");
  return box;
}

void
hexapla_overview_hero_complete (GtkWidget *hero, HexaplaReading *reading, HexaplaEntry *entry)
{
  HexaplaFramework *framework = hexapla_reading_get_first (reading);
  GtkWidget *courtesy = hexapla_courtesy_new (reading);
  const char *official = hexapla_framework_get_official_href (framework);

  if (hexapla_framework_get_subtitle (framework) != NULL)
    {
      GtkWidget *subtitle =
          hexapla_wrap_label_new (hexapla_framework_get_subtitle (framework), "subtitle");

      hexapla_widget_set_language (subtitle, hexapla_framework_get_language (framework));
      gtk_box_append (GTK_BOX (hero), subtitle);
    }
  gtk_box_append (GTK_BOX (hero), hexapla_block_row_new (reading, hexapla_entry_get_id (entry),
                                                         HEXAPLA_ROW_SUMMARY));
  if (courtesy != NULL)
    gtk_box_append (GTK_BOX (hero), courtesy);
  if (official != NULL)
    gtk_box_append (GTK_BOX (hero), hexapla_official_button_new (official));
}

gboolean
hexapla_overview_has_cards (HexaplaEntry *part)
{
  GListModel *children = hexapla_entry_get_children (part);
  g_autoptr (HexaplaEntry) first = g_list_model_get_item (children, 0);

  return first != NULL && g_list_model_get_n_items (children) <= 12
         && (hexapla_entry_get_kind (first) == HEXAPLA_ENTRY_PRINCIPLE
             || hexapla_entry_get_kind (first) == HEXAPLA_ENTRY_ACTION);
}

void
hexapla_overview_add_cards (GtkWidget *hero, const char *language, HexaplaEntry *part)
{
  GListModel *children = hexapla_entry_get_children (part);
  guint n = g_list_model_get_n_items (children);
  /* Rows of even length look best: three in a row, but four as two and two. */
  GtkWidget *cards = new_cards (children, n % 3 == 0 || n > 4 ? 3 : 2);
  GtkWidget *heading = hexapla_heading_new (hexapla_entry_get_title (part), 2);

  gtk_accessible_update_property (GTK_ACCESSIBLE (cards), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hexapla_entry_get_title (part), -1);
  hexapla_widget_set_language (heading, language);
  hexapla_widget_set_language (cards, language);
  gtk_box_append (GTK_BOX (hero), heading);
  gtk_box_append (GTK_BOX (hero), cards);
}
