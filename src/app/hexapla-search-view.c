/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-view.h"

#include <glib/gi18n.h>

#include "hexapla-search-help.h"
#include "hexapla-search-list.h"
#include "hexapla-search-no-results.h"
#include "search/hexapla-search.h"

struct _HexaplaSearchView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkEditable *entry;
  GtkMenuButton *help_button;
  GtkCheckButton *scope;
  GtkLabel *count;

  /* Children */
  HexaplaSearchList *list;
  HexaplaSearchNoResults *no_results; /* NULL until nothing was found once */

  /* Owned */
  HexaplaSearchIndexer *indexer;
  HexaplaReading *reading;
  HexaplaSearchIndex *index;   /* without notes; NULL until there is one */
  HexaplaNotesSearched *notes; /* NULL where none are kept */
  HexaplaSearch *search;
  GCancellable *indexing; /* NULL when there is an index */
  gboolean following;     /* whether only notes have changed since the results were shown */
};

G_DEFINE_FINAL_TYPE (HexaplaSearchView, hexapla_search_view, GTK_TYPE_WIDGET)

static HexaplaLanguages *
get_languages (HexaplaSearchView *self)
{
  return hexapla_library_get_languages (hexapla_search_indexer_get_library (self->indexer));
}

/* Those that are shown first, so that of equal hits theirs count. */
static char **
dup_all_languages (HexaplaSearchView *self)
{
  HexaplaLanguages *languages = get_languages (self);
  g_auto (GStrv) shown = hexapla_reading_dup_codes (self->reading);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **)shown);
  for (guint i = 0; i < hexapla_languages_get_n (languages); i++)
    {
      const char *code = hexapla_languages_get (languages, i)->code;

      if (!g_strv_contains ((const char *const *)shown, code))
        g_strv_builder_add (builder, code);
    }
  return g_strv_builder_end (builder);
}

static char **
dup_searched_languages (HexaplaSearchView *self)
{
  return gtk_check_button_get_active (self->scope) ? dup_all_languages (self)
                                                   : hexapla_reading_dup_codes (self->reading);
}

static void
stop (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

/* What a screen reader says of the entry while one types. */
static void
describe_entry (HexaplaSearchView *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (self->entry)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static gboolean
asks_for_something (HexaplaSearchView *self)
{
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (gtk_editable_get_text (self->entry));

  return hexapla_query_get_n_terms (query) > 0;
}

/* Only some searches need it. */
static void
show_no_results (HexaplaSearchView *self)
{
  g_auto (GStrv) searched = dup_searched_languages (self);
  g_auto (GStrv) all = dup_all_languages (self);

  if (self->no_results == NULL)
    {
      self->no_results = HEXAPLA_SEARCH_NO_RESULTS (hexapla_search_no_results_new (self->indexer));
      gtk_widget_set_parent (GTK_WIDGET (self->no_results), GTK_WIDGET (self));
    }
  hexapla_search_no_results_advise (self->no_results, gtk_editable_get_text (self->entry),
                                    (const char *const *)searched, (const char *const *)all,
                                    gtk_check_button_get_active (self->scope));
  gtk_widget_set_visible (GTK_WIDGET (self->no_results), TRUE);
}

static void
hide_no_results (HexaplaSearchView *self)
{
  if (self->no_results == NULL)
    return;
  hexapla_search_no_results_clear (self->no_results);
  gtk_widget_set_visible (GTK_WIDGET (self->no_results), FALSE);
}

static void
show_results (HexaplaSearchView *self)
{
  guint n_results = g_list_model_get_n_items (G_LIST_MODEL (self->search));
  gboolean asked = asks_for_something (self);
  gboolean nothing = asked && n_results == 0;
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u result", "%u results", n_results), n_results);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), asked && !nothing);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !nothing);
  describe_entry (self, nothing ? _ ("No Results") : asked ? count : "");
  if (nothing)
    show_no_results (self);
  else
    hide_no_results (self);
  if (n_results > 0 && !self->following)
    hexapla_search_list_go_to_first (self->list);
  self->following = FALSE;
}

/* The old results stay until there are new ones. */
static void
on_busy (HexaplaSearchView *self)
{
  if (!hexapla_search_view_is_busy (self))
    show_results (self);
}

static void
set_index (HexaplaSearchView *self)
{
  HexaplaSearchNotes *notes = self->notes != NULL ? hexapla_notes_searched_get (self->notes) : NULL;
  g_autoptr (HexaplaSearchIndex) index = hexapla_search_index_new_with_notes (self->index, notes);

  hexapla_search_set_index (self->search, index);
  if (!hexapla_search_is_busy (self->search))
    show_results (self);
}

/* Who is looking at a result further down stays there. */
static void
on_notes_changed (HexaplaSearchView *self)
{
  if (self->index == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->following = !hexapla_search_view_is_busy (self) || self->following;
  set_index (self);
}

static void
on_changed (HexaplaSearchView *self)
{
  self->following = FALSE;
  hexapla_search_set_query (self->search, gtk_editable_get_text (self->entry), NULL);
}

static void
on_indexed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HexaplaSearchView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaSearchIndex) index =
      hexapla_search_indexer_make_finish (HEXAPLA_SEARCH_INDEXER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->indexing);
  if (index == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  self->following = FALSE;
  g_set_object (&self->index, index);
  set_index (self);
}

static void
make_index (HexaplaSearchView *self)
{
  g_auto (GStrv) languages = NULL;

  if (self->reading == NULL)
    return;
  languages = dup_searched_languages (self);
  stop (&self->indexing);
  self->indexing = g_cancellable_new ();
  hexapla_search_indexer_make_async (self->indexer, (const char *const *)languages, self->indexing,
                                     on_indexed, g_object_ref (self));
}

static void
on_scope (HexaplaSearchView *self)
{
  make_index (self);
}

static void
open_selected (HexaplaSearchView *self)
{
  hexapla_search_list_open_selected (self->list);
}

static void
on_stop_search (HexaplaSearchView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.end-search", NULL);
}

static void
on_next_match (HexaplaSearchView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-match", NULL);
}

static void
on_previous_match (HexaplaSearchView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.previous-match", NULL);
}

static void
focus_entry (HexaplaSearchView *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (self->entry)));
  gtk_editable_set_position (self->entry, -1);
}

/* The first result is selected from the beginning: down leads to the one after it. */
static gboolean
on_entry_key (HexaplaSearchView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down))
    return GDK_EVENT_PROPAGATE;
  hexapla_search_list_go_to_next (self->list);
  return GDK_EVENT_STOP;
}

static void
type (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaSearchView *self = HEXAPLA_SEARCH_VIEW (widget);

  hexapla_search_view_set_text (self, g_variant_get_string (parameter, NULL));
  focus_entry (self);
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  focus_entry (HEXAPLA_SEARCH_VIEW (widget));
}

static void
search_in_all_languages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaSearchView *self = HEXAPLA_SEARCH_VIEW (widget);

  gtk_check_button_set_active (self->scope, TRUE);
  focus_entry (self);
}

/* Made when it is first opened. */
static void
create_help (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, hexapla_search_help_new ());
}

static void
hexapla_search_view_dispose (GObject *object)
{
  HexaplaSearchView *self = HEXAPLA_SEARCH_VIEW (object);
  GtkWidget *child;

  stop (&self->indexing);
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->list = NULL;
  self->no_results = NULL;
  g_clear_object (&self->search);
  g_clear_object (&self->notes);
  g_clear_object (&self->index);
  g_clear_object (&self->reading);
  g_clear_object (&self->indexer);

  G_OBJECT_CLASS (hexapla_search_view_parent_class)->dispose (object);
}

static gboolean
hexapla_search_view_grab_focus (GtkWidget *widget)
{
  HexaplaSearchView *self = HEXAPLA_SEARCH_VIEW (widget);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->entry)))
    return FALSE;
  /* So that one can begin anew. */
  gtk_editable_select_region (self->entry, 0, -1);
  return TRUE;
}

static void
hexapla_search_view_class_init (HexaplaSearchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_search_view_dispose;
  widget_class->grab_focus = hexapla_search_view_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "searchview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hexaplareader/Hexapla/ui/hexapla-search-view.ui");
  gtk_widget_class_install_action (widget_class, "search.type", "s", type);
  gtk_widget_class_install_action (widget_class, "search.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "search.in-all-languages", NULL,
                                   search_in_all_languages);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchView, entry);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchView, help_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchView, scope);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchView, count);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_scope);
  gtk_widget_class_bind_template_callback (widget_class, open_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_next_match);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_match);
}

static void
hexapla_search_view_init (HexaplaSearchView *self)
{
  self->search = hexapla_search_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->help_button, create_help, NULL, NULL);
  g_signal_connect_swapped (self->search, "notify::busy", G_CALLBACK (on_busy), self);
}

GtkWidget *
hexapla_search_view_new (HexaplaSearchIndexer *indexer, GSettings *settings)
{
  HexaplaSearchView *self;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEXER (indexer), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HEXAPLA_TYPE_SEARCH_VIEW, NULL);
  self->indexer = g_object_ref (indexer);
  self->list = HEXAPLA_SEARCH_LIST (hexapla_search_list_new (self->search, get_languages (self)));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_settings_bind (settings, "search-all-languages", self->scope, "active",
                   G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}

void
hexapla_search_view_set_reading (HexaplaSearchView *self, HexaplaReading *reading)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_VIEW (self));
  g_return_if_fail (HEXAPLA_IS_READING (reading));

  if (!g_set_object (&self->reading, reading))
    return;
  hexapla_search_list_set_language (
      self->list, hexapla_framework_get_language (hexapla_reading_get_first (reading)));
  make_index (self);
}

void
hexapla_search_view_set_notes (HexaplaSearchView *self, HexaplaNotesSearched *notes)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_VIEW (self));
  g_return_if_fail (HEXAPLA_IS_NOTES_SEARCHED (notes));

  if (!g_set_object (&self->notes, notes))
    return;
  g_signal_connect_object (notes, "changed", G_CALLBACK (on_notes_changed), self,
                           G_CONNECT_SWAPPED);
  /* What has changed while nobody was looking. */
  g_signal_connect (self, "map", G_CALLBACK (on_notes_changed), NULL);
}

void
hexapla_search_view_set_text (HexaplaSearchView *self, const char *text)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_VIEW (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_position (self->entry, -1);
}

const char *
hexapla_search_view_get_text (HexaplaSearchView *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_VIEW (self), NULL);

  return gtk_editable_get_text (self->entry);
}

gboolean
hexapla_search_view_type (HexaplaSearchView *self, GtkEventControllerKey *controller)
{
  GtkWidget *text;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_VIEW (self), FALSE);
  g_return_val_if_fail (GTK_IS_EVENT_CONTROLLER_KEY (controller), FALSE);

  text = GTK_WIDGET (gtk_editable_get_delegate (self->entry));
  focus_entry (self);
  return gtk_event_controller_key_forward (controller, text);
}

gboolean
hexapla_search_view_is_busy (HexaplaSearchView *self)
{
  g_return_val_if_fail (HEXAPLA_IS_SEARCH_VIEW (self), FALSE);

  return self->indexing != NULL || hexapla_search_is_busy (self->search);
}

void
hexapla_search_view_focus_results (HexaplaSearchView *self)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_VIEW (self));

  if (!hexapla_search_list_focus_selected (self->list))
    focus_entry (self);
}
