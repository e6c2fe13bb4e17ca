/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>

#include "hexapla-flow-layout.h"
#include "hexapla-format.h"
#include "hexapla-widget-language.h"
#include "model/hexapla-address.h"
#include "model/hexapla-suggest.h"

/* So much of what was asked for is repeated. */
#define MAX_SHOWN 64

/* A page in place of what was asked for; @ways may be NULL. */
static void
show_missing (HexaplaWindow *self, const char *description, GtkWidget *ways)
{
  if (hexapla_window_get_page_id (self) != NULL)
    hexapla_history_set_scroll (self->history, hexapla_page_get_scroll (self->page));
  hexapla_page_show_status (self->page, "hexapla-page-missing-symbolic", _ ("Page Not Found"),
                            description, ways);
  gtk_label_set_label (GTK_LABEL (self->page_title), _ ("Page Not Found"));
  gtk_window_set_title (GTK_WINDOW (self), hexapla_window_get_name (self));
  hexapla_sidebar_select (self->sidebar, NULL);
  hexapla_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  hexapla_window_update_actions (self);
}

/* What was asked for, fit to be shown: it may be of any length, and hold any bytes. */
static char *
dup_shown (const char *asked)
{
  g_autofree char *valid = g_utf8_make_valid (asked, -1);
  g_autofree char *start = NULL;
  g_autofree char *shortened = NULL;

  if (g_utf8_strlen (valid, -1) <= MAX_SHOWN)
    return hexapla_format_isolate (valid);
  start = g_utf8_substring (valid, 0, MAX_SHOWN);
  shortened = g_strconcat (start, "…", NULL);
  return hexapla_format_isolate (shortened);
}

static GtkWidget *
new_ways (void)
{
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_halign (ways, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (ways, "ways");
  return ways;
}

/* A button that leads to an address; its text is in the language with the tag @language. */
static void
add_way (GtkWidget *ways, const char *text, const char *language, const char *address)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify",
                                   GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *button = gtk_button_new ();

  if (language != NULL)
    hexapla_widget_set_language (label, language);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-address");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (ways), button);
}

static const char *
get_first_id (HexaplaWindow *self)
{
  g_autoptr (HexaplaEntry) first =
      g_list_model_get_item (hexapla_framework_get_entries (self->framework), 0);

  return hexapla_entry_get_id (first); /* the framework keeps it */
}

static void
add_way_to_entry (HexaplaWindow *self, GtkWidget *ways, const char *id)
{
  HexaplaEntry *entry = hexapla_framework_lookup (self->framework, id);
  const char *number = hexapla_entry_get_number (entry);
  const char *title = hexapla_entry_get_short_title (entry);
  g_autofree char *numbered = number != NULL ? g_strdup_printf ("%s %s", number, title) : NULL;
  g_autofree char *address =
      hexapla_address_format (hexapla_framework_get_id (self->framework), id, NULL);

  add_way (ways, numbered != NULL ? numbered : title,
           hexapla_framework_get_language (self->framework), address);
}

void
hexapla_window_show_no_entry (HexaplaWindow *self, const char *id)
{
  g_auto (GStrv) near = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *description = NULL;
  GtkWidget *ways = new_ways ();

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  near = hexapla_suggest_ids (self->framework, id);
  for (guint i = 0; near[i] != NULL; i++)
    add_way_to_entry (self, ways, near[i]);
  if (near[0] == NULL)
    add_way_to_entry (self, ways, get_first_id (self));

  shown = dup_shown (id);
  description = g_strdup_printf (
      /* Translators: %s is the id of an entry, such as effort-3-2. */
      _ ("This framework has no entry “%s”. Choose a page in the sidebar."), shown);
  show_missing (self, description, ways);
}

/* Leads to the entry of the same id in the framework that there is: editions keep their ids. */
static void
show_no_framework (HexaplaWindow *self, const HexaplaAddress *address)
{
  g_autofree char *shown = dup_shown (address->framework);
  g_autofree char *description = g_strdup_printf (
      /* Translators: %s is the id of a framework, such as us-icdps-2024. */
      _ ("There is no framework “%s” here. Choose a page in the sidebar."), shown);
  GtkWidget *ways = new_ways ();
  gboolean known =
      address->entry != NULL && hexapla_framework_lookup (self->framework, address->entry) != NULL;

  add_way_to_entry (self, ways, known ? address->entry : get_first_id (self));
  show_missing (self, description, ways);
}

/* Those languages of the address that there are. */
static char **
dup_known_languages (HexaplaWindow *self, const HexaplaAddress *address)
{
  HexaplaLanguages *languages = hexapla_library_get_languages (hexapla_window_get_library (self));
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();

  for (guint i = 0; address->languages != NULL && address->languages[i] != NULL; i++)
    {
      const HexaplaLanguage *language = hexapla_languages_find (languages, address->languages[i]);

      if (language != NULL)
        g_strv_builder_add (known, language->code);
    }
  return g_strv_builder_end (known);
}

static char *
dup_names (HexaplaLanguages *languages, char **codes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    g_strv_builder_add (builder, hexapla_languages_get_name (languages, codes[i]));
  names = g_strv_builder_end (builder);
  return g_strjoinv (" · ", names);
}

/* First what remains of the reading that was asked for, then the language that is nearest to the
 * one that is missing (pt-PT: pt-BR), then all others. */
static GtkWidget *
new_ways_by_language (HexaplaWindow *self, const HexaplaAddress *address, const char *missing)
{
  HexaplaLanguages *languages = hexapla_library_get_languages (hexapla_window_get_library (self));
  g_auto (GStrv) known = dup_known_languages (self, address);
  g_autofree char *missing_locale = g_strdelimit (g_strdup (missing), "-", '_');
  const char *const wanted[] = { missing_locale, NULL };
  const HexaplaLanguage *nearest = hexapla_languages_choose (languages, wanted);
  const char *framework = hexapla_framework_get_id (self->framework);
  const char *entry = address->entry != NULL ? address->entry : get_first_id (self);
  GtkWidget *ways = new_ways ();

  gtk_widget_set_layout_manager (ways, hexapla_flow_layout_new_centered ());
  if (known[0] != NULL && known[1] != NULL)
    {
      g_autofree char *names = dup_names (languages, known);
      g_autofree char *way = hexapla_address_format (framework, entry, (const char *const *)known);

      add_way (ways, names, NULL, way);
    }
  for (guint i = 0; i <= hexapla_languages_get_n (languages); i++)
    {
      const HexaplaLanguage *language = i == 0 ? nearest : hexapla_languages_get (languages, i - 1);
      const char *const codes[] = { language->code, NULL };
      g_autofree char *way = hexapla_address_format (framework, entry, codes);

      if (i == 0 || language != nearest)
        add_way (ways, language->autonym, language->code, way);
    }
  return ways;
}

/* Reads in the languages of the address, if it names any and all of them are there. */
static gboolean
read_in_address (HexaplaWindow *self, const HexaplaAddress *address)
{
  HexaplaLanguages *languages = hexapla_library_get_languages (hexapla_window_get_library (self));

  for (guint i = 0; address->languages != NULL && address->languages[i] != NULL; i++)
    if (hexapla_languages_find (languages, address->languages[i]) == NULL)
      {
        g_autofree char *shown = dup_shown (address->languages[i]);
        g_autofree char *description = g_strdup_printf (
            /* Translators: %s is the tag of a language, such as fr. */
            _ ("There is no text in the language “%s” here. The button for languages shows those "
               "that there are."),
            shown);

        show_missing (self, description,
                      new_ways_by_language (self, address, address->languages[i]));
        return FALSE;
      }
  return address->languages == NULL
         || hexapla_window_read_in (self, (const char *const *)address->languages);
}

/* The framework as a whole is no page: what is open stays, or comes back. */
static void
open_framework (HexaplaWindow *self)
{
  const char *id = hexapla_history_get_current (self->history);

  if (hexapla_window_get_page_id (self) == NULL && id != NULL)
    hexapla_window_visit (self, id, HEXAPLA_VISIT_RETURN);
}

void
hexapla_window_open_address (HexaplaWindow *self, const char *string)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaAddress) address = NULL;

  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (string != NULL);

  if (self->framework == NULL)
    return;
  address = hexapla_address_parse (string, &error);
  if (address == NULL)
    show_missing (self, error->message, NULL);
  else if (g_strcmp0 (address->framework, hexapla_framework_get_id (self->framework)) != 0)
    show_no_framework (self, address);
  else if (!read_in_address (self, address))
    return;
  else if (address->entry == NULL)
    open_framework (self);
  else if (g_str_equal (address->entry, HEXAPLA_SAVED_ADDRESS)
           && hexapla_framework_lookup (self->framework, address->entry) == NULL)
    hexapla_window_open (self, HEXAPLA_SAVED_PAGE);
  else
    hexapla_window_open (self, address->entry);
}

static void
open_address (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hexapla_window_open_address (HEXAPLA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
hexapla_window_class_install_address_actions (HexaplaWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.open-address", "s", open_address);
}
